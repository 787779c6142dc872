// Bytes become events, whatever reads they are split over and whatever they hold.

import Screen
import Terminal
import Testing

@Suite struct InputDecoderTests {
    private func keys(_ text: String) -> [KeyPress] {
        var decoder = InputDecoder()
        let events = decoder.feed(Array(text.utf8)) + decoder.expire()
        return events.compactMap { if case .key(let press) = $0 { press } else { nil } }
    }

    private static let sequences: [(String, KeyPress)] = [
        ("\u{1B}OP", KeyPress(.function(1))), ("\u{1B}[11~", KeyPress(.function(1))),
        ("\u{1B}[[A", KeyPress(.function(1))),
        ("\u{1B}[[E", KeyPress(.function(5))), ("\u{1B}[15~", KeyPress(.function(5))),
        ("\u{1B}[17~", KeyPress(.function(6))),
        ("\u{1B}[21~", KeyPress(.function(10))), ("\u{1B}[23~", KeyPress(.function(11))),
        ("\u{1B}[24~", KeyPress(.function(12))), ("\u{1B}[1;2P", KeyPress(.function(1), .shift)),
        ("\u{1B}[15;5~", KeyPress(.function(5), .control)), ("\u{1B}[A", KeyPress(.up)), ("\u{1B}OA", KeyPress(.up)),
        ("\u{1B}[1;5C", KeyPress(.right, .control)), ("\u{1B}[1;2D", KeyPress(.left, .shift)),
        ("\u{1B}[1;3B", KeyPress(.down, .alt)), ("\u{1B}[1;6A", KeyPress(.up, [.control, .shift])),
        ("\u{1B}Oc", KeyPress(.right, .control)), ("\u{1B}[d", KeyPress(.left, .shift)),
        ("\u{1B}[7^", KeyPress(.home, .control)),
        ("\u{1B}[8$", KeyPress(.end, .shift)), ("\u{1B}[H", KeyPress(.home)), ("\u{1B}[1~", KeyPress(.home)),
        ("\u{1B}OF", KeyPress(.end)), ("\u{1B}[4~", KeyPress(.end)), ("\u{1B}[1;5H", KeyPress(.home, .control)),
        ("\u{1B}[5;5~", KeyPress(.pageUp, .control)), ("\u{1B}[6;2~", KeyPress(.pageDown, .shift)),
        ("\u{1B}[2~", KeyPress(.insert)), ("\u{1B}[3~", KeyPress(.delete)), ("\u{1B}OM", KeyPress(.enter)),
        ("\u{1B}[Z", KeyPress(.backTab)), ("\u{1B}\u{1B}[A", KeyPress(.up, .alt)),
        ("\u{1B}x", KeyPress(.character("x"), .alt)),
        ("\u{1B}đ", KeyPress(.character("đ"), .alt)), ("\u{1B}\r", KeyPress(.enter, .alt)),
        ("\u{08}", KeyPress(.backspace)),
        ("\u{7F}", KeyPress(.backspace)), ("\u{0A}", KeyPress(.enter)), ("\u{1F}", .control("_")),
        ("\u{0}", .control(" ")),
        ("\u{1B}", KeyPress(.escape)), ("\u{1B}Oy", .letter("9")), ("\u{1B}[27;5;13~", KeyPress(.enter, .control)),
        ("\u{1B}[97;5u", .control("a")), ("\u{1B}O", KeyPress(.character("O"), .alt)),
    ]

    @Test(arguments: sequences) func aSequenceIsOneKey(bytes: String, press: KeyPress) {
        #expect(keys(bytes) == [press])
        #expect(keys(bytes + "z").last == .letter("z") || keys(bytes).last?.key == .escape || bytes == "\u{1B}O")
    }

