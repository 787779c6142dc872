// The help of a command as text.
import Glibc
import Words

extension CommandHelp {
    /// The help of the program, or of a command below it.
    /// - Parameter columns: the width in letters at which lines break.
    package func page(of name: String, _ words: Words, columns: Int = terminalColumns()) -> String {
        let isProgram = name == commandName
        let command = isProgram ? self : subcommands?.first { $0.commandName == name } ?? self
        let width = max(40, columns)
        var blocks = [broken(command.summary(words), width)]
        if let discussion = command.discussion { blocks.append(broken(discussion, width)) }
        blocks.append(
            command.usageLines(of: commandName, words).map { broken($0, width, indent: 4) }.joined(separator: "\n"))
        let commands = (command.subcommands ?? []).map { below in
            (below.commandName, [below.summary(words)])
        }
        blocks += [
            section(words[.usageArguments], command.values.map { ($0.label, $0.lines(words)) }, width),
            section(words[.usageCommands], commands, width),
            section(words[.usageOptionsTitle], command.options.map { ($0.label, $0.lines(words)) }, width),
        ].compactMap(\.self)
        if isProgram { blocks.append(broken(words(.usageMore, commandName), width)) }
        return blocks.joined(separator: "\n\n")
    }

    /// What it does, in one line.
    package func summary(_ words: Words) -> String { commandName == "help" ? words[.usageHelp] : abstract ?? "" }

    /// How it is called, one line a way.
    package func usageLines(of program: String, _ words: Words) -> [String] {
        let isProgram = program == commandName
        let taken = values.map(\.usage)
        let some = options.isEmpty ? [] : ["[<\(words[.usageOptions])>]"]
        let line = ([program] + (isProgram ? [] : [commandName]) + some + taken).joined(separator: " ")
        let below = (subcommands ?? []).isEmpty ? [] : ["\(program) <\(words[.usageCommand])> …"]
        let begin = words(.usageUsage, "")
        let rest = String(repeating: " ", count: begin.count)
        return ([line] + below).enumerated().map { ($0 == 0 ? begin : rest) + $1 }
    }
}

/// A heading with entries below it; nil without any.
private func section(_ title: String, _ entries: [(label: String, lines: [String])], _ width: Int) -> String? {
    guard !entries.isEmpty else { return nil }
    let left = 26
    return
        ([title]
        + entries.map { entry in
            let label = "  " + entry.label
            let blank = String(repeating: " ", count: left)
            let meaning = entry.lines.map { broken(blank + $0, width, indent: left) }.joined(separator: "\n")
            guard label.count < left else { return label + "\n" + meaning }
            return label + meaning.dropFirst(label.count)
        }).joined(separator: "\n")
}

/// A text in lines of some letters, those behind the first one indented; blanks at its beginning stay.
private func broken(_ text: String, _ width: Int, indent: Int = 0) -> String {
    let begin = text.prefix { $0 == " " }
    var lines = [String(begin)]
    var isEmpty = true
    for word in text.dropFirst(begin.count).split(separator: " ") {
        if !isEmpty, lines[lines.count - 1].count + 1 + word.count > width {
            lines.append(String(repeating: " ", count: indent))
            isEmpty = true
        }
        lines[lines.count - 1] += (isEmpty ? "" : " ") + word
        isEmpty = false
    }
    return lines.joined(separator: "\n")
}

/// The width of the terminal that standard output is, in columns; 80 where it is none.
package func terminalColumns() -> Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
}
