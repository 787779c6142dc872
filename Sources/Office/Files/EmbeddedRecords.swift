// Records that come with the program.
import Domain
import Formats
import Intake
import Resources

/// The sets of criteria that come with the program.
package let shippedCriteriaFiles = ["criteria/148-2023.jsonl", "criteria/1048-2019.jsonl"]

/// The records of files that are embedded in the program.
package func embeddedRecords(_ files: [String]) throws(OfficeFailure) -> [IncomingRecord] {
    var records: [IncomingRecord] = []
    for file in files {
        let resource = soxa_resource_named(file)
        let bytes = Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
        let read: OfficeFile
        do throws(FormatError) { read = try readOffice(bytes, name: file) } catch { throw .format(error, path: file) }
        let offset = records.count
        for var record in try incoming(read, path: file) {
            record.shiftReferences(by: offset)
            records.append(record)
        }
    }
    return records
}
