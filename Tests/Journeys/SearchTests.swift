// What `soxa search` finds and how it tells it.
import Foundation
import Testing

@Suite struct SearchTests {
    @Test func nothingFoundIsAStatusOfItsOwn() throws {
        let home = try Home.withSample()
        for text in ["zzz qqq", "\"", "*", "OR", "a AND NOT", "(", "' OR 1=1 --", "", " "] {
            let finished = try home.soxa("search", "--", text)
            #expect(finished.status == 1, "\(text)")
            #expect(finished.text == "", "\(text)")
            #expect(finished.complaint == "", "\(text)")
        }
    }

    @Test func theBestComesFirstAndMarksAreOptional() throws {
        let home = try Home.withSample()
        let rows = ["name,aliases", "Trám đen muối,", "Tram den ban dia,", "Ô mai,trám đen"]
        #expect(try home.soxa("import", home.write(rows.joined(separator: "\n") + "\n", to: "a.csv")).status == 0)
        func titles(_ words: String...) throws -> [String] {
            let arguments = ["search", "--kind", "product", "--format", "json"] + words
            return try finish(builtProgram("soxa"), arguments, environment: home.environment).lines.map {
                let object = try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: any Sendable]
                return try #require(object?["title"] as? String)
            }.filter { ["Trám đen muối", "Tram den ban dia", "Ô mai"].contains($0) }
        }
        #expect(try titles("trám đen") == ["Trám đen muối", "Ô mai", "Tram den ban dia"])
        #expect(try titles("trám", "đen") == ["Trám đen muối", "Ô mai", "Tram den ban dia"])
        #expect(try Set(titles("tram den")) == ["Trám đen muối", "Ô mai", "Tram den ban dia"])
        #expect(try titles("tram den").last == "Ô mai")
        #expect(try titles("tra\u{301}m đen") == titles("trám đen"))
    }

    /// A dash before a word is no option; two dashes are.
    @Test func aWordWithADashIsLeftOut() throws {
        let home = try Home.withSample()
        let rows = ["name,unit", "Gạo nếp cái,xã An", "Gạo bao thai,xã An", "Gạo hồng,xã An"]
        #expect(try home.soxa("import", home.write(rows.joined(separator: "\n") + "\n", to: "a.csv")).status == 0)
        #expect(try home.soxa("search", "--kind", "product", "gạo").text.contains("Gạo nếp cái"))
        let left = try home.soxa("search", "--kind", "product", "gạo", "-nếp", "-hồng", "--limit", "9")
        #expect(left.status == 0)
        #expect(left.text.contains("Gạo bao thai"))
        #expect(!left.text.contains("Gạo nếp cái") && !left.text.contains("Gạo hồng"))
        #expect(try home.soxa("search", "gạo", "--limits", "9").status == 2)
    }

    /// A value that a column shows stands where an excerpt stands.
    @Test func aValueThatWasMeantIsShown() throws {
        let home = try Home.withSample()
        let rows = ["name,starRating", "Gạo bao thai,4"]
        #expect(try home.soxa("import", home.write(rows.joined(separator: "\n") + "\n", to: "a.csv")).status == 0)
        let line = try #require(
            home.soxa("search", "--kind", "product", "--format", "json", "4 sao").lines.first {
                $0.contains("bao thai")
            }
        )
        let hit = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: any Sendable])
        #expect(hit["field"] as? String == "starRating")
        #expect(hit["excerpt"] as? String == "4 sao")
        #expect(hit["offsets"] as? [[Int]] == [[0, 5]])
    }

    @Test func everyHitIsAnObjectOrALine() throws {
        let home = try Home.withSample()
        let json = try home.soxa("search", "tram den", "--format", "json")
        #expect(json.status == 0)
        #expect(json.lines.count > 2)
        for line in json.lines {
            let hit = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: any Sendable])
            #expect(
                Set(hit.keys) == ["kind", "id", "title", "field", "uid", "excerpt", "offsets", "rank", "total"])
            #expect(hit["id"] is Int)
            #expect((hit["uid"] as? String)?.count == 32)
        }
        #expect(try home.soxa("search", "tram den").lines.count == json.lines.count)
        #expect(try home.soxa("search", "tram den", "--limit", "1").lines.count == 1)
        let questions = try home.soxa("search", "tram den", "--kind", "dialogue", "--format", "json").lines
        #expect(!questions.isEmpty)
        #expect(questions.allSatisfy { $0.contains(#""question""#) })
    }
}
