// What a terminal says of itself is never a key, wherever it is torn.

import Screen
import Terminal
import Testing

@Suite struct ReplyTests {
    static let replies = [
        "\u{1B}[?62;22c", "\u{1B}[>41;380;0c", "\u{1B}P!|7E7E7E7E\u{1B}\\", "\u{1B}P>|XTerm(380)\u{1B}\\",
        "\u{1B}[?2026;2$y", "\u{1B}[4;2$y", "\u{1B}[20;4$y", "\u{1B}P1$r0;1m\u{1B}\\", "\u{1B}P0$r\u{1B}\\",
        "\u{1B}]4;1;rgb:cdcd/0000/0000\u{07}", "\u{1B}]10;rgb:ffff/ffff/ffff\u{1B}\\",
        "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\", "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{07}",
        "\u{1B}]52;c;U+G7lSBYw6M=\u{07}", "\u{1B}P1+r544e=787465726d\u{1B}\\", "\u{1B}P0+r\u{1B}\\",
        "\u{1B}[12;40R", "\u{1B}[?12;40;1R", "\u{1B}[0n", "\u{1B}[?997;1n", "\u{1B}[8;24;80t", "\u{1B}[6;16;8t",
        "\u{1B}]lTiêu đề “q”\u{1B}\\", "\u{1B}]Lq\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}_Gi=1;ENOENT:n\u{1B}\\",
        "\u{1B}^q\u{1B}\\", "\u{1B}Xq\u{1B}\\", "\u{1B}[?1u", "\u{1B}[>4;2m", "\u{1B}P2$ux\u{1B}\\",
        "\u{1B}]99;i=1:p=close;\u{1B}\\", "\u{1B}[1;1;3*x", "\u{1B}[3;1;1;120;120;1;0x", "\u{1B}[I",
    ]

    /// Whole, between two keys.
    @Test(arguments: replies) func itIsNoKey(reply: String) {
        var decoder = InputDecoder()
        let events = decoder.feed(Array(("a" + reply + "b").utf8)) + decoder.expire()
        #expect(events == [.key(.letter("a")), .key(.letter("b"))])
    }

    /// In two pieces, wherever it is cut, however long the pause is that is allowed.
    @Test(arguments: replies) func itMayBeTornAnywhere(reply: String) {
        let bytes = Array(reply.utf8)
        for cut in 1..<bytes.count {
            for pause in [0, 24, 40, 150, 300, 480] {
                let events = torn([Array(bytes[..<cut]), Array(bytes[cut...]) + [0x62]], pause: pause)
                #expect(meant(events) == [.key(.letter("b"))], "at \(cut) after \(pause) ms: \(events)")
            }
        }
    }

    /// Byte by byte over a slow line.
    @Test(arguments: replies, [5, 24, 60, 120, 200]) func itMayComeByteByByte(reply: String, pause: Int) {
        let events = torn(Array(reply.utf8).map { [$0] }, pause: pause)
        #expect(meant(events) == [], "\(events)")
    }

    /// Over a connection pauses of more than a second happen.
    @Test func aConnectionMayPauseLonger() {
        for pause in [700, 1400] {
            for (reply, cut) in [
                ("\u{1B}]11;rgb:1/1/1\u{1B}\\", 1), ("\u{1B}[?62;22c", 4), ("\u{1B}P>|XTerm\u{1B}\\", 1),
            ] {
                let bytes = Array(reply.utf8)
                let pieces = [Array(bytes[..<cut]), Array(bytes[cut...])]
                let events = torn(pieces, pause: pause, decoder: InputDecoder(escapeWindow: 1500))
                #expect(meant(events) == [], "\(reply.debugDescription) after \(pause) ms: \(events)")
            }
        }
    }

    /// Nobody types a bracket and numbers at once: the rest of such a piece is waited for as long as for a string's end.
    @Test(arguments: replies.filter { $0.hasPrefix("\u{1B}[") }) func aNumberedReplyMayPauseLonger(reply: String) {
        let bytes = Array(reply.utf8)
        for pause in [700, 900, 1900] {
            for cut in bytes.indices.dropFirst(4) {
                let pieces = [Array(bytes[..<cut]), Array(bytes[cut...])]
                #expect(meant(torn(pieces, pause: pause)) == [], "\(pieces) after \(pause) ms")
            }
        }
        // Escape came alone, and the rest in two pieces.
        let late = torn([[0x1B], Array(bytes[1..<bytes.count - 1]), [bytes[bytes.count - 1]]], pause: 450)
        #expect(bytes.count < 5 || meant(late) == [], "\(late)")
    }

