// Exported records as JSON, a record a line.
import Domain
import Formats
import Intake
import Papers

extension ExportFormat {
    /// A record a line, of any kind.
    static let jsonl = ExportFormat("jsonl", holdsEveryKind: true, isForPeople: false) { _, _ in LinesExport() }
}

private struct LinesExport: ExportWriter {
    private var objects: [[JSONMember]] = []

    mutating func begin(_ title: String, _ columns: [ExportColumn]) {}

    mutating func add(_ entry: RecordEntry, states: [RecordState], as rows: RecordRows) {
        objects.append(rows.members(of: entry, states: states))
    }

    mutating func add(_ values: [PrintedValue]) {}

    mutating func take() -> [UInt8] {
        defer { objects = [] }
        return Array(JSONLines.write(objects).utf8)
    }
}
