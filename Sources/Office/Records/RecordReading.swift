// Records, settings and figures, read one at a time.
import Domain
import Repository
import Words

extension Office {
    /// A record in use by its number; nil when it is in the bin.
    package func entry(_ kind: RecordKind, _ id: Int64) async throws(OfficeFailure) -> RecordEntry? {
        try await stored { () async throws(StoreError) in try await store.entry(of: kind, id: id, withBin: false) }
    }

    /// All records of a type.
    func entries<R: Record>(_ type: R.Type) async throws(OfficeFailure) -> [R] {
        try await stored { () async throws(StoreError) in
            try await store.allEntries(of: R.description.kind).compactMap { $0.record() }
        }
    }

    /// The conference the office is busy with; nil when there is none.
    package func currentConference() async throws(OfficeFailure) -> Conference? {
        try await stored { () async throws(StoreError) in try await store.currentConference() }
    }

    /// Makes a conference the current one for everybody.
    package func chooseConference(_ identity: RecordIdentity) async throws(OfficeFailure) {
        try await stored { () async throws(StoreError) in try await store.setCurrentConference(identity, by: who) }
    }

    /// What the user has set under a name.
    package func setting(_ name: String) async throws(OfficeFailure) -> String? {
        try await stored { () async throws(StoreError) in try await store.setting(name, of: who) }
    }

    /// Sets something for the user.
    package func set(_ name: String, _ value: String) async throws(OfficeFailure) {
        try await stored { () async throws(StoreError) in try await store.set(name, to: value, for: who) }
    }

    /// The figures of the summary.
    package func summary() async throws(OfficeFailure) -> Summary {
        try await stored { () async throws(StoreError) in try await store.summary(on: now().today) }
    }

    /// All units, for their names today.
    package func units() async throws(OfficeFailure) -> UnitRegistry {
        try await stored { () async throws(StoreError) in try await store.units() }
    }

    /// The register of legal documents, which citations are held against.
    package func documents() async throws(OfficeFailure) -> DocumentRegister {
        let entries = try await stored { () async throws(StoreError) in
            try await store.allEntries(of: .legalDocument)
        }
        return DocumentRegister(entries.compactMap { $0.record() })
    }

    /// The saves of a record, the latest first.
    package func history(_ entry: RecordEntry) async throws(OfficeFailure) -> [HistoryItem] {
        let items = try await stored { () async throws(StoreError) in
            try await store.journal(of: entry.kind, id: entry.identity.id)
        }
        return items.map { item in
            HistoryItem(
                when: momentText(at: item.at), who: personText(item.who, item.name), step: item.step, role: item.role,
                changes: item.fields, version: item.version, merged: item.merged)
        }
    }

    /// Changes whenever another program commits.
    package func dataVersion() async throws(OfficeFailure) -> Int {
        try await stored { () async throws(StoreError) in try await store.dataVersion() }
    }

    /// A word whenever another program may have changed the records; `dataVersion` then says whether it did.
    package func notices() -> AsyncStream<Void> { store.notices() }

    /// What the registers count on a day.
    package func counted(_ today: CalendarDate) async throws(OfficeFailure) -> [CountRequest: RegisterCount] {
        try await stored { () async throws(StoreError) in try await store.counted(on: today) }
    }

    /// The account of the support of a year with the targets of the office that reports, as its yearly report has them;
    /// without a year, of the day's year or of the last one with records.
    package func supportAccount(_ year: Int?, _ today: CalendarDate) async throws(OfficeFailure) -> SupportAccount {
        let office = try await reportingOffice()
        return try await stored { () async throws(StoreError) in
            try await store.supportAccount(year: year, office: office, on: today)
        }
    }

    /// What surrounds records that are about to be saved together, or one that is shown with all beside it.
    package func flags(_ entries: [RecordEntry], _ isShown: Bool) async throws(OfficeFailure) -> [CaseMaterial] {
        try await stored { () async throws(StoreError) in
            try await store.materials(for: entries, isShown: isShown)
        }
    }
}
