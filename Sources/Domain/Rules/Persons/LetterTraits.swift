// What the search for names asks of every letter of every text, looked up once.

/// Properties of letters from tables: Unicode's own answer takes longer than all else that is asked of a word.
enum LetterTraits {
    private static let alphabetic: UInt8 = 1
    private static let upper: UInt8 = 2
    private static let lower: UInt8 = 4
    private static let blank: UInt8 = 8
    private static let mark: UInt8 = 16

    /// The scalars of Latin letters, their marks and the signs between them.
    private static let known = (0..<UInt32(0x2100)).map { value in Unicode.Scalar(value).map(traits) ?? 0 }

    private static func traits(of scalar: Unicode.Scalar) -> UInt8 {
        let properties = scalar.properties
        return (properties.isAlphabetic ? alphabetic : 0) | (properties.isUppercase ? upper : 0)
            | (properties.isLowercase ? lower : 0) | (properties.isWhitespace ? blank : 0)
            | (properties.canonicalCombiningClass != .notReordered ? mark : 0)
    }

    private static func has(_ trait: UInt8, _ scalar: Unicode.Scalar) -> Bool {
        let place = Int(scalar.value)
        return (place < known.count ? known[place] : traits(of: scalar)) & trait != 0
    }

    static func isAlphabetic(_ scalar: Unicode.Scalar) -> Bool { has(alphabetic, scalar) }
    static func isUppercase(_ scalar: Unicode.Scalar) -> Bool { has(upper, scalar) }
    static func isLowercase(_ scalar: Unicode.Scalar) -> Bool { has(lower, scalar) }
    static func isWhitespace(_ scalar: Unicode.Scalar) -> Bool { has(blank, scalar) }
    /// Whether it is a letter or a mark on one.
    static func isPartOfLetter(_ scalar: Unicode.Scalar) -> Bool { has(alphabetic | mark, scalar) }
}
