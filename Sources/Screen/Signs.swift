// The signs that the program draws besides letters and digits, and the plain letter that stands in for each.

/// A sign and what is drawn where a terminal gives it another width.
package struct Sign: Sendable, Hashable {
    /// The sign.
    package let character: Character
    /// One letter of ASCII.
    package let standIn: Character
}

/// Every sign that views, texts and codes are made of. A test holds the list against the sources.
package enum Signs {
    /// Each sign with its stand-in behind it. The signs of the states of one kind of record stay apart.
    private static let pairs =
        "·. …~ “\" ”\" ⟦[ ⟧] ‘' ’' –- —- −- •* §S ×x ‹< ›> «( ») ←< →> ↑^ ↓v ↩< ✓v ✗x ✎e ●* ○o ◐% ◷@ ◆# ■# ▣= ★+ "
        + "▸> ▴^ ▾v ≈~ ≠! ≤< ≥> ±+ °o ²2 ³3 €E "
        + "│| ┃| ─- ┌+ ┐+ └+ ┘+ ├+ ┤+ ┬+ ┴+ ▌| █# ▀\" ▄= ░. ▒: ▓% ▁_ ▂. ▃- ▅+ ▆* ▇% "

    /// All signs, in the order in which they are named to a person.
    package static let all: [Sign] = {
        var signs: [Sign] = []
        var sign: Character?
        for character in pairs {
            if let first = sign {
                signs.append(Sign(character: first, standIn: character))
                sign = nil
            } else if character != " " {
                sign = character
            }
        }
        return signs
    }()

    /// The lines between panes and around boxes.
    package static let lines: [Character] = Array("│┃─┌┐└┘├┤┬┴")
}
