// A row of a file and the record it was made from, field by field, and the state from which it was made.
import Domain
import Testing

@Suite struct ImportMergeTests {
    private func product(_ notes: String, _ stars: Int? = nil) -> RecordEntry {
        var record = Product()
        (record.name, record.notes, record.starRating) = ("Trám đen", notes, stars)
        return RecordEntry(record)
    }

    private func state(_ version: Int, _ notes: String) -> RecordState {
        RecordState(version: version, values: product(notes).values)
    }

    /// What a case comes to: the notes that stand there, and whether both sides changed them.
    struct Case: Sendable, CustomTestStringConvertible {
        let base: [String]
        var later: [String] = []
        let here: String
        let file: String
        let stands: String
        var isConflict = false
        var testDescription: String { "\(base) \(later) \(here) \(file)" }
    }

    @Test(arguments: [
        Case(base: ["a"], here: "a", file: "a", stands: "a"),
        Case(base: ["a"], here: "a", file: "b", stands: "b"),
        Case(base: ["a"], here: "b", file: "a", stands: "b"),
        Case(base: ["a"], here: "b", file: "b", stands: "b"),
        Case(base: ["a"], here: "b", file: "c", stands: "b", isConflict: true),
        Case(base: ["a"], here: "a", file: "", stands: ""),
        Case(base: ["a"], here: "", file: "b", stands: "", isConflict: true),
        // Nothing is known of what it was.
        Case(base: [], here: "a", file: "b", stands: "a", isConflict: true),
        Case(base: [], here: "a", file: "a", stands: "a"),
        // It may have been either.
        Case(base: ["a", "b"], here: "a", file: "b", stands: "a", isConflict: true),
        Case(base: ["a", "a"], here: "a", file: "b", stands: "b"),
        // What the file says stood here since, and was changed again: it was seen.
        Case(base: ["a"], later: ["b", "c"], here: "b", file: "c", stands: "b"),
        // Taken back here: the file may say it again.
        Case(base: ["a"], later: ["a", "b"], here: "a", file: "b", stands: "b"),
    ])
    func fieldByField(_ this: Case) {
        let base = ImportBase(
            candidates: this.base.map { state(1, $0) }, later: this.later.map { state(2, $0) })
        let merge = ImportMerge(
            product(this.file), stated: ["notes"], into: product(this.here, 4), base: { base },
            isSame: { first, second, _ in first == second })
        #expect(merge.entry["notes"].text == this.stands)
        #expect(merge.entry["starRating"] == .number(4), "a field that is not stated stays")
        #expect(merge.conflicts.map(\.field) == (this.isConflict ? ["notes"] : []))
        let known = Set(this.base).count == 1 ? FieldValue.text(this.base[0]) : nil
        if let conflict = merge.conflicts.first {
            #expect(conflict.base == known && conflict.ours.text == this.here && conflict.file.text == this.file)
        }
    }

    @Test func anAnswerApprovedThereAndRewordedHereIsNobodysToTake() {
        var record = Question()
        (record.question, record.answer, record.state) = ("Hỏi?", "Một", .pending)
        let base = RecordState(version: 1, values: RecordEntry(record).values)
        var file = RecordEntry(record)
        var here = file
        file["state"] = .text("approved")
        here["answer"] = .text("Hai")
        let merge = ImportMerge(
            file, stated: ["state", "answer"], into: here, base: { ImportBase(candidates: [base], later: []) },
            isSame: { first, second, _ in first == second })
        #expect(merge.conflicts.map(\.field) == ["state"] && merge.entry == here)
    }

    @Test func theBaseIsTheLatestStateThatBothHad() {
        let here = [state(4, "d"), state(3, "c"), state(2, "b"), state(1, "a")]
        func base(_ marks: [String], _ version: Int?) -> [Int] {
            ImportBase(marks: marks, version: version, states: here) { [$0.values[notes].text] }.candidates.map(
                \.version)
        }
        #expect(base(["d", "c"], 4) == [4])
        #expect(base(["x", "y", "b", "a"], 4) == [2], "another copy went on from version 2")
        #expect(base(["x", "y"], 2) == [])
        #expect(base([], nil) == [4, 3, 2, 1], "without marks it may be any")
        #expect(base([], 2) == [2, 1] && base([], 1) == [1])
        #expect(base([], 9) == [4, 3, 2, 1])
        let back = [state(3, "a"), state(2, "b"), state(1, "a")]
        let old = ImportBase(marks: ["a"], version: 1, states: back) { [$0.values[notes].text] }
        #expect(old.candidates.map(\.version) == [1] && old.later.map(\.version) == [3, 2])
    }

    private var notes: Int { Product.description.index(of: "notes") ?? 0 }

    @Test func equalContentsHaveEqualMarks() {
        let kind = RecordKind.administrativeUnit
        let marks = StateMarks(Product.description, uids: [:])
        #expect(marks.mark(product("a").values, withPrivate: false).count == 16)
        #expect(
            marks.mark(product("a").values, withPrivate: false) == marks.mark(product("a").values, withPrivate: true))
        #expect(
            marks.mark(product("a").values, withPrivate: false) != marks.mark(product("b").values, withPrivate: false))
        #expect(marks.line([product("a").values, product("a").values], withPrivate: false).count == 16)
        // Private fields do not shine through.
        var holder = Holder()
        holder.name = "HTX"
        let open = StateMarks(Holder.description, uids: [kind: [:]])
        let plain = open.mark(RecordEntry(holder).values, withPrivate: false)
        holder.contact = "0912"
        #expect(open.mark(RecordEntry(holder).values, withPrivate: false) == plain)
        #expect(open.mark(RecordEntry(holder).values, withPrivate: true) != plain)
        // Links count by uid, whatever their number here.
        var question = Question()
        question.sameAs = 1
        let one = StateMarks(Question.description, uids: [RecordKind.question: [1: "u"]])
        let first = one.mark(RecordEntry(question).values, withPrivate: false)
        question.sameAs = 7
        let two = StateMarks(Question.description, uids: [RecordKind.question: [7: "u"]])
        #expect(two.mark(RecordEntry(question).values, withPrivate: false) == first)
    }

    @Test(arguments: [
        (String(repeating: "0", count: 32), true), ("ABC", false), ("", false),
        (String(repeating: "g", count: 32), false),
        (String(repeating: "A", count: 32), false), (String(repeating: "a", count: 33), false),
    ])
    func aUIDIsThirtyTwoDigits(text: String, isOne: Bool) { #expect(RecordIdentity.isUID(text) == isOne) }
}
