// Old encodings that give every letter a byte of its own: VISCII (RFC 1456) and VPS.

/// Code tables of one byte a letter, on top of Windows-1252.
enum SingleByteLetters {
    /// VISCII 1.1; six capitals stand in the place of control characters.
    static let viscii = table([
        (0x02, "Ẳ"), (0x05, "ẴẪ"), (0x14, "Ỷ"), (0x19, "Ỹ"), (0x1E, "Ỵ"),
        (
            0x80,
            "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
        ),
    ])

    /// VPS; where a capital has no byte of its own the small letter is meant.
    static let vps = table([
        (0x80, "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ"), (0x93, "ỀỂỄỐỒỔỖýỷỵỚỜỞ"),
        (0xA1, "ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ"), (0xE0, "àáâãảạă"), (0xE8, "èéêẽìí"),
        (0xEF, "ĩẴĐòóôõ"), (0xF7, "Ơụùúủ"), (0xFD, "ỶẼỳ"),
    ])

    private static func table(_ runs: [(first: Int, letters: String)]) -> [UInt32] {
        var table = Windows.table1252
        for run in runs {
            for (offset, letter) in run.letters.unicodeScalars.enumerated() { table[run.first + offset] = letter.value }
        }
        return table
    }
}
