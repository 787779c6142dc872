// Which records follow a merger, and which keep the name that was true when they were closed.
import Vietnamese

extension MergerPlan {
    /// What a merger would do to the records that are there.
    /// - Parameters:
    ///   - home: the code of the commune the office is of.
    ///   - country: the units of the whole country.
    package init(
        _ merger: Merger, _ found: FoundRecords, home: String, country: () -> Country, today: CalendarDate
    ) throws {
        let register = UnitRegistry(
            try found.matching(.administrativeUnit, []).compactMap { $0.record(as: AdministrativeUnit.self) },
            home: home, bodies: try found.matching(.body, []).compactMap { $0.record(as: Body.self) })
        let merged = MergedUnits(merger, in: register, country: country)
        let ofUnits = register.holding(merged.units)
        let bodies = MergedBodies(merger, ofUnits, units: merged.gone, today: today)
        let after = ofUnits.holding(bodies: bodies.bodies)
        let names = MergerNames(merger, after, gone: merged.gone, today: today)
        self.merger = merger
        let ends = bodies.ends.union(merged.gone.map { after.units[$0].validTo })
        day = merger.day ?? (ends.count == 1 ? ends.first??.adding(days: 1) : nil)
        problem = day.flatMap { $0 > today ? .future($0) : nil } ?? merged.problem ?? bodies.problem
        units = merged.changes(after) + bodies.changes
        ending =
            after.sorted(merged.gone.map { UnitRegistry.name(of: after.units[$0]) }) + merger.bodies
        heirs = names.heirs
        var rows: [MergerRow] = []
        var staying: [RecordKind: Int] = [:]
        for kind in Pane.allCases.flatMap(\.kinds) where !merger.bodies.isEmpty || !merged.gone.isEmpty {
            guard let naming = kind.description.merged else { continue }
            for entry in try names.mentioned(by: naming, kind, found)
            where kind != .body || !bodies.changed.contains(entry.identity.id) {
                let day = try entry.dayOfNames { id in
                    try found.entry(.conference, id)?.record(as: Conference.self)?.startDay
                }
                let changes = names.changes(of: entry, naming, on: day).askingForSigner(of: entry)
                guard !changes.isEmpty else { continue }
                if naming.follows(entry, today) {
                    rows.append(MergerRow(entry: entry, changes: changes))
                } else {
                    staying[kind, default: 0] += 1
                }
            }
        }
        (self.rows, self.staying) = (rows, staying)
    }
}

extension [MergerRow.Change] {
    /// The changes with that of who signs: the signer of one body is not that of another until somebody says so.
    fileprivate func askingForSigner(of entry: RecordEntry) -> [MergerRow.Change] {
        guard let issuer = first(where: { $0.field == "issuer" }), entry.kind == .letterhead, !entry["signer"].isEmpty
        else { return self }
        return self + [
            MergerRow.Change(
                field: "signer", before: entry["signer"].text, after: issuer.after.mapValues { _ in "……" },
                whole: issuer.after.mapValues { _ in "" })
        ]
    }
}

/// The names of what is merged, as records have them.
private struct MergerNames {
    private let merger: Merger
    private let register: UnitRegistry
    private let gone: Set<Int>
    private let today: CalendarDate
    private let keys: Set<String>
    /// The keys of all names of the bodies that are merged by name.
    private let bodyKeys: Set<String>
    private let bodyHeirs: [String]
    /// Texts looked for at a time.
    private static let step = 500

    init(_ merger: Merger, _ register: UnitRegistry, gone: Set<Int>, today: CalendarDate) {
        (self.merger, self.register, self.today) = (merger, register, today)
        var all = gone
        var waiting = Array(gone)
        // What went into a unit before may still be named as well.
        while let next = waiting.popLast() {
            for origin in register.origins(of: next) where all.insert(origin).inserted { waiting.append(origin) }
        }
        self.gone = all
        keys = Set(all.map { Self.key(register.units[$0].name) })
        let known = merger.bodies.flatMap { register.bodies.indices(named: $0) }
        bodyKeys = Set((merger.bodies + known.flatMap { register.bodies.bodies[$0].names }).map(BodyName.key))
        bodyHeirs = merger.heirs.compactMap { if case .body(let name) = $0 { name } else { nil } }
    }

