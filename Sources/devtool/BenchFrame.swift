// What the measurements of a register have in common: how often each is done, its lists, and the screen over it.
import Domain
import Foundation
import PseudoTerminal
import Repository

/// The day on which the made records are looked at.
let benchDay = CalendarDate(year: 2026, month: 6, day: 1) ?? .epoch

/// Measures of a register, each repeated.
struct BenchFrame {
    let runs: Int

    /// Does a work again and again and reports its times.
    func measure(_ what: String, _ work: (Int) async throws -> Void) async throws {
        var times: [Double] = []
        for round in 0..<runs {
            let start = ContinuousClock.now
            try await work(round)
            times.append(milliseconds(since: start))
        }
        report(what, times, "ms")
    }

    /// The first rows of a register in every order, filtered and in each of its views.
    func measureLists(of description: RecordDescription, in store: Store, filters: [String]) async throws {
        let columns = description.columns.map(\.name)
        func rows(_ what: String, filter: String = "", _ conditions: [ListCondition] = []) async throws {
            try await measure(what + ", by each column") { round in
                let query = ListQuery(
                    kind: description.kind, sort: columns[round % columns.count], isAscending: round % 2 == 0,
                    filter: filter, conditions: conditions)
                _ = try await store.window(query, at: .start, limit: 60)
            }
        }
        try await rows("first rows")
        for filter in filters { try await rows("filter \(filter)", filter: filter) }
        for view in description.views(ViewContext(today: benchDay)) {
            try await rows("view \(view.name)", view.conditions)
            try await measure("view \(view.name), counted") { _ in
                _ = try await store.count(ListQuery(kind: description.kind, conditions: view.conditions))
            }
        }
    }
}

/// The program in a pseudo-terminal, timed from a key to what it brings.
final class BenchScreen {
    private let terminal: PseudoTerminal

    /// Starts the program on a database.
    init(_ path: String) throws {
        terminal = try PseudoTerminal(rows: 40, columns: 120)
        try terminal.run(builtProgram(), ["--db", path])
        try terminal.wait(for: "Đối thoại")
    }

    /// Milliseconds from some keys to a text on the screen.
    func time(_ keys: String, until text: String) throws -> Double {
        let start = ContinuousClock.now
        try terminal.send(keys)
        try terminal.wait(for: text)
        return milliseconds(since: start)
    }

    /// Reports how long it takes from some keys to a text on the screen.
    func report(_ what: String, _ keys: String, until text: String) throws {
        print("\(what): \((try time(keys, until: text) * 10).rounded() / 10) ms")
    }

    /// Leaves the program.
    func end() throws {
        try terminal.send("\u{11}")
        _ = try terminal.waitEnd()
    }
}
