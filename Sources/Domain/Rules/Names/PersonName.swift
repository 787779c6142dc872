// The name of a person as lists order it: by the given name, which stands last.
import Vietnamese

/// The name of a person taken apart for the order of lists: *Trần Văn An* stands under *An*, before *Lê Thị Bình*.
///
/// Offices order lists of persons so; forms of address and offices before the name do not count. Names of the peoples
/// that have no family name in front, as *Y Moan*, stay in one piece.
struct PersonName {
    private let written: String
    /// Given, middle and family name, as far as there are any.
    private let parts: [String]

    /// A longer text is no name, and its key would not tell it from another one.
    private static let longest = 120

    /// The person whose name a text begins with; nil for a body and for what is not made like a person's name.
    /// - Parameter mayBeBody: whether bodies stand in the field too, whose names may begin as those of persons do.
    init?(in text: String, mayBeBody: Bool) {
        guard text.utf8.count <= Self.longest else { return nil }
        let first = text.prefix { $0 != ";" && !$0.isNewline }
        let asker = AskerParts(String(first))
        var words = asker.words
        guard let place = asker.parts.firstIndex(where: { $0.kind == .person }),
            asker.parts[..<place].allSatisfy({ AskerParts.isOffice($0.range, in: words) })
        else { return nil }
        let (part, name) = (asker.parts[place], asker.parts[place].name)
        let isAddressed = name.lowerBound > part.range.lowerBound
        let hasParticle = Self.isParticle(words.key(name.lowerBound))
        guard isAddressed || hasParticle || Self.isPerson(name, in: &words, mayBeBody: mayBeBody) else { return nil }
        let syllables = words.tokens[name].map { String($0.text) }
        guard let given = syllables.last, let family = syllables.first else { return nil }
        written = text
        parts =
            hasParticle || syllables.count == 1
            ? [syllables.joined(separator: " ")]
            : [given, syllables.dropFirst().dropLast().joined(separator: " "), family]
    }

    /// The key of the name; the whole text tells apart who has the same one.
    var sortKey: [UInt8] { Vietnamese.sortKey(ofParts: parts + [written]) }

    /// Whether words without a form of address are made like a person's name.
    private static func isPerson(_ name: Range<Int>, in words: inout NameTokens, mayBeBody: Bool) -> Bool {
        let start = name.lowerBound
        guard (2...5).contains(name.count), words.isFamily(start) else { return false }
        if name.count > 2, words.isMiddle(start + 1) { return true }
        guard !PersonWords.knownPlaces.contains(words.key(name)) else { return false }
        if words.isCommonFamily(start) || !mayBeBody { return true }
        // "Hồng Nhung" may be a workshop, "Thạch đen" a product.
        return name.count > 2 && !PersonWords.things.contains(words.key(start))
            && name.allSatisfy { NameToken.isSyllable(words.key($0)) }
    }

    private static func isParticle(_ key: String) -> Bool {
        key.hasPrefix("k'") || key.hasPrefix("h'") || PersonWords.nameParticles.contains(key)
    }
}
