// What is drawn instead of letters and signs to which a terminal gives another width.

/// Chooses stand-ins of the right width, so that nothing on the screen is out of line.
package struct StandIns: Sendable, Equatable {
    private var signs: [Character: Character] = [:]
    private var replacesLetters = false
    private var replacesAmbiguous = false
    private var composes = false
    private var replacesWide = false

    /// Stand-ins for what a terminal draws with another width.
    package init(_ wrong: some Sequence<DrawnSubject> = []) {
        var wanted: Set<Character> = []
        for subject in wrong {
            switch subject {
            case .letters: replacesLetters = true
            case .ambiguousLetters: replacesAmbiguous = true
            case .marks: composes = true
            case .wide: replacesWide = true
            case .sign(let character): wanted.insert(character)
            }
        }
        for sign in Signs.all where replacesLetters || wanted.contains(sign.character) {
            signs[sign.character] = sign.standIn
        }
        isEmpty = signs.isEmpty && !(replacesLetters || replacesAmbiguous || composes || replacesWide)
    }

    /// Whether everything is drawn as it is.
    package let isEmpty: Bool

    /// The letter to be drawn for another one.
    package func letter(for character: Character) -> Character {
        guard !isEmpty, character.utf8.count > 1 else { return character }
        if let sign = signs[character] { return sign }
        if replacesLetters { return Self.letters[character]?.base ?? "?" }
        if replacesAmbiguous, Self.ambiguous.contains(character) { return Self.letters[character]?.base ?? "?" }
        if replacesWide, columnWidth(character) == 2 { return "?" }
        if composes, character.unicodeScalars.count > 1 {
            return Self.letters[character]?.composed ?? character.unicodeScalars.first.map(Character.init) ?? "?"
        }
        return character
    }

    private static let ambiguous = Set(DrawnSubject.ambiguous)

    /// Composed and decomposed are one key here, as Swift compares them.
    private static let letters: [Character: (base: Character, composed: Character)] = {
        let rows = [
            "aàáảãạăằắẳẵặâầấẩẫậ", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự", "yỳýỷỹỵ", "dđ",
        ]
        var letters: [Character: (base: Character, composed: Character)] = [:]
        for row in rows + rows.map({ $0.uppercased() }) {
            guard let base = row.first else { continue }
            for letter in row.dropFirst() { letters[letter] = (base, letter) }
        }
        return letters
    }()
}
