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
}

/// What a file for an import holds.
package enum ImportFile {
    /// Records; the encoding is named where it was a matter of choice, with what speaks against it.
    case records([IncomingRecord], encoding: TextEncoding?, doubt: EncodingDoubt?)
    /// Letters that look old: the ways to read them.
    case offer(EncodingOffer)
}

/// Reads the records in a file, or says in which ways it can be read.
package func readImport(_ written: String, as request: EncodingRequest, words: Words) throws(OfficeFailure)
    -> ImportFile
{
    if written == Office.shippedCriteria {
        return .records(try embeddedRecords(shippedCriteriaFiles), encoding: nil, doubt: nil)
    }
    switch try reading(written, as: request) {
    case .offer(let offer):
        return .offer(
            EncodingOffer(source: fileName(written), choices: offer.choices, namedByFonts: offer.namedByFonts))
    case .file(let file, let encoding):
        let records = try incoming(file, path: written)
        return .records(records.map { named($0, in: written, words) }, encoding: encoding, doubt: file.doubt)
    }
}

private func reading(_ written: String, as request: EncodingRequest) throws(OfficeFailure) -> OfficeReading {
    do throws(FormatError) {
        return try readOffice(fileAt: writtenPath(written), as: request)
    } catch {
        if case .notText(let offset) = error { throw .noEncoding(path: written, offset: offset) }
        throw .format(error, path: written)
    }
}

/// The records in a file that was read; its path is for the failure alone.
func incoming(_ file: OfficeFile, path: String) throws(OfficeFailure) -> [IncomingRecord] {
    do throws(IntakeError) { return try file.records() } catch { throw .intake(error, path: path) }
}

/// A table without a heading is a dialogue too; it is known by its file until somebody names it.
private func named(_ record: IncomingRecord, in file: String, _ words: Words) -> IncomingRecord {
    guard record.entry.kind == .conference, record.entry.title.isEmpty else { return record }
    var named = record
    named.entry["title"] = .text(words(.untitledDialogue, fileName(file)))
    named.stated.insert("title")
    return named
}
