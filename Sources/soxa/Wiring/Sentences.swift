// The one place where the errors of records and files become sentences.
import Domain
import Exchange
import Foundation
import Terminal
import UI

extension Sentence {
    /// What to say when the records cannot be read or written.
    init(_ error: StoreError, path: String) {
        switch error {
        case .busy: self.init(.failedBusy)
        case .newer: self.init(.failedNewer, path)
        case .damaged(let detail): self.init(.failedDamaged, path, detail)
        case .notADatabase(let path): self.init(.failedNotDatabase, path)
        case .cannotOpen(let path, .absent): self.init(.failedNoFile, path)
        case .cannotOpen(let path, .noFolder(let folder)): self.init(.failedNoFolder, path, folder)
        case .cannotOpen(let path, let obstacle): self.init(.failedOpen, path, Self.text(of: obstacle))
        case .lostLog(let log, let path): self.init(.failedLostLog, path, log)
        case .oldLog(let log, let path, let isUsable):
            self.init(isUsable ? .failedOldLogUsable : .failedOldLog, path, log)
        case .readOnly: self.init(.failedReadOnly)
        case .diskFull: self.init(.failedDiskFull)
        case .unreadableDisk(let code): self.init(.failedDisk, path, String(code))
        case .outOfMemory: self.init(.failedMemory)
        case .tooLarge: self.init(.failedTooMuch)
        case .contradiction(let code): self.init(.failedContradiction, String(code))
        case .missing: self.init(.failedMissing)
        case .cancelled: self.init(.failedOther, words[.reasonCancelled])
        case .other(let detail): self.init(.failedOther, detail)
        }
    }

    /// What to say when a file cannot be taken in.
    init(_ error: ExchangeError, path: String) {
        switch error {
        case .unreadable(let path, let code): self.init(.failedFile, path, Self.systemText(code))
        case .notAFile: self.init(.failedFile, path, words[.reasonNotAFile])
        case .empty: self.init(.failedEmpty, path)
        case .tooLarge(let part, _): self.init(.failedTooLarge, path, part ?? words[.reasonWholeFile])
        case .bomb(let entry): self.init(.failedTooLarge, path, entry)
        case .damagedArchive(let entry, _):
            self.init(.failedContent, path, entry ?? words[.reasonWholeFile], words[.reasonTruncated])
        case .unknownFormat("text/html"): self.init(.failedMarkup, path)
        case .unknownFormat(let found): self.init(.failedFormat, path, found ?? words[.reasonUnknownFormat])
        case .notText(let offset):
            self.init(.failedContent, path, words(.placeByte, String(offset)), words[.reasonNotText])
        case .notEncoded(let encoding, let offset):
            self.init(.failedEncoding, path, words.encoding(encoding), String(offset))
        case .alreadyUnicode(let encoding): self.init(.failedUnicode, path, words.encoding(encoding))
        case .missingPart(let part): self.init(.failedContent, path, part, words[.reasonTruncated])
        case .xml(let part, let line):
            self.init(.failedContent, path, words(.placePartLine, part, String(line)), words[.reasonTruncated])
        case .forbiddenMarkup(let part): self.init(.failedContent, path, part, words[.reasonForbidden])
        case .badReference(let part, let reference):
            self.init(.failedContent, path, part, words(.reasonBadCell, reference))
        case .delimited(let line, let fault):
            let reason: Text = fault == .openQuote ? .reasonOpenQuote : .reasonAfterQuote
            self.init(.failedContent, path, words(.placeLine, String(line)), words[reason])
        case .json(let line, let column, _):
            self.init(
                .failedContent, path, words(.placeLineColumn, String(line), String(column)), words[.reasonBadJSON])
        case .noTable(_, let headings): self.init(.failedNoTable, path, Self.list(headings.flatMap { $0 }))
        case .missingColumns(_, let table, let missing, let headings):
            let names = missing.map { words[Self.text(of: $0)] }.joined(separator: ", ")
            self.init(.failedColumns, path, String(table), names, Self.list(headings))
        case .noRows(_, let table): self.init(.failedNoRows, path, String(table))
        }
    }

    /// What to say when the terminal cannot show the screen.
    init(_ error: TerminalError) {
        switch error {
        case .notATerminal: self.init(.failedTerminal)
        case .unknownTerminal(let name): self.init(.failedTerminalName, name)
        }
    }

    /// What an error number of the system means to a person.
    static func systemText(_ code: Int32) -> String {
        switch code {
        case ENOENT, ENOTDIR: words[.reasonAbsent]
        case EACCES, EPERM: words[.reasonForbiddenAccess]
        case EISDIR: words[.reasonNotAFile]
        case EEXIST: words[.reasonExists]
        case ENOSPC, EDQUOT: words[.reasonDiskFull]
        case EROFS: words[.reasonReadOnly]
        case ENAMETOOLONG: words[.reasonNameTooLong]
        case ELOOP: words[.reasonLoop]
        case EFBIG: words[.reasonFileTooLarge]
        case EBUSY, ETXTBSY, EAGAIN: words[.reasonInUse]
        case EIO, ENXIO, ENODEV, ESTALE, ETIMEDOUT, ENOTCONN, EHOSTDOWN, EHOSTUNREACH: words[.reasonDevice]
        case EMFILE, ENFILE, ENOMEM: words[.reasonNoResources]
        case EPIPE: words[.reasonPipe]
        default: words(.reasonSystemCode, String(code))
        }
    }

    private static func text(of obstacle: StoreError.Obstacle) -> String {
        switch obstacle {
        case .absent, .noFolder: words[.reasonAbsent]
        case .forbidden: words[.reasonForbiddenAccess]
        case .notAFile: words[.reasonNotAFile]
        // SQLite's own numbers for a file that cannot be opened begin at 14; those of the system are told in words.
        case .system(let code): code & 0xFF == 14 ? words[.reasonSystem] : systemText(code)
        }
    }

    private static func list(_ headings: [String]) -> String {
        let shown = headings.filter { !$0.isEmpty }.prefix(6).map { "“" + $0.prefix(40) + "”" }
        return shown.isEmpty ? words[.reasonNoHeadings] : shown.joined(separator: ", ")
    }

    private static func text(of column: ColumnMeaning) -> Text {
        switch column {
        case .question: .columnQuestion
        case .answer: .columnAnswer
        case .name: .columnName
        default: .columnOther
        }
    }
}
