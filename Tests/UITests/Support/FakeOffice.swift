// An office in memory, so that the interface is tested without a database.
import Domain
import Office
import Synchronization
import UI
import Vietnamese
import Words

/// Records, drafts and files in memory, behind the closures of `Office`.
final class FakeOffice: Sendable {
    /// A change that can be taken back.
    struct Change: Sendable {
        let before: RecordEntry?
        let after: RecordEntry?
        /// Whether it belongs to the same change as the one before it.
        var isJoined = false
        /// What happened to other records in the same change.
        var others: [Change] = []
    }

    /// Everything the office has.
    struct Shelf: Sendable {
        var records: [RecordKind: [Int64: RecordEntry]] = [:] { didSet { sorted = [:] } }
        var sorted: [ListQuery: [ListRow]] = [:]
        var done: [Change] = []
        var taken: [Change] = []
        var drafts: [String: OpenDraft] = [:]
        /// The drafts in the order in which they were kept.
        var keptDrafts: [String] = []
        var files: [String: String] = [:]
        var disclosed: [String] = []
        /// What was said of names.
        var ruled: [String: KnownNames.Ruling] = [:]
        /// What papers hide, and what else there is to know.
        var hidden: [HiddenPart] = []
        var remarks: [Sentence] = []
        /// The orders and widths for which papers were composed.
        var composed: [(order: PaperOrder, width: Int?)] = []
        var summary = Summary()
        var units: [AdministrativeUnit] = []
        var history: [String: [HistoryItem]] = [:]
        var plan: ImportPlan?
        /// The ways to read the file of the plan; none when it is plainly Unicode.
        var encodings: EncodingOffer?
        var carriedOut: [ImportPlan] = []
        /// What the file would do now that somebody else has changed the records; nil when nobody has.
        var overtaking: ImportPlan?
        var failure: OfficeFailure?
        var version = 0
        var current: Int64? { didSet { sorted = [:] } }
        var settings: [String: String] = [:]
        var largestWindow = 0
        var printers = PrinterList(names: ["Tang_1", "Tang_2"], standard: "Tang_2")
        var printed: [(order: PaperOrder, job: PrintJob)] = []
    }

    private let shelf = Mutex(Shelf())

    init(_ records: [RecordEntry] = [], summary: Summary = Summary(), units: [AdministrativeUnit] = []) {
        shelf.withLock {
            $0.summary = summary
            $0.units = units
        }
        for entry in records { put(entry) }
    }

    /// Reads or changes what the office has, as another program would.
    func change<Value: Sendable>(_ body: (inout Shelf) -> Value) -> Value { shelf.withLock { body(&$0) } }

    /// A record by its number.
    func entry(_ kind: RecordKind, _ id: Int64) -> RecordEntry? { change { $0.records[kind]?[id] } }

    /// A draft: of a stored record, or the latest of a new one when there is no uid.
    func draft(_ kind: RecordKind, uid: String = "") -> OpenDraft? {
        let latest = change { Self.drafts($0) }
        return latest.first {
            $0.entry.kind == kind && (uid.isEmpty ? $0.entry.identity.id == 0 : $0.entry.identity.uid == uid)
        }
    }

    private static func drafts(_ shelf: Shelf) -> [OpenDraft] {
        shelf.keptDrafts.reversed().compactMap { shelf.drafts[$0] }
    }

    /// Stores a record that has a number, or gives it the next one.
    @discardableResult
    func put(_ entry: RecordEntry) -> RecordEntry {
        change { shelf in
            var entry = entry
            if entry.identity.id == 0 { entry.identity = Self.newIdentity(entry.kind, shelf) }
            shelf.records[entry.kind, default: [:]][entry.identity.id] = entry
            return entry
        }
    }

    /// Saves a field of a record, as another program would.
    func changeElsewhere(_ kind: RecordKind, _ id: Int64, _ field: String, _ value: FieldValue) {
        change { shelf in
            shelf.records[kind]?[id]?[field] = value
            shelf.records[kind]?[id]?.identity.version += 1
            shelf.version += 1
        }
    }

    /// The closures of the interface.
    var office: Services {
        var office = withChanges(closures)
        office.ruleNames = { [self] rulings throws(OfficeFailure) in
            try fail()
            change { shelf in
                shelf.ruled.merge(rulings) { $1 }
                shelf.hidden = shelf.hidden.map { part in
                    guard case .name(let name) = part.content, let ruling = rulings[name] else { return part }
                    return HiddenPart(part.content, ruling == .body ? .cleared : .person)
                }
            }
        }
        return office
    }

