// What headings mean in lists of each kind: the labels of the program, the usual headings, and rules for longer ones.
import Domain

/// What headings mean in lists of each kind.
package struct ColumnDictionary: Sendable {
    /// The names of choices.
    let labels: ColumnLabels
    private let kinds: [RecordKind: KindDictionary]

    /// The usual headings with the labels of the program.
    package init(_ labels: ColumnLabels) {
        self.labels = labels
        kinds = Dictionary(
            uniqueKeysWithValues: Self.kinds.map { ($0, KindDictionary($0, labels)) })
    }

    /// The usual headings alone.
    package static let usual = ColumnDictionary(ColumnLabels())

    /// The kinds of which lists are read.
    package static let kinds = RecordKind.allCases.filter { $0.description.listSignature != nil }

    private static let places: HeadingPhrases =
        "xóm|thôn|bản|buôn|khối phố|tổ dân phố|địa chỉ|nơi ở|chỗ ở|nơi cư trú|nơi thường trú|xã, phường|thuộc xã"

    /// A column of where somebody is at home gives the unit, in a list of whatever kind has one.
    private static func place(_ heading: HeadingText, in kind: RecordKind) -> HeadingSense {
        kind.description["unit"] != nil && places.begin(heading) ? .field("unit", .likely) : .unknown
    }

    /// What a heading means in a list of a kind.
    func sense(of heading: HeadingText, in kind: RecordKind) -> HeadingSense {
        guard !heading.words.isEmpty, let own = kinds[kind] else { return .unknown }
        if let found = own.sense(of: heading) { return found }
        switch kind {
        case .question: return DialogueHeadings.sense(of: heading)
        case .product: return ProductHeadings.sense(of: heading)
        case .support:
            let found = SupportHeadings.sense(of: heading)
            return found == .unknown ? Self.place(heading, in: kind) : found
        default: return Self.place(heading, in: kind)
        }
    }
}

/// The headings of one kind.
private struct KindDictionary: Sendable {
    private let kind: RecordKind
    private var marked: [String: HeadingSense] = [:]
    private var unmarked: [String: HeadingSense] = [:]

    init(_ kind: RecordKind, _ labels: ColumnLabels) {
        self.kind = kind
        let description = kind.description
        for heading in ColumnSynonyms.order.split(separator: "|") { add(String(heading), .order) }
        for heading in labels.own { add(heading, .own) }
        let notes: HeadingSense = description["notes"] == nil ? .leftOut : .field("notes", .sure)
        for heading in ColumnSynonyms.notes.split(separator: "|") { add(String(heading), notes) }
        for line in (ColumnSynonyms.lines[kind] ?? "").split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let field = String(line[..<colon]).filter { $0 != " " }
            for heading in line[line.index(after: colon)...].split(separator: "|") {
                let text = heading.drop { $0 == " " }
                let isVague = text.first == "~"
                let sense: HeadingSense =
                    field == "-" ? .leftOut : .field(field, isVague ? .vague : .sure)
                add(String(isVague ? text.dropFirst() : text), sense)
            }
        }
        for heading in ColumnSynonyms.nothing.split(separator: "|") { add(String(heading), .leftOut) }
        // Of what the program calls its fields, the usual headings say more: they come first.
        for (field, label) in labels.labels(of: kind) where description[field]?.isLink == false {
            add(label, description[field]?.isDerived == true ? .leftOut : .field(field, .sure))
        }
        for field in description.fields where !field.isLink && !field.isDerived {
            add(field.name, .field(field.name, .sure))
        }
    }

    /// What is read of a table of questions; its other fields are set by steps.
    private static let ofQuestions: Set<String> = [
        "question", "asker", "unit", "topic", "department", "supporting", "dueOn", "answer", "conference",
    ]

    private mutating func add(_ text: String, _ meant: HeadingSense) {
        let isSet = kind == .question && meant.field.map { !Self.ofQuestions.contains($0) } ?? false
        let sense: HeadingSense = isSet ? .leftOut : meant
        let heading = HeadingText(text)
        guard !heading.words.isEmpty else { return }
        let plain = heading.words.map(\.folded).joined(separator: " ")
        if marked[heading.key] == nil { marked[heading.key] = sense }
        if let known = unmarked[plain] {
            if known != sense, let other = known.field, let field = sense.field, other != field {
                unmarked[plain] = .unclear([other, field])
            }
        } else {
            unmarked[plain] = sense
        }
    }

    func sense(of heading: HeadingText) -> HeadingSense? {
        heading.foldedKey.flatMap { unmarked[$0] } ?? marked[heading.key]
    }
}
