// What a command line asks for that is no work: help, the version, completions.
import Words

/// The arguments as the library reads them. The language has been read before: in front of a command it goes, because
/// the library would take the first command for what it belongs to; and where help, the version or completions are asked
/// of the whole program, which has no such option, it goes everywhere.
package func bareArguments(_ arguments: [String]) -> [String] {
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
    let isBare = rest.first.map { ofProgram.contains($0) || $0.hasPrefix("--generate-completion-script") } ?? false
    return isBare ? rest : front
}
