// Types everything there is to type, and counts.

import Vietnamese

/// What was typed, in how many ways, and what came out wrong.
package struct TypingTrial: Sendable {
    /// What was typed, for a report.
    package let name: String
    /// How many syllables, words or codes.
    package private(set) var texts = 0
    /// How many orders of keys they were typed in.
    package private(set) var ways = 0
    /// What came out otherwise than it should.
    package private(set) var wrong: [String] = []

    private init(_ name: String) { self.name = name }

    /// One line of a report.
    package var line: String { "\(name): \(texts), typed in \(ways) ways, \(wrong.count) wrong" }

    private mutating func hold(_ text: String, against wanted: String, _ keys: String) {
        ways += 1
        if !text.unicodeScalars.elementsEqual(wanted.unicodeScalars) { wrong.append("\(keys) → \(text)") }
    }

    /// Every syllable, its marks at every place where they may stand. In the new style only the syllables that it writes
    /// otherwise.
    package static func syllables(_ method: TypingMethod, _ style: TonePlacement) -> TypingTrial {
        var trial = TypingTrial("\(method.rawValue), \(style == .old ? "old" : "new") style, syllables")
        for syllable in TypingCorpus.syllables {
            let wanted = syllable.written(style)
            if style == .new, wanted == syllable.written(.old) { continue }
            trial.texts += 1
            for plan in syllable.plans(method) {
                plan.everyWay(TypingField(method, style)) { field in
                    var field = field
                    field.endWord()
                    trial.hold(field.text, against: wanted, wanted)
                }
            }
        }
        return trial
    }

    /// Foreign words as they are, in capitals and in small letters.
    package static func foreignWords(_ method: TypingMethod) -> TypingTrial {
        var trial = TypingTrial("\(method.rawValue), foreign words")
        for word in ForeignWords.unchanged {
            trial.texts += 1
            for form in [word, word.uppercased(), word.lowercased()] {
                trial.hold(typed(form, method), against: form, form)
                trial.hold(typed(form + " ", method), against: form + " ", form)
            }
        }
        return trial
    }

    /// Codes of offices, alone and in brackets.
    package static func codes(_ method: TypingMethod) -> TypingTrial {
        var trial = TypingTrial("\(method.rawValue), codes")
        for code in ForeignWords.codes {
            trial.texts += 1
            let keys = ForeignWords.keys(of: code, in: method)
            trial.hold(typed(keys, method), against: code, keys)
            trial.hold(typed("(" + keys + ") ", method), against: "(" + code + ") ", keys)
        }
        return trial
    }

    /// All of them.
    package static func all() -> [TypingTrial] {
        let syllables = [TypingMethod.telex, .vni].flatMap { method in
            TonePlacement.allCases.map { Self.syllables(method, $0) }
        }
        return syllables + TypingMethod.allCases.flatMap { [foreignWords($0), codes($0)] }
    }
}
