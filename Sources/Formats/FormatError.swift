// What can be wrong with a file that is read in, as facts from which one sentence can be made.
import Vietnamese

/// What is wrong with a zip archive.
package enum ArchiveFault: Equatable, Sendable {
    /// No end-of-archive record: cut off, or not an archive.
    case noDirectory
    /// A record points outside the file or is cut off.
    case truncated
    /// A ZIP64 or multi-disk archive, which no office file of ours needs.
    case zip64
    /// An entry is encrypted.
    case encrypted
    /// A compression method other than stored and deflate; the method's number.
    case method(Int)
    /// An absolute path or one that leaves the archive.
    case unsafePath
    /// Two entries share bytes or a name.
    case overlap
    /// The content does not inflate to what the directory says.
    case content
    /// The checksum differs.
    case checksum
}

/// What is wrong in a line of delimited text.
package enum DelimitedFault: Equatable, Sendable {
    /// A quoted cell never ends.
    case openQuote
    /// Something other than a separator follows a closing quote.
    case textAfterQuote
}

/// What is wrong in a line of JSON Lines.
package enum JSONFault: Equatable, Sendable {
    case notAnObject, unexpected, unexpectedEnd, badNumber, badEscape, controlCharacter
    case tooDeep(limit: Int)
    case duplicateKey(String)
}

/// What a file is read of up to a limit.
package enum ReadingLimit: Equatable, Sendable {
    case cells, rows, lines, paragraphs, merges, parts
}

/// A format that is known and not read as it is.
package enum ForeignFormat: String, Equatable, Sendable, CaseIterable {
    /// A document or workbook that is locked with a password.
    case locked
    /// A workbook in the binary form (.xlsb).
    case binarySheet
    /// A document or workbook of Office 97–2003.
    case oldWord, oldSheet
    /// A file of Office 97–2003 of neither kind.
    case oldOffice
    /// A text or sheet of OpenDocument.
    case openText, openSheet
    case richText, portable, presentation
}

/// Everything that reading a file can fail with; facts only, no prose.
package enum FormatError: Error, Equatable, Sendable {
    /// Somebody stopped the reading.
    case stopped
    /// The operating system refused; `code` is errno.
    case unreadable(path: String, code: Int32)
    /// A folder, a device or a pipe.
    case notAFile(path: String)
    /// No bytes, or nothing but blanks.
    case empty
    /// Larger than `limit` bytes (or entries) in the named part; nil is the file itself.
    case tooLarge(part: String?, limit: Int)
    /// More than `limit` of something in the named part; nil is the file itself.
    case tooMany(ReadingLimit, part: String?, limit: Int)
    /// A row with more cells than any sheet has, or a text of more bytes than any record holds; where, as places of notes
    /// are written.
    case tooWide(place: String, limit: Int), tooLong(place: String, limit: Int)
    /// A format that is known by its content and not read as it is.
    case foreign(ForeignFormat)
    /// An archive entry that would unpack to far more than it holds.
    case bomb(entry: String)
    /// A damaged or refused archive; the entry where one is to blame.
    case damagedArchive(entry: String?, fault: ArchiveFault)
    /// Neither text nor a known format; `found` names what was recognised (a media type), if anything.
    case unknownFormat(found: String?)
    /// Bytes that are not text in UTF-8 or UTF-16, nor in anything old that can be told; offset of the first in bytes.
    case notText(offset: Int)
    /// Bytes that cannot be text in the encoding that was named; offset of the first in bytes.
    case notEncoded(TextEncoding, offset: Int)
    /// Vietnamese in Unicode, which the old encoding that was named would spoil.
    case alreadyUnicode(TextEncoding)
    /// A part the format requires is not in the archive.
    case missingPart(String)
    /// Markup that is not well formed; line counted from 1.
    case xml(part: String, line: Int)
    /// Markup with a document type declaration, or not in UTF-8.
    case forbiddenMarkup(part: String)
    /// A cell reference outside a sheet's bounds.
    case badReference(part: String, reference: String)
    /// A damaged line of comma-, semicolon- or tab-separated text.
    case delimited(line: Int, fault: DelimitedFault)
    /// A damaged line of JSON Lines; column in bytes, both counted from 1.
    case json(line: Int, column: Int, fault: JSONFault)
}

/// What is read of any file: more is none that an office wrote.
enum ReadingBounds {
    /// Cells of a row, as spreadsheet programs have them; members of an object.
    static let columns = 16_384
    /// Bytes of one text: a cell, a paragraph, a string.
    static let text = 4 << 20
    /// Rows of a file.
    static let rows = 500_000
}

/// Ends the reading when somebody stopped it; called in everything that goes on for as long as a file is large.
func goOn() throws(FormatError) { if Task.isCancelled { throw .stopped } }
