// Reads a .docx archive into a document.

/// The reader of word-processing archives.
package enum WordReader {
    /// The document in an opened archive; throws `FormatError`.
    static func read(_ archive: ZipArchive, _ letters: LetterReading) throws(FormatError) -> OfficeDocument {
        var archive = archive
        guard let main = try archive.mainPart() else { throw .missingPart("word/document.xml") }
        let relationships = try archive.relationships(of: main)
        let numbering = WordNumberingReader()
        let styles = WordStyleReader()
        try readOptional("numbering", into: numbering)
        try readOptional("styles", into: styles)
        let (theme, fonts) = (ThemeFontReader(), WordFontReader())
        try readOptional("theme", into: theme)
        try readOptional("styles", into: fonts)
        let runs = RunFonts(styles: fonts, theme: theme)
        let body = WordBodyReader(numbering: numbering.numbering, styles: styles, fonts: runs, letters: letters)
        try MarkupReader.read(try archive.content(of: main), part: main, into: body)
        return OfficeDocument(blocks: body.blocks)

        func readOptional(_ type: String, into handler: any MarkupHandler) throws(FormatError) {
            guard let target = relationships.target(ofType: type) else { return }
            let path = ZipArchive.resolve(target, from: main)
            guard archive.contains(path) else { return }
            try MarkupReader.read(try archive.content(of: path), part: path, into: handler)
        }
    }
}
