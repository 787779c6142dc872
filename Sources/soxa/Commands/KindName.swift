// The kinds of record as the command line names them.
import ArgumentParser
import Domain
import UI
import Vietnamese

/// What somebody wrote for a kind of record; which one it is, or that there is none, is said in the program's own words.
struct KindName: ExpressibleByArgument {
    /// As it was written.
    let written: String

    init(argument: String) { written = argument }

    /// The kind: by its code, or by its name in either language, for one or many, with or without marks.
    var kind: RecordKind {
        get throws(Sentence) {
            let name = asciiName(written)
            if name == Self.earlierName { return Question.description.kind }
            for isMeant in [{ $0.rawValue == name }, { Self.names(of: $0).contains(name) }] as [(RecordKind) -> Bool] {
                if let found = Catalogue.descriptions.map(\.kind).first(where: isMeant) { return found }
            }
            let known = Catalogue.descriptions.map { $0.kind.rawValue + " (" + words.kind($0.kind) + ")" }
            throw Sentence(.failedKind, written, known.joined(separator: ", "))
        }
    }

    /// What the questions were called before, which scripts still say.
    private static let earlierName = "dialogue"

    private static func names(of kind: RecordKind) -> [String] {
        Language.allCases.map(Words.init).flatMap { [asciiName($0.kind(kind)), $0.fileName(kind)] }
    }

    /// The codes, for completion and for the help.
    static let codes = Catalogue.descriptions.map(\.kind.rawValue)

    static var allValueStrings: [String] { codes }

    /// All codes, for the help.
    static let list = codes.joined(separator: ", ")
}
