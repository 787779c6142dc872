// The file in which terminals are remembered: one line each, the latest first.
import Domain
import Screen

/// The terminals that are remembered on this computer.
///
/// The file begins with a line that names it; then one terminal a line: its name and `key=value` pairs, parted by
/// tabs. It is read at every start, so it needs no more than splitting.
package struct TerminalRecords: Sendable, Equatable {
    /// What is remembered, the latest first.
    package private(set) var records: [TerminalRecord] = []

    /// The most terminals remembered.
    package static let limit = 40
    /// A larger file is none of ours, in bytes.
    package static let largestFile = 64 << 10

    private static let heading = "soxa terminals 1"

    /// No terminals.
    package init() {}

    /// Reads the text of a file; nil when it is damaged.
    package init?(text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: true)
        guard !lines.isEmpty, lines.removeFirst() == Self.heading else { return nil }
        for line in lines.prefix(Self.limit) {
            guard let record = TerminalRecord(line: line) else { return nil }
            records.append(record)
        }
    }

    /// The text of the file.
    package var text: String { ([Self.heading] + records.map(\.line)).joined(separator: "\n") + "\n" }

    /// What is known about a terminal.
    package func record(named name: String) -> TerminalRecord? {
        let wanted = TerminalRecord(name: name).name
        return records.first { $0.name == wanted }
    }

    /// Remembers a terminal, in the place of what was known about it.
    package mutating func remember(_ record: TerminalRecord) {
        records.removeAll { $0.name == record.name }
        records = Array(([record] + records).prefix(Self.limit))
    }
}

extension TerminalRecord {
    /// Reads a line of the file; nil when it says what cannot be.
    init?(line: Substring) {
        let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard let name = parts.first.map(String.init), !name.isEmpty else { return nil }
        self.init(name: name)
        guard self.name == name else { return nil }
        for part in parts.dropFirst() {
            guard let sign = part.firstIndex(of: "=") else { return nil }
            guard take(part[..<sign], String(part[part.index(after: sign)...])) else { return nil }
        }
    }

    /// The line of the file.
    var line: String {
        var parts = [name]
        func add(_ key: String, _ value: String?) { if let value { parts.append(key + "=" + value) } }
        func word(_ flag: Bool?) -> String? { flag.map { $0 ? "yes" : "no" } }
        add("on", day?.isoText)
        add("wrong", answers.wrong.map { $0.map(\.code).joined(separator: ",") })
        add("marks-pastes", word(answers.marksPastes))
        add("reports-mouse", word(answers.reportsMouse))
        add("lines", word(drawsLines))
        add("colours", word(showsColours))
        add("f-keys", functionKeys.map { $0.sorted().map(String.init).joined(separator: ",") })
        if functionKeysAreLost { add("f-keys-lost", "yes") }
        add("backspace", backspace.map { String($0) })
        add("flow", flowKeys.map { String($0.sorted()) })
        if otherKeysAreLost { add("others-lost", "yes") }
        add("paste", paste?.rawValue)
        add("mouse", word(mouse))
        add("method", method?.code)
        return parts.joined(separator: "\t")
    }

    /// Takes a pair; false when the value cannot be. A key of a later version is passed over.
    private mutating func take(_ key: Substring, _ value: String) -> Bool {
        func flag(_ part: WritableKeyPath<Self, Bool?>) -> Bool {
            self[keyPath: part] = value == "yes"
            return value == "yes" || value == "no"
        }
        let list = value.split(separator: ",").map(String.init)
        switch key {
        case "on":
            day = CalendarDate(value)
            return day != nil
        case "wrong":
            let subjects = list.compactMap { DrawnSubject(code: $0) }
            answers.wrong = subjects
            return subjects.count == list.count
        case "marks-pastes": return flag(\.answers.marksPastes)
        case "reports-mouse": return flag(\.answers.reportsMouse)
        case "lines": return flag(\.drawsLines)
        case "colours": return flag(\.showsColours)
        case "mouse": return flag(\.mouse)
        case "f-keys":
            let numbers = list.compactMap { Int($0) }
            functionKeys = Set(numbers)
            return numbers.count == list.count && numbers.allSatisfy(Self.triedKeys.contains)
        case "f-keys-lost":
            functionKeysAreLost = value == "yes"
            return functionKeysAreLost
        case "others-lost":
            otherKeysAreLost = value == "yes"
            return otherKeysAreLost
        case "backspace":
            backspace = UInt8(value)
            return backspace == 0x08 || backspace == 0x7F
        case "flow":
            flowKeys = Set(value)
            return Set(value).isSubset(of: ["s", "q"])
        case "paste":
            paste = Paste(rawValue: value)
            return paste != nil
        case "method":
            method = Method(code: value)
            return method != nil
        default: return true
        }
    }
}

extension TerminalRecord.Method {
    fileprivate var code: String {
        switch self {
        case .preedit: "preedit"
        case .retype(let code): code == 0x08 ? "retype-8" : "retype-127"
        case .decomposed: "decomposed"
        case .absent: "none"
        }
    }

    fileprivate init?(code: String) {
        let all: [Self] = [.preedit, .retype(0x08), .retype(0x7F), .decomposed, .absent]
        guard let found = all.first(where: { $0.code == code }) else { return nil }
        self = found
    }
}

extension DrawnSubject {
    fileprivate var code: String {
        switch self {
        case .letters: "letters"
        case .ambiguousLetters: "ambiguous"
        case .marks: "marks"
        case .wide: "wide"
        case .sign(let character): String(character.unicodeScalars.first?.value ?? 0, radix: 16)
        }
    }

    fileprivate init?(code: String) {
        guard let found = Self.all.first(where: { $0.code == code }) else { return nil }
        self = found
    }
}
