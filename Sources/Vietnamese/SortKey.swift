// The collation key: bytes that compare in Vietnamese dictionary order.

/// A key whose bytes, compared as unsigned with the shorter first, put texts in Vietnamese order.
///
/// Levels, after each other: letters (with separators, and numbers by value), tones, case, leading zeros; and the
/// text itself where those do not determine it, so that only canonically equivalent texts share a key.
package func sortKey(_ text: String) -> [UInt8] {
    var text = composed(text)
    return text.withUTF8 { bytes in
        // A UTF-8 byte gives two bytes at most on the first two levels and one on the others; 16 are for the odd end.
        let wide = bytes.count * 2 + 16
        let narrow = bytes.count + 16
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * (wide + narrow)) { area in
            area.initialize(repeating: 0)
            var builder = SortKeyBuilder(
                primary: ByteSink(area, at: 0, capacity: wide),
                tones: SparseLevel(bytes: ByteSink(area, at: wide, capacity: wide)),
                cases: SparseLevel(bytes: ByteSink(area, at: 2 * wide, capacity: narrow)),
                zeros: SparseLevel(bytes: ByteSink(area, at: 2 * wide + narrow, capacity: narrow)))
            builder.scan(bytes)
            return builder.finish(bytes)
        }
    }
}

/// A key that puts texts in the order of their first parts, those whose first parts are equal in the order of the second,
/// and so on. A text of one part stands before those whose first part is the same and that have more.
package func sortKey(ofParts parts: [String]) -> [UInt8] {
    // No key has more zeros in a row than it has levels, so more of them come before whatever else follows.
    Array(parts.map { sortKey($0) }.joined(separator: [0, 0, 0, 0, 0]))
}

/// A level being written, in memory that is not its own: an array for each would cost more than the work itself.
private struct ByteSink {
    private let area: UnsafeMutableBufferPointer<UInt8>
    private let start: Int
    private let end: Int
    private var next: Int

    init(_ area: UnsafeMutableBufferPointer<UInt8>, at start: Int, capacity: Int) {
        self.area = area
        self.start = start
        end = start + capacity
        next = start
    }

    var count: Int { next - start }
    var isEmpty: Bool { next == start }
    var bytes: Slice<UnsafeMutableBufferPointer<UInt8>> { area[start..<next] }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        guard next < end else { return }
        area[next] = byte
        next += 1
    }
}

/// The weights of the first level; zero ends a level.
private enum Weight {
    /// What stands between words, whatever it is and however much: *Kinh tế – Hạ tầng* comes before *Kinh tế xã hội*.
    static let separator: UInt8 = 0x02
    /// Plus the number of digits, up to `longestNumber`.
    static let number: UInt8 = 0x10
    static let longestNumber = 30
    static let longNumber: UInt8 = 0x2F
    /// Plus the place in the alphabet.
    static let letter: UInt8 = 0x40
    static let other: UInt8 = 0xF0
}

/// Positions where a level has something to say, written so that an earlier one is greater.
private struct SparseLevel {
    private(set) var bytes: ByteSink
    private var gap = 0

    init(bytes: ByteSink) { self.bytes = bytes }

    @inline(__always)
    mutating func skip() { gap += 1 }

    @inline(__always)
    mutating func mark() {
        while gap >= 200 {
            bytes.append(0x20)
            gap -= 200
        }
        bytes.append(0xFF - UInt8(truncatingIfNeeded: gap))
        gap = 0
    }

    @inline(__always)
    mutating func mark(_ weight: UInt8) {
        mark()
        bytes.append(weight)
    }
}

private struct SortKeyBuilder {
    private var primary: ByteSink
    private var tones: SparseLevel
    private var cases: SparseLevel
    private var zeros: SparseLevel
    /// The tone of the last letter, held back because a mark that does not compose may follow; nil before the first.
    private var pendingTone: UInt8?
    private var separator: UInt8 = 0
    /// Whether the levels determine the text.
    private var isExact = true

