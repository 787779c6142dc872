// Exports for people: every kind comes back as it was, in both languages and both kinds of file.
import Domain
import Formats
import Foundation
import Office
import Testing
import Words

@Suite("Exports for people")
struct SpokenExportTests {
    /// A text that no cell of a spreadsheet can hold.
    private static let long = String(repeating: "Trả lời dài 😀 nhiều chữ; ", count: 3_000) + "hết."

    private static func text(_ kind: RecordKind, _ field: FieldDescription, _ number: Int) -> String {
        // The conclusion of a dialogue is another paper than its notice.
        if field.name == "conclusion", kind == .conference { return "\(number)/TB-VP" }
        if field.rules.contains(.documentNumber) { return "\(number)/TB-UBND" }
        switch (kind, field.name) {
        case (.administrativeUnit, "code"): return String(40 + number)
        case (.administrativeUnit, "parent"): return number == 1 ? "" : "41"
        case (.administrativeUnit, "successors"): return number == 2 ? "41;43; xã Hùng Sơn" : ""
        case (.person, "login"): return number == 1 ? "an" : "dung\(number)"
        case (.criteriaSet, "outline"):
            return "A | Sản phẩm | 65\nB | Tiếp thị | 35\n* 5 | 90\n* 4 | 70\n* 3 | 50\n* 2 | 30\n* 1 | 0"
        default: break
        }
        let texts = [
            "- “\(field.name)” số \(number), có dấu", "=1+\(number)", "'- \(number)", "+84 \(number)", "@a; \(number)",
        ]
        let text = texts[(field.name.utf8.count + number) % texts.count]
        guard field.kind == .prose else { return text }
        return text + "\n- dòng hai, \"trong ngoặc\"" + (field.name == "answer" && number == 1 ? "\n" + long : "")
    }

    private static func value(_ kind: RecordKind, _ field: FieldDescription, _ number: Int) -> FieldValue {
        if kind == .criteriaSet, field.name == "total" { return .number(100) }
        if kind == .criteriaSet, field.name == "frameOnly" { return .flag(true) }
        // Who gives the first role is a reviewer.
        if kind == .person, field.name == "role" { return .text(number == 1 ? "reviewer" : "reader") }
        // Numbers that the store looks after leave none out.
        if field.name == kind.description.numbering?.field { return .number(number) }
        let range = field.rules.compactMap { if case .within(let range) = $0 { range } else { nil } }.first
        switch field.kind {
        case .text, .prose: return FieldValue(text: text(kind, field, number))
        case .choice(let codes): return .text(codes[number % codes.count])
        case .several(let codes): return .text(codes.prefix(number + 1).joined(separator: ";"))
        case .date:
            return CalendarDate(year: 2024, month: 4, day: number + field.name.utf8.count).map(FieldValue.date) ?? .none
        case .number: return .number(range.map { min($0.upperBound, $0.lowerBound + 1_500 * number) } ?? 12_345)
        case .figure: return Figure(plain: number == 1 ? "12.345" : "1234.50").map(FieldValue.figure) ?? .none
        case .money: return .money(Money(number == 1 ? "169,02 triệu" : "1.200.000") ?? Money(dong: 1))
        case .flag: return .flag(number == 1)
        case .reference, .references: return .none
        }
    }

    /// Two rich records of every kind, each referring to what came before it.
    private static func fill(_ desks: TwoDesks) async throws {
        var stored: [RecordKind: [RecordEntry]] = [:]
        for description in Catalogue.descriptions where !description.isByProgram {
            for number in 1...3 {
                var entry = description.blank()
                for field in description.fields where !field.isDerived {
                    if case .reference(let target) = field.kind {
                        entry[field.name] = stored[target]?.last.map { .reference($0.identity.id) } ?? .none
                    } else {
                        entry[field.name] = value(description.kind, field, number)
                    }
                }
                // What does not go together is left as it is in a new record.
                for _ in 0..<8 {
                    for problem in description.problems(of: description.settled(entry, nil)) {
                        if case .missingWith(let other, _) = problem.reason {
                            entry[other] = description.blank()[other]
                        } else {
                            entry[problem.field] = description.blank()[problem.field]
                        }
                    }
                }
                let saved = try await desks.stored(entry)
                stored[description.kind, default: []].append(saved)
            }
        }
    }

