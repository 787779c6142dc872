// What was made of the cells of a list, which name the same people, bodies and places again and again.

import Vietnamese

/// Readings of texts, each made once.
struct KeptReadings<Reading> {
    private var known: [ExactText: Reading] = [:]

    /// More different texts than these are not kept.
    private static var limit: Int { 16_384 }

    /// What a text reads as.
    mutating func reading(of text: String, _ read: (String) -> Reading) -> Reading {
        let exact = ExactText(text)
        if let found = known[exact] { return found }
        let made = read(text)
        if known.count < Self.limit { known[exact] = made }
        return made
    }
}
