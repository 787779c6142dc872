// Links between records in files: by uid, in any order, to rows of the file or to what is there.
import Domain
import FileSamples
import Formats
import Intake
import RecordFixtures
import Testing

@Suite("Links")
struct LinkTests {
    /// A question of a file by its uid, its number and what it is linked with.
    private func line(_ uid: String, _ links: [String: String] = [:]) -> String {
        let members = [("kind", "question"), ("uid", long(uid)), ("question", "Câu \(uid)?")]
        let parts = members + links.sorted { $0.key < $1.key }.map { ($0.key + ".uid", long($0.value)) }
        return JSONLines.write([parts.map { JSONMember($0.0, .string($0.1)) }])
    }

    private func long(_ name: String) -> String { RecordFixtures.uid(name) }

    private func uids(_ store: MemoryStore, _ field: KeyPath<Question, Int64?>) -> [String: String] {
        let all = store.all(Question.self)
        let named = Dictionary(uniqueKeysWithValues: all.map { ($0.identity.id, $0.identity.uid) })
        return Dictionary(
            uniqueKeysWithValues: all.compactMap { question in
                question[keyPath: field].map { (name(ofUID: question.identity.uid), name(ofUID: named[$0] ?? "?")) }
            })
    }

    @Test(arguments: [["a", "b", "c"], ["c", "b", "a"], ["b", "c", "a"]])
    func rowsOfAFileMayNameEachOtherInAnyOrder(order: [String]) throws {
        let lines = [
            "a": line("a"), "b": line("b", ["sameAs": "a"]), "c": line("c", ["sameAs": "b", "splitFrom": "a"]),
        ]
        var store = MemoryStore()
        let plan = store.add(try RecordSamples.records(jsonl: order.compactMap { lines[$0] }.joined()))
        #expect(plan.count(.new) == 3 && plan.count(.refused) == 0)
        #expect(uids(store, \.sameAs) == ["b": "a", "c": "b"])
        #expect(uids(store, \.splitFrom) == ["c": "a"])
        #expect(store.all(Question.self).map { name(ofUID: $0.identity.uid) } == order, "the rows keep their order")
        #expect(!store.plan(try RecordSamples.records(jsonl: store.jsonl(Question.description))).changesAnything)
        #expect(!store.plan(try RecordSamples.records(csv: store.csv(Question.description))).changesAnything)
    }

    @Test func aLinkMayNameWhatIsThereAlready() throws {
        var store = MemoryStore()
        store.add(try RecordSamples.records(jsonl: line("a")))
        let plan = store.add(try RecordSamples.records(jsonl: line("b", ["replaces": "a"])))
        #expect(plan.items.map(\.action) == [.new])
        #expect(uids(store, \.replaces) == ["b": "a"])
    }

    @Test func aRowOfAnotherUidIsARecordOfItsOwn() throws {
        var store = MemoryStore()
        store.add(try RecordSamples.records(jsonl: line("a")))
        // The same question by its text, under a uid of another office.
        let other = line("a").replacing(long("a"), with: long("k"))
        let plan = store.add(try RecordSamples.records(jsonl: line("b", ["sameAs": "k"]) + other))
        #expect(plan.items.map(\.action) == [.new, .new] && plan.items[1].remark == .namesake)
        #expect(uids(store, \.sameAs) == ["b": "k"])
    }

    @Test func aUidThatLeadsNowhereIsSaid() throws {
        let plan = MemoryStore().plan(try RecordSamples.records(jsonl: line("b", ["sameAs": "mất"]) + line("c")))
        #expect(plan.items.map(\.action) == [.refused, .new])
        #expect(plan.items[0].problems == [FieldProblem("sameAs", .unknownReference(uid: long("mất")))])
        let promise = RecordSamples.csv([["commitment", "body", "question.uid"], ["Mở lớp", "Phòng Kinh tế", "mất"]])
        let promises = MemoryStore().plan(try RecordSamples.records(csv: promise))
        #expect(promises.items.map(\.problems) == [[FieldProblem("question", .unknownReference(uid: "mất"))]])
    }

    @Test func aCircleIsSaidAndNothingHangs() throws {
        let circle = line("a", ["sameAs": "b"]) + line("b", ["sameAs": "c"]) + line("c", ["sameAs": "a"])
        let rest = line("d", ["sameAs": "a"]) + line("e", ["sameAs": "e"]) + line("f")
        let plan = MemoryStore().plan(try RecordSamples.records(jsonl: circle + rest))
        #expect(plan.items.map(\.action) == [.refused, .refused, .refused, .new, .refused, .new])
        #expect(plan.items[4].problems == [FieldProblem("sameAs", .circular)])
        // By different fields two questions may well name each other.
        var store = MemoryStore()
        let both = line("a", ["sameAs": "b"]) + line("b", ["splitFrom": "a"])
        #expect(store.add(try RecordSamples.records(jsonl: both)).count(.refused) == 0)
        #expect(uids(store, \.sameAs) == ["a": "b"] && uids(store, \.splitFrom) == ["b": "a"])
    }

