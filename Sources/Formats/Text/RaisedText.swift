// Figures and letters that stand raised or lowered: "m²" is not "m2".

enum RaisedText {
    private static let above: [Unicode.Scalar: Unicode.Scalar] = [
        "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "+": "⁺",
        "-": "⁻", "=": "⁼", "(": "⁽", ")": "⁾", "n": "ⁿ", "i": "ⁱ",
    ]
    private static let below: [Unicode.Scalar: Unicode.Scalar] = [
        "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉", "+": "₊",
        "-": "₋", "=": "₌", "(": "₍", ")": "₎", "a": "ₐ", "e": "ₑ", "i": "ᵢ", "n": "ₙ", "x": "ₓ",
    ]

    /// The text raised; nil when one of its letters has no raised form.
    static func raised(_ text: String) -> String? { mapped(text, above) }

    /// The text lowered; nil when one of its letters has no lowered form.
    static func lowered(_ text: String) -> String? { mapped(text, below) }

    private static func mapped(_ text: String, _ letters: [Unicode.Scalar: Unicode.Scalar]) -> String? {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard let letter = letters[scalar] else { return nil }
            result.append(letter)
        }
        return text.isEmpty ? nil : String(result)
    }
}
