// The lines of an account: every case stands in one line of each table, whole.
import Vietnamese

/// Puts the cases of a source together, by one thing after the other.
struct SupportLines {
    private let source: SupportSource
    private let today: CalendarDate
    private let programmesByID: [Int64: Programme]
    private let programmesByName: [String: [Programme]]

    init(_ source: SupportSource, on today: CalendarDate) {
        (self.source, self.today) = (source, today)
        programmesByID = Dictionary(source.programmes.map { ($0.identity.id, $0) }) { first, _ in first }
        programmesByName = Dictionary(grouping: source.programmes) { matchKey($0.name) }
    }

    /// What is added up for a line.
    private struct Sum {
        var spellings: Set<String> = []
        var now = SupportFigures()
        var before = SupportFigures()
    }

    /// The facts in groups, each spelled in its ways.
    private func groups(_ facts: [SupportFact], by key: (SupportFact) -> String, spelled: (SupportFact) -> String)
        -> [(facts: [SupportFact], sum: Sum)]
    {
        var keys: [SupportFact: String] = [:]
        var groups: [String: (facts: [SupportFact], sum: Sum)] = [:]
        for fact in facts {
            // The key is read from the words alone, which are few.
            var words = fact
            words.figures = SupportFigures()
            let group = keys[words] ?? key(fact)
            keys[words] = group
            var found = groups.removeValue(forKey: group) ?? ([], Sum())
            found.facts.append(fact)
            found.sum.spellings.insert(spelled(fact))
            if fact.year == source.year { found.sum.now += fact.figures } else { found.sum.before += fact.figures }
            groups[group] = found
        }
        return Array(groups.values)
    }

    private func line(
        _ sum: Sum, title: String? = nil, field: String, also conditions: [ListCondition] = []
    ) -> SupportLine {
        let spellings = sum.spellings.sorted(by: Self.isBefore)
        return SupportLine(
            title: title ?? Self.title(of: spellings), spellings: spellings,
            now: sum.now, before: sum.before,
            conditions: [.ofAccount(year: source.year)] + conditions + Self.says(spellings, in: field))
    }

    /// The spelling with the most capitals: names are rather written without them than with too many.
    private static func title(of spellings: [String]) -> String {
        let words = spellings.map { (text: trimmed($0), capitals: $0.count { $0.isUppercase }) }
        return words.reduce(("", -1)) { $1.capitals > $0.1 && !$1.text.isEmpty ? ($1.text, $1.capitals) : $0 }.0
    }

    /// The condition that a field says one of these; nothing at all is said by an empty one.
    private static func says(_ spellings: [String], in field: String) -> [ListCondition] {
        spellings == [""] ? [.isEmpty(field: field)] : [.oneOf(field: field, spellings)]
    }

    // Programmes.

    private func programme(of fact: SupportFact) -> Programme? {
        if let policy = fact.policy { return programmesByID[policy] }
        let named = programmesByName[matchKey(fact.programme)] ?? []
        return named.count == 1 ? named[0] : nil
    }

    private func programmeKey(_ fact: SupportFact) -> String {
        if let id = fact.policy ?? programme(of: fact)?.identity.id { return "#\(id)" }
        return matchKey(fact.programme)
    }

    var programmes: [ProgrammeLine] {
        var inAll: [String: Int128] = [:]
        for fact in source.history { inAll[programmeKey(fact), default: 0] += fact.figures.promised }
        var lines = groups(source.facts, by: programmeKey, spelled: \.programme).map { facts, sum in
            let programme = facts.lazy.compactMap { self.programme(of: $0) }.first
            let all = facts.first.map(programmeKey).flatMap { inAll[$0] } ?? 0
            let policies = Set(facts.map(\.policy))
            guard policies.count == 1, case .some(.some(let id)) = policies.first else {
                return ProgrammeLine(
                    line: line(sum, title: programme?.name, field: "programme"), programme: programme,
                    promisedInAll: all)
            }
            let linked = SupportLine(
                title: programme?.name ?? sum.spellings.min(by: Self.isBefore) ?? "",
                spellings: sum.spellings.sorted(by: Self.isBefore), now: sum.now, before: sum.before,
                conditions: [.ofAccount(year: source.year), .equals(field: "policy", .reference(id))])
            return ProgrammeLine(line: linked, programme: programme, promisedInAll: all)
        }
        // A programme that runs and of which nothing was promised yet is part of the plan.
        let there = Set(lines.compactMap { $0.programme?.identity.id })
        for programme in source.programmes where !there.contains(programme.identity.id) && runs(programme) {
            let none = SupportLine(
                title: programme.name, spellings: [], now: SupportFigures(), before: SupportFigures(),
                conditions: [
                    .ofAccount(year: source.year), .equals(field: "policy", .reference(programme.identity.id)),
                ])
            let all = inAll["#\(programme.identity.id)"] ?? 0
            lines.append(ProgrammeLine(line: none, programme: programme, promisedInAll: all))
        }
        return lines.sorted { Self.isBefore($0.line, $1.line) }
    }

    /// Whether a programme has a budget and is in force in the year.
    private func runs(_ programme: Programme) -> Bool {
        programme.budget != nil && (programme.validFrom.map { $0.year <= source.year } ?? true)
            && (programme.validTo.map { $0.year >= source.year } ?? true)
    }

    // Purposes and units.

