// The form of an office's paper around its text: who issues it, number, place and date above, recipients and signer
// below.
import Domain
import Vietnamese
import Words

/// Puts the form of decree 30/2020/NĐ-CP, annex I, around a paper.
package struct LetterForm: Sendable {
    let letterhead: Letterhead
    let words: Words
    private let type: OfficePaperType?
    private let receivers: PaperReceivers

    /// The form of a letterhead with its words.
    /// - Parameters:
    ///   - type: the type of the paper, which its symbol names; nil when the letterhead says it.
    ///   - receivers: who receives it besides those of the letterhead, by what it says.
    package init(
        _ letterhead: Letterhead, words: Words, type: OfficePaperType? = nil, to receivers: PaperReceivers = .init()
    ) {
        self.letterhead = letterhead
        self.words = words
        (self.type, self.receivers) = (type, receivers)
    }

    /// The paper with the form around its first section; annexes have none.
    /// - Parameters:
    ///   - number: its number with the symbol; empty leaves room for it.
    ///   - date: its date; nil leaves room for the day.
    ///   - year: the year that stands there without a date.
    package func around(
        _ document: PaperDocument, number: String, date: CalendarDate?, year: Int
    ) -> PaperDocument {
        guard let first = document.sections.first else { return document }
        var document = document
        var blocks =
            letterhead.papers.chosen.contains { !$0.isInformal } || letterhead.papers.isEmpty
            ? first.blocks.ended : first.blocks
        // The signature never stands on a sheet without any of the text.
        switch blocks.last {
        case .paragraph(var paragraph):
            paragraph.keepsWithNext = true
            blocks[blocks.count - 1] = .paragraph(paragraph)
        case .list(var paragraphs) where !paragraphs.isEmpty && !foot.isEmpty:
            // The last entry with what stands under it.
            let start = paragraphs.lastIndex { $0.level == 0 } ?? 0
            paragraphs[paragraphs.count - 1].keepsWithNext = true
            blocks.removeLast()
            let parts = [Array(paragraphs[..<start]), Array(paragraphs[start...])]
            blocks += parts.filter { !$0.isEmpty }.map(PaperBlock.list)
        default: break
        }
        let abstract = letterAbstract(&blocks)
        // A line of a third to a half of a line's length under what the paper is about.
        let titles: Set<PaperStyle> = [.name, .subject]
        let title = blocks.prefix { if case .paragraph(let line) = $0 { titles.contains(line.style) } else { false } }
        if !title.isEmpty {
            blocks.insert(.paragraph(PaperParagraph(.rule, String(repeating: " ", count: 24))), at: title.count)
        }
        document.sections[0].blocks = head(number, date, year, abstract) + blocks + foot
        return document
    }

    /// What a letter is about, which stands under its number: it has no name of its type (decree 30/2020/NĐ-CP, annex I).
    private func letterAbstract(_ blocks: inout [PaperBlock]) -> [PaperParagraph] {
        guard type == .letter, case .paragraph(let line) = blocks.first, line.style == .subject else { return [] }
        blocks.removeFirst()
        return [PaperParagraph(.number, words(.letterAbstract, line.text))]
    }

    private func head(_ number: String, _ date: CalendarDate?, _ year: Int, _ abstract: [PaperParagraph])
        -> [PaperBlock]
    {
        let issuer = issuerLines
        var left = lines(letterhead.superior.uppercased()).map { PaperParagraph(.superior, $0) }
        left += issuer.map { PaperParagraph(.issuer, $0) }
        // A third to a half of the line above it.
        left.append(
            PaperParagraph(.rule, String((issuer.last ?? "").prefix(max(4, (issuer.last?.count ?? 0) * 2 / 5)))))
        let right: [PaperParagraph] =
            switch letterhead.title {
            case .nation:
                [
                    PaperParagraph(.nation, words[.letterNation]), PaperParagraph(.motto, words[.letterMotto]),
                    PaperParagraph(.rule, words[.letterMotto]),
                ]
            case .youthUnion:
                [PaperParagraph(.nation, words[.letterYouthUnion]), PaperParagraph(.rule, words[.letterYouthUnion])]
            }
        return [
            .columns([PaperColumn(share: Self.shares.left, left), PaperColumn(share: Self.shares.right, right)]),
            .columns([
                PaperColumn(share: Self.shares.left, [PaperParagraph(.number, numberText(number))] + abstract),
                PaperColumn(share: Self.shares.right, [PaperParagraph(.placeDate, placeDate(date, year))]),
            ]),
        ]
    }

    /// How the halves share the width: Quốc hiệu needs the larger part to stand on one line.
    private static let shares = (left: 2, right: 3)

    private func numberText(_ number: String) -> String {
        if number.isEmpty { return words(.letterSymbol, letterhead.symbol(for: type)) }
        return words(.letterNumber, officeNumber(letterhead.sign(number, for: type)))
    }

    private func placeDate(_ date: CalendarDate?, _ year: Int) -> String {
        guard let date else { return words(.letterPlaceYear, letterhead.place, String(year)) }
        let day = date.day < 10 ? "0\(date.day)" : "\(date.day)"
        let month = date.month < 3 ? "0\(date.month)" : "\(date.month)"
        return words(.letterPlaceDate, letterhead.place, day, month, String(date.year))
    }

    /// Recipients at the left, authority and signer at the right.
    private var foot: [PaperBlock] {
        let recipients = receivers.with(lines(letterhead.recipients))
        let entries = recipients.enumerated().map { index, line in
            let bare = line.drop { "-–+ ".contains($0) }.reversed().drop { ";. ".contains($0) }.reversed()
            return PaperParagraph(.recipient, String(bare) + (index == recipients.count - 1 ? "." : ";"), mark: "-")
        }
        var signing = lines(letterhead.authority.uppercased()).map { PaperParagraph(.authority, $0) }
        if !letterhead.position.isEmpty { signing.append(PaperParagraph(.authority, letterhead.position.uppercased())) }
        guard !entries.isEmpty || !signing.isEmpty else { return [] }
        if !signing.isEmpty {
            signing += [PaperParagraph(.signature, ""), PaperParagraph(.signer, letterhead.signer)]
        }
        let heading = entries.isEmpty ? [] : [PaperParagraph(.recipientsHeading, words[.letterRecipients])]
        return [.columns([PaperColumn(share: 1, heading + entries), PaperColumn(share: 1, signing)])]
    }

    /// The issuer in capitals; the kind of body and its name stand on a line each.
    private var issuerLines: [String] {
        lines(letterhead.issuer.uppercased()).flatMap { line -> [String] in
            for body in ["ỦY BAN NHÂN DÂN ", "UỶ BAN NHÂN DÂN ", "HỘI ĐỒNG NHÂN DÂN "] where line.hasPrefix(body) {
                return [trimmed(body), String(line.dropFirst(body.count))]
            }
            return [line]
        }
    }

    private func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }
}

