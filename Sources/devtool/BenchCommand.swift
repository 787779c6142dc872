// Measures the program as a person meets it: in a pseudo-terminal.
import ArgumentParser
import Domain
import Foundation
import PseudoTerminal
import Repository

struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measures the built program.",
        subcommands: [
            StartupBench.self, KeysBench.self, ReviewBench.self, SimilarBench.self, ProductBench.self,
            SupportBench.self, PaperBench.self, SearchBench.self, FloorBench.self,
        ])

    @Flag(
        help: "Counts what the program does and fails when that is more than a tenth worse than what was written down.")
    var check = false

    @Flag(help: "Writes down what the program does.")
    var record = false

    @Option(help: "The program, built for release; without it the one beside this tool.")
    var program: String?

    func run() async throws {
        guard check || record else { throw CleanExit.helpRequest(self) }
        let folder = try BenchFolder()
        defer { folder.remove() }
        try await makeQuestions(1000, at: folder.database)
        let soxa = MeasuredProgram.soxa(program ?? builtProgram())
        let counted = try Costs.counted(soxa, folder.database, home: folder.path)
        if record { return try counted.write() }
        let (worse, missing) = counted.compared(with: try Costs.written())
        if !missing.isEmpty { print("skipped, for want of a tool: " + missing.joined(separator: ", ")) }
        guard worse.isEmpty else {
            print("worse by more than a tenth: " + worse.joined(separator: ", "))
            throw ExitCode.failure
        }
    }
}

/// The program beside this tool.
func builtProgram() -> String {
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return ((path as NSString).deletingLastPathComponent as NSString).appendingPathComponent("soxa")
}

struct StartupBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "startup", abstract: "From starting the program to its first full frame, on an existing database.")

    @Option(help: "How many records the database has.")
    var rows = 1000

    @Option(help: "How often it is started.")
    var runs = 40

    func run() async throws {
        let folder = try BenchFolder()
        defer { folder.remove() }
        try await makeQuestions(rows, at: folder.database)
        var times: [Double] = []
        for _ in 0..<runs {
            let terminal = try PseudoTerminal(rows: 40, columns: 120)
            let start = ContinuousClock.now
            try terminal.run(builtProgram(), ["--db", folder.database])
            // The total comes from the last answer that the first frame needs.
            try terminal.wait(for: "1/" + groupedCount(rows))
            times.append(milliseconds(since: start))
            try terminal.send("\u{11}")
            _ = try terminal.waitEnd()
        }
        report("start to first full frame", times, "ms")
    }
}

struct KeysBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "What a Down key costs, one at a time and held, and a filter.")

    @Option(help: "How many records the database has.")
    var rows = 100_000

    func run() async throws {
        let folder = try BenchFolder()
        defer { folder.remove() }
        try await makeQuestions(rows, at: folder.database)
        let terminal = try PseudoTerminal(rows: 40, columns: 120)
        try terminal.run(builtProgram(), ["--db", folder.database])
        try terminal.wait(for: "1/" + groupedCount(rows))
        var downs: [Double] = []
        for row in 2...200 {
            let start = ContinuousClock.now
            try terminal.send("\u{1B}[B")
            try terminal.wait(for: "\(row)/" + groupedCount(rows))
            downs.append(milliseconds(since: start))
        }
        report("a Down key to its frame", downs, "ms")
        let held = ContinuousClock.now
        try terminal.send(String(repeating: "\u{1B}[B", count: 1000))
        try terminal.wait(for: groupedCount(1200) + "/" + groupedCount(rows))
        print("1000 held Down keys: \(Int(milliseconds(since: held))) ms")
        let filter = ContinuousClock.now
        try terminal.send("/cau hoi 77")
        try terminal.wait(for: "1/")
        print("a filter to its rows: \(Int(milliseconds(since: filter))) ms")
        try terminal.send("\u{11}")
        _ = try terminal.waitEnd()
    }
}

struct MakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "Makes a database of questions, of products or of supports, to measure with.")

    @Option(help: "How many records.")
    var rows = 100_000

    @Option(help: "What is made: questions, products or supports.")
    var kind = MadeKind.questions

    @Argument(help: "The new database.")
    var file: String

    func run() async throws {
        switch kind {
        case .questions: try await makeQuestions(rows, at: file)
        case .products: try await makeProducts(rows, at: file)
        case .supports: try await makeSupports(rows, at: file)
        }
    }
}

/// What a database to measure with is made of.
enum MadeKind: String, ExpressibleByArgument, CaseIterable {
    case questions, products, supports
}

