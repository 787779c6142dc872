// What a terminal is asked to draw in order to learn its widths, and what it answered.

/// Something that terminals draw with one width or another.
package enum DrawnSubject: Sendable, Hashable {
    /// Vietnamese letters of three bytes: wrong where the terminal does not read UTF-8.
    case letters
    /// Letters that terminals set up for Chinese or Japanese draw in two columns (Annex 11, class A).
    case ambiguousLetters
    /// A letter with marks that follow it.
    case marks
    /// A letter of two columns.
    case wide
    /// One of the signs.
    case sign(Character)

    /// All, in the order in which they are asked for. Joiners are left out: `drawable(_:)` never sends them.
    package static let all: [DrawnSubject] =
        [.letters, .ambiguousLetters, .marks, .wide] + Signs.all.map { .sign($0.character) }

    /// The letters of the class of ambiguous width.
    package static let ambiguous = "àáèéêìíòóùúđ"

    /// The text by which it is measured.
    package var sample: String {
        switch self {
        case .letters: "ếợẫƯ"
        case .ambiguousLetters: Self.ambiguous
        case .marks: "e\u{302}\u{323}"
        case .wide: "漢"
        case .sign(let character): String(character)
        }
    }
}

/// What a terminal answered when it was asked how it draws.
package struct TerminalFindings: Sendable, Equatable {
    /// What it draws with another width than this program counts; nil when it did not say.
    package var wrong: [DrawnSubject]?
    /// Whether it marks pastes (DECRQM 2004); nil when it did not say.
    package var marksPastes: Bool?
    /// Whether it can report the mouse (DECRQM 1006); nil when it did not say.
    package var reportsMouse: Bool?

    /// Answers as they came.
    package init(wrong: [DrawnSubject]? = nil, marksPastes: Bool? = nil, reportsMouse: Bool? = nil) {
        self.wrong = wrong
        self.marksPastes = marksPastes
        self.reportsMouse = reportsMouse
    }
}
