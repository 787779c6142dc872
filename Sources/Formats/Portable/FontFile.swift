// Reads the tables of a TrueType font that a PDF needs: which glyph a sign has, and how wide it is.

/// A font as it is embedded in a PDF.
package struct FontFile: Sendable {
    /// The whole file.
    let bytes: [UInt8]
    let unitsPerEm: Int
    let ascent: Int
    let descent: Int
    let box: [Int]
    private var glyphs: [UInt16: UInt16] = [:]
    private let advances: [Int]

    /// Reads a font; nil when a table is missing or damaged, or the signs are not listed in format 4.
    package init?(_ bytes: [UInt8]) {
        let reader = FontReader(bytes: bytes)
        guard let tables = reader.tables(), let head = tables["head"], let line = tables["hhea"],
            let metrics = tables["hmtx"], let signs = tables["cmap"],
            let units = reader.unsigned(head + 18), units > 0, let count = reader.unsigned(line + 34), count > 0,
            let ascent = reader.signed(line + 4), let descent = reader.signed(line + 6)
        else { return nil }
        self.bytes = bytes
        (unitsPerEm, self.ascent, self.descent) = (units, ascent, descent)
        box = (0..<4).compactMap { reader.signed(head + 36 + 2 * $0) }
        advances = (0..<count).compactMap { reader.unsigned(metrics + 4 * $0) }
        guard box.count == 4, advances.count == count, let listed = reader.glyphs(signs) else { return nil }
        glyphs = listed
    }

    /// The glyph of a sign; nil when the font has none.
    package func glyph(of scalar: Unicode.Scalar) -> UInt16? { UInt16(exactly: scalar.value).flatMap { glyphs[$0] } }

    /// The width of a glyph in thousandths of the size.
    package func width(of glyph: UInt16) -> Int { advances[min(Int(glyph), advances.count - 1)] * 1000 / unitsPerEm }
}

/// Numbers of a font file, most significant byte first; nil behind its end.
private struct FontReader {
    let bytes: [UInt8]

    func unsigned(_ offset: Int) -> Int? {
        guard offset >= 0, offset + 1 < bytes.count else { return nil }
        return Int(bytes[offset]) << 8 | Int(bytes[offset + 1])
    }

    func signed(_ offset: Int) -> Int? { unsigned(offset).map { $0 > 0x7FFF ? $0 - 0x10000 : $0 } }

    func long(_ offset: Int) -> Int? {
        guard let high = unsigned(offset), let low = unsigned(offset + 2) else { return nil }
        return high << 16 | low
    }

    /// Where each table begins.
    func tables() -> [String: Int]? {
        guard let count = unsigned(4) else { return nil }
        var tables: [String: Int] = [:]
        for index in 0..<count {
            let entry = 12 + 16 * index
            guard entry + 16 <= bytes.count, let offset = long(entry + 8) else { return nil }
            tables[String(decoding: bytes[entry..<entry + 4], as: UTF8.self)] = offset
        }
        return tables
    }

    /// The glyphs by their signs, from a table of format 4 (OpenType, `cmap`).
    func glyphs(_ table: Int) -> [UInt16: UInt16]? {
        guard let count = unsigned(table + 2) else { return nil }
        let starts = (0..<count).compactMap { long(table + 8 + 8 * $0) }.map { table + $0 }
        guard let start = starts.first(where: { unsigned($0) == 4 }), let double = unsigned(start + 6) else {
            return nil
        }
        var found: [UInt16: UInt16] = [:]
        for segment in 0..<double / 2 {
            let place = start + 14 + 2 * segment
            guard let last = unsigned(place), let first = unsigned(place + double + 2),
                let shift = unsigned(place + 2 * double + 2), let range = unsigned(place + 3 * double + 2),
                first <= last
            else { return nil }
            for code in first...last where code != 0xFFFF {
                var glyph = code
                if range != 0 {
                    guard let listed = unsigned(place + 3 * double + 2 + range + 2 * (code - first)) else { return nil }
                    glyph = listed
                }
                if range == 0 || glyph != 0 { glyph = (glyph + shift) & 0xFFFF }
                if glyph != 0 { found[UInt16(code)] = UInt16(glyph) }
            }
        }
        return found
    }
}
