// Fonts that show Vietnamese in the place of other letters.
import Vietnamese

/// What an old font makes of letters.
struct OldFont: Hashable, Sendable {
    /// The encoding that its letters stand for.
    let encoding: OldEncoding
    /// Whether it shows small letters as capitals, as `.VnTimeH` does.
    let isCapitals: Bool

    /// The font of a name; nil when it shows letters as they are.
    init?(_ name: String) {
        let folded = name.lowercased()
        if folded.hasPrefix(".vn") {
            encoding = .tcvn3
            isCapitals = name.hasSuffix("H") || folded == name && name.hasSuffix("h")
        } else if folded.hasPrefix("vni-") || folded.hasPrefix("vni ") {
            encoding = .vni
            isCapitals = false
        } else if folded.hasPrefix("vps ") || folded.hasPrefix("vi ") {
            encoding = folded.hasPrefix("vps ") ? .vps : .viscii
            isCapitals = false
        } else {
            return nil
        }
    }
}

/// Text in runs of fonts; adjoining runs of one font are one, because a word and even a letter may be split over them.
struct LetteredText: Sendable {
    /// The runs.
    private(set) var runs: [(text: String, font: OldFont?)] = []

    mutating func append(_ text: String, _ font: OldFont?) {
        guard !text.isEmpty else { return }
        // No copy of the run is kept while it grows: adding to a long one is cheap.
        if let last = runs.indices.last, runs[last].font == font {
            runs[last].text += text
        } else {
            runs.append((text, font))
        }
    }

    /// The letters alone.
    var text: String { runs.count == 1 ? runs[0].text : runs.map(\.text).joined() }
}
