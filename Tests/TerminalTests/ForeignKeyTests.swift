// Keys as kitty, PuTTY, SCO, rxvt and keypads send them.

import Screen
import Terminal
import Testing

@Suite struct ForeignKeyTests {
    private func keys(_ text: String, decoder: InputDecoder = InputDecoder()) -> [KeyPress] {
        var decoder = decoder
        let events = decoder.feed(Array(text.utf8)) + decoder.expire()
        return events.compactMap { if case .key(let press) = $0 { press } else { nil } }
    }

    private static func list(_ before: String, _ letters: String, _ keys: [KeyPress]) -> [(String, KeyPress)] {
        zip(letters, keys).map { ("\u{1B}" + before + String($0), $1) }
    }

    private static func functions(_ numbers: ClosedRange<Int>, _ modifiers: Modifiers = []) -> [KeyPress] {
        numbers.map { KeyPress(.function($0), modifiers) }
    }

    static let vt100Plus = list("O", "PQRSTUVWXYZ[", functions(1...12))
    static let sco =
        list("[", "MN", functions(1...2)) + list("[", "PQRSTUVWX", functions(4...12))
    static let scoShifted: [(String, KeyPress)] = [
        list("[", "Y", functions(1...1, .shift)), list("[", "efghij", functions(7...12, .shift)),
        list("[", "klmnopqrstuv", functions(1...12, .control)),
    ].flatMap { $0 }
    static let scoNamed: [(String, KeyPress)] = [
        ("\u{1B}[H", KeyPress(.home)), ("\u{1B}[F", KeyPress(.end)), ("\u{1B}[G", KeyPress(.pageDown)),
        ("\u{1B}[L", KeyPress(.insert)),
    ]
    static let keypad: [(String, KeyPress)] =
        list("O", "jklmnopqrstuvwxy", "*+,-./0123456789".map { .letter($0) })
        + list("O", "MI ", [KeyPress(.enter), KeyPress(.tab), .letter(" ")])
    static let all: [(String, KeyPress)] = [vt100Plus, sco, scoShifted, scoNamed, keypad, rxvt, kitty].flatMap { $0 }
    static let rxvt: [(String, KeyPress)] = [
        ("\u{1B}[11^", KeyPress(.function(1), .control)), ("\u{1B}[3@", KeyPress(.delete, [.control, .shift])),
        ("\u{1B}[5$", KeyPress(.pageUp, .shift)), ("\u{1B}Oa", KeyPress(.up, .control)),
        ("\u{1B}[a", KeyPress(.up, .shift)),
        ("\u{1B}[23~", KeyPress(.function(11))),
    ]
    static let kitty: [(String, KeyPress)] = [
        ("\u{1B}[97u", .letter("a")), ("\u{1B}[97;1u", .letter("a")), ("\u{1B}[97;5u", .control("a")),
        ("\u{1B}[97;65u", .letter("a")), ("\u{1B}[97;133u", .control("a")), ("\u{1B}[97;2u", .letter("A")),
        ("\u{1B}[97:65;2u", .letter("A")), ("\u{1B}[97;1:2u", .letter("a")), ("\u{1B}[97;129:1u", .letter("a")),
        ("\u{1B}[97::99;5u", .control("a")), ("\u{1B}[97;;97u", .letter("a")), ("\u{1B}[101;1;7871u", .letter("ế")),
        ("\u{1B}[50:64;2;64u", .letter("@")), ("\u{1B}[27u", KeyPress(.escape)), ("\u{1B}[27;129u", KeyPress(.escape)),
        ("\u{1B}[13;1:1u", KeyPress(.enter)), ("\u{1B}[9;2u", KeyPress(.backTab)),
        ("\u{1B}[127u", KeyPress(.backspace)),
        ("\u{1B}[57399u", .letter("0")), ("\u{1B}[57408;129u", .letter("9")), ("\u{1B}[57409u", .letter(".")),
        ("\u{1B}[57410u", .letter("/")), ("\u{1B}[57411u", .letter("*")), ("\u{1B}[57412u", .letter("-")),
        ("\u{1B}[57413u", .letter("+")), ("\u{1B}[57414;129u", KeyPress(.enter)), ("\u{1B}[57415u", .letter("=")),
        ("\u{1B}[57417u", KeyPress(.left)), ("\u{1B}[57418;5u", KeyPress(.right, .control)),
        ("\u{1B}[57419u", KeyPress(.up)), ("\u{1B}[57420u", KeyPress(.down)), ("\u{1B}[57421u", KeyPress(.pageUp)),
        ("\u{1B}[57422u", KeyPress(.pageDown)), ("\u{1B}[57423u", KeyPress(.home)), ("\u{1B}[57424u", KeyPress(.end)),
        ("\u{1B}[57425u", KeyPress(.insert)), ("\u{1B}[57426u", KeyPress(.delete)),
        ("\u{1B}[1;129A", KeyPress(.up)), ("\u{1B}[1;1:1B", KeyPress(.down)),
        ("\u{1B}[1;69:2C", KeyPress(.right, .control)),
        ("\u{1B}[3;129~", KeyPress(.delete)), ("\u{1B}[15;1:2~", KeyPress(.function(5))),
        ("\u{1B}[1;193P", KeyPress(.function(1))), ("\u{1B}[13;129~", KeyPress(.function(3))),
        ("\u{1B}[27;5;105~", .control("i")), ("\u{1B}[27;2;65~", .letter("A")),
    ]

