// Headings under which nothing stands: they leave a paper, and the numbers of the others follow.
import Domain
import Vietnamese

extension [PaperBlock] {
    /// The blocks without headings that have no content; where one was left out, the others are numbered again. The last
    /// words of a paper, which end in `./.`, belong to no heading.
    func withoutEmptyHeadings() -> [PaperBlock] {
        var kept: [PaperBlock] = []
        var isLeftOut = false
        // The rank of the next heading while nothing stands before it; nil behind content.
        var next: Int? = 0
        for block in reversed() {
            if let heading = block.headingNumber {
                if let rank = next, rank <= heading.rank {
                    isLeftOut = true
                    continue
                }
                next = heading.rank
            } else if !block.isClosing {
                next = nil
            }
            kept.append(block)
        }
        let blocks = [PaperBlock](kept.reversed())
        return isLeftOut ? blocks.numberedAgain() : blocks
    }

    private func numberedAgain() -> [PaperBlock] {
        var counts: [Int: Int] = [:]
        return map { block in
            guard case .paragraph(var paragraph) = block, let heading = block.headingNumber, !heading.written.isEmpty
            else { return block }
            counts[heading.rank, default: 0] += 1
            for rank in counts.keys where rank > heading.rank { counts[rank] = nil }
            let number = counts[heading.rank] ?? 1
            let written = heading.isRoman ? romanNumber(number) : String(number)
            paragraph.text = written + paragraph.text.dropFirst(heading.written.count)
            return .paragraph(paragraph)
        }
    }
}

/// The number in front of a heading.
private struct HeadingNumber {
    /// As it is written, without what ends it; empty for a heading without one.
    let written: String
    /// 1 for parts, 2 for what is numbered in them; the smaller the higher.
    let rank: Int

    var isRoman: Bool { rank == 1 }
}

extension PaperBlock {
    fileprivate var headingNumber: HeadingNumber? {
        guard case .paragraph(let paragraph) = self, paragraph.style == .heading else { return nil }
        let mark = paragraph.text.prefix { $0 != "." && $0 != ")" && !$0.isWhitespace }
        guard mark.count < paragraph.text.count, !mark.isEmpty else { return HeadingNumber(written: "", rank: 1) }
        if mark.allSatisfy({ "IVXLC".contains($0) }) { return HeadingNumber(written: String(mark), rank: 1) }
        if mark.allSatisfy(\.isNumber) { return HeadingNumber(written: String(mark), rank: 2) }
        return HeadingNumber(written: "", rank: 1)
    }

    fileprivate var isClosing: Bool {
        guard case .paragraph(let paragraph) = self else { return false }
        return paragraph.style == .body && trimmed(paragraph.text).hasSuffix("./.")
    }
}

/// A number from 1 to 89 in Roman letters.
private func romanNumber(_ number: Int) -> String {
    var (rest, text) = (number, "")
    for (value, letters) in [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
        while rest >= value {
            text += letters
            rest -= value
        }
    }
    return text
}
