// What goes to the clipboard of the terminal from the real program: no names of persons, wherever they stand.

import Foundation
import PseudoTerminal
import Testing

@Suite struct CopyTests {
    private static let rows = [
        #"{"kind":"support","uid":"\#(String(repeating: "1", count: 32))","beneficiary":"Bà Lò Thị Hoa","form":"person","#
            + #""programme":"Quỹ việc làm","purpose":"award","year":2023,"state":"approved","amount":"5 triệu"}"#,
        #"{"kind":"payment","label":"Đợt 1","support.uid":"\#(String(repeating: "1", count: 32))","year":2023,"#
            + #""amount":"2 triệu","paidOn":"2023-05-01"}"#,
        #"{"kind":"holder","name":"Sao Mai","form":"household","address":"thôn Nà Pàn"}"#,
        #"{"kind":"product","name":"Mật ong","holder":"Sao Mai","unit":"xã Mẫu"}"#,
        #"{"kind":"lot","code":"A1","item":"Mật ong","supplier":"Sao Mai","buyer":"Chị Lý Thị Tý","#
            + #""producedOn":"2024-01-10","quantity":5,"measure":"chai"}"#,
    ]

    @Test func theSectionsBesideARecordNameNobody() throws {
        let home = try Home()
        let file = try home.write(Self.rows.joined(separator: "\n"), to: "a.jsonl")
        #expect(try home.soxa("import", file).status == 0)
        let terminal = try home.open()
        for (keys, wanted) in [
            (["3", "]]"], "Đợt 1"), (["["], "Quỹ việc làm"), (["["], "Quỹ việc làm"), (["2"], "Mật ong"),
            (["]"], "thôn Nà Pàn"), (["]]]]"], "A1"),
        ] {
            for key in keys { for letter in key { try terminal.press(String(letter)) } }
            try terminal.press("\u{03}")
            let copied = try #require(terminal.screen.clipboard.flatMap { Data(base64Encoded: $0) }, "\(keys)")
            let text = String(decoding: copied, as: UTF8.self)
            guard keys != ["["] else { continue }
            #expect(text.contains(wanted), "\(text)")
            for name in ["Lò Thị Hoa", "Sao Mai", "Lý Thị Tý"] { #expect(!text.contains(name), "\(keys): \(text)") }
        }
        try terminal.leave()
    }
}
