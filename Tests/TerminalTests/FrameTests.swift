// What stands on the terminal is what stands on the surface, whatever frames came before.

import Glibc
import PseudoTerminal
import Screen
import Testing

/// A repeatable source of random numbers (splitmix64).
private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Writes a script for the probe and keeps the surfaces it leads to.
private struct Script {
    private(set) var text = ""
    private(set) var frames: [Surface] = []
    private var surface: Surface

    init(size: Size) { surface = Surface(size: size) }

    mutating func write(_ words: String, row: Int, column: Int, role: StyleRole, bold: Bool) {
        let number = StyleRole.allCases.firstIndex(of: role) ?? 0
        text += "write \(row) \(column) \(number) \(bold ? 1 : 0) \(words)\n"
        surface.write(words, row: row, column: column, role: role, bold: bold)
    }

    mutating func restyle(row: Int, column: Int, columns: Int, role: StyleRole) {
        text += "restyle \(row) \(column) \(StyleRole.allCases.firstIndex(of: role) ?? 0) \(columns)\n"
        surface.restyle(Rect(top: row, left: column, rows: 1, columns: columns), role)
    }

    mutating func clear() {
        text += "clear\n"
        surface = Surface(size: surface.size)
    }

    mutating func place(_ cursor: Point?) {
        text += cursor.map { "cursor \($0.row) \($0.column)\n" } ?? "hide\n"
        surface.cursor = cursor
    }

    mutating func show() {
        text += "show\n"
        frames.append(surface)
    }

    func run<Result>(_ body: (String) throws -> Result) throws -> Result {
        var path = Array("/tmp/soxa-frames-XXXXXX".utf8CString)
        let descriptor = mkstemp(&path)
        try #require(descriptor >= 0)
        let name = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unlink(name) }
        let bytes = Array(text.utf8)
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            try #require(count > 0)
            rest = rest.dropFirst(count)
        }
        close(descriptor)
        return try body(name)
    }
}

@Suite struct FrameTests {
    private let pieces = [
        "a", "xã", " ", "  ", "Tràng Định", "e\u{302}\u{323}", "o\u{31B}\u{300}ng", "漢", "字", "漢字", "───", "│", "━",
        "●",
        "◐", "…", "====", "ườ", "🌾", "0000000000000000",
    ]

    @Test(arguments: [(rows: 24, columns: 80, seed: 1), (40, 120, 2), (3, 9, 3), (10, 40, 4), (1, 1, 5)])
    func theEmulatorShowsEachOfManyRandomFrames(rows: Int, columns: Int, seed: Int) throws {
        var chance = Chance(state: UInt64(seed))
        var script = Script(size: Size(rows: rows, columns: columns))
        for _ in 0..<60 {
            if Int.random(in: 0..<12, using: &chance) == 0 { script.clear() }
            let isBusy = Int.random(in: 0..<4, using: &chance) == 0
            for _ in 0..<(isBusy ? rows * 6 : Int.random(in: 0..<6, using: &chance)) {
                var words = ""
                for _ in 0..<Int.random(in: 1..<8, using: &chance) {
                    words += pieces.randomElement(using: &chance) ?? ""
                }
                script.write(
                    words, row: Int.random(in: 0..<rows, using: &chance),
                    column: Int.random(in: -3..<columns, using: &chance),
                    role: StyleRole.allCases.randomElement(using: &chance) ?? .normal,
                    bold: Bool.random(using: &chance))
            }
            script.restyle(
                row: Int.random(in: 0..<rows, using: &chance), column: Int.random(in: 0..<columns, using: &chance),
                columns: Int.random(in: 0..<9, using: &chance), role: .match)
            let hides = Int.random(in: 0..<5, using: &chance) == 0
            script.place(
                hides
                    ? nil
                    : Point(
                        row: .random(in: 0..<rows, using: &chance), column: .random(in: 0..<columns, using: &chance)))
            script.show()
        }
        try check(script, rows: rows, columns: columns)
    }

    @Test func scrolledListsAreShownRight() throws {
        let rows = 30
        let columns = 100
        var script = Script(size: Size(rows: rows, columns: columns))
        for offset in [0, 1, 2, 3, 2, 1, 10, 9, 40, 41, 0] {
            for row in 0..<rows {
                script.write(
                    "\(row + offset)  Câu hỏi số \((row + offset) * 7919) 漢 ống nước │ Tân Minh    ", row: row,
                    column: 0,
                    role: row == 5 ? .selected : .normal, bold: false)
            }
            script.place(Point(row: 5, column: 0))
            script.show()
        }
        try check(script, rows: rows, columns: columns)
    }

