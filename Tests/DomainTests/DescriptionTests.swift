// Every kind of record: its description, its way through an entry, its rules, and three versions brought together.
import Domain
import Testing

@Suite("Descriptions")
struct DescriptionTests {
    @Test func everyKindIsTestedHere() {
        #expect(Catalogue.descriptions.map(\.kind) == Sample.types.map { $0.description.kind })
        #expect(Set(Catalogue.descriptions.map(\.kind)).count == Catalogue.descriptions.count)
        #expect(RecordKind(rawValue: "nothing") == nil)
    }

    @Test func whatIsReferredToComesFirst() {
        var seen: Set<RecordKind> = []
        for description in Catalogue.descriptions {
            for field in description.fields where !field.followsNames {
                if case .reference(let kind) = field.kind {
                    #expect(seen.contains(kind) || kind == description.kind, "\(field.name)")
                }
            }
            seen.insert(description.kind)
        }
    }

    /// What a record is told with is found by fields that there are.
    @Test(arguments: RecordKind.allCases) func companionsAreFoundByFields(kind: RecordKind) {
        func refers(_ kind: RecordKind, _ field: String, to other: RecordKind? = nil) -> Bool {
            guard case .reference(let target) = kind.description[field]?.kind else { return false }
            return other == nil || target == other
        }
        for companion in kind.description.companions {
            let isFound =
                switch companion {
                case .referred(let field): refers(kind, field)
                case .sharing(let field), .named(_, let field): kind.description[field] != nil
                case .naming(let other, let field): other.description[field] != nil
                case .ofLastDossier(let other):
                    refers(other, "dossier", to: .dossier) && Catalogue.parts(of: kind).contains { $0.kind == .dossier }
                case .citing: kind == .legalDocument
                case .namesakes, .all: true
                }
            #expect(isFound, "\(companion)")
        }
        #expect(kind.description.companions.isEmpty || kind.description.surroundings.contains(.parts))
    }

    @Test(arguments: Sample.types)
    func namesAreThere(type: any Record.Type) {
        let description = type.description
        let names = description.fields.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.contains(description.titleField) && names.contains(description.defaultSort))
        #expect(!description.naturalKey.isEmpty)
        #expect(description.naturalKey.allSatisfy(names.contains))
        #expect(!names.contains { $0.contains(".") || $0 == "uid" || $0 == "kind" || $0.isEmpty })
        for field in description.fields {
            #expect(description[field.name] == field)
        }
        for field in (description.dayChains + description.expectedDays).joined() {
            #expect(description[field]?.kind == .date, "\(field)")
        }
        for field in description.unitDays {
            let isDay =
                switch description[field]?.kind {
                case .date, .number, .reference: true
                default: false
                }
            #expect(isDay, "\(field)")
        }
        #expect(description.columns.contains { $0.column?.priority == 0 })
        #expect(description.columns.contains { $0.name == description.defaultSort })
        #expect(description["no such field"] == nil && description.index(of: "") == nil)
    }

    @Test(arguments: Sample.types)
    func aFilledRecordComesBackWhole(type: any Record.Type) {
        func check<R: Record>(_ type: R.Type) {
            let entry = Sample.filled(R.description)
            #expect(entry.values.count == R.fields.count)
            #expect(!entry.values.contains(.none))
            var plausible = entry
            // What does not apply has no result.
            plausible["notApplicable"] = .flag(false)
            #expect(R.description.problems(of: plausible).isEmpty)
            let record = entry.record(as: R.self)
            #expect(record.map(RecordEntry.init) == entry)
            #expect(record != R())
            for (field, value) in zip(R.description.fields, entry.values) {
                #expect(entry[field.name] == value)
                // The forms for files and for people read back as the same value.
                guard field.kind != .flag, !value.isEmpty else { continue }
                #expect((try? FieldValue(reading: value.plainText, for: field)) == value, "\(field.name)")
                #expect((try? FieldValue(reading: value.editingText, for: field)) == value, "\(field.name)")
            }
            let blank = R.description.blank()
            #expect(blank.record(as: R.self) == R() && blank.identity == .unsaved)
            #expect(zip(blank.values, entry.values).allSatisfy { $0 != $1 })
            let emptied = RecordEntry(
                kind: entry.kind, identity: .unsaved,
                values: FieldValues(repeatElement(.none, count: entry.values.count)))
            #expect(emptied.record(as: R.self) != nil)
        }
        check(type)
    }

    @Test func anEntryOfAnotherKindIsNoRecord() {
        #expect(RecordEntry(Question()).record(as: Product.self) == nil)
        let empty = RecordEntry(kind: .product, identity: .unsaved, values: [])
        #expect(empty["name"] == .none && empty.title.isEmpty && empty.record(as: Question.self) == nil)
        let short = RecordEntry(kind: .question, identity: .unsaved, values: [.number(3)])
        #expect(short.record(as: Question.self)?.number == 3 && short["answer"] == .none)
    }

    @Test func titlesStandOnOneLine() {
        var question = Question()
        question.question = "Một\nhai"
        #expect(RecordEntry(question).title == "Một hai")
    }
}

@Suite("Rules")
struct RuleTests {
    private func problems(_ record: some Record) -> [FieldProblem] {
        let entry = RecordEntry(record)
        return entry.kind.description.problems(of: entry)
    }

    @Test func required() {
        #expect(problems(Question()) == [FieldProblem("question", .missing)])
        #expect(problems(Support()) == [FieldProblem("beneficiary", .missing), FieldProblem("year", .missing)])
        #expect(problems(Conference()) == [FieldProblem("title", .missing)])
    }

