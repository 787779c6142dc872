// Bounds-checked little-endian reading from a block of bytes.

extension Array where Element == UInt8 {
    func littleEndian16(at offset: Int) -> Int? {
        guard offset >= 0, offset <= count - 2 else { return nil }
        return Int(self[offset]) | Int(self[offset + 1]) << 8
    }

    func littleEndian32(at offset: Int) -> Int? {
        guard let low = littleEndian16(at: offset), let high = littleEndian16(at: offset + 2) else { return nil }
        return low | high << 16
    }

    /// A number of 64 bits that can be a size or place in a file; nil for any larger one.
    func littleEndian64(at offset: Int) -> Int? {
        guard offset >= 0, offset <= count - 8, let low = littleEndian32(at: offset),
            let high = littleEndian32(at: offset + 4), high < 1 << 20
        else { return nil }
        return low | high << 32
    }

    mutating func append16(_ value: Int) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
    }

    mutating func append32(_ value: Int) {
        append16(value)
        append16(value >> 16)
    }
}
