// Reads the records of a file, however old its letters are.
import Domain
import Formats
import Intake
import Vietnamese
import Words

/// What reading a file for an import comes to.
package enum ImportReading: Sendable {
    /// What the import would do.
    case plan(ImportPlan)
    /// The ways to read the file, of which somebody chooses one.
    case offer(EncodingOffer)
    /// The tables of the file, of which nobody can tell what they are.
    case tables([ReadTable])
}

/// What there is to say of how a file was read.
package struct ImportRemarks: Sendable {
    /// The encoding, where it was a matter of choice.
    package var encoding: TextEncoding?
    /// What speaks against that encoding.
    package var doubt: EncodingDoubt?
    /// What was left out of the file, or read otherwise than it is written, a sentence each.
    package var notes: [String] = []
    /// The tables that were found, and what became of each.
    package var tables: [ReadTable] = []
}

extension ImportPlan {
    /// Takes what there is to say of how its file was read.
    package mutating func take(_ remarks: ImportRemarks) {
        (encoding, doubt, tables) = (remarks.encoding, remarks.doubt, remarks.tables)
        notes = remarks.notes + notes
    }
}

/// What a file for an import holds.
package enum ImportFile {
    /// Records, and how they were read.
    case records([IncomingRecord], ImportRemarks)
    /// Letters that look old: the ways to read them.
    case offer(EncodingOffer)
}

/// Reads the records in a file, or says in which ways it can be read. A file of another program's format is turned into
/// one that is read first, where there is a program for it.
/// - Parameters:
///   - choices: what somebody said its tables and columns are.
///   - remembered: what was said before of tables with the same headings.
///   - isOfAnswers: whether the answers in it are wanted; else it is told that a file has those to questions we sent out.
///   - own: the commune the office is of, asked for where one is read: those of its province come first.
package func readImport(
    _ written: String, as request: EncodingRequest, choices: ColumnChoices = ColumnChoices(),
    remembered: [HeadingShape: ColumnChoice] = [:], isOfAnswers: Bool = false, words: Words,
    own: @Sendable () async -> String = { "" }
) async throws(OfficeFailure) -> ImportFile {
    if written == Office.shippedCriteria {
        return .records(try embeddedRecords(shippedCriteriaFiles), ImportRemarks())
    }
    if written == Office.countryDocuments {
        return .records(try embeddedRecords([shippedDocuments]), ImportRemarks())
    }
    if let name = Office.communeName(written) {
        return .records(try communeRecords(name, of: shippedCountry, firstIn: await own()), ImportRemarks())
    }
    switch try await reading(written, as: request) {
    case .offer(let offer):
        return .offer(
            EncodingOffer(source: fileName(written), choices: offer.choices, namedByFonts: offer.namedByFonts))
    case .file(let file, let encoding):
        if Task.isCancelled { throw .stopped }
        let (doubt, notes) = (file.doubt, file.notes)
        // A long list is not kept beside what was made of it.
        var found = try understood(consume file, choices, remembered, path: written)
        if Task.isCancelled { throw .stopped }
        var remarks = ImportRemarks(
            encoding: encoding, doubt: doubt, notes: notes.map { words($0) }, tables: found.tables)
        if !isOfAnswers, found.records.contains(where: { QuestionReferences.isMade($0.reference) }) {
            remarks.notes.append(words[.planIsRequest])
        }
        // One after the other in its place: of a long list all would be there twice.
        for index in found.records.indices {
            found.records[index] = named(found.records[index], in: written, words).withStandIns
        }
        return .records(found.records, remarks)
    }
}

/// What is said of all tables of a file by a line as `Nội dung=question,Hạn=dueOn`; nothing by an empty one.
package func columnChoices(_ text: String) throws(OfficeFailure) -> ColumnChoices {
    guard !text.isEmpty else { return ColumnChoices() }
    do throws(ColumnChoice.Fault) { return ColumnChoices(everywhere: try ColumnChoice(text)) } catch {
        throw .columns(error)
    }
}

func reading(_ written: String, as request: EncodingRequest) async throws(OfficeFailure) -> OfficeReading {
    let path = try Confinement.place(written)
    do throws(FormatError) {
        return try readOffice(fileAt: path, as: request)
    } catch .stopped {
        throw .stopped
    } catch .notText(let offset) {
        throw .noEncoding(path: written, offset: offset)
    } catch .foreign(let format) {
        guard let converter = FileConverter(for: format) else { throw .format(.foreign(format), path: written) }
        let converted = try await converter.converted(path, written: written)
        do throws(FormatError) {
            let reading = try readOffice(fileAt: converted.path, as: request)
            guard case .file(var file, let encoding) = reading else { return reading }
            file.notes.insert(FileNote(.converted), at: 0)
            return .file(file, encoding: encoding)
        } catch { throw .format(error, path: written) }
    } catch {
        throw .format(error, path: written)
    }
}

