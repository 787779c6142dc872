// Reads sets of criteria that share headings, criteria and options: how the sets of a decision come with the program.

/// The sets of one decision, written so that what several sets have alike stands once.
///
///     @ decision | first day | points      what all sets say
///     * 5 | 90                             a band of stars of all sets
///     = key | name                         a heading or criterion, with its options behind it as in an outline
///     - Option | 2 | ***
///     : uid | number | product set         a set begins
///     A1.1 key 3                           a line of it: code, what it is, points
///     ! note                               a line of its notes
package struct SharedCriteria: Sendable {
    /// The sets, in their order.
    package private(set) var sets: [CriteriaSet] = []

    private var template = CriteriaSet()
    private var bands: [String] = []
    private var shared: [Substring: (name: String, options: [String])] = [:]
    private var key: Substring?

    /// Reads the sets; a line that says nothing known is left out, and its set does not add up then.
    package init(_ text: String) {
        for line in text.split(whereSeparator: \.isNewline) { read(line) }
        for index in sets.indices {
            sets[index].outline += bands.joined(separator: "\n")
        }
    }

    private mutating func read(_ line: Substring) {
        let fields = line.dropFirst(2).split(separator: "|").map { trimmed(String($0)) }
        switch line.first {
        case "@" where fields.count == 3:
            (template.decision, template.validFrom) = (fields[0], CalendarDate(fields[1]))
            template.total = Int(fields[2])
        case "*": bands.append(String(line))
        case "=" where fields.count == 2:
            key = fields[0][...]
            shared[fields[0][...]] = (fields[1], [])
        case "-": if let key { shared[key]?.options.append(String(line)) }
        case ":" where fields.count == 3:
            var set = template
            (set.identity.uid, set.productSet) = (fields[0], fields[2])
            set.name = "Bộ \(fields[1]) · \(fields[2]) (\(set.decision))"
            sets.append(set)
        case "!" where !sets.isEmpty:
            let notes = sets[sets.count - 1].notes
            sets[sets.count - 1].notes = notes + (notes.isEmpty ? "" : "\n") + trimmed(String(line.dropFirst()))
        case "#": break
        default:
            let parts = line.split(separator: " ")
            guard parts.count == 3, !sets.isEmpty, let found = shared[parts[1]] else { return }
            let lines = ["\(parts[0]) | \(found.name) | \(parts[2])"] + found.options
            sets[sets.count - 1].outline += lines.joined(separator: "\n") + "\n"
        }
    }
}
