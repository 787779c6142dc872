// TCVN 5712:1993 VN3: one byte a letter, small letters with tones only.

/// The code table that `.Vn…` fonts show.
enum TCVN3 {
    /// The Vietnamese letters by their bytes, first byte and letters in a row.
    private static let runs: [(first: Int, letters: String)] = [
        (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"), (0xCE, "ẻẽéẹềểễếệìỉ"),
        (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
    ]

    /// The scalar of each byte; the rest as in Windows-1252.
    static let table: [UInt32] = {
        var table = Windows.table1252
        for run in runs {
            for (offset, letter) in run.letters.unicodeScalars.enumerated() { table[run.first + offset] = letter.value }
        }
        return table
    }()
}