    @Test func everyKindComesBackTheSame() async throws {
        try await withTwoDesks { desks in
            try await Self.fill(desks)
            for language in Language.allCases {
                let office = Office(store: desks.store, words: Words(language), who: "an")
                for kind in RecordKind.allCases where !kind.description.isByProgram {
                    for ending in ["csv", "xlsx"] {
                        let path = desks.folder + "/\(language.rawValue)-\(kind.rawValue).\(ending)"
                        _ = try await office.export(.everything(kind, .people), to: path, replaces: false)
                        guard case .plan(let plan) = try await office.planImport(path, in: nil) else {
                            Issue.record("\(path) is not read")
                            continue
                        }
                        let own = plan.items.filter { $0.entry.kind == kind }
                        #expect(own.count >= 3, "\(path)")
                        let others = plan.items.filter { $0.action != .same }
                        for item in others {
                            let changes = item.changes.map { "\($0.field): \($0.before) → \($0.after)".prefix(300) }
                            Issue.record(
                                "\(path) \(item.action) \(item.entry.title.prefix(50)) \(item.problems) \(changes)")
                        }
                        #expect(plan.unread.isEmpty && plan.notes.isEmpty, "\(path): \(plan.unread) \(plan.notes)")
                    }
                }
            }
        }
    }

    @Test func aTextLongerThanACellComesBackWholeInEveryForm() async throws {
        try await withTwoDesks { desks in
            var question = Question()
            (question.question, question.answer) = ("Hỏi?", Self.long)
            _ = try await desks.stored(RecordEntry(question))
            let seen = Export.seen(ListQuery(kind: .question), columns: ["question", "answer"], title: "Câu hỏi")
            let exports = [Export.everything(.question, .people), .everything(.question, .programs), seen]
            for (number, export) in exports.enumerated() {
                for ending in ["csv", "xlsx"] {
                    let path = desks.folder + "/\(number).\(ending)"
                    _ = try await desks.an.export(export, to: path, replaces: false)
                    guard case .workbook(let book) = try readOffice(fileAt: path).content else { return }
                    #expect(book.sheets.count == 1)
                    let texts = book.sheets[0].rows.flatMap { $0.cells.map(\.value.text) }
                    #expect(texts.contains(Self.long), "\(path)")
                }
            }
        }
    }

    @Test func theRestOfALongTextIsMissedWhenItsSheetIsGone() throws {
        var writer = SheetWriter(restsOn: "Phần tiếp")
        writer.begin("S", widths: [20], headings: [["a"]])
        writer.add([.text(Self.long)])
        let whole = try readOffice(writer.take() + writer.finish(), name: "a.xlsx")
        #expect(whole.notes.isEmpty)
        var alone = SheetWriter()
        alone.begin("S", widths: [20], headings: [["a"]])
        alone.add([.text("Trả lời…⟦Phần tiếp 1⟧")])
        let read = try readOffice(alone.take() + alone.finish(), name: "a.xlsx")
        #expect(read.notes == [FileNote(.lostRest, places: ["S!A2"])])
    }

    @Test func everyColumnHasAHeadingOfItsOwn() {
        for words in Language.allCases.map(Words.init) {
            for kind in RecordKind.allCases {
                let headings = words.fileHeadings(of: kind).map { $0.heading.lowercased() }
                #expect(Set(headings).count == headings.count, "\(kind)")
            }
        }
    }

    /// A name that was changed beside the uid of another record says two things: nobody guesses which.
    @Test func aNameBesideTheUidOfAnotherIsRefused() async throws {
        try await withTwoDesks { desks in
            var first = Product()
            first.name = "Chè Shan"
            let tea = try await desks.stored(RecordEntry(first))
            first.name = "Mật ong"
            _ = try await desks.stored(RecordEntry(first))
            var lot = Lot()
            (lot.item, lot.code, lot.measure) = ("Chè Shan", "L1", "kg")
            (lot.producedOn, lot.quantity) = (CalendarDate("2024-05-01"), Figure(plain: "5"))
            lot.product = tea.identity.id
            _ = try await desks.stored(RecordEntry(lot))
            let path = desks.folder + "/lot.csv"
            _ = try await desks.an.export(.everything(.lot, .people), to: path, replaces: false)
            let text = try String(contentsOfFile: path, encoding: .utf8)
            func plan(_ rows: [[String]]) async throws -> ImportItem? {
                try DelimitedText(rows: rows).written().write(toFile: path, atomically: true, encoding: .utf8)
                guard case .plan(let plan) = try await desks.an.planImport(path, in: nil) else { return nil }
                return plan.items.first { $0.entry.kind == .lot }
            }
            var rows = try DelimitedText(reading: text).rows
            let name = try #require(rows[0].firstIndex(of: Words(.vi).field(.lot, "product")))
            let uid = try #require(rows[0].firstIndex(of: "Mã bản ghi: " + Words(.vi).field(.lot, "product")))
            rows[1][name] = "Mật ong"
            #expect(try await plan(rows)?.problems == [FieldProblem("product", .namesTwo("Mật ong", "Chè Shan"))])
            rows[1][uid] = ""
            let other = try await plan(rows)
            #expect(other?.changes.map(\.field) == ["product"], "by its name alone")
            rows[1][name] = "Gạo"
            #expect(try await plan(rows)?.problems == [FieldProblem("product", .unclearReference("Gạo", count: 0))])
        }
    }
}
