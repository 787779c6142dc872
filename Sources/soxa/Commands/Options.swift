// Options that every subcommand has.
import ArgumentParser
import Domain
import Foundation
import Office
import Repository
import UI
import Words

extension Language: ExpressibleByArgument {}
extension DoubtfulNames: ExpressibleByArgument {}

/// A value that goes by a name: it is completed from the names, as a case of an enum is.
protocol NamedValue: ExpressibleByArgument {}

extension NamedValue {
    /// The names.
    public static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

extension ArgumentHelp {
    /// The words of an argument, and what stands for its value.
    static func of(_ text: Text, _ value: String? = nil) -> ArgumentHelp { ArgumentHelp(words[text], valueName: value) }

    /// The words of an argument with the values that it takes.
    static func of<Value: ExpressibleByArgument>(_ text: Text, _ type: Value.Type) -> ArgumentHelp {
        of(text, type.allValueStrings.joined(separator: "|"))
    }
}

/// Refuses an option that does nothing without another one, or with it.
func refuse(_ option: String, where isIdle: Bool, without other: String? = nil, with taker: String = "") throws {
    guard isIdle else { return }
    throw ValidationError(
        other.map { words(.failedIdleWithout, option, $0) } ?? words(.failedIdleWith, option, taker))
}

/// In which language the program speaks, and where it may read and write.
struct LanguageOption: ParsableArguments {
    @Option(help: .of(.helpLanguage, Language.self))
    var lang: Language = .vi

    @Option(help: .of(.helpConfine, "DIR"), completion: .directory)
    var confine: String?

    /// What arguments say of an option that counts before they are parsed; the first of several does: those who come in
    /// by a command that was written for them may only add to it.
    static func asked(_ option: String, in arguments: [String]) -> String? {
        let options = arguments.prefix { $0 != "--" }
        return options.indices.lazy.compactMap { index -> String? in
            if options[index] == option { return options.dropFirst(index + 1).first }
            return options[index].hasPrefix(option + "=") ? String(options[index].dropFirst(option.count + 1)) : nil
        }.first
    }
}

/// Which records, and in which language.
struct CommonOptions: ParsableArguments {
    @Option(help: .of(.helpDatabase, "FILE"), completion: .file())
    var db: String?

    @Flag(name: .customLong("new"), help: .of(.helpNew))
    var isNewAllowed = false

    @Flag(help: .of(.helpAllowNetwork))
    var allowNetworkDrive = false

    @OptionGroup var language: LanguageOption

    /// Where the records are.
    var book: Book { Book(named: db, allowsNetwork: allowNetworkDrive, progress: indexingLine(words)) }

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
            complain(words(.begun, shownPath(book.path)))
            return store
        }
        let folder = try DemoFolder()
        return keptOpen(try await Book(named: folder.path + "/soxa.db").begin(words), removing: folder)
    }
}

/// Where what is made goes.
struct OutputOptions: ParsableArguments {
    @Option(name: .customLong("out"), help: .of(.helpOut, "FILE"), completion: .file())
    var named: String?

    @Flag(help: .of(.helpForce))
    var force = false
    func validate() throws { try refuse("--force", where: force && out == nil, without: "--out") }
    /// The file; nil for standard output, for which `-` stands as well.
    var out: String? { named == "-" ? nil : named }
    /// Says which file was written; what went to standard output is there to be seen.
    func tell() { if let out { complain(words(.written, shownPath(out))) } }
}

/// Whether names of persons are shown, and why, and what becomes of doubtful ones.
struct NamesOptions: ParsableArguments {
    @Option(help: .of(.helpWithNames, "REASON"))
    var withNames: String?

    @Option(help: .of(.helpDoubtfulNames, DoubtfulNames.self))
    var doubtfulNames = DoubtfulNames.asked

    @Option(help: .of(.helpKeepName, "NAME"))
    var keepName: [String] = []
    @Option(help: .of(.helpHideName, "NAME"))
    var hideName: [String] = []

    func validate() throws {
        try refuse("--doubtful-names", where: withNames != nil && doubtfulNames != .asked, with: "--with-names")
    }

    /// What is said of single names.
    var single: SingleNames { SingleNames(hidden: hideName, kept: keepName) }

    /// Says what was hidden, and how it is shown.
    func tell(_ hidden: [HiddenPart]) {
        if withNames == nil, hidden.contains(where: \.reason.isHidden) { complain(words.hiddenFromPaper(hidden)) }
    }

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
