// The words of a search as a command line has them.

/// The arguments of a command line in which a word that a search must not find is no option: `soxa search gạo -nếp`. The
/// dash before it becomes the minus sign, which searches read alike; what has two dashes or one letter stays an option.
package func searchArguments(_ arguments: [String]) -> [String] {
    guard arguments.first == "search" else { return arguments }
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    return arguments[..<end].map { argument in
        let word = argument.dropFirst()
        return argument.hasPrefix("-") && !word.hasPrefix("-") && word.count > 1 ? "\u{2212}" + word : argument
    } + arguments[end...]
}
