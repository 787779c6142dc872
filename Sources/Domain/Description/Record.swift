// Records as plain structs, and the same records without their type for the code that serves every kind.
import Vietnamese

/// A kind of record: a plain struct and one description of its fields.
package protocol Record: Sendable, Equatable {
    /// The kind, with the fields in their order.
    static var description: RecordDescription { get }
    /// The fields bound to their properties, in the order of the description.
    static var fields: [Field<Self>] { get }
    /// An empty record.
    init()
    /// What it is known by once it is stored.
    var identity: RecordIdentity { get set }
    /// Why a stored record may not become another one; nil when it may.
    static func objection(from old: Self, to new: Self) -> FieldProblem?
    /// Why a stored record may not leave the registers; nil when it may.
    static func removalObjection(to record: Self) -> FieldProblem?
    /// What is wrong with a record beyond the rules of its fields.
    static func problems(of record: Self) -> [FieldProblem]
    /// The record with what follows from its other fields; `old` is what is stored, nil for a new one.
    static func settled(_ record: Self, from old: Self?) -> Self
}

extension Record {
    /// Most records may change as one likes.
    package static func objection(from old: Self, to new: Self) -> FieldProblem? { nil }
    /// Most records may be moved to the bin.
    package static func removalObjection(to record: Self) -> FieldProblem? { nil }
    /// Most records are right when their fields are.
    package static func problems(of record: Self) -> [FieldProblem] { [] }
    /// Most records say everything themselves.
    package static func settled(_ record: Self, from old: Self?) -> Self { record }
}

/// A kind of record without its type: what tables, forms, checks, files and the journal are made from.
///
/// A class, for it is asked for at every value of every record, and as a struct each time copied with all it has. It is
/// whole before anybody else sees it, and does not change then.
package final class RecordDescription: @unchecked Sendable {
    /// The kind described.
    package let kind: RecordKind
    /// Its fields in the order of forms and files.
    package let fields: [FieldDescription]
    private let places: [String: Int]
    /// The field that names a record in a sentence.
    package let titleField: String
    /// The fields by which two files mean the same record when it carries no uid.
    package let naturalKey: [String]
    /// The column a list is sorted by at first.
    package let defaultSort: String
    /// Makes an empty record, with the defaults of its struct.
    package let blank: @Sendable () -> RecordEntry
    private let changeObjection: @Sendable (_ old: RecordEntry, _ new: RecordEntry) -> FieldProblem?
    private let ownRemovalObjection: @Sendable (RecordEntry) -> FieldProblem?
    /// The change of the journal in which the program writes its records, and nobody else does; nil for kinds that people
    /// write.
    var programAction: String?
    /// Whether a record also stays in the registers while texts of others name it.
    package internal(set) var staysWhileNamed = false
    /// What is wrong with an entry beyond the rules of its fields.
    let ownProblems: @Sendable (RecordEntry) -> [FieldProblem]
    /// The entry with what follows from its other fields; the old one is what is stored, nil for a new one.
    package let settled: @Sendable (_ new: RecordEntry, _ old: RecordEntry?) -> RecordEntry
    /// The way between its states; nil for records that have none.
    package let workflow: Workflow?
    /// What is shown beside its records.
    package internal(set) var surroundings: Set<Surrounding> = []
    /// The records that one of it is told with, beside those that belong to it.
    package internal(set) var companions: [Companion] = []
    /// The kind without all records of which its records say nothing; nil for none.
    package internal(set) var rules: RecordKind?
    /// The words in its names that say what something is and not which one; none where names say which.
    var nameFillers: [NameFiller] = []
    /// The key under which spellings of a name are one.
    package internal(set) var nameKey: @Sendable (String) -> String = { matchKey($0) }
    /// Whether its records have a code that a telephone reads.
    package internal(set) var isTraced = false
    /// The views of its list that every office needs.
    package internal(set) var views: @Sendable (ViewContext) -> [PresetView] = { _ in [] }
    /// The columns that make a table a list of it; nil for kinds of which no office keeps lists.
    var listColumns: (needs: String, oneOf: String)?
    /// The fields by which its list is split into groups, in the order in which they are offered.
    package internal(set) var groups: [String] = []
    /// Whether a record is late on a day.
    var isLate: @Sendable (RecordEntry, CalendarDate) -> Bool = { _, _ in false }
    /// The field with the day after which a record is late; nil where other rules say so.
    package internal(set) var dueField: String?
    /// How its states are meant.
    var tones: [String: StateTone] = [:]
    /// What a new record takes over from the one it belongs to.
    var begin: @Sendable (inout RecordEntry, RecordEntry, CalendarDate) -> Void = { _, _, _ in }
    /// Whether new records count for the year they are made in.
    var isBegunInYear = false
    /// The field in which a new record has the day it is made on; nil for none.
    var dayBegun: String?
    /// Chains of fields whose days do not lie before each other.
    package internal(set) var dayChains: [[String]] = []
    /// Chains of fields whose days follow each other as a rule.
    package internal(set) var expectedDays: [[String]] = []
    /// How its records are numbered; nil for kinds that are not.
    package internal(set) var numbering: Numbering?
    /// The papers that the office issues with its records.
    package internal(set) var issued: [IssuedPaper] = []
    /// The fields of which the first that says a day tells whose names of units a record uses; none where any are.
    package internal(set) var unitDays: [String] = []
    /// How its records name what is merged; nil for kinds that follow no merger.
    var merged: MergedNames?

    /// A description derived from bound fields.
    package init<R: Record>(
        _ kind: RecordKind, of type: R.Type, titleField: String, naturalKey: [String], defaultSort: String,
        workflow: Workflow? = nil
    ) {
        self.kind = kind
        let fields = type.fields.map(\.description)
        self.fields = fields
        places = Dictionary(zip(fields.map(\.name), fields.indices)) { first, _ in first }
        self.titleField = titleField
        self.naturalKey = naturalKey
        self.defaultSort = defaultSort
        // Where nobody says how states follow each other, each may follow any.
        let states = fields.first { $0.name == "state" }?.kind.choices ?? []
        self.workflow = workflow ?? (states.isEmpty ? nil : Workflow(free: states))
        blank = { RecordEntry(R()) }
        changeObjection = { old, new in
            guard let before = old.record(as: R.self), let after = new.record(as: R.self) else { return nil }
            return R.objection(from: before, to: after)
        }
        ownRemovalObjection = { entry in entry.record(as: R.self).flatMap(R.removalObjection) }
        ownProblems = { entry in entry.record(as: R.self).map(R.problems) ?? [] }
        settled = { new, old in
            guard let record = new.record(as: R.self) else { return new }
            return RecordEntry(R.settled(record, from: old?.record(as: R.self)))
        }
    }

    /// Whether the program alone writes its records: they are made at what they tell of, and stay as they are.
    package var isByProgram: Bool { programAction != nil }

    /// Why a record may not be made in a change of the journal; nil when it may. Files bring back what was written.
    package func creationObjection(in action: String) -> FieldProblem? {
        programAction.flatMap { [$0, "import"].contains(action) ? nil : FieldProblem(titleField, .byProgram) }
    }

    /// Why a stored record may not become another one; nil when it may.
    package func objection(_ old: RecordEntry, _ new: RecordEntry) -> FieldProblem? {
        isByProgram ? FieldProblem(titleField, .byProgram) : changeObjection(old, new)
    }

    /// Why a stored record may not leave the registers by what it says itself; nil when it may.
    package func removalObjection(_ entry: RecordEntry) -> FieldProblem? {
        isByProgram ? FieldProblem(titleField, .byProgram) : ownRemovalObjection(entry)
    }

    /// Where a field stands, nil when there is none of that name.
    package func index(of name: String) -> Int? { places[name] }

    /// A field by its name.
    package subscript(_ name: String) -> FieldDescription? { places[name].map { fields[$0] } }

    /// The fields that stand in a list.
    package var columns: [FieldDescription] { fields.filter { $0.shownColumn != nil } }

    /// The sum of money that tells most of a list: its first column of money; nil where it has none.
    package var summedField: String? { columns.first { $0.kind == .money }?.name }
}

