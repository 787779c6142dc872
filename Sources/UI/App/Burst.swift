// Text that was pasted into a terminal without marks, told from keys that a hand pressed.
import Screen

/// Finds text among events that arrive: the Linux console and old consoles paste without marks, and each letter would
/// be a command.
///
/// Hands are slower than a read: two keys in one read are keys that waited while the program was busy, or one that is
/// held; ten letters are text. The error on one side does what nobody meant; on the other side a filter is offered. So
/// little is enough to be text: three different signs, several lines, or a letter that is on no key, with no other key
/// among them; and two different letters when nothing kept the program from reading the first one alone.
package struct BurstDetector: Sendable {
    /// A part of what arrived.
    package enum Part: Sendable, Equatable {
        /// An event of its own.
        case event(Event)
        /// Keys of pasted text; it may go on what came just before.
        case text([KeyPress], goesOn: Bool)
    }

    /// The milliseconds after a part of a paste within which what arrives belongs to it.
    package static let gap = 50
    /// The signs from which on it is text, also between other keys.
    private static let certain = 16
    /// The signs from which on a control among them is part of the text, as Word's line break.
    private static let fewest = 8

    /// What arrives so many milliseconds after the program was busy may have waited for it.
    private static let waiting = 5

    private var endedAt: Int?
    private var busyUntil: Int?

    /// A detector that has seen nothing yet.
    package init() {}

    /// The parts of events that arrived together at a time in milliseconds.
    package mutating func parts(of events: [Event], at milliseconds: Int) -> [Part] {
        let isAlone = events.allSatisfy {
            if case .key(let key) = $0 { Self.isText(key) || Self.isControl(key) } else { true }
        }
        var goesOn = endedAt.map { milliseconds - $0 <= Self.gap } ?? false
        endedAt = nil
        let mayHaveWaited = busyUntil.map { milliseconds - $0 <= Self.waiting } ?? false
        var parts: [Part] = []
        var run: [KeyPress] = []
        func close() {
            guard !run.isEmpty else { return }
            // One key alone is a hand's, or that of an input method that handed a word over before it.
            goesOn = goesOn && run.count > 1 && run.contains(where: Self.isText)
            let isText = goesOn || Self.isPasted(run, isAlone: isAlone, mayHaveWaited: mayHaveWaited)
            parts += isText ? [.text(run, goesOn: goesOn)] : run.map { .event(.key($0)) }
            goesOn = isText
            run = []
        }
        for event in events {
            if case .key(let key) = event, Self.isText(key) || isAlone {
                run.append(key)
            } else {
                close()
                parts.append(.event(event))
                goesOn = false
            }
        }
        close()
        if goesOn { endedAt = milliseconds }
        return parts
    }

    /// Says when the program was done with what arrived last; what came meanwhile did not pause.
    package mutating func rest(at milliseconds: Int) { if endedAt != nil { endedAt = milliseconds } }

    /// Says until when the program was busy with anything, so that it did not read.
    package mutating func worked(until milliseconds: Int) { busyUntil = milliseconds }

    private static func isText(_ key: KeyPress) -> Bool {
        switch key.key {
        case .character: key.modifiers.isEmpty || key.modifiers == .shift
        case .enter, .tab: key.modifiers.isEmpty
        default: false
        }
    }

    private static func isBreak(_ keys: some Collection<KeyPress>) -> Bool {
        keys.count == 1 && (keys.first == KeyPress(.enter) || keys.first == KeyPress(.tab))
    }

    /// Whether keys are one word and the key behind it, as an input method outside sends them.
    static func isWordAndKey(_ keys: [KeyPress]) -> Bool {
        isBreak(keys.suffix(1)) && !text(of: keys.dropLast()).contains(where: \.isWhitespace)
    }

    /// Controls, and the end of a reply whose beginning came too early: its Escape and backslash are Alt and a sign.
    private static func isControl(_ key: KeyPress) -> Bool {
        if case .character = key.key { key.modifiers == .control || key.modifiers == .alt } else { false }
    }

    private static func isPasted(_ keys: [KeyPress], isAlone: Bool, mayHaveWaited: Bool) -> Bool {
        var signs: Set<Character> = []
        var (count, digits, breaks, isPastBreak) = (0, 0, 0, false)
        for key in keys where isText(key) {
            guard case .character(let sign) = key.key else {
                breaks += 1
                continue
            }
            signs.insert(sign)
            count += 1
            if sign.isNumber { digits += 1 }
            if breaks > 0 { isPastBreak = true }
        }
        guard isAlone else { return count >= certain && signs.count >= 4 }
        if keys.contains(where: { !isText($0) }), count < fewest { return false }
        let letters = signs.count { $0.isLetter }
        if signs.count >= 3 { return true }
        // A syllable that was pasted or that an input method handed over: no key has such a letter.
        if count >= 2, signs.contains(where: { $0.isLetter && !$0.isASCII }) { return true }
        if !mayHaveWaited, letters == 2, count == keys.count, signs.count == 2 { return true }
        // A year or another number; nobody goes from pane to pane so fast.
        if digits >= 3, signs.count >= 2, letters == 0 { return true }
        return letters >= 2 && breaks > 0 || count >= 2 && isPastBreak
    }

    /// The text of keys; what is no letter, blank or line break is left out.
    static func text(of keys: some Sequence<KeyPress>) -> String {
        var text = ""
        for key in keys where isText(key) {
            switch key.key {
            case .character(let letter): text.append(letter)
            case .enter: text += "\n"
            default: text += "\t"
            }
        }
        return text
    }
}
