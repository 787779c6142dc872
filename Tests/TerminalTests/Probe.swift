// Starts the probe program in a pseudo-terminal.

import Glibc
import PseudoTerminal

/// The folder of the running tests, where the built programs are.
func builtProgram(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let path = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return path.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 } + "/" + name
}

/// A terminal in which the probe shows the events it gets.
func startProbe(rows: Int = 40, columns: Int = 80, environment: [String: String] = [:]) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(rows: rows, columns: columns)
    try terminal.run(builtProgram("TerminalProbe"), environment: environment)
    try terminal.waitIdle()
    return terminal
}

extension PseudoTerminal {
    /// The events the probe has shown, without its first line.
    var events: [String] { Array(screen.lines.dropFirst().prefix { !$0.isEmpty }) }

    /// Types bytes and waits until the probe has shown what it made of them.
    func type(_ text: String) throws -> [String] {
        let before = events.count
        try send(text)
        try waitIdle()
        return Array(events.dropFirst(before))
    }
}
