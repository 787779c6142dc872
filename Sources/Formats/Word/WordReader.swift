// Reads a .docx archive into a document.

/// The reader of word-processing archives.
package enum WordReader {
    /// The document in an opened archive; throws `FormatError`.
    static func read(_ archive: ZipArchive, _ letters: LetterReading) throws(FormatError) -> OfficeFile {
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
        let (footnotes, endnotes) = (WordNoteReader(), WordNoteReader())
        try readOptional("footnotes", into: footnotes)
        try readOptional("endnotes", into: endnotes)
        var numbers = numbering.numbering
        numbers.follow { styles.numbering(of: $0)?.instance }
        let body = WordBodyReader(
            part: main, numbering: numbers, styles: styles, fonts: RunFonts(styles: fonts, theme: theme),
            notes: ["footnoteReference": footnotes.texts, "endnoteReference": endnotes.texts], letters: letters)
        try MarkupReader.read(try archive.content(of: main), part: main, into: body)
        var file = OfficeFile(format: .word, content: .document(OfficeDocument(blocks: body.blocks)))
        file.notes = body.told.all
        return file

        func readOptional(_ type: String, into handler: any MarkupHandler) throws(FormatError) {
            guard let path = archive.part(ofType: type, usually: type + ".xml", of: main, relationships) else { return }
            try MarkupReader.read(try archive.content(of: path), part: path, into: handler)
        }
    }
}
