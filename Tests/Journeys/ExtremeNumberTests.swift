// Numbers at the ends of what a machine can count: refused with a sentence, or summed and said to be too large.

import Foundation
import PseudoTerminal
import Testing

@Suite struct ExtremeNumberTests {
    private func rows(_ programmes: [String]) -> String {
        programmes.enumerated().map { index, programme in
            #"{"kind":"support","beneficiary":"HTX \#(index)","programme":"\#(programme)","purpose":"award","#
                + #""year":2024,"amount":"9.223.372.036 tỷ","state":"approved"}"#
        }.joined(separator: "\n") + "\n"
    }

    @Test(arguments: [["A", "A"], ["A", "B"]]) func sumsThatAreTooLargeAreSaidToBe(programmes: [String]) throws {
        let home = try Home()
        #expect(try home.soxa("import", home.write(rows(programmes), to: "a.jsonl")).status == 0)
        for paper in [["summary"], ["supports", "--year", "2024"], ["report", "--year", "2024"]] {
            let printed = try home.runAsWritten(["print"] + paper)
            #expect(printed.status < 3, "\(paper): \(printed.complaint)")
        }
        let summary = try home.runAsWritten(["print", "summary"])
        #expect(summary.status == 0 && summary.text.contains("(quá lớn để"), "\(summary.text)")
        let terminal = try home.open()
        try terminal.press("4")
        #expect(terminal.screen.text.contains("(quá lớn để"))
        try terminal.press("3", "y")
        try terminal.leave()
    }

    @Test(arguments: ["report", "supports", "market"], ["9223372036854775807", "-9223372036854775808", "0", "99999"])
    func aYearThatIsNoneIsRefused(paper: String, year: String) throws {
        let home = try Home.withSample()
        let all = ["print", paper, "--year=" + year]
        let refused = try home.runAsWritten(all)
        #expect(refused.status == 2 && refused.complaint.contains("1990"), "\(refused.complaint)")
    }
}
