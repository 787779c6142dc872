// What somebody said the columns of a file are.
import Domain

/// What somebody said the columns of a file are: it overrides what their headings seem to mean.
package struct ColumnChoice: Sendable, Equatable {
    /// The kind that the rows are; nil leaves that to the columns.
    package var kind: RecordKind?
    private var fields: [String: String?] = [:]
    private var written: [String] = []

    /// Nothing was said.
    package init() {}

    /// Why a text says nothing about columns.
    package enum Fault: Error, Equatable, Sendable {
        /// A part that is no `heading=field`.
        case notAPair(String)
        /// A field that no kind has, or not the kind that was named.
        case noField(String)
        /// A kind that is none.
        case noKind(String)
    }

    /// Reads `Nội dung=question,Hạn=dueOn`; a field "-" leaves the column out. In front may stand the kind: `support:`.
    /// A comma inside a heading is written `\,`.
    package init(_ text: String) throws(Fault) {
        var rest = Substring(text)
        if let colon = rest.firstIndex(of: ":"), !rest[..<colon].contains("=") {
            let name = rest[..<colon].trimming()
            guard let named = RecordKind(rawValue: name) else { throw .noKind(name) }
            kind = named
            rest = rest[rest.index(after: colon)...]
        }
        for part in Self.parts(rest) {
            guard let sign = part.lastIndex(of: "="), sign != part.startIndex else { throw .notAPair(part) }
            let field = part[part.index(after: sign)...].trimming()
            let known = kind.map { [$0] } ?? ColumnDictionary.kinds
            guard field == "-" || known.contains(where: { $0.description[field] != nil }) else { throw .noField(field) }
            set(String(part[..<sign]), to: field == "-" ? nil : field)
        }
    }

    /// Says what a column is; nil leaves it out.
    package mutating func set(_ heading: String, to field: String?) {
        let key = HeadingText(heading).key
        if fields.updateValue(field, forKey: key) == nil { written.append(key) }
    }

    /// Whether nothing was said.
    package var isEmpty: Bool { kind == nil && fields.isEmpty }

    /// The fields that were named.
    var named: Set<String> { Set(fields.values.compactMap(\.self)) }

    /// What was said of a heading; nil when nothing was.
    func sense(of heading: HeadingText) -> HeadingSense? {
        fields[heading.key].map { $0.map { .field($0, .sure) } ?? .leftOut }
    }

    /// The kinds that have all the fields that were named.
    var kinds: [RecordKind] {
        if let kind { return [kind] }
        return ColumnDictionary.kinds.filter { kind in named.allSatisfy { kind.description[$0] != nil } }
    }

    private static func parts(_ text: Substring) -> [String] {
        var parts = [""]
        var isEscaped = false
        for character in text {
            if character == ",", !isEscaped {
                parts.append("")
            } else if character == "\\", !isEscaped {
                isEscaped = true
                continue
            } else {
                parts[parts.count - 1].append(character)
            }
            isEscaped = false
        }
        return parts.filter { !$0.allSatisfy(\.isWhitespace) }
    }
}

extension StringProtocol {
    fileprivate func trimming() -> String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
