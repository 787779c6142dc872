// Records that come with the program.
import Domain
import Formats
import Intake
import Repository
import Resources

/// The sets of criteria that come with the program: those in force, and the frames of the decisions before.
package let shippedCriteriaFiles = ["criteria/26-2026.txt", "criteria/148-2023.jsonl", "criteria/1048-2019.jsonl"]

/// All files whose records a book begins with: the criteria, the bodies that the real documents name, what recognised
/// products are awarded, and the public holidays.
package let shippedFiles = shippedCriteriaFiles + ["bodies.jsonl", "awards.jsonl", "holidays.jsonl"]

/// The legal documents that hold everywhere.
package let shippedDocuments = "documents/country.jsonl"

/// The legal documents of a province, by its code; without records where none come with the program.
func shippedDocuments(ofProvince code: String) -> String { "documents/\(code).jsonl" }

/// The records of files that are embedded in the program.
/// - Parameter today: what `{today-4}` counts from in a file, and the year of `{year}`; nil for files without such days.
package func embeddedRecords(_ files: [String], on today: CalendarDate? = nil) throws(OfficeFailure) -> [IncomingRecord]
{
    var records: [IncomingRecord] = []
    for file in files {
        let bytes = embedded(file)
        if file.hasPrefix("criteria/"), file.hasSuffix(".txt") {
            records += shared(SharedCriteria(String(decoding: bytes, as: UTF8.self)), file)
            continue
        }
        let read: OfficeFile
        let written = today.map { Array(dated(String(decoding: bytes, as: UTF8.self), on: $0).utf8) }
        do throws(FormatError) { read = try readOffice(written ?? Array(bytes), name: file) } catch {
            throw .format(error, path: file)
        }
        let offset = records.count
        for var record in try incoming(read, path: file) {
            record.shiftReferences(by: offset)
            records.append(record)
        }
    }
    return records
}

/// A text with the days that it counts from a day. The year is that of the day four days before, on which the dialogue of
/// the sample was held.
private func dated(_ text: String, on today: CalendarDate) -> String {
    text.replacing(/\{today([+-]\d+)\}/) { match in
        Int(match.1).flatMap { today.adding(days: $0) }?.isoText ?? ""
    }.replacing("{year}", with: String((today.adding(days: -4) ?? today).year))
}

/// The bytes of a file that is embedded in the program.
func embedded(_ file: String) -> UnsafeBufferPointer<UInt8> {
    let resource = soxa_resource_named(file)
    return UnsafeBufferPointer(start: resource.bytes, count: resource.count)
}

private func shared(_ criteria: SharedCriteria, _ file: String) -> [IncomingRecord] {
    let fields = Set(CriteriaSet.description.fields.map(\.name))
    return criteria.sets.enumerated().map { index, set in
        IncomingRecord(entry: RecordEntry(set), stated: fields, place: "\(file) \(index + 1)")
    }
}

extension Office {
    /// What stands for a file where the documents of the country that come with the program are imported: a book that was begun
    /// before they came has none of them.
    package static let countryDocuments = "soxa:documents"

    /// Takes in legal documents that come with the program, those of which the register has the number left out.
    func takeInDocuments(_ file: String) async throws(OfficeFailure) {
        guard !embedded(file).isEmpty else { return }
        for _ in 0..<5 {
            let register = try await documents()
            let news = try embeddedRecords([file]).filter { record in
                let citation = record.entry.record(as: LegalDocument.self)?.citation
                return citation.map { register.document(for: $0) == nil } ?? true
            }
            if case .done = try await carryOut(plan(news, source: file), asProgram: true) { return }
        }
    }

    /// Takes in the records that come with the program: those that are not there, and what is new in those that nobody
    /// changed here. What the office changed or put into the bin stays as it is. Units that they name stay names.
    package func takeInShipped() async throws(OfficeFailure) {
        for _ in 0..<5 {
            let basis = try await stored { () async throws(StoreError) in try await store.lastChange() }
            var plan = try await planned(embeddedRecords(shippedFiles), source: Self.shippedCriteria, corrections: [:])
            plan.basis = basis
            let news = plan.replacing(plan.items.filter(\.isWritten))
            if case .done = try await carryOut(news, asProgram: true) { return }
        }
    }
}