    @Test func ranges() {
        var product = Product()
        product.name = "Trám đen"
        #expect(problems(product).isEmpty)
        for stars in [0, 6, 7, -1, .max, .min] {
            product.starRating = stars
            #expect(problems(product) == [FieldProblem("starRating", .outside(1...5))])
        }
        product.starRating = 5
        product.year = 2017
        #expect(problems(product) == [FieldProblem("year", .outside(2018...2200))])
        product.year = 2018
        #expect(problems(product).isEmpty)
    }

    @Test func lengthsInLetters() {
        var product = Product()
        product.name = String(repeating: "e\u{323}\u{302}", count: 300)
        #expect(problems(product).isEmpty)
        product.name += "x"
        #expect(problems(product) == [FieldProblem("name", .tooLong(limit: 300))])
    }

    @Test func daysInTheirOrder() {
        var product = Product()
        product.name = "Quy linh cao"
        product.issuedOn = Sample.day(2024, 2, 29)
        product.expiryReason = "Theo quyết định"
        product.expiresOn = Sample.day(2024, 2, 28)
        #expect(problems(product) == [FieldProblem("expiresOn", .before(field: "issuedOn"))])
        product.expiresOn = product.issuedOn
        #expect(problems(product).isEmpty)
        product.issuedOn = nil
        #expect(problems(product).isEmpty)
    }

    @Test func textsThatAreNoValues() {
        func problem(_ text: String, _ name: String, _ description: RecordDescription) -> FieldProblem? {
            guard let field = description[name] else { return nil }
            do {
                _ = try FieldValue(reading: text, for: field)
                return nil
            } catch { return error }
        }
        #expect(problem("bảy", "starRating", Product.description)?.reason == .notANumber("bảy"))
        #expect(problem("3,5", "starRating", Product.description)?.reason == .notANumber("3,5"))
        #expect(problem("30/2/2024", "issuedOn", Product.description)?.reason == .notADate("30/2/2024"))
        #expect(problem("0,5 đ", "amount", Support.description)?.reason == .notMoney("0,5 đ"))
        #expect(problem("có lẽ", "youthLed", Support.description)?.reason == .notAFlag("có lẽ"))
        #expect(problem("sold", "state", Support.description)?.reason == .unknownChoice("sold"))
        #expect(problem("Có", "youthLed", Support.description) == nil)
        #expect(problem("không", "youthLed", Support.description) == nil)
        #expect(problem("1.892", "attendance", Conference.description) == nil)
    }

    @Test func textIsTidied() throws {
        let line = try #require(Product.description["name"])
        #expect(try FieldValue(reading: " \u{A0}Tra\u{301}m\r\nđen\t", for: line) == .text("Trám đen"))
        let composed = try FieldValue(reading: "Tra\u{301}m", for: line).text
        #expect(Array(composed.utf8) == Array("Trám".utf8))
        let prose = try #require(Question.description["answer"])
        #expect(try FieldValue(reading: "\n một\r\nhai\rba \n\n", for: prose) == .text("một\nhai\nba"))
    }
}

@Suite("Three versions")
struct MergeTests {
    private let description = Question.description

    private func entry(_ change: (inout Question) -> Void) -> RecordEntry {
        var question = Question()
        question.identity = RecordIdentity(id: 1, uid: "u", version: 1)
        question.question = "Hỏi"
        question.answer = "Đáp"
        question.number = 1
        change(&question)
        return RecordEntry(question)
    }

    @Test func eachSideKeepsItsChanges() {
        let base = entry { _ in }
        let mine = entry { $0.answer = "Đáp khác" }
        var theirs = entry { $0.number = 2 }
        theirs.identity.version = 2
        let merged = description.merged(base: base, mine: mine, theirs: theirs)
        #expect(merged.conflicts.isEmpty)
        #expect(merged.entry["answer"] == .text("Đáp khác") && merged.entry["number"] == .number(2))
        #expect(merged.entry.identity == theirs.identity)
    }

    @Test func theSameFieldIsAConflictUnlessBothAgree() {
        let base = entry { _ in }
        let mine = entry {
            $0.answer = "A"
            $0.topic = "đất đai"
        }
        let theirs = entry {
            $0.answer = "B"
            $0.topic = "đất đai"
        }
        let merged = description.merged(base: base, mine: mine, theirs: theirs)
        #expect(merged.conflicts == ["answer"] && merged.entry["answer"] == .text("A"))
        let emptied = description.merged(base: base, mine: entry { $0.answer = "" }, theirs: base)
        #expect(emptied.conflicts.isEmpty && emptied.entry["answer"] == .none)
    }

    @Test func changesNameTheFieldsInTheirOrder() {
        let changes = description.changes(
            from: entry { _ in },
            to: entry {
                $0.answer = "B"
                $0.number = nil
            })
        #expect(
            changes == [
                FieldChange(field: "number", before: .number(1), after: .none),
                FieldChange(field: "answer", before: .text("Đáp"), after: .text("B")),
            ])
    }

    @Test func missingValuesCountAsNothing() {
        let short = RecordEntry(kind: description.kind, identity: .unsaved, values: [.number(5)])
        let full = entry { _ in }
        #expect(description.merged(base: short, mine: full, theirs: short).entry["question"] == .text("Hỏi"))
        #expect(description.merged(base: full, mine: short, theirs: full).conflicts.isEmpty)
        #expect(description.changes(from: short, to: full).map(\.field).contains("answer"))
    }
}
