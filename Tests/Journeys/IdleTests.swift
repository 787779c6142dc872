// A descriptor that somebody names is used only if it was theirs.

import Foundation
import PseudoTerminal
import Testing

@Suite struct IdleTests {
    @Test func aNumberThatIsNoPipeOfSomebodyElseIsNotWrittenTo() throws {
        let home = try Home.withSample()
        for number in ["2", "4", "5", "6", "7", "8", "9", "10", "11", "12", "x", "-1", "99999999999"] {
            let terminal = try PseudoTerminal(rows: 24, columns: 80)
            try terminal.run(
                builtProgram("soxa"), [], environment: home.environment.merging(["SOXA_IDLE_FD": number]) { $1 })
            try terminal.wait(for: "F10")
            try terminal.send("\u{1B}[B")
            try terminal.send("/mu")
            try terminal.wait(for: "mu")
            try terminal.leave()
            let header = try home.bytes(of: "data/soxa/soxa.db").prefix(16)
            #expect(header.elementsEqual("SQLite format 3\0".utf8), "\(number)")
        }
    }
}
