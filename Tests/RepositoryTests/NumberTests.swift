// Order numbers of the books of papers: given once, without gaps, whoever writes.
import Domain
import Repository
import Testing

private func paper(
    _ abstract: String, _ type: OfficePaperType = .notice, sign: String = "TB-UBND", year: Int = 2026,
    state: OutgoingPaper.State = .issued
) -> RecordEntry {
    var paper = OutgoingPaper()
    (paper.abstract, paper.type, paper.sign, paper.state) = (abstract, type, sign, state)
    paper.date = CalendarDate(year: year, month: 3, day: 5)
    return RecordEntry(paper)
}

private func arrival(_ abstract: String, _ number: Int? = nil, year: Int = 2026) -> RecordEntry {
    var paper = IncomingPaper()
    (paper.abstract, paper.issuer, paper.number) = (abstract, "UBND huyện", number)
    paper.receivedOn = CalendarDate(year: year, month: 3, day: 5)
    return RecordEntry(paper)
}

private func problem(_ outcome: SaveOutcome) -> FieldProblem? {
    if case .refused(let problem) = outcome { problem } else { nil }
}

@Suite struct NumberTests {
    @Test func eachTypeAndYearCountsForItself() async throws {
        try await withStore { store, _ in
            var signs: [String] = []
            for entry in [
                paper("a"), paper("b"), paper("c", .letter, sign: "UBND"), paper("d", year: 2027),
                paper("e", state: .draft), paper("f"),
            ] { signs.append(try await saved(entry, in: store)["sign"].text) }
            #expect(signs == ["01/TB-UBND", "02/TB-UBND", "01/UBND", "01/TB-UBND", "TB-UBND", "03/TB-UBND"])
            var numbers: [Int?] = []
            for entry in [arrival("a"), arrival("b"), arrival("c", year: 2027), arrival("d")] {
                numbers.append(try await saved(entry, in: store)["number"].number)
            }
            #expect(numbers == [1, 2, 1, 3])
        }
    }

    /// A department has books of its own; what follows the issuer is who drew the paper up.
    @Test func eachIssuerCountsForItself() async throws {
        try await withStore { store, _ in
            var signs: [String] = []
            for sign in ["TB-UBND", "TB-VP", "TB-UBND-VX", "7/TB-BCĐ", "TB-VP"] {
                signs.append(try await saved(paper(sign, sign: sign), in: store)["sign"].text)
            }
            #expect(signs == ["01/TB-UBND", "01/TB-VP", "02/TB-UBND-VX", "7/TB-BCĐ", "02/TB-VP"])
            let taken = problem(try await store.save(paper("x", sign: "2/TB-UBND"), by: "an"))
            #expect(taken == FieldProblem("sign", .numberTaken("TB-UBND-VX")))
            var moved = try await saved(paper("y", sign: "TB-VP"), in: store)
            moved["sign"] = .text("03/TB-UBND")
            #expect(problem(try await store.save(moved, by: "an")) == FieldProblem("sign", .numbered))
        }
    }

    @Test func aDraftTakesItsNumberWhenItIsIssuedAndKeepsItWhenItIsWithdrawn() async throws {
        try await withStore { store, _ in
            var draft = try await saved(paper("a", state: .draft), in: store)
            _ = try await saved(paper("b"), in: store)
            #expect(draft["number"] == .none)
            draft["state"] = .text("issued")
            var issued = try await saved(draft, in: store)
            #expect(issued["sign"].text == "02/TB-UBND")
            issued["state"] = .text("withdrawn")
            issued["reason"] = .text("Nhầm")
            #expect(try await saved(issued, in: store)["number"] == .number(2))
            #expect(try await saved(paper("c"), in: store)["number"] == .number(3))
        }
    }

    @Test func twoWritersNeverTakeTheSameNumberAndLeaveNoneOut() async throws {
        try await withStore { mine, folder in
            let theirs = try Store.open(path: folder.file(), createIfMissing: false)
            defer { try? theirs.close() }
            async let first = numbers(of: 30, in: mine, by: "an")
            async let second = numbers(of: 30, in: theirs, by: "bình")
            let all = try await first + second
            #expect(all.sorted() == Array(1...60))
        }
    }

    private func numbers(of count: Int, in store: Store, by who: String) async throws -> [Int] {
        var numbers: [Int] = []
        for index in 0..<count {
            let entry = try await saved(paper("\(who) \(index)"), in: store, by: who)
            numbers.append(entry["number"].number ?? 0)
        }
        return numbers
    }

