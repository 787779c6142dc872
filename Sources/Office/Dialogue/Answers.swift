// Answers that come back from departments: read, matched to the current dialogue, planned and taken in.
import Domain
import Formats
import Foundation
import Intake
import Repository
import Vietnamese
import Words

extension Office {
    /// Reads files that came back and says what taking their answers in would do, or that the tables of the only file have
    /// to be told. Of several files one in which no question is found is told in the plan; when none has any, that is the
    /// failure. Letters that look old are read as they look most like, which the plan says.
    /// - Parameters:
    ///   - files: paths of files and of folders, as somebody wrote them.
    ///   - choices: what somebody said the tables and columns of the files are.
    package func planAnswers(_ files: [String], choices: ColumnChoices = ColumnChoices()) async throws(OfficeFailure)
        -> ImportReading
    {
        do throws(OfficeFailure) {
            return .plan(try await plannedAnswers(files, in: .likeliest, choices, of: nil).plan)
        } catch .intake(.unrecognised(let tables), _) where tables.contains(where: \.canBeSaid) {
            guard try Self.answerFiles(files).count == 1 else {
                throw .noAnswerRows(path: files.joined(separator: "; "))
            }
            return .tables(tables)
        }
    }

    /// The plan for files that came back, and whether all of them could be read.
    private func plannedAnswers(
        _ files: [String], in request: EncodingRequest, _ choices: ColumnChoices, of dialogue: String?
    ) async throws(OfficeFailure) -> (plan: ImportPlan, isComplete: Bool) {
        let paths = try Self.answerFiles(files)
        let basis = try await stored { () async throws(StoreError) in try await store.lastChange() }
        var (read, tables, notes, failure) = ([AnswerFile](), [ReadTable](), [String](), OfficeFailure?.none)
        for path in paths {
            let mark = paths.count > 1 ? fileName(path) + ": " : ""
            do throws(OfficeFailure) {
                let (file, found, told) = try await answers(in: path, request, choices)
                read.append(file)
                tables = found
                let ofTables = paths.count > 1 ? words.tables(found, isWhole: false).map { trimmed($0) } : []
                notes += (told + ofTables).map { mark + $0 }
            } catch .stopped {
                throw .stopped
            } catch {
                failure = failure ?? error
                notes.append(mark + words(error))
            }
        }
        if read.isEmpty, let failure { throw failure }
        let known = try await knownAnswers(of: dialogue)
        var (plan, numbering) = AnswerPlanner(known).plan(read, source: paths.map(fileName).joined(separator: ", "))
        plan.notes = notes + numbering.map { words(.planOwnNumbers, $0) }
        (plan.basis, plan.choices) = (basis, choices)
        if paths.count == 1 { plan.tables = tables }
        return (plan, failure == nil)
    }

    /// Takes the answers of files in, as one change. What somebody would have to choose, and what cannot be taken, stays as
    /// it is here.
    /// - Parameters:
    ///   - choices: what somebody said the tables and columns of the files are.
    ///   - side: whose answer stands where both are there; nil leaves what is here, and the row is told.
    ///   - dialogue: the name of the dialogue whose questions are answered; nil for the current one.
    ///   - isTrial: whether nothing is stored.
    /// - Returns: what was done, and whether all of it was.
    package func takeInAnswers(
        _ files: [String], in request: EncodingRequest, choices: ColumnChoices = ColumnChoices(),
        choosing side: ImportSide?, of dialogue: String? = nil, isTrial: Bool
    ) async throws(OfficeFailure) -> (plan: ImportPlan, isWhole: Bool) {
        for _ in 0..<5 {
            var (plan, isComplete) = try await plannedAnswers(files, in: request, choices, of: dialogue)
            if let side { plan = plan.choosing(side) }
            if !isTrial, case .overtaken = try await carryOut(plan.choosing(.ours)) { continue }
            return (plan, isComplete && plan.count(.conflict) == 0 && plan.count(.refused) == 0)
        }
        throw .store(.busy, path: store.path)
    }

