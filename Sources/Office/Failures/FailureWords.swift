// The one place where the failures of the office become sentences.
import Domain
import Formats
import Foundation
import Intake
import Papers
import Vietnamese
import Words

extension Words {
    /// What to say of a failure: what happened, where, and the way out.
    package func callAsFunction(_ failure: OfficeFailure) -> String {
        switch failure {
        case .store(let error, let path): store(error, path)
        case .damaged(let path, let copy, let day): self(.failedDamagedCopy, path, day.officialText, copy)
        case .nothingRead(let path): self(.failedNothingRead, path)
        case .noReplacement(let copies, let count):
            copies.isEmpty
                ? self[.restoreWhat]
                : self(.restoreWhich, grouped(Int64(count)), copies.map { "  " + $0 }.joined(separator: "\n"))
        case .notACopy(let path): self(.failedNotACopy, path)
        case .backupBeside(let path): self(.failedBackupBeside, path)
        case .missing: self[.failedMissing]
        case .stopped: self[.stopped]
        case .sameRefused: self[.sameRefused]
        case .groupRefused: self[.groupRefused]
        case .noBook(let path): self(.failedNoBook, path)
        case .noFile(let path): self(.failedNoFile, path)
        case .argument(let problem, let kind): self.problem(problem, of: kind)
        case .isRecords(let path): self(.failedIsRecords, path)
        case .emptyBook(let path): self(.failedEmptyBook, path)
        case .cannotMake(let folder, let code): self(.failedMakeFolder, folder, system(code))
        case .cannotRead(let path, let code): self(.failedFile, path, system(code))
        case .cannotWrite(let path, let code): self(.failedWrite, path, system(code))
        case .notAFile(let path): self(.failedWrite, path, self[.reasonNotAFile])
        case .noFileName: self[.failedNoFileName]
        case .exists(let path): self(.failedExists, path)
        case .outside(let path, let folder): self(.failedOutside, path, folder)
        case .noConfinement(let folder): self(.failedNoConfinement, folder)
        case .format(let error, let path): format(error, path)
        case .conversion(let path, let says): self(.failedConversion, path, says ?? self[.reasonNoWord])
        case .noAnswerRows(let path): self(.failedNoAnswerRows, path)
        case .noAnswerFiles(let folder): self(.failedNoAnswerFiles, folder)
        case .looksOld(let path, let encoding):
            self(.encodingLooksLike, path, self.encoding(encoding)) + " " + self(.encodingWayOut, encoding.rawValue)
        case .columns(let fault): columns(fault)
        case .intake(let error, let path): intake(error, path)
        case .noEncoding(let path, let offset): self(.failedNoEncoding, path, String(offset))
        case .rows(let source, let count, let place, let kind, let problem):
            self(
                .failedRows, source, String(count), filePlace(place), problem.map { self.problem($0, of: kind) } ?? "")
        case .undecided(let source, let count): self(.failedUndecided, source, String(count))
        case .noCommune(let name): self(.failedNoCommune, name)
        case .severalCommunes(let name, let communes):
            self(.failedSeveralCommunes, name, String(communes.count), communes.map(\.title).joined(separator: "; "))
        case .refused(let title, let kind, let problem):
            self(.failedRefused, title, self.problem(problem, of: kind))
        case .exportEnding: self[.failedExportEnding]
        case .seenEnding: self[.failedSeenEnding]
        case .noReadyDossier: self[.failedNoReadyDossier]
        case .noConference: self[.failedNoConference]
        case .noConferenceIn(let year): self(.failedNoConferenceIn, String(year))
        case .noNotice(let number): self(.failedNoNotice, number)
        case .noDialogue(let name): self(.failedNoDialogue, name)
        case .severalDialogues(let name, let count): self(.failedSeveralDialogues, name, String(count))
        case .otherDialogue(let source, let title):
            title.map { self(.failedOtherDialogue, source, $0) } ?? self(.failedNoQuestionRows, source)
        case .noAnswers(let conference): self(.failedNoAnswers, conference)
        case .noQuestions(let conference): self(.failedNoQuestions, conference)
        case .noRequests(let conference): self(.failedNoRequests, conference)
        case .noAssignees(let count, let conference): self(.failedNoAssignees, String(count), conference)
        case .noFolder(let path): self(.failedNoFilesFolder, path)
        case .dayForNumber(let written): self(.problemDayForNumber, written)
        case .questionNumbers(let numbers, let conference): self(.failedQuestionNumbers, numbers, conference)
        case .idleArguments(let idle, let code, let all): self(.failedIdleArguments, code, idle.written, all.written)
        case .severalArguments(let said): self(.failedSeveralArguments, said.written)
        case .paperHasDay(let day): self(.failedPaperHasDay, day.officialText)
        case .unsaid(.kind): self[.failedPaperKind]
        case .unsaid(.name): self[.failedPaperName]
        case .unsaid(.folder): self[.failedPaperFolder]
        case .unsaid(.product): self[.failedPaperProduct]
        case .unsaid(.productOrView): self(.failedPaperProductOrView, view(.product, "renewalOpen"))
        case .term(let term, let kind): trouble(with: term, of: kind) ?? term.name
        case .noView(let name, let known): self(.failedNoView, name, known.joined(separator: "; "))
        case .noRecord(let kind, let name): self(.failedNoRecord, self.kind(kind), name)
        case .severalRecords(let kind, let count, let name): self(.failedSeveralRecords, counted(kind, count), name)
        case .emptyList: self[.failedEmptyList]
        case .noProduct(let name): self(.failedNoProduct, name)
        case .noDossier(let product): self(.failedNoDossier, product)
        case .noScore(let product): self(.failedNoScore, product)
        case .noLots: self[.failedNoLots]
        case .lotCodes(let codes): self(.failedLotCodes, codes)
        case .noExpiring: self[.failedNoExpiring]
        case .noLastDay: self[.failedNoLastDay]
        case .singleNames(.absent(let names)): self(.failedAbsentNames, names.joined(separator: "; "))
        case .singleNames(.certain(let names)): self(.failedCertainNames, names.joined(separator: "; "))
        case .singleNames(.shown(let names)): self(.failedShownNames, names.joined(separator: "; "))
        case .doubtfulNames(let parts): self(.failedDoubtfulNames, grouped(Int64(parts.count)), places(parts))
        case .unnamedHolders(let names): self(.failedUnnamedHolders, names.joined(separator: "; "))
        case .paperEnding(let ending, let path):
            self(.failedPaperEnding, path, ending, PaperFormat.endings.joined(separator: ", "))
        case .pagesFormat(let path): self(.failedPagesFormat, path)
        case .pagesBeyond(let last, let count): self(.problemPagesBeyond, String(last), String(count))
        case .issuerGone(let gone, let day):
            if let start = gone.startsOn {
                self(.failedIssuerNotYet, gone.body, day.officialText, start.officialText)
            } else if gone.followers.isEmpty {
                self(.failedIssuerGone, gone.body, day.officialText)
            } else {
                self(.failedIssuerFollowed, gone.body, day.officialText, gone.followers.joined(separator: self[.or]))
            }
        case .untimely(let sentence): self(.failedUntimely, self(sentence))
        case .noPaperTable(let title): self(.failedNoPaperTable, title)
        case .paperTables(let count): self(.failedPaperTables, String(count))
        case .fonts: self[.failedFonts]
        case .template(let mistake, let place): template(mistake, place)
        case .noPrinting: self[.failedNoPrinting]
        case .noPrinters: self[.failedNoPrinters]
        case .printers(let said): self(.failedPrinters, said)
        case .noStandardPrinter(let known): self(.failedNoDefault, known.joined(separator: ", "))
        case .noSuchPrinter(let name, let known): self(.failedPrinterName, name, known.joined(separator: ", "))
        case .printer(let name, let said): self(.failedPrint, name, said)
        case .printerStatus(let name, let status): self(.failedPrint, name, self(.reasonStatus, String(status)))
        case .printerSilent(let name, let seconds): self(.failedPrint, name, self(.reasonNoAnswer, String(seconds)))
        case .printerNotStarted(let name, let code): self(.failedPrint, name, system(code))
        }
    }

