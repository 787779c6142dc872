// A text cut into letters and words for searching, each letter knowing where it stands in the original.

/// Parallel arrays, one element a letter with its marks; `words` are ranges in them.
struct SearchText {
    /// The lower-case composed letter; bit 30 stands for any mark that Vietnamese does not have.
    private(set) var exact: [UInt32] = []
    /// The letter without marks.
    private(set) var plain: [UInt32] = []
    /// UTF-8 offsets in the text, marks and zero-widths included.
    private(set) var starts: [Int] = []
    private(set) var ends: [Int] = []
    private(set) var words: [Range<Int>] = []

    /// The bit of a letter with a mark that Vietnamese does not have.
    static let foreignMark: UInt32 = 1 << 30

    /// Cuts a text, one letter staying one letter.
    init(_ text: String) {
        var text = text
        text.withUTF8 { scan($0) }
    }

    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        exact.reserveCapacity(bytes.count)
        plain.reserveCapacity(bytes.count)
        starts.reserveCapacity(bytes.count)
        ends.reserveCapacity(bytes.count)
        var wordStart = 0
        var marks: [UInt32] = []
        var index = 0
        while index < bytes.count {
            let start = index
            let value = nextScalar(bytes, &index)
            let isWord = !Alphabet.letter(value).isNone || isDigit(value) || isWordScalar(value)
            marks.removeAll(keepingCapacity: true)
            // Bytes below 0xC2 begin neither a mark nor a zero-width.
            while index < bytes.count, bytes[index] >= 0xC2 {
                var next = index
                let follower = nextScalar(bytes, &next)
                guard isCombiningMark(follower) || isZeroWidth(follower) else { break }
                if isCombiningMark(follower) { marks.append(follower) }
                index = next
            }
            if isWord {
                append(value, marks, start..<index)
            } else if !isZeroWidth(value) {
                if wordStart < exact.count { words.append(wordStart..<exact.count) }
                wordStart = exact.count
            }
        }
        if wordStart < exact.count { words.append(wordStart..<exact.count) }
    }

    private mutating func append(_ value: UInt32, _ marks: [UInt32], _ place: Range<Int>) {
        let cluster = marks.isEmpty ? (scalar: value, rest: []) : composeCluster(value, marks)
        let letter = Alphabet.letter(cluster.scalar)
        let foreignMark = letter.isForeign || !cluster.rest.isEmpty ? Self.foreignMark : 0
        if letter.isNone {
            let lower = cluster.scalar < 0x80 ? cluster.scalar : lowercasedScalars(cluster.scalar).first ?? value
            plain.append(lower)
            exact.append(lower | foreignMark)
        } else {
            let base = UInt32(Alphabet.plain[letter.ordinal])
            plain.append(base)
            exact.append((letter.isForeign ? base : Alphabet.scalar(letter.lowercased())) | foreignMark)
        }
        starts.append(place.lowerBound)
        ends.append(place.upperBound)
    }
}
