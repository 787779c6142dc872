// Writes texts in old encodings, by tables of the tests' own.
import Foundation
import Vietnamese

/// Old encodings written out by hand, to hold the reading against.
enum OldWriting {
    /// Sentences as offices write them; no capital has a mark that TCVN3 takes from its font.
    static let sentences = [
        "Thôn Tân Minh có 42 hộ làm nghề ướp trám đen, mỗi vụ bán được 3 tấn.",
        "Đề nghị xã mở lớp tập huấn về tem truy xuất, nhãn mác và cách chụp ảnh sản phẩm.",
        "Hợp tác xã Hồng Nhung đã gửi hồ sơ, giấy tờ từ tháng 9, đến nay chưa thấy trả lời.",
        "Phòng Kinh tế sẽ kiểm tra lại giấy tờ, ký nhận rồi chuyển lên tỉnh đúng kỳ hạn.",
        "Ngõ xóm lầy lội, trẻ nhỏ đi học vất vả; kính mong cử người xuống xem và bố trí đổ bê tông.",
    ]

    /// The bytes of a text.
    static func bytes(_ text: String, in encoding: TextEncoding) -> [UInt8] {
        switch encoding {
        case .utf8: Array(text.utf8)
        case .utf16le: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16be: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .tcvn3: text.flatMap { letter in tcvn3[letter].map { [$0] } ?? plain(letter) }
        case .vni: text.flatMap(vni)
        case .windows1258: text.flatMap(windows1258)
        case .viqr: text.flatMap(viqr)
        case .viscii: text.flatMap { letter in viscii[letter].map { [$0] } ?? plain(letter) }
        case .vps: text.flatMap { letter in vps[letter].map { [$0] } ?? plain(letter) }
        case .bkhcm: text.flatMap(bkhcm)
        case .references: text.flatMap(reference)
        }
    }

    /// The letters that a text looks like where its old font is missing.
    static func letters(_ text: String, in encoding: TextEncoding) -> String {
        String(String.UnicodeScalarView(bytes(text, in: encoding).map { Unicode.Scalar($0) }))
    }

    private static func plain(_ letter: Character) -> [UInt8] { letter.asciiValue.map { [$0] } ?? [] }

