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

    @Test(arguments: [TypingMethod.telex, .vni])
    func aLoneWAndCapitalsGiveTheSame(_ method: TypingMethod) {
        var count = 0
        for syllable in TypingCorpus.syllables where method == .vni || !syllable.spelling.contains("oo") {
            let wanted = syllable.written(.old)
            for plan in syllable.plans(method).prefix(1) {
                let keys = String(plan.letters.joined()) + String(plan.marks.map(\.key))
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
