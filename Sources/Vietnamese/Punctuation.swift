// Where texts that people ended in their own way become parts of a sentence.

/// Whether a text ends as a sentence does.
package func endsSentence(_ text: String) -> Bool { text.last.map { ".?!…".contains($0) } ?? false }

/// A text as a part of a sentence that goes on: without the full stop, semicolon or comma at its end. A question stays one,
/// and the point of an abbreviation belongs to its word: `v.v.`, `TP.`
package func withoutStop(_ text: String) -> String {
    guard let last = text.last, ".;,".contains(last) else { return text }
    let kept = text.dropLast()
    // A stop that ends nothing is what is spoken of.
    guard let before = kept.last, !before.isWhitespace else { return text }
    let word = kept.reversed().prefix { $0.isLetter || $0 == "." }.reversed()
    let isShort = word.contains(".") || abbreviations.contains(String(word).lowercased())
    return last == "." && isShort ? text : String(kept)
}

/// Words that are written with a point, also at the end of a name.
private let abbreviations: Set<String> = ["tp", "tx", "ts", "ths", "gs", "pgs", "ks", "bs", "nxb"]
