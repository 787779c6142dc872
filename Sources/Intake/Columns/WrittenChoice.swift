// A choice of columns as a line of text: `support:Đơn vị=beneficiary,Ghi chú=-`.
import Domain

extension ColumnChoice {
    /// Why a text says nothing about columns.
    package enum Fault: Error, Equatable, Sendable {
        /// A part that is no `heading=field`.
        case notAPair(String)
        /// A field that no kind has, or not the kind that was named.
        case noField(String)
        /// A kind that is none.
        case noKind(String)
        /// A heading that no table of the file has.
        case noHeading(String)
    }

    /// Reads `Nội dung=question,Hạn=dueOn`; a field "-" leaves the column out. In front may stand the kind: `support:`.
    /// "-" alone leaves the table out.
    /// A comma inside a heading is written `\,`, a colon in the first one `\:`.
    package init(_ text: String) throws(Fault) {
        self.init()
        var rest = Substring(text)
        if rest.trimming() == "-" {
            rows = .leftOut
            return
        }
        if let colon = rest.firstIndex(of: ":"), !rest[..<colon].contains(where: { "=\\".contains($0) }) {
            let name = rest[..<colon].trimming()
            guard let named = RecordKind(rawValue: name) else { throw .noKind(name) }
            rows = .kind(named)
            rest = rest[rest.index(after: colon)...]
        }
        for part in Self.parts(rest) {
            guard let sign = part.lastIndex(of: "="), sign != part.startIndex else { throw .notAPair(part) }
            let field = part[part.index(after: sign)...].trimming()
            let known = kind.map { [$0] } ?? ColumnDictionary.kinds
            guard field == "-" || known.contains(where: { $0.description[field]?.isDerived == false }) else {
                throw .noField(field)
            }
            self[String(part[..<sign])] = field == "-" ? .leftOut : .field(field)
        }
    }

    /// The text that reads back as this choice.
    package var written: String {
        if rows == .leftOut { return "-" }
        let head = kind.map { $0.rawValue + ":" } ?? ""
        return head
            + columns.sorted { $0.key < $1.key }.map { heading, content in
                let name = String(
                    heading.flatMap { (sign: Character) -> [Character] in
                        "\\,:".contains(sign) ? ["\\", sign] : [sign]
                    })
                return name + "=" + (content.field ?? "-")
            }.joined(separator: ",")
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

extension ColumnChoice.Content {
    /// The field whose values it holds.
    var field: String? { if case .field(let name) = self { name } else { nil } }
}

extension StringProtocol {
    fileprivate func trimming() -> String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