    @Test func aLongChainIsTakenInOneGo() throws {
        let count = 20_000
        let lines = (0..<count).map { line("\($0)", $0 + 1 < count ? ["sameAs": "\($0 + 1)"] : [:]) }
        var store = MemoryStore()
        let plan = store.plan(try RecordSamples.records(jsonl: lines.joined()))
        #expect(plan.count(.new) == count)
        #expect(plan.batch.entries.first?["sameAs"] == .reference(-2))
        store = MemoryStore()
    }

    @Test func anEmptyLinkTakesTheLinkAwayAndAMissingColumnLeavesIt() throws {
        var store = MemoryStore()
        store.add(try RecordSamples.records(jsonl: line("a") + line("b", ["sameAs": "a"])))
        let heading = ["uid", "question", "sameAs.uid"]
        let left = store.plan(
            try RecordSamples.records(csv: RecordSamples.csv([Array(heading.prefix(2)), [long("b"), "Câu b?"]])))
        #expect(!left.changesAnything)
        let emptied = store.add(
            try RecordSamples.records(csv: RecordSamples.csv([heading, [long("b"), "Câu b?", ""]])))
        #expect(emptied.items.map { $0.changes.map(\.field) } == [["sameAs"]])
        #expect(uids(store, \.sameAs).isEmpty)
    }

    @Test func promisesAndCommentsAreKnownByTheirQuestion() throws {
        var store = MemoryStore()
        store.add(try RecordSamples.records(jsonl: line("a") + line("b")))
        let heading = ["commitment", "body", "question.uid"]
        let rows = [heading, ["Mở lớp", "Phòng Kinh tế", long("a")], ["Mở lớp", "Phòng Kinh tế", long("b")]]
        store.add(try RecordSamples.records(csv: RecordSamples.csv(rows)))
        #expect(store.all(Promise.self).map(\.question) == [1, 2])
        #expect(!store.plan(try RecordSamples.records(csv: RecordSamples.csv(rows))).changesAnything)
        let changed = store.plan(
            try RecordSamples.records(csv: RecordSamples.csv([heading, ["Mở lớp", "Phòng Nội vụ", long("b")]])))
        #expect(changed.items.map { $0.changes.map(\.field) } == [["body"]])
        #expect(changed.items[0].entry.identity == store.entries(of: Promise.description)[1].identity)
        // The same words in a bare column are a uid too, not the title of a new question.
        let bare = RecordSamples.csv([["text", "author", "question"], ["Xem lại", "an", long("b")]])
        let comments = store.add(try RecordSamples.records(csv: bare))
        #expect(comments.items.map(\.entry.kind) == [RecordKind.comment])
        #expect(store.all(Comment.self).map(\.question) == [2])
    }

    @Test func anOfficeWithEverythingIsTheSameElsewhere() throws {
        var store = MemoryStore()
        var generator = SplitMix(state: 13)
        for description in Catalogue.descriptions {
            let entries = (1...6).map { number -> RecordEntry in
                var entry = RecordSamples.random(description, number, &generator)
                while !description.problems(of: description.settled(entry, nil)).isEmpty {
                    entry = RecordSamples.random(description, number, &generator)
                }
                // What one is the same as comes before it or behind it, never around in a circle.
                for field in ["sameAs", "splitFrom", "replaces", "previous"] where description[field] != nil {
                    entry[field] =
                        number % 2 == 1 ? .reference(Int64(number % 3 == 0 ? number - 1 : number + 1)) : .none
                }
                return entry
            }
            let rows = RecordRows(
                description, referenced: store.referenced,
                uids: store.uids.merging([
                    description.kind: Dictionary(
                        uniqueKeysWithValues: entries.map { ($0.identity.id, $0.identity.uid) })
                ]) { $1 })
            store.add(try RecordSamples.records(jsonl: JSONLines.write(entries.map(rows.members))))
        }
        #expect(store.all(Question.self).count { $0.sameAs != nil } == 3)
        #expect(store.all(Promise.self).contains { $0.question != nil })
        for isLines in [true, false] {
            var other = MemoryStore()
            for description in Catalogue.descriptions {
                let text = isLines ? store.jsonl(description) : store.csv(description)
                other.add(
                    try isLines ? RecordSamples.records(jsonl: text) : RecordSamples.records(csv: text))
            }
            for description in Catalogue.descriptions {
                #expect(store.entries(of: description).count >= 6, "\(description.kind.rawValue)")
                #expect(other.jsonl(description) == store.jsonl(description), "\(description.kind.rawValue)")
            }
        }
    }
}
