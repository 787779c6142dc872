// Exported files that come back to the real program: edited there, edited here, and edited in two copies.
import Formats
import Foundation
import Testing

@Suite struct ReturnTests {
    private func rows(_ home: Home, _ kind: String) throws -> [[String: any Sendable]] {
        try home.soxa("export", kind, "--format", "jsonl").lines.map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: any Sendable])
        }
    }

    private func row(_ home: Home, _ kind: String, _ title: String) throws -> [String: any Sendable] {
        try #require(try rows(home, kind).first { row in row.values.contains { $0 as? String == title } })
    }

    private func plan(_ home: Home, _ path: String) throws -> (status: Int32, items: [[String: any Sendable]]) {
        let finished = try home.soxa("import", path, "--dry-run", "--format", "json")
        let items = try finished.lines.map {
            try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: any Sendable])
        }
        return (finished.status, items)
    }

    private func changed(_ items: [[String: any Sendable]]) -> [[String]] {
        items.filter { $0["action"] as? String != "same" }.map { $0["changes"] as? [String] ?? [] }
    }

    /// A file of a kind with some cells edited by hand: in the row of a title, columns and what is written there.
    private func edited(
        _ home: Home, _ kind: String, _ title: String, _ cells: [String: String], to name: String
    ) throws -> String {
        let exported = try home.soxa("export", kind, "--format", "csv")
        #expect(exported.status == 0, "\(exported.complaint)")
        var rows = try DelimitedText(reading: exported.text).rows
        let place = try #require(rows.firstIndex { $0.contains(title) })
        for (column, text) in cells { rows[place][try #require(rows[0].firstIndex(of: column))] = text }
        return try home.write(DelimitedText(rows: rows).written(byteOrderMark: true), to: name)
    }

    private static let title = "Quy linh cao"

    /// A second home with a copy of the records of a first.
    private func copy(of home: Home) throws -> Home {
        let other = try Home()
        for name in home.names(in: "data/soxa") where !name.hasSuffix("-shm") {
            try other.write(home.bytes(of: "data/soxa/" + name), to: "data/soxa/" + name)
        }
        return other
    }

    /// A file of an old export from which somebody took the uids is merged by names and versions.
    @Test(arguments: ["csv", "jsonl"], ["version", "lineage", ""])
    func anOldExportWithoutUidsTakesNothingBack(format: String, left: String) throws {
        let home = try Home.withSample()
        let exported = try home.soxa("export", "product", "--format", format).text
        let title = Self.title
        // Here notes and code change, there the code and the website.
        let here = try edited(
            home, "product", title, ["notes": "ghi ở đây", "traceabilityCode": "MOI-1"], to: "moi.csv")
        #expect(try home.soxa("import", here).status == 0)
        func without(_ text: String, changing: Bool) throws -> String {
            if format == "csv" {
                var rows = try DelimitedText(reading: text).rows
                let heads = rows[0]
                if changing, let row = rows.firstIndex(where: { $0.contains(title) }) {
                    rows[row][try #require(heads.firstIndex(of: "website"))] = "https://vi.du"
                    rows[row][try #require(heads.firstIndex(of: "traceabilityCode"))] = "KHAC-2"
                }
                let kept = heads.indices.filter {
                    heads[$0] != "uid" && (heads[$0] != "version" || left != "lineage")
                        && (heads[$0] != "lineage" || left != "version")
                }
                rows = rows.map { row in kept.map { row[$0] } }
                return try home.write(DelimitedText(rows: rows).written(byteOrderMark: true), to: "cu.csv")
            }
            let lines = try text.split(separator: "\n").map { line -> String in
                var object = try #require(
                    JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: any Sendable])
                object["uid"] = nil
                if left == "lineage" { object["version"] = nil }
                if left == "version" { object["lineage"] = nil }
                if changing, object["name"] as? String == title {
                    (object["website"], object["traceabilityCode"]) = ("https://vi.du", "KHAC-2")
                }
                return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
            }
            return try home.write(lines.joined(separator: "\n"), to: "cu.jsonl")
        }
        let before = try row(home, "product", title)
        let (status, items) = try plan(home, without(exported, changing: false))
        #expect(status == 0 && changed(items).isEmpty, "\(changed(items))")
        let path = try without(exported, changing: true)
        let refused = try home.soxa("import", path)
        #expect(refused.status != 0 && refused.text.contains("KHAC-2"), "\(refused.text)\(refused.complaint)")
        #expect(try row(home, "product", title)["traceabilityCode"] as? String == "MOI-1")
        #expect(try home.soxa("import", path, "--conflicts", "ours").status == 0)
        let after = try row(home, "product", title)
        #expect(after["notes"] as? String == before["notes"] as? String)
        #expect(after["traceabilityCode"] as? String == "MOI-1" && after["website"] as? String == "https://vi.du")
    }

    @Test(arguments: ["csv", "jsonl", "xlsx"]) func whatWasNotEditedChangesNothing(format: String) throws {
        let home = try Home.withSample()
        for kind in ["dialogue", "conference", "product", "support", "unit", "indicator", "lot"] {
            let path = home.path + "/\(kind).\(format)"
            #expect(try home.soxa("export", kind, "--format", format, "--out", path).status == 0)
            let (status, items) = try plan(home, path)
            #expect(status == 0 && changed(items).isEmpty, "\(kind)")
        }
    }

    @Test func oneCellEditedIsOneFieldWhateverElseHappenedHere() throws {
        let home = try Home.withSample()
        let old = try edited(home, "product", Self.title, ["notes": "Ghi ở tệp"], to: "cũ.csv")
        let here = try edited(home, "product", Self.title, ["group": "Nhóm mới"], to: "đây.csv")
        #expect(try home.soxa("import", here).status == 0)
        let (status, items) = try plan(home, old)
        #expect(status == 0 && changed(items) == [["notes"]])
        let finished = try home.soxa("import", old)
        #expect(finished.status == 0 && finished.text.contains("→ Ghi ở tệp"), "\(finished.text)")
        let now = try row(home, "product", Self.title)
        #expect(now["notes"] as? String == "Ghi ở tệp" && now["group"] as? String == "Nhóm mới")
        #expect(now["version"] as? Int == 3)
    }

    @Test func twoCopiesEditedApartBothSurvive() throws {
        let home = try Home.withSample()
        let other = try copy(of: home)
        let ours = try edited(home, "product", Self.title, ["notes": "ở đây", "group": "Nhóm mới"], to: "a.csv")
        #expect(try home.soxa("import", ours).status == 0)
        let theirs = try edited(other, "product", Self.title, ["notes": "ở kia", "holder": "HTX Kia"], to: "b.csv")
        #expect(try other.soxa("import", theirs).status == 0)
        let path = home.path + "/kia.jsonl"
        #expect(try other.soxa("export", "all", "--format", "jsonl", "--out", path).status == 0)
        let (status, items) = try plan(home, path)
        #expect(status == 1)
        let item = try #require(items.first { $0["action"] as? String == "conflict" })
        #expect(items.count { $0["action"] as? String != "same" } == 1)
        #expect(item["changes"] as? [String] == ["holder"])
        let conflict = try #require((item["conflicts"] as? [[String: any Sendable]])?.first)
        #expect(conflict["field"] as? String == "notes" && conflict["here"] as? String == "ở đây")
        #expect(conflict["file"] as? String == "ở kia" && conflict["base"] is String)
        // Nothing is taken without a word.
        let before = try home.everything()
        let refused = try home.soxa("import", path)
        #expect(refused.status == 1 && refused.text.contains("ở kia") && refused.text.contains("ở đây"))
        #expect(refused.complaint.contains("--conflicts"))
        #expect(try home.everything() == before)
        let kept = try home.soxa("import", path, "--conflicts", "ours")
        #expect(kept.status == 0 && kept.text.contains("ở kia"), "what was not taken is said")
        let now = try row(home, "product", Self.title)
        #expect(now["notes"] as? String == "ở đây" && now["group"] as? String == "Nhóm mới")
        #expect(now["holder"] as? String == "HTX Kia")
        // The choice is remembered: the same file again brings nothing.
        #expect(try plan(home, path).status == 0)
        let taken = try other.soxa(
            "import", edited(home, "product", Self.title, [:], to: "c.csv"), "--conflicts", "theirs")
        #expect(taken.status == 0, "\(taken.text)")
        #expect(try row(other, "product", Self.title)["notes"] as? String == "ở đây")
    }

    /// Somebody who kept what stands here may say otherwise later, in every format.
    @Test(arguments: ["csv", "jsonl"]) func whatWasNotTakenIsTakenWhenTheUserSaysSo(format: String) throws {
        let home = try Home.withSample()
        let other = try copy(of: home)
        let ours = try edited(home, "product", Self.title, ["notes": "ở đây"], to: "a.csv")
        #expect(try home.soxa("import", ours).status == 0)
        let theirs = try edited(other, "product", Self.title, ["notes": "ở kia"], to: "b.csv")
        #expect(try other.soxa("import", theirs).status == 0)
        let path = home.path + "/kia." + format
        #expect(try other.soxa("export", "product", "--format", format, "--out", path).status == 0)
        #expect(try home.soxa("import", path, "--conflicts", "ours").status == 0)
        let before = try home.everything()
        let again = try home.soxa("import", path)
        #expect(again.status == 0 && again.text.contains("ở kia"), "it says what it leaves: \(again.text)")
        #expect(again.text.contains("--conflicts theirs"), "\(again.text)")
        #expect(try home.soxa("import", path, "--conflicts", "ours").status == 0)
        #expect(try home.everything() == before, "and changes nothing")
        let taken = try home.soxa("import", path, "--conflicts", "theirs")
        #expect(taken.status == 0 && taken.text.contains("ở kia"), "\(taken.text)")
        #expect(try row(home, "product", Self.title)["notes"] as? String == "ở kia")
        #expect(try home.soxa("import", path, "--conflicts", "theirs").text.contains("ở kia") == false)
    }

    /// An import that was taken back leaves nothing behind: what was chosen in it, and what it brought, is news again.
    @Test(arguments: [["notes": "ở kia"], ["notes": "ở kia", "holder": "HTX Kia"]])
    func anImportThatWasTakenBackIsNotRemembered(theirs: [String: String]) throws {
        let home = try Home.withSample()
        let other = try copy(of: home)
        #expect(
            try home.soxa("import", edited(home, "product", Self.title, ["notes": "ở đây"], to: "a.csv")).status == 0)
        #expect(
            try other.soxa("import", edited(other, "product", Self.title, theirs, to: "b.csv")).status == 0)
        let path = home.path + "/kia.jsonl"
        #expect(try other.soxa("export", "product", "--format", "jsonl", "--out", path).status == 0)
        let before = try plan(home, path)
        #expect(before.status == 1)
        for side in ["ours", "theirs"] {
            #expect(try home.soxa("import", path, "--conflicts", side).status == 0)
            let terminal = try home.open()
            try terminal.press(Key.undo)
            #expect(terminal.screen.text.contains("Đã hoàn tác"))
            try terminal.leave()
            #expect(try row(home, "product", Self.title)["notes"] as? String == "ở đây")
            let again = try plan(home, path)
            #expect(again.status == 1 && changed(again.items) == changed(before.items), "\(side)")
            #expect(again.items.count { $0["action"] as? String == "conflict" } == 1, "\(side)")
        }
        #expect(try home.soxa("import", path, "--conflicts", "theirs").status == 0)
        #expect(try row(home, "product", Self.title)["notes"] as? String == "ở kia")
    }

    @Test func whatAnImportBroughtIsBroughtAgainOnceItWasTakenBack() throws {
        let home = try Home.withSample()
        let other = try copy(of: home)
        #expect(
            try other.soxa("import", edited(other, "product", Self.title, ["notes": "ở kia"], to: "b.csv")).status == 0)
        let path = home.path + "/kia.csv"
        #expect(try other.soxa("export", "product", "--format", "csv", "--out", path).status == 0)
        #expect(try home.soxa("import", path).status == 0)
        let terminal = try home.open()
        try terminal.press(Key.undo)
        try terminal.leave()
        let (status, items) = try plan(home, path)
        #expect(status == 0 && changed(items) == [["notes"]])
        #expect(try home.soxa("import", path).status == 0)
        #expect(try row(home, "product", Self.title)["notes"] as? String == "ở kia")
        // What was written by hand and taken back was seen: the file's older value stays refused by it.
        #expect(try plan(home, path).items.allSatisfy { $0["action"] as? String == "same" })
    }

    /// In the plan on the screen Space takes the file's value: it stands there, and what stood here is in the history.
    @Test func spaceInThePlanTakesTheFilesValue() throws {
        let home = try Home.withSample()
        let other = try copy(of: home)
        #expect(
            try home.soxa("import", edited(home, "product", Self.title, ["notes": "ở đây"], to: "a.csv")).status == 0)
        #expect(
            try other.soxa("import", edited(other, "product", Self.title, ["notes": "ở kia"], to: "b.csv")).status == 0)
        let path = home.path + "/kia.jsonl"
        #expect(try other.soxa("export", "product", "--format", "jsonl", "--out", path).status == 0)
        let terminal = try home.open()
        try terminal.press(Key.f9, "nhap tu", Key.enter, path, Key.enter)
        let shown = terminal.screen.text
        #expect(shown.contains("lúc xuất tệp là") && shown.contains("● giữ ở đây: ở đây"), "\(shown)")
        #expect(shown.contains("○ lấy của tệp: ở kia") && shown.contains(Self.title))
        try terminal.press(" ")
        #expect(terminal.screen.text.contains("● lấy của tệp: ở kia"))
        #expect(terminal.screen.text.contains("○ giữ ở đây: ở đây"))
        try terminal.press(Key.f2)
        #expect(terminal.screen.text.contains("1 đổi"))
        try terminal.press("2", "/quy linh", Key.enter, "h")
        #expect(terminal.screen.text.contains("đây") && terminal.screen.text.contains("kia"), "\(terminal.screen.text)")
        try terminal.press(Key.escape)
        try terminal.leave()
        #expect(try row(home, "product", Self.title)["notes"] as? String == "ở kia")
    }

    /// A file that was never refused in a field takes nothing back that was written here since.
    @Test func anOldFileTakesNothingBackWhoeverIsPreferred() throws {
        let home = try Home.withSample()
        let old = home.path + "/cũ.csv"
        #expect(try home.soxa("export", "product", "--format", "csv", "--out", old).status == 0)
        let newer = try edited(home, "product", Self.title, ["notes": "mới hơn"], to: "a.csv")
        #expect(try home.soxa("import", newer).status == 0)
        #expect(try home.soxa("import", old, "--conflicts", "theirs").status == 0)
        #expect(try row(home, "product", Self.title)["notes"] as? String == "mới hơn")
    }

    @Test func aCaseOfAnotherUidIsAnotherCase() throws {
        let home = try Home()
        let case1 =
            #"{"kind":"support","uid":"\#(String(repeating: "1", count: 32))","beneficiary":"HTX Một","#
            + #""programme":"Chương trình A","purpose":"award","year":2024,"state":"paid","amount":"75,0 triệu"}"#
        #expect(try home.soxa("import", home.write(case1, to: "a.jsonl")).status == 0)
        let case2 = case1.replacing(String(repeating: "1", count: 32), with: String(repeating: "2", count: 32))
            .replacing("75,0 triệu", with: "60 triệu")
        let finished = try home.soxa("import", home.write(case2, to: "b.jsonl"))
        #expect(finished.status == 0 && finished.text.contains("uid"), "\(finished.text)")
        #expect(try rows(home, "support").map { $0["amount"] as? String } == ["75,0 triệu", "60 triệu"])
    }

    @Test func aUidThatIsNoneOrAnothersIsRefusedInThePlan() throws {
        let home = try Home.withSample()
        let product = try #require(try row(home, "product", Self.title)["uid"] as? String)
        let before = try home.everything()
        for (text, name) in [
            ("name,uid\nChè,abc\n", "a.csv"), (#"{"kind":"product","uid":"ABC","name":"Chè"}"#, "b.jsonl"),
            (#"{"kind":"holder","uid":"\#(product)","name":"Chè"}"#, "c.jsonl"),
        ] {
            let path = try home.write(text, to: name)
            let (status, items) = try plan(home, path)
            #expect(status == 1 && items.map { $0["action"] as? String } == ["refused"], "\(name)")
            let finished = try home.soxa("import", path)
            #expect(finished.status == 2 && finished.complaint.contains("uid"), "\(finished.complaint)")
            #expect(!finished.complaint.contains("constraint") && !finished.complaint.contains("SQL"))
        }
        #expect(try home.everything() == before)
    }

    @Test func aWrongWordForTheSideIsRefused() throws {
        let home = try Home()
        #expect(try home.soxa("import", "a.csv", "--conflicts", "both").status == 2)
    }
}
