// Counts what of the layouts, headings and lists of real offices comes in right, is asked about, or is silently wrong.
import Domain
import Formats
import Foundation
import Intake
import Testing

@Suite("Layouts of real offices", .enabled(if: OfficeCases.areThere))
struct OfficeCaseTests {
    private func isMostlyRight(_ tally: Tally) -> Bool {
        tally.wrong.isEmpty && tally.right * 100 >= tally.total * 95
    }

    @Test func questionsOfDocumentsComeInCellByCell() throws {
        var tally = Tally()
        for truth in try OfficeCases.truths() {
            let file = try readOffice(fileAt: OfficeCases.path("dialogue/" + truth.name))
            let found = try file.understood(.labelled)
            let questions = found.records.map(\.entry).filter { $0.kind == .question }
            #expect(questions.count == truth.rows.count, "\(truth.name)")
            for (row, question) in zip(truth.rows, questions) {
                for (name, wanted) in row {
                    tally.count(truth.name + " " + name, wanted: wanted, found: Self.cell(name, question))
                }
            }
            let conference = found.records.first { $0.entry.kind == .conference }?.entry
            for (name, wanted) in truth.conference {
                let value = conference?[name].plainText ?? ""
                // A title in capitals is written in small letters.
                tally.count(truth.name + " " + name, wanted: wanted.lowercased(), found: value.lowercased())
            }
        }
        #expect(tally.total > 150)
        #expect(isMostlyRight(tally), "\(tally)")
    }

    private static func cell(_ name: String, _ question: RecordEntry) -> String {
        switch name {
        case "n": question["number"].plainText
        case "asker": (question["asker"].text + " " + question["unit"].text).trimmingCharacters(in: .whitespaces)
        case "group": question["topic"].plainText
        case "due": question["dueOn"].plainText
        default: question[name].plainText
        }
    }

    @Test func headingsMeanWhatOfficesMean() throws {
        var tally = Tally()
        for heading in try OfficeCases.headings() {
            let kind: RecordKind = heading.table == "dialogue" ? .question : .product
            let standard = kind == .question ? HeadingTrial.question : HeadingTrial.product
            let trial = HeadingTrial(heading.text, heading.meaning, among: standard)
            let result = try trial.result(kind)
            let name = heading.table + " " + heading.meaning + " " + heading.text
            switch result {
            case .right: tally.right += 1
            case .asked: tally.asked.append(name)
            case .wrong(let fields): tally.wrong.append(name + " → " + fields.joined(separator: ", "))
            }
        }
        #expect(tally.total > 150)
        #expect(isMostlyRight(tally), "\(tally)")
    }

    /// Files with the kinds of what stands in them.
    static let lists = [
        "lists/conferences_become_questions.csv": "conference", "lists/deadline_glued.csv": "conference question",
        "lists/list-document.xlsx": "document", "lists/list-sale.xlsx": "sale", "lists/list-support.xlsx": "support",
        "lists/questions_become_products.csv": "conference question", "products/p1_star_groups.xlsx": "holder product",
        "products/p3_contact.xlsx": "holder product", "products/p4_star_columns.xlsx": "holder product",
        "products/p6_expiry.xlsx": "holder product", "products/p7_dossiers.xlsx": "dossier",
        "g01_noanswer.docx": "conference question", "g02_mst.docx": "conference question",
        "g05_prose.docx": "conference question",
        "dialogue/d21_dialogue_and_products.docx": "conference holder product question",
    ]

    @Test(arguments: lists.keys.sorted())
    func listsBecomeTheirOwnKind(name: String) throws {
        let found = try readOffice(fileAt: OfficeCases.path(name)).understood(.labelled)
        let kinds = Set(found.records.map(\.entry.kind.rawValue)).sorted().joined(separator: " ")
        #expect(kinds == Self.lists[name])
        #expect(!found.hasUnrecognised)
        #expect(found.records.flatMap(\.problems).isEmpty)
    }
}

/// A heading in a table of otherwise usual headings.
struct HeadingTrial {
    enum Result { case right, asked, wrong([String]) }

    static let question = [
        ("STT", "order", "1"), ("Nội dung kiến nghị", "question", "Hỏi gì?"), ("Đơn vị kiến nghị", "asker", "xã A"),
        ("Nội dung trả lời", "answer", "Đáp này."),
    ]
    static let product = [
        ("STT", "order", "1"), ("Tên sản phẩm", "name", "Chè"), ("Chủ thể", "holder", "HTX A"),
        ("Địa chỉ", "unit", "xã B"), ("Hạng sao", "starRating", "3"),
    ]
    private static let values = [
        "dueOn": "30/6/2026", "issuedOn": "30/6/2026", "expiresOn": "30/6/2027", "starRating": "4 sao", "year": "2024",
        "points": "78", "contact": "0912345678", "decision": "12/QĐ-UBND",
    ]
    private static let stored = [
        "dueOn": "2026-06-30", "issuedOn": "2026-06-30", "expiresOn": "2027-06-30", "starRating": "4",
    ]

    private let rows: [[String]]
    private let meaning: String
    private let heading: String

    init(_ heading: String, _ meaning: String, among standard: [(String, String, String)]) {
        let others = standard.filter { $0.1 != meaning }
        rows = [others.map(\.0) + [heading], others.map(\.2) + [Self.values[meaning] ?? "Giá trị lạ Z"]]
        self.meaning = meaning
        self.heading = heading
    }

    func result(_ kind: RecordKind) throws -> Result {
        let csv = rows.map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n")
        let file = try readOffice(Array(csv.utf8), name: "a.csv")
        guard let found = try? file.understood(.labelled) else { return .asked }
        let value = Self.stored[meaning] ?? Self.values[meaning] ?? "Giá trị lạ Z"
        var fields: [String] = []
        for entry in found.records.map(\.entry) where entry.kind != .conference {
            for field in entry.kind.description.fields where entry[field.name].plainText.contains(value) {
                fields.append(field.name)
            }
        }
        // What no field takes is kept among the notes under its own heading, and told.
        if found.tables.flatMap(\.columns).contains(where: { $0.heading == heading && $0.meaning == .noted }) {
            fields.removeAll { $0 == "notes" }
        }
        // The year of recognition follows from its day.
        fields.removeAll { $0 == "year" && meaning != "year" || $0 == "name" && meaning == "holder" }
        let wanted: Set<String> =
            switch meaning {
            case "asker": ["asker", "unit"]
            case "group": ["group", "productSet"]
            case "none": []
            default: [meaning]
            }
        guard found.records.contains(where: { $0.entry.kind == kind }) else { return .wrong(["another kind"]) }
        if wanted.isEmpty ? fields.isEmpty : !fields.isEmpty && wanted.isSuperset(of: fields) { return .right }
        return fields.isEmpty ? .asked : .wrong(fields)
    }
}
