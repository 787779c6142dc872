// Records of every kind written to our own files and read back.
import Domain
import FileSamples
import Formats
import Intake
import RecordFixtures
import Testing

@Suite("Rows of records")
struct RowTests {
    private func referenced(_ generator: inout SplitMix) -> [RecordKind: [Int64: RecordEntry]] {
        var found: [RecordKind: [Int64: RecordEntry]] = [:]
        for description in [Conference.description, Question.description] {
            for number in 1...2 {
                let entry = RecordSamples.random(description, number, &generator)
                found[description.kind, default: [:]][entry.identity.id] = entry
            }
        }
        return found
    }

    /// Whether what was read is what was written: every field is stated, and references name the same record.
    private func compare(
        _ read: [IncomingRecord], _ written: [RecordEntry], _ targets: [RecordKind: [Int64: RecordEntry]],
        _ description: RecordDescription
    ) {
        let own = read.filter { $0.entry.kind == description.kind }
        #expect(own.count == written.count)
        for (record, entry) in zip(own, written) {
            #expect(record.problems.isEmpty)
            #expect(record.entry.identity.uid == entry.identity.uid)
            for field in description.fields where !field.followsNames {
                let (found, wanted) = (record.entry[field.name], entry[field.name])
                if case .reference(let kind) = field.kind, field.isLink {
                    let uid = wanted.reference.flatMap { targets[kind]?[$0]?.identity.uid } ?? ""
                    #expect(record.links[field.name] == uid && record.stated.contains(field.name))
                } else if case .reference(let kind) = field.kind {
                    let target = found.reference.map { read[Int(-$0) - 1].entry }
                    #expect(target?.values == wanted.reference.flatMap { targets[kind]?[$0]?.values })
                    #expect(target?.identity.uid == wanted.reference.flatMap { targets[kind]?[$0]?.identity.uid })
                } else {
                    #expect(found == wanted, "\(description.kind.rawValue).\(field.name)")
                    #expect(Array(found.text.utf8) == Array(wanted.text.utf8), "\(field.name)")
                    let isEmptyable = !field.kind.choices.isEmpty || field.kind == .flag
                    #expect(record.stated.contains(field.name) || isEmptyable && wanted.isEmpty)
                }
            }
        }
    }

    @Test(arguments: Catalogue.descriptions.map(\.kind))
    func comeBackFromBothForms(kind: RecordKind) throws {
        let description = kind.description
        var generator = SplitMix(state: 2024)
        for _ in 0..<20 {
            let targets = referenced(&generator)
            let entries = (1...8).map { RecordSamples.random(description, $0, &generator) }
            let uids = targets.mapValues { $0.mapValues(\.identity.uid) }
            let rows = RecordRows(description, referenced: targets, uids: uids, withPrivate: true)
            let table = DelimitedText(rows: [rows.names] + entries.map(rows.cells))
            for text in [table.written(byteOrderMark: true), table.written()] {
                compare(try RecordSamples.records(csv: text), entries, targets, description)
            }
            let lines = JSONLines.write(entries.map(rows.members))
            compare(try RecordSamples.records(jsonl: lines), entries, targets, description)
        }
    }

    @Test func everyCellHasItsName() throws {
        for description in Catalogue.descriptions {
            let rows = RecordRows(description)
            #expect(rows.cells(of: description.blank()).count == rows.names.count)
            #expect(Set(rows.names).count == rows.names.count)
            #expect(RecordRowReader.kind(of: rows.names)?.kind == description.kind)
        }
        #expect(RecordRowReader.kind(of: ["TT", "Nội dung"]) == nil && RecordRowReader.kind(of: ["uid"]) == nil)
    }

    @Test(arguments: ["12.345", "1.234", "-7.250", "0.125", "999.999", "1234.567"])
    func figuresWithThreeDecimalsStayAsTheyAre(plain: String) throws {
        var indicator = Indicator()
        indicator.name = "Sản lượng"
        indicator.result = Figure(plain: plain)
        let entry = RecordEntry(indicator)
        let rows = RecordRows(Indicator.description)
        let csv = try RecordSamples.records(csv: RecordSamples.csv([rows.names, rows.cells(of: entry)]))
        #expect(csv.first?.entry.record(as: Indicator.self)?.result == indicator.result)
        let jsonl = try RecordSamples.records(jsonl: JSONLines.write([rows.members(of: entry)]))
        #expect(jsonl.first?.entry.record(as: Indicator.self)?.result == indicator.result)
    }