    /// What to say when the records cannot be read or written.
    private func store(_ error: StoreError, _ path: String) -> String {
        switch error {
        case .busy: self[.failedBusy]
        case .inUse(let process, let login):
            process > 0 ? self(.failedInUseBy, path, String(process), login) : self(.failedInUse, path)
        case .newer: self(.failedNewer, path)
        case .damaged: self(.failedDamaged, path)
        case .notADatabase(let path): self(.failedNotDatabase, path)
        case .cannotOpen(let path, .absent): self(.failedNoFile, path)
        case .cannotOpen(let path, .noFolder(let folder)): self(.failedNoFolder, path, folder)
        case .cannotOpen(let path, let obstacle): self(.failedOpen, path, obstacleText(obstacle))
        case .lostLog(let log, let path): self(.failedLostLog, path, log)
        case .oldLog(let log, let path, let isUsable):
            self(isUsable ? .failedOldLogUsable : .failedOldLog, path, log)
        case .replaced(let path): self(.failedReplaced, path)
        case .networkDrive(let path, let kind): self(.failedNetworkDrive, path, kind)
        case .readOnly: self[.failedReadOnly]
        case .diskFull: self[.failedDiskFull]
        case .unreadableDisk(let code): self(.failedDisk, path, String(code))
        case .outOfMemory: self[.failedMemory]
        case .tooLarge: self[.failedTooMuch]
        case .contradiction(let code): self(.failedContradiction, String(code))
        case .missing: self[.failedMissing]
        case .notAllowed(let problem): self(sentence(problem))
        case .cancelled: self[.stopped]
        case .other(let detail): self(.failedOther, detail)
        }
    }

