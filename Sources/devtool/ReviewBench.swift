// Measures what a reviewer waits for: a long comparison on the screen.
import ArgumentParser
import Domain
import Glibc
import Office
import Screen
import UI
import Words

struct ReviewBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Drawing the differences between two long answers, in CPU time.")

    @Option(help: "How many words each answer has.")
    var words = 4000

    @Option(help: "How often it is drawn.")
    var runs = 50

    func run() throws {
        let vocabulary = "hỗ trợ thanh niên khởi nghiệp vay vốn tập huấn trám đen nếp bao thai quảng bá hội chợ"
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
            _ = FormState.takeReview(RecordEntry(question), nil, [item], [], in: &state)
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
