// Texts for the tests: a seeded generator, the syllables of the language, and names from the documents.

import Foundation

/// SplitMix64: the same seed gives the same texts on every machine.
struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// A text of up to `limit` pieces drawn from the pool.
    mutating func text(of pool: [String], upTo limit: Int) -> String {
        (0..<Int.random(in: 0...limit, using: &self)).map { _ in pool.randomElement(using: &self) ?? "" }.joined()
    }
}

enum Sample {
    static let names = [
        "Tân Minh", "Đào Viên", "Hùng Sơn", "Tri Phương", "Chí Minh", "Đại Đồng", "Xã Trung Thành", "Thất Khê",
        "Chi Lăng", "Kim Đồng", "Quốc Khánh", "Bình Độ", "OTRADI Tràng Định", "Hồng Nhung", "Trường Hạ", "Áng Mò",
        "Phòng Kinh tế – Hạ tầng", "nếp cái hoa vàng Đại Đồng", "Thạch đen dạng bột", "148/QĐ-TTg 24/02/2023",
        "Khuổi Nọc", "Nguyễn Thị Thuý", "Quý", "giữ gìn", "Đắk Lắk", "H’Mông",
    ]

    static let vowels = "aăâeêioôơuưy".map(String.init)
    static let marks = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}", "\u{302}", "\u{306}", "\u{31B}"]
    static let tones = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]

    /// Every vowel letter with every tone, in both cases.
    static let syllableLetters = Set(
        (vowels + vowels.map { $0.uppercased() }).flatMap { vowel in tones.flatMap { (vowel + $0).nfc.values } })

    static let onsets = [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
        "q", "r", "s", "t", "th", "tr", "v", "x",
    ]
    static let rimes = [
        "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "ăc", "ăm", "ăn", "ăng", "ăp",
        "ăt", "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây", "e", "em", "en", "eng", "eo", "ep", "et", "ê", "êch",
        "êm", "ên", "ênh", "êp", "êt", "êu", "i", "ia", "ich", "iêm", "iên", "iêng", "iêu", "im", "in", "inh", "ip",
        "it", "iu", "o", "oa", "oac", "oai", "oan", "oang", "oanh", "oay", "oăn", "oe", "oi", "om", "on", "ong", "op",
        "ot", "ô", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ơ", "ơi", "ơm", "ơn", "ơp", "ơt", "u", "ua", "uân", "uê", "ui",
        "um", "un", "ung", "uôi", "uôn", "uông", "up", "ut", "uy", "uya", "uyên", "uyêt", "uynh", "ư", "ưa", "ưc", "ưi",
        "ưng", "ươc", "ươi", "ươm", "ươn", "ương", "ươu", "ưt", "ưu", "y", "yêm", "yên", "yêu",
    ]

    /// Every onset with every rime and tone, the mark on the last vowel of the rime's first two.
    static let syllables: [String] = onsets.flatMap { onset in
        rimes.flatMap { rime in
            tones.map { tone in
                let vowels = rime.prefix { "aăâeêioôơuưy".contains($0) }
                let head = vowels.prefix(max(1, min(2, vowels.count)))
                return (onset + head + tone + rime.dropFirst(head.count)).precomposedStringWithCanonicalMapping
            }
        }
    }
}

extension String {
    var nfc: String { precomposedStringWithCanonicalMapping }
    var nfd: String { decomposedStringWithCanonicalMapping }
    /// The scalar values; `==` on texts would take NFC and NFD for equal.
    var values: [UInt32] { unicodeScalars.map(\.value) }
}
