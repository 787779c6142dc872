// Streams of keys, letters and replies mean the same whole and in pieces.

import Screen
import Terminal
import Testing

@Suite struct TornStreamTests {
    @Test(arguments: 1...60) func piecesMeanWhatTheWholeMeans(seed: Int) {
        var random = Numbers(state: UInt64(seed))
        let parts =
            ReplyTests.replies + TornKeyTests.keys.map(\.0) + ForeignKeyTests.vt100Plus.map(\.0)
            + ["a", "ế", "q", "\r", " ", "\u{7F}", "\u{1B}[200~dán\u{1B}[201~", "\u{1B}[<64;5;6M"]
        let bytes = (0..<30).flatMap { _ in Array((parts.randomElement(using: &random) ?? "").utf8) }
        var whole = InputDecoder()
        let expected = whole.feed(bytes) + whole.expire()
        for pause in [0, 24, 60, 90, 120, 200] {
            var pieces: [[UInt8]] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                pieces.append(Array(rest.prefix(.random(in: 1...6, using: &random))))
                rest = rest.dropFirst(pieces.last?.count ?? 1)
            }
            #expect(meant(torn(pieces, pause: pause)) == expected, "\(pause) ms: \(pieces)")
        }
    }

    /// A paste is the same text wherever it is torn, however long the pause: nothing of it and of its marks is a key.
    @Test(
        arguments: ["=\r\r", "xoá nhé\r", "y", "\u{1B}[A", "q\u{7}\u{1B}]11;x"],
        [0, 24, 60, 300, 480, 700, 1900, 3000, 7000, 30_000])
    func aPasteMayBeTornAnywhere(text: String, pause: Int) {
        let bytes = Array(("\u{1B}[200~" + text + "\u{1B}[201~").utf8)
        // A paste that was given up in the middle goes on as far as it is seen to be one: an Escape in it is half of a mark.
        let hasEscape = text.contains("\u{1B}")
        for cut in 1..<bytes.count where !hasEscape || pause < 5_000 {
            let events = meant(torn([Array(bytes[..<cut]), Array(bytes[cut...])], pause: pause))
            var pasted = ""
            for event in events {
                // Alt and a bracket was told when nothing came; it is no command.
                if cut == 2, event == .key(KeyPress(.character("["), .alt)) { continue }
                guard case .paste(let part) = event else {
                    Issue.record("at \(cut): \(event)")
                    continue
                }
                pasted += part
            }
            #expect(pasted == text.replacing("\r", with: "\n"), "at \(cut)")
        }
    }

    /// A reply whose rest comes when it was given up is still none of the keys.
    @Test(arguments: ReplyTests.replies, [700, 2500, 9000]) func theRestOfAReplyMayComeLate(reply: String, pause: Int) {
        let bytes = Array(reply.utf8)
        for cut in 1..<bytes.count where bytes.count - cut >= (cut == 1 ? 4 : 3) {
            let events = meant(torn([Array(bytes[..<cut]), Array(bytes[cut...])], pause: pause))
            let keys = events.filter { if case .key(let key) = $0 { key.modifiers != .alt } else { true } }
            #expect(keys == [], "\(reply.debugDescription) at \(cut)")
        }
    }

    /// Every byte of a reply in a read of its own.
    @Test(arguments: ReplyTests.replies, [30, 120, 300, 480]) func aReplyMayComeByteByByte(reply: String, pause: Int) {
        let bytes = Array(reply.utf8)
        let events = meant(torn(bytes.map { [$0] }, pause: pause))
        #expect(events.filter { if case .key = $0 { true } else { false } } == [], "\(reply.debugDescription)")
    }

    /// One key that begins with Escape, torn once, with letters that a hand types long before and long after.
    @Test(arguments: [26, 120, 300, 480]) func whatIsAroundATornKeyStays(pause: Int) {
        for (bytes, press) in TornKeyTests.keys {
            let all = Array(bytes.utf8)
            for cut in 1..<all.count {
                let events = torn([[0x61] + all[..<cut], all[cut...] + [0x62]], pause: pause)
                #expect(meant(events) == [.key(.letter("a")), .key(press), .key(.letter("b"))])
            }
        }
    }
}

/// Numbers that are the same at every run (SplitMix64).
private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
