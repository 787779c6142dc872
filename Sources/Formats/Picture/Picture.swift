// A picture of two colours (PNG), for formats that have no drawings of their own.

/// A square picture of modules, eight points a side each.
package enum Picture {
    /// The bytes of a picture with a number of modules a side; empty only when zlib has no memory.
    package static func bytes(side: Int, isDark: (_ row: Int, _ column: Int) -> Bool) -> [UInt8] {
        var rows: [UInt8] = []
        for row in 0..<side {
            // A byte is eight points of a module; dark is zero.
            let line: [UInt8] = [0] + (0..<side).map { isDark(row, $0) ? 0 : 0xFF }
            for _ in 0..<8 { rows += line }
        }
        guard let packed = Deflate.zlib(rows) else { return [] }
        let header = four(8 * side) + four(8 * side) + [1, 0, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header) + chunk("IDAT", packed)
            + chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + content
        return four(content.count) + body + four(Deflate.checksum(body))
    }

    private static func four(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> (24 - 8 * $0) & 0xFF) } }
}
