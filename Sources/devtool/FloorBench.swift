// The program beside a page in C that shows the same list, key by key: the table of the README.
import ArgumentParser
import Domain
import Foundation
import PseudoTerminal
import Repository

struct FloorBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "floor",
        abstract: "Holds the program against a page in C with sqlite3 and ncurses alone, on the same questions.")

    @Option(help: "How many records a database that is made has; may be given again.")
    var rows: [Int] = []

    @Option(help: "A database that `devtool make` has made; may be given again.")
    var database: [String] = []

    @Option(help: "The program; without it the one beside this tool.")
    var program: String?

    @Option(help: "How often it is started and each key is pressed.")
    var runs = 20

    func run() async throws {
        let folder = try BenchFolder()
        defer { folder.remove() }
        var databases: [Measured] = []
        for path in database { databases.append(try await Measured(path: path)) }
        for rows in rows.isEmpty && database.isEmpty ? [1000, 1_000_000] : rows {
            let path = folder.path + "/\(rows).db"
            try await makeQuestions(rows, at: path)
            databases.append(Measured(path: path, count: rows))
        }
        let soxa = MeasuredProgram.soxa(program ?? builtProgram())
        let programs = [soxa, builtFloor(in: folder.path)].compactMap(\.self)
        var table = MeasuredTable()
        for database in databases {
            for program in programs {
                let run = FloorRun(program: program, database: database, home: folder.path, runs: runs)
                table.add(program.name + " " + groupedCount(database.count), try run.measure())
            }
        }
        print(table.text)
        print("binary: \(try size(of: soxa.path)) MB")
    }

    private func size(of path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return ((attributes[.size] as? Int) ?? 0) / 1_000_000
    }
}

/// A database to measure with.
struct Measured {
    let path: String
    let count: Int
}

extension Measured {
    /// One that was made before; measured where it is, and so left with a copy of the day beside it.
    fileprivate init(path: String) async throws {
        let store = try Store.open(path: path, createIfMissing: false)
        self.init(path: path, count: try await store.count(ListQuery(kind: .question)))
        try store.close()
    }
}

/// What was measured, a line a measure and a column a program.
struct MeasuredTable {
    private var names: [String] = []
    private var values: [String: [String: String]] = [:]
    private var columns: [String] = []

    /// Adds a column.
    mutating func add(_ column: String, _ measures: [(name: String, value: String)]) {
        columns.append(column)
        for (name, value) in measures {
            if !names.contains(name) { names.append(name) }
            values[name, default: [:]][column] = value
        }
    }

    /// The table, as documents have it.
    var text: String {
        let head = "| | " + columns.joined(separator: " | ") + " |"
        let rule = "|---|" + columns.map { _ in "---:|" }.joined()
        let lines = names.map { name in
            "| \(name) | " + columns.map { values[name]?[$0] ?? "–" }.joined(separator: " | ") + " |"
        }
        return ([head, rule] + lines).joined(separator: "\n")
    }
}
