// How many codewords a QR code holds, and in which blocks they are protected (ISO/IEC 18004:2015, tables 1 and 9).

/// The room in a version at a level.
struct QRCapacity {
    static let versions = 1...40

    let version: Int
    /// All codewords, those for correction included.
    let count: Int
    /// The blocks that are protected on their own.
    let blockCount: Int
    /// Codewords for correction in each block.
    let correction: Int

    init(version: Int, level: QRCode.Level) {
        let index = min(max(version, Self.versions.lowerBound), Self.versions.upperBound) - 1
        self.version = index + 1
        count = Self.moduleCount(version: index + 1) / 8
        blockCount = Self.blocks[level.rawValue][index]
        correction = Self.corrections[level.rawValue][index]
    }

    /// Codewords for data.
    var dataCount: Int { count - blockCount * correction }

    /// The smallest version that holds a message.
    static func smallest(for message: QRMessage, level: QRCode.Level, from first: Int) -> QRCapacity? {
        for version in first...versions.upperBound {
            let capacity = QRCapacity(version: version, level: level)
            if message.bitCount(version: version) <= capacity.dataCount * 8 { return capacity }
        }
        return nil
    }

    /// The codewords in the order in which they are placed: first of every block, second of every block, and so on;
    /// then those for correction in the same way (clause 7.6). The first blocks are shorter by one where the data
    /// cannot be shared evenly.
    func interleaved(_ data: [UInt8]) -> [UInt8] {
        let code = ReedSolomon(correction: correction)
        let (short, longBlocks) = dataCount.quotientAndRemainder(dividingBy: blockCount)
        var blocks: [ArraySlice<UInt8>] = []
        var rest = data[...]
        for index in 0..<blockCount {
            let length = short + (index >= blockCount - longBlocks ? 1 : 0)
            blocks.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        let corrections = blocks.map { code.remainder(of: $0) }
        var result: [UInt8] = []
        result.reserveCapacity(count)
        for offset in 0...short {
            for block in blocks where offset < block.count { result.append(block[block.startIndex + offset]) }
        }
        for offset in 0..<correction {
            for words in corrections { result.append(words[offset]) }
        }
        return result
    }

    /// The modules left for codewords: the square without finders, separators, timing, alignment, format and version
    /// information (table 1).
    private static func moduleCount(version: Int) -> Int {
        let side = 17 + 4 * version
        let alignments = QRGrid.alignmentCentres(version: version).count
        // Three finders with separators, the format information with its dark module, both timing patterns.
        var taken = 3 * 64 + 31 + 2 * (side - 16)
        if alignments > 0 {
            // Those in row or column 6 lie on the timing pattern with five modules.
            taken += 25 * (alignments * alignments - 3) - 2 * 5 * (alignments - 2)
        }
        if version >= 7 { taken += 2 * 18 }
        return side * side - taken
    }

    /// Table 9, codewords for correction in a block, by level and version.
    private static let corrections: [[Int]] = [
        [
            7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30,
            30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
        ],
        [
            10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28,
            28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
        ],
        [
            13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30, 30, 28, 30,
            30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
        ],
        [
            17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30, 30, 30, 30,
            30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
        ],
    ]

    /// Table 9, number of blocks, by level and version.
    private static let blocks: [[Int]] = [
        [
            1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18,
            19, 19, 20, 21, 22, 24, 25,
        ],
        [
            1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29,
            31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
        ],
        [
            1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34, 35, 38, 40,
            43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
        ],
        [
            1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37, 40, 42, 45,
            48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
        ],
    ]
}
