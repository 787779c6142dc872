// What a search over all records found, as text or as lines of JSON.
import Domain
import Formats
import Vietnamese
import Words

/// The report of a search.
package struct SearchReport: Sendable {
    private let result: SearchResult
    private let words: Words

    /// A report of hits, the best first.
    package init(_ result: SearchResult, _ words: Words) { (self.result, self.words) = (result, words) }

    /// The hits for people, a line each: the kind and number, the title, the field in which it was found, and what stands
    /// there unless that is the title. The last line says how many more there are.
    /// - Parameter isMarked: whether the words that were found are bold, for a terminal.
    package func text(isMarked: Bool) -> String {
        var lines = result.hits.map { hit in
            let (kind, field) = (words.kind(hit.entry.kind), words.field(hit.entry.kind, hit.field))
            let isTitle = hit.field == hit.entry.kind.description.titleField
            let title = harmless(hit.entry.title)
            let excerpt = isTitle ? "" : excerpt(of: hit).map { " " + Self.line($0, isMarked: isMarked) } ?? ""
            return "\(kind) \(hit.entry.identity.id)\t\(title)\t[\(field)]\(excerpt)\n"
        }
        let more = result.total - result.hits.count
        if isMarked, more > 0 { lines.append(words(.searchMore, grouped(Int64(more))) + "\n") }
        return lines.joined()
    }

    /// The part of a text in which words were found, or the value that was meant.
    private func excerpt(of hit: SearchHit) -> SearchExcerpt? {
        if let excerpt = hit.excerpt { return excerpt }
        guard let field = hit.entry.kind.description[hit.field] else { return nil }
        return SearchExcerpt(shown: words.value(field, of: hit.entry, units: UnitRegistry()))
    }

    private static func line(_ excerpt: SearchExcerpt, isMarked: Bool) -> String {
        guard isMarked else { return harmless(excerpt.text) }
        let letters = Array(excerpt.text)
        var line = ""
        var place = 0
        for hit in excerpt.hits {
            line += harmless(String(letters[place..<hit.lowerBound]))
            line += "\u{1B}[1m" + harmless(String(letters[hit])) + "\u{1B}[22m"
            place = hit.upperBound
        }
        return line + harmless(String(letters[place...]))
    }

    /// The hits for programs, an object a line. Offsets are characters of the excerpt, each hit by its first and the one
    /// behind its last.
    package var objects: String {
        result.hits.enumerated().map { place, hit in
            let excerpt = excerpt(of: hit)
            let offsets = (excerpt?.hits ?? []).map { range in
                JSONValue.array([.number(String(range.lowerBound)), .number(String(range.upperBound))])
            }
            return JSONValue.object([
                JSONMember("kind", .string(hit.entry.kind.rawValue)),
                JSONMember("id", .number(String(hit.entry.identity.id))),
                JSONMember("title", .string(hit.entry.title)),
                JSONMember("field", .string(hit.field)),
                JSONMember("excerpt", .string(excerpt?.text ?? "")),
                JSONMember("offsets", .array(offsets)),
                JSONMember("rank", .number(String(place + 1))),
                JSONMember("total", .number(String(result.total))),
                JSONMember("uid", .string(hit.entry.identity.uid)),
            ]).written + "\n"
        }.joined()
    }
}
