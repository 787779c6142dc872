// What stays in the registers: published questions, and what other records hang on; what goes with what it is a part of.
import Domain
import Repository
import Testing

@Suite struct RemovalTests {
    private static func make(_ title: String, in store: Store) async throws -> RecordEntry {
        var record = Conference()
        record.title = title
        return try await saved(RecordEntry(record), in: store)
    }

    private static func aPublished(_ text: String, on day: String?, in store: Store) async throws -> RecordEntry {
        var question = Question()
        (question.question, question.answer, question.state) = (text, "Đáp.", .published)
        question.publishedOn = day.flatMap { CalendarDate($0) }
        return try await saved(RecordEntry(question), in: store)
    }

    private static func bin(_ entry: RecordEntry, in store: Store) async throws -> SaveOutcome {
        try await store.bin(entry.kind, id: entry.identity.id, version: entry.identity.version, by: "an")
    }

    /// Each that stays is told with its reason, also what would have gone with one that stays.
    @Test func allThatStayAreToldAtOnce() async throws {
        try await withStore { store, _ in
            let dialogues = [
                try await Self.make("Một", in: store), try await Self.make("Hai", in: store),
                try await Self.make("Ba", in: store),
            ]
            for (number, dialogue) in dialogues.prefix(2).enumerated() {
                var entry = aQuestion("Câu \(number)", number: number + 1)
                entry["conference"] = .reference(dialogue.identity.id)
                _ = try await saved(entry, in: store)
            }
            var published = try await Self.aPublished("Đã công bố", on: "12/4/2026", in: store)
            published["conference"] = .reference(dialogues[2].identity.id)
            // The third would go with its question, which stays.
            let held = FieldProblem("title", .holds([RecordCount(.question, 1)]))
            guard case .refused(let problems) = try await store.binAll(dialogues, by: "an") else {
                Issue.record("not refused")
                return
            }
            #expect(problems == [0: held, 1: held])
            guard case .saved(let gone) = try await store.binAll([dialogues[2]], by: "an") else {
                Issue.record("not binned")
                return
            }
            #expect(gone.count == 1)
        }
    }

    @Test func aDialogueStaysWhileQuestionsArePartOfIt() async throws {
        try await withStore { store, _ in
            let dialogue = try await Self.make("Năm nay", in: store)
            var entry = aQuestion("Câu 1", number: 1)
            entry["conference"] = .reference(dialogue.identity.id)
            let question = try await saved(entry, in: store)
            let refusal = FieldProblem("title", .holds([RecordCount(.question, 1)]))
            #expect(try await Self.bin(dialogue, in: store) == .refused(refusal))
            #expect(try await store.binAll([dialogue], by: "an") == .refused([0: refusal]))
            // Together with its questions, or after them, it goes.
            guard case .saved(let gone) = try await store.binAll([question, dialogue], by: "an") else {
                Issue.record("not binned")
                return
            }
            #expect(gone.count == 2)
            #expect(try await store.allEntries(of: conference).isEmpty)
        }
    }

    @Test func whatMadeADialogueIsTakenBackWithItsQuestions() async throws {
        try await withStore { store, _ in
            let dialogue = try await Self.make("Năm nay", in: store)
            var entry = aQuestion("Câu 1", number: 1)
            entry["conference"] = .reference(dialogue.identity.id)
            try await saved(entry, in: store)
            _ = try await store.undo(by: "an")
            _ = try await store.undo(by: "an")
            #expect(try await store.allEntries(of: conference).isEmpty)
        }
    }

    @Test func aQuestionPublishedHereStays() async throws {
        try await withStore { store, _ in
            let published = try await Self.aPublished("Câu 1", on: "12/4/2026", in: store)
            let taken = try await Self.aPublished("Câu 2", on: nil, in: store)
            let refusal = FieldProblem("state", .publishedStays)
            #expect(try await Self.bin(published, in: store) == .refused(refusal))
            #expect(try await store.binAll([taken, published], by: "an") == .refused([1: refusal]))
            #expect(try await store.allEntries(of: question).count == 2, "all or none")
            guard case .saved = try await Self.bin(taken, in: store) else {
                Issue.record("one taken over from an older notice may be mended and removed")
                return
            }
        }
    }

    /// Every reference in the catalogue, and what it means for the record that it leads to.
    struct Reference: Sendable, CustomStringConvertible {
        let kind: RecordKind
        let field: FieldDescription
        let owner: RecordKind
        var description: String { "\(kind).\(field.name)" }

        static let all = Catalogue.descriptions.flatMap { description in
            description.fields.compactMap { field -> Reference? in
                guard case .reference(let owner) = field.kind else { return nil }
                return Reference(kind: description.kind, field: field, owner: owner)
            }
        }
    }

    private static func named(_ kind: RecordKind, _ name: String) -> RecordEntry {
        var entry = kind.description.blank()
        for field in [kind.description.titleField, "beneficiary"] where kind.description[field] != nil {
            entry[field] = .text(name)
        }
        if kind == .payment { entry["amount"] = Money("5 triệu").map(FieldValue.money) ?? .none }
        return entry
    }

