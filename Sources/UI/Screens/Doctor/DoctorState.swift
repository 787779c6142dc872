// The examination of a terminal step by step: what somebody pressed, pasted, clicked and answered.
import Screen
import Words

/// An examination under way.
package struct DoctorState: Sendable {
    /// A step.
    package enum Step: Int, Sendable, CaseIterable {
        case lines, colours, functionKeys, otherKeys, paste, mouse, method, result

        /// Whether it is answered with yes or no.
        var asks: Bool { self == .lines || self == .colours }
        /// Whether every key is tried here, also those that leave the program.
        var triesKeys: Bool { self == .functionKeys || self == .otherKeys }
        /// Whether somebody may say that nothing came.
        var canFail: Bool { triesKeys || self == .paste || self == .mouse }
    }

    /// What an event led to.
    enum Outcome: Equatable {
        /// The examination goes on.
        case goesOn
        /// The person has had enough.
        case leaves
        /// The event is none of the examination's.
        case isForeign
    }

    /// The step shown.
    package private(set) var step = Step.lines
    /// What is known so far.
    package private(set) var record: TerminalRecord
    /// What was known before.
    package let before: TerminalRecord
    /// What is known before anything is tried.
    let facts: TerminalFacts
    /// How far what is shown is scrolled.
    var scroll = Scroll()
    /// The function keys that came in this step.
    private(set) var pressed: Set<Int> = []
    /// The other keys that came in this step: `s`, `q`, and `b` for Backspace.
    private(set) var others: Set<Character> = []
    /// What was typed to try the input method.
    private(set) var typed = TypedTrace()
    /// How many events of one read are still to come.
    private var burst = 0
    /// How many events are still to come of a read with more letters than one.
    private var wordEvents = 0
    /// Whether the letter before this one was no answer: what follows it belongs to a word.
    private var isInWord = false
    /// The steps of which somebody said that keys were pressed and did not come.
    private var failed: Set<Step> = []
    private let language: Language
    private var code: UInt8 = 0x7F

    /// An examination of a terminal; what it said by itself is asked again.
    /// - Parameter language: the one whose letter says that nothing came.
    package init(_ record: TerminalRecord, facts: TerminalFacts = TerminalFacts(), language: Language) {
        before = record
        self.facts = facts
        self.language = language
        self.record = record
        self.record.answers = TerminalFindings()
    }

    /// What is known now. A terminal that does not answer today has not unlearned what it said before.
    package var found: TerminalRecord {
        var found = record
        if found.answers == TerminalFindings() { found.answers = before.answers }
        return found
    }

    /// The letters in one read that are no typing.
    private static let pastedLetters = 4

    /// Looks at events that arrived together, before they are taken one by one.
    mutating func observe(_ events: [Event]) {
        let keys = events.count { if case .key = $0 { true } else { false } }
        burst = keys >= Self.pastedLetters ? events.count : 0
        let letters = events.count { event in
            guard case .key(let key) = event, case .character = key.key else { return false }
            return key.modifiers.isEmpty
        }
        wordEvents = letters > 1 ? events.count : 0
    }

    /// Takes an event.
    mutating func take(_ event: Event) -> Outcome {
        let isInBurst = burst > 0
        if isInBurst { burst -= 1 }
        let isAmongLetters = wordEvents > 0
        if isAmongLetters { wordEvents -= 1 }
        switch event {
        case .measured(let findings): record.answers = findings
        case .backspaceCode(let code): self.code = code
        case .revokedEscape: break
        case .paste:
            guard step == .paste else { break }
            record.paste = .whole
        case .mouse(let action, _): return take(action)
        case .key(let key):
            if isInBurst, step == .paste, key.key != .escape {
                if record.paste != .whole { record.paste = .typed }
                return .goesOn
            }
            if step.canFail, case .character(let letter) = key.key, key.modifiers.isEmpty {
                hear(letter, isAlone: !isAmongLetters)
                return .goesOn
            }
            return take(key)
        case .resize, .resumed, .terminate: return .isForeign
        }
        return .goesOn
    }

    private mutating func take(_ action: MouseAction) -> Outcome {
        switch action {
        case .click, .doubleClick: if step == .mouse { record.mouse = true }
        case .scrollUp: scroll.move(by: -3)
        case .scrollDown: scroll.move(by: 3)
        }
        return .goesOn
    }

    private mutating func take(_ key: KeyPress) -> Outcome {
        if key.key == .escape, key.modifiers.isEmpty {
            conclude()
            return .leaves
        }
        switch key.key {
        case .enter:
            if step == .result { return .leaves }
            if step.asks { answer(true) }
            go(by: 1)
        case .tab: go(by: 1)
        case .backTab: go(by: -1)
        case .up: scroll.move(by: -1)
        case .down: scroll.move(by: 1)
        case .pageUp: scroll.move(by: -5)
        case .pageDown: scroll.move(by: 5)
        case .home: scroll = Scroll()
        default: return tried(key)
        }
        return .goesOn
    }

    /// Takes a letter where only the one that the hint names means something, and not as a part of a word.
    private mutating func hear(_ letter: Character, isAlone: Bool) {
        let answer = language == .vi ? "k" : "n"
        guard letter.lowercased() == answer else {
            isInWord = true
            return
        }
        defer { isInWord = false }
        guard isAlone, !isInWord else { return }
        switch step {
        case .paste: record.paste = .absent
        case .mouse: record.mouse = false
        default: failed.insert(step)
        }
        go(by: 1)
    }

    /// Takes a key that moves nothing.
    private mutating func tried(_ key: KeyPress) -> Outcome {
        let isLeaving = key == KeyPress(.function(10)) || key == .control("q")
        switch (step, key.key) {
        case (.functionKeys, .function(let number)) where key.modifiers.isEmpty: pressed.insert(number)
        case (.otherKeys, .backspace): others.insert("b")
        case (.otherKeys, .character("s")) where key.modifiers == .control: others.insert("s")
        case (.otherKeys, .character("q")) where key.modifiers == .control: others.insert("q")
        case (.method, .backspace): typed.backspace(code)
        case (.method, .character(let letter)) where key.modifiers.isEmpty: typed.type(letter)
        case _ where isLeaving && !step.triesKeys:
            conclude()
            return .isForeign
        case (.lines, .character(let letter)), (.colours, .character(let letter)):
            guard let isYes = Self.answer(letter) else { break }
            answer(isYes)
            go(by: 1)
        default: break
        }
        return .goesOn
    }

    /// Yes and no in both languages: có and không, yes and no.
    private static func answer(_ letter: Character) -> Bool? {
        switch letter {
        case "c", "C", "y", "Y": true
        case "k", "K", "n", "N": false
        default: nil
        }
    }

    private mutating func answer(_ isYes: Bool) {
        if step == .lines { record.drawsLines = isYes } else { record.showsColours = isYes }
    }

    private mutating func go(by steps: Int) {
        conclude()
        step = Step(rawValue: step.rawValue + steps) ?? step
        scroll = Scroll()
        isInWord = false
        if step == .method { typed = TypedTrace() }
    }

    /// Keeps what the step showed; a step in which nothing was done says nothing.
    private mutating func conclude() {
        switch step {
        case .functionKeys where !pressed.isEmpty || failed.contains(step):
            record.functionKeys = pressed.intersection(TerminalRecord.triedKeys)
            record.functionKeysAreLost = failed.contains(step)
        case .otherKeys where !others.isEmpty || failed.contains(step):
            record.otherKeysAreLost = failed.contains(step)
            record.backspace = others.contains("b") ? code : nil
            record.flowKeys = others.subtracting(["b"])
        case .method: record.method = typed.method ?? record.method
        default: break
        }
    }
}

/// What was typed to try an input method, and how it came.
struct TypedTrace: Sendable {
    private(set) var text = ""
    private var erased: UInt8?
    private var retypes: UInt8?
    private var hasMarks = false
    private var hasLetters = false

    private static let longest = 200
    /// The plain letters after which it is certain that no method is at work.
    private static let enough = 5

    /// How Vietnamese came; nil when too little was typed.
    var method: TerminalRecord.Method? {
        if hasMarks { return .decomposed }
        if let retypes { return .retype(retypes) }
        if hasLetters { return .preedit }
        return text.count >= Self.enough ? .absent : nil
    }

    mutating func type(_ letter: Character) {
        guard text.count < Self.longest else { return }
        text.append(letter)
        defer { erased = nil }
        guard let scalar = letter.unicodeScalars.first, scalar.value > 0x7F else { return }
        if (0x300...0x36F).contains(scalar.value) {
            hasMarks = true
        } else {
            hasLetters = true
            // No hand takes a letter back and types one that no key has.
            if let erased { retypes = erased }
        }
    }

    mutating func backspace(_ code: UInt8) {
        erased = code
        // As an editor does: one scalar at a time.
        if !text.unicodeScalars.isEmpty { text.unicodeScalars.removeLast() }
    }
}
