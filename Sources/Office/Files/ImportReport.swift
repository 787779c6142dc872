// What an import does, row by row, as text or as lines of JSON.
import Domain
import Formats
import Vietnamese
import Words

/// The report of a plan.
package struct ImportReport: Sendable {
    private let plan: ImportPlan
    private let words: Words
    private let isWhole: Bool
    private let rows: PlanWords

    /// A report.
    /// - Parameters:
    ///   - isWhole: whether every row is named; else only those that change something that is there, or need somebody to look
    ///     at them.
    ///   - units: the units that are there.
    package init(_ plan: ImportPlan, _ words: Words, isWhole: Bool, units: UnitRegistry) {
        self.plan = plan
        self.words = words
        self.isWhole = isWhole
        rows = PlanWords(words, plan, units: plan.units(with: units))
    }

    /// The whole report for people, its lines ended.
    package var text: String { (head + plan.items.filter(isWanted).map(line) + tail + [""]).joined(separator: "\n") }

    /// Bytes written at once.
    private static let piece = 1 << 16

    /// Writes the report to standard output piece by piece: that of a long list is as long as the list.
    /// - Parameter asObjects: whether it is for programs, an object a line.
    package func print(asObjects: Bool) throws(OfficeFailure) {
        var piece = asObjects ? "" : head.map { $0 + "\n" }.joined()
        for item in plan.items where asObjects || isWanted(item) {
            piece += (asObjects ? object(item).written : line(item)) + "\n"
            guard piece.utf8.count >= Self.piece else { continue }
            try writeToStandardOutput(piece)
            piece = ""
        }
        if !asObjects { piece += tail.map { $0 + "\n" }.joined() }
        if !piece.isEmpty { try writeToStandardOutput(piece) }
    }

    /// The whole report for programs, an object a line.
    package var objects: String { plan.items.map { object($0).written + "\n" }.joined() }

    /// Whether a row has a line of its own.
    private func isWanted(_ item: ImportItem) -> Bool {
        isWhole || [.refused, .conflict, .changed].contains(item.action) || !item.conflicts.isEmpty
            || item.alike != nil || item.remark != nil
    }

    private func line(_ item: ImportItem) -> String {
        "\(rows.action(item))\t\(harmless(words.filePlace(item.place)))\t" + harmless(item.entry.title) + note(item)
    }

    /// What there is to say of the tables, in front of the rows.
    private var head: [String] { words.tables(plan.tables, isWhole: isWhole).map { harmless($0) } }

    /// What there is to say of the file, behind the rows.
    private var tail: [String] {
        let encoding = plan.encoding.map { " (\(words.encoding($0)))" } ?? ""
        let unread = plan.unread.isEmpty ? [] : [harmless(words(.planUnread, plan.unread.joined(separator: ", ")))]
        return plan.notes.map { "! " + harmless($0) } + unread + [
            harmless(plan.source) + encoding + ": " + PlanCounts(plan).text(words, by: ", ")
        ]
    }

    private func note(_ item: ImportItem) -> String {
        let problems = item.action == .refused ? item.problems.map { rows.problem($0, of: item) } : []
        let chosen = Set(item.conflicts.map(\.field))
        let changes = item.changes.filter { !chosen.contains($0.field) }.map { change in
            words.field(item.entry.kind, change.field) + ": " + value(change.before, change.field, item) + " → "
                + value(change.after, change.field, item)
        }
        let conflicts = item.conflicts.map { conflict(of: item, $0) }
        let respelled = item.respelled.map { [words(.planRespelled, $0)] } ?? []
        let alike = item.alike.map { [words(.planAlike, $0)] } ?? []
        let remark = item.remark.map { [words.importRemark($0)] } ?? []
        let all = (problems.isEmpty ? changes + conflicts : problems) + respelled + alike + remark
        return all.isEmpty ? "" : "\t(" + harmless(all.map(withoutStop).joined(separator: "; ")) + ")"
    }

    /// A field that both sides changed: what stands here, what the file says, what it was, and which of them is taken.
    private func conflict(of item: ImportItem, _ conflict: ImportConflict) -> String {
        let base =
            conflict.base.map { words(.planBase, value($0, conflict.field, item)) } ?? words[.planBaseUnknown]
        let ours = words(.planOurs, value(conflict.ours, conflict.field, item))
        let theirs = words(.planTheirs, value(conflict.file, conflict.field, item))
        let name = words.field(item.entry.kind, conflict.field) + ": "
        return switch item.side {
        case nil where conflict.isDeclined:
            name + ours + " (" + words(.planDeclined, value(conflict.file, conflict.field, item)) + ")"
        case nil: name + ([ours, theirs] + (item.isAnswer ? [] : [base])).joined(separator: " | ")
        case .ours: name + ours + " (" + value(conflict.file, conflict.field, item) + ")"
        case .theirs: name + theirs + " (" + value(conflict.ours, conflict.field, item) + ")"
        }
    }

    /// A value for one line of a terminal.
    private func value(_ value: FieldValue, _ field: String, _ item: ImportItem) -> String {
        let text = rows.value(value, field, item.stored ?? item.entry)
        return text.count > Self.limit ? text.prefix(Self.limit) + "…" : text
    }

    /// Letters shown of a value.
    private static let limit = 60

    private func object(_ item: ImportItem) -> JSONValue {
        .object([
            JSONMember("action", .string(item.isAnswer ? item.outcome.rawValue : item.action.rawValue)),
            JSONMember("kind", .string(item.entry.kind.rawValue)),
            JSONMember("uid", item.entry.identity.uid.isEmpty ? .null : .string(item.entry.identity.uid)),
            JSONMember("place", .string(item.place)),
            JSONMember("title", .string(item.entry.title)),
            JSONMember("changes", .array(item.changes.map { .string($0.field) })),
            JSONMember(
                "values",
                .array(
                    item.changes.map { change in
                        .object([
                            JSONMember("field", .string(change.field)),
                            JSONMember("before", .string(plain(change.before, change.field, item))),
                            JSONMember("after", .string(plain(change.after, change.field, item))),
                        ])
                    })),
            JSONMember("conflicts", .array(item.conflicts.map { conflictObject($0, item) })),
            JSONMember(
                "problems",
                .array(
                    item.problems.map {
                        .string("\($0.field): " + words.problem($0.reason, kind: item.entry.kind))
                    })),
            JSONMember("respelled", item.respelled.map { .string($0) } ?? .null),
            JSONMember("alike", item.alike.map { .string($0) } ?? .null),
            JSONMember("remark", item.remark.map { .string(words.importRemark($0)) } ?? .null),
            JSONMember("unread", .array(item.unread.map { .string($0) })),
        ])
    }

    private func conflictObject(_ conflict: ImportConflict, _ item: ImportItem) -> JSONValue {
        .object([
            JSONMember("field", .string(conflict.field)),
            JSONMember("here", .string(plain(conflict.ours, conflict.field, item))),
            JSONMember("file", .string(plain(conflict.file, conflict.field, item))),
            JSONMember("base", conflict.base.map { .string(plain($0, conflict.field, item)) } ?? .null),
            JSONMember(
                "taken", (item.side ?? (conflict.isDeclined ? .ours : nil)).map { .string($0.rawValue) } ?? .null),
        ])
    }

    /// A value as files have it; a reference by the title of its record.
    private func plain(_ value: FieldValue, _ field: String, _ item: ImportItem) -> String {
        value.reference == nil ? value.plainText : rows.value(value, field, item.stored ?? item.entry)
    }
}
