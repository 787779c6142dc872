// All measures of one program on one database.
import Foundation
import PseudoTerminal

/// A program measured on a database.
struct FloorRun {
    let program: MeasuredProgram
    let database: Measured
    let home: String
    let runs: Int

    /// What people look for; each is typed at once.
    private static let filters = [
        "t", "tr", "tram", "trám", "trám đen", "ho", "hop", "hợp", "hop tac", "hợp tác", "vay", "vay vốn", "vốn", "ong",
        "nep", "nếp", "qu", "quảng", "quang ba", "sao", "thach", "thạch", "thạch den", "xã", "tập huấn", "bao thai",
        "vàng", "den", "huấn", "thương",
    ]
    private static let phrases = ["tram den", "hợp tác xã", "hỗ trợ vay vốn"]

    /// Measures everything.
    func measure() throws -> [(name: String, value: String)] {
        try warmUp()
        var measures: [(String, String)] = []
        var first: [Double] = []
        var rows: [Double] = []
        var total: [Double] = []
        var work: [Double] = []
        for _ in 0..<runs {
            let screen = try MeasuredScreen(program, database.path, home: home)
            rows.append(try screen.shows("Câu hỏi"))
            first.append(screen.firstByte)
            total.append(try screen.shows(place(1)))
            try screen.settle()
            work.append(screen.work)
            try screen.end()
        }
        measures.append(("first byte, ms", text(first)))
        measures.append(("start to first rows, ms", text(rows)))
        measures.append(("start to the total, ms", text(total)))
        measures.append(("CPU of a start, ms", text(work)))
        let screen = try MeasuredScreen(program, database.path, home: home)
        _ = try screen.shows(place(1))
        try screen.settle()
        measures += try keys(screen)
        measures += try quiet(screen)
        measures += try filters(screen)
        measures.append(("most memory, MB", text([screen.memory("VmHWM:")])))
        measures.append(("of which it wrote to, MB", text([screen.memory("RssAnon:")])))
        try screen.end()
        return measures
    }

    private func place(_ row: Int) -> String { " " + groupedCount(row) + "/" + groupedCount(database.count) }

    /// The first start measures the terminal, makes the copy of the day and fills the cache of the system.
    private func warmUp() throws {
        let screen = try MeasuredScreen(program, database.path, home: home)
        _ = try screen.shows(place(1))
        try screen.settle()
        try screen.end()
    }

    private func keys(_ screen: MeasuredScreen) throws -> [(String, String)] {
        let count = database.count
        var row = 1
        var measures: [(String, String)] = []
        func add(_ name: String, _ costs: [KeyCost]) {
            let bytes = costs.map(\.bytes).sorted()[costs.count / 2]
            let values = [costs.map(\.time), costs.map(\.workToFrame), costs.map(\.work)].map(text)
            measures.append(
                (
                    name + ", ms / CPU to the frame / CPU until idle / bytes",
                    (values + ["\(bytes)"]).joined(separator: " / ")
                ))
        }
        add(
            "Down",
            try (0..<runs).map { _ in
                row += 1
                return try screen.cost(of: MeasuredKey.down, to: row, of: count)
            })
        let seen = screen.terminal.screen.lines
        let page = seen.count { $0.contains("Câu hỏi") }
        add(
            "PageDown",
            try (0..<min(runs, max(1, count / (page + 1) / 2))).map { _ in
                let before = placeShown(screen.terminal)
                return try screen.cost(of: MeasuredKey.pageDown) { placeShown($0) != before }
            })
        var ends: [KeyCost] = []
        var homes: [KeyCost] = []
        for _ in 0..<max(3, runs / 2) {
            ends.append(try screen.cost(of: MeasuredKey.end, to: count, of: count))
            homes.append(try screen.cost(of: MeasuredKey.home, to: 1, of: count))
        }
        add("End", ends)
        add("Home", homes)
        let most = min(2000, count - 1)
        let all = try screen.cost(of: String(repeating: MeasuredKey.down, count: most), to: most + 1, of: count)
        measures.append(("\(most) Downs at once, keys a second", grouped(Double(most) / all.time * 1000)))
        return measures
    }

