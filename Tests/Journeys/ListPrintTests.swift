// Lists, records and score sheets printed from the command line.

import Foundation
import Testing

@Suite struct ListPrintTests {
    @Test func aListHasAllItsRowsInItsOrder() throws {
        let home = try Home.withSample()
        let text = try home.soxa("print", "list", "--kind", "product").text
        let exported = try home.soxa("export", "product", "--format", "jsonl").lines.count
        let numbers = text.split(separator: "\n").filter { $0.hasPrefix("│") }
            .compactMap { Int($0.dropFirst().prefix { $0 != "│" }.trimmingCharacters(in: .whitespaces)) }
        #expect(numbers == Array(1...exported) && exported == 14)
        #expect(text.contains("DANH SÁCH: SẢN PHẨM") && text.contains("14 sản phẩm"))
        let found = try home.soxa("print", "list", "--kind", "product", "--filter", "gạo").text
        #expect(found.contains("2 sản phẩm") && found.contains("Gạo bao thai hồng") && !found.contains("Trám"))
        let sums = try home.soxa("print", "list", "--kind", "support").text
        #expect(sums.contains("169.020.000 đ"))
    }

    @Test func manyRowsAreReadPartByPart() throws {
        let home = try Home()
        let rows = (1...1203).map { "Sản phẩm \($0)" }
        #expect(
            try home.soxa(
                "import",
                home.write((["name,unit"] + rows.map { $0 + ",xã Hạ" }).joined(separator: "\n") + "\n", to: "a.csv")
            ).status == 0)
        let text = try home.soxa("print", "list", "--kind", "product").text
        #expect(text.contains("1.203 sản phẩm"))
        #expect(rows.allSatisfy { text.contains($0 + " ") })
    }

    @Test func aViewIsFoundByItsNameOrItsCode() throws {
        let home = try Home.withSample()
        let file = try home.write(
            #"{"kind":"view","name":"Gạo của ta","list":"product","filter":"gạo"}"# + "\n", to: "v.jsonl")
        #expect(try home.soxa("import", file).status == 0)
        let kept = try home.soxa("print", "list", "--kind", "product", "--view", "gạo của ta").text
        #expect(kept.contains("– GẠO CỦA TA") && kept.contains("2 sản phẩm"))
        let named = try home.soxa("print", "list", "--kind", "product", "--view", "untraceable")
        #expect(named.status == 0 && named.text.contains("14 sản phẩm"))
        let empty = try home.soxa("print", "list", "--kind", "product", "--view", "renewalLate")
        #expect(empty.status == 2 && !empty.complaint.isEmpty)
        let wrong = try home.soxa("print", "list", "--kind", "product", "--view", "zz")
        #expect(wrong.status == 2 && wrong.complaint.contains("zz") && wrong.complaint.contains("Gạo của ta"))
        #expect(try home.soxa("print", "list").status == 2)
    }

    @Test func aRecordIsFoundByItsName() throws {
        let home = try Home.withSample()
        let text = try home.soxa("print", "record", "--kind", "product", "--name", "gạo bao thai hồng").text
        #expect(text.contains("SẢN PHẨM") && text.contains("Gạo bao thai hồng"))
        let wrong = try home.soxa("print", "record", "--kind", "product", "--name", "zz")
        #expect(wrong.status == 2 && wrong.complaint.contains("zz"))
        #expect(try home.soxa("print", "record", "--kind", "product").status == 2)
        let twice =
            #"{"kind":"support","beneficiary":"HTX A","year":2021,"purpose":"other"}"# + "\n"
            + #"{"kind":"support","beneficiary":"HTX A","year":2022,"purpose":"other"}"# + "\n"
        #expect(try home.soxa("import", home.write(twice, to: "s.jsonl")).status == 0)
        let several = try home.soxa("print", "record", "--kind", "support", "--name", "HTX A")
        #expect(several.status == 2 && several.complaint.contains("2"))
    }

    @Test func noPersonIsNamed() throws {
        let home = try Home.withSample()
        let person =
            #"{"kind":"support","beneficiary":"Nông Văn A","form":"person","age":24,"year":2024,"amount":5000000}"#
        #expect(try home.soxa("import", home.write(person + "\n", to: "s.jsonl")).status == 0)
        for paper in [["list", "--kind", "support"], ["record", "--kind", "support", "--name", "Nông Văn A"]] {
            let printed = try finish(builtProgram("soxa"), ["print"] + paper, environment: home.environment)
            #expect(printed.status == 0 && printed.text.contains("5.000.000 đ"))
            #expect(!printed.text.contains("Nông") && !printed.text.contains(" 24 "), "\(paper)")
        }
    }

    @Test func theScoreSheetOfAProductIsPrinted() throws {
        let home = try Home.withSample()
        let none = try home.soxa("print", "score", "--product", "Gạo bao thai hồng")
        #expect(none.status == 2 && none.complaint.contains("Gạo bao thai hồng"))
        let product = try #require(
            try home.soxa("export", "product", "--format", "jsonl").lines.first { $0.contains("Gạo bao thai hồng") })
        let uid = try #require(try Self.member("uid", of: product))
        #expect(try home.soxa("import", packageRoot + "/Resources/sample/criteria.jsonl").status == 0)
        let set = try #require(try home.soxa("export", "criteria", "--format", "jsonl").lines.first)
        let criteria = try #require(try Self.member("uid", of: set))
        let sheet =
            #"{"kind":"score","item":"Gạo bao thai hồng","role":"council","scoredOn":"2024-05-01","marks":"","product.uid":"\#(uid)","criteria.uid":"\#(criteria)"}"#
        #expect(try home.soxa("import", home.write(sheet + "\n", to: "score.jsonl")).status == 0)
        let text = try home.soxa("print", "score", "--product", "Gạo bao thai hồng").text
        #expect(text.contains("PHIẾU CHẤM ĐIỂM") && text.contains("Gạo bao thai hồng") && text.contains("Tổng điểm"))
        #expect(text.contains("Phiếu chưa xong"))
    }

    private static func member(_ name: String, of line: String) throws -> String? {
        (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: any Sendable])?[name] as? String
    }
}