    /// The questions in a file, and what there is to say of how it was read.
    private func answers(
        in path: String, _ request: EncodingRequest, _ choices: ColumnChoices
    ) async throws(OfficeFailure) -> (AnswerFile, [ReadTable], [String]) {
        let remembered = try await rememberedColumns()
        switch try await readImport(
            path, as: request, choices: choices, remembered: remembered, isOfAnswers: true, words: words)
        {
        case .offer(let offer): throw .looksOld(path: path, likeliest: offer.likeliest)
        case .records(let records, let remarks):
            let file = AnswerFile(name: fileName(path), records: records)
            var notes = remarks.notes
            if let encoding = remarks.encoding {
                let read = words(.planReadAs, words.encoding(encoding))
                notes.append(remarks.doubt.map { words.doubt($0, about: encoding) } ?? read)
            }
            if file.otherCount > 0 { notes.append(words(.planNoAnswers, grouped(Int64(file.otherCount)))) }
            guard records.contains(where: { $0.entry.kind == .question }) else { throw .noAnswerRows(path: path) }
            return (file, remarks.tables, notes)
        }
    }

    /// What must be known of the questions of a dialogue by its name; without one of the current dialogue.
    private func knownAnswers(of name: String?) async throws(OfficeFailure) -> KnownAnswers {
        let conference: Conference
        if let name { conference = try await dialogue(named: name) } else { conference = try await self.conference() }
        let (own, linked) = try await questions(of: conference)
        guard !own.isEmpty else { throw .noQuestions(conference: conference.title) }
        let replaced = Set(own.map(\.identity.id))
        // A replacing answer may stand in a dialogue of its own.
        let questions = own + linked.filter { $0.replaces.map(replaced.contains) ?? false }
        let ids = questions.map(\.identity.id)
        let states = try await stored { () async throws(StoreError) in
            try await store.states(of: .question, ids: ids)
        }
        let filed = try await stored { () async throws(StoreError) in
            try await store.filedVersions(of: .question, ids: ids)
        }
        return KnownAnswers(questions: questions.map { RecordEntry($0) }, states: states, filed: filed)
    }

    /// The files that are meant: those named, and of folders those that documents are kept in, by their names.
    private static func answerFiles(_ written: [String]) throws(OfficeFailure) -> [String] {
        var paths: [String] = []
        for name in written {
            let path = try Confinement.place(name)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
                paths.append(name)
                continue
            }
            let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            let found = names.sorted().filter { name in
                !name.hasPrefix(".") && !name.hasPrefix("~$") && endings.contains { name.lowercased().hasSuffix($0) }
            }
            guard !found.isEmpty else { throw .noAnswerFiles(folder: path) }
            paths += found.map { path + "/" + $0 }
        }
        var seen: Set<String> = []
        return paths.filter { seen.insert(writtenPath($0)).inserted }
    }

    private static let endings = [
        ".docx", ".xlsx", ".csv", ".txt", ".html", ".htm", ".doc", ".xls", ".odt", ".ods", ".rtf",
    ]
}

/// The paths in a line that somebody typed: one, or several with semicolons between them, or with blanks where each is in
/// quotes or names a file without them.
package func typedPaths(_ line: String) -> [String] {
    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: writtenPath(path)) }
    if exists(line) { return [line] }
    for separators in [";", "; "] {
        var parts: [String] = []
        var (part, quote) = ("", Character?.none)
        for character in line {
            if let open = quote {
                if character == open { quote = nil } else { part.append(character) }
            } else if character == "'" || character == "\"" {
                quote = character
            } else if separators.contains(character) {
                parts.append(part)
                part = ""
            } else {
                part.append(character)
            }
        }
        let found = (parts + [part]).map { trimmed($0) }.filter { !$0.isEmpty }
        if found.count > 1, separators == ";" || found.allSatisfy(exists) { return found }
    }
    return [line]
}