    /// The place of the cursor and the total, as the screen shows them.
    private func placeShown(_ terminal: PseudoTerminal) -> Substring? {
        let end = "/" + groupedCount(database.count)
        return terminal.screen.text.split { $0 == " " || $0 == "\n" }.first { $0.hasSuffix(end) }
    }

    /// A key held, no key at all, and another size of the window.
    private func quiet(_ screen: MeasuredScreen) throws -> [(String, String)] {
        var measures: [(String, String)] = []
        _ = try screen.cost(of: MeasuredKey.home, to: 1, of: database.count)
        let (seconds, rate) = (4.0, 30.0)
        let (start, work) = (monotonicNanoseconds(), screen.work)
        for number in 0..<Int(seconds * rate) {
            try screen.terminal.send(MeasuredKey.down)
            let next = start + Int(Double(number + 1) / rate * 1e9)
            usleep(UInt32(max(0, next - monotonicNanoseconds()) / 1000))
        }
        measures.append(("Down held at 30 a second, CPU %", text([(screen.work - work) / seconds / 10])))
        try screen.settle()
        // Threads that waited for more work end after some seconds.
        sleep(6)
        let (bytes, sleeps) = (screen.terminal.outputCount, screen.sleeps)
        sleep(5)
        let wakes = Double(screen.sleeps.reduce(0) { $0 + $1.value - (sleeps[$1.key] ?? 0) }) / 5
        try screen.terminal.wait("what is written") { _ in true }
        measures.append(
            ("idle, wake-ups a second / bytes", "\(text([wakes])) / \(screen.terminal.outputCount - bytes)"))
        var times: [Double] = []
        for round in 0..<max(3, runs / 2) {
            let start = monotonicNanoseconds()
            screen.terminal.resize(rows: round % 2 == 0 ? 38 : 40, columns: round % 2 == 0 ? 118 : 120)
            try screen.terminal.wait("idle") { $0.isIdle }
            times.append(Double((screen.terminal.outputTimes?.last ?? start) - start) / 1e6)
            try screen.settle()
        }
        if times.count % 2 == 1 { screen.terminal.resize(rows: 40, columns: 120) }
        measures.append(("resize, ms", text(times)))
        return measures
    }

    private func filters(_ screen: MeasuredScreen) throws -> [(String, String)] {
        let times = try Self.filters.map { try time(ofFilter: $0, screen) }.sorted()
        let slow = times[min(times.count - 1, Int(Double(times.count) * 0.95))]
        var measures = [("filter to rows, ms, median / 95 %", "\(text(times)) / \(text([slow]))")]
        for phrase in Self.phrases {
            measures.append(
                ("filter `\(phrase)`, ms", text(try (0..<5).map { _ in try time(ofFilter: phrase, screen) })))
        }
        return measures
    }

    /// Milliseconds from typing a filter at once to its rows in the list.
    private func time(ofFilter filter: String, _ screen: MeasuredScreen) throws -> Double {
        _ = try screen.cost(of: MeasuredKey.home) { $0.isIdle }
        _ = try screen.cost(of: "/") { $0.isIdle }
        // Rows that are there are marked at once; what is found replaces them.
        var (shown, changed) = (list(screen.terminal), 0)
        let start = monotonicNanoseconds()
        _ = try screen.cost(of: filter) { terminal in
            let now = list(terminal)
            if now != shown { (shown, changed) = (now, (terminal.outputTimes?.last ?? start) - start) }
            return terminal.isIdle
        }
        _ = try screen.cost(of: MeasuredKey.escape) { $0.isIdle }
        return Double(changed) / 1e6
    }

    /// What stands in the rows of the list.
    private func list(_ terminal: PseudoTerminal) -> [Substring] {
        terminal.screen.lines.dropFirst(4).dropLast(4).map { $0.prefix(50) }
    }

    /// The median.
    private func text(_ values: [Double]) -> String {
        let value = values.sorted()[values.count / 2]
        return value >= 100 ? String(Int(value.rounded())) : String((value * 100).rounded() / 100)
    }

    private func grouped(_ value: Double) -> String { groupedCount(Int(value)) }
}
