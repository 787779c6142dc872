// The manual page: the program's own description of its arguments and its table of keys, set for man(1).
import Office
import UI
import Words

/// The manual page of the program in one language.
struct ManualPage {
    let help: CommandHelp
    let words: Words
    /// The day of the commit.
    let day: String

    /// The page in the macros of man(7).
    func source() -> String {
        let program = help.commandName
        var page = Roff()
        page.request("TH", program.uppercased(), "1", day, "\(program) \(ProgramVersion.number)", words[.appName])
        page.section(words[.manName])
        page.line(program + " - " + PackageTexts.purpose(words))
        page.section(words[.manSynopsis])
        for usage in ways(of: help) { page.paragraph(bold: usage) }
        page.section(words[.manDescription])
        page.line(help.summary(words) + ".")
        page.section(words[.manCommands])
        for command in help.subcommands ?? [] { add(command, to: &page) }
        page.section(words[.manOptions])
        for entry in shared { page.entry(entry.label, entry.lines(words)) }
        page.section(words[.manKeys])
        page.line(words[.helpIntroduction])
        for place in Place.allCases { add(place, to: &page) }
        page.section(words[.manStatus])
        page.line(help.discussion ?? "")
        return page.text
    }

    /// Options that most commands have: they are told once.
    private var shared: [ArgumentHelpEntry] {
        let commands = (help.subcommands ?? []).filter { $0.commandName != "help" }
        let all = help.options + commands.flatMap(\.options)
        return all.enumerated().filter { place, entry in
            all.firstIndex(of: entry) == place && commands.count { $0.options.contains(entry) } * 2 > commands.count
        }.map(\.element)
    }

    private func add(_ command: CommandHelp, to page: inout Roff) {
        page.subsection(command.commandName)
        for usage in ways(of: command) { page.paragraph(bold: usage) }
        page.paragraph(command.summary(words))
        if let discussion = command.discussion { page.paragraph(discussion) }
        let common = Set(shared)
        for entry in command.values + command.options where !common.contains(entry) {
            page.entry(entry.label, entry.lines(words))
        }
    }

    private func add(_ place: Place, to page: inout Roff) {
        let commands = Command.allCases.filter { $0.places.contains(place) && !$0.keys.isEmpty }
        guard !commands.isEmpty else { return }
        page.subsection(words.place(place))
        for command in commands {
            page.entry(command.keys.map(\.label).joined(separator: ", "), [words.command(command)])
        }
        for extra in words.extraKeys(place) { page.entry(extra.keys, [extra.meaning]) }
    }

    private func ways(of command: CommandHelp) -> [String] {
        command.usageLines(of: help.commandName, words).enumerated().map { index, line in
            String(line.dropFirst(words(.usageUsage, "").count))
        }
    }
}

/// Text in the language of man pages.
struct Roff {
    private(set) var text = ""

    /// A request with its arguments.
    mutating func request(_ name: String, _ arguments: String...) {
        text += "." + name + arguments.map { " \"\(escaped($0, isQuoted: true))\"" }.joined() + "\n"
    }

    mutating func section(_ title: String) { request("SH", title) }

    mutating func subsection(_ title: String) { request("SS", title) }

    /// A line of running text.
    mutating func line(_ words: String) { text += guarded(escaped(words)) + "\n" }

    mutating func paragraph(_ words: String) {
        request("PP")
        line(words)
    }

    mutating func paragraph(bold words: String) {
        request("PP")
        text += "\\fB" + escaped(words) + "\\fR\n"
    }

    /// A term and what it means.
    mutating func entry(_ term: String, _ lines: [String]) {
        request("TP")
        text += "\\fB" + escaped(term) + "\\fR\n"
        for (index, meaning) in lines.enumerated() {
            if index > 0 { request("br") }
            line(meaning)
        }
    }

    private func escaped(_ words: String, isQuoted: Bool = false) -> String {
        words.reduce(into: "") { text, letter in
            switch letter {
            case "\\": text += "\\e"
            case "-": text += "\\-"
            case "\"" where isQuoted: text += "\\(dq"
            case "^": text += "\\(ha"
            case "~": text += "\\(ti"
            case "`": text += "\\(ga"
            case "'": text += "\\(aq"
            default: text.append(letter)
            }
        }
    }

    /// A dot or an apostrophe at the beginning of a line would make a request of it.
    private func guarded(_ line: String) -> String { line.hasPrefix(".") ? "\\&" + line : line }
}
