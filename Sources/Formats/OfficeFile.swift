// Reads any file an office brings, telling its format by its content.
import Glibc
import Vietnamese

/// The formats that are read.
package enum OfficeFormat: Equatable, Sendable {
    case word, sheet, text, delimited, jsonLines, web
}

/// A file that was read, before anything is recognised in it.
package struct OfficeFile: Equatable, Sendable {
    /// What a file amounts to.
    package enum Content: Equatable, Sendable {
        case document(OfficeDocument)
        case workbook(Workbook)
        case records([[JSONMember]])
    }

    /// The format found.
    package var format: OfficeFormat
    /// What was read.
    package var content: Content
    /// What speaks against the encoding that somebody named; nil when the file reads well enough.
    package var doubt: EncodingDoubt?
    /// How its cells are parted; nil for what is no text of cells.
    package var form: DelimitedForm?
    /// What is shown otherwise in the file, or was left out.
    package var notes: [FileNote] = []

    /// A file of that content.
    package init(format: OfficeFormat, content: Content) {
        self.format = format
        self.content = content
    }
}

/// The largest file that is read, in bytes.
package let officeFileLimit = 128 << 20

/// Reads the file at a path; throws `FormatError`.
package func readOffice(fileAt path: String) throws(FormatError) -> OfficeFile {
    try readOffice(readBytes(fileAt: path), name: path)
}

/// Reads the file at a path, or says in which ways it can be read; throws `FormatError`.
package func readOffice(fileAt path: String, as request: EncodingRequest) throws(FormatError) -> OfficeReading {
    try readOffice(readBytes(fileAt: path), name: path, as: request)
}

/// Reads the text file at a path; throws `FormatError`.
package func readText(fileAt path: String) throws(FormatError) -> String {
    try TextDecoding.text(readBytes(fileAt: path))
}

private func readBytes(fileAt path: String) throws(FormatError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    guard status.st_size <= officeFileLimit else { throw .tooLarge(part: nil, limit: officeFileLimit) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
        let count = read(descriptor, &chunk, chunk.count)
        if count < 0 {
            if errno == EINTR { continue }
            throw .unreadable(path: path, code: errno)
        }
        if count == 0 { break }
        bytes += chunk[..<count]
        try goOn()
        guard bytes.count <= officeFileLimit else { throw .tooLarge(part: nil, limit: officeFileLimit) }
    }
    return bytes
}

/// Reads a file's bytes, which are Unicode as they stand; its name only decides between forms of text that look alike.
/// Throws `FormatError`.
package func readOffice(_ bytes: [UInt8], name: String) throws(FormatError) -> OfficeFile {
    guard case .file(let file, _) = try readOffice(bytes, name: name, as: .unicode) else { throw .notText(offset: 0) }
    return file
}

/// Reads a file's bytes, or says in which ways they can be read; throws `FormatError`.
package func readOffice(
    _ bytes: [UInt8], name: String, as request: EncodingRequest
) throws(FormatError) -> OfficeReading {
    switch try readAsWritten(bytes, name: name, as: request) {
    case .file(let file, let encoding): return .file(file.mended(), encoding: encoding)
    case .offer(let offer): return .offer(offer)
    }
}

/// Reads a file's bytes with the letters that stand in it.
private func readAsWritten(
    _ bytes: [UInt8], name: String, as request: EncodingRequest
) throws(FormatError) -> OfficeReading {
    guard !bytes.isEmpty else { throw .empty }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
        return try readArchive(ZipArchive(bytes), name: name, as: request)
    }
    if let format = ForeignFormat.found(in: bytes) { throw .foreign(format) }
    for (signature, type) in foreignSignatures where bytes.starts(with: signature) {
        throw .unknownFormat(found: type)
    }
    if let archive = archiveBehindOtherBytes(bytes) { return try readArchive(archive, name: name, as: request) }
    if let page = WebEnvelope.page(bytes) ?? (WebDecoding.isPage(bytes) ? bytes : nil),
        let text = WebDecoding.text(page)
    {
        return try LetterReading.read(name: name, as: request) { reading throws(FormatError) in
            try WebReader.read(composedMarks(text), reading)
        }
    }
    let (bytes, hasZeros) = TextDecoding.withoutZeros(bytes)
    switch try TextReading.read(bytes, name: name, as: request) {
    case .text(let text, let encoding, let doubt):
        var file = try readText(text, name: name)
        file.form?.take(bytes)
        file.doubt = doubt
        if hasZeros { file.notes.append(FileNote(.zeroBytes)) }
        return .file(file, encoding: encoding)
    case .offer(let offer): return .offer(offer)
    }
}

/// An archive with something before it; nil for any other file.
private func archiveBehindOtherBytes(_ bytes: [UInt8]) -> ZipArchive? {
    guard var archive = try? ZipArchive(bytes), let main = try? archive.mainPart(), archive.contains(main) else {
        return nil
    }
    return archive
}