    /// The introducers of eight bits (ISO/IEC 6429) are no letters of UTF-8.
    @Test(arguments: replies) func itMayBeOfEightBits(reply: String) {
        var bytes = Array(reply.utf8)
        bytes.replaceSubrange(0..<2, with: [bytes[1] + 0x40])
        if bytes.suffix(2) == [0x1B, 0x5C] { bytes.replaceSubrange(bytes.count - 2..<bytes.count, with: [0x9C]) }
        #expect(torn([[0x61] + bytes + [0x62]], pause: 0) == [.key(.letter("a")), .key(.letter("b"))])
        for cut in 1..<bytes.count {
            let events = torn([Array(bytes[..<cut]), Array(bytes[cut...]) + [0x62]], pause: 300)
            #expect(meant(events) == [.key(.letter("b"))], "at \(cut): \(events)")
        }
    }

    @Test(arguments: ["\u{1B}]11;rgb:", "\u{1B}P>|", "\u{1B}_G", "\u{1B}^", "\u{1B}X"])
    func oneThatNeverEndsDoesNotKeepTheKeys(start: String) {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array((start + "q").utf8), at: 0) == [])
        let patience = decoder.patience ?? 0
        #expect((500...2000).contains(patience))
        #expect(decoder.expire() == [])
        #expect(decoder.feed([0x6B], at: 2500) == [.key(.letter("k"))])
        // A key that begins with Escape ends it at once, and so do the controls that are made for it.
        #expect(decoder.feed(Array((start + "q\u{1B}[A").utf8), at: 5000) == [.key(KeyPress(.up))])
        #expect(decoder.feed(Array((start + "q\u{18}k").utf8), at: 6000) == [.key(.letter("k"))])
        #expect(decoder.feed(Array((start + "q\u{1A}k").utf8), at: 7000) == [.key(.letter("k"))])
    }

    /// Somebody who types on into an unfinished reply is heard again soon.
    @Test func typingIntoOneThatNeverEndsIsHeardAgain() {
        var decoder = InputDecoder()
        _ = decoder.feed(Array("\u{1B}]11;rgb:".utf8), at: 0)
        var heardAt: Int?
        for step in 1...100 where heardAt == nil {
            let now = step * 300
            if !decoder.feed([0x6B], at: now).isEmpty { heardAt = now }
        }
        #expect((heardAt ?? .max) <= 10_500)
    }

    @Test func aLongReplyTakesLinearTimeAndNoMemory() {
        var decoder = InputDecoder()
        let chunk = [UInt8](repeating: UInt8(ascii: "A"), count: 4096)
        #expect(decoder.feed(Array("\u{1B}]52;c;".utf8), at: 0) == [])
        for step in 1...200 { #expect(decoder.feed(chunk, at: step) == []) }
        #expect(decoder.feed(Array("\u{07}k".utf8), at: 201) == [.key(.letter("k"))])
    }

    /// The byte 0x9C ends a reply of eight bits, and is a part of letters.
    @Test func theEightBitEndIsNoPartOfALetter() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array("\u{1B}]lx “Ü” q".utf8)) == [])
        #expect(decoder.feed([0x9C, 0x6B]) == [.key(.letter("k"))])
    }

    @Test func aSequenceLongerThanAnyKeyIsSwallowedWhole() {
        var decoder = InputDecoder()
        let long = "\u{1B}[" + (1...60).map(String.init).joined(separator: ";") + "mk"
        #expect(decoder.feed(Array(long.utf8)) + decoder.expire() == [.key(.letter("k"))])
    }

    /// A paste or a click whose Escape came alone is still one.
    @Test func aTornPasteOrClickIsStillOne() {
        let paste = [[0x1B], Array("[200~q\u{1B}[201~".utf8)]
        #expect(meant(torn(paste, pause: 300)) == [.paste("q")])
        let wheel = [[0x1B], Array("[<64;5;6M".utf8)]
        #expect(meant(torn(wheel, pause: 300)) == [.mouse(.scrollUp, at: Point(row: 5, column: 4))])
    }
}

@Suite struct TornKeyTests {
    static let keys: [(String, KeyPress)] = [
        ("\u{1B}[A", KeyPress(.up)), ("\u{1B}OA", KeyPress(.up)), ("\u{1B}[1;5C", KeyPress(.right, .control)),
        ("\u{1B}[15~", KeyPress(.function(5))), ("\u{1B}OP", KeyPress(.function(1))),
        ("\u{1B}[[B", KeyPress(.function(2))), ("\u{1B}[Z", KeyPress(.backTab)), ("\u{1B}[3~", KeyPress(.delete)),
        ("\u{1B}[57414u", KeyPress(.enter)), ("\u{1B}[97;5u", .control("a")),
    ]

