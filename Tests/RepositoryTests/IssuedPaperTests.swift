// The papers of dialogues in the book of outgoing papers.
import Domain
import Repository
import Synchronization
import Testing

@Suite struct IssuedPaperTests {
    private static func day(_ month: Int, _ day: Int, _ year: Int = 2026) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day) ?? .epoch
    }

    /// A dialogue with its notice, of 5/3/2026 where no other day is said.
    private func dialogue(_ title: String, _ notice: String, on day: CalendarDate? = Self.day(3, 5)) -> RecordEntry {
        var record = Conference()
        (record.title, record.notice, record.noticeDate) = (title, notice, day)
        return RecordEntry(record)
    }

    /// A store whose today is 5/3/2026.
    private func withBook(_ body: (Store, Folder) async throws -> Void) async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let store = try Store.open(path: folder.file(), createIfMissing: true, now: { 1_772_712_000 })
        try await body(store, folder)
        try store.close()
    }

    private func book(_ store: Store) async throws -> [String] {
        try await store.allEntries(of: .outgoingPaper).map { $0["sign"].text }
    }

    private func problem(_ entry: RecordEntry, _ store: Store) async throws -> FieldProblem? {
        if case .refused(let problem) = try await store.save(entry, by: "an") { problem } else { nil }
    }

    @Test func aNoticeIsEnteredWithItsDialogue() async throws {
        try await withBook { store, _ in
            let first = try await saved(dialogue("Một", "57/TB-UBND"), in: store)
            let line = try #require(try await store.allEntries(of: .outgoingPaper).first)
            #expect(line["type"].text == "notice" && line["state"].text == "issued" && line["number"] == .number(57))
            #expect(line["date"] == .date(Self.day(3, 5)) && line["conference"] == .reference(first.identity.id))
            #expect(line["abstract"].text.contains("Một"))
            // The symbol alone asks for the next number, once there is a day.
            var second = try await saved(dialogue("Hai", "TB-UBND", on: nil), in: store)
            #expect(second["notice"].text == "TB-UBND")
            second["noticeDate"] = .date(Self.day(3, 5))
            second["concludedOn"] = .date(Self.day(3, 5))
            second["conclusion"] = .text("TB-UBND")
            second = try await saved(second, in: store)
            #expect(second["notice"].text == "58/TB-UBND" && second["conclusion"].text == "59/TB-UBND")
            #expect(try await book(store) == ["57/TB-UBND", "58/TB-UBND", "59/TB-UBND"])
            // The day follows; the title does not enter anything again.
            (second["title"], second["noticeDate"]) = (.text("Ba"), .date(Self.day(3, 6)))
            second = try await saved(second, in: store)
            #expect(try await store.allEntries(of: .outgoingPaper)[1]["date"] == .date(Self.day(3, 6)))
            second["notice"] = .text("60/TB-UBND")
            #expect(try await problem(second, store) == FieldProblem("notice", .numbered))
            second["notice"] = .none
            #expect(try await problem(second, store) == FieldProblem("notice", .numbered))
        }
    }

    @Test func aNumberOfAnotherPaperIsRefusedAndAGapIsTold() async throws {
        try await withBook { store, _ in
            try await saved(dialogue("Một", "57/TB-UBND"), in: store)
            let taken = try await problem(dialogue("Hai", "57/TB-UBND"), store)
            guard case .numberTaken = taken?.reason, taken?.field == "notice" else {
                Issue.record("\(String(describing: taken))")
                return
            }
            #expect(
                try await problem(dialogue("Hai", "60/TB-UBND"), store) == FieldProblem("notice", .leavesGap(next: 58)))
            #expect(try await store.allEntries(of: .conference).count == 1)
            var twice = dialogue("Ba", "58/TB-UBND")
            (twice["conclusion"], twice["concludedOn"]) = (.text("58/TB-UBND"), twice["noticeDate"])
            #expect(try await problem(twice, store) == FieldProblem("notice", .numberTaken("Ba")))
            // A paper of an earlier day was issued on paper, as those that it leaves out.
            try await saved(dialogue("Bốn", "61/TB-UBND", on: Self.day(3, 2)), in: store)
            try await saved(dialogue("Năm", "59/TB-UBND", on: Self.day(3, 1)), in: store)
            try await saved(dialogue("Sáu", "TB-VP"), in: store)
            #expect(try await book(store) == ["57/TB-UBND", "61/TB-UBND", "59/TB-UBND", "01/TB-VP"])
            // What somebody entered in the book first is the same paper.
            var known = OutgoingPaper()
            (known.abstract, known.sign, known.date) = ("Công bố", "62/TB-UBND", Self.day(3, 5))
            try await saved(RecordEntry(known), in: store)
            let seventh = try await saved(dialogue("Bảy", "62/TB-UBND"), in: store)
            let lines = try await store.allEntries(of: .outgoingPaper)
            #expect(lines.count == 5 && lines.last?["conference"] == .reference(seventh.identity.id))
        }
    }

    @Test func undoTakesTheNumberBackAsTheBookDoes() async throws {
        try await withBook { store, _ in
            var entry = try await saved(dialogue("Một", ""), in: store)
            entry["notice"] = .text("TB-UBND")
            entry = try await saved(entry, in: store)
            guard case .done = try await store.undo(by: "an") else {
                Issue.record("nothing followed it")
                return
            }
            #expect(try await store.entry(of: .conference, id: entry.identity.id)?["notice"].isEmpty == true)
            #expect(try await book(store).isEmpty)
            guard case .done = try await store.redo(by: "an") else {
                Issue.record("the number is still free")
                return
            }
            try await saved(dialogue("Hai", "TB-UBND"), in: store, by: "binh")
            guard case .refused(_, let problem) = try await store.undo(by: "an") else {
                Issue.record("a number with one behind it stays")
                return
            }
            #expect(problem == FieldProblem("sign", .numbered))
            #expect(try await store.entry(of: .conference, id: entry.identity.id)?["notice"].text == "01/TB-UBND")
        }
    }

    /// A symbol alone that a file brings asks for no number; what is of the district stays outside the book.
    @Test func whatComesInAsksForNothing() async throws {
        try await withBook { store, _ in
            var district = dialogue("Năm", "1502/TB-UBND")
            district["level"] = .text("district")
            guard
                case .saved = try await store.takeIn(
                    [dialogue("Bốn", "TB-UBND"), district], action: "import", by: "an")
            else {
                Issue.record("not taken in")
                return
            }
            #expect(try await book(store) == [])
            #expect(try await store.allEntries(of: .conference)[0]["notice"].text == "TB-UBND")
        }
    }

    @Test func aReplacingAnswerHasItsNotice() async throws {
        try await withBook { store, _ in
            let old = try await saved(aQuestion("Đường?", number: 1, answer: "Có"), in: store)
            var entries: [RecordEntry] = []
            for number in 2...3 {
                var record = Question()
                (record.question, record.number, record.answer) = ("Đường \(number)?", number, "Sửa")
                (record.replaces, record.state, record.notice) = (old.identity.id, .published, "TB-UBND")
                record.publishedOn = Self.day(3, 5)
                entries.append(RecordEntry(record))
            }
            guard case .saved(let answers) = try await store.saveAll(entries, action: "step", by: "an") else {
                Issue.record("not saved")
                return
            }
            // One notice for both.
            #expect(answers.map { $0["notice"].text } == ["01/TB-UBND", "01/TB-UBND"])
            #expect(try await book(store) == ["01/TB-UBND"])
        }
    }

    @Test func twoWritersLeaveNoNumberOut() async throws {
        try await withBook { mine, folder in
            let theirs = try Store.open(path: folder.file(), createIfMissing: false, now: { 1_772_712_000 })
            defer { try? theirs.close() }
            func save(_ count: Int, in store: Store, by who: String) async throws -> [String] {
                var found: [String] = []
                for index in 0..<count {
                    let entry = dialogue("\(who) \(index)", "TB-UBND")
                    found.append(try await saved(entry, in: store, by: who)["notice"].text)
                }
                return found
            }
            async let first = save(20, in: mine, by: "an")
            async let second = save(20, in: theirs, by: "binh")
            let all = try await first + second
            #expect(Set(all) == Set((1...40).map { DocumentNumber.written($0, symbol: "TB-UBND") }))
            #expect(try await Set(book(mine)) == Set(all))
        }
    }

    private func letterhead(_ issuer: String) -> RecordEntry {
        var letterhead = Letterhead()
        (letterhead.name, letterhead.issuer, letterhead.symbol) = ("Thông báo", issuer, "TB-UBND")
        return RecordEntry(letterhead)
    }

    @Test func aBareNumberGetsItsSymbol() async throws {
        try await withBook { store, _ in
            try await saved(letterhead("UBND xã Mẫu"), in: store)
            var entry = dialogue("Một", "13", on: Self.day(3, 4))
            (entry["conclusion"], entry["concludedOn"]) = (.text("12"), .date(Self.day(3, 3)))
            let stored = try await saved(entry, in: store)
            #expect(stored["notice"].text == "13/TB-UBND" && stored["conclusion"].text == "12/TB-UBND")
            #expect(try await book(store).sorted() == ["12/TB-UBND", "13/TB-UBND"])
            // The next number goes on from them, and not to a day before theirs.
            #expect(try await saved(dialogue("Hai", "TB-UBND"), in: store)["notice"].text == "14/TB-UBND")
            #expect(
                try await problem(dialogue("Ba", "TB-UBND", on: Self.day(3, 1)), store)
                    == FieldProblem("noticeDate", .beforeNumber("14/TB-UBND", Self.day(3, 5))))
        }
    }

    @Test func aBodyThatIsGoneIssuesNothing() async throws {
        try await withBook { store, _ in
            var unit = AdministrativeUnit()
            (unit.name, unit.code, unit.validTo, unit.successors) = ("Hạ", "1", Self.day(3, 2), "xã Thượng")
            try await saved(RecordEntry(unit), in: store)
            try await saved(letterhead("Ủy ban nhân dân xã Hạ"), in: store)
            guard
                case .issuerGone(let body, _, let followers) = try await problem(dialogue("Một", "TB-UBND"), store)?
                    .reason
            else {
                Issue.record("it was issued")
                return
            }
            #expect(body == "Ủy ban nhân dân xã Hạ" && followers == ["Ủy ban nhân dân xã Thượng"])
            // Of its own days, and under the symbol of somebody else, papers are issued.
            try await saved(dialogue("Hai", "TB-UBND", on: Self.day(3, 2)), in: store)
            try await saved(dialogue("Ba", "TB-VP"), in: store)
            #expect(try await book(store) == ["01/TB-UBND", "01/TB-VP"])
        }
    }

    @Test func aBodyThatIsNotThereYetIssuesNothing() async throws {
        try await withBook { store, _ in
            var unit = AdministrativeUnit()
            (unit.name, unit.code, unit.validFrom) = ("Hạ", "1", Self.day(3, 4))
            try await saved(RecordEntry(unit), in: store)
            try await saved(letterhead("Ủy ban nhân dân xã Hạ"), in: store)
            #expect(
                try await problem(dialogue("Một", "TB-UBND", on: Self.day(3, 3)), store)?.reason
                    == .issuerNotYet("Ủy ban nhân dân xã Hạ", on: Self.day(3, 3), from: Self.day(3, 4)))
            try await saved(dialogue("Hai", "TB-UBND", on: Self.day(3, 4)), in: store)
        }
    }

    @Test func aNumberThatAFileBringsStandsInTheBook() async throws {
        try await withBook { store, _ in
            try await saved(letterhead("UBND xã Mẫu"), in: store)
            let brought = dialogue("Một", "13", on: Self.day(3, 4))
            guard case .saved = try await store.takeIn([brought], action: "import", by: "an") else {
                Issue.record("not taken in")
                return
            }
            #expect(try await book(store) == ["13/TB-UBND"])
            var entry = try #require(try await store.allEntries(of: .conference).first)
            #expect(try await store.allEntries(of: .outgoingPaper)[0]["conference"] == .reference(entry.identity.id))
            // It is that of this paper from now on, as if somebody had typed it.
            entry["notice"] = .text("14/TB-UBND")
            #expect(try await problem(entry, store) == FieldProblem("notice", .numbered))
            #expect(try await problem(dialogue("Hai", "13/TB-UBND"), store)?.field == "notice")
            let other = try await store.takeIn([dialogue("Hai", "13/TB-UBND")], action: "import", by: "an")
            guard case .refused(0, let taken) = other, case .numberTaken = taken.reason else {
                Issue.record("a second paper has the number: \(other)")
                return
            }
            #expect(try await store.allEntries(of: .conference).count == 1)
            // A file with the book and its dialogues enters nothing twice.
            var line = OutgoingPaper()
            (line.sign, line.date, line.abstract) = ("15/TB-UBND", Self.day(3, 5), "Kết quả")
            let both = [dialogue("Ba", "15/TB-UBND"), RecordEntry(line)]
            _ = try await store.takeIn(both, action: "import", by: "an")
            #expect(try await book(store).sorted() == ["13/TB-UBND", "15/TB-UBND"])
        }
    }

    @Test func whatWasPublishedKeepsItsNumber() async throws {
        try await withBook { store, _ in
            var entry = dialogue("Một", "1428/TB-UBND", on: nil)
            entry["publishedOn"] = .date(Self.day(3, 5))
            entry = try await saved(entry, in: store)
            entry["notice"] = .text("1429/TB-UBND")
            #expect(try await problem(entry, store) == FieldProblem("notice", .numbered))
            (entry["notice"], entry["noticeDate"]) = (.text("1428/TB-UBND"), .date(Self.day(3, 5)))
            try await saved(entry, in: store)
        }
    }

    @Test func theNumbersOfABodyThatFollowsBeginAgain() async throws {
        try await withBook { store, _ in
            var old = Letterhead()
            (old.name, old.issuer, old.symbol) = ("Cũ", "Ủy ban nhân dân xã Hạ", "TB-UBND")
            old.validTo = Self.day(3, 3)
            var new = Letterhead()
            (new.name, new.issuer, new.symbol) = ("Mới", "Ủy ban nhân dân xã Thượng", "TB-UBND")
            new.validFrom = Self.day(3, 4)
            for letterhead in [old, new] { try await saved(RecordEntry(letterhead), in: store) }
            try await saved(dialogue("Một", "TB-UBND", on: Self.day(3, 2)), in: store)
            try await saved(dialogue("Hai", "TB-UBND", on: Self.day(3, 3)), in: store)
            let first = try await saved(dialogue("Ba", "TB-UBND", on: Self.day(3, 4)), in: store)
            #expect(first["notice"].text == "01/TB-UBND")
            var next = try await saved(dialogue("Bốn", "TB-UBND"), in: store)
            #expect(next["notice"].text == "02/TB-UBND")
            #expect(try await book(store) == ["01/TB-UBND", "02/TB-UBND", "01/TB-UBND", "02/TB-UBND"])
            // Its number is its own: neither does it change, nor is it that of the other body.
            (next["title"], next["noticeDate"]) = (.text("Năm"), .date(Self.day(3, 5)))
            next = try await saved(next, in: store)
            next["notice"] = .text("03/TB-UBND")
            #expect(try await problem(next, store) == FieldProblem("notice", .numbered))
            let issuers = try await store.allEntries(of: .outgoingPaper).map { $0["issuer"].text }
            #expect(issuers == ["UBND", "UBND", new.issuer, new.issuer])
        }
    }

    @Test func whatCameInAfterADayIsTold() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let clock = Mutex<Int64>(1_772_712_000)
        let store = try Store.open(path: folder.file(), createIfMissing: true, now: { clock.withLock { $0 } })
        let conference = try await saved(dialogue("Một", ""), in: store)
        var question = aQuestion("Một")
        question["conference"] = .reference(conference.identity.id)
        try await saved(question, in: store)
        clock.withLock { $0 += 86_400 }
        var later = aQuestion("Hai")
        later["conference"] = .reference(conference.identity.id)
        let added = try await saved(later, in: store)
        let id = conference.identity.id
        #expect(try await store.questions(of: id, addedAfter: Self.day(3, 5)) == [added.identity.id])
        #expect(try await store.questions(of: id, addedAfter: Self.day(3, 6)) == [])
        // What the dialogue itself came after nobody can tell.
        #expect(try await store.questions(of: id, addedAfter: Self.day(3, 4)) == [])
        try store.close()
    }

    @Test func theBookSaysWhoSignedAndWhoReceivesAPaper() async throws {
        try await withBook { store, _ in
            var head = Letterhead()
            (head.name, head.issuer, head.symbol) = ("Xã", "Ủy ban nhân dân xã Hạ", "TB-UBND")
            (head.position, head.recipients) = ("PHÓ CHỦ TỊCH", "- Đoàn xã;\n- Các chi đoàn;\n- Lưu: VT.")
            try await saved(RecordEntry(head), in: store)
            try await saved(dialogue("Một", "TB-UBND"), in: store)
            let line = try #require(try await store.allEntries(of: .outgoingPaper).first)
            #expect(line["signer"].text == "PHÓ CHỦ TỊCH" && line["addressee"].text == "Đoàn xã; Các chi đoàn")
        }
    }
}