    @Test func aNumberIsNotGivenTwiceNorLeftOut() async throws {
        try await withStore { store, _ in
            // A book that was begun on paper goes on from its last number.
            #expect(try await saved(paper("a", sign: "57/TB-UBND"), in: store)["number"] == .number(57))
            let next = try await saved(paper("b"), in: store)
            #expect(next["sign"].text == "58/TB-UBND")
            #expect(
                problem(try await store.save(paper("c", sign: "58/TB-UBND"), by: "an"))
                    == FieldProblem("sign", .numberTaken("b")))
            #expect(
                problem(try await store.save(paper("c", sign: "60/TB-UBND"), by: "an"))
                    == FieldProblem("sign", .leavesGap(next: 59)))
            #expect(problem(try await store.save(arrival("d", 0), by: "an")) == nil)
            // A number that was refused was not taken.
            #expect(try await saved(paper("d"), in: store)["number"] == .number(59))
        }
    }

    @Test func whatIsNumberedStays() async throws {
        try await withStore { store, _ in
            let stored = try await saved(paper("a", sign: "TB-UBND"), in: store)
            let changes: [(String, FieldValue, String)] = [
                ("sign", .text("02/TB-UBND"), "sign"), ("type", .text("plan"), "type"),
                ("date", .date(CalendarDate(year: 2027, month: 1, day: 1) ?? .epoch), "date"),
            ]
            for (field, value, told) in changes {
                var changed = stored
                changed[field] = value
                let found = problem(try await store.save(changed, by: "an"))
                #expect(found == FieldProblem(told, .numbered), "\(field)")
            }
            // The symbol alone may be mended, and no step leads back to a draft.
            var mended = stored
            (mended["sign"], mended["state"]) = (.text("TB-UBND-VX"), .text("draft"))
            #expect(try await saved(mended, in: store)["sign"].text == "01/TB-UBND-VX")
            #expect(try await store.entry(of: .outgoingPaper, id: stored.identity.id)?["state"].text == "issued")
            let binned = try await store.bin(.outgoingPaper, id: stored.identity.id, version: 2, by: "an")
            #expect(problem(binned) == FieldProblem("sign", .numbered))
            let draft = try await saved(paper("b", state: .draft), in: store)
            guard case .saved = try await store.bin(.outgoingPaper, id: draft.identity.id, version: 1, by: "an") else {
                Issue.record("a draft has no line to keep")
                return
            }
        }
    }

    @Test func undoTakesTheLastNumberBackAndNoOther() async throws {
        try await withStore { store, _ in
            var draft = try await saved(paper("a", state: .draft), in: store)
            draft["state"] = .text("issued")
            let taken = try await saved(draft, in: store)
            guard case .done = try await store.undo(by: "an") else {
                Issue.record("nothing followed it")
                return
            }
            let back = try #require(try await store.entry(of: .outgoingPaper, id: taken.identity.id))
            #expect(back["number"].isEmpty && back["state"].text == "draft")
            guard case .done = try await store.redo(by: "an") else {
                Issue.record("the number is still free")
                return
            }
            let issued = try #require(try await store.entry(of: .outgoingPaper, id: taken.identity.id))
            #expect(issued["sign"] == taken["sign"])
            let arrived = try await saved(arrival("b"), in: store)
            // Somebody else was given the next one of both books.
            try await saved(arrival("c"), in: store, by: "binh")
            #expect(try await store.undo(by: "an") == .refused(arrived, FieldProblem("number", .numbered)))
            #expect(try await store.entry(of: .incomingPaper, id: arrived.identity.id) == arrived)
            // What changes no number is taken back as everywhere.
            var withdrawn = issued
            (withdrawn["state"], withdrawn["reason"]) = (.text("withdrawn"), .text("Nhầm"))
            _ = try await saved(withdrawn, in: store)
            guard case .done = try await store.undo(by: "an") else {
                Issue.record("a withdrawal can be taken back")
                return
            }
        }
    }

    @Test func aBookThatIsTakenInHasTheGapsOfTheOfficeAndCanBeTakenBack() async throws {
        try await withStore { store, _ in
            let book = [paper("c", sign: "9/TB-UBND"), paper("a", sign: "5/TB-UBND"), paper("b", sign: "7/TB-UBND")]
            guard case .saved = try await store.takeIn(book, action: "import", by: "an") else {
                Issue.record("not taken in")
                return
            }
            guard case .done(_, let count, _) = try await store.undo(by: "an") else {
                Issue.record("not taken back")
                return
            }
            #expect(count == 3)
            #expect(try await saved(paper("d"), in: store)["number"] == .number(1))
            let again = try await store.takeIn([paper("e", sign: "01/TB-UBND")], action: "import", by: "an")
            #expect(again == .refused(index: 0, FieldProblem("sign", .numberTaken("d"))))
        }
    }

    @Test func mergingLeavesTheLineOfANumber() async throws {
        try await withStore { store, _ in
            let (one, other) = (try await saved(arrival("a"), in: store), try await saved(arrival("b"), in: store))
            let outcome = try await store.merge(.incomingPaper, from: other.identity, into: one.identity, by: "an")
            #expect(outcome == .refused(FieldProblem("number", .numbered)))
        }
    }
}