    @Test(arguments: keys) func theKeyIsMeantNotEscapeAndLetters(bytes: String, press: KeyPress) {
        let all = Array(bytes.utf8)
        for cut in 1..<all.count {
            for pause in [10, 26, 60, 200, 300, 480] {
                let events = torn([Array(all[..<cut]), Array(all[cut...])], pause: pause)
                #expect(meant(events) == [.key(press)], "at \(cut) after \(pause) ms: \(events)")
            }
        }
        for pause in [10, 26, 60, 90, 120, 200, 240] {
            let events = torn(all.map { [$0] }, pause: pause)
            #expect(meant(events) == [.key(press)], "each byte after \(pause) ms: \(events)")
        }
    }

    /// In three pieces, wherever it is cut, when its end comes within half a second of the Escape.
    @Test(arguments: keys) func threePiecesAreOneKey(bytes: String, press: KeyPress) {
        let all = Array(bytes.utf8)
        for first in 1..<all.count - 1 {
            for second in first + 1..<all.count {
                let pieces = [Array(all[..<first]), Array(all[first..<second]), Array(all[second...])]
                for pause in [100, 150, 200, 245] {
                    let events = torn(pieces, pause: pause)
                    #expect(meant(events) == [.key(press)], "\(pieces) after \(pause) ms: \(events)")
                }
                let far = torn(pieces, pause: 700, decoder: InputDecoder(escapeWindow: 1500))
                #expect(meant(far) == [.key(press)], "\(pieces) over a connection: \(far)")
            }
        }
    }

    /// Escape alone is told as soon as ever; what comes later takes it back.
    @Test func escapeIsToldAtOnceAllTheSame() {
        var decoder = InputDecoder()
        #expect(decoder.feed([0x1B], at: 0) == [])
        #expect(decoder.patience == 25)
        #expect(decoder.expire() == [.key(KeyPress(.escape))])
        #expect(decoder.feed(Array("[A".utf8), at: 300) == [.revokedEscape(KeyPress(.up))])
        #expect(decoder.feed(Array("[A".utf8), at: 310).contains(.key(.letter("A"))))
    }

    @Test func afterTheWindowTheyAreLetters() {
        let events = torn([[0x1B], Array("[A".utf8)], pause: 800)
        #expect(events == [.key(KeyPress(.escape)), .key(.letter("[")), .key(.letter("A"))])
        let connection = torn([[0x1B], Array("[A".utf8)], pause: 800, decoder: InputDecoder(escapeWindow: 1500))
        #expect(meant(connection) == [.key(KeyPress(.up))])
    }

    /// A hand that presses Escape and then a command means both.
    @Test(arguments: ["[", "]", "O", "P", "X", "_", "^", "q", "2", "[[", "]]"]) func aHandIsNotMistaken(letters: String)
    {
        let pieces = [[0x1B]] + letters.utf8.map { [$0] }
        let events = torn(pieces, pause: 180)
        #expect(events == [.key(KeyPress(.escape))] + letters.map { .key(.letter($0)) })
    }

    /// What may begin the rest of a torn key or answer waits for a window of its own; every other key, and the same key
    /// later, is told at once.
    @Test func aBracketSoonBehindEscapeWaitsForAWindow() {
        for (bracket, wait) in [(120, 500), (240, 500), (490, 500), (510, 0), (900, 0)] {
            for letter in ["[", "O", "]", "P"] {
                var decoder = InputDecoder()
                _ = decoder.feed([0x1B], at: 0)
                _ = decoder.expire()
                let now = decoder.feed(Array(letter.utf8), at: bracket)
                #expect(now == (wait == 0 ? [.key(.letter(Character(letter)))] : []))
                #expect(decoder.patience == (wait == 0 ? nil : wait))
                #expect(now + decoder.expire() == [.key(.letter(Character(letter)))])
            }
        }
    }

    /// The next key ends the wait.
    @Test(arguments: ["\u{1B}[B", "\r", "j", "ế"]) func theNextKeyEndsTheWait(next: String) {
        var decoder = InputDecoder()
        _ = decoder.feed([0x1B], at: 0)
        _ = decoder.expire()
        #expect(decoder.feed([0x5B], at: 200) == [])
        #expect(decoder.feed(Array(next.utf8), at: 260).first == .key(.letter("[")))
    }

    @Test(arguments: ["[h", "[v", "]2", "[]", "[2"]) func twoCommandsInOneReadBehindEscapeAreTwo(letters: String) {
        let events = torn([[0x1B], Array(letters.utf8)], pause: 200)
        #expect(events == [.key(KeyPress(.escape))] + letters.map { .key(.letter($0)) })
    }
}