    private static let tcvn3: [Character: UInt8] = {
        var table: [Character: UInt8] = [:]
        let rows: [(UInt8, String)] = [
            (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"), (0xCE, "ẻẽéẹềểễếệìỉ"),
            (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
        ]
        for (first, letters) in rows {
            for (offset, letter) in letters.enumerated() { table[letter] = first + UInt8(offset) }
        }
        return table
    }()

    /// VISCII from 0x80 on.
    private static let viscii: [Character: UInt8] = {
        let letters =
            "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻ"
            + "ìíĩỉđựòóôõỏọụùúũủýợỮ"
        return Dictionary(uniqueKeysWithValues: letters.enumerated().map { ($1, UInt8(0x80 + $0)) })
    }()

    /// The letters of VPS that the sentences have.
    private static let vps: [Character: UInt8] = [
        "à": 0xE0, "á": 0xE1, "â": 0xE2, "ã": 0xE3, "ả": 0xE4, "ạ": 0xE5, "ă": 0xE6, "è": 0xE8, "é": 0xE9, "ê": 0xEA,
        "ẽ": 0xEB, "ì": 0xEC, "í": 0xED, "ĩ": 0xEF, "Đ": 0xF1, "ò": 0xF2, "ó": 0xF3, "ô": 0xF4, "õ": 0xF5, "ụ": 0xF8,
        "ù": 0xF9, "ú": 0xFA, "ủ": 0xFB, "ỳ": 0xFF, "ọ": 0x86, "ỗ": 0x87, "ế": 0x89, "ề": 0x8A, "ể": 0x8B, "ệ": 0x8C,
        "ý": 0x9A, "ỷ": 0x9B, "ỵ": 0x9C, "ắ": 0xA1, "ằ": 0xA2, "ẳ": 0xA3, "ẵ": 0xA4, "ặ": 0xA5, "ớ": 0xA7, "ờ": 0xA9,
        "ở": 0xAA, "ỡ": 0xAB, "ợ": 0xAE, "ổ": 0xB0, "ộ": 0xB6, "ử": 0xBA, "ữ": 0xBB, "ự": 0xBF, "ầ": 0xC0, "ấ": 0xC3,
        "ẩ": 0xC4, "ẫ": 0xC5, "ậ": 0xC6, "đ": 0xC7, "ẻ": 0xC8, "ẹ": 0xCB, "ỉ": 0xCC, "ễ": 0xCD, "ị": 0xCE, "ỹ": 0xCF,
        "ồ": 0xD2, "ố": 0xD3, "ỏ": 0xD5, "ơ": 0xD6, "ừ": 0xD8, "ứ": 0xD9, "ũ": 0xDB, "ư": 0xDC,
    ]

    private static func reference(_ letter: Character) -> [UInt8] {
        letter.isASCII ? plain(letter) : Array("&#\(letter.unicodeScalars.first?.value ?? 0);".utf8)
    }

    /// BK HCM 2 writes a capital letter, and its tone, 32 below the small ones.
    private static func bkhcm(_ letter: Character) -> [UInt8] {
        let small = letter.lowercased() == String(letter)
        func cased(_ byte: UInt8) -> UInt8 { small ? byte : byte - 0x20 }
        if letter == "đ" || letter == "Đ" { return [cased(0xE0)] }
        let (base, mark, tone) = parts(letter)
        let lower = Character(base.lowercased())
        if lower == "i", tone > 0 { return [cased([0, 0xF2, 0xF3, 0xF4, 0xF1, 0xF5][tone])] }
        let marked: [String: UInt8] = ["a^": 0xEA, "e^": 0xEF, "o^": 0xF6, "a(": 0xF9, "o+": 0xFA, "u+": 0xFB]
        let first = mark.flatMap { marked[String(lower) + String($0)] }.map { [cased($0)] } ?? plain(base)
        let tones: [UInt8] =
            mark == "^"
            ? [0xEC, 0xED, 0xEE, 0xEB, 0xE5]
            : mark == "(" ? [0xE7, 0xE8, 0xE9, 0xE6, 0xE5] : [0xE2, 0xE3, 0xE4, 0xE1, 0xE5]
        return first + (tone == 0 ? [] : [cased(tones[tone - 1])])
    }

    /// The plain letter, its mark and its tone.
    private static func parts(_ letter: Character) -> (base: Character, mark: Character?, tone: Int) {
        var (base, mark, tone): (Character, Character?, Int) = (letter, nil, 0)
        for scalar in String(letter).decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.value {
            case 0x300: tone = 1
            case 0x309: tone = 2
            case 0x303: tone = 3
            case 0x301: tone = 4
            case 0x323: tone = 5
            case 0x302, 0x306, 0x31B: mark = ["\u{302}": "^", "\u{306}": "(", "\u{31B}": "+"][Character(scalar)]
            default: base = Character(scalar)
            }
        }
        return (base, mark, tone)
    }

    private static func viqr(_ letter: Character) -> [UInt8] {
        if letter == "đ" { return Array("dd".utf8) }
        if letter == "Đ" { return Array("DD".utf8) }
        let (base, mark, tone) = parts(letter)
        let sign = ["", "`", "?", "~", "'", "."][tone]
        // The rule asks for a backslash before what marks nothing.
        let guards = letter == "." || letter == "?" ? "\\" : ""
        return Array((guards + String(base) + (mark.map { String($0) } ?? "") + sign).utf8)
    }

    private static func vni(_ letter: Character) -> [UInt8] {
        let small = letter.lowercased() == String(letter)
        func cased(_ byte: UInt8) -> UInt8 { small ? byte : byte - 0x20 }
        if letter == "đ" || letter == "Đ" { return [cased(0xF1)] }
        let (base, mark, tone) = parts(letter)
        let lower = Character(base.lowercased())
        let tones: [UInt8?] = [nil, 0xF8, 0xFB, 0xF5, 0xF9, 0xEF]
        let single = tones[tone].map { [cased($0)] } ?? []
        switch (lower, mark) {
        case ("i", nil) where tone > 0: return [cased([0, 0xEC, 0xE6, 0xF3, 0xED, 0xF2][tone])]
        case ("y", nil) where tone == 5: return [cased(0xEE)]
        case (_, "+"): return [cased(lower == "o" ? 0xF4 : 0xF6)] + single
        case (_, "^"): return plain(base) + [cased([0xE2, 0xE0, 0xE5, 0xE3, 0xE1, 0xE4][tone])]
        case (_, "("): return plain(base) + [cased([0xEA, 0xE8, 0xFA, 0xFC, 0xE9, 0xEB][tone])]
        default: return plain(base) + single
        }
    }

    private static func windows1258(_ letter: Character) -> [UInt8] {
        let (base, mark, tone) = parts(letter)
        let whole: [String: UInt8] = [
            "a(": 0xE3, "A(": 0xC3, "a^": 0xE2, "A^": 0xC2, "e^": 0xEA, "E^": 0xCA, "o^": 0xF4, "O^": 0xD4, "o+": 0xF5,
            "O+": 0xD5, "u+": 0xFD, "U+": 0xDD,
        ]
        if letter == "đ" { return [0xF0] }
        if letter == "Đ" { return [0xD0] }
        let first = mark.flatMap { whole[String(base) + String($0)] }.map { [$0] } ?? plain(base)
        return first + (tone == 0 ? [] : [[0xCC, 0xD2, 0xDE, 0xEC, 0xF2][tone - 1]])
    }
}
