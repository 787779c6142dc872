// Every syllable that the spelling rules allow, and every order of keys in which it may be typed.

import Vietnamese

/// A syllable, as letters without tone, and its tone.
package struct Syllable: Hashable, Sendable {
    /// Its letters, without tone.
    package let spelling: String
    /// Its tone.
    package let tone: Tone
}

/// The syllables of Vietnamese.
package enum TypingCorpus {
    /// The rhymes by their vowels: the finals that may follow, `-` for none.
    private static let finals: [(vowels: String, finals: String)] = [
        ("a", "- i y o u m p n t ng c nh ch"), ("ă", "m p n t ng c"), ("â", "y u m p n t ng c"),
        ("e", "- o m p n t ng c"), ("ê", "- u m p n t ng nh ch"), ("i", "- u m p n t nh ch"), ("iê", "u m p n t ng c"),
        ("ia", "-"), ("o", "- i m p n t ng c"), ("oo", "ng c"), ("ô", "- i m p n t ng c"), ("ơ", "- i m p n t"),
        ("u", "- i m p n t ng c"), ("ua", "-"), ("uô", "i m n t ng c"), ("ư", "- i u m n t ng c"), ("ưa", "-"),
        ("ươ", "i u m p n t ng c"), ("y", "-"),
        ("oa", "- i y o m p n t ng c nh ch"), ("oă", "m p n t ng c"), ("oe", "- o m n t"), ("uâ", "y n t ng"),
        ("uê", "- u nh ch"), ("uơ", "-"), ("uy", "- u p n t nh ch"), ("uya", "-"), ("uyê", "n t"),
    ]
    private static let consonants =
        "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(separator: " ").map(String.init)

    private static let rhymes = finals.flatMap { row in
        row.finals.split(separator: " ").map { row.vowels + ($0 == "-" ? "" : $0) }
    }

    /// How a first consonant and a rhyme are written together; nil where the rules do not let them meet.
    private static func spelling(_ onset: String, _ rhyme: String) -> String? {
        let isFront = ["i", "e", "ê"].contains(rhyme.prefix(1))
        switch onset {
        case "":
            // iê is written yê at the beginning, but ia stays.
            return rhyme.hasPrefix("iê") ? (rhyme == "iêc" || rhyme == "iêp" ? nil : "y" + rhyme.dropFirst()) : rhyme
        case "c", "g", "ng": return isFront || rhyme == "y" ? nil : onset + rhyme
        case "gh", "ngh": return isFront ? onset + rhyme : nil
        case "k": return isFront || rhyme == "y" ? onset + rhyme : nil
        case "gi":
            if rhyme == "y" || rhyme == "ia" { return nil }
            return rhyme.hasPrefix("i") ? "g" + rhyme : onset + rhyme
        case "qu":
            // qu is the consonant and the glide: qua is /k/ with oa.
            if rhyme == "ôc" { return "quôc" }
            if ["uya", "uyu", "uêu"].contains(rhyme) { return nil }
            let isGlide = ["oa", "oă", "oe", "uâ", "uê", "uơ", "uy"].contains(rhyme.prefix(2))
            return isGlide ? "qu" + rhyme.dropFirst() : nil
        default: return onset + rhyme
        }
    }

    /// All of them, each once.
    package static let syllables: [Syllable] = {
        var all: Set<Syllable> = []
        for onset in [""] + consonants {
            for rhyme in rhymes {
                guard let spelling = spelling(onset, rhyme) else { continue }
                let isStopped = ["c", "p", "t", "ch"].contains { rhyme.hasSuffix($0) }
                for tone in isStopped ? [.acute, .dot] : Tone.allCases {
                    all.insert(Syllable(spelling: spelling, tone: tone))
                }
            }
        }
        return all.sorted { ($0.spelling, $0.tone) < ($1.spelling, $1.tone) }
    }()
}