/// What a file holds that was read; its path is for the failure alone.
private func understood(
    _ file: consuming OfficeFile, _ choices: ColumnChoices, _ remembered: [HeadingShape: ColumnChoice] = [:],
    path: String
) throws(OfficeFailure) -> FileUnderstanding {
    let found: FileUnderstanding
    do throws(IntakeError) {
        found = try file.understood(.spoken, choices: choices, remembered: remembered)
    } catch {
        throw .intake(error, path: path)
    }
    // What was said of a column that is not there would be lost without a word.
    if let heading = found.absent(of: choices).first { throw .columns(.noHeading(heading)) }
    return found
}

/// The records in a file of the program's own; its path is for the failure alone.
func incoming(_ file: OfficeFile, path: String) throws(OfficeFailure) -> [IncomingRecord] {
    try understood(file, ColumnChoices(), path: path).records
}

/// A table without a heading is a dialogue too; it is known by its file until somebody names it.
private func named(_ record: IncomingRecord, in file: String, _ words: Words) -> IncomingRecord {
    guard record.entry.kind == .conference, record.entry.title.isEmpty else { return record }
    var named = record
    named.entry["title"] = .text(words(.untitledDialogue, fileName(file)))
    named.stated.insert("title")
    named.isUntold = true
    return named
}

extension IncomingRecord {
    /// The words that stand for hidden names in lists for people.
    private static let hidingWords = Set(
        Language.allCases.map(Words.init).flatMap { words in
            [Text.supportUnnamed, .askerUnnamed, .askerPupil, .askerUnionMember, .askerAssociationMember].map {
                words[$0]
            }
        })
    /// The bytes that these words have: most values are told from them by that.
    private static let hidingLengths = Set(hidingWords.map(\.utf8.count))
    private static let mark = NameHiding.Stands(unnamed: "").mark

    /// The record with the values in which such words may stand: a list that was exported for people hides names with them.
    fileprivate var withStandIns: IncomingRecord {
        guard entry.identity.uid.isEmpty, mayStandIn else { return self }
        var record = self
        for (field, value) in zip(entry.kind.description.fields, entry.values) {
            guard case .text(let text) = value else { continue }
            var veiled = text
            // The mark begins with this byte.
            if text.utf8.contains(0x5B) { veiled = veiled.replacing(Self.mark, with: NameHiding.exportMark) }
            if PersonField(entry.kind, field.name) != nil, Self.mayHide(veiled) {
                veiled = veiled.split(separator: ";").map { trimmed(String($0)) }
                    .map { Self.hidingWords.contains($0) ? NameHiding.exportMark : $0 }.joined(separator: "; ")
            }
            // A file of ours whose columns somebody named has the mark itself; the mark begins with this byte.
            if veiled.utf8.contains(0xE2), veiled.contains(NameHiding.exportMark), !record.veiled.contains(field.name) {
                record.standIns[field.name] = veiled
            }
        }
        return record
    }

    /// The places of the fields that name persons.
    private static let personPlaces: [RecordKind: [Int]] = Dictionary(
        uniqueKeysWithValues: RecordKind.allCases.map { kind in
            let fields = kind.description.fields
            return (kind, fields.indices.filter { PersonField(kind, fields[$0].name) != nil })
        })

    /// Whether any value may have such words: most records of a long list have none, and stay as they are.
    private var mayStandIn: Bool {
        let values = entry.values
        return values.contains { value in
            if case .text(let text) = value { text.utf8.contains(0x5B) } else { false }
        } || (Self.personPlaces[entry.kind] ?? []).contains { $0 < values.count && Self.mayHide(values[$0].text) }
    }

    /// Whether one of several persons, or the only one, has as many bytes as such words.
    private static func mayHide(_ text: String) -> Bool {
        guard !text.isEmpty else { return false }
        if text.utf8.contains(0x3B) { return true }
        // Values have no blanks at their ends; others have a few.
        let count = text.utf8.count
        guard hidingLengths.contains(where: { $0 <= count && count <= $0 + 16 }) else { return false }
        return hidingLengths.contains(trimmed(text).utf8.count)
    }
}

extension Words {
    /// How a file with old letters would read, with its first lines.
    package func look(of offer: EncodingOffer, _ file: String) -> String {
        let lines = offer.choices.first?.lines ?? []
        return ([self(.encodingLooksLike, file, encoding(offer.likeliest))] + lines.map { "  " + harmless($0) }).joined(
            separator: "\n")
    }
}
