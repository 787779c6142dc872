// A text block taken apart at its fields, and filled.
import Vietnamese

/// A field of a text block, as it stands in braces; marks count, case and spacing do not.
package enum BlockField: String, Sendable, Hashable, CaseIterable {
    /// The unit that asked.
    case unit = "đơn vị"
    /// The office of whoever asked.
    case asker = "người hỏi"
    /// Today.
    case today = "ngày"
    /// The day the answer is due.
    case dueOn = "hạn"
    /// The department that answers.
    case department = "cơ quan"
    /// The conference at which it was asked.
    case conference = "hội nghị"
    /// A legal document, chosen for each place of its own.
    case document = "văn bản"

    private static let byKey: [String: BlockField] = Dictionary(
        uniqueKeysWithValues: allCases.map { (matchKey($0.rawValue), $0) })

    /// The field of a name in braces; nil when no field has it.
    init?(written: String) {
        guard let field = Self.byKey[matchKey(written)] else { return nil }
        self = field
    }
}

/// A text block that is being filled: its words, and the fields that are still open.
package struct BlockFilling: Sendable, Hashable {
    fileprivate enum Piece: Sendable, Hashable {
        case words(String)
        case field(BlockField?, written: String)
    }

    private var pieces: [Piece] = []

    /// A longer name in braces is no field.
    private static let nameLimit = 60

    /// Takes a block apart. A brace without its partner, empty braces and braces over several lines are words.
    package init(_ text: String) {
        var words = ""
        var name: String?
        func close(_ pieces: inout [Piece]) {
            if !words.isEmpty { pieces.append(.words(words)) }
            words = ""
        }
        for character in text {
            switch (character, name) {
            case ("{", let open):
                if let open { words += "{" + open }
                name = ""
            case ("}", let open?) where !open.allSatisfy(\.isWhitespace):
                close(&pieces)
                pieces.append(.field(BlockField(written: open), written: open))
                name = nil
            case (_, let open?) where character.isNewline || character == "}" || open.count >= Self.nameLimit:
                words += "{" + open + String(character)
                name = nil
            case (_, let open?): name = open + String(character)
            case (_, nil): words.append(character)
            }
        }
        if let name { words += "{" + name }
        close(&pieces)
    }

    /// Fills every open field of a kind; an empty value leaves it open.
    package mutating func fill(_ field: BlockField, with value: String) {
        guard !value.isEmpty else { return }
        for index in pieces.indices where pieces[index].isField(field) { pieces[index] = .words(value) }
    }

    /// Fills the first open field of a kind alone.
    package mutating func fillNext(_ field: BlockField, with value: String) {
        guard let index = pieces.firstIndex(where: { $0.isField(field) }) else { return }
        pieces[index] = .words(value)
    }

    /// Whether a field of a kind is still open.
    package func isOpen(_ field: BlockField) -> Bool { pieces.contains { $0.isField(field) } }

    /// The text before the first open field of a kind; all of it when there is none.
    package func text(before field: BlockField) -> String {
        let end = pieces.firstIndex { $0.isField(field) } ?? pieces.endIndex
        return pieces[..<end].map(\.text).joined()
    }

    /// The text as far as it is filled; open fields stay in their braces.
    package var text: String { pieces.map(\.text).joined() }

    /// What is still open, in braces, each once.
    package var open: [String] {
        var seen: Set<String> = []
        return pieces.filter(\.isOpen).map(\.text).filter { seen.insert($0).inserted }
    }
}

extension BlockFilling.Piece {
    fileprivate var text: String {
        switch self {
        case .words(let words): words
        case .field(_, let written): "{" + written + "}"
        }
    }

    fileprivate var isOpen: Bool { if case .field = self { true } else { false } }

    fileprivate func isField(_ field: BlockField) -> Bool {
        if case .field(field, _) = self { true } else { false }
    }
}