    @Test func decomposedTextBecomesComposed() throws {
        let twin = "Tra\u{301}m đen ươ\u{301}p muo\u{302}\u{301}i"
        let lines = try RecordSamples.records(jsonl: #"{"kind":"product","name":"\#(twin)"}"#)
        let cells = try RecordSamples.records(csv: RecordSamples.csv([["name", "holder"], [twin, twin]]))
        for text in [lines.first?.entry["name"].text, cells.first?.entry["holder"].text] {
            #expect(text.map { Array($0.utf8) } == Array("Trám đen ướp muối".utf8))
        }
    }

    @Test func twoConferencesInOneFile() throws {
        var store = MemoryStore()
        let lines = (1...6).map { index in
            let notice = index % 2 == 0 ? "1/TB-UBND" : "2/TB-UBND"
            return #"{"kind":"question","number":\#(index),"question":"Hỏi \#(index)","conference":"Đối thoại","#
                + #""conference.title":"Đối thoại","conference.year":2024,"conference.notice":"\#(notice)"}"#
        }
        let plan = store.add(try RecordSamples.records(jsonl: lines.joined(separator: "\n")))
        #expect(plan.count(.refused) == 0)
        #expect(store.all(Conference.self).map(\.notice) == ["2/TB-UBND", "1/TB-UBND"])
        #expect(store.all(Question.self).map(\.conference) == [1, 2, 1, 2, 1, 2])
        #expect(!store.plan(try RecordSamples.records(jsonl: store.jsonl(Question.description))).changesAnything)
        #expect(!store.plan(try RecordSamples.records(csv: store.csv(Question.description))).changesAnything)
    }

    @Test func twoConferencesOfOneNameAreTwoByTheirUid() throws {
        var store = MemoryStore()
        let line = { (uid: String) in
            #"{"kind":"conference","title":"Đối thoại","year":2024,"uid":"\#(RecordFixtures.uid(uid))"}"# + "\n"
        }
        store.add(try RecordSamples.records(jsonl: line("a") + line("b")))
        #expect(store.all(Conference.self).map { name(ofUID: $0.identity.uid) } == ["a", "b"])
        #expect(!store.plan(try RecordSamples.records(jsonl: store.jsonl(Conference.description))).changesAnything)
        var other = MemoryStore()
        other.add(try RecordSamples.records(jsonl: line("a")))
        let plan = other.add(try RecordSamples.records(jsonl: line("b") + line("a")))
        #expect(plan.items.map(\.action) == [.new, .same])
    }

    @Test func kindsMayTakeTurnsInOneFile() throws {
        let lines = """
            {"kind":"question","question":"Một?","conference":"9/TB-UBND","conference.title":"A","conference.year":2024,"conference.notice":"9/TB-UBND"}
            {"kind":"product","name":"Quy linh cao"}
            {"kind":"question","question":"Hai?","conference":"8/TB-UBND","conference.title":"B","conference.year":2025,"conference.notice":"8/TB-UBND"}
            """
        var store = MemoryStore()
        let plan = store.add(try RecordSamples.records(jsonl: lines))
        #expect(plan.count(.refused) == 0 && plan.count(.new) == 5)
        let conferences = store.all(Conference.self)
        let named = store.all(Question.self).map { question in
            conferences.first { $0.identity.id == question.conference }?.title
        }
        #expect(named == ["A", "B"])
    }

    @Test func aFileOfRowsThatAreNobodysIsRefused() {
        for text in [#"{"a":1}"#, #"{"kind":"question","x":[1]}"#, "{}"] {
            do {
                let records = try RecordSamples.records(jsonl: text)
                #expect(records.allSatisfy { $0.entry.kind == .question })
            } catch {
                #expect(error is FormatError || error is IntakeError)
            }
        }
    }
}