struct SimilarBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "similar", abstract: "Finds the questions similar to a question and to its beginning.")

    @Option(help: "How many records the database has.")
    var rows = 100_000

    func run() async throws {
        let folder = try BenchFolder()
        defer { folder.remove() }
        try await makeQuestions(rows, at: folder.database)
        let store = try Store.open(path: folder.database, createIfMissing: false)
        let kind = RecordKind.question
        for (name, letters) in [("a whole question", 4000), ("its first 30 letters", 30)] {
            var times: [Double] = []
            var found = 0
            let started = clock()
            for number in stride(from: 1, to: rows, by: max(1, rows / 100)) {
                let text = try await store.entry(of: kind, id: Int64(number))?.title ?? ""
                let start = ContinuousClock.now
                let hits = try await store.similar(
                    to: String(text.prefix(letters)), kind: kind, excluding: Int64(number), limit: 8)
                times.append(milliseconds(since: start))
                found += hits.count
            }
            report("similar to \(name)", times, "ms")
            let work = Double(clock() - started) / Double(CLOCKS_PER_SEC) * 1000 / Double(max(1, times.count))
            print("found \(found), slowest \(Int(times.max() ?? 0)) ms, \(Int(work.rounded(.up))) ms of CPU each")
        }
        try store.close()
    }
}

/// A folder that is gone afterwards.
struct BenchFolder {
    let path = NSTemporaryDirectory() + "soxa-bench-\(getpid())"
    var database: String { path + "/bench.db" }

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    func remove() { try? FileManager.default.removeItem(atPath: path) }
}

/// Words as frequent as those of a language: the n-th one is n times rarer than the first.
struct Vocabulary {
    private let words: [String]
    private var state: UInt64 = 2024

    init() {
        let common = "thạch đen hợp tác xã trám ong vàng nếp bao thai vay vốn tập huấn quảng bá hỗ trợ sao".split(
            separator: " ")
        let onsets = "b c ch d đ g h kh l m n ng nh ph qu r s t th tr v x".split(separator: " ")
        let rimes =
            "a ai am an ang anh ao au ay ân âng âu ăn ăng e em en eo ê ên ênh i im in inh iên iêu o oa oan oi om on ong ô ôi ôm ôn ông ơ ơi ơn u ua ui un ung uôn uông ư ưa ưng ươi ương y"
            .split(separator: " ")
        var made: [String] = []
        for (index, rime) in rimes.enumerated() {
            for offset in onsets.indices { made.append(String(onsets[(offset * 7 + index) % onsets.count] + rime)) }
        }
        words = common.map(String.init) + made
    }

    mutating func next() -> String {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let share = Double(state >> 33) / Double(1 << 31)
        // The inverse of the logarithm that such frequencies add up to.
        let place = Int(exp(share * log(Double(words.count)))) - 1
        return words[min(max(0, place), words.count - 1)]
    }
}

/// Fills a new database with questions, made of words drawn the same way each time.
/// - Parameter state: the state that all have; nil for all states in turn.
func makeQuestions(_ count: Int, at path: String, state: Question.State? = nil) async throws {
    let store = try Store.open(path: path, createIfMissing: true)
    var conference = Conference()
    conference.title = "Đối thoại để đo"
    conference.year = 2024
    var words = Vocabulary()
    let units = ["xã Hùng Sơn", "xã Đào Viên", "xã Chi Lăng", "xã Chí Minh", "thị trấn Thất Khê"]
    var made = 0
    while made < count {
        var batch: [RecordEntry] = made == 0 ? [RecordEntry(conference)] : []
        for _ in 0..<min(20_000, count - made) {
            made += 1
            var question = Question()
            question.conference = made <= 20_000 ? -1 : 1
            question.number = made <= 100_000 ? made : nil
            question.question = "Câu hỏi \(made): " + (0..<24).map { _ in words.next() }.joined(separator: " ")
            question.asker = "Bí thư Đoàn"
            question.unit = units[made % units.count]
            question.state = state ?? Question.State.allCases[made % 8]
            question.answer = (0..<40).map { _ in words.next() }.joined(separator: " ")
            batch.append(RecordEntry(question))
        }
        _ = try await store.saveAll(batch, action: "import", by: "bench")
    }
    try await store.checkpoint()
    try store.close()
}

func groupedCount(_ count: Int) -> String {
    let digits = Array(String(count))
    return digits.enumerated().reduce(into: "") { text, digit in
        if digit.offset > 0, (digits.count - digit.offset) % 3 == 0 { text += "." }
        text.append(digit.element)
    }
}

func milliseconds(since start: ContinuousClock.Instant) -> Double {
    let passed = (ContinuousClock.now - start).components
    return Double(passed.seconds) * 1000 + Double(passed.attoseconds) / 1e15
}

func report(_ what: String, _ times: [Double], _ unit: String) {
    let sorted = times.sorted()
    func at(_ share: Double) -> String {
        let value = sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
        return "\((value * 10).rounded() / 10)"
    }
    let line = "\(what): median \(at(0.5)), 95 % \(at(0.95)), of \(times.count), in \(unit)\n"
    // Written at once, so that what was measured is known however the measuring ends.
    FileHandle.standardOutput.write(Data(line.utf8))
}
