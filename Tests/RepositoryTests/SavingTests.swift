// Saving: versions, conflicts, what comes back, and all or nothing.
import Domain
import Foundation
import GRDB
import Repository
import Testing

@Suite struct SavingTests {
    @Test func everyValueComesBackAsItWasSaved() async throws {
        try await withStore { store, _ in
            var support = Support()
            support.beneficiary = "Hợp tác xã Hồng Nhung"
            support.amount = Money("169,02 triệu")
            support.year = 2023
            support.paidOn = CalendarDate(year: 5, month: 2, day: 28)
            support.isYouthLed = false
            support.notes = "Dòng một\nDòng hai; \"ngoặc\" và 'nháy'"
            let stored = try await saved(RecordEntry(support), in: store)
            #expect(stored.identity.version == 1)
            #expect(stored.identity.uid.count == 32)
            let again = try await store.entry(of: stored.kind, uid: stored.identity.uid)
            #expect(again == stored)
            support.identity = stored.identity
            #expect(again?.record(as: Support.self) == support)

            var indicator = Indicator()
            indicator.name = "Dư nợ"
            indicator.result = Figure(unscaled: -2_945_902, scale: 1)
            indicator.target = Figure(unscaled: 5, scale: 3)
            let figures = try await saved(RecordEntry(indicator), in: store)
            let read: Indicator? = try await store.entry(of: figures.kind, id: figures.identity.id)?.record()
            #expect(read?.result == indicator.result)
            #expect(read?.target == indicator.target)
        }
    }

    @Test func textIsStoredComposedAndWithoutNUL() async throws {
        try await withStore { store, _ in
            let stored = try await saved(aProduct("Tra\u{301}m \u{111}e\u{323}n\0!"), in: store)
            #expect(Array(stored["name"].text.unicodeScalars) == Array("Trám đẹn!".unicodeScalars))
        }
    }

    @Test func twoStoresConflictAndSeeEachOther() async throws {
        try await withStore { mine, folder in
            let theirs = try Store.open(path: folder.file(), createIfMissing: false)
            let first = try await saved(aProduct("Thạch đen"), in: mine)
            let seen = try await mine.dataVersion()
            #expect(try await mine.dataVersion() == seen)
            var changed = first
            changed["notes"] = .text("của họ")
            let stored = try await saved(changed, in: theirs, by: "bình")
            #expect(try await mine.dataVersion() != seen)

            var late = first
            late["notes"] = .text("của tôi")
            #expect(try await mine.save(late, by: "an") == .conflict(theirs: stored))
            #expect(try await mine.entry(of: product, id: first.identity.id) == stored)
            #expect(try await mine.save(changed, by: "an") == .saved(stored))
            _ = try await theirs.bin(product, id: first.identity.id, version: 2, by: "bình")
            #expect(try await mine.save(late, by: "an") == .gone)
            try theirs.close()
        }
    }

    @Test func anUnchangedRecordGetsNoNewVersion() async throws {
        try await withStore { store, _ in
            let stored = try await saved(aProduct("Thạch đen"), in: store)
            #expect(try await store.save(stored, by: "an") == .saved(stored))
            #expect(try await store.journal(of: product, id: stored.identity.id).count == 1)
        }
    }

    @Test func aUIDIsKeptAndNotGivenTwice() async throws {
        try await withStore { store, _ in
            var entry = aProduct("Thạch đen")
            entry.identity.uid = String(repeating: "0a", count: 16)
            let stored = try await saved(entry, in: store)
            #expect(stored.identity.uid == entry.identity.uid)
            #expect(try await store.save(entry, by: "an") == .conflict(theirs: stored))
        }
    }

    @Test func aReferenceToNothingIsNamed() async throws {
        try await withStore { store, _ in
            var entry = aQuestion("Bao giờ có lớp tập huấn?")
            entry["conference"] = .reference(41)
            #expect(await failure { try await store.save(entry, by: "an") } == .missing(kind: conference, id: 41))
        }
    }

