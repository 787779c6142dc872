// The questions of a dialogue to all departments that answer them, a file each in a folder.
import Domain
import Foundation
import Papers
import Synchronization
import Vietnamese
import Words

/// What is sent to the departments of a dialogue.
package struct RequestOrder: Sendable, Hashable {
    let dialogue: DialogueChoice
    /// The format of the files.
    package let format: RequestFormat
    /// Why they show names of persons; nil hides them.
    package var reason: String?
    /// What becomes of names that may be those of persons.
    package var doubtful = DoubtfulNames.asked
    /// What is said of single names for these files alone.
    package var names = SingleNames()

    init(_ dialogue: DialogueChoice, _ format: RequestFormat) { (self.dialogue, self.format) = (dialogue, format) }

    /// The requests of what is shown: of the marked questions, else of all of the dialogue; nil where there is none.
    package init?(at place: PaperPlace, _ format: RequestFormat) {
        guard let dialogue = place.dialogue else { return nil }
        self.init(dialogue, format)
    }
}

/// The formats of files that departments fill in, the usual one first.
package enum RequestFormat: String, Sendable, CaseIterable { case docx, xlsx }

/// The files that were written, and the questions that stand in none.
package struct WrittenRequests: Sendable, Hashable {
    /// A file of one body.
    package struct File: Sendable, Hashable {
        /// The name of the file.
        package let name: String
        /// Who is asked.
        package let body: String
        /// How many questions.
        package let count: Int
    }

    /// The folder.
    package let folder: String
    /// The files.
    package let files: [File]
    /// The questions without a body that leads, by their numbers or words.
    package let unassigned: [String]
    /// How many questions have an answer, or stand with another one, and were left out.
    package let answered: Int
    /// What is hidden in the files, or shown because of the reason.
    package let hidden: [HiddenPart]
}

extension Office {
    /// What is sent of the dialogue and the questions that the command line names.
    package func requests(_ arguments: PaperArguments) async throws(OfficeFailure) -> RequestOrder {
        try arguments.refuseIdle(for: RequestPaper.code, taking: RequestPaper.takes)
        let format = arguments.format ?? .docx
        return RequestOrder(try await dialogue(arguments), format)
    }

    /// Writes the questions of each department to a file of its own in a folder that is there. Nothing is written when one
    /// of the files is there and may not be replaced.
    package func write(_ order: RequestOrder, into folder: String, replaces: Bool) async throws(OfficeFailure)
        -> WrittenRequests
    {
        let folder = try Confinement.place(folder)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw .noFolder(folder)
        }
        let conference = try await conference(id: order.dialogue.conference)
        let (own, _) = try await questions(of: conference)
        let asked = AnswerRequests(own, chosen: Set(order.dialogue.questions))
        guard !asked.requests.isEmpty else { throw nothing(asked, conference) }
        var taken: Set<String> = []
        var papers = asked.requests.map { request in
            let paper = RequestPaper(dialogue: order.dialogue, body: request.body)
            let name = Self.free(paper.fileName(words), "." + order.format.rawValue, &taken)
            var wanted = PaperOrder(Paper(paper))
            (wanted.disclosure, wanted.doubtful, wanted.names) = (order.reason, order.doubtful, order.names)
            return (paper, name, request.rows.count, wanted)
        }
        for (_, name, _, _) in papers { try refuseToReplace(folder + "/" + name, replaces: replaces) }
        let found = try await settledNames(on: papers.map { $3 })
        for place in papers.indices { papers[place].3.names = order.names.occurring(in: found[place]) }
        var hidden: [HiddenPart] = []
        for (_, name, _, wanted) in papers {
            let parts = Mutex<[HiddenPart]>([])
            try await write(
                wanted, to: folder + "/" + name, replaces: replaces,
                before: { found, _ in parts.withLock { $0 = found } })
            hidden += parts.withLock { $0 }
        }
        return WrittenRequests(
            folder: folder,
            files: papers.map { paper, name, count, _ in
                .init(name: name, body: paper.body, count: count)
            },
            unassigned: asked.unassigned.map { $0.number.map { String($0) } ?? String($0.question.prefix(40)) },
            answered: asked.answered.count, hidden: HiddenPart.distinct(hidden))
    }

    /// Why there is nothing to send.
    private func nothing(_ asked: AnswerRequests, _ conference: Conference) -> OfficeFailure {
        asked.unassigned.isEmpty
            ? .noRequests(conference: conference.title)
            : .noAssignees(count: asked.unassigned.count, conference: conference.title)
    }

    /// A name that no other of the files has.
    private static func free(_ name: String, _ ending: String, _ taken: inout Set<String>) -> String {
        let names = [name] + (2...1000).lazy.map { name + "-" + String($0) }
        let free = names.first { taken.insert($0).inserted } ?? name
        return free + ending
    }
}

extension Words {
    /// What to say of requests that were written: the files first, then what stands in none of them.
    package func lines(of written: WrittenRequests) -> [String] {
        written.files.map { self(.requestWritten, written.folder + "/" + $0.name, $0.body, String($0.count)) }
            + remarks(on: written)
            + (written.hidden.contains(where: \.reason.isHidden) ? [hiddenFromPaper(written.hidden)] : [])
    }

    /// What somebody should know of requests that were written.
    package func remarks(on written: WrittenRequests) -> [String] {
        var lines: [String] = []
        if !written.unassigned.isEmpty {
            lines.append(
                self(
                    .requestUnassigned, String(written.unassigned.count), written.unassigned.joined(separator: ", ")))
        }
        if written.answered > 0 { lines.append(self(.requestAnswered, String(written.answered))) }
        return lines
    }
}