    @Test(arguments: Reference.all) func whatOthersHangOnStaysOrTakesItsPartsAlong(reference: Reference) async throws {
        try await withStore { store, _ in
            let owner = try await saved(Self.named(reference.owner, "Bản ghi một"), in: store)
            var entry = Self.named(reference.kind, "Bản ghi hai")
            entry[reference.field.name] = .reference(owner.identity.id)
            if let name = reference.field.namedBy { entry[name] = .text("Bản ghi một") }
            let other = try await saved(entry, in: store)
            let title = reference.owner.description.titleField
            let outcome = try await Self.bin(owner, in: store)
            switch reference.field.bond {
            case .holds:
                let refusal = FieldProblem(title, .holds([RecordCount(reference.kind, 1)]))
                // A number that was given is a reason of its own.
                let isNumbered = reference.owner.description.numbering?.problem(without: owner) != nil
                #expect(outcome == .refused(refusal) || isNumbered)
                #expect(try await store.binAll([owner], by: "an") == .refused([0: refusal]) || isNumbered)
            case .part:
                guard case .saved(let gone) = outcome else { return #expect(Bool(false), "\(outcome)") }
                #expect(try await store.binned(reference.kind).map(\.identity.id) == [other.identity.id])
                // It comes back with it, from the bin and by Ctrl-Z.
                _ = try await store.restore(
                    gone.kind, id: gone.identity.id, version: gone.identity.version, by: "an")
                #expect(try await store.allEntries(of: reference.kind).map(\.identity.id) == [other.identity.id])
                _ = try await store.undo(by: "an")
                #expect(try await store.allEntries(of: reference.kind).isEmpty)
                _ = try await store.undo(by: "an")
                #expect(try await store.allEntries(of: reference.kind).map(\.identity.id) == [other.identity.id])
                #expect(try await store.allEntries(of: reference.owner).map(\.identity.id) == [owner.identity.id])
            case .trace:
                guard case .saved = outcome else { return #expect(Bool(false), "\(outcome)") }
                #expect(try await store.allEntries(of: reference.kind).map(\.identity.id) == [other.identity.id])
            }
        }
    }

    /// A field of texts that name records, with what names one.
    @Test(arguments: [
        ("holder", "product", "holder", "htx ong"), ("programme", "voucher", "programme", "HTX Ong"),
        ("programme", "activity", "programme", "HTX Ong"), ("holder", "lot", "supplier", "HTX Ong"),
        ("unit", "question", "unit", "xã HTX Ong"), ("unit", "product", "unit", "xã HTX Ong"),
        ("unit", "holder", "unit", "xã HTX Ong, huyện A"), ("unit", "unit", "parent", "06001"),
        ("unit", "unit", "successors", "xã Bắc; 06001"),
    ]) func whatTextsNameStays(owner: String, kind: String, field: String, text: String) async throws {
        let (ownerKind, kind) = (try #require(RecordKind(rawValue: owner)), try #require(RecordKind(rawValue: kind)))
        try await withStore { store, _ in
            var entry = Self.named(ownerKind, "HTX Ong")
            if ownerKind == .administrativeUnit { entry["code"] = .text("06001") }
            let owner = try await saved(entry, in: store)
            var other = Self.named(kind, "Bản ghi hai")
            if kind == .support { other["beneficiary"] = .none }
            other[field] = .text(text)
            let naming = try await saved(other, in: store)
            let refusal = FieldProblem(ownerKind.description.titleField, .holds([RecordCount(kind, 1)]))
            #expect(try await Self.bin(owner, in: store) == .refused(refusal))
            #expect(try await store.binAll([owner], by: "an") == .refused([0: refusal]))
            _ = try await Self.bin(naming, in: store)
            guard case .saved = try await Self.bin(owner, in: store) else { return #expect(Bool(false), "stays") }
        }
    }

    @Test func aNameOfTwoKeepsNeither() async throws {
        try await withStore { store, _ in
            let owner = try await saved(Self.named(.holder, "HTX Ong"), in: store)
            let twin = try await saved(Self.named(.holder, "HTX Ong"), in: store)
            var other = Self.named(.product, "Mật ong")
            other["holder"] = .text("HTX Ong")
            try await saved(other, in: store)
            guard case .saved = try await Self.bin(owner, in: store) else { return #expect(Bool(false), "stays") }
            guard case .refused = try await Self.bin(twin, in: store) else { return #expect(Bool(false), "goes") }
        }
    }

    @Test func recordsThatHangOnEachOtherGoTogether() async throws {
        try await withStore { store, _ in
            let main = try await saved(aQuestion("Câu 1", number: 1), in: store)
            var entry = aQuestion("Câu 2", number: 2)
            entry["sameAs"] = .reference(main.identity.id)
            let other = try await saved(entry, in: store)
            guard case .saved(let gone) = try await store.binAll([main, other], by: "an") else {
                return #expect(Bool(false), "stay")
            }
            #expect(gone.count == 2)
            // Taken out alone, the second would hang on what is in the bin.
            let (id, version) = (gone[1].identity.id, gone[1].identity.version)
            #expect(
                try await store.restore(.question, id: id, version: version, by: "an")
                    == .refused(FieldProblem("sameAs", .hangsOnBinned(.question, "Câu 1"))))
        }
    }

    @Test func whatOthersHaveHungOnACaseSinceKeepsItsImportFromBeingUndone() async throws {
        try await withStore { store, _ in
            let outcomeOfImport = try await store.takeIn(
                [Self.named(.support, "HTX Ong")], action: "import", by: "an")
            #expect(outcomeOfImport == .saved)
            let taken = try await store.allEntries(of: .support)
            var payment = Self.named(.payment, "Đợt 1")
            payment["support"] = .reference(taken[0].identity.id)
            try await saved(payment, in: store, by: "bình")
            let outcome = try await store.undo(by: "an")
            guard case .refused(let entry, let problem) = outcome else { return #expect(Bool(false), "\(outcome)") }
            #expect(entry.identity.id == taken[0].identity.id)
            #expect(problem.reason == .holds([RecordCount(.payment, 1)]))
            #expect(try await store.allEntries(of: .support).count == 1, "nothing was written")
            _ = try await store.undo(by: "bình")
            guard case .done = try await store.undo(by: "an") else { return #expect(Bool(false), "not undone") }
        }
    }
}