    private var closures: Services {
        Services(
            window: { [self] query, position, limit throws(OfficeFailure) in
                try fail()
                return change {
                    $0.largestWindow = max($0.largestWindow, limit)
                    return Self.window(Self.rows(query, &$0), position, limit)
                }
            },
            corrections: { [self] query throws(OfficeFailure) in change { Self.corrections(query, &$0) } },
            ids: { [self] query throws(OfficeFailure) in change { Self.rows(query, &$0).map(\.entry.identity.id) } },
            count: { [self] query throws(OfficeFailure) in change { Self.rows(query, &$0).count } },
            groups: { [self] query, field throws(OfficeFailure) in
                let values = change { Self.rows(query, &$0).map { $0.entry[field] } }
                return Dictionary(grouping: values) { $0 }.map { GroupCount(value: $0.key, count: $0.value.count) }
                    .sorted { $0.value.sortKey().lexicographicallyPrecedes($1.value.sortKey()) }
            },
            save: { [self] entry throws(OfficeFailure) in
                try fail()
                return change { Self.save(entry, &$0) }
            },
            saveAll: { [self] entries, _ throws(OfficeFailure) in
                try fail()
                return change { Self.saveAll(entries, &$0) }
            },
            bin: { [self] entry throws(OfficeFailure) in change { Self.bin(entry, &$0) } },
            binAll: { [self] entries throws(OfficeFailure) in
                try fail()
                return change { Self.binAll(entries, &$0) }
            },
            undo: { [self] () throws(OfficeFailure) in change { Self.undo(&$0) } },
            redo: { [self] () throws(OfficeFailure) in change { Self.redo(&$0) } },
            entry: { [self] kind, id throws(OfficeFailure) in entry(kind, id) },
            options: { [self] kind throws(OfficeFailure) in
                change { ($0.records[kind] ?? [:]).values.sorted { $0.identity.id < $1.identity.id } }
                    .map { entry in
                        let day = entry["heldOn"].date ?? entry["noticeDate"].date
                        return ReferenceOption(id: entry.identity.id, title: entry.title, day: day)
                    }
            },
            suggestions: { [self] kind, field throws(OfficeFailure) in
                let values = change { ($0.records[kind] ?? [:]).values.map { $0[field].text } }.filter { !$0.isEmpty }
                return Dictionary(grouping: values) { $0 }.sorted {
                    ($1.value.count, $0.key) < ($0.value.count, $1.key)
                }
                .map(\.key)
            },
            similar: { [self] text, excluded throws(OfficeFailure) in
                let words = Set(folded(text).split(separator: " "))
                let all = change { ($0.records[RecordKind.question] ?? [:]).values.map { $0 } }
                return all.filter { entry in
                    entry.identity.id != excluded
                        && words.intersection(folded(entry.title).split(separator: " ")).count * 2 > words.count
                }.sorted { $0.identity.id < $1.identity.id }
            },
            currentConference: { [self] () throws(OfficeFailure) in
                change { shelf in
                    shelf.current.flatMap { shelf.records[RecordKind.conference]?[$0]?.record() }
                }
            },
            chooseConference: { [self] identity throws(OfficeFailure) in change { $0.current = identity.id } },
            setting: { [self] name throws(OfficeFailure) in change { $0.settings[name] } },
            set: { [self] name, value throws(OfficeFailure) in change { $0.settings[name] = value } },
            summary: { [self] () throws(OfficeFailure) in change { $0.summary } },
            units: { [self] () throws(OfficeFailure) in change { Self.registry($0) } },
            documents: { [self] () throws(OfficeFailure) in
                let stored = change { ($0.records[RecordKind.legalDocument] ?? [:]).values.map { $0 } }
                return DocumentRegister(
                    stored.sorted { $0.identity.id < $1.identity.id }.compactMap { $0.record() })
            },
            history: { [self] entry throws(OfficeFailure) in change { $0.history[entry.identity.uid] ?? [] } },
            draft: { [self] kind, identity throws(OfficeFailure) in
                change { $0.drafts[Self.key(kind, identity.uid)] }
            },
            drafts: { [self] () throws(OfficeFailure) in change { Self.drafts($0) } },
            saveDraft: { [self] entry throws(OfficeFailure) in
                let key = Self.key(entry.kind, entry.identity.uid)
                change { shelf in
                    shelf.drafts[key] = OpenDraft(entry: entry, time: "09:41", moment: "20/4/2024 09:41")
                    shelf.keptDrafts.removeAll { $0 == key }
                    shelf.keptDrafts.append(key)
                }
            },
            discardDraft: { [self] kind, identity throws(OfficeFailure) in
                change { $0.drafts[Self.key(kind, identity.uid)] = nil }
            },
            planImport: { [self] path, encoding throws(OfficeFailure) in
                guard var plan = change({ $0.plan }), plan.source == path else {
                    throw .cannotRead(path: path, code: 2)
                }
                if encoding == nil, let offer = change({ $0.encodings }) { return .offer(offer) }
                plan.encoding = encoding
                return .plan(plan)
            },
            carryOut: { [self] plan, _ throws(OfficeFailure) in
                try fail()
                return change { shelf in
                    if let overtaking = shelf.overtaking {
                        shelf.overtaking = nil
                        return overtaking
                    }
                    shelf.carriedOut.append(plan)
                    return nil
                }
            },
            compose: { [self] order, width throws(OfficeFailure) in
                try fail()
                return change {
                    $0.composed.append((order, width))
                    return Self.composed(order, width: width, $0)
                }
            },
            disclose: { [self] paper, reason, hidden throws(OfficeFailure) in
                try fail()
                change { $0.disclosed.append("\(paper) \(reason) \(hidden.count)") }
            },
            export: { [self] export, path, replaces throws(OfficeFailure) in
                switch export {
                case .everything(let kind):
                    try write(path, "export " + kind.rawValue, replaces)
                    return ExportedRows(rows: nil, hidden: 0, kind: kind)
                case .seen(let query, let columns, let title):
                    let rows = change { Self.rows(query, &$0) }
                    let lines = [title, columns.joined(separator: ",")] + rows.map(\.entry.title)
                    try write(path, lines.joined(separator: "\n"), replaces)
                    return ExportedRows(rows: rows.count, hidden: 0, kind: query.kind)
                }
            },
            writePaper: { [self] order, path, replaces, _ throws(OfficeFailure) in
                let pages = change { Self.composed(order, width: nil, $0) }.pages.map { $0.map(\.text) }
                let format = Self.format(of: path)
                let text =
                    format == "text"
                    ? pages.map { $0.joined(separator: "\n") }.joined(separator: "\n\u{0C}\n") + "\n"
                    : format + " " + (pages.first?.first ?? "")
                try write(path, text, replaces)
            },
            printers: { [self] () throws(OfficeFailure) in
                try fail()
                return change { $0.printers }
            },
            send: { [self] order, job throws(OfficeFailure) in
                try fail()
                change { $0.printed.append((order, job)) }
                return Sentence(.sent, job.printer ?? "?", "x-1")
            },
            dataVersion: { [self] () throws(OfficeFailure) in change { $0.version } },
            similarNames: { [self] entry, limit throws(OfficeFailure) in change { Self.similarNames(entry, limit, $0) }
            },
            merge: { [self] other, survivor throws(OfficeFailure) in
                try fail()
                return change { Self.merge(other, survivor, &$0) }
            },
            counted: { [self] _ throws(OfficeFailure) in change { $0.summary.counted } },
            supportAccount: { [self] year, today throws(OfficeFailure) in
                try fail()
                return change { Self.supportAccount(year, today, $0) }
            },
            flags: { [self] entries, _ throws(OfficeFailure) in
                change { shelf in entries.map { Self.material(of: $0, among: entries, shelf) } }
            },
            stepContexts: { [self] entries, today throws(OfficeFailure) in
                change { Self.contexts(entries, today, &$0) }
            },
            takeStep: { [self] step, today throws(OfficeFailure) in
                try fail()
                return change { Self.take(step, today, &$0) }
            })
    }

    private func fail() throws(OfficeFailure) {
        if let failure = change({ $0.failure }) { throw failure }
    }

    private func write(_ path: String, _ text: String, _ replaces: Bool) throws(OfficeFailure) {
        let isThere = change { shelf in
            if shelf.files[path] != nil, !replaces { return true }
            shelf.files[path] = text
            return false
        }
        if isThere { throw .exists(path: path) }
    }

    private static func key(_ kind: RecordKind, _ uid: String) -> String { kind.rawValue + ":" + uid }

    private static func newIdentity(_ kind: RecordKind, _ shelf: Shelf) -> RecordIdentity {
        let id = (shelf.records[kind]?.keys.max() ?? 0) + 1
        return RecordIdentity(id: id, uid: "\(kind.rawValue)-\(id)", version: 1)
    }
}
