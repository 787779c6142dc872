// The rounds of torture: a save on the screen, typing without a save, and imports.
import Domain
import Foundation
import Office
import PseudoTerminal
import Repository

extension Torture {
    private static let down = "\u{1B}[B"
    private static let edit = "\u{1B}OS"
    private static let save = "\u{1B}OQ"
    private static let savedWord = "Đã lưu"

    /// Opens the form of some question, the cursor in its text.
    private mutating func form() throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(rows: 40, columns: 120)
        try terminal.run(builtProgram(), ["--db", path])
        try terminal.waitIdle()
        for _ in 0..<dice.roll(12) {
            try terminal.send(Self.down)
            try terminal.waitIdle()
        }
        try terminal.send(Self.edit)
        try terminal.waitIdle()
        return terminal
    }

    private mutating func kill(_ terminal: PseudoTerminal) throws {
        terminal.signal(SIGKILL)
        _ = try terminal.waitEnd()
        kills += 1
    }

    /// Saves, and kills the program just after it has said so.
    mutating func saveOnScreen() async throws {
        let terminal = try form()
        let mark = "S\(saved.count)K\(dice.roll(1_000_000))"
        try terminal.send(mark + " ")
        if dice.roll(2) == 0 { try terminal.waitIdle() }
        try terminal.send(Self.save)
        try terminal.wait(for: Self.savedWord)
        saved.insert(mark)
        usleep(UInt32(dice.roll(200_000)))
        try kill(terminal)
        guard dice.roll(4) == 0 else { return }
        let store = try Store.open(path: path, createIfMissing: false)
        let left = try await store.drafts(by: personName()).filter { $0.entry["question"].text.contains(mark) }
        try store.close()
        if !left.isEmpty { lost.append("a draft was left behind by the save of \(mark)") }
    }

    /// Types letter after letter, and kills the program in the middle of it.
    mutating func typeUntilKilled() async throws {
        let terminal = try form()
        let letters = (0..<(10 + dice.roll(50))).map { _ in String("bghklmnpt".randomElement(using: &dice) ?? "b") }
        let begin = "T\(dice.roll(1_000_000))"
        try terminal.send(begin)
        try terminal.waitIdle()
        var times = [ContinuousClock.now]
        var typed = begin
        for letter in letters {
            try terminal.send(letter)
            try terminal.waitIdle()
            typed += letter
            times.append(.now)
            usleep(UInt32(dice.roll(60_000)))
        }
        let end = ContinuousClock.now
        try kill(terminal)
        let store = try Store.open(path: path, createIfMissing: false)
        let texts = try await store.drafts(by: personName()).map { $0.entry["question"].text }
        for draft in try await store.drafts(by: personName()) where draft.entry["question"].text.contains(begin) {
            try await store.discardDraft(of: draft.entry.kind, uid: draft.entry.identity.uid, by: personName())
        }
        try store.close()
        let found = (0...letters.count).last { count in
            texts.contains { $0.contains(begin + letters.prefix(count).joined()) }
        }
        // The first letter that is missing is the oldest one lost.
        let next = found.map { $0 + 1 } ?? 0
        guard next < times.count else {
            drafts += 1
            return
        }
        let age = end - times[next]
        oldest = max(oldest, Int(age / .milliseconds(1)))
        if found != nil { drafts += 1 }
        if age > .seconds(1) { lost.append("letters typed \(age) before: \(typed)") }
    }

    /// Imports new products; half of the imports are killed.
    mutating func takeIn(rows: Int) throws {
        let names = (0..<rows).map { "Hàng \(dice.roll(1_000_000_000)) \($0)" }
        let file = path + ".jsonl"
        let lines = names.map { "{\"kind\":\"product\",\"name\":\"\($0)\"}\n" }
        try lines.joined().write(toFile: file, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: builtProgram())
        process.arguments = ["import", file, "--db", path]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let isKilled = dice.roll(2) == 0
        if isKilled {
            usleep(UInt32(dice.roll(rows > 10 ? 700_000 : 120_000)))
            if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
            kills += 1
        }
        process.waitUntilExit()
        if process.terminationReason == .exit, process.terminationStatus == 0 {
            saved.formUnion(names)
        } else if isKilled {
            imports.append(names)
        } else {
            lost.append("an import refused with \(process.terminationStatus)")
        }
    }
}
