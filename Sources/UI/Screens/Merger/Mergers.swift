// Beginning a merger: what is merged, into what, since when and by which document; then its plan, and what came of it.
import Domain
import Office
import Screen
import Vietnamese
import Words

extension Effect {
    /// Fetches what units may go into.
    static func offerHeirs(_ merger: Merger) -> Effect {
        .ask("offerHeirs", about: merger, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.mergerTargets(merger.units)
        } take: { state, targets in
            Mergers.offerHeirs(merger, targets, in: &state)
        }
    }

    /// Fetches what a merger would do.
    /// - Parameter isWhole: whether all was asked that belongs to it.
    static func planMerger(_ merger: Merger, isWhole: Bool) -> Effect {
        .ask("planMerger", about: merger, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.mergerPlan(merger)
        } answer: {
            Mergers.take($1, isWhole: isWhole, in: &$0)
        }
    }

    /// Carries a merger out.
    static func carryOut(_ plan: MergerPlan, _ choice: MergerPlan.Choice) -> Effect {
        .write("carryOutMerger", about: plan, .drafts, .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
            try await services.office.carryOut(plan, choice)
        } answer: {
            Mergers.takeDone($1, in: &$0)
        }
    }
}

extension MergerOutcome: Writing {
    var changes: Changes? { if case .done = self { .all } else { nil } }
}

/// Asking what belongs to a merger.
enum Mergers {
    /// Letters shown of what went into a commune.
    private static let noteLimit = 36

    /// Begins with the units or bodies that were chosen, or with those with which the bodies of promises went; a body that
    /// no unit tells of goes by its name. Without any, with a commune of the country and what went into it.
    static func begin(_ entries: [RecordEntry], in state: inout AppState) -> [Effect] {
        guard let first = entries.first else {
            if state.kind == .body { state.say(.noRecord, state.words.one(state.kind), role: .warning) }
            return state.kind == .body ? [] : [.offerHeirs(Merger())]
        }
        if first.kind == .body { return begin(bodies: entries.map(\.title), in: &state) }
        guard first.kind == .promise else {
            return begin(Merger(units: entries.map(\.identity.id)), in: &state)
        }
        let (registry, today) = (state.units, state.today)
        let units = entries.flatMap {
            registry.units(goneWith: $0["body"].text, on: $0["madeOn"].date, today: today)
        }
        if !units.isEmpty { return begin(Merger(units: Set(units).sorted()), in: &state) }
        var seen: Set<String> = []
        let bodies = entries.map { $0["body"].text }.filter { !$0.isEmpty && seen.insert(matchKey($0)).inserted }
        return begin(bodies: bodies, in: &state)
    }

    /// Asks what follows bodies, unless the register says it of all of them.
    private static func begin(bodies: [String], in state: inout AppState) -> [Effect] {
        var merger = Merger(bodies: bodies)
        let (registry, today) = (state.units, state.today)
        let known = bodies.map { registry.succession(ofBody: $0, on: nil, today: today)?.bodies }
        // The day is asked for unless the register has the end of each.
        let haveEnded = !known.contains(nil)
        if let heirs = known.first ?? nil, !heirs.isEmpty, known.allSatisfy({ $0 == heirs }) {
            merger.heirs = heirs.map { .body($0) }
            return [.planMerger(merger, isWhole: false)]
        }
        let asked = merger
        state.ask(
            LineQuestion(
                title: { $0(.mergerBodyTitle, clip(bodies.joined(separator: ", "), 50)) },
                note: { $0[.mergerBodyNote] }
            ) { state, text in
                var merger = asked
                merger.heirs = [.body(text)]
                if haveEnded { return [.planMerger(merger, isWhole: false)] }
                state.layers.removeLast()
                return askDay(merger, in: &state)
            })
        return []
    }

    /// Where the register says what all of them went into, nothing is left to ask of that.
    private static func begin(_ merger: Merger, in state: inout AppState) -> [Effect] {
        let units = state.units.units.filter { merger.units.contains($0.identity.id) }
        let isKnown = units.allSatisfy { $0.validTo != nil && !severalCodes($0.successors).isEmpty }
        return [isKnown && !units.isEmpty ? .planMerger(merger, isWhole: false) : .offerHeirs(merger)]
    }

    /// One more of which the merged became a part: they were split.
    static func addHeir(to merger: Merger, in state: inout AppState) -> [Effect] {
        guard merger.bodies.isEmpty else {
            state.ask(
                LineQuestion(.mergerAnotherBody, .mergerBodyNote) { state, text in
                    var merger = merger
                    merger.heirs.append(.body(text))
                    return [.planMerger(merger, isWhole: true)]
                })
            return []
        }
        return [.offerHeirs(merger)]
    }

