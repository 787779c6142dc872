// The kinds of record as the command line names them.
import ArgumentParser
import Domain
import Words

/// What somebody wrote for a kind of record; which one it is, or that there is none, is said in the program's own words.
struct KindName: NamedValue {
    /// As it was written.
    let written: String

    init(argument: String) { written = argument }

    /// The kind: by its code, or by its name in either language, for one or many, with or without marks.
    var kind: RecordKind {
        get throws {
            if let kind = Words.kind(named: written) { return kind }
            let known = Catalogue.descriptions.map { $0.kind.rawValue + " (" + words.kind($0.kind) + ")" }
            throw Sentence(.failedKind, written, known.joined(separator: ", "))
        }
    }

    /// The codes, for completion and for the help.
    static let allValueStrings = Catalogue.descriptions.map(\.kind.rawValue)
}
