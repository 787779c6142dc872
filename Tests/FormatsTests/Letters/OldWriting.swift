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
