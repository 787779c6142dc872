// Options that every subcommand has.
import ArgumentParser
import Domain
import Foundation
import Repository
import UI

extension Language: ExpressibleByArgument {}

/// Which records, and in which language.
struct CommonOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp(words[.helpDatabase], valueName: "FILE"))
    var db: String?

    @Option(name: .long, help: ArgumentHelp(words[.helpLanguage], valueName: "vi|en"))
    var lang: Language = .vi

    /// Opens the records; without `--db` those at home.
    /// - Parameter createIfMissing: whether a file named by `--db` may be made.
    func open(createIfMissing: Bool = true) throws -> Store {
        let path = db.map(writtenPath) ?? homeDatabase()
        do throws(StoreError) {
            return try Store.open(path: path, createIfMissing: createIfMissing)
        } catch {
            throw Ending(Sentence(error, path: path))
        }
    }

    /// Opens the records as `open` does; a database that is new gets the sets of criteria that come with the program.
    func openOrBegin() async throws -> Store {
        var status = stat()
        let isNew = stat(db.map(writtenPath) ?? homeDatabase(), &status) != 0
        let store = try open()
        guard isNew else { return store }
        do throws(Sentence) {
            let desk = Desk(store: store, words: words)
            let plan = try await desk.plan(embeddedRecords(shippedCriteriaFiles), source: Office.shippedCriteria)
            try await desk.carryOut(plan, asProgram: true)
        } catch {
            throw Ending(error)
        }
        return store
    }
}

/// Where what is made goes.
struct OutputOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp(words[.helpOut], valueName: "FILE"))
    var out: String?

    @Flag(name: .long, help: ArgumentHelp(words[.helpForce]))
    var force = false
}

/// How a list is written.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

/// The kinds of record that can be named on the command line.
struct KindName: ExpressibleByArgument {
    /// The kind of record that the name stands for.
    let kind: RecordKind

    /// A kind by its name; the questions are those of the dialogue.
    init?(argument: String) {
        guard Self.names.contains(argument) else { return nil }
        kind = argument == Self.dialogue ? Question.description.kind : RecordKind(rawValue: argument)
    }

    private static let dialogue = "dialogue"

    /// All names, each kind of the catalogue having one.
    static let names = Catalogue.descriptions.map {
        $0.kind == Question.description.kind ? dialogue : $0.kind.rawValue
    }

    /// What can be said, for completion and for complaints.
    static var allValueStrings: [String] { names }

    /// All names, for the help.
    static let list = names.joined(separator: ", ")
}
