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
