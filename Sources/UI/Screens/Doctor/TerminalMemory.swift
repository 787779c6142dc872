// What is remembered about terminals: which one this is, and the file that tells.
import Office
import Words

/// The terminals known on this computer, in `$XDG_STATE_HOME/soxa/terminals`.
///
/// A terminal is told by what it says of itself: `TERM`, its program and that program's version where it gives them,
/// tmux or screen around us, and whether it is reached by ssh. Two that say the same are one. Names of computers and
/// persons are not among it.
package struct TerminalMemory: Sendable {
    /// The file.
    package let path: String
    /// The name of this terminal.
    let name: String

    /// The memory and the terminal of an environment.
    package init(_ environment: [String: String]) {
        path = stateFolder(in: environment) + "/terminals"
        func value(_ key: String) -> String? { environment[key].flatMap { $0.isEmpty ? nil : String($0.prefix(40)) } }
        var parts = [value("TERM") ?? "?"]
        if let program = value("TERM_PROGRAM") {
            parts.append(program + (value("TERM_PROGRAM_VERSION").map { "-" + $0 } ?? ""))
        }
        if value("TMUX") != nil, value("TERM_PROGRAM") != "tmux" {
            parts.append("tmux")
        } else if value("STY") != nil {
            parts.append("screen")
        }
        if value("SSH_CONNECTION") != nil || value("SSH_TTY") != nil { parts.append("ssh") }
        name = parts.joined(separator: "/")
    }

    /// What is known about this terminal, and what is the matter with the file.
    package func recall() -> (TerminalRecord, Sentence?) {
        guard let records = read() else { return (TerminalRecord(name: name), Sentence(.terminalsDamaged, path)) }
        return (records.record(named: name) ?? TerminalRecord(name: name), nil)
    }

    /// Remembers what is known; a damaged file is replaced.
    package func remember(_ record: TerminalRecord) throws(OfficeFailure) {
        var records = read() ?? TerminalRecords()
        records.remember(record)
        try keep(Array(records.text.utf8), in: path)
    }

    /// What the file tells; nothing when there is none, nil when it is damaged.
    private func read() -> TerminalRecords? {
        guard let bytes = readStart(of: path, count: TerminalRecords.largestFile + 1) else { return TerminalRecords() }
        guard bytes.count <= TerminalRecords.largestFile else { return nil }
        return TerminalRecords(text: String(decoding: bytes, as: UTF8.self))
    }
}
