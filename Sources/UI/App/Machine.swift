// What the screen has done besides the records, as it is handed in: files, papers, printers, the memory of the terminal.
import Domain
import Office
import Vietnamese
import Words

/// The closures through which the screen reaches files, papers and printers.
package struct Machine: Sendable {
    /// Reads a file and says what importing it would do, or how its letters may be read when they look old; an encoding
    /// says how they are read.
    package var planImport:
        @Sendable (String, TextEncoding?, ColumnChoices) async throws(OfficeFailure) -> ImportReading
    /// Reads files that came back and says what taking their answers in would do, or that the tables of the only file have
    /// to be told.
    package var planAnswers: @Sendable ([String], ColumnChoices) async throws(OfficeFailure) -> ImportReading
    /// Carries the plan of a file out, all or nothing. Where the records changed meanwhile and the file now does something
    /// else, nothing is written and the new plan comes back.
    package var carryOut: @Sendable (ImportPlan, _ path: String) async throws(OfficeFailure) -> ImportPlan?
    /// Plans a file again with what was put right in its rows.
    package var planAgain: @Sendable (ImportPlan, _ path: String) async throws(OfficeFailure) -> ImportPlan
    /// Imports the good rows of a file, and writes the refused ones to a file beside it; true replaces one that is there.
    package var carryOutRest: @Sendable (ImportPlan, _ path: String, Bool) async throws(OfficeFailure) -> RestOfImport
    /// The file for the refused rows of a file.
    package var refusedPath: @Sendable (_ path: String) -> String
    /// Composes a paper as pages of text: as wide as paper, or of a width in columns.
    package var compose: @Sendable (PaperOrder, Int?) async throws(OfficeFailure) -> ComposedPaper
    /// Writes a paper to a file in the format of its ending, whole or not at all; true replaces a file that is there.
    /// Says how many rows of how many are written; a task that is cancelled leaves nothing behind.
    package var writePaper:
        @Sendable (PaperOrder, String, Bool, @escaping @Sendable (Int, Int) -> Void) async throws(OfficeFailure) -> Void
    /// Writes the questions of each department to a file in a folder, all or none; true replaces files that are there.
    package var writeRequests: @Sendable (RequestOrder, String, Bool) async throws(OfficeFailure) -> WrittenRequests
    /// Writes a register to a file, true replaces one that is there; the format follows from its ending. The last says what
    /// becomes of names that may be those of persons.
    package var export: @Sendable (Export, String, Bool, DoubtfulNames) async throws(OfficeFailure) -> ExportedRows
    /// The whole path of the file that somebody means by what was typed, as a person reads it.
    package var place: @Sendable (String) throws(OfficeFailure) -> String
    /// Keeps a pasted table as a file of the person's own, which is read like others; gives its path.
    package var keepPasted: @Sendable (String) throws(OfficeFailure) -> String
    /// Removes it.
    package var dropPasted: @Sendable (String) -> Void
    /// The printers.
    package var printers: @Sendable () async throws(OfficeFailure) -> PrinterList
    /// Hands a paper over to a printer; says under which number.
    package var send: @Sendable (PaperOrder, PrintJob) async throws(OfficeFailure) -> Sentence
    /// Remembers what is known about the terminal.
    var rememberTerminal: @Sendable (TerminalRecord) async throws(OfficeFailure) -> Void
    /// Remembers how the window is arranged.
    var rememberWindow: @Sendable (Arrangement) async throws(OfficeFailure) -> Void

    /// This machine, for the records of an office. What is known about the terminal and the window is forgotten.
    package init(_ office: Office) {
        planImport = { path, encoding, choices throws(OfficeFailure) in
            try await office.planImport(path, in: encoding, choices: choices)
        }
        planAnswers = { paths, choices throws(OfficeFailure) in
            try await office.planAnswers(paths, choices: choices)
        }
        carryOut = { plan, path throws(OfficeFailure) in try await office.carryOut(plan, of: path) }
        planAgain = { plan, path throws(OfficeFailure) in try await office.planAgain(plan, of: path) }
        carryOutRest = { plan, path, replaces throws(OfficeFailure) in
            try await office.carryOutRest(plan, of: path, replaces: replaces)
        }
        refusedPath = office.refusedPath
        compose = { order, width throws(OfficeFailure) in try await office.compose(order, width: width) }
        writePaper = { order, path, replaces, progress throws(OfficeFailure) in
            try await office.write(order, to: path, replaces: replaces, progress: progress)
        }
        writeRequests = { order, folder, replaces throws(OfficeFailure) in
            try await office.write(order, into: folder, replaces: replaces)
        }
        export = { export, path, replaces, doubtful throws(OfficeFailure) in
            try await office.export(export, to: path, replaces: replaces, doubtful: doubtful)
        }
        place = { path throws(OfficeFailure) in try namedPath(path) }
        keepPasted = { text throws(OfficeFailure) in try office.keepPasted(text) }
        dropPasted = { office.dropPasted($0) }
        printers = { () throws(OfficeFailure) in try await office.printers() }
        send = { order, job throws(OfficeFailure) in try await office.send(order, job) }
        rememberTerminal = { _ in }
        rememberWindow = { _ in }
    }
}

extension Machine {
    /// Has what is learnt about the terminal and how the window is arranged kept in the files of a person.
    package mutating func remember(in terminals: TerminalMemory, _ window: WindowMemory) {
        rememberTerminal = { record throws(OfficeFailure) in try terminals.remember(record) }
        rememberWindow = { arrangement throws(OfficeFailure) in try window.remember(arrangement) }
    }
}
