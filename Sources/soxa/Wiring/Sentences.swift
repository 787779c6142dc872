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
        case .cannotOpen(let path, let obstacle): self.init(.failedOpen, path, words[Self.text(of: obstacle)])
        case .readOnly: self.init(.failedReadOnly)
        case .diskFull: self.init(.failedDiskFull)
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

    /// What the system says of an error number, in the language of the system.
    static func systemText(_ code: Int32) -> String {
        switch code {
        case ENOENT, ENOTDIR: words[.reasonAbsent]
        case EACCES, EPERM: words[.reasonForbiddenAccess]
        case EISDIR: words[.reasonNotAFile]
        case ENOSPC: words[.reasonDiskFull]
        case EROFS: words[.reasonReadOnly]
        default: String(cString: strerror(code))
        }
    }

    private static func text(of obstacle: StoreError.Obstacle) -> Text {
        switch obstacle {
        case .absent: .reasonAbsent
        case .forbidden: .reasonForbiddenAccess
        case .notAFile: .reasonNotAFile
        case .system: .reasonSystem
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
