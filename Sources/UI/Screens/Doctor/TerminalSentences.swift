// What is known about a terminal, as sentences that say what to do.
import Screen
import Words

/// One finding.
package struct TerminalSentence: Sendable, Equatable {
    /// What it amounts to.
    package enum Verdict: String, Sendable {
        /// It works.
        case good = "✓"
        /// Something is in the way; the sentence says the way round.
        case bad = "!"
        /// Nobody knows.
        case unknown = "?"
    }

    /// What it amounts to.
    package let verdict: Verdict
    /// The words.
    package let text: String

    init(_ verdict: Verdict, _ text: String) {
        self.verdict = verdict
        self.text = text
    }
}

extension TerminalRecord {
    /// All findings, one sentence each, what is wrong before what is unknown and what works.
    package func sentences(_ words: Words) -> [TerminalSentence] {
        let all =
            widths(words) + [lines(words), colours(words), keys(words)] + others(words)
            + [pasting(words), clicks(words), typing(words)]
        return [.bad, .unknown, .good].flatMap { verdict in all.filter { $0.verdict == verdict } }
    }

    /// What is remembered, as lines for somebody who asks from the command line.
    package func report(_ words: Words) -> [String] {
        guard !isEmpty else { return [words(.terminalUnknown, name)] }
        return [words(.terminalOn, name, day?.officialText ?? "?")]
            + sentences(words).map { $0.verdict.rawValue + " " + $0.text }
    }

    /// Whether something is known and nothing is in the way.
    package func isAllWell(_ words: Words) -> Bool {
        !isEmpty && !sentences(words).contains { $0.verdict == .bad }
    }

    /// What is drawn with another width.
    func widths(_ words: Words) -> [TerminalSentence] {
        guard let wrong = answers.wrong else { return [TerminalSentence(.unknown, words[.findWidthsUnknown])] }
        // Without UTF-8 nothing else is right either.
        if wrong.contains(.letters) { return [TerminalSentence(.bad, words[.findLetters])] }
        var found: [TerminalSentence] = []
        if wrong.contains(.ambiguousLetters) { found.append(TerminalSentence(.bad, words[.findAmbiguous])) }
        let signs = wrong.compactMap { subject in
            if case .sign(let sign) = subject { sign } else { nil }
        }
        if !signs.isEmpty {
            let standIns = StandIns(wrong)
            let drawn = signs.map { String(standIns.letter(for: $0)) }.joined(separator: " ")
            let named = signs.map { String($0) }.joined(separator: " ")
            found.append(TerminalSentence(.bad, words(.findSigns, named, drawn)))
        }
        if wrong.contains(.marks) { found.append(TerminalSentence(.bad, words[.findMarks])) }
        if wrong.contains(.wide) { found.append(TerminalSentence(.bad, words[.findWide])) }
        return found.isEmpty ? [TerminalSentence(.good, words[.findWidthsGood])] : found
    }

    private func lines(_ words: Words) -> TerminalSentence {
        guard let drawsLines else { return TerminalSentence(.unknown, words[.findLinesUnknown]) }
        return TerminalSentence(drawsLines ? .good : .bad, words[drawsLines ? .findLinesGood : .findLinesBad])
    }

    private func colours(_ words: Words) -> TerminalSentence {
        guard let showsColours else { return TerminalSentence(.unknown, words[.findColoursUnknown]) }
        return TerminalSentence(
            showsColours ? .good : .bad, words[showsColours ? .findColoursGood : .findColoursBad])
    }

    /// The function keys that did not arrive, when any did.
    var missingKeys: [Int] { functionKeys.map { came in Self.triedKeys.filter { !came.contains($0) } } ?? [] }

    private func keys(_ words: Words) -> TerminalSentence {
        guard functionKeys != nil else { return TerminalSentence(.unknown, words[.findKeysUnknown]) }
        guard !missingKeys.isEmpty else { return TerminalSentence(.good, words[.findKeysGood]) }
        let names = missingKeys.map { "F\($0)" }.joined(separator: ", ")
        return functionKeysAreLost
            ? TerminalSentence(.bad, words(.findKeysBad, names))
            : TerminalSentence(.unknown, words(.findKeysUnseen, names))
    }

    private func others(_ words: Words) -> [TerminalSentence] {
        guard backspace != nil || flowKeys != nil || otherKeysAreLost else {
            return [TerminalSentence(.unknown, words[.findOthersUnknown])]
        }
        var found: [TerminalSentence] = []
        if let backspace {
            found.append(TerminalSentence(.good, words(.findBackspace, Self.name(of: backspace))))
        } else {
            found.append(
                otherKeysAreLost
                    ? TerminalSentence(.bad, words[.findNoBackspace])
                    : TerminalSentence(.unknown, words[.findBackspaceUnseen]))
        }
        let missing = ["s", "q"].filter { flowKeys?.contains($0) != true }.map { "Ctrl-" + $0.uppercased() }
        guard !missing.isEmpty else { return found + [TerminalSentence(.good, words[.findFlowGood])] }
        let names = missing.joined(separator: ", ")
        return found + [
            otherKeysAreLost
                ? TerminalSentence(.bad, words(.findFlowBad, names))
                : TerminalSentence(.unknown, words(.findFlowUnseen, names))
        ]
    }

    func pasting(_ words: Words) -> TerminalSentence {
        switch paste {
        case .whole: TerminalSentence(.good, words[.findPasteGood])
        case .typed: TerminalSentence(.bad, words[.findPasteTyped])
        case .absent: TerminalSentence(.bad, words[.findPasteAbsent])
        case nil where answers.marksPastes == true: TerminalSentence(.good, words[.findPasteMarked])
        case nil: TerminalSentence(.unknown, words[.findPasteUnknown])
        }
    }

    func clicks(_ words: Words) -> TerminalSentence {
        switch mouse {
        case true?: TerminalSentence(.good, words[.findMouseGood])
        case false?: TerminalSentence(.bad, words[.findMouseBad])
        case nil where answers.reportsMouse == true: TerminalSentence(.good, words[.findMouseReported])
        case nil: TerminalSentence(.unknown, words[.findMouseUnknown])
        }
    }

    func typing(_ words: Words) -> TerminalSentence {
        switch method {
        case .preedit?: TerminalSentence(.good, words[.findMethodPreedit])
        case .retype(let code)?: TerminalSentence(.good, words(.findMethodRetype, Self.name(of: code)))
        case .decomposed?: TerminalSentence(.good, words[.findMethodDecomposed])
        case .absent?: TerminalSentence(.bad, words[.findMethodNone])
        case nil: TerminalSentence(.unknown, words[.findMethodUnknown])
        }
    }

    private static func name(of code: UInt8) -> String { code == 0x08 ? "0x08" : "0x7F" }
}
