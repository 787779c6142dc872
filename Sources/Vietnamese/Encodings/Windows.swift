// The Windows code pages that old Vietnamese encodings are written in or built on.

/// Windows-1252 and Windows-1258 as tables from bytes to scalars.
enum Windows {
    /// The letters of 0x80–0x9F; 0 where there is none.
    private static let upper1252: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    /// Windows-1252; a byte without a letter stays its own number.
    static let table1252: [UInt32] = (0..<256).map { byte in
        guard (0x80..<0xA0).contains(byte) else { return UInt32(byte) }
        let letter = upper1252[byte - 0x80]
        return letter == 0 ? UInt32(byte) : letter
    }

    /// Windows-1258: Windows-1252 with the Vietnamese letters and the marks of the tones.
    static let table1258: [UInt32] = {
        var table = table1252
        let changes: [(Int, UInt32)] = [
            (0x8A, 0x8A), (0x8E, 0x8E), (0x9A, 0x9A), (0x9E, 0x9E), (0xC3, 0x102), (0xCC, 0x300), (0xD0, 0x110),
            (0xD2, 0x309), (0xD5, 0x1A0), (0xDD, 0x1AF), (0xDE, 0x303), (0xE3, 0x103), (0xEC, 0x301), (0xF0, 0x111),
            (0xF2, 0x323), (0xF5, 0x1A1), (0xFD, 0x1B0), (0xFE, 0x20AB),
        ]
        for (byte, scalar) in changes { table[byte] = scalar }
        return table
    }()

    /// The byte that Windows-1252 gives a letter; nil for letters of other pages.
    static func byte1252(_ scalar: UInt32) -> UInt8? {
        if scalar < 0x100 { return UInt8(scalar) }
        // Office files write the bytes of fonts that they take for symbols in the private area.
        if (0xF020...0xF0FF).contains(scalar) { return UInt8(scalar & 0xFF) }
        return upper1252.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
    }
}