/// What can be named though it cannot be read.
private let foreignSignatures: [([UInt8], String)] = [
    (Array("Rar!".utf8), "application/vnd.rar"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "application/x-7z-compressed"),
    ([0x89, 0x50, 0x4E, 0x47], "image/png"),
    ([0xFF, 0xD8, 0xFF], "image/jpeg"),
]

private func readArchive(
    _ archive: ZipArchive, name: String, as request: EncodingRequest
) throws(FormatError) -> OfficeReading {
    var archive = archive
    guard let main = try archive.mainPart() else {
        if let format = ForeignFormat.found(in: &archive) { throw .foreign(format) }
        let type = archive.contains("mimetype") ? try archive.content(of: "mimetype") : []
        let found = String(decoding: type.prefix(100), as: UTF8.self)
        throw .unknownFormat(found: found.isEmpty ? "application/zip" : found)
    }
    if main.lowercased().hasSuffix(".bin") { throw .foreign(.binarySheet) }
    let format = try format(of: main, in: &archive)
    let replaced = archive.replaced.map { FileNote(.partTwice($0)) }
    return try LetterReading.read(name: name, as: request) { reading throws(FormatError) in
        var file =
            switch format {
            case .word: try WordReader.read(archive, reading)
            default: try SheetReader.read(archive, reading)
            }
        file.notes += replaced
        return file
    }
}

/// Whether an archive is a document or a workbook.
private func format(of main: String, in archive: inout ZipArchive) throws(FormatError) -> OfficeFormat {
    if main.lowercased() == "word/document.xml" { return .word }
    if main.lowercased() == "xl/workbook.xml" { return .sheet }
    // Parts may be named otherwise; their root element tells.
    let root = RootReader()
    try MarkupReader.read(try archive.content(of: main), part: main, into: root)
    switch (root.vocabulary, root.name) {
    case (.word, "document"): return .word
    case (.sheet, "workbook"): return .sheet
    default:
        if let format = ForeignFormat.found(in: &archive) { throw .foreign(format) }
        throw .unknownFormat(found: main)
    }
}

/// Notes a part's root element.
private final class RootReader: MarkupHandler {
    private(set) var vocabulary: Vocabulary?
    private(set) var name = ""
    let fault: FormatError? = nil

    func open(_ element: MarkupElement) {
        guard vocabulary == nil else { return }
        vocabulary = element.vocabulary
        name = element.name
    }

    func close(_ name: String, _ vocabulary: Vocabulary) {}
    func text(_ text: String) {}
}

private func readText(_ text: String, name: String) throws(FormatError) -> OfficeFile {
    guard let first = text.unicodeScalars.first(where: { !TextLayout.isBlank($0) && $0 != "\u{FEFF}" }) else {
        throw .empty
    }
    if WebReader.isPage(text) { return try WebReader.read(text, LetterReading(.asWritten)) }
    let ending = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[$0...].lowercased() } ?? ""
    if ending == ".jsonl" || ending == ".ndjson" || (ending != ".csv" && ending != ".txt" && first == "{") {
        return OfficeFile(format: .jsonLines, content: .records(try JSONLines.read(composed(text))))
    }
    if ending == ".csv" || ending == ".tsv" || DelimitedText.looksDelimited(text) {
        let delimited = try DelimitedText(reading: text)
        var file = OfficeFile(format: .delimited, content: .workbook(Workbook(delimited)))
        file.form = DelimitedForm(separator: delimited.separator, isDeclared: delimited.isDeclared)
        var notes = FileNotes()
        for line in delimited.overlong { notes.add(.extraCells, at: String(line)) }
        file.notes += notes.all
        return file
    }
    return OfficeFile(format: .text, content: .document(try TextDocumentReader.read(text)))
}

extension DelimitedText {
    /// The numbers of the rows that have more cells than the rows of the table, whose width most of them have, and stand
    /// below its first one. A separator that nobody put into quotes parts a cell, and moves those behind it.
    fileprivate var overlong: [Int] {
        let widths = rows.map { row in (row.lastIndex { cell in cell.contains { !$0.isWhitespace } } ?? -1) + 1 }
        var counts: [Int: Int] = [:]
        for width in widths where width > 1 { counts[width, default: 0] += 1 }
        guard let most = counts.values.max(), let first = widths.firstIndex(where: { counts[$0] == most }) else {
            return []
        }
        return widths.indices.dropFirst(first + 1).filter { widths[$0] > widths[first] }.map { numbers[$0] }
    }

    /// Whether every line, and there are at least two, has the same number of one separator, and none is a cell's.
    fileprivate static func looksDelimited(_ text: String) -> Bool {
        let bytes = ArraySlice(Array(text.utf8.prefix(1 << 16)))
        if bytes.first == 0x09 || bytes.first == 0x20 { return false }
        return Separator.allCases.contains { separator in
            var counts = counts(of: separator.rawValue, in: bytes)
            // The last line may be cut off where looking ends.
            if bytes.count == 1 << 16 { counts = counts.dropLast() }
            guard counts.count >= 2, let first = counts.first, first >= 1 else { return false }
            return counts.allSatisfy { $0 == first }
        }
    }
}
