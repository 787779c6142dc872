// A program for the tests of Terminal: shows what it was told, or what a script says.

import Dispatch
import Glibc
import Screen
import Terminal

/// Shows the events that came, one a line, the last at the bottom; some keys make it crash.
@MainActor
final class EventLog {
    private let display: CursesDisplay
    private var lines = ["ready"]

    init(_ display: CursesDisplay) { self.display = display }

    func show() {
        let rows = display.size.rows
        if lines.count > rows { lines.removeFirst(lines.count - rows) }
        var surface = Surface(size: display.size)
        for (row, line) in lines.enumerated() { surface.write(line, row: row, column: 0) }
        surface.cursor = Point(row: min(lines.count, rows) - 1, column: 0)
        display.present(surface)
        display.announceIdle()
    }

    func take(_ events: [Event]) {
        for event in events {
            lines.append(describe(event))
            switch event {
            case .key(.control("q")): leave(0)
            case .terminate: leave(3)
            case .key(.control("t")): trap()
            case .key(.control("o")): overflow(1)
            case .key(.control("e")): exit(5)
            case .key(.control("r")): display.ask()
            case .measured(let findings): display.use(StandIns(findings.wrong ?? []))
            case .key(.control("w")): lines.append("copied \(display.copy("Sổ Xã"))")
            case .key(.control("b")): Glibc.abort()
            default: break
            }
        }
        show()
    }

    private func leave(_ status: Int32) {
        display.close()
        display.close()
        exit(status)
    }

    private func trap() {
        let none = [Int](repeating: 0, count: lines.count)
        lines.append("\(none[lines.count])")
    }

    @discardableResult
    private func overflow(_ depth: Int) -> Int { depth == 0 ? 0 : overflow(depth + 1) + lines.count }
}

func describe(_ event: Event) -> String {
    switch event {
    case .revokedEscape(let press): return "revoked" + (press.map { " " + describe(.key($0)) } ?? "")
    case .key(let press):
        var names: [String] = []
        if press.modifiers.contains(.control) { names.append("ctrl") }
        if press.modifiers.contains(.alt) { names.append("alt") }
        if press.modifiers.contains(.shift) { names.append("shift") }
        if case .character(let letter) = press.key {
            let codes = letter.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: "+")
            return (names + [columnWidth(letter) == 0 ? codes : "\(letter) \(codes)"]).joined(separator: "-")
        }
        return (names + ["\(press.key)"]).joined(separator: "-")
    case .paste(let text):
        return text.utf8.count <= 60
            ? "paste \(text.split(separator: "\n").joined(separator: "|"))" : "paste of \(text.utf8.count)"
    case .mouse(let action, let point): return "\(action) \(point.row),\(point.column)"
    case .resize(let size): return "resize \(size.rows)x\(size.columns)"
    case .measured(let findings):
        return "measured " + (findings.wrong.map { $0.map { $0.sample }.joined(separator: " ") } ?? "nothing")
    case .backspaceCode(let code): return "code \(code)"
    case .resumed: return "resumed"
    case .terminate: return "terminate"
    }
}

/// Shows the frames of a script, the next at each key, and measures what they cost.
@MainActor
final class ScriptedFrames {
    private let display: CursesDisplay
    private var frames: [Surface]
    private var shown = 0

    init(_ display: CursesDisplay, path: String) {
        self.display = display
        frames = []
        guard let file = fopen(path, "r") else { return }
        defer { fclose(file) }
        var surface = Surface(size: display.size)
        var buffer = [CChar](repeating: 0, count: 8192)
        while fgets(&buffer, Int32(buffer.count), file) != nil {
            let line = String(
                decoding: buffer.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let fields = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: false)
            let numbers = fields.dropFirst().prefix(4).map { Int($0) ?? 0 }
            switch fields.first {
            case "write" where fields.count == 6:
                surface.write(
                    fields[5], row: numbers[0], column: numbers[1], role: StyleRole.allCases[numbers[2]],
                    bold: numbers[3] == 1)
            case "restyle" where numbers.count == 4:
                surface.restyle(
                    Rect(top: numbers[0], left: numbers[1], rows: 1, columns: numbers[3]),
                    StyleRole.allCases[numbers[2]])
            case "cursor" where numbers.count == 2: surface.cursor = Point(row: numbers[0], column: numbers[1])
            case "hide": surface.cursor = nil
            case "clear": surface = Surface(size: display.size)
            case "show": frames.append(surface)
            default: break
            }
        }
    }

    func advance(_ events: [Event]) {
        for event in events {
            if event == .key(.control("q")) || event == .terminate {
                display.close()
                exit(0)
            }
            if case .key = event, shown < frames.count {
                display.present(frames[shown])
                shown += 1
            }
        }
        display.announceIdle()
    }

    /// Processor time in microseconds of drawing and of presenting a frame, when only the marked row moves.
    func measure(count: Int) -> (drawing: Int, presenting: Int) {
        var drawing = 0
        var presenting = 0
        for index in 0..<count {
            let start = clock()
            var surface = Surface(size: display.size)
            for row in 0..<surface.size.rows {
                let role: StyleRole = row == index % 38 ? .selected : .normal
                surface.write("  \(row)", row: row, column: 0, role: role)
                surface.write(
                    "Giải pháp đưa khoa học kỹ thuật, công nghệ vào sản xuất nông lâm nghiệp  Tân Minh  15/4  ● đã duyệt",
                    row: row, column: 6, role: role)
            }
            surface.cursor = Point(row: index % 38, column: 0)
            let drawn = clock()
            display.present(surface)
            drawing += drawn - start
            presenting += clock() - drawn
        }
        return (drawing / count, presenting / count)
    }
}

do {
    let display = try CursesDisplay(.fromEnvironment())
    let arguments = CommandLine.arguments
    if arguments.count > 2, arguments[1] == "frames" {
        let frames = ScriptedFrames(display, path: arguments[2])
        display.start { frames.advance($0) }
        display.present(Surface(size: display.size))
        display.announceIdle()
    } else if arguments.count > 2, arguments[1] == "measure" {
        let cost = ScriptedFrames(display, path: arguments[2]).measure(count: 2000)
        display.close()
        print("microseconds a frame: \(cost.drawing) drawing, \(cost.presenting) presenting")
        exit(0)
    } else {
        let log = EventLog(display)
        display.start { log.take($0) }
        log.show()
    }
    dispatchMain()
} catch TerminalError.notATerminal {
    print("not a terminal")
    exit(1)
} catch TerminalError.unknownTerminal(let name) {
    print("unknown terminal '\(name)'")
    exit(1)
}
