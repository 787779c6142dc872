// The account of the support years on the screen, from the sample: what counts towards a target, and what does not.

import PseudoTerminal
import Testing

@Suite struct AccountScreenTests {
    private func home(_ more: [String] = []) throws -> Home {
        let home = try Home.withSample()
        for name in ["holder", "programme", "project", "support"] {
            #expect(try home.soxa("import", Home.sampleFile(name)).status == 0)
        }
        #expect(try home.soxa("import", Home.sampleFile("indicator")).status == 0)
        if !more.isEmpty {
            #expect(try home.soxa("import", home.write(more.joined(separator: "\n"), to: "a.jsonl")).status == 0)
        }
        return home
    }

    private func account(_ home: Home, _ part: String) throws -> String {
        let terminal = try home.open(window: Window(rows: 60, columns: 120))
        try terminal.press("3", "y", part)
        let text = terminal.screen.text
        try terminal.press(Key.escape)
        try terminal.leave()
        return text
    }

    /// The lines of a target: its name, and what is said of it below.
    private func target(_ name: String, in text: String) -> String {
        let lines = text.split(separator: "\n").map(String.init)
        guard let start = lines.firstIndex(where: { $0.contains(name) }) else { return "" }
        return lines[start..<min(lines.count, start + 4)].joined(separator: "\n")
    }

    @Test func coOperativesAreNoPersonsAndExamplesNoResults() throws {
        let text = try account(home(), "4")
        let youths = target("Thanh niên được hỗ trợ", in: text)
        #expect(youths.contains("sổ đếm được 2 người") && youths.contains("còn thiếu 8 người"), "\(text)")
        let projects = target("đổi mới sáng tạo", in: text)
        #expect(projects.contains("chưa báo cáo") && !projects.contains("đếm được"), "\(text)")
        #expect(target("Hợp tác xã", in: text).contains("đạt 5 hợp tác xã"), "\(text)")
    }

    @Test func aRealProjectIsAResultAndAnExampleJoinsNoYear() throws {
        let project =
            #"{"kind":"project","name":"Lò sấy trám","state":"running","year":2023,"innovative":true,"youthLed":true,"#
            + #""startedOn":"2023-04-01","supportedOn":"2023-05-04"}"#
        let before = try account(home(), "6")
        #expect(!before.contains("Hỗ trợ từ năm"), "every project of the sample is an example: \(before)")
        let home = try home([project])
        #expect(try account(home, "6").contains("Hỗ trợ từ năm 2023: 1 dự án"))
        let projects = target("đổi mới sáng tạo", in: try account(home, "4"))
        #expect(!projects.contains("chưa báo cáo") && projects.contains("1 dự án"), "\(projects)")
    }
}
