// What the tests of records share: a store in memory, files made from records, and hostile texts.
import Domain
import FileSamples
import Formats
import Foundation
import Intake

/// Stored records, as far as an import needs them.
package struct MemoryStore {
    package private(set) var entries: [RecordEntry] = []
    package private(set) var binned: [RecordEntry] = []
    /// What the records were before, the latest first.
    package private(set) var states: [RecordKind: [Int64: [RecordState]]] = [:]
    private var lastID: [RecordKind: Int64] = [:]

    package init() {}

    /// Plans the import of records.
    package func plan(_ records: [IncomingRecord]) -> ImportPlan {
        var planner = ImportPlanner(known)
        return planner.plan(records, source: "tệp")
    }

    /// What an import knows of the records.
    package var known: KnownRecords {
        var known = KnownRecords(live: entries)
        (known.binned, known.states) = (binned, states)
        known.uids = uids
        for entry in binned { known.uids[entry.kind, default: [:]][entry.identity.id] = entry.identity.uid }
        for (kind, entries) in Dictionary(grouping: entries, by: \.kind) {
            known.inUse[kind] = Set(entries.map(\.identity.id))
        }
        return known
    }

    /// Changes a stored record, as somebody at a screen would.
    package mutating func edit(_ uid: String, _ field: String, _ value: FieldValue) {
        guard let place = entries.firstIndex(where: { $0.identity.uid == uid }) else { return }
        var entry = entries[place]
        entry[field] = value
        replace(place, with: entry)
    }

    /// Moves a record to the bin.
    package mutating func bin(_ uid: String) {
        guard let place = entries.firstIndex(where: { $0.identity.uid == uid }) else { return }
        binned.append(entries.remove(at: place))
    }

    private mutating func replace(_ place: Int, with wanted: RecordEntry) {
        let (old, identity) = (entries[place], entries[place].identity)
        var entry = wanted
        entry.identity = RecordIdentity(id: identity.id, uid: identity.uid, version: identity.version + 1)
        entries[place] = entry
        let before = states[entry.kind]?[identity.id] ?? [RecordState(version: identity.version, values: old.values)]
        states[entry.kind, default: [:]][identity.id] =
            [RecordState(version: entry.identity.version, values: entry.values)] + before
    }

    /// Stores what a plan says. Each kind counts its numbers from 1, as tables do.
    package mutating func carryOut(_ plan: ImportPlan) {
        let storing = plan.batch.entries
        var ids: [Int64] = []
        for entry in storing {
            // What comes later in a batch may be referred to as well.
            if entry.identity.id == 0 { lastID[entry.kind, default: 0] += 1 }
            ids.append(entry.identity.id == 0 ? lastID[entry.kind, default: 0] : entry.identity.id)
        }
        for (var entry, id) in zip(storing, ids) {
            for (place, value) in entry.values.enumerated() {
                guard let id = value.reference, id < 0 else { continue }
                entry.values[place] = .reference(ids[Int(-id) - 1])
            }
            if let place = entries.firstIndex(where: {
                $0.kind == entry.kind && $0.identity.id == entry.identity.id
            }) {
                replace(place, with: entry)
            } else {
                let made = uid("\(entry.kind.rawValue.prefix(10))\(id)")
                let uid = entry.identity.uid.isEmpty ? made : entry.identity.uid
                entry.identity = RecordIdentity(id: id, uid: uid, version: 1)
                entries.append(entry)
            }
        }
    }

    /// Imports records.
    @discardableResult
    package mutating func add(_ records: [IncomingRecord]) -> ImportPlan {
        let plan = plan(records)
        carryOut(plan)
        return plan
    }

    /// The stored records of a kind.
    package func all<R: Record>(_ type: R.Type = R.self) -> [R] { entries.compactMap { $0.record() } }

    /// The entries of a kind.
    package func entries(of description: RecordDescription) -> [RecordEntry] {
        entries.filter { $0.kind == description.kind }
    }

    /// The entries by kind and number.
    package var referenced: [RecordKind: [Int64: RecordEntry]] {
        var referenced: [RecordKind: [Int64: RecordEntry]] = [:]
        for entry in entries { referenced[entry.kind, default: [:]][entry.identity.id] = entry }
        return referenced
    }

    /// Their uids.
    package var uids: [RecordKind: [Int64: String]] { referenced.mapValues { $0.mapValues(\.identity.uid) } }

    /// The rows of a kind as a file has them.
    package func rows(_ description: RecordDescription) -> RecordRows {
        RecordRows(description, referenced: referenced, uids: uids, allUIDs: known.uids, states: states)
    }

    /// What a record is and was, the latest first.
    private func states(of entry: RecordEntry) -> [RecordState] { states[entry.kind]?[entry.identity.id] ?? [] }

    /// The rows of a kind as a table, under their names.
    package func table(_ description: RecordDescription) -> [[String]] {
        let rows = rows(description)
        return [rows.names] + entries(of: description).map { rows.cells(of: $0, states: states(of: $0)) }
    }

    /// All records of a kind as our own comma-separated text.
    package func csv(_ description: RecordDescription) -> String {
        DelimitedText(rows: table(description)).written(byteOrderMark: true)
    }

    /// All records of a kind as our own JSON Lines.
    package func jsonl(_ description: RecordDescription) -> String {
        let rows = rows(description)
        return JSONLines.write(entries(of: description).map { rows.members(of: $0, states: states(of: $0)) })
    }
}

/// The uid that a short name stands for in a test.
package func uid(_ name: String) -> String {
    let digits = name.utf8.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    return String(repeating: "0", count: max(0, 32 - digits.count)) + digits
}

