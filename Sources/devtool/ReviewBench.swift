// Measures what a reviewer waits for: a long comparison on the screen, and similar questions.
import ArgumentParser
import Domain
import Glibc
import Repository
import Screen
import UI

struct ReviewBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Drawing the differences between two long answers, in CPU time.")

    @Option(help: "How many words each answer has.")
    var words = 4000

    @Option(help: "How often it is drawn.")
    var runs = 50

    func run() throws {
        let vocabulary = "hỗ trợ thanh niên khởi nghiệp vay vốn tập huấn sản phẩm trám đen nếp bao thai quảng bá hội chợ"
            .split(separator: " ").map(String.init)
        func text(_ step: Int) -> String {
            (0..<words).map { index in
                let word = vocabulary[(index * 7 + index / 13) % vocabulary.count]
                // One word in nine differs, and every tenth sentence ends a paragraph.
                return (index * step) % 9 == 8 ? word + "\(step)" : word + (index % 60 == 59 ? ".\n" : "")
            }.joined(separator: " ")
        }
        var question = Question()
        question.identity = RecordIdentity(id: 1, uid: "1", version: 2)
        (question.question, question.answer) = ("Câu hỏi để đo?", text(2))
        let change = FieldChange(field: "answer", before: .text(text(1)), after: .text(question.answer))
        let item = HistoryItem(
            when: "12/4/2024 09:41", who: "lan", step: .edit, role: .original, changes: [change], version: 2)
        for keys in [1, 2] {
            var state = AppState(
                size: Size(rows: 40, columns: 120), words: Words(.vi), officeName: "UBND", today: .epoch)
            _ = update(&state, .openedReview(RecordEntry(question), nil, [item], comments: []))
            for _ in 1..<keys { _ = update(&state, .event(.key(.control("d")), milliseconds: 0)) }
            var times: [Double] = []
            for _ in 0..<runs {
                var state = state
                let start = Self.processMilliseconds
                _ = update(&state, .event(.key(.control("d")), milliseconds: 0))
                let surface = render(state)
                times.append(Self.processMilliseconds - start)
                guard surface.size == state.size else { throw ExitCode.failure }
            }
            report(keys == 1 ? "one column" : "side by side", times, "ms of CPU from the key to the frame")
        }
    }

    private static var processMilliseconds: Double {
        var now = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
        return Double(now.tv_sec) * 1000 + Double(now.tv_nsec) / 1e6
    }
}

struct SimilarBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "similar", abstract: "Finding questions that speak of the same thing as a text.")

    @Option(help: "How many questions the database has.")
    var rows = 100_000

    func run() async throws {
        let folder = try BenchFolder()
        defer { folder.remove() }
        try await makeQuestions(rows, at: folder.database)
        let store = try Store.open(path: folder.database, createIfMissing: false)
        let texts = [
            "Thạch đen của hợp tác xã bán ở đâu", "Câu hỏi 777 về trám đen và nếp bao thai",
            "Vay vốn tập huấn quảng bá hỗ trợ sao cho ong vàng", "Bao giờ sửa đường vào thôn?",
        ]
        var times: [Double] = []
        for run in 0..<40 {
            let start = ContinuousClock.now
            _ = try await store.similar(
                to: texts[run % texts.count], kind: Question.description.kind, excluding: nil, limit: 8)
            times.append(milliseconds(since: start))
        }
        report("similar among \(rows)", times, "ms")
    }
}
