// What a book needs before its first notice prints whole, and what of it is there.
import Domain
import Repository

/// How far an office has come with the first steps.
package struct FirstSteps: Sendable, Equatable {
    /// The commune it is of; nil when nobody has said it.
    package var commune: Country.Commune?
    /// The form of its notices; nil when there is none.
    package var letterhead: RecordEntry?
    /// The dialogue it is busy with; nil when there is none.
    package var conference: RecordEntry?
    /// How many records there are of what offices import: questions, products, cases of support.
    package var counts: [RecordKind: Int] = [:]

    /// Nothing is there yet.
    package init() {}

    /// The kinds that are counted.
    package static let counted: [RecordKind] = [.question, .product, .support]

    /// The form of its notices as a record.
    package var head: Letterhead? { letterhead?.record() }
}

extension Office {
    /// How far the office has come with the first steps.
    package func firstSteps() async throws(OfficeFailure) -> FirstSteps {
        var steps = FirstSteps()
        let own = try await ownCommune()
        if !own.isEmpty { steps.commune = country().communes(own, firstIn: "").first }
        steps.letterhead = try await letterhead(for: .notice).map { RecordEntry($0) }
        steps.conference = try await currentConference().map { RecordEntry($0) }
        for kind in FirstSteps.counted { steps.counts[kind] = try await count(ListQuery(kind: kind)) }
        return steps
    }

    /// What the office is called on the screen: as its notices say, once it has said of which commune it is; nil before.
    package func ownName() async throws(OfficeFailure) -> String? {
        guard try await !ownCommune().isEmpty else { return nil }
        return try await letterhead(for: .notice)?.shortIssuer
    }

    /// Takes a commune of the country as the office's own, with its province and what went into it.
    package func begin(inCommune code: String) async throws(OfficeFailure) {
        let source = Self.communePrefix + code
        for _ in 0..<5 {
            let plan = try await communePlan(code, source: source)
            guard case .done = try await carryOut(plan) else { continue }
            return try await set(ownCommune: code)
        }
        throw .store(.busy, path: store.path)
    }

    /// Stores the letterheads an office of its commune begins with. One that is there for the same papers becomes it, and
    /// keeps who signs: another commune or office was meant before.
    package func begin(as body: FirstOffice, in commune: Country.Commune) async throws(OfficeFailure) -> BatchOutcome {
        let (stored, bodies) = (try await entries(Letterhead.self), try await missingBodies(of: commune))
        return try await saveAll(
            body.letterheads(of: commune).map { letterhead in
                var letterhead = letterhead
                guard let old = stored.first(where: { $0.papers == letterhead.papers && $0.validTo == nil }) else {
                    return RecordEntry(letterhead)
                }
                letterhead.identity = old.identity
                (letterhead.authority, letterhead.position) = (old.authority, old.position)
                letterhead.signer = old.signer
                return RecordEntry(letterhead)
            } + bodies, "save")
    }

    /// The bodies of a commune that the register does not have by any of their names.
    private func missingBodies(of commune: Country.Commune) async throws(OfficeFailure) -> [RecordEntry] {
        let known = Set(
            try await entries(Body.self).flatMap { RecordEntry($0).names.map { Body.description.nameKey($0) } })
        return FirstOffice.bodies(of: commune).map { RecordEntry($0) }
            .filter { body in known.isDisjoint(with: body.names.map { Body.description.nameKey($0) }) }
    }

    /// Says who signs, in all letterheads of an issuer that have nobody yet.
    package func sign(
        _ letterhead: Letterhead, _ signing: FirstOffice.Signing, by signer: String
    ) async throws(OfficeFailure) -> BatchOutcome {
        let unsigned = try await entries(Letterhead.self).filter { $0.issuer == letterhead.issuer && $0.isUnsigned }
        return try await saveAll(
            unsigned.map { letterhead in
                var signed = letterhead
                (signed.authority, signed.position, signed.signer) = (signing.authority, signing.position, signer)
                return RecordEntry(signed)
            }, "save")
    }
}
