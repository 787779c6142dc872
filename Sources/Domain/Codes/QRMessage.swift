// The text of a QR code as a stream of bits: mode, length, data (ISO/IEC 18004:2015, clause 7.4).

/// A text in the densest single mode that can carry it.
struct QRMessage {
    /// How the letters are packed.
    enum Mode {
        /// Digits, three in ten bits.
        case numeric
        /// Digits, capitals and a few signs, two in eleven bits.
        case alphanumeric
        /// Bytes of UTF-8. Their character set is named (ECI 26) when they are not plain ASCII.
        case bytes(isNamed: Bool)
    }

    let mode: Mode
    private let bytes: [UInt8]

    init(_ text: String) {
        bytes = Array(text.utf8)
        if bytes.isEmpty || bytes.contains(where: { Self.value(of: $0) == nil }) {
            mode = .bytes(isNamed: bytes.contains { $0 >= 0x80 })
        } else {
            mode = bytes.allSatisfy { (0x30...0x39).contains($0) } ? .numeric : .alphanumeric
        }
    }

    /// How many bits it takes in a version; the length field grows with the version (table 3).
    func bitCount(version: Int) -> Int {
        let count = bytes.count
        let data =
            switch mode {
            case .numeric: count / 3 * 10 + [0, 4, 7][count % 3]
            case .alphanumeric: count / 2 * 11 + count % 2 * 6
            case .bytes: count * 8
            }
        return header(version: version).reduce(0) { $0 + $1.length } + data
    }

    /// The data codewords of a symbol: the message, the terminator and the padding (clause 7.4.9, 7.4.10).
    func codewords(filling capacity: QRCapacity) -> [UInt8] {
        var bits = BitWriter()
        for (value, length) in header(version: capacity.version) { bits.append(value, length) }
        appendData(to: &bits)
        let room = capacity.dataCount * 8
        bits.append(0, min(4, max(0, room - bits.count)))
        bits.append(0, (8 - bits.count % 8) % 8)
        var words = bits.bytes
        var pad: UInt8 = 0xEC
        while words.count < capacity.dataCount {
            words.append(pad)
            pad ^= 0xEC ^ 0x11
        }
        return words
    }

    /// The mode indicators (table 2) and the length.
    private func header(version: Int) -> [(value: Int, length: Int)] {
        let range = version < 10 ? 0 : version < 27 ? 1 : 2
        switch mode {
        case .numeric: return [(1, 4), (bytes.count, [10, 12, 14][range])]
        case .alphanumeric: return [(2, 4), (bytes.count, [9, 11, 13][range])]
        case .bytes(let isNamed):
            // ECI 26 is UTF-8; a designator below 128 takes one byte (table 4).
            let designator = isNamed ? [(7, 4), (26, 8)] : []
            return designator + [(4, 4), (bytes.count, [8, 16, 16][range])]
        }
    }

    private func appendData(to bits: inout BitWriter) {
        switch mode {
        case .bytes: for byte in bytes { bits.append(Int(byte), 8) }
        case .numeric: appendGroups(of: 3, base: 10, lengths: [0, 4, 7, 10], to: &bits)
        case .alphanumeric: appendGroups(of: 2, base: 45, lengths: [0, 6, 11], to: &bits)
        }
    }

    private func appendGroups(of size: Int, base: Int, lengths: [Int], to bits: inout BitWriter) {
        var (group, count) = (0, 0)
        for byte in bytes {
            group = group * base + (Self.value(of: byte) ?? 0)
            count += 1
            if count == size {
                bits.append(group, lengths[count])
                (group, count) = (0, 0)
            }
        }
        bits.append(group, lengths[count])
    }

    /// The value of a letter in alphanumeric mode, 0–44 (table 5); nil for one that has none.
    private static func value(of byte: UInt8) -> Int? {
        switch byte {
        case 0x30...0x39: return Int(byte) - 0x30
        case 0x41...0x5A: return Int(byte) - 0x41 + 10
        default: return signs.firstIndex(of: byte).map { $0 + 36 }
        }
    }

    private static let signs: [UInt8] = Array(" $%*+-./:".utf8)
}

/// Bits put one behind the other, the highest of each value first.
private struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private(set) var count = 0

    mutating func append(_ value: Int, _ length: Int) {
        for shift in stride(from: length - 1, through: 0, by: -1) {
            if count % 8 == 0 { bytes.append(0) }
            if value >> shift & 1 == 1 { bytes[count / 8] |= 0x80 >> UInt8(count % 8) }
            count += 1
        }
    }
}
