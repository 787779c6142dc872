// Options that every subcommand has.
import ArgumentParser
import Domain
import Foundation
import Office
import Repository
import UI
import Words

extension Language: ExpressibleByArgument {}

/// In which language the program speaks.
struct LanguageOption: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp(words[.helpLanguage], valueName: "vi|en"))
    var lang: Language = .vi

    /// The language that arguments ask for, Vietnamese unless it is another we have. The words of the options themselves
    /// are in it, so it is found before arguments are parsed; parsing then refuses what is no language.
    static func asked(in arguments: [String]) -> Language {
        let options = arguments.prefix { $0 != "--" }
        let written = options.indices.lazy.compactMap { index -> Substring? in
            if options[index] == "--lang" { return options.dropFirst(index + 1).first.map { $0[...] } }
            return options[index].hasPrefix("--lang=") ? options[index].dropFirst(7) : nil
        }
        return written.first.flatMap { Language(rawValue: String($0)) } ?? .vi
    }
}

/// Which records, and in which language.
struct CommonOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp(words[.helpDatabase], valueName: "FILE"))
    var db: String?

    @Flag(name: .customLong("new"), help: ArgumentHelp(words[.helpNew]))
    var isNewAllowed = false

    @OptionGroup var language: LanguageOption

    /// Where the records are.
    var book: Book { Book(named: db, progress: indexingLine(words)) }

    /// Opens the records; without `--db` those at home. A file is only made with `--new`, and begins as an office does.
    /// - Parameter isTrial: whether nothing will be stored; then a file that would be made is made elsewhere and is gone
    ///   when the program ends.
    func open(isTrial: Bool = false) async throws -> Store {
        switch await book.opened(words) {
        case .success(let store): return keptOpen(store)
        case .failure(let failure): guard failure.isAbsence, isNewAllowed else { throw Ending(failure) }
        }
        if !isTrial {
            let store = keptOpen(try await book.begin(words))
            complain(harmless(words(.begun, shownPath(book.path))))
            return store
        }
        let folder = try DemoFolder()
        return keptOpen(try await Book(named: folder.path + "/soxa.db").begin(words), removing: folder)
    }
}

/// Where what is made goes.
struct OutputOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp(words[.helpOut], valueName: "FILE"))
    var out: String?

    @Flag(name: .long, help: ArgumentHelp(words[.helpForce]))
    var force = false

    /// Says which file was written; what went to standard output is there to be seen.
    func tell() { if let out { complain(harmless(words(.written, shownPath(out)))) } }
}

/// Whether names of persons are shown, and why.
struct NamesOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp(words[.helpWithNames], valueName: "REASON"))
    var withNames: String?

    /// Why they are shown; nil when they are not.
    var reason: String? {
        get throws {
            guard let withNames else { return nil }
            let reason = typedLine(withNames)
            guard !reason.isEmpty else { throw Sentence(.failedNoReason) }
            return reason
        }
    }
}

/// How a list is written.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}
