// Lines that are already worded, as pages of text.

/// Composes a paper of lines under a heading.
package struct PlainComposer {
    /// A composer.
    package init() {}

    /// The heading in the middle, then the lines in letters of one width: their columns stand where they stood.
    package func document(heading: [String], lines: [String]) -> PaperDocument {
        let head = heading.enumerated().map {
            PaperBlock.paragraph(PaperParagraph($0.offset == 0 ? .name : .note, $0.element))
        }
        let text = lines.split(separator: "", omittingEmptySubsequences: true).map { block in
            PaperBlock.list(block.map { PaperParagraph(.fixed, $0) } + [PaperParagraph(.fixed, "")])
        }
        return PaperDocument(title: heading.first ?? "", sections: [PaperSection(blocks: head + text)])
    }
}