/// The short name of a uid of a test.
package func name(ofUID uid: String) -> String {
    let digits = Array(uid)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
        UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
    return String(decoding: bytes.drop { $0 == 0 }, as: UTF8.self)
}

package enum RecordSamples {
    package static func records(csv: String) throws -> [IncomingRecord] {
        try readOffice(Array(csv.utf8), name: "a.csv").records()
    }

    package static func records(jsonl: String) throws -> [IncomingRecord] {
        try readOffice(Array(jsonl.utf8), name: "a.jsonl").records()
    }

    /// A comma-separated text of these rows.
    package static func csv(_ rows: [[String]]) -> String { DelimitedText(rows: rows).written() }

    /// The records of a sample file that comes with the program.
    package static func sample(_ name: String) throws -> [IncomingRecord] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        // The documents of the sample are those that come with the program and with its province.
        let files = name == "document" ? ["documents/country", "documents/20"] : ["sample/" + name]
        return try files.flatMap {
            try readOffice(fileAt: root.appendingPathComponent("Resources/\($0).jsonl").path).records()
        }
    }

    /// A table of answers with its notice.
    package static func dialogue(_ rows: [(number: Int, question: String, asker: String, answer: String)])
        -> DialogueTable
    {
        DialogueTable(
            title: "TỔNG HỢP NỘI DUNG GIẢI ĐÁP NĂM 2024", headingLines: ["TỔNG HỢP NỘI DUNG GIẢI ĐÁP NĂM 2024"],
            noticeNumber: "1428/TB-UBND", noticeDate: WrittenDate(day: 12, month: 4, year: 2024), year: 2024,
            issuer: "UBND huyện",
            rows: rows.enumerated().map { index, row in
                DialogueRow(
                    number: row.number, question: row.question, asker: row.asker, answer: row.answer,
                    place: .table(1, row: index + 2))
            })
    }

    package static let askers = [
        "Bí thư Đoàn xã Tân Minh", "Bí thư Chi Đoàn Khối Đảng – Đoàn thể huyện",
        "Chi đoàn Khối Đảng - Đoàn thể huyện", "Bí thư Đoàn xã Hùng Sơn",
    ]

    /// Four questions.
    package static var four: [(number: Int, question: String, asker: String, answer: String)] {
        askers.enumerated().map { ($0 + 1, "Câu hỏi thứ \($0 + 1)?", $1, "Trả lời \($0 + 1).\nHết.") }
    }

    package static let pieces = [
        "a", "Đ", "ế", "e\u{302}\u{301}", "\"", "\"\"", "'", "''", ",", ";", "\t", "\n", "\r\n", "\r", " ", "\u{A0}",
        "=", "+", "-", "@", "\u{2028}", "\u{2029}", "\u{85}", "\u{FEFF}", "\u{200B}", "👩‍🌾", "🇻🇳", "\\", "/", "{", "}",
        "[",
        "null", "true", "1.234", "0", "sep=;", "uid", "=1+1", "'=", "﷽", "\u{1}", "\u{7F}", "|", "«", "…", "́",
    ]

    /// A text that tries to get out of its cell.
    package static func hostile(_ generator: inout SplitMix) -> String {
        (0..<Int.random(in: 0...12, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
            .joined()
    }

    /// A record of a kind with values drawn at random, as a person could have entered them.
    package static func random(_ description: RecordDescription, _ number: Int, _ generator: inout SplitMix)
        -> RecordEntry
    {
        let blank = description.blank()
        let values = description.fields.enumerated().map { index, field -> FieldValue in
            let isKey = field.name == description.titleField
            if !isKey, Int.random(in: 0..<5, using: &generator) == 0 { return blank.values[index] }
            switch field.kind {
            case .text, .prose:
                let text = hostile(&generator) + (isKey ? "tên \(number)" : "")
                return (try? FieldValue(reading: text, for: field)) ?? .none
            case .choice(let codes): return .text(codes.randomElement(using: &generator) ?? "")
            case .several(let codes):
                return FieldValue(text: codes.filter { _ in .random(using: &generator) }.joined(separator: ";"))
            case .number: return .number(.random(in: -5...3000, using: &generator))
            case .figure:
                let digits = Int64(bitPattern: generator.next()) >> Int64.random(in: 0...62, using: &generator)
                return Figure(unscaled: digits, scale: .random(in: 0...6, using: &generator)).map(FieldValue.figure)
                    ?? .none
            case .date:
                return CalendarDate(
                    year: .random(in: 1...9999, using: &generator), month: .random(in: 1...12, using: &generator),
                    day: .random(in: 1...28, using: &generator)
                ).map(FieldValue.date) ?? .none
            case .money:
                let plain = Money(dong: .random(in: -9_000_000...9_000_000_000, using: &generator))
                return .money([plain, Money("169,02 triệu đồng") ?? plain].randomElement(using: &generator) ?? plain)
            case .flag: return .flag(.random(using: &generator))
            case .reference: return .reference(.random(in: 1...2, using: &generator))
            case .references: return FieldValue(references: [.random(in: 1...2, using: &generator)])
            }
        }
        let identity = RecordIdentity(
            id: Int64(number), uid: uid("\(description.kind.rawValue.prefix(10))\(number)"), version: 1)
        var entry = RecordEntry(kind: description.kind, identity: identity, values: FieldValues(values))
        // What does not apply has no result.
        if !entry["result"].isEmpty { entry["notApplicable"] = .flag(false) }
        if description.kind == .criteriaSet {
            // No random text adds up to its total.
            entry["outline"] = .text("A | Phần “một”, có dấu | \(number)\nB | Phần hai | \(100 - number)")
            (entry["frameOnly"], entry["total"]) = (.flag(true), .number(100))
        }
        return entry
    }
}
