// A record on paper.
import Domain
import Papers
import Vietnamese
import Words

/// A record, by its kind and number.
struct RecordPaper: OfficePaper {
    let kind: RecordKind
    let id: Int64

    static let code = "record"
    static let takes: Set<PaperArgument> = [.kind, .name, .date]
    static let isOfShown = true

    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        guard let entry = place.record else { return [] }
        let name = words(.paperNameRecord, words.one(entry.kind))
        return [
            PaperOffer(name.prefix(1).uppercased() + name.dropFirst(), Self(kind: entry.kind, id: entry.identity.id))
        ]
    }

    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        let kind = try arguments.needed(arguments.kind, .kind)
        let record = try await office.record(of: kind, named: arguments.needed(arguments.name, .name))
        return Self(kind: kind, id: record.identity.id)
    }

    func name(_ words: Words) -> String { words(.paperNameRecordOf, words.kind(kind)) }

    func fileName(_ words: Words) -> String { asciiName(words.kind(kind)) + ".docx" }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        guard let entry = try await office.entry(kind, id) else { throw .missing }
        var titles: [RecordKind: [Int64: String]] = [:]
        for (field, value) in zip(kind.description.fields, entry.values) {
            guard case .reference(let other) = field.kind, !field.isLink, let number = value.reference else { continue }
            if let named = try await office.entry(other, number) { titles[other, default: [:]][number] = named.title }
        }
        let printer = try await office.printer(of: kind, titles: titles)
        var hiding = try await office.hiding(for: order)
        let document = RecordComposer(printer: printer).document(entry, on: office.today, hiding: &hiding)
        return Composition(document, hidden: hiding.hidden)
    }
}

extension PaperPlace {
    /// The record that stands for itself: the one under the cursor, or the only one that is marked.
    var record: RecordEntry? { list != nil && (!isMarked || chosen.count == 1) ? chosen.first : nil }
}
