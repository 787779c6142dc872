// Lines that are already worded, as pages of text.

/// Composes a paper of lines under a heading.
package struct PlainPaper {
    let size: SheetSize

    /// A composer for sheets of a size.
    package init(size: SheetSize = .portrait) { self.size = size }

    /// The pages: the heading in the middle, then the lines; blocks parted by empty lines are kept whole where they
    /// fit on a sheet.
    package func pages(heading: [String], lines: [String]) -> [[String]] {
        var filler = SheetFiller(size: size)
        for line in heading.flatMap(fitted) { filler.add(centered(line, size.columns)) }
        filler.add("")
        filler.add(blocks: lines.flatMap(fitted).split(separator: "", omittingEmptySubsequences: true).map(Array.init))
        return filler.sheets
    }

    /// The same lines for other formats, in letters of one width: their columns stand where they stood.
    package func document(heading: [String], lines: [String]) -> PaperDocument {
        let head = heading.enumerated().map {
            PaperBlock.paragraph(PaperParagraph($0.offset == 0 ? .name : .note, $0.element))
        }
        let text = lines.split(separator: "", omittingEmptySubsequences: true).map { block in
            PaperBlock.list(block.map { PaperParagraph(.fixed, $0) } + [PaperParagraph(.fixed, "")])
        }
        return PaperDocument(title: heading.first ?? "", sections: [PaperSection(blocks: head + text)])
    }

    private func fitted(_ line: String) -> [String] { wrappedLines(line, size.columns) }
}
