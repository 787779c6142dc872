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

    @Option(help: "A filter to measure in place of the usual ones; may be given again.")
    var filter: [String] = []

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
        var offers: [Double] = []
        for filter in filter.isEmpty ? Self.filters : filter {
            var times: [Double] = []
            for _ in 0..<runs {
                try terminal.send("/")
                try terminal.waitIdle()
                if filter.count > 1 {
                    try terminal.send(String(filter.dropLast()))
                    try terminal.waitIdle()
                }
                let time = try Self.time(String(filter.suffix(1)), on: terminal)
                times.append(time.rows)
                if let offer = time.offer { offers.append(offer) }
                try terminal.send("\u{1B}")
                try terminal.waitIdle()
            }
            report("/" + filter, times, "ms")
            all += times
        }
        report("last key to first rows", all, "ms")
        if !offers.isEmpty { report("to what was meant, where nothing is found", offers, "ms") }
        try terminal.send("\u{11}")
        _ = try terminal.waitEnd()
    }

    /// Milliseconds from a key to the rows that stand there when all work is done, and to what is offered where there are
    /// none; their number comes later. Where the key changes no row, to the key on the screen.
    private static func time(_ key: String, on terminal: PseudoTerminal) throws -> (rows: Double, offer: Double?) {
        var shown = rows(of: terminal)
        let before = terminal.screen.text
        let start = ContinuousClock.now
        var changed: Double?
        var offer: Double?
        func look() {
            let now = rows(of: terminal)
            if now != shown || changed == nil && terminal.screen.text != before { changed = milliseconds(since: start) }
            shown = now
            let isOffered = terminal.screen.text.contains(Self.offer)
            offer = isOffered ? offer ?? milliseconds(since: start) : nil
        }
        try terminal.send(key)
        try terminal.wait("the rows") {
            look()
            return $0.isIdle
        }
        try terminal.waitIdle()
        look()
        return (changed ?? milliseconds(since: start), offer)
    }

    private static let nothing = "Không có bản ghi nào khớp"
    private static let offer = "Có phải ý là"

    /// What the list shows, without the lines above and below that show the filter and how many rows there are, and without
    /// what is said and offered in place of rows.
    private static func rows(of terminal: PseudoTerminal) -> [String] {
        let lines = terminal.screen.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let rows = lines.dropFirst(3).dropLast(2)
        return Array(rows.prefix { !$0.contains(nothing) })
    }
}
