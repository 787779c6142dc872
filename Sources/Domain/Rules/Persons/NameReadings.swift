// What was found in short texts, so that those which many records have alike are searched for names once.
import Vietnamese

/// Keeps what was found in short texts, as long as no other names are known.
struct NameReadings: Sendable {
    /// A text byte for byte: places in one spelling of a letter are none in another.
    private struct Written: Hashable {
        let text: String

        static func == (one: Written, other: Written) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

        func hash(into hasher: inout Hasher) {
            var text = text
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }

    private var found: [Written: [FoundPerson]] = [:]
    private var askers: [Written: Asker] = [:]

    /// Longer texts are hardly ever alike.
    private static let bytes = 120
    /// Texts kept at most.
    private static let limit = 20_000

    /// Forgets everything: other names are known.
    mutating func forget() { (found, askers) = ([:], [:]) }

    /// The names in a text.
    mutating func found(in text: String, _ finder: PersonFinder) -> [FoundPerson] {
        guard text.utf8.count <= Self.bytes else { return finder.found(in: text) }
        let key = Written(text: text)
        if let known = found[key] { return known }
        let new = finder.found(in: text)
        if found.count < Self.limit { found[key] = new }
        return new
    }

    /// Who asked a question.
    mutating func asker(_ question: Question, _ known: KnownNames, _ unnamed: Asker.Unnamed) -> Asker {
        func asker() -> Asker { Asker(office: question.asker, unit: question.unit, known: known, unnamed: unnamed) }
        guard question.asker.utf8.count + question.unit.utf8.count <= Self.bytes else { return asker() }
        let key = Written(text: question.asker + "\u{1F}" + question.unit)
        if let known = askers[key] { return known }
        let new = asker()
        if askers.count < Self.limit { askers[key] = new }
        return new
    }
}