    @Test func aFrameWithoutCursorIsTheSameAfterAStop() throws {
        var script = Script(size: Size(rows: 5, columns: 20))
        script.write("Sổ Xã 漢", row: 2, column: 3, role: .selected, bold: false)
        script.place(nil)
        script.show()
        try script.run { path in
            let terminal = try PseudoTerminal(rows: 5, columns: 20)
            try terminal.run(builtProgram("TerminalProbe"), ["frames", path])
            try terminal.waitIdle()
            try terminal.send("n")
            try terminal.waitIdle()
            #expect(!terminal.screen.isCursorVisible)
            terminal.signal(SIGTSTP)
            _ = try terminal.waitEnd(orStopped: true)
            #expect(terminal.screen.isCursorVisible)
            #expect(terminal.screen.text.contains("Sổ Xã") == false)
            terminal.signal(SIGCONT)
            try terminal.waitIdle()
            #expect(terminal.screen.lines == script.frames[0].lines())
            #expect(terminal.screen.cell(row: 2, column: 3)?.style.background == 24)
            #expect(!terminal.screen.isCursorVisible)
        }
    }

    @Test func aMovedSelectionCostsFewBytes() throws {
        var script = Script(size: Size(rows: 40, columns: 120))
        for selected in [3, 4] {
            for row in 0..<40 {
                script.write(
                    "\(row) Giải pháp đưa khoa học kỹ thuật", row: row, column: 0,
                    role: row == selected ? .selected : .normal,
                    bold: false)
            }
            script.place(Point(row: selected, column: 0))
            script.show()
        }
        try script.run { path in
            let terminal = try PseudoTerminal(rows: 40, columns: 120)
            try terminal.run(builtProgram("TerminalProbe"), ["frames", path])
            try terminal.waitIdle()
            try terminal.send("n")
            try terminal.waitIdle()
            let before = terminal.outputCount
            try terminal.send("n")
            try terminal.waitIdle()
            #expect(terminal.outputCount - before < 400)
            #expect(terminal.outputCount > before)
        }
    }

    private func check(_ script: Script, rows: Int, columns: Int) throws {
        try script.run { path in
            let terminal = try PseudoTerminal(rows: rows, columns: columns)
            try terminal.run(builtProgram("TerminalProbe"), ["frames", path])
            try terminal.waitIdle()
            for (index, frame) in script.frames.enumerated() {
                try terminal.send("n")
                try terminal.waitIdle()
                let shown = terminal.screen.lines
                let wrong = (0..<rows).filter { !isSame(shown[$0], frame.lines()[$0]) }
                try #require(wrong == [], "frame \(index): \(wrong.map { shown[$0] })")
                #expect(terminal.screen.isCursorVisible == (frame.cursor != nil))
                if let cursor = frame.cursor {
                    #expect(terminal.screen.cursor == (cursor.row, cursor.column), "frame \(index)")
                }
                checkStyles(frame, terminal, index)
            }
            #expect(terminal.screen.complaints == [])
        }
    }

    /// Letters of the same role look the same, and a selected one has the ground of the selection.
    private func checkStyles(_ frame: Surface, _ terminal: PseudoTerminal, _ index: Int) {
        for row in 0..<frame.size.rows {
            for column in 0..<frame.size.columns {
                guard let cell = frame[Point(row: row, column: column)], cell.character != Cell.tail,
                    let shown = terminal.screen.cell(row: row, column: column)?.style
                else { continue }
                let isRight =
                    switch cell.role {
                    case .selected: shown.background == 24
                    case .input: shown.background == nil && shown.underline
                    case .normal:
                        shown.background == nil && !shown.underline
                            && (cell.character == " " || shown.bold == cell.isBold)
                    default: true
                    }
                if !isRight { Issue.record("frame \(index), cell \(row),\(column): \(cell.role) is \(shown)") }
            }
        }
    }

    /// Strings compared by scalars: decomposed letters must stay decomposed.
    private func isSame(_ one: String, _ other: String) -> Bool {
        one.unicodeScalars.elementsEqual(other.unicodeScalars)
    }
}
