// Everything that the office's work can fail with; facts, worded where somebody reads them.
import Domain
import Formats
import Intake
import Papers
import Vietnamese
import Words

/// Why the office did not do what it was asked.
package enum OfficeFailure: Error, Sendable, Equatable {
    /// The records cannot be read or written; where they are.
    case store(StoreError, path: String)
    /// The records are damaged; the latest of their copies that is whole, and its day.
    case damaged(path: String, copy: String, day: CalendarDate)
    /// Nothing can be read of a damaged file of records any more, and there is no whole copy.
    case nothingRead(path: String)
    /// It was not said what takes the place of the file of records: the copies that there are, the latest first.
    case noReplacement(copies: [String], of: Int)
    /// What is to take its place is no copy of such a file.
    case notACopy(path: String)
    /// The folder named for copies has them already, being that of the records.
    case backupBeside(path: String)
    /// A record that was named is not there.
    case missing
    /// Somebody stopped the work.
    case stopped
    /// Two questions that cannot be said to be the same, or be grouped, as the records stand.
    case sameRefused, groupRefused

    /// There are no records yet, in the person's own place.
    case noBook(path: String)
    /// There is no such file of records.
    case noFile(path: String)
    /// Something that was named is none that a field of a kind can hold.
    case argument(FieldProblem, RecordKind)
    /// The file to be written over is one with records.
    case isRecords(path: String)
    /// The file that should hold the records has nothing in it.
    case emptyBook(path: String)
    /// A folder cannot be made; `code` is errno.
    case cannotMake(folder: String, code: Int32)

    /// A file cannot be read, or written; `code` is errno.
    case cannotRead(path: String, code: Int32), cannotWrite(path: String, code: Int32)
    /// What is to be written is there, and is no file.
    case notAFile(path: String)
    /// `-` is no file.
    case noFileName
    /// A file of that name is there and nobody said that it may be replaced.
    case exists(path: String)

    /// A file lies outside the folder in which the person is shut in; there is no such folder to shut anybody in.
    case outside(path: String, folder: String), noConfinement(folder: String)

    /// A file cannot be read, or cannot be made: no program could hold what it would hold.
    case format(FormatError, path: String)
    /// Another program could not turn a file into one that is read; what it says, nil when it is silent.
    case conversion(path: String, says: String?)
    /// There are no records in a file that was read.
    case intake(IntakeError, path: String)
    /// A file that came back has no questions; a folder has no documents; letters that look old are not read unasked.
    case noAnswerRows(path: String), noAnswerFiles(folder: String), looksOld(path: String, likeliest: TextEncoding)
    /// What was said of the columns of a file cannot be meant.
    case columns(ColumnChoice.Fault)
    /// Nothing tells in which encoding a file is; `offset` of the first byte that is no text.
    case noEncoding(path: String, offset: Int)
    /// Rows of a file are refused: how many, and the first with what is wrong.
    case rows(source: String, count: Int, place: String, RecordKind, FieldProblem?)
    /// Fields that both sides changed wait for somebody to choose.
    case undecided(source: String, count: Int)
    /// No commune of today goes by a name or code, or several may: those that may.
    case noCommune(String), severalCommunes(String, [Country.Commune])
    /// No dialogue goes by a name, or several do.
    case noDialogue(String), severalDialogues(String, count: Int)
    /// The questions of a file belong to a dialogue of this title and not to the one that was named; nil where it has none.
    case otherDialogue(source: String, title: String?)
    /// A record is refused.
    case refused(title: String, RecordKind, FieldProblem)

    /// A file's ending says no format for all records, or none for a list that is seen.
    case exportEnding, seenEnding

    /// No dialogue is the current one; none has such a notice; one has no answers, or no questions.
    case noReadyDossier, noConference, noConferenceIn(Int), noNotice(String), noAnswers(conference: String),
        noQuestions(
            conference: String)
    /// Nothing of a dialogue waits for an answer; nobody is said to answer its questions.
    case noRequests(conference: String), noAssignees(count: Int, conference: String)
    /// There is no such folder for files.
    case noFolder(String)
    /// What was given as the number of a paper is a day.
    case dayForNumber(String)
    /// Order numbers that no question of the dialogue has.
    case questionNumbers(String, conference: String)
    /// The command line does not say what a paper cannot do without.
    case unsaid(PaperOption)
    /// Options of the command line of which a paper takes none.
    case idleArguments(Set<PaperArgument>, of: String, takes: Set<PaperArgument>)
    /// Options that say the same in several ways.
    case severalArguments(Set<PaperArgument>)
    /// The paper has a day of its own in the records, and another one was named.
    case paperHasDay(CalendarDate)
    /// A part of a filter that asks for a field of a kind is not understood.
    case term(FieldTerm, RecordKind)
    /// There is no such view; the views that there are.
    case noView(String, known: [String])
    /// No record of the kind goes by the name, or several do.
    case noRecord(RecordKind, name: String), severalRecords(RecordKind, Int, name: String)
    /// The list is empty.
    case emptyList
    /// No product goes by the name; a product has no dossier, or no score sheet.
    case noProduct(String), noDossier(product: String), noScore(product: String)
    /// No lots; codes that no lot has.
    case noLots, lotCodes(String)
    /// No recognition of the list ends on a known day; the products chosen have no last day.
    case noExpiring, noLastDay

    /// What somebody said of single names cannot be done.
    case singleNames(SingleNames.Objection)
    /// Names on a paper may be those of persons, and nobody has looked at them.
    case doubtfulNames([HiddenPart])
    /// Labels have to name who makes the goods, and these are persons or households whom nothing names without a reason.
    case unnamedHolders([String])
    /// A paper's ending says no format; pages cannot be chosen in its format; the paper has fewer pages.
    case paperEnding(String, path: String), pagesFormat(path: String), pagesBeyond(Int, count: Int)
    /// The body that issues a paper is no more on its day.
    case issuerGone(GoneBody, on: CalendarDate)
    /// What a paper says does not go with its day, or is not ready; the sentence says what.
    case untimely(Sentence)
    /// A paper without a table, or with several, for a format that holds one.
    case noPaperTable(title: String), paperTables(Int)
    /// The fonts of the program are damaged.
    case fonts
    /// A mistake in a template; where that stands.
    case template(TemplateMistake, place: String)

    /// The machine prints nothing; has no printers; cannot list them and says why.
    case noPrinting, noPrinters, printers(String)
    /// No printer is the standard one, or none has that name; the printers that there are.
    case noStandardPrinter(known: [String]), noSuchPrinter(String, known: [String])
    /// A printer refused a paper, and said why; ended with a status; did not answer in time; was not started.
    case printer(String, says: String), printerStatus(String, Int32), printerSilent(String, seconds: Int)
    /// The program of a printer was not started; `code` is errno.
    case printerNotStarted(String, code: Int32)
}

extension OfficeFailure {
    /// Whether the database itself is the trouble: busy, newer, damaged, unreadable, or beside a log that is not its own.
    package var isOfRecords: Bool {
        switch self {
        case .damaged, .nothingRead: return true
        default: break
        }
        guard case .store(let error, _) = self else { return false }
        switch error {
        case .cannotOpen, .missing, .notAllowed: return false
        default: return true
        }
    }

    /// Whether somebody stopped the work before anything was written.
    package var isStop: Bool {
        switch self {
        case .stopped, .store(.cancelled, _): true
        default: false
        }
    }

    /// Whether the file of records is damaged.
    package var isDamage: Bool {
        switch self {
        case .damaged, .store(.damaged, _): true
        default: false
        }
    }

    /// Whether there are no records yet, so that a book may be begun.
    package var isAbsence: Bool {
        switch self {
        case .noBook, .noFile, .emptyBook: true
        default: false
        }
    }
}
