// Counts automatic paragraph numbers as a word processor shows them (ECMA-376 part 1, 17.9).

/// The numbering definitions of a document and the counts so far.
struct WordNumbering {
    struct Level {
        var start = 1
        var format = "decimal"
        var text = ""
        var isLegal = false
        var style: String?
        /// The level, counted from 1, from which on a use starts this one again; 0 is none, nil is any above it.
        var restart: Int?
        /// The font of its sign.
        var font: String?
    }

    struct Instance {
        var abstract = 0
        var starts: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    /// What a definition has to do with a style of lists.
    struct StyleLink {
        /// The style that it defines.
        var defines: String?
        /// The style in which its levels are defined.
        var follows: String?
    }

    static let deepest = 8

    var abstracts: [Int: [Int: Level]] = [:]
    var instances: [Int: Instance] = [:]
    var links: [Int: StyleLink] = [:]
    private var counts: [Int: [Int?]] = [:]
    private var started: Set<Int> = []

    /// Leads instances whose definition only names a style to the definition of that style.
    /// - Parameter instanceOfStyle: the instance that a style of lists names.
    mutating func follow(_ instanceOfStyle: (String) -> Int?) {
        var defined: [String: Int] = [:]
        for (abstract, link) in links { if let style = link.defines { defined[style] = abstract } }
        for (id, instance) in instances {
            guard let style = links[instance.abstract]?.follows else { continue }
            let target = instanceOfStyle(style).flatMap { instances[$0]?.abstract } ?? defined[style]
            if let target { instances[id]?.abstract = target }
        }
    }

    /// The level to which a paragraph style is tied, or nil.
    func level(ofStyle style: String, instance: Int) -> Int? {
        guard let found = instances[instance] else { return nil }
        return abstracts[found.abstract]?.first { $0.value.style == style }?.key
    }

    /// Counts one paragraph and gives its label; empty for a bullet that stands alone, nil without numbering.
    mutating func count(instance id: Int, level: Int) -> (label: String, isBullet: Bool)? {
        guard id > 0, (0...Self.deepest).contains(level), let instance = instances[id] else { return nil }
        func definition(_ level: Int) -> Level? { instance.levels[level] ?? abstracts[instance.abstract]?[level] }
        guard let current = definition(level) else { return nil }
        // Instances of one definition go on counting together unless one of them says where to start.
        var values = counts[instance.abstract] ?? [Int?](repeating: nil, count: Self.deepest + 1)
        if started.insert(id).inserted {
            for (level, start) in instance.starts where (0...Self.deepest).contains(level) { values[level] = start - 1 }
        }
        func start(_ level: Int) -> Int { instance.starts[level] ?? definition(level)?.start ?? 1 }
        values[level] = values[level].map { $0 + 1 } ?? start(level)
        for above in 0..<level where values[above] == nil { values[above] = start(above) }
        for below in stride(from: level + 1, through: Self.deepest, by: 1) {
            if level < definition(below)?.restart ?? below { values[below] = nil }
        }
        counts[instance.abstract] = values
        if current.format == "bullet" { return (WordSymbol.bullet(current.text, font: current.font), true) }
        var label = ""
        var afterPercent = false
        for character in current.text.unicodeScalars {
            if afterPercent, let digit = Int(String(character)), (1...9).contains(digit) {
                let format = definition(digit - 1)?.format ?? "decimal"
                label += WordNumberFormat.text(values[digit - 1] ?? 1, current.isLegal ? "decimal" : format)
                afterPercent = false
            } else if character == "%" {
                afterPercent = true
            } else {
                label.unicodeScalars.append(character)
                afterPercent = false
            }
        }
        return (label, false)
    }
}