    init(primary: ByteSink, tones: SparseLevel, cases: SparseLevel, zeros: SparseLevel) {
        self.primary = primary
        self.tones = tones
        self.cases = cases
        self.zeros = zeros
    }

    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        let letters = Alphabet.letters
        var index = 0
        while index < bytes.count {
            let start = index
            let value = nextScalar(bytes, &index)
            if let slot = Alphabet.slot(of: value), !letters[slot].isNone {
                add(letters[slot])
            } else if isDigit(value) {
                addNumber(bytes, from: start, end: &index)
            } else if isCombiningMark(value) {
                if pendingTone != nil { pendingTone = Letter.foreignRank }
                isExact = false
            } else if isZeroWidth(value) {
                isExact = false
            } else if isSpace(value) {
                if value != 0x20 || separator != 0 { isExact = false }
                separator = Weight.separator
            } else if isWordScalar(value) {
                addOther(value)
            } else {
                separator = Weight.separator
                isExact = false
            }
        }
    }

    @inline(__always)
    private mutating func beginElement() {
        guard separator != 0 else { return }
        if primary.isEmpty { isExact = false } else { primary.append(separator) }
        separator = 0
    }

    @inline(__always)
    private mutating func flushTone() {
        guard let tone = pendingTone else { return }
        if tone == 0 { tones.skip() } else { tones.mark(tone) }
        pendingTone = nil
    }

    @inline(__always)
    private mutating func add(_ letter: Letter) {
        beginElement()
        flushTone()
        primary.append(Weight.letter + UInt8(truncatingIfNeeded: letter.ordinal))
        pendingTone = letter.toneRank
        if letter.isForeign { isExact = false }
        if letter.isUpper { cases.mark() } else { cases.skip() }
    }

    private mutating func addOther(_ value: UInt32) {
        beginElement()
        flushTone()
        isExact = false
        let lower = lowercasedScalars(value).first ?? value
        primary.append(Weight.other)
        // Seven bits a byte with the high bit set keep zero for the end of the level.
        primary.append(0x80 | UInt8(truncatingIfNeeded: lower >> 14))
        primary.append(0x80 | UInt8(truncatingIfNeeded: lower >> 7 & 0x7F))
        primary.append(0x80 | UInt8(truncatingIfNeeded: lower & 0x7F))
        pendingTone = 0
        if lower == value { cases.skip() } else { cases.mark() }
    }

    private mutating func addNumber(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, end: inout Int) {
        beginElement()
        flushTone()
        while end < bytes.count, isDigit(UInt32(bytes[end])) { end += 1 }
        var first = start
        while first < end, bytes[first] == UInt8(ascii: "0") { first += 1 }
        let count = end - first
        if count <= Weight.longestNumber {
            primary.append(Weight.number + UInt8(truncatingIfNeeded: count))
        } else {
            primary.append(Weight.longNumber)
            for shift in stride(from: 56, through: 0, by: -7) {
                primary.append(0x80 | UInt8(truncatingIfNeeded: count >> shift & 0x7F))
            }
        }
        for position in first..<end { primary.append(bytes[position]) }
        let leading = first - start
        if leading == 0 { zeros.skip() } else { zeros.mark(UInt8(min(leading, 250))) }
        if leading >= 250 { isExact = false }
    }

    mutating func finish(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        flushTone()
        if separator != 0 { isExact = false }
        var key: [UInt8] = []
        key.reserveCapacity(
            primary.count + tones.bytes.count + cases.bytes.count + zeros.bytes.count + 4
                + (isExact ? 0 : bytes.count))
        key.append(contentsOf: primary.bytes)
        key.append(0)
        key.append(contentsOf: tones.bytes.bytes)
        key.append(0)
        key.append(contentsOf: cases.bytes.bytes)
        key.append(0)
        key.append(contentsOf: zeros.bytes.bytes)
        if isExact {
            while key.last == 0 { key.removeLast() }
        } else {
            key.append(0)
            key.append(contentsOf: bytes)
        }
        return key
    }
}