    /// What to say when a file cannot be read or made.
    private func format(_ error: FormatError, _ path: String) -> String {
        switch error {
        case .stopped: return self[.stopped]
        case .unreadable(let path, let code): return self(.failedFile, path, system(code))
        case .notAFile: return self(.failedFile, path, self[.reasonNotAFile])
        case .empty: return self(.failedEmpty, path)
        case .tooLarge(let part, let limit):
            return self(.failedTooLarge, path, part ?? self[.reasonWholeFile], String(max(1, limit >> 20)))
        case .tooMany(let kind, let part, let limit):
            return self(
                .failedTooMany, path, part ?? self[.reasonWholeFile], grouped(Int64(limit)), self[text(of: kind)])
        case .tooWide(let place, let limit):
            return self(.failedTooWide, path, filePlace(place), grouped(Int64(limit)))
        case .tooLong(let place, let limit): return self(.failedTooLong, path, filePlace(place), String(limit >> 20))
        case .bomb(let entry): return self(.failedBomb, path, entry)
        case .foreign(.locked), .damagedArchive(_, .encrypted): return self(.failedLocked, path)
        case .foreign(let format): return foreign(format, path)
        case .damagedArchive(let entry, _):
            return self(.failedContent, path, entry ?? self[.reasonWholeFile], self[.reasonTruncated])
        case .unknownFormat(let found): return self(.failedFormat, path, found ?? self[.reasonUnknownFormat])
        case .notText(let offset):
            return self(.failedContent, path, self(.placeByte, String(offset)), self[.reasonNotText])
        case .notEncoded(let encoding, let offset):
            return self(.failedEncoding, path, self.encoding(encoding), String(offset))
        case .alreadyUnicode(let encoding): return self(.failedUnicode, path, self.encoding(encoding))
        case .missingPart(let part): return self(.failedContent, path, part, self[.reasonTruncated])
        case .xml(let part, let line):
            return self(.failedContent, path, self(.placePartLine, part, String(line)), self[.reasonTruncated])
        case .forbiddenMarkup(let part): return self(.failedContent, path, part, self[.reasonForbidden])
        case .badReference(let part, let reference):
            return self(.failedContent, path, part, self(.reasonBadCell, reference))
        case .delimited(let line, let fault):
            let reason: Text = fault == .openQuote ? .reasonOpenQuote : .reasonAfterQuote
            return self(.failedContent, path, self(.placeLine, String(line)), self[reason])
        case .json(let line, let column, _):
            return self(
                .failedContent, path, self(.placeLineColumn, String(line), String(column)), self[.reasonBadJSON])
        }
    }

