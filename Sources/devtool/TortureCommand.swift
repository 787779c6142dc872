// Edits the records as a person and as scripts do, kills the program at random moments and looks what is left.
import ArgumentParser
import Domain
import Foundation
import Office
import Repository

struct TortureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "torture",
        abstract: "Kills the built program at random moments: what it said to be saved must be there afterwards.")

    @Option(help: "How long, in seconds.")
    var seconds = 60

    @Option(help: "What decides the moments; printed, so that a run can be repeated.")
    var seed = UInt64.random(in: 0...9_999_999)

    func run() async throws {
        let folder = try BenchFolder()
        defer { folder.remove() }
        print("seed \(seed)")
        var torture = try await Torture(folder.database, seed: seed)
        let end = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < end, torture.lost.isEmpty { try await torture.round() }
        try await torture.examine()
        print(torture.report)
        guard torture.lost.isEmpty else {
            for text in torture.lost.prefix(20) { print("LOST " + text) }
            throw ExitCode.failure
        }
    }
}

/// A database, what was acknowledged of it, and what of that was found missing.
struct Torture {
    let path: String
    var dice: Dice
    /// Marks that the program said to be saved.
    var saved: Set<String> = []
    /// Names of which all or none must be there: nobody heard how the import ended.
    var imports: [[String]] = []
    var lost: [String] = []
    var kills = 0
    var drafts = 0
    /// How old the letters were that a kill took with it, in milliseconds.
    var oldest = 0
    private var rounds = 0
    private var examined = 0

    /// A new database with some questions.
    init(_ path: String, seed: UInt64) async throws {
        self.path = path
        dice = Dice(seed)
        let store = try Store.open(path: path, createIfMissing: true)
        let questions = (1...12).map { number in
            var question = Question()
            question.number = number
            question.question = "Câu hỏi \(number)"
            return RecordEntry(question)
        }
        _ = try await store.saveAll(questions, action: "import", by: personName())
        try store.close()
    }

    /// What came of it, in one line.
    var report: String {
        "\(rounds) rounds: \(saved.count) saves acknowledged, \(kills) kills, \(imports.count) imports cut off, "
            + "\(drafts) drafts found again, oldest letter lost \(oldest) ms, examined \(examined) times"
    }

    /// One program that is killed or ends.
    mutating func round() async throws {
        rounds += 1
        switch dice.roll(10) {
        case 0..<4: try await saveOnScreen()
        case 4..<7: try await typeUntilKilled()
        case 7..<9: try takeIn(rows: 1 + dice.roll(3))
        default: try takeIn(rows: 600)
        }
        if rounds % 5 == 0 { try await look() }
        if rounds % 20 == 0 { try await examine() }
    }

    /// Looks whether what was acknowledged is there.
    mutating func look() async throws {
        let store = try Store.open(path: path, createIfMissing: false)
        let texts = try await store.allEntries(of: .question, limit: .max).map { $0["question"].text }
        let names = try await Set(store.allEntries(of: .product, limit: .max).map(\.title))
        try store.close()
        lost += saved.filter { mark in !names.contains(mark) && !texts.contains { $0.contains(mark) } }.sorted()
        for rows in imports where ![0, rows.count].contains(rows.count(where: names.contains)) {
            lost.append("part of the import \(rows[0])")
        }
    }

    /// Looks at the whole file.
    mutating func examine() async throws {
        try await look()
        let store = try Store.open(path: path, createIfMissing: false)
        let findings = try await store.verify()
        try store.close()
        lost += findings.map { "verify: \($0)" }
        examined += 1
    }
}

/// Numbers that follow from a seed (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number below another.
    mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &self) }
}
