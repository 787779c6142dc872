// Typing as it reaches a program: letters in pieces, bursts of input methods, held keys, noise.

import Foundation
import Glibc
import PseudoTerminal
import Testing

@Suite struct TypingTests {
    /// Opens the form of a new question with the cursor in its text.
    private func newQuestion(_ home: Home, window: Window = .wide) throws -> PseudoTerminal {
        let terminal = try home.open(window: window)
        try terminal.press(Key.f7)
        return terminal
    }

    /// Saves the new question and returns its text as the records hold it.
    private func savedQuestion(_ home: Home, _ terminal: PseudoTerminal) throws -> String {
        try terminal.press(Key.f2)
        #expect(terminal.screen.text.contains("Đã lưu"))
        try terminal.leave()
        let lines = try home.soxa("export", "dialogue", "--format", "jsonl").lines
        #expect(lines.count == 1)
        let record = try JSONSerialization.jsonObject(with: Data((lines.first ?? "").utf8)) as? [String: any Sendable]
        return try #require(record?["question"] as? String)
    }

    @Test func lettersMayArriveInPieces() throws {
        let home = try Home()
        let terminal = try newQuestion(home)
        let text = "Trám đen ướp muối 👍 nếp"
        for byte in text.utf8 { try terminal.send([byte]) }
        try terminal.wait(for: text)
        // Between the pieces the window changes, so that each is read alone.
        for (index, pieces) in ([[[0xE1], [0xBA, 0xBF]], [[0xE1, 0xBA], [0xBF]], [[0xC4], [0x91]]] as [[[UInt8]]])
            .enumerated()
        {
            try terminal.send(pieces[0])
            terminal.resize(rows: 40, columns: 119 - index)
            try terminal.waitIdle()
            try terminal.send(pieces[1])
            try terminal.waitIdle()
        }
        try terminal.wait(for: text + "ếếđ")
        #expect(Array(try savedQuestion(home, terminal).utf8) == Array((text + "ếếđ").utf8))
    }

    @Test(arguments: [
        ("tieng\u{7F}\u{7F}\u{7F}ếng Vie\u{7F}ê\u{7F}ệt", "tiếng Việt"),
        ("tieng\u{08}\u{08}\u{08}ếng Vie\u{08}ê\u{08}ệt", "tiếng Việt"),
        ("nghieng\u{7F}\u{08}\u{7F}iêng\u{08}\u{7F}\u{08}\u{7F}iệng", "nghiiệng"),
        ("d\u{7F}đuong\u{7F}\u{08}\u{7F}\u{08}ường", "đường"),
        ("hoa\u{300}\u{7F}\u{7F}à", "hoà"),
    ])
    func aBurstOfAnInputMethodEndsInTheRightText(burst: String, text: String) throws {
        let home = try Home()
        let terminal = try newQuestion(home)
        try terminal.press("Câu: ")
        try terminal.press(burst)
        #expect(terminal.screen.text.contains("Câu: " + text))
        #expect(Array(try savedQuestion(home, terminal).utf8) == Array(("Câu: " + text).utf8))
    }

    @Test func decomposedTypingIsStoredComposed() throws {
        let home = try Home()
        let terminal = try newQuestion(home)
        try terminal.press("Thu\u{31B}\u{323}c pha\u{302}\u{309}m")
        #expect(Array(try savedQuestion(home, terminal).utf8) == Array("Thực phẩm".utf8))
    }

    @Test func aBurstInTheFilterFindsWhatIsMeant() throws {
        let home = try Home.withSample()
        let terminal = try home.open()
        try terminal.press("/", "tram\u{7F}\u{7F}ám d\u{08}đen")
        #expect(terminal.screen.text.contains("lọc: trám đen"))
        #expect(terminal.screen.text.contains("Trám đen ướp"))
        try terminal.press(Key.escape)
        try terminal.leave()
    }

    @Test func aPasteIsTextAndNeverACommand() throws {
        let home = try Home()
        let terminal = try newQuestion(home)
        try terminal.press("\u{1B}[200~Dòng một\r\nDòng \u{1B}[21~hai\u{11}\r\u{1B}[201~")
        try terminal.press("ba")
        let saved = try savedQuestion(home, terminal)
        #expect(saved.hasPrefix("Dòng một\nDòng "))
        #expect(saved.hasSuffix("\nba"))
        #expect(!saved.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    }

    @Test func aHeldKeyEndsOnTheRightRow() throws {
        let home = try Home()
        let rows = (1...300).map { "Sản phẩm \($0)" }
        #expect(
            try home.soxa("import", home.write((["name,holder"] + rows).joined(separator: "\n") + "\n", to: "a.csv"))
                .status == 0)
        let terminal = try home.open(window: .narrow)
        try terminal.press("2")
        #expect(terminal.screen.text.contains("1/300"))
        let burst = String(repeating: Key.down, count: 100)
        #expect(burst.utf8.count == 300)
        try terminal.press(burst)
        #expect(terminal.screen.text.contains("101/300"))
        for _ in 0..<3 { try terminal.press(burst) }
        #expect(terminal.screen.text.contains("300/300"))
        try terminal.leave()
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func noiseNeverCrashesIt(seed: UInt64) throws {
        let home = try Home.withSample()
        var random = Noise(state: seed)
        var rest = (0..<3000).map { _ in UInt8(truncatingIfNeeded: random.next() >> 33) }[...]
        // Ctrl-Q leaves: with it little of the noise would be used.
        rest = rest.filter { $0 != 0x11 }[...]
        while !rest.isEmpty {
            // Noise may name files to be written: they go where all is thrown away.
            let terminal = try PseudoTerminal(rows: 24, columns: 80)
            try terminal.run(
                "/bin/sh", ["-c", "cd \"$HOME/tmp\" && exec \"$0\"", builtProgram("soxa")],
                environment: home.environment)
            try terminal.waitIdle()
            while let chunk = Optional(rest.prefix(50)), !chunk.isEmpty {
                rest = rest.dropFirst(chunk.count)
                do {
                    try terminal.send(Array(chunk))
                    try terminal.waitIdle()
                } catch PseudoTerminalError.ended(_, let screen) {
                    #expect(try terminal.waitEnd() == .exited(0), "\(screen)")
                    break
                }
            }
        }
        let after = try home.open()
        #expect(after.screen.text.contains("Sổ Xã"), "the records still open")
        try after.leave()
    }
}

/// Numbers that are the same at every run: splitmix64.
struct Noise {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