extension Syllable {
    /// How it is written in a style.
    package func written(_ style: TonePlacement) -> String {
        var scalars = Array(spelling.unicodeScalars)
        if let vowel = scalars.firstIndex(where: isVietnameseVowel),
            let toned = applyTone(tone, to: scalars[vowel])
        {
            scalars[vowel] = toned
        }
        return placingTones(String(String.UnicodeScalarView(scalars)), style)
    }

    /// The keys of its letters, and the mark keys with the number of letters that must stand before each.
    ///
    /// There is more than one plan where Telex and VNI have two ways: one w or 7 for both letters of ươ, or two.
    package func plans(_ method: TypingMethod) -> [TypingPlan] {
        var plan = TypingPlan()
        var isHornPair = false
        let letters = Array(spelling)
        for (index, letter) in letters.enumerated() {
            let next = index + 1 < letters.count ? letters[index + 1] : " "
            plan.letters.append(Array(TypingPlan.plain(letter)))
            switch letter {
            case "đ": plan.marks.append(TypingMark(key: method.isTelex ? "d" : "9", after: index + 1))
            case "â", "ê", "ô":
                let key = method.isTelex ? TypingPlan.plain(letter).first ?? " " : "6"
                plan.marks.append(TypingMark(key: key, after: index + 1))
            case "ă": plan.marks.append(TypingMark(key: method.isTelex ? "w" : "8", after: index + 1))
            case "ư" where next == "ơ": isHornPair = true
            case "ơ", "ư": plan.marks.append(TypingMark(key: method.isTelex ? "w" : "7", after: index + 1))
            // oo is typed by three, as two are ô.
            case "o" where next == "o" && method.isTelex: plan.letters[index].append("o")
            default: break
            }
        }
        if tone != .level {
            let key =
                method.isTelex
                ? ["f", "r", "x", "s", "j"][tone.rawValue - 1] : ["2", "3", "4", "1", "5"][tone.rawValue - 1]
            let vowel = letters.firstIndex { $0.unicodeScalars.contains(where: isVietnameseVowel) } ?? 0
            plan.marks.append(TypingMark(key: Character(key), after: vowel + 1))
        }
        guard isHornPair, let pair = letters.firstIndex(of: "ư") else { return [plan] }
        let key: Character = method.isTelex ? "w" : "7"
        var first = plan
        first.letters[pair].append(key)
        var both = first
        both.marks.removeAll { $0.key == key }
        return [plan, first, both]
    }
}

/// A mark key, and how many letters must stand before it.
package struct TypingMark: Hashable, Sendable {
    /// The key.
    package let key: Character
    /// How many letters of the syllable come first.
    package let after: Int
}

/// How a syllable is typed: its letters in order, its marks at any place behind theirs.
package struct TypingPlan: Sendable {
    /// The keys of each letter; those of one letter are never apart.
    package var letters: [[Character]] = []
    /// The keys of its marks.
    package var marks: [TypingMark] = []

    /// A letter without its mark.
    package static func plain(_ letter: Character) -> String {
        switch letter {
        case "ă", "â": "a"
        case "ê": "e"
        case "ô", "ơ": "o"
        case "ư": "u"
        case "đ": "d"
        default: String(letter)
        }
    }

    /// Types the letters in order and the marks at every place where they may stand; calls `end` for each way.
    package func everyWay(_ field: TypingField, end: (TypingField) -> Void) {
        step(field, 0, marks, end)
    }

    private func step(_ field: TypingField, _ index: Int, _ marks: [TypingMark], _ end: (TypingField) -> Void) {
        if index == letters.count, marks.isEmpty { return end(field) }
        for (place, mark) in marks.enumerated() where mark.after <= index {
            var next = field
            next.type(mark.key)
            var rest = marks
            rest.remove(at: place)
            step(next, index, rest, end)
        }
        guard index < letters.count else { return }
        var next = field
        for key in letters[index] { next.type(key) }
        step(next, index + 1, marks, end)
    }
}