    @Test(arguments: all)
    func itIsOneKey(bytes: String, press: KeyPress) {
        #expect(keys(bytes) == [press])
        #expect(keys(bytes + "z").last == .letter("z"))
    }

    static let releases = [
        "\u{1B}[97;1:3u", "\u{1B}[27;1:3u", "\u{1B}[13;129:3u", "\u{1B}[1;1:3A", "\u{1B}[3;1:3~", "\u{1B}[15;5:3~",
        "\u{1B}[1;1:3P", "\u{1B}[57414;1:3u", "\u{1B}[97;5:3u",
    ]
    static let noKeys = [
        "\u{1B}[57441u", "\u{1B}[57442;5u", "\u{1B}[57358;65u", "\u{1B}[57360;129u", "\u{1B}[57430u", "\u{1B}[57427u",
        "\u{1B}[57454u", "\u{1B}[97;9u", "\u{1B}[57361u", "\u{1B}[57376u",
    ]

    @Test(arguments: releases + noKeys) func aReleaseALockOrAMediaKeyIsNone(bytes: String) {
        #expect(keys(bytes + "z") == [.letter("z")])
    }

    /// F1 to F4 of kitty and SCO are the same bytes for other keys: what else a terminal has said decides.
    @Test func theLettersOfF1ToF4GoByTheTerminal() {
        #expect(
            keys("\u{1B}[97;1:3u\u{1B}[P\u{1B}[Q\u{1B}[S") == (1...4).filter { $0 != 3 }.map { KeyPress(.function($0)) }
        )
        #expect(keys("\u{1B}[P", decoder: InputDecoder(speaksKitty: true)) == [KeyPress(.function(1))])
        #expect(
            keys("\u{1B}[M\u{1B}[a\u{1B}[d").dropFirst() == [
                KeyPress(.function(3), .shift), KeyPress(.function(6), .shift),
            ])
    }

    /// F1 of SCO begins as a click of the oldest mouse protocol does.
    @Test func f1OfScoSwallowsNoKeys() {
        #expect(keys("\u{1B}[M") == [KeyPress(.function(1))])
        #expect(torn([Array("\u{1B}[M".utf8), [0x61], [0x62], [0x63]], pause: 120).count == 4)
        #expect(keys("\u{1B}[Ma") == [KeyPress(.function(1)), .letter("a")])
        #expect(keys("\u{1B}[M\u{1B}[N") == [KeyPress(.function(1)), KeyPress(.function(2))])
        #expect(keys("\u{1B}[<0;1;1M\u{1B}[Mabc").first == KeyPress(.function(1)))
        #expect(keys("\u{1B}[Mabc", decoder: InputDecoder(readsMouse: false)).count == 4)
    }

    @Test func clicksThatNobodyAskedForAreNone() {
        var decoder = InputDecoder(readsMouse: false)
        #expect(decoder.feed(Array("\u{1B}[<64;5;6M\u{1B}[<0;5;6M\u{1B}[<0;5;6mz".utf8)) == [.key(.letter("z"))])
    }

    /// What a terminal says of gaining and losing the keyboard is no key, whichever comes first; F3 and Page Up of SCO are
    /// keys once its name or another key has shown that it is one.
    @Test func focusIsNoKey() {
        #expect(keys("\u{1B}[I\u{1B}[O\u{1B}[I\u{1B}[O") == [])
        #expect(keys("\u{1B}[O\u{1B}[Iz\u{1B}[Oz") == [.letter("z"), .letter("z")])
        for (lost, gained) in [("\u{1B}[O", "\u{1B}[I"), ("\u{1B}[I", "\u{1B}[O")] {
            let bytes = Array((lost + gained).utf8)
            for cut in 1..<bytes.count {
                #expect(meant(torn([Array(bytes[..<cut]), Array(bytes[cut...])], pause: 300)) == [])
            }
        }
        #expect(keys("\u{1B}[M\u{1B}[I") == [KeyPress(.function(1)), KeyPress(.pageUp)])
        #expect(keys("\u{1B}[N\u{1B}[O") == [KeyPress(.function(2)), KeyPress(.function(3))])
        let named = InputDecoder(speaksSCO: true)
        #expect(keys("\u{1B}[O\u{1B}[I", decoder: named) == [KeyPress(.function(3)), KeyPress(.pageUp)])
    }

    /// F9 of PuTTY must be F9 where terminfo knows the keypad's = by the same bytes too.
    @Test func everyFunctionKeyMayBeSplitAnywhere() {
        for (bytes, press) in [Self.vt100Plus, Self.sco].flatMap({ $0 }) {
            let all = Array(bytes.utf8)
            for cut in 1..<all.count {
                #expect(meant(torn([Array(all[..<cut]), Array(all[cut...])], pause: 300)) == [.key(press)])
            }
        }
    }
}