    private func text(of limit: ReadingLimit) -> Text {
        switch limit {
        case .cells: .limitCells
        case .lines: .limitLines
        case .rows: .limitRows
        case .paragraphs: .limitParagraphs
        case .merges: .limitMerges
        case .parts: .limitParts
        }
    }

    /// A format that is known and not read, with the way out.
    private func foreign(_ format: ForeignFormat, _ path: String) -> String {
        switch format {
        case .oldWord, .oldOffice: self(.failedForeign, path, "Word 97–2003 (.doc)", "Word", ".docx")
        case .oldSheet: self(.failedForeign, path, "Excel 97–2003 (.xls)", "Excel", ".xlsx")
        case .binarySheet: self(.failedForeign, path, "Excel (.xlsb)", "Excel", ".xlsx")
        case .openText: self(.failedForeign, path, "OpenDocument (.odt)", "Word", ".docx")
        case .openSheet: self(.failedForeign, path, "OpenDocument (.ods)", "Excel", ".xlsx")
        case .richText: self(.failedForeign, path, "RTF (.rtf)", "Word", ".docx")
        case .portable: self(.failedPortable, path)
        case .presentation: self(.failedPresentation, path)
        case .locked: self(.failedLocked, path)
        }
    }

    /// What to say when there are no records in a file.
    private func intake(_ error: IntakeError, _ path: String) -> String {
        switch error {
        case .empty: return self(.failedEmpty, path)
        case .longRow(let line): return self(.failedContent, path, self(.placeLine, String(line)), self[.reasonLongRow])
        case .noTable: return self(.failedNoTable, path)
        case .unrecognised(let tables):
            let open = tables.filter { if case .unrecognised = $0.outcome { true } else { false } }
            return self(.failedUnrecognised, path, open.prefix(4).map { unrecognised($0) }.joined(separator: " "))
        case .noRows(let table): return self(.failedNoRows, path, table)
        }
    }

    /// What an error number of the system means to a person.
    package func system(_ code: Int32) -> String {
        switch code {
        case ENOENT, ENOTDIR: self[.reasonAbsent]
        case EACCES, EPERM: self[.reasonForbiddenAccess]
        case EISDIR: self[.reasonNotAFile]
        case EEXIST: self[.reasonExists]
        case ENOSPC, EDQUOT: self[.reasonDiskFull]
        case EROFS: self[.reasonReadOnly]
        case ENAMETOOLONG: self[.reasonNameTooLong]
        case ELOOP: self[.reasonLoop]
        case EFBIG: self[.reasonFileTooLarge]
        case EBUSY, ETXTBSY, EAGAIN: self[.reasonInUse]
        case EIO, ENXIO, ENODEV, ESTALE, ETIMEDOUT, ENOTCONN, EHOSTDOWN, EHOSTUNREACH: self[.reasonDevice]
        case EMFILE, ENFILE, ENOMEM: self[.reasonNoResources]
        case EPIPE: self[.reasonPipe]
        default: self(.reasonSystemCode, String(code))
        }
    }

    private func obstacleText(_ obstacle: StoreError.Obstacle) -> String {
        switch obstacle {
        case .absent, .noFolder: self[.reasonAbsent]
        case .forbidden: self[.reasonForbiddenAccess]
        case .notAFile: self[.reasonNotAFile]
        case .brokenLink: self[.reasonBrokenLink]
        case .empty: self[.reasonEmpty]
        // SQLite's own numbers for a file that cannot be opened begin at 14; those of the system are told in words.
        case .system(let code): code & 0xFF == 14 ? self[.reasonSystem] : system(code)
        }
    }

    private func columns(_ fault: ColumnChoice.Fault) -> String {
        switch fault {
        case .notAPair(let text): self(.failedColumnPair, text)
        case .noField(let name): self(.failedColumnField, name)
        case .noHeading(let heading): self(.failedColumnHeading, heading)
        case .noKind(let name):
            self(.failedColumnKind, name, ColumnDictionary.kinds.map(\.rawValue).joined(separator: ", "))
        }
    }

    /// What is wrong with a field of a record of a kind, behind its name.
    package func problem(_ problem: FieldProblem, of kind: RecordKind) -> String {
        field(kind, problem.field) + ": " + self.problem(problem.reason, kind: kind)
    }
}
