// Steps of several records at once: what one record is asked for, several are asked for too, or each says it for itself.
import Domain
import Testing

@Suite struct ManyStepTests {
    struct Way: Sendable, CustomStringConvertible {
        let kind: RecordKind
        let from: String
        let to: String
        var description: String { "\(kind) \(from) → \(to)" }

        static let all = Catalogue.descriptions.flatMap { description -> [Way] in
            guard let workflow = description.workflow, let field = description["state"] else { return [] }
            return field.kind.codes.flatMap { from in
                workflow.next(from).map { Way(kind: description.kind, from: from, to: $0) }
            }
        }
    }

    private func entries(_ way: Way) -> [RecordEntry] {
        (1...2).map { id in
            var entry = way.kind.description.blank()
            entry.identity = RecordIdentity(id: Int64(id), uid: "u\(id)", version: 1)
            entry["state"] = .text(way.from)
            return entry
        }
    }

    @Test(arguments: Way.all) func severalAreAskedForWhatOneIs(way: Way) {
        let entries = entries(way)
        let context = StepContext(today: Sample.day(2026, 3, 2))
        let one = RecordStep(entries: [entries[0]], to: way.to, contexts: [context])
        let many = RecordStep(entries: entries, to: way.to, contexts: [context, context])
        let alone = one.obstacles(of: entries[0], context, isAsking: true)
        for entry in entries {
            let together = many.obstacles(of: entry, context, isAsking: true)
            // What each has to say for itself is said to be that, and nothing is only missing.
            #expect(!together.contains { if case .needsFacts = $0 { true } else { false } }, "\(together)")
            let others = together.filter { if case .needsOwn = $0 { false } else { true } }
            #expect(others.allSatisfy { alone.contains($0) }, "\(together)")
        }
    }

    @Test func draftsAreIssuedTogetherEachWithItsSymbol() throws {
        let drafts = [OfficePaperType.notice, .letter].enumerated().map { index, type in
            var paper = OutgoingPaper()
            (paper.type, paper.abstract) = (type, "Văn bản \(index)")
            var entry = RecordEntry(paper)
            entry.identity = RecordIdentity(id: Int64(index + 1), uid: "u\(index)", version: 1)
            return entry
        }
        var head = Letterhead()
        (head.issuer, head.symbol) = ("Ủy ban nhân dân xã", "TB-UBND")
        let context = StepContext([RecordEntry(head)], today: Sample.day(2026, 3, 2))
        var step = RecordStep(entries: drafts, to: "issued", contexts: [context, context])
        #expect(step.missing.map(\.field) == ["date", "signer"])
        step.facts["date"] = .date(Sample.day(2026, 3, 2))
        let result = step.result([context, context])
        #expect(result.left.isEmpty && result.changed.map { $0["sign"].text } == ["TB-UBND", "UBND"])
    }

    @Test func whatEachHasToSayIsSaidToBeThat() {
        let promises = (1...2).map { id in
            var entry = RecordEntry(Promise())
            entry.identity = RecordIdentity(id: Int64(id), uid: "u\(id)", version: 1)
            return entry
        }
        let context = StepContext(today: Sample.day(2026, 3, 2))
        let step = RecordStep(entries: promises, to: "kept", contexts: [context, context])
        #expect(step.obstacles(of: promises[0], context).contains(.needsOwn(["evidence"])))
        // A step with one of them taken out is still one of several.
        let rest = step.without([StepLeft(entry: promises[0], obstacles: [])])
        #expect(rest.obstacles(of: promises[1], context).contains(.needsOwn(["evidence"])))
    }
}
