// Delimited text and JSON Lines: exact there and back, with errors that name the line.
import FileSamples
import Formats
import Testing

@Suite("Delimited text")
struct DelimitedTests {
    private let awkward = [
        ["a", "", "c"], ["=1+2", "+84", "-5"], ["@x", "\tt", "'"], ["''", "'=", "'a"], ["a\"b", "x\r\ny", "x\ny\r"],
        ["a;b", "a,b", "a\tb"], [""], [" x ", "\u{FEFF}y", "'''-"], ["sep=;"], ["\r", "đất", "đất"],
    ]

    @Test(arguments: DelimitedText.Separator.allCases, [true, false])
    func roundTripsAreExact(separator: DelimitedText.Separator, mark: Bool) throws {
        let text = DelimitedText(rows: awkward, separator: separator).written(byteOrderMark: mark)
        #expect((text.unicodeScalars.first == "\u{FEFF}") == mark)
        let back = try DelimitedText(reading: text)
        #expect(back.rows.map { $0.map { Array($0.utf8) } } == awkward.map { $0.map { Array($0.utf8) } })
        #expect(back.separator == separator)
    }

    @Test func randomTextsRoundTrip() throws {
        var random = SplitMix(state: 7)
        let pieces = ["'", "=", "-", "\"", ",", ";", "\t", "\n", "\r", "a", "ệ", " ", "@", "sep="]
        for _ in 0..<500 {
            let rows = (0..<3).map { _ in
                (0..<Int.random(in: 1...3, using: &random)).map { _ in
                    (0..<Int.random(in: 0...4, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
                        .joined()
                }
            }
            let text = DelimitedText(rows: rows, separator: .semicolon).written()
            // A first line with the most separators, so that there is one to be found.
            #expect(try DelimitedText(reading: "h;h;h;h\r\n" + text).rows.dropFirst() == rows[...])
        }
    }

    @Test func formulasAreDefused() {
        #expect(DelimitedText(rows: [["=cmd()", "x"]]).written() == "'=cmd(),x\r\n")
    }

    @Test func separatorIsFound() throws {
        #expect(
            try DelimitedText(reading: "tên;giá\n\"a;b\";1,5\nc;2,5\n").rows == [
                ["tên", "giá"], ["a;b", "1,5"], ["c", "2,5"],
            ])
        #expect(try DelimitedText(reading: "a\tb\n1\t2, 3").rows == [["a", "b"], ["1", "2, 3"]])
        #expect(try DelimitedText(reading: "sep=|\na").rows == [["a"]])
        #expect(try DelimitedText(reading: "sep=;\r\na,b;c").rows == [["a,b", "c"]])
    }

    @Test func damageSaysItsLine() {
        #expect(throws: FormatError.delimited(line: 2, fault: .openQuote)) {
            try DelimitedText(reading: "a,b\n\"c,d\n\n")
        }
        #expect(throws: FormatError.delimited(line: 3, fault: .textAfterQuote)) {
            try DelimitedText(reading: "a,\"b\n\nc\"d,e")
        }
    }
}

@Suite("JSON Lines")
struct JSONLinesTests {
    @Test func roundTripsAreExact() throws {
        let objects: [[JSONMember]] = [
            [
                JSONMember("z", .string("\"\\\u{0}\n\t\u{1F}\u{7F}\u{2028}é e\u{301} 😀/")),
                JSONMember("a", .number("12345678901234567890.10")),
                JSONMember("", .null), JSONMember("n", .array([.bool(true), .object([]), .array([])])),
            ],
            [],
        ]
        let text = JSONLines.write(objects)
        #expect(text.utf8.count { $0 == 0x0A } == 2)
        let back = try JSONLines.read(text)
        #expect(back == objects)
        #expect(JSONLines.write(back) == text)
    }

    @Test func readsEscapes() throws {
        let line = #" { "a" : "\u0110\ud83d\ude00\/\b" , "b" : -0.5e+3 } "#
        #expect(
            try JSONLines.read("\n" + line + "\r\n") == [
                [JSONMember("a", .string("Đ😀/\u{8}")), JSONMember("b", .number("-0.5e+3"))]
            ])
    }

    @Test(arguments: [
        ("[1]", 1, JSONFault.notAnObject), ("{\"a\":1", 7, .unexpectedEnd), ("{\"a\":01}", 6, .badNumber),
        ("{\"a\":\"\\x\"}", 8, .badEscape), ("{\"a\":\"\t\"}", 7, .controlCharacter),
        ("{\"a\":1,\"a\":2}", 11, .duplicateKey("a")),
        ("{} x", 4, .unexpected), ("{\"a\":\"\\ud800\"}", 13, .badEscape), ("{\"a\":tru}", 9, .unexpected),
        ("{\"a\"", 5, .unexpectedEnd),
    ])
    func damageSaysItsPlace(line: String, column: Int, fault: JSONFault) {
        #expect(throws: FormatError.json(line: 3, column: column, fault: fault)) {
            try JSONLines.read("{}\n\n" + line)
        }
    }

    @Test func depthIsBounded() {
        let deep = "{\"a\":" + String(repeating: "[", count: 100_000)
        #expect(throws: FormatError.json(line: 1, column: 37, fault: .tooDeep(limit: 32))) {
            try JSONLines.read(deep)
        }
    }

    @Test func aNumberThatIsNoneIsWrittenAsText() {
        #expect(JSONValue.number("1,5").written == "\"1,5\"")
        #expect(JSONValue.number("-1.5E9").written == "-1.5E9")
    }
}