/// A record of any kind: its identity and the values of its fields in the order of the description.
package struct RecordEntry: Sendable, Hashable {
    /// What kind it is.
    package let kind: RecordKind
    /// What it is known by.
    package var identity: RecordIdentity
    /// The values, one a field.
    package var values: FieldValues

    /// An entry from its parts; missing values count as nothing.
    package init(kind: RecordKind, identity: RecordIdentity, values: FieldValues) {
        self.kind = kind
        self.identity = identity
        self.values = values
    }

    /// A record without its type.
    package init<R: Record>(_ record: R) {
        let fields = R.fields
        var values: [FieldValue] = []
        values.reserveCapacity(fields.count)
        // A loop by places: `map` would put each field into memory of its own first.
        for place in fields.indices { values.append(fields[place].read(record)) }
        self.init(kind: R.description.kind, identity: record.identity, values: FieldValues(values))
    }

    /// The record as its type, nil when it is of another kind.
    package func record<R: Record>(as type: R.Type = R.self) -> R? {
        guard kind == R.description.kind else { return nil }
        var record = R()
        record.identity = identity
        for (field, value) in zip(R.fields, values) { field.write(&record, value) }
        return record
    }

    /// The value of a field by its name; nothing when the kind has no such field.
    package subscript(_ name: String) -> FieldValue {
        get {
            guard let index = kind.description.index(of: name), index < values.count else {
                return .none
            }
            return values[index]
        }
        set {
            guard let index = kind.description.index(of: name), index < values.count else { return }
            values[index] = newValue
        }
    }

    /// The text that names the record: its title field, on one line.
    package var title: String {
        let description = kind.description
        let text = self[description.titleField].plainText
        return text.contains("\n") ? String(text.map { $0 == "\n" ? " " : $0 }) : text
    }
}