    @Test(arguments: sequences) func aSequenceMayBeSplitAnywhere(bytes: String, press: KeyPress) {
        let all = Array(bytes.utf8)
        for cut in all.indices {
            var decoder = InputDecoder()
            var events = decoder.feed(all[..<cut])
            events += decoder.feed(all[cut...])
            events += decoder.expire()
            #expect(events == [.key(press)])
        }
    }

    @Test func theTerminalsOwnDescriptionWins() {
        var decoder = InputDecoder(sequences: [Array("\u{1B}[224z".utf8): KeyPress(.function(1))])
        #expect(decoder.feed(Array("\u{1B}[224zx".utf8)) == [.key(KeyPress(.function(1))), .key(.letter("x"))])
    }

    @Test func whatIsUndecidedWaitsOnlyForItsTime() {
        var decoder = InputDecoder()
        #expect(decoder.feed([0x1B]) == [])
        #expect(decoder.patience == 25)
        #expect(decoder.expire() == [.key(KeyPress(.escape))])
        #expect(decoder.patience == nil)
        #expect(decoder.feed([0xE1, 0xBA]) == [])
        #expect(decoder.patience == nil)
        #expect(decoder.feed([0xBF]) == [.key(.letter("ế"))])
    }

    /// A paste that is cut inside a letter: what stands before it in that read is none of the keys.
    @Test func lettersBeforeATornOneWaitForIt() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array("tr".utf8) + [0xC3]) == [])
        #expect(decoder.patience == 500)
        #expect(decoder.feed([0xA1] + Array("m".utf8)) == "trám".map { .key(.letter($0)) })
        #expect(decoder.patience == nil)
        // Keys in front of them are keys, and what never goes on is told.
        #expect(decoder.feed([0x1B] + Array("[Ax".utf8) + [0xE1, 0xBB]) == [.key(KeyPress(.up))])
        #expect(decoder.expire() == [.key(.letter("x")), .key(.letter("\u{FFFD}"))])
    }

    @Test func wrongBytesShowAsOneAndLoseNoNeighbour() {
        var decoder = InputDecoder()
        let events = decoder.feed([0x61, 0xFF, 0xC3, 0x62, 0xE1, 0xBA, 0x1B, 0x5B, 0x41])
        let wrong = Event.key(.letter("\u{FFFD}"))
        #expect(events.filter { $0 != wrong } == [.key(.letter("a")), .key(.letter("b")), .key(KeyPress(.up))])
        #expect(events.filter { $0 == wrong }.count >= 3)
    }

    @Test func unknownReportsAreSilent() {
        for report in [
            "\u{1B}[?1;2c", "\u{1B}[>0;1;2c", "\u{1B}[I", "\u{1B}[12;40R".replacingLast(), "\u{1B}[99~", "\u{1B}[201~",
        ] {
            #expect(keys(report + "k") == [.letter("k")], "\(report.debugDescription)")
        }
    }

    @Test func aSequenceWithoutEndIsGivenUp() {
        let endless = "\u{1B}[" + String(repeating: "1;", count: 200)
        #expect(keys(endless).count < endless.count)
        #expect(keys("\u{1B}[1;5\u{1B}[A") == [KeyPress(.up)])
        #expect(keys("\u{1B}[99999999999999999999;99999999999999~q") == [.letter("q")])
    }

    @Test func noBytesCrashIt() {
        var generator = SystemRandomNumberGenerator()
        let alphabet: [UInt8] = [
            0x1B, 0x5B, 0x4F, 0x3C, 0x4D, 0x3B, 0x30, 0x32, 0x7E, 0xE1, 0xBA, 0xBF, 0x0D, 0x24, 0xFF, 0x61,
        ]
        var decoder = InputDecoder(pasteLimit: 100)
        for _ in 0..<3000 {
            let count = Int.random(in: 0..<12, using: &generator)
            _ = decoder.feed((0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 })
            if Int.random(in: 0..<4, using: &generator) == 0 { _ = decoder.expire() }
        }
        _ = decoder.expire()
        #expect(decoder.feed([0x6B]) == [.key(.letter("k"))])
    }

    @Test func aBurstTakesLinearTime() {
        var decoder = InputDecoder()
        let burst = Array(String(repeating: "ế\u{1B}[B", count: 200_000).utf8)
        #expect(decoder.feed(burst).count == 400_000)
    }
}

