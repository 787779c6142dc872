// The square of a QR code: its patterns and the place of every codeword (ISO/IEC 18004:2015, clause 6.3 and 7.7).

/// The modules while a symbol is drawn.
struct QRGrid: Sendable, Hashable {
    let version: Int
    let size: Int
    /// Dark modules, row by row.
    private(set) var dark: [Bool]
    /// Modules of patterns, which carry no data and are not masked.
    private(set) var isPattern: [Bool]

    /// An empty square.
    init(version: Int) {
        self.version = version
        size = 17 + 4 * version
        dark = Array(repeating: false, count: size * size)
        isPattern = dark
    }

    func isDark(_ row: Int, _ column: Int) -> Bool { dark[row * size + column] }

    /// Draws finders, timing and alignment patterns and version information; keeps the room of the format information.
    mutating func drawPatterns() {
        for index in 0..<size {
            set(6, index, index % 2 == 0)
            set(index, 6, index % 2 == 0)
        }
        for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] { drawFinder(row, column) }
        let centres = Self.alignmentCentres(version: version)
        for row in centres {
            for column in centres where !isOnFinder(row, column) { drawAlignment(row, column) }
        }
        drawFormat(level: .low, mask: 0)
        drawVersion()
    }

    /// A finder with its separator around a centre (clause 6.3.3).
    private mutating func drawFinder(_ row: Int, _ column: Int) {
        for (down, right) in Self.square(4) where contains(row + down, column + right) {
            let ring = max(abs(down), abs(right))
            set(row + down, column + right, ring != 2 && ring != 4)
        }
    }

    private mutating func drawAlignment(_ row: Int, _ column: Int) {
        for (down, right) in Self.square(2) { set(row + down, column + right, max(abs(down), abs(right)) != 1) }
    }

    private func isOnFinder(_ row: Int, _ column: Int) -> Bool {
        (row == 6 && (column == 6 || column == size - 7)) || (row == size - 7 && column == 6)
    }

    /// Draws level and mask, twice (clause 7.9, figure 25).
    mutating func drawFormat(level: QRCode.Level, mask: Int) {
        let code = [1, 0, 3, 2][level.rawValue] << 3 | mask
        let bits = (code << 10 | Self.remainder(code, 10, by: 0x537)) ^ 0x5412
        for index in 0..<15 {
            let isSet = bits >> index & 1 == 1
            // Around the upper left finder, past the timing patterns.
            switch index {
            case 0..<6: set(index, 8, isSet)
            case 6: set(7, 8, isSet)
            case 7: set(8, 8, isSet)
            case 8: set(8, 7, isSet)
            default: set(8, 14 - index, isSet)
            }
            // Half under the upper right finder, half beside the lower left one.
            if index < 8 { set(8, size - 1 - index, isSet) } else { set(size - 15 + index, 8, isSet) }
        }
        set(size - 8, 8, true)
    }

    /// Draws the version, twice, from version 7 on (clause 7.10, figure 28).
    private mutating func drawVersion() {
        guard version >= 7 else { return }
        let bits = version << 12 | Self.remainder(version, 12, by: 0x1F25)
        for index in 0..<18 {
            let isSet = bits >> index & 1 == 1
            let (long, short) = (index / 3, size - 11 + index % 3)
            set(long, short, isSet)
            set(short, long, isSet)
        }
    }

    /// Places codewords in columns of two from the lower right corner, upwards and downwards in turn (clause 7.7.3).
    mutating func place(_ words: [UInt8]) {
        var bit = 0
        var isUpward = true
        var right = size - 1
        while right > 0 {
            // The timing pattern takes a column of its own.
            if right == 6 { right = 5 }
            for step in 0..<size {
                let row = isUpward ? size - 1 - step : step
                for column in [right, right - 1] where !isPattern[row * size + column] && bit < words.count * 8 {
                    dark[row * size + column] = words[bit / 8] >> UInt8(7 - bit % 8) & 1 == 1
                    bit += 1
                }
            }
            isUpward.toggle()
            right -= 2
        }
    }

    /// Turns the modules of data over where a mask says so.
    mutating func apply(_ mask: QRMask) {
        for row in 0..<size {
            for column in 0..<size where !isPattern[row * size + column] && mask.turns(row, column) {
                dark[row * size + column].toggle()
            }
        }
    }

    private mutating func set(_ row: Int, _ column: Int, _ isDark: Bool) {
        dark[row * size + column] = isDark
        isPattern[row * size + column] = true
    }

    private func contains(_ row: Int, _ column: Int) -> Bool {
        row >= 0 && row < size && column >= 0 && column < size
    }

    /// The rows, which are also the columns, of the centres of alignment patterns (annex E): from 6 to the last, evenly
    /// and by an even distance; what is left over stands behind the first. Version 32 is nearer than the rule gives.
    static func alignmentCentres(version: Int) -> [Int] {
        guard version > 1 else { return [] }
        let gaps = version / 7 + 1
        let (first, last) = (6, 10 + 4 * version)
        let even = (last - first + 2 * gaps - 1) / (2 * gaps) * 2
        let distance = version == 32 ? 26 : even
        return [first] + (0..<gaps).reversed().map { last - $0 * distance }
    }

    private static func square(_ reach: Int) -> [(Int, Int)] {
        (-reach...reach).flatMap { row in (-reach...reach).map { (row, $0) } }
    }

    /// The remainder of a code's division by a generator, as annexes C and D derive their check bits.
    private static func remainder(_ code: Int, _ length: Int, by generator: Int) -> Int {
        var rest = code
        for _ in 0..<length {
            rest <<= 1
            if rest >> length & 1 == 1 { rest ^= generator }
        }
        return rest
    }
}