    private static func key(_ text: String) -> String {
        matchKey(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    /// The names of what the merged go into.
    var heirs: [String] {
        register.sorted(gone.flatMap { register.lastHeirs(of: $0, on: today) }.map(register.name)) + bodyHeirs
    }

    /// The records of a kind that have one of the names in one of the fields.
    func mentioned(
        by naming: MergedNames, _ kind: RecordKind, _ found: FoundRecords
    ) throws -> [RecordEntry] {
        var entries: [Int64: RecordEntry] = [:]
        for field in Set(naming.fields.flatMap { [$0.read, $0.written] }) {
            let texts = try found.texts(kind, field).filter { text in
                let (key, bodyKey) = (Self.key(text), BodyName.key(text))
                return keys.contains { key.contains($0) } || bodyKeys.contains { bodyKey.contains($0) }
            }
            for start in stride(from: 0, to: texts.count, by: Self.step) {
                let part = Array(texts[start..<min(texts.count, start + Self.step)])
                for entry in try found.matching(kind, [.oneOf(field: field, part)]) {
                    entries[entry.identity.id] = entry
                }
            }
        }
        return entries.values.sorted { $0.identity.id < $1.identity.id }
    }

    /// What becomes of the fields of a record that name what is merged.
    func changes(of entry: RecordEntry, _ naming: MergedNames, on day: CalendarDate?) -> [MergerRow.Change] {
        let changes = naming.fields.compactMap { field -> MergerRow.Change? in
            // A promise that somebody took over is the successor's.
            let isTaken = field.read != field.written && !entry[field.written].isEmpty
            let list = MergedList(entry[isTaken ? field.written : field.read].text, of: field.read)
            let options = list.parts.map { followers(of: $0, naming, on: isTaken ? nil : day) }
            let heirs = Set(options.flatMap { ($0 ?? [:]).keys })
            guard !heirs.isEmpty else { return nil }
            func part(_ place: Int, _ heir: String) -> String? {
                options[place].flatMap { $0[heir] ?? ($0.count == 1 ? $0.first?.value : nil) }
            }
            func shown(_ text: (Int) -> String?) -> String {
                list.parts.indices.filter { options[$0] != nil }.compactMap(text).joined(separator: "; ")
            }
            return MergerRow.Change(
                field: field.written, before: shown { list.parts[$0] },
                after: Dictionary(uniqueKeysWithValues: heirs.map { heir in (heir, shown { part($0, heir) }) }),
                whole: Dictionary(
                    uniqueKeysWithValues: heirs.map { heir in (heir, list.text { part($0, heir) }) }))
        }
        // The place before a date is a bare name, which a district may have as well: it follows whoever issues the paper.
        return changes.filter { $0.field != "place" || changes.contains { $0.field == "issuer" } }
    }

    /// The words with each of those that follow, by their names; nil when the words do not name what is merged. A name
    /// that nothing had on the day may be meant as it was used last: papers go on with it for a while.
    private func followers(of text: String, _ naming: MergedNames, on day: CalendarDate?) -> [String: String]? {
        if naming.areBodies, bodyKeys.contains(BodyName.key(text)) {
            return Dictionary(bodyHeirs.map { ($0, $0) }) { first, _ in first }
        }
        var found = register.following(ofBody: text, on: day, today: today)
        if found == nil, day != nil { found = register.following(ofBody: text, on: nil, today: today) }
        guard let found, !found.units.isDisjoint(with: gone), !found.heirs.isEmpty else { return nil }
        return Dictionary(found.heirs.map { ($0.name, $0.body) }) { first, _ in first }
    }
}

/// The bodies or units that a field names, one by one.
private struct MergedList {
    /// Each without the signs behind it.
    let parts: [String]
    private let tails: [String]
    private let separator: String

    init(_ text: String, of field: String) {
        switch field {
        case "supporting": (parts, separator) = (severalCodes(text), "; ")
        case "recipients":
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            parts = lines.map { line in String(line.reversed().drop { ";,. ".contains($0) }.reversed()) }
            tails = zip(lines, parts).map { String($0.dropFirst($1.count)) }
            separator = "\n"
            return
        default: (parts, separator) = ([text], "")
        }
        tails = parts.map { _ in "" }
    }

    /// The text with other words for some of its parts; what stands in it twice by then stands in it once.
    func text(_ other: (Int) -> String?) -> String {
        var texts: [String] = []
        var known = Set(parts.indices.filter { other($0) == nil }.map { matchKey(parts[$0]) })
        for place in parts.indices {
            guard let changed = other(place) else {
                texts.append(parts[place] + tails[place])
                continue
            }
            if known.insert(matchKey(changed)).inserted { texts.append(changed + tails[place]) }
        }
        return texts.joined(separator: separator)
    }
}