    var purposes: [PurposeLine] {
        Dictionary(grouping: source.facts, by: \.purpose).map { purpose, facts in
            var sum = Sum()
            for fact in facts {
                if fact.year == source.year { sum.now += fact.figures } else { sum.before += fact.figures }
            }
            sum.spellings = [purpose.rawValue]
            return PurposeLine(purpose: purpose, line: line(sum, field: "purpose"))
        }
        .sorted { Self.isBefore($0.line, $1.line) }
    }

    var units: [UnitLine] {
        groups(source.facts, by: { matchKey($0.unit) }, spelled: \.unit).map { facts, sum in
            let written = facts.lazy.map(\.unit).min(by: Self.isBefore) ?? ""
            return UnitLine(
                line: line(sum, field: "unit"),
                standing: source.units.standing(of: written, in: source.year, on: today))
        }
        .sorted { Self.isBefore($0.line, $1.line) }
    }

    var unitsToday: [UnitTodayLine] {
        // What a name means depends on the year: last year's cases are looked up in theirs.
        var standings: [SupportFact: UnitStanding] = [:]
        func standing(_ fact: SupportFact) -> UnitStanding {
            var asked = SupportFact(year: fact.year)
            asked.unit = fact.unit
            if let known = standings[asked] { return known }
            let found = source.units.standing(of: fact.unit, in: fact.year, on: today)
            standings[asked] = found
            return found
        }
        func key(_ fact: SupportFact) -> String {
            if case .one(_, let key) = standing(fact) { return key }
            return "?" + matchKey(fact.unit)
        }
        return groups(source.facts, by: key, spelled: \.unit).map { facts, sum in
            let standings = Set(facts.map(standing))
            var title: String?
            if case .one(let name, _) = facts.lazy.map(standing).first { title = name }
            // What the year's own cases say leads to them; a name that means something else in this year does not.
            var own = sum
            own.spellings = Set(facts.filter { $0.year == source.year }.map(\.unit))
            if own.spellings.isEmpty { own.spellings = sum.spellings }
            return UnitTodayLine(
                line: line(own, title: title, field: "unit"),
                isUnclear: standings.contains { if case .unclear = $0 { true } else { false } },
                isUnregistered: standings == [.unregistered])
        }
        .sorted { Self.isBefore($0.line, $1.line) }
    }

    // Bases.

    var bases: [BasisLine] {
        let register = DocumentRegister(source.documents)
        let reader = BasisReader(register: register, day: dayOfYear)
        func documents(_ fact: SupportFact) -> [BasisDocument] {
            trimmed(fact.basis).isEmpty
                ? reader.documents(numbered: programme(of: fact)?.documents ?? []) : reader.documents(in: fact.basis)
        }
        func key(_ fact: SupportFact) -> String {
            let isOfProgramme = trimmed(fact.basis).isEmpty
            let documents = documents(fact)
            let words = isOfProgramme ? "" : matchKey(fact.basis)
            return (isOfProgramme ? "=" : "")
                + (documents.isEmpty ? words : documents.map(\.key).sorted().joined(separator: "|"))
        }
        let own = source.facts.filter { $0.year == source.year }
        return groups(own, by: key, spelled: \.basis).map { facts, sum in
            let isOfProgramme = facts.allSatisfy { trimmed($0.basis).isEmpty }
            let found = facts.lazy.map(documents).max { $0.count < $1.count } ?? []
            let names = found.map(\.name).joined(separator: "; ")
            let of = isOfProgramme ? Self.says(Set(facts.map(\.programme)).sorted(), in: "programme") : []
            let title = found.isEmpty ? nil : names
            return BasisLine(
                line: line(sum, title: title, field: "basis", also: of), documents: found,
                isOfProgramme: isOfProgramme && !found.isEmpty)
        }
        .sorted { Self.isBefore($0.line, $1.line) }
    }

    /// The day as of which documents are looked at: the last of the year, or today while it lasts.
    private var dayOfYear: CalendarDate {
        min(today, CalendarDate(year: max(1, min(9999, source.year)), month: 12, day: 31) ?? today)
    }

    // Beneficiaries.

    var beneficiaries: [BeneficiaryLine] {
        var groups: [String: (sum: Sum, isShared: Bool)] = [:]
        for fact in source.beneficiaries {
            let who = fact.holder.map { "#\($0)" } ?? matchKey(fact.beneficiary)
            let key = (fact.isShared ? "*" : "") + who
            var found = groups.removeValue(forKey: key) ?? (Sum(), fact.isShared)
            found.sum.now += fact.figures
            found.sum.spellings.insert(fact.beneficiary)
            groups[key] = found
        }
        return groups.values.map { sum, isShared in
            let line = line(sum, field: "beneficiary")
            var support = Support()
            support.beneficiary = line.title
            return BeneficiaryLine(line: line, names: support.beneficiaries, isShared: isShared)
        }
        .sorted { Self.isBefore($0.line, $1.line) }
    }

    // Order.

    private static func isBefore(_ left: SupportLine, _ right: SupportLine) -> Bool {
        if left.now.promised != right.now.promised { return left.now.promised > right.now.promised }
        if left.now.paid != right.now.paid { return left.now.paid > right.now.paid }
        if left.before.promised != right.before.promised { return left.before.promised > right.before.promised }
        if left.title != right.title { return isBefore(left.title, right.title) }
        return left.spellings.lexicographicallyPrecedes(right.spellings)
    }

    private static func isBefore(_ left: String, _ right: String) -> Bool {
        let (one, other) = (sortKey(left), sortKey(right))
        return one == other ? left < right : one.lexicographicallyPrecedes(other)
    }
}