extension String {
    /// The report of the cursor's place ends in R, which xterm also uses for F3: told apart by the modifier.
    fileprivate func replacingLast() -> String { String(dropLast()) + "n" }
}

@Suite struct PasteTests {
    private let start = "\u{1B}[200~"
    private let end = "\u{1B}[201~"

    @Test func lineEndsBecomeOneKind() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array("\(start)a\rb\r\nc\nd\(end)".utf8)) == [.paste("a\nb\nc\nd")])
    }

    @Test func keysInAPasteAreText() {
        var decoder = InputDecoder()
        #expect(
            decoder.feed(Array("\(start)q\u{1B}[Ax\u{03}\(end)q".utf8)) == [
                .paste("q\u{1B}[Ax\u{03}"), .key(.letter("q")),
            ])
    }

    @Test func itMayBeSplitAnywhere() {
        let bytes = Array("\(start)Thất Khê\r\nhai\(end)".utf8)
        for cut in bytes.indices {
            var decoder = InputDecoder()
            #expect(decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...]) == [.paste("Thất Khê\nhai")])
        }
    }

    @Test func oneLongerThanTheBoundComesInPartsAndLosesNothing() {
        let text = String(repeating: "Đối thoại\r\nê ", count: 300)
        var decoder = InputDecoder(pasteLimit: 100)
        let parts = decoder.feed(Array((start + text + end).utf8)).map {
            if case .paste(let part) = $0 { part } else { "?" }
        }
        #expect(parts.count > 10)
        #expect(parts.allSatisfy { $0.utf8.count <= 100 })
        #expect(parts.joined() == String(repeating: "Đối thoại\nê ", count: 300))
    }

    @Test func oneThatNeverEndsIsHandedOverAfterAWhile() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array("\(start)nửa".utf8)) == [])
        #expect(decoder.patience != nil)
        #expect(decoder.expire() == [.paste("nửa")])
        #expect(decoder.feed([0x61]) == [.key(.letter("a"))])
    }

    @Test func anEmptyOneIsNothing() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array((start + end + "a").utf8)) == [.key(.letter("a"))])
    }
}

@Suite struct MouseTests {
    private func events(_ text: String, at times: [Int] = [0]) -> [Event] {
        var decoder = InputDecoder()
        return times.flatMap { decoder.feed(Array(text.utf8), at: $0) }
    }

    @Test func twoClicksCloseInTimeAndPlaceAreADoubleClick() {
        let click = "\u{1B}[<0;5;6M\u{1B}[<0;5;6m"
        let cell = Point(row: 5, column: 4)
        #expect(events(click, at: [0, 300]) == [.mouse(.click, at: cell), .mouse(.doubleClick, at: cell)])
        #expect(events(click, at: [0, 500]) == [.mouse(.click, at: cell), .mouse(.click, at: cell)])
        #expect(events(click, at: [0, 10, 20]).last == .mouse(.click, at: cell))
    }

    @Test func aDragIsNoClick() {
        #expect(events("\u{1B}[<0;5;6M\u{1B}[<32;6;6M\u{1B}[<0;7;6m") == [])
    }

    @Test func otherButtonsAreNothing() {
        #expect(events("\u{1B}[<2;5;6M\u{1B}[<2;5;6m\u{1B}[<1;5;6M\u{1B}[<1;5;6m") == [])
    }

    @Test func theOldProtocolIsUnderstood() {
        #expect(events("\u{1B}[M !!\u{1B}[M#!!") == [.mouse(.click, at: Point(row: 0, column: 0))])
        #expect(events("\u{1B}[M`!!") == [.mouse(.scrollUp, at: Point(row: 0, column: 0))])
    }
}
