// Lets anyone try the input method: keystrokes in, text out.
import ArgumentParser
import Vietnamese

extension TypingMethod: ExpressibleByArgument {}

struct TypeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "type",
        abstract: "Turns each line of keystrokes on standard input into the text it gives; \\b is a backspace.")

    enum Style: String, CaseIterable, ExpressibleByArgument { case old, new }

    @Option(help: "How it is typed.")
    var method: TypingMethod

    @Option(help: "Where tones stand: hòa or hoà.")
    var style = Style.old

    @Flag(help: "Measures instead: types all lines a thousand times and says how long a key takes.")
    var measure = false

    func run() {
        var lines: [String] = []
        while let line = readLine() {
            if measure { lines.append(line) } else { print(text(of: line)) }
        }
        if measure { report(lines) }
    }

    private func text(of line: String) -> String {
        var composer = Composer(method: method, style: style == .old ? .old : .new)
        var text = ""
        for key in keystrokes(line) { composer.type(key, into: &text) }
        if case .replace(let count, let word) = composer.endWord() {
            text.removeLast(min(count, text.count))
            text += word
        }
        return text
    }

    private func report(_ lines: [String]) {
        let rounds = 1000
        let keys = lines.map { keystrokes($0) }
        var composer = Composer(method: method, style: style == .old ? .old : .new)
        var edits = 0
        let start = ContinuousClock.now
        for _ in 0..<rounds {
            for line in keys {
                for key in line where (key.map { composer.type($0) } ?? composer.backspace()) != .asIs { edits += 1 }
                composer.reset()
            }
        }
        let passed = (ContinuousClock.now - start).components
        let count = keys.reduce(0) { $0 + $1.count } * rounds
        let each = (Double(passed.seconds) * 1e9 + Double(passed.attoseconds) / 1e9) / Double(max(1, count))
        print("\(count) keys, \(edits) edits, \(Int(each)) ns a key")
    }
}

/// The keys of a line; nil is a backspace.
private func keystrokes(_ line: String) -> [Character?] {
    var keys: [Character?] = []
    var rest = line[...]
    while let first = rest.first {
        if rest.hasPrefix("\\b") {
            keys.append(nil)
            rest = rest.dropFirst(2)
            continue
        }
        keys.append(first == "\u{8}" || first == "\u{7F}" ? nil : first)
        rest = rest.dropFirst()
    }
    return keys
}

extension Composer {
    /// Types a key, or for nil a backspace, at the end of a text.
    fileprivate mutating func type(_ key: Character?, into text: inout String) {
        switch key.map({ type($0) }) ?? backspace() {
        case .asIs:
            if let key { text.append(key) } else { _ = text.popLast() }
        case .replace(let count, let word):
            text.removeLast(min(count, text.count))
            text += word
        }
    }
}
