// What each piece of output does to the screen.

extension ScreenModel {
    mutating func perform(_ action: OutputAction) {
        switch action {
        case .print(let scalar): put(scalar)
        case .control(let byte): control(byte)
        case .escape(let intermediates, let final): escape(intermediates, final)
        case .sequence(let prefix, let numbers, let intermediates, let final):
            sequence(prefix, numbers, intermediates, final)
        case .command(let text):
            let words = text.split(separator: ";")
            if words.first == "52" { clipboard = words.last.map(String.init) }
            if words.first == "2" { title = String(text.dropFirst(2)) }
            if words.first == "7777" { lastMark = words.last.flatMap { Int($0) } ?? lastMark }
        }
    }

    private mutating func control(_ byte: UInt8) {
        switch byte {
        case 0x08: move(row: cursor.row, column: cursor.column - 1)
        case 0x09: move(row: cursor.row, column: (cursor.column / 8 + 1) * 8)
        case 0x0A, 0x0B, 0x0C: lineFeed()
        case 0x0D: move(row: cursor.row, column: 0)
        case 0x00, 0x07, 0x0F: break
        default: complain("control \(byte)")
        }
    }

    private mutating func escape(_ intermediates: [UInt8], _ final: UInt8) {
        switch (intermediates.first, final) {
        case (nil, UInt8(ascii: "7")): saved = (cursor.row, cursor.column, style)
        case (nil, UInt8(ascii: "8")): restore()
        case (nil, UInt8(ascii: "D")): lineFeed()
        case (nil, UInt8(ascii: "E")):
            lineFeed()
            move(row: cursor.row, column: 0)
        case (nil, UInt8(ascii: "M")):
            if cursor.row == top { scroll(from: top, by: -1) } else { move(row: cursor.row - 1, column: cursor.column) }
        case (nil, UInt8(ascii: "=")): modes.insert(66)
        case (nil, UInt8(ascii: ">")): modes.remove(66)
        case (UInt8(ascii: "("), UInt8(ascii: "B")): break
        default: complain("escape \(intermediates) \(final)")
        }
    }

    private mutating func sequence(_ prefix: UInt8?, _ numbers: [Int?], _ intermediates: [UInt8], _ final: UInt8) {
        func number(_ index: Int, _ standard: Int) -> Int {
            let value = index < numbers.count ? numbers[index] ?? standard : standard
            return value == 0 && standard == 1 ? 1 : value
        }
        if prefix == UInt8(ascii: "?"), final == UInt8(ascii: "h") || final == UInt8(ascii: "l") {
            for mode in numbers.compactMap({ $0 }) { setMode(mode, final == UInt8(ascii: "h")) }
            return
        }
        if prefix == UInt8(ascii: "?"), intermediates == [UInt8(ascii: "$")], final == UInt8(ascii: "p") {
            return reply("?\(number(0, 0));\(modes.contains(number(0, 0)) ? 1 : 2)$y")
        }
        guard prefix == nil, intermediates.isEmpty else { return }
        let count = number(0, 1)
        switch Character(Unicode.Scalar(final)) {
        case "A": move(row: max(cursor.row - count, cursor.row >= top ? top : 0), column: cursor.column)
        case "B": move(row: min(cursor.row + count, cursor.row <= bottom ? bottom : rows - 1), column: cursor.column)
        case "C": move(row: cursor.row, column: cursor.column + count)
        case "D": move(row: cursor.row, column: cursor.column - count)
        case "G": move(row: cursor.row, column: count - 1)
        case "d": move(row: count - 1, column: cursor.column)
        case "H", "f": move(row: count - 1, column: number(1, 1) - 1)
        case "I": move(row: cursor.row, column: (cursor.column / 8 + count) * 8)
        case "Z": move(row: cursor.row, column: max(0, (cursor.column + 7) / 8 - count) * 8)
        case "J": eraseDisplay(number(0, 0))
        case "K": eraseLine(number(0, 0))
        case "X": erase(row: cursor.row, from: cursor.column, to: cursor.column + count)
        case "L": if cursor.row >= top, cursor.row <= bottom { scroll(from: cursor.row, by: -count) }
        case "M": if cursor.row >= top, cursor.row <= bottom { scroll(from: cursor.row, by: count) }
        case "S": scroll(from: top, by: count)
        case "T": scroll(from: top, by: -count)
        case "@": shiftRight(count)
        case "P": shiftLeft(count)
        case "b": for _ in 0..<min(count, columns * rows) { put(lastScalar) }
        case "r":
            top = min(max(0, number(0, 1) - 1), rows - 1)
            bottom = min(max(top, number(1, rows) - 1), rows - 1)
            move(row: 0, column: 0)
        case "m": setStyle(numbers)
        case "h": if number(0, 0) == 4 { insertsLetters = true }
        case "l": if number(0, 0) == 4 { insertsLetters = false }
        case "t" where number(0, 0) == 22 && number(1, 0) != 1: titles.append(title)
        case "t" where number(0, 0) == 23 && number(1, 0) != 1: title = titles.popLast() ?? title
        case "t": break
        case "n":
            questionCount += 1
            reply("\(cursor.row + 1);\(cursor.column + 1)R")
        case "c": reply("?62;22c")
        default: complain("sequence \(numbers) \(Unicode.Scalar(final))")
        }
    }

    private mutating func setMode(_ mode: Int, _ isOn: Bool) {
        if isOn { modes.insert(mode) } else { modes.remove(mode) }
        guard mode == 1049, isOn != isAlternate else { return }
        if isOn {
            saved = (cursor.row, cursor.column, style)
            mainGrid = grid
            grid = Array(repeating: Self.blankRow(columns, style), count: rows)
        } else {
            grid = mainGrid ?? grid
            mainGrid = nil
            restore()
        }
    }

    private mutating func reply(_ text: String) { if answers { replies += Array("\u{1B}[\(text)".utf8) } }

    private mutating func restore() {
        move(row: saved.row, column: saved.column)
        style = saved.style
    }

    private mutating func setStyle(_ numbers: [Int?]) {
        var rest = numbers.map { $0 ?? 0 }[...]
        if rest.isEmpty { style = ScreenStyle() }
        while let code = rest.popFirst() {
            switch code {
            case 0: style = ScreenStyle()
            case 1: style.bold = true
            case 2: style.dim = true
            case 3: style.italic = true
            case 4: style.underline = true
            case 7: style.reverse = true
            case 22: (style.bold, style.dim) = (false, false)
            case 23: style.italic = false
            case 24: style.underline = false
            case 27: style.reverse = false
            case 30...37: style.foreground = code - 30
            case 40...47: style.background = code - 40
            case 90...97: style.foreground = code - 82
            case 100...107: style.background = code - 92
            case 39: style.foreground = nil
            case 49: style.background = nil
            case 38, 48:
                guard rest.popFirst() == 5, let colour = rest.popFirst() else { return complain("colour") }
                if code == 38 { style.foreground = colour } else { style.background = colour }
            default: complain("style \(code)")
            }
        }
    }

    mutating func complain(_ text: String) {
        if complaints.count < 100 { complaints.append(text) }
    }
}
