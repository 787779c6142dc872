// The part of a text in which a search found something.
import Vietnamese

/// A part of a field's text, as one line, with the places that were found.
package struct SearchExcerpt: Sendable, Hashable {
    /// The part; `…` stands where the text goes on.
    package let text: String
    /// The places in it, in characters from its beginning, in order and apart from each other.
    package let hits: [Range<Int>]

    /// Characters before the first place at most.
    private static let before = 40
    /// Characters of an excerpt, about.
    private static let length = 120

    /// What a field shows for a value that was found, all of it; nil where it shows nothing.
    package init?(shown text: String) {
        guard !text.isEmpty else { return nil }
        (self.text, hits) = (text, [0..<text.count])
    }

    /// The excerpt of a text in which something of a query stands; nil where nothing does.
    package init?(of text: String, _ query: SearchQuery) {
        let matches = query.matches(in: text)
        if matches.isEmpty { return nil }
        self.init(of: text, at: matches)
    }

    /// The excerpt of a text around places in it; its beginning where there are none.
    package init(of text: String, at ranges: [Range<String.Index>]) {
        let whole = Array(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        let places = ranges.map { range in
            let start = text.distance(from: text.startIndex, to: range.lowerBound)
            return start..<start + text.distance(from: range.lowerBound, to: range.upperBound)
        }
        // Where most of the words stand near each other says most.
        let best = places.indices.max { left, right in
            func weight(_ place: Int) -> Int {
                places[place...].prefix { $0.upperBound <= places[place].lowerBound + Self.length - Self.before }.count
            }
            return (weight(left), -left) < (weight(right), -right)
        }
        let first = best.map { places[$0] } ?? 0..<0
        var start = first.lowerBound
        var end = min(whole.count, max(first.upperBound, start + Self.length - Self.before))
        let least = max(0, start - Self.before)
        if least == 0 { start = 0 } else { start = whole[least..<start].firstIndex(of: " ").map { $0 + 1 } ?? start }
        if end < whole.count {
            end = whole[first.upperBound..<end].lastIndex(of: " ") ?? end
        }
        let lead = start > 0 ? "…" : ""
        self.text = lead + String(whole[start..<end]) + (end < whole.count ? "…" : "")
        hits = places.compactMap { place in
            guard place.lowerBound >= start, place.upperBound <= end else { return nil }
            return place.lowerBound - start + lead.count..<place.upperBound - start + lead.count
        }
    }
}