/// Who receives a paper besides those whom its letterhead names.
package struct PaperReceivers: Sendable {
    /// To whom it is addressed above its text, and what stands for them among those who receive it.
    package var addressed: (to: String, asAbove: String)?
    /// Those to whom it reports, who come first.
    package var above: [String]
    /// Those whom its text sends it to, who come before the office's own copy.
    package var named: [String]

    /// Receivers.
    package init(above: [String] = [], named: [String] = []) { (self.above, self.named) = (above, named) }

    /// The lines of a letterhead with the receivers that they lack; each stands once.
    func with(_ lines: [String]) -> [String] {
        func key(_ line: String) -> String {
            matchKey(String(line.drop { "-–+ ".contains($0) }.reversed().drop { ";. ".contains($0) }.reversed()))
        }
        let addressee = addressed.map { key($0.to) }
        let lines = lines.filter { key($0) != addressee }
        var known = Set(lines.map(key))
        let first =
            (addressed.map { [$0.asAbove] } ?? []) + above.filter { !$0.isEmpty && known.insert(key($0)).inserted }
        // "Đoàn xã" is "Đoàn xã Hạ" where that receives it already.
        let more = named.filter { name in
            let isLonger = known.contains { $0.hasPrefix(key(name) + " ") }
            return !name.isEmpty && !isLonger && known.insert(key(name)).inserted
        }
        let copies = lines.firstIndex { key($0).hasPrefix(matchKey("Lưu")) } ?? lines.count
        return first + lines[..<copies] + more + lines[copies...]
    }
}

extension [PaperBlock] {
    /// The text of a paper with the sign of its end (decree 30/2020/NĐ-CP, annex I); a table has none.
    fileprivate var ended: [PaperBlock] {
        func ended(_ paragraph: PaperParagraph) -> PaperParagraph {
            var paragraph = paragraph
            guard [.body, .item].contains(paragraph.style), !paragraph.isSilent, !paragraph.text.hasSuffix("./.") else {
                return paragraph
            }
            let bare = paragraph.text.reversed().drop { ".; ".contains($0) }.reversed()
            paragraph.text = String(bare) + "./."
            return paragraph
        }
        var blocks = self
        switch blocks.last {
        case .paragraph(let paragraph): blocks[blocks.count - 1] = .paragraph(ended(paragraph))
        case .list(var paragraphs):
            guard let last = paragraphs.lastIndex(where: { !$0.isSilent }) else { return self }
            paragraphs[last] = ended(paragraphs[last])
            blocks[blocks.count - 1] = .list(paragraphs)
        default: break
        }
        return blocks
    }
}

/// The number of a document as it is printed: below 10 it has a leading zero (decree 30/2020/NĐ-CP, annex I).
package func officeNumber(_ number: String) -> String {
    let digits = number.prefix { $0.isASCII && $0.isNumber }
    return digits.count == 1 && digits != "0" ? "0" + number : number
}

/// A count in the sentences of a paper: below 10 it has a leading zero, as offices write (05 câu hỏi, 02 tấn). Tables keep
/// their figures.
package func officeCount(_ count: Int) -> String { officeCount(grouped(Int64(count))) }

/// The same for a figure that is written already, with its unit or without.
package func officeCount(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 1, digits != "0", text.dropFirst().first ?? " " == " " else { return text }
    return "0" + text
}
