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
    /// Records and the tables they come from; the encoding is named where it was a matter of choice, with what speaks
    /// against it.
    case records([IncomingRecord], tables: [ReadTable], encoding: TextEncoding?, doubt: EncodingDoubt?)
    /// Letters that look old: the ways to read them.
    case offer(EncodingOffer)
}

/// Reads the records in a file, or says in which ways it can be read.
/// - Parameter columns: what somebody said its columns are, as `Nội dung=question,Hạn=dueOn`; empty when nothing was said.
package func readImport(
    _ written: String, as request: EncodingRequest, columns: String = "", words: Words
) throws(OfficeFailure) -> ImportFile {
    let choice = try columnChoice(columns)
    if written == Office.shippedCriteria {
        return .records(try embeddedRecords(shippedCriteriaFiles), tables: [], encoding: nil, doubt: nil)
    }
    switch try reading(written, as: request) {
    case .offer(let offer):
        return .offer(
            EncodingOffer(source: fileName(written), choices: offer.choices, namedByFonts: offer.namedByFonts))
    case .file(let file, let encoding):
        let found = try understood(file, choice, path: written)
        return .records(
            found.records.map { named($0, in: written, words) }, tables: found.tables, encoding: encoding,
            doubt: file.doubt)
    }
}

private func columnChoice(_ text: String) throws(OfficeFailure) -> ColumnChoice {
    guard !text.isEmpty else { return ColumnChoice() }
    do throws(ColumnChoice.Fault) { return try ColumnChoice(text) } catch { throw .columns(error) }
}

private func reading(_ written: String, as request: EncodingRequest) throws(OfficeFailure) -> OfficeReading {
    do throws(FormatError) {
        return try readOffice(fileAt: writtenPath(written), as: request)
    } catch {
        if case .notText(let offset) = error { throw .noEncoding(path: written, offset: offset) }
        throw .format(error, path: written)
    }
}

/// What a file holds that was read; its path is for the failure alone.
private func understood(
    _ file: OfficeFile, _ choice: ColumnChoice, path: String
) throws(OfficeFailure) -> FileUnderstanding {
    do throws(IntakeError) { return try file.understood(.spoken, choice: choice) } catch {
        throw .intake(error, path: path)
    }
}

/// The records in a file of the program's own; its path is for the failure alone.
func incoming(_ file: OfficeFile, path: String) throws(OfficeFailure) -> [IncomingRecord] {
    try understood(file, ColumnChoice(), path: path).records
}

/// A table without a heading is a dialogue too; it is known by its file until somebody names it.
private func named(_ record: IncomingRecord, in file: String, _ words: Words) -> IncomingRecord {
    guard record.entry.kind == .conference, record.entry.title.isEmpty else { return record }
    var named = record
    named.entry["title"] = .text(words(.untitledDialogue, fileName(file)))
    named.stated.insert("title")
    return named
}
