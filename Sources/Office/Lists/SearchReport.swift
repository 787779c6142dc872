// What a search over all records found, as text or as lines of JSON.
import Domain
import Formats
import Vietnamese
import Words

/// The report of a search.
package struct SearchReport: Sendable {
    private let hits: [SearchHit]
    private let words: Words

    /// A report of hits, the best first.
    package init(_ hits: [SearchHit], _ words: Words) { (self.hits, self.words) = (hits, words) }

    /// The hits for people, a line each: the kind and number, the title, the field in which it was found.
    package var text: String {
        hits.map { hit in
            let (kind, field) = (words.kind(hit.entry.kind), words.field(hit.entry.kind, hit.field))
            return "\(kind) \(hit.entry.identity.id)\t\(harmless(hit.entry.title))\t[\(field)]\n"
        }.joined()
    }

    /// The hits for programs, an object a line.
    package var objects: String {
        hits.map { hit in
            JSONValue.object([
                JSONMember("kind", .string(hit.entry.kind.rawValue)),
                JSONMember("id", .number(String(hit.entry.identity.id))),
                JSONMember("title", .string(hit.entry.title)),
                JSONMember("field", .string(hit.field)),
                JSONMember("uid", .string(hit.entry.identity.uid)),
            ]).written + "\n"
        }.joined()
    }
}
