// What the state remembers of the registers besides its lists: fetched at the start, and again when it changed.
import Domain
import Office

extension Effect {
    /// Counts the questions that are late on a day.
    static func countOverdue(_ today: CalendarDate) -> Effect {
        .ask("countOverdue", about: today) { services throws(OfficeFailure) in
            let late = ListQuery(kind: .question, conditions: ListCondition.overdue(on: today))
            return try await services.office.count(late)
        } take: {
            $0.overdue = $1
        }
    }

    /// Counts the products whose renewal is to be handed in, or late, on a day.
    static func countExpiring(_ today: CalendarDate) -> Effect {
        .ask("countExpiring", about: today, .unasked) { services throws(OfficeFailure) in
            let days = 0...Product.expiringDays
            let soon = ListQuery(kind: .product, conditions: ListCondition.expiring(within: days, from: today))
            return try await services.office.count(soon)
        } take: {
            $0.expiring = $1
        }
    }

    /// Finds what the dialogues wait for next.
    static func loadClock(_ today: CalendarDate) -> Effect {
        .ask("loadClock", about: today, .unasked) { services throws(OfficeFailure) in
            try await services.office.clock(on: today)
        } take: {
            $0.clock = $1
        }
    }

    /// Counts what the registers say on a day.
    static func countRegisters(_ today: CalendarDate) -> Effect {
        .ask("countRegisters", about: today, .unasked) { services throws(OfficeFailure) in
            try await services.office.counted(today)
        } take: {
            $0.counted = $1
            $0.remeasureLists { $0.contains { $0.name == "result" } }
        }
    }

    /// Counts the figures of the summary.
    static var summarise: Effect {
        .ask("summarise") { services throws(OfficeFailure) in
            try await services.office.summary()
        } take: {
            $0.summary = $1
        }
    }

    /// Fetches the units and bodies.
    static var loadUnits: Effect {
        .ask("loadUnits") { services throws(OfficeFailure) in
            try await services.office.units()
        } answer: {
            state, units in
            state.units = units
            state.completions = [:]
            return state.renewFilters()
        }
    }

    /// Fetches the register of legal documents.
    static var loadDocuments: Effect {
        .ask("loadDocuments") { services throws(OfficeFailure) in
            try await services.office.documents()
        } take: {
            $0.documents = $1
        }
    }

    /// Fetches the holidays that working days leave out.
    static var loadCalendar: Effect {
        .ask("loadCalendar", .unasked) { services throws(OfficeFailure) in
            try await services.office.workingCalendar()
        } take: {
            $0.calendar = $1
        }
    }

    /// Fetches what references of a kind can name.
    static func loadOptions(_ kind: RecordKind) -> Effect {
        .ask("loadOptions", about: kind) { services throws(OfficeFailure) in
            try await services.office.options(kind)
        } take: {
            $0.take($1, of: kind)
        }
    }

    /// Fetches a record whose parts are shown as it is now.
    static func loadOwner(_ entry: RecordEntry) -> Effect {
        .ask("loadOwner", about: entry, .unasked) { services throws(OfficeFailure) in
            try await services.office.entry(entry.kind, entry.identity.id)
        } take: { state, stored in
            if let stored { state.take(owner: stored) }
        }
    }
}

extension AppState {
    /// Asks lists again whose filter means more or less than before: of a unit more is known now, or there are other short
    /// words.
    mutating func renewFilters() -> [Effect] {
        var effects: [Effect] = []
        for pane in Pane.allCases {
            guard let query = lists[pane]?.query, !query.filter.isEmpty else { continue }
            let renewed = listContext.filtered(query, by: query.filter)
            guard renewed != query else { continue }
            lists[pane]?.query = renewed
            if lists[pane]?.isLoaded == true { effects += lists[pane]?.ask(.start, pane: pane) ?? [] }
        }
        return effects
    }

    /// Has columns measured again: records are called what was not known before.
    /// - Parameter told: whether it is told by some of the columns of a list.
    fileprivate mutating func remeasureLists(where told: ([FieldDescription]) -> Bool) {
        for pane in Pane.allCases where lists[pane].map({ told($0.query.kind.description.columns) }) == true {
            lists[pane]?.remeasure()
        }
    }

    /// Takes a record whose parts are shown as it is now.
    fileprivate mutating func take(owner entry: RecordEntry) {
        for pane in Pane.allCases {
            if lists[pane]?.owner?.entry.isSame(as: entry) == true { lists[pane]?.owner?.entry = entry }
            for index in (trails[pane] ?? []).indices where trails[pane]?[index].owner?.entry.isSame(as: entry) == true
            {
                trails[pane]?[index].owner?.entry = entry
            }
        }
    }

    /// Takes what references of a kind can name, in the forms that are open too.
    fileprivate mutating func take(_ options: [ReferenceOption], of kind: RecordKind) {
        self.options[kind] = options
        remeasureLists { $0.contains { $0.kind == .reference(kind) } }
        for index in layers.indices {
            guard case .form(var form) = layers[index] else { continue }
            form.renew(options, of: kind, unknown: words[.unknown])
            layers[index] = .form(form)
        }
    }
}