    @Test(arguments: [3, 600]) func aBatchIsAllOrNothing(count: Int) async throws {
        try await withStore { store, _ in
            var entries = (1..<count).map { aQuestion("Câu \($0)", number: $0) }
            var last = aQuestion("Câu cuối")
            last["conference"] = .reference(99)
            entries.append(last)
            #expect(
                await failure { try await store.saveAll(entries, action: "import", by: "an") }
                    == .missing(kind: conference, id: 99))
            #expect(try await store.count(ListQuery(kind: question)) == 0)
            #expect(try await store.count(ListQuery(kind: question, filter: "câu")) == 0)
            #expect(try await store.undo(by: "an") == .nothing)
            // What a large batch suspends is back.
            try await saved(aQuestion("Câu đơn"), in: store)
            #expect(try await store.count(ListQuery(kind: question, filter: "don")) == 1)
        }
    }

    @Test(arguments: [3, 600]) func aBatchRefersToItself(count: Int) async throws {
        try await withStore { store, _ in
            var meeting = Conference()
            meeting.title = "Đối thoại 2024"
            meeting.year = 2024
            let entries =
                (1..<count).map { number -> RecordEntry in
                    var entry = aQuestion("Đường số \(number)", number: number)
                    entry["conference"] = .reference(-Int64(count))
                    return entry
                } + [RecordEntry(meeting)]
            guard case .saved(let stored) = try await store.saveAll(entries, action: "import", by: "an") else {
                Issue.record("not saved")
                return
            }
            let id = stored[count - 1].identity.id
            #expect(stored.dropLast().allSatisfy { $0["conference"] == .reference(id) })
            #expect(try await store.count(ListQuery(kind: question, filter: "duong so")) == count - 1)
            _ = try await store.undo(by: "an")
            #expect(try await store.count(ListQuery(kind: question)) == 0)
            #expect(try await store.count(ListQuery(kind: conference)) == 0)
        }
    }

    @Test func aConflictInABatchSavesNothing() async throws {
        try await withStore { store, _ in
            let first = try await saved(aProduct("Một"), in: store)
            var newer = first
            newer["notes"] = .text("mới")
            let stored = try await saved(newer, in: store)
            var late = first
            late["notes"] = .text("muộn")
            #expect(
                try await store.saveAll([aProduct("Hai"), late], action: "import", by: "an")
                    == .conflict(index: 1, theirs: stored))
            #expect(try await store.count(ListQuery(kind: product)) == 1)
        }
    }

    @Test func aHeldLockIsBusyAndReadingGoesOn() async throws {
        let folder = try Folder()
        defer { folder.remove() }
        let store = try Store.open(path: folder.file(), createIfMissing: true, busyTimeout: 20)
        try await saved(aProduct("Một"), in: store)
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let queue = try DatabaseQueue(path: folder.file(), configuration: configuration)
        try await queue.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        #expect(await failure { try await store.save(aProduct("Hai"), by: "an") } == .busy)
        #expect(try await store.count(ListQuery(kind: product)) == 1)
        try await queue.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        try await saved(aProduct("Hai"), in: store)
        try store.close()
    }

    @Test func newEntriesOfABatchReferToEachOtherInAnyOrder() async throws {
        try await withStore { store, _ in
            var entries = ["Một", "Hai", "Ba"].map { aQuestion($0) }
            (entries[0]["sameAs"], entries[1]["splitFrom"]) = (.reference(-3), .reference(-1))
            (entries[2]["sameAs"], entries[2]["replaces"]) = (.reference(-1), .reference(-3))
            guard case .saved(let saved) = try await store.saveAll(entries, action: "import", by: "an") else {
                Issue.record("not saved")
                return
            }
            #expect(saved.map(\.identity.id) == [1, 2, 3], "they keep their order")
            #expect(saved[0]["sameAs"] == .reference(3) && saved[1]["splitFrom"] == .reference(1))
            #expect(saved[2]["sameAs"] == .reference(1) && saved[2]["replaces"] == .reference(3))
            for entry in saved { #expect(try await store.entry(of: question, id: entry.identity.id) == entry) }
            #expect(try await store.count(ListQuery(kind: question, filter: "hai")) == 1)
            // A stored record may refer to a new one behind it, and to one that is not there at all it may not.
            var (older, newer) = (saved[1], aQuestion("Bốn"))
            (older["sameAs"], newer["splitFrom"]) = (.reference(-2), .reference(2))
            guard case .saved(let later) = try await store.saveAll([older, newer], action: "edit", by: "an") else {
                Issue.record("not saved")
                return
            }
            #expect(later[0]["sameAs"] == .reference(4))
            older = later[0]
            older["sameAs"] = .reference(-7)
            let lost = older
            #expect(await failure { try await store.saveAll([lost], action: "edit", by: "an") } != nil)
            for _ in 1...2 { _ = try await store.undo(by: "an") }
            #expect(try await store.count(ListQuery(kind: question)) == 0)
            for _ in 1...2 { _ = try await store.redo(by: "an") }
            #expect(try await store.entry(of: question, id: 1)?["sameAs"] == .reference(3))
            #expect(try await store.entry(of: question, id: 2)?["sameAs"] == .reference(4))
        }
    }

    @Test func aLargeBatchWithLinksIsFoundBySearch() async throws {
        try await withStore { store, _ in
            var entries = (1...600).map { aQuestion("Câu số \($0)") }
            for index in 0..<599 { entries[index]["sameAs"] = .reference(-Int64(index + 2)) }
            _ = try await store.saveAll(entries, action: "import", by: "an")
            #expect(try await store.count(ListQuery(kind: question, filter: "cau 600")) == 1)
            #expect(try await store.count(ListQuery(kind: question, filter: "so")) == 600)
            #expect(try await store.uids(of: question).count == 600)
        }
    }

    @Test func aDialogueHasItsQuestionsAndWhatTheyAreLinkedWith() async throws {
        try await withStore { store, _ in
            var (first, second) = (Conference(), Conference())
            (first.title, second.title) = ("Một", "Hai")
            var questions = (1...6).map { number -> Question in
                var question = Question()
                (question.question, question.number) = ("Câu \(number)", number == 1 ? nil : 10 - number)
                question.conference = number <= 3 ? -1 : -2
                return question
            }
            (questions[1].sameAs, questions[3].sameAs, questions[4].replaces) = (-6, -7, -3)
            let entries = [RecordEntry(first), RecordEntry(second)] + questions.map { RecordEntry($0) }
            _ = try await store.saveAll(entries, action: "import", by: "an")
            let (own, linked) = try await store.questions(of: 1)
            #expect(own.map(\.question) == ["Câu 3", "Câu 2", "Câu 1"], "by number, without one last")
            #expect(linked.map(\.question) == ["Câu 5", "Câu 4"], "what replaces and what answers, over several steps")
            #expect(try await store.questions(of: 9).own.isEmpty)
        }
    }

    @Test func recordsAreFoundByTheirNaturalKey() async throws {
        try await withStore { store, _ in
            let stored = try await saved(aProduct("Thạch đen"), in: store)
            try await saved(aProduct("Thạch đen dạng bột"), in: store)
            #expect(try await store.entries(matching: aProduct("Thạch đen")) == [stored])
            var meeting = aQuestion("Hỏi")
            #expect(try await store.entries(matching: meeting).isEmpty)
            meeting = try await saved(meeting, in: store)
            #expect(try await store.entries(matching: aQuestion("Hỏi")) == [meeting])
        }
    }

    @Test func aBackupIsACompleteStore() async throws {
        try await withStore { store, folder in
            let stored = try await saved(aProduct("Thạch đen"), in: store)
            let target = folder.file("copy.db")
            try Data("cũ".utf8).write(to: URL(fileURLWithPath: target))
            try await store.backup(to: target)
            let copy = try Store.open(path: target, createIfMissing: false)
            #expect(try await copy.entry(of: product, id: stored.identity.id) == stored)
            #expect(try await copy.count(ListQuery(kind: product, filter: "thach den")) == 1)
            #expect(try await copy.count(ListQuery(kind: product)) == 1)
            try copy.close()
            #expect(await failure { try await store.backup(to: store.path) } != nil)
            #expect(try await store.count(ListQuery(kind: product)) == 1)
        }
    }

    @Test func batchesGiveEveryRecordOnceInTheOrderOfAList() async throws {
        try await withStore { store, _ in
            for number in [5, 3, 9, 1, 7] { try await saved(aQuestion("Câu \(number)", number: number), in: store) }
            let collector = Collector()
            try await store.forEachBatch(ListQuery(kind: question, sort: "number", isAscending: false), size: 2) {
                collector.add($0)
            }
            #expect(collector.batches.map(\.count) == [2, 2, 1])
            #expect(collector.batches.joined().map { $0["number"].number } == [9, 7, 5, 3, 1])
        }
    }
}

/// Batches gathered from a closure that runs elsewhere.
private final class Collector: @unchecked Sendable {
    private let lock = NSLock()
    private var gathered: [[RecordEntry]] = []

    var batches: [[RecordEntry]] { lock.withLock { gathered } }

    func add(_ batch: [RecordEntry]) { lock.withLock { gathered.append(batch) } }
}
