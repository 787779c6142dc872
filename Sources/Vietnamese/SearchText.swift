// A text cut into letters and words for searching, each letter knowing where it stands in the original.

/// Parallel arrays, one element a letter with its marks; `words` are ranges in them.
struct SearchText {
    /// The lower-case composed letter, with the marks that did not compose above bit 21.
    private(set) var exact: [UInt32] = []
    /// The letter without marks.
    private(set) var plain: [UInt32] = []
    /// UTF-8 offsets in the text, marks and zero-widths included.
    private(set) var starts: [Int] = []
    private(set) var ends: [Int] = []
    private(set) var words: [Range<Int>] = []

    /// Cuts a text; with a placement, the tones of every word are brought there, one letter staying one letter.
    init(_ text: String, placing style: TonePlacement?) {
        var text = text
        text.withUTF8 { scan($0) }
        guard let style else { return }
        for word in words { placeTone(&exact, in: word, style) }
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
        let lower: UInt32
        if letter.isNone {
            lower = cluster.scalar < 0x80 ? cluster.scalar : lowercasedScalars(cluster.scalar).first ?? value
            plain.append(lower)
        } else {
            lower =
                letter.isForeign
                ? lowercasedScalars(cluster.scalar).first ?? value : Alphabet.scalar(letter.lowercased())
            plain.append(UInt32(Alphabet.plain[letter.ordinal]))
        }
        exact.append(lower | (cluster.rest.first ?? 0) << 21)
        starts.append(place.lowerBound)
        ends.append(place.upperBound)
    }
}
