// Measures searching as a person meets it: from the last key of a filter to its first rows on the screen.
import ArgumentParser
import Domain
import Foundation
import PseudoTerminal
import Repository

struct SearchBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "From the last key of a filter to its first rows, in the built program.")

    @Option(help: "How many questions the database has.")
    var rows = 1_000_000

    @Option(help: "A database made before, to measure again without making it.")
    var file: String?

    @Option(help: "How often each filter is typed.")
    var runs = 5

    /// From one letter to whole names, with marks and without, phrases, numbers, and words that are not there.
    private static let filters = [
        "n", "t", "ng", "đ", "tr", "thạch", "thach", "thạch đen", "thach den", "hợp tác xã", "hop tac xa", "trám",
        "tram den", "ong v", "\"ong vàng\"", "\"hỗ trợ sao\"", "hỗ trợ vay vốn", "ho tro vay von tap huan", "đào viên",
        "dao vien", "hùng sơn", "câu hỏi 77", "cau hoi 123456", "777", "quảng bá", "quang ba sao", "nghương", "vuông",
        "ngơn", "bí thư", "khiêu", "phuông tra", "xyzzy", "thạhc đen", "vay vnố",
    ]

    func run() async throws {
        let folder = try BenchFolder()
        defer { folder.remove() }
        let path = file ?? folder.database
        if file == nil { try await makeQuestions(rows, at: path) }
        let terminal = try PseudoTerminal(rows: 40, columns: 120)
        try terminal.run(builtProgram(), ["--db", path])
        try terminal.waitIdle()
        var all: [Double] = []
        for filter in Self.filters {
            var times: [Double] = []
            for _ in 0..<runs {
                try terminal.send("/")
                try terminal.waitIdle()
                for letter in filter.dropLast() {
                    try terminal.send(String(letter))
                    try terminal.waitIdle()
                }
                let before = Self.rows(of: terminal)
                let start = ContinuousClock.now
                try terminal.send(String(filter.suffix(1)))
                // The rows come before their number does; where they stay the same, the whole work counts.
                try terminal.wait("the rows", until: { $0.isIdle || Self.rows(of: $0) != before })
                times.append(milliseconds(since: start))
                try terminal.waitIdle()
                try terminal.send("\u{1B}")
                try terminal.waitIdle()
            }
            report("/" + filter, times, "ms")
            all += times
        }
        report("last key to first rows", all, "ms")
        try terminal.send("\u{11}")
        _ = try terminal.waitEnd()
    }

    /// What the list shows, without the line that shows the filter.
    private static func rows(of terminal: PseudoTerminal) -> [String] {
        Array(
            terminal.screen.text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(3).map(String.init))
    }
}
