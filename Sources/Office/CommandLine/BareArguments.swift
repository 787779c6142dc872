// What a command line asks for that is no work: help, the version, completions.
import Vietnamese
import Words

/// The arguments as the library reads them. The language has been read before: in front of a command it goes, because
/// the library would take the first command for what it belongs to; and where help, the version or completions are asked
/// of the whole program, which has no such option, it goes everywhere.
/// Throws the sentence that there is no such command: the library would say that one word too many was written.
/// - Parameter commands: the names of the commands.
package func bareArguments(_ arguments: [String], of commands: [String]) throws(Sentence) -> [String] {
    var (front, rest): ([String], [String]) = ([], [])
    var index = arguments.startIndex
    while index < arguments.endIndex {
        let isPair =
            arguments[index] == "--lang" && arguments.dropFirst(index + 1).first.flatMap(Language.init) != nil
        let isOne = Language.allCases.contains { arguments[index] == "--lang=" + $0.rawValue }
        if rest.isEmpty, !isPair, !isOne { front = Array(arguments[index...]) }
        if !isPair, !isOne { rest.append(arguments[index]) }
        index += isPair ? 2 : 1
    }
    let ofProgram = ["help", "-h", "--help", "--version", "--experimental-dump-help"]
    if let written = rest.first, !written.hasPrefix("-"), written != "help", !commands.contains(written) {
        throw meantText(written, among: commands).map { Sentence(.failedCommandMeant, written, $0) }
            ?? Sentence(.failedCommand, written, commands.joined(separator: ", "))
    }
    let isBare = rest.first.map { ofProgram.contains($0) || $0.hasPrefix("--generate-completion-script") } ?? false
    return isBare ? rest : front
}
