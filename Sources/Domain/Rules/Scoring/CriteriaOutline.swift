// The parts, criteria and options of a set, as they are scored.

/// An answer to a criterion that can be chosen.
package struct CriteriaOption: Sendable, Hashable {
    /// What it says.
    package let text: String
    /// What it gives.
    package let points: Points
    /// The stars that need at least this option, 3–5; nil where none does.
    package let minimum: Int?

    /// An option.
    package init(text: String, points: Points, minimum: Int? = nil) {
        self.text = text
        self.points = points
        self.minimum = minimum
    }
}

/// A part, a group or a criterion, with what stands below it.
package struct CriteriaNode: Sendable, Hashable {
    /// Its code: `A`, `A1`, `A1.1`; what stands below begins with it.
    package let code: String
    /// What it is called.
    package let name: String
    /// Its points as written; a group may leave them out.
    package let points: Points?
    /// The options of a criterion.
    package var options: [CriteriaOption]
    /// The groups and criteria below.
    package var children: [CriteriaNode]

    /// A node.
    package init(
        code: String, name: String, points: Points?, options: [CriteriaOption] = [], children: [CriteriaNode] = []
    ) {
        self.code = code
        self.name = name
        self.points = points
        self.options = options
        self.children = children
    }

    /// The most points it gives: as written, else what its criteria add up to; nil when neither is known.
    package var maximum: Points? {
        if let points { return points }
        let known = children.compactMap(\.maximum)
        return known.isEmpty ? options.map(\.points).max() : .sum(known)
    }

    /// Whether points are given to it and not to what stands below.
    var isScored: Bool { maximum != nil && children.allSatisfy { $0.maximum == nil } }
}

/// What is given points: a criterion by its options, a part of a frame by points that are typed.
package struct Criterion: Sendable, Hashable {
    /// Its code.
    package let code: String
    /// What it is called.
    package let name: String
    /// The most it gives.
    package let maximum: Points
    /// What can be chosen; empty when points are typed.
    package let options: [CriteriaOption]
    /// What it is made up of, where a frame names it without points.
    package let aspects: [String]
    /// The part it stands in, from 0.
    package let part: Int
}

/// The outline of a set of criteria.
package struct CriteriaOutline: Sendable, Hashable {
    /// A line of a score sheet: a part, a group or a criterion.
    package struct Entry: Sendable, Hashable {
        /// Its code.
        package let code: String
        /// What it is called.
        package let name: String
        /// How deep it stands, 0 for a part.
        package let depth: Int
        /// The most points it gives.
        package let maximum: Points
        /// The criterion, as its place in `criteria`; nil for what only sums up.
        package let criterion: Int?
        /// The criteria that add up to it.
        package let criteria: Range<Int>
    }

    /// The parts.
    package let parts: [CriteriaNode]
    /// The bands of stars; empty when the set does not say them.
    package let bands: StarBands
    /// Everything that is given points, in order.
    package let criteria: [Criterion]
    /// Everything that has points, in order.
    package let entries: [Entry]
    /// The most points of all parts together.
    package let total: Points

    /// An outline of these parts.
    package init(parts: [CriteriaNode], bands: StarBands) {
        self.parts = parts
        self.bands = bands
        var (criteria, entries): ([Criterion], [Entry]) = ([], [])
        func walk(_ node: CriteriaNode, depth: Int, part: Int) {
            guard let maximum = node.maximum else { return }
            let (place, first) = (entries.count, criteria.count)
            if node.isScored {
                criteria.append(
                    Criterion(
                        code: node.code, name: node.name, maximum: maximum, options: node.options,
                        aspects: node.children.map(\.name), part: part))
            } else {
                for child in node.children { walk(child, depth: depth + 1, part: part) }
            }
            let entry = Entry(
                code: node.code, name: node.name, depth: depth, maximum: maximum,
                criterion: node.isScored ? first : nil, criteria: first..<criteria.count)
            entries.insert(entry, at: place)
        }
        for (index, part) in parts.enumerated() { walk(part, depth: 0, part: index) }
        (self.criteria, self.entries) = (criteria, entries)
        total = .sum(parts.compactMap(\.maximum))
    }

    /// The outline as text, which is read as the same outline.
    package var text: String {
        var lines: [String] = []
        func write(_ node: CriteriaNode) {
            lines.append(([node.code, node.name] + (node.points.map { [$0.text] } ?? [])).joined(separator: " | "))
            lines += node.options.map { option in
                let minimum = option.minimum.map { " | " + String(repeating: "*", count: $0) } ?? ""
                return "- \(option.text) | \(option.points.text)" + minimum
            }
            for child in node.children { write(child) }
        }
        for part in parts { write(part) }
        lines += bands.bands.reversed().map { "* \($0.stars) | \($0.from.text)" }
        return lines.joined(separator: "\n")
    }
}