    /// Offers what units may go into: what the country says, the units of the register, a new one, any commune.
    fileprivate static func offerHeirs(_ merger: Merger, _ targets: MergerTargets, in state: inout AppState) {
        let words = state.words
        let chosen = merger.heirs
        let known = Set(targets.known.map(\.code))
        @Sendable func choose(_ heir: Merger.Heir) -> Choice {
            { _ in
                var merger = merger
                merger.heirs.append(heir)
                return [.planMerger(merger, isWhole: !chosen.isEmpty)]
            }
        }
        func item(_ commune: Country.Commune, _ note: String) -> MenuItem {
            let earlier = commune.earlier.isEmpty ? "" : "← " + clip(commune.earlier.joined(separator: ", "), noteLimit)
            return MenuItem(
                title: commune.name,
                note: [note, earlier, commune.province, commune.code].filter { !$0.isEmpty }
                    .joined(separator: " · "),
                keywords: (commune.earlier + [commune.province, commune.code]).joined(separator: "\n"),
                choose: choose(.commune(commune.code)))
        }
        let register = state.units.lasting(besides: known).filter { !chosen.contains(.unit($0.unit.identity.id)) }
        let told = known.union(register.map(\.unit.code))
        let own = register.map { unit, name in
            let isMerged = merger.units.contains(unit.identity.id)
            return MenuItem(
                title: name, note: isMerged ? words[.mergerGoesOn] : words[.mergerOfRegister],
                keywords: unit.code, choose: choose(.unit(unit.identity.id)))
        }
        let new = MenuItem(title: words[.mergerNew]) { state in
            state.ask(
                LineQuestion(.mergerNewTitle, .mergerNewNote) { state, text in choose(.new(text))(&state) })
            return []
        }
        let isOfCountry = merger.units.isEmpty
        let items =
            targets.known.map { item($0, words[.mergerOfCountry]) } + (isOfCountry ? [] : own + [new])
            + targets.communes.filter { !(isOfCountry ? known : told).contains($0.code) }.map { item($0, "") }
        let names = state.units.wholeNames(of: Set(merger.units)).map { UnitRegistry.name(of: $0.unit) }
        let title =
            isOfCountry ? words[.mergerCommune] : words(.mergerInto, clip(names.joined(separator: ", "), 50))
        state.layers.append(.menu(MenuState(title: title, items: items)))
    }

    /// Asks since when it is so.
    private static func askDay(_ merger: Merger, in state: inout AppState) -> [Effect] {
        state.ask(
            LineQuestion(.mergerDay, .mergerDayNote) { state, text in
                guard let day = CalendarDate(text) else { return state.complainInLine(Sentence(.problemDate, text)) }
                var merger = merger
                merger.day = day
                return [.planMerger(merger, isWhole: false)]
            })
        return []
    }

    /// Shows what a merger would do once all is known, and asks for what is missing.
    fileprivate static func take(_ plan: MergerPlan, isWhole: Bool, in state: inout AppState) -> [Effect] {
        let hasPrompt = state.layers.last?.isPrompt == true
        if let problem = plan.problem {
            if case .noDay = problem, plan.merger.day == nil {
                if hasPrompt { state.layers.removeLast() }
                return askDay(plan.merger, in: &state)
            }
            if hasPrompt { return state.complainInLine(problem.sentence) }
            state.complain(problem.sentence)
            return []
        }
        if hasPrompt { state.layers.removeLast() }
        // A document is noted in what changes; where nothing does, none is asked for.
        guard isWhole || plan.units.isEmpty && plan.rows.isEmpty else {
            state.ask(
                LineQuestion(.mergerDocument, .mergerDocumentNote, mayBeEmpty: true) { _, text in
                    var merger = plan.merger
                    merger.document = text
                    return [.planMerger(merger, isWhole: true)]
                })
            return []
        }
        show(plan, in: &state)
        return []
    }

    private static func show(_ plan: MergerPlan, in state: inout AppState) {
        if case .merger = state.layers.last { state.layers.removeLast() }
        state.layers.append(.merger(MergerState(plan: plan)))
    }

    /// Says what came of a merger.
    fileprivate static func takeDone(_ outcome: MergerOutcome, in state: inout AppState) -> [Effect] {
        switch outcome {
        case .done(let plan, let written):
            if case .merger = state.layers.last { state.layers.removeLast() }
            state.lists[state.pane]?.marks.set([])
            // A letterhead that ends and the one that follows it are one record to whoever confirmed.
            let records = written.dropFirst(plan.units.count).count { $0.identity.version > 1 }
            state.say(.mergerDone, grouped(Int64(plan.units.count)), grouped(Int64(records)))
        case .overtaken(let plan):
            show(plan, in: &state)
            state.say(.mergerOvertaken, role: .warning)
            return []
        case .refused(let entry, let problem):
            let reason = state.words.problem(problem.reason, kind: entry.kind)
            state.complain(Sentence(.failedRefused, state.shortTitle(entry), reason))
        }
        return state.reload(quietly: true)
    }
}

extension Merger.Problem {
    /// What is against a merger, in words.
    fileprivate var sentence: Sentence {
        switch self {
        case .future(let day): Sentence(.mergerFuture, day.officialText)
        case .beforeStart(let name): Sentence(.mergerBeforeStart, name)
        case .known(let name): Sentence(.mergerThere, name)
        case .noDay(let name): Sentence(.mergerNoDay, name)
        }
    }
}
