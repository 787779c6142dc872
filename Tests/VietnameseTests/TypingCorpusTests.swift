// Every syllable of the spelling rules, typed in every order of its keys.

import Testing
import TypingCorpus
import Vietnamese

@Suite struct TypingCorpusTests {
    @Test(arguments: [TypingMethod.telex, .vni], TonePlacement.allCases)
    func everySyllableInEveryOrder(_ method: TypingMethod, _ style: TonePlacement) {
        let trial = TypingTrial.syllables(method, style)
        #expect(trial.texts > (style == .old ? 17_000 : 300))
        #expect(trial.ways > trial.texts)
        #expect(trial.wrong.prefix(40).joined(separator: ", ") == "")
    }

    /// What means a code in capitals, and no syllable.
    private static let codes: Set<String> = [
        "ar", "ax", "cax", "ex", "gis", "if", "is", "ix", "os", "ox", "par", "sos", "usa", "us", "ux", "vix", "xix",
        "a2", "a3", "a4", "a5", "e1", "e2", "e3", "e4", "e5", "i1", "i2", "i3", "i4", "i5", "o1", "o2", "o3", "o4",
        "o5",
        "u1", "u2", "u3", "u4", "u5", "co2", "no2", "no3", "so2",
    ]

    @Test(arguments: [TypingMethod.telex, .vni])
    func aLoneWAndCapitalsGiveTheSame(_ method: TypingMethod) {
        var count = 0
        for syllable in TypingCorpus.syllables where method == .vni || !syllable.spelling.contains("oo") {
            let wanted = syllable.written(.old)
            for plan in syllable.plans(method).prefix(1) {
                let keys = String(plan.letters.joined()) + String(plan.marks.map(\.key))
                guard !Self.codes.contains(keys) else { continue }
                #expect(typed(keys.uppercased(), method).values == wanted.uppercased().values)
                count += 1
            }
            if method == .telex, syllable.spelling.contains("ư"), !syllable.spelling.hasSuffix("uơ") {
                let keys = syllable.spelling.map { letter in
                    switch letter {
                    case "ư": "w"
                    case "ơ": "o"
                    case "đ": "dd"
                    default: TypingPlan.plain(letter)
                    }
                }
                let tone = ["", "f", "r", "x", "s", "j"][syllable.tone.rawValue]
                #expect(typed(keys.joined() + tone, method).values == wanted.values)
                count += 1
            }
        }
        #expect(count > 10_000)
    }

    @Test func theListIsTheLanguage() {
        let texts = Set(TypingCorpus.syllables.map { $0.written(.old) })
        #expect(texts.count == TypingCorpus.syllables.count)
        for word in ["nghiêng", "quốc", "giếng", "gì", "yêu", "khuỷu", "thuở", "goòng", "được", "hòa", "ý", "quýt"] {
            #expect(texts.contains(word), "\(word)")
        }
        for word in ["cì", "ngiêng", "gà".uppercased(), "iêu", "kà", "quú", "cạch".replacing("ạ", with: "ả"), "nghà"] {
            #expect(!texts.contains(word), "\(word)")
        }
    }
}
