// The wording of a paper as an office keeps it: a text file whose lines say what they are, with places for what the
// records say.
import Domain
import Vietnamese

/// A mistake in a template: in which line, what is wrong, and what was probably meant.
package struct TemplateMistake: Error, Sendable, Equatable {
    /// What can be wrong.
    package enum Reason: Sendable, Equatable {
        /// A line begins with a word that is none of the marks.
        case unknownMark(String)
        /// A line says what it is and nothing else.
        case emptyLine(String)
        /// A place begins and does not end; the sign that is missing.
        case notClosed(String)
        /// A sign ends what never began.
        case notOpened(String)
        /// A place has a name that is not known.
        case unknownPlace(String)
        /// A list has a name that is not known.
        case unknownList(String)
        /// There is no line with words.
        case nothing
    }

    /// The line, from 1.
    package let line: Int
    /// What is wrong.
    package let reason: Reason
    /// What was probably meant; nil when nothing is near.
    package let meant: String?

    /// A mistake.
    package init(line: Int, reason: Reason, meant: String?) {
        self.line = line
        self.reason = reason
        self.meant = meant
    }
}

/// The wording of a paper.
///
/// Each line begins with a mark and a colon (`tên`, `trích yếu`, `mục`, `đoạn`, `danh sách`) or with `-` or `+` for an
/// entry of a list (`bước` is a step of a programme: when, what and who with `|` between them); a line that begins with blanks goes on with the one before it, `#` begins a remark. In the words
/// `{tên chỗ}` stands for what the records say; what stands in `[…]` is left out when a place in it has nothing to say.
package struct PaperTemplate: Sendable {
    /// What a line is on the paper.
    enum Mark: Sendable, Equatable {
        case paragraph(PaperStyle, level: Int)
        case list(TemplateList)
        case step
    }

    /// A part of the words of a line.
    indirect enum Piece: Sendable, Equatable {
        case text(String)
        case place(TemplatePlace)
        case optional([Piece])
    }

    /// A line with its number in the file.
    struct Line: Sendable, Equatable {
        let number: Int
        let mark: Mark
        let pieces: [Piece]
    }

    let lines: [Line]

    /// What stands at the beginning of a line, and what the line is then.
    static let marks: [(name: String, style: PaperStyle)] = [
        ("tên", .name), ("trích yếu", .subject), ("mục", .heading), ("đoạn", .body), ("ghi chú", .note),
    ]
    static let listMark = "danh sách"
    static let stepMark = "bước"

    /// Reads a template. Throws the first mistake.
    package init(reading text: String) throws(TemplateMistake) {
        var joined: [(number: Int, text: String)] = []
        for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let content = trimmed(String(raw))
            guard !content.isEmpty, !content.hasPrefix("#") else { continue }
            if raw.first?.isWhitespace == true, !joined.isEmpty {
                joined[joined.count - 1].text += " " + content
            } else {
                joined.append((index + 1, composed(content)))
            }
        }
        var lines: [Line] = []
        for (number, text) in joined { lines.append(try Self.line(text, number)) }
        guard !lines.isEmpty else { throw TemplateMistake(line: 1, reason: .nothing, meant: nil) }
        self.lines = lines
    }

    private static func line(_ text: String, _ number: Int) throws(TemplateMistake) -> Line {
        let mark: Mark
        var rest: Substring
        if let sign = text.first, "-–+".contains(sign) {
            mark = .paragraph(.item, level: sign == "+" ? 1 : 0)
            rest = text.dropFirst()
        } else {
            let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let name = parts.count == 2 ? trimmed(String(parts[0])) : String(text.prefix { !$0.isWhitespace })
            rest = parts.count == 2 ? parts[1] : ""
            let known = parts.count == 2 ? marks.first { folded($0.name) == folded(name) } : nil
            if let known {
                mark = .paragraph(known.style, level: 0)
            } else if parts.count == 2, folded(name) == folded(stepMark) {
                mark = .step
            } else if parts.count == 2, folded(name) == folded(listMark) {
                let wanted = trimmed(String(rest))
                guard let list = TemplateList.allCases.first(where: { folded($0.rawValue) == folded(wanted) }) else {
                    let meant = meantText(wanted, among: TemplateList.allCases.map(\.rawValue))
                    throw TemplateMistake(line: number, reason: .unknownList(wanted), meant: meant)
                }
                return Line(number: number, mark: .list(list), pieces: [])
            } else {
                let meant = meantText(name, among: marks.map(\.name) + [listMark, stepMark]) ?? "đoạn"
                throw TemplateMistake(
                    line: number, reason: .unknownMark(excerpt(name, letters: 40)), meant: meant + ":")
            }
        }
        rest = rest.drop { $0.isWhitespace }
        guard !rest.isEmpty else {
            throw TemplateMistake(line: number, reason: .emptyLine(String(text.prefix(40))), meant: nil)
        }
        var reader = TemplateReader(rest, line: number)
        return Line(number: number, mark: mark, pieces: try reader.pieces(inOptional: false))
    }
}

/// Reads the words of a line with their places.
private struct TemplateReader {
    private var rest: Substring
    private let line: Int

    init(_ text: Substring, line: Int) {
        rest = text
        self.line = line
    }

    mutating func pieces(inOptional: Bool) throws(TemplateMistake) -> [PaperTemplate.Piece] {
        var pieces: [PaperTemplate.Piece] = []
        var text = ""
        func flushed() -> [PaperTemplate.Piece] { text.isEmpty ? [] : [.text(text)] }
        while let sign = rest.popFirst() {
            switch sign {
            // A sign twice is the sign itself.
            case _ where "{}[]".contains(sign) && rest.first == sign:
                rest.removeFirst()
                text.append(sign)
            case "{":
                pieces += flushed()
                text = ""
                pieces.append(.place(try place()))
            case "[" where !inOptional:
                pieces += flushed()
                text = ""
                pieces.append(.optional(try self.pieces(inOptional: true)))
            case "]" where inOptional: return pieces + flushed()
            case "}", "]": throw TemplateMistake(line: line, reason: .notOpened(String(sign)), meant: nil)
            case "[": throw TemplateMistake(line: line, reason: .notClosed("]"), meant: nil)
            default: text.append(sign)
            }
        }
        if inOptional { throw TemplateMistake(line: line, reason: .notClosed("]"), meant: nil) }
        return pieces + flushed()
    }

    private mutating func place() throws(TemplateMistake) -> TemplatePlace {
        guard let end = rest.firstIndex(of: "}") else {
            throw TemplateMistake(line: line, reason: .notClosed("}"), meant: nil)
        }
        let name = trimmed(String(rest[..<end]))
        rest = rest[rest.index(after: end)...]
        if let place = TemplatePlace(name) { return place }
        let meant = meantText(name, among: TemplatePlace.names)
        throw TemplateMistake(line: line, reason: .unknownPlace(name), meant: meant.map { "{" + $0 + "}" })
    }
}
