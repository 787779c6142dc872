// The commands of the program with their arguments, as the library that reads them describes them: help, manual page and
// what is checked of them come from here.
import Foundation
import Words

/// A command with its arguments and the commands below it.
package struct CommandHelp: Decodable, Sendable {
    /// What it is called.
    package let commandName: String
    /// What it does, in one line; nil when nothing is said.
    package let abstract: String?
    /// What else there is to know.
    package let discussion: String?
    /// The command that is meant when none is named.
    package let defaultSubcommand: String?
    /// The commands below it; nil for none.
    package let subcommands: [CommandHelp]?
    /// What it takes; nil for nothing.
    package let arguments: [ArgumentHelpEntry]?

    /// The program as `--experimental-dump-help` describes it.
    package init(describedBy text: String) throws {
        struct Whole: Decodable { let command: CommandHelp }
        self = try JSONDecoder().decode(Whole.self, from: Data(text.utf8)).command
    }

    /// The command below it that is meant when none is named.
    package var standard: CommandHelp? { subcommands?.first { $0.commandName == defaultSubcommand } }

    /// What it takes besides options.
    package var values: [ArgumentHelpEntry] { (arguments ?? []).filter { $0.isShown && $0.kind == .positional } }

    /// Its options, and those of the command that is meant when none is named.
    package var options: [ArgumentHelpEntry] {
        let own = (arguments ?? []).filter { $0.isShown && $0.kind != .positional }
        return (standard?.options ?? []).filter { !own.contains($0) } + own
    }
}

/// An option, a flag or a value of a command.
package struct ArgumentHelpEntry: Decodable, Hashable, Sendable {
    /// What an argument is.
    package enum Kind: String, Decodable, Sendable { case positional, option, flag }

    /// A name with its dashes.
    struct Name: Decodable, Hashable {
        let kind: String
        let name: String
        var text: String { (kind == "long" ? "--" : "-") + name }
    }

    /// What completes a value.
    struct Completion: Decodable, Hashable {
        struct Values: Decodable, Hashable { let values: [String] }
        let list: Values?
    }

    /// What it is.
    package let kind: Kind
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let preferredName: Name?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let completionKind: Completion?
    let abstract: String?

    var isShown: Bool { shouldDisplay }

    /// The names with the value: `-h, --help`, `--db <FILE>`, `<FILE> …`.
    package var label: String {
        let value = kind == .flag ? "" : "<\(valueName ?? "")>"
        let names = (names ?? []).map(\.text).sorted { $0.count < $1.count }.joined(separator: ", ")
        return [names, value, isRepeating && kind == .positional ? "…" : ""].filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    /// How it stands in a line of usage: in brackets when it may be left out.
    package var usage: String {
        let value = kind == .flag ? nil : "<\(valueName ?? "")>"
        let text = [preferredName?.text, value, isRepeating ? "…" : nil].compactMap(\.self).joined(separator: " ")
        return isOptional ? "[\(text)]" : text
    }

    private var values: [String] { allValues ?? completionKind?.list?.values ?? [] }

    /// What it is for, where it tells of most values what they mean: a line for each of them.
    package func lines(_ words: Words) -> [String] {
        var lines: [String] = []
        for part in meaning(words).split(separator: "; ") {
            if lines.isEmpty || values.contains(where: { part.hasPrefix($0 + ":") || part.hasPrefix($0 + ",") }) {
                lines.append(String(part))
            } else {
                lines[lines.count - 1] += "; " + part
            }
        }
        return lines.count > 2 && lines.count * 2 > values.count ? lines : [meaning(words)]
    }

    /// What it is for, with the values that it takes and the one that it has unless another is said.
    package func meaning(_ words: Words) -> String {
        let text =
            switch preferredName?.name {
            case "help": words[.usageHelp]
            case "version": words[.usageVersion]
            default: abstract ?? ""
            }
        let isSaid = values.allSatisfy { (text + " " + (valueName ?? "")).contains($0) }
        let notes = [
            isSaid ? nil : words(.usageValues, values.joined(separator: ", ")),
            defaultValue.map { words(.usageDefault, $0) },
        ].compactMap(\.self)
        return notes.isEmpty ? text : text + " (" + notes.joined(separator: "; ") + ")"
    }
}
