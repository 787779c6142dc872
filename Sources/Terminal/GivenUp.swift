// What was given up because nothing followed it for too long, and the rest of it that comes after all.

/// The beginning of something whose end did not come in time.
struct GivenUp {
    /// What bytes are that come later.
    enum Rest: Equatable {
        /// Keys of their own.
        case none
        /// The rest of a sequence: they are read with what came before in front of them.
        case sequence([UInt8])
        /// The rest of a string, to be swallowed to its end.
        case string(ControlString.Kind)
        /// The rest of a paste, behind these bytes of it.
        case paste([UInt8])
    }

    /// The bytes that it began with; of a paste and a string only the last ones, which may be half of an end mark or of a
    /// letter.
    var beginning: [UInt8] = []
    /// The string that it was a part of.
    var string: ControlString.Kind?
    /// When the last of it came, in milliseconds.
    var time = 0

    /// The milliseconds after which nothing belongs to it any more.
    private static let memory = 60_000

    /// What bytes that came in one read are. Nobody types the rest of a sequence or the mark behind a paste in one read; a
    /// byte or two may be a hand's.
    /// - Parameter reader: reads sequences.
    func rest(in bytes: [UInt8], at milliseconds: Int, _ reader: EscapeSequence) -> Rest {
        let isRemembered = milliseconds - time <= Self.memory
        let beginning = isRemembered ? beginning : []
        let whole = beginning + bytes
        if isRemembered, let string {
            if beginning == [escape], bytes.first == UInt8(ascii: "\\") { return .sequence([]) }
            return Self.ends(string, bytes[Self.letterEnd(bytes)...]) ? .string(string) : .none
        }
        if !beginning.isEmpty, isMark(whole, count: bytes.count) || isEnd(of: beginning, bytes, reader) {
            return .sequence(whole)
        }
        // Where a paste ends, it has begun, whether or not that was understood.
        if let end = Self.place(of: PasteCollector.endMark, in: bytes),
            Self.place(of: PasteCollector.startMark, in: Array(bytes[..<end])) == nil
        {
            return end == 0 ? .none : .paste(beginning.first == escape ? [] : beginning)
        }
        let isLetter = (beginning.first ?? 0) >= 0x80 && (0x80...0xBF).contains(bytes.first ?? 0)
        return isLetter ? .sequence(whole) : .none
    }

    /// The bytes in one read that no hand types: behind Escape three, behind a bracket two, behind a number any.
    private var leastOfRest: Int { max(1, 4 - beginning.count) }

    /// Whether bytes are a mark around a paste, or so much of one that no hand has typed it.
    private func isMark(_ whole: [UInt8], count: Int) -> Bool {
        [PasteCollector.startMark, PasteCollector.endMark].contains { mark in
            whole.starts(with: mark) || mark.starts(with: whole) && count >= leastOfRest
        }
    }

    /// Whether bytes end the sequence or the string that was begun.
    private func isEnd(of beginning: [UInt8], _ bytes: [UInt8], _ reader: EscapeSequence) -> Bool {
        guard beginning.first == escape else { return false }
        let whole = beginning + bytes
        guard whole.count > 2 else { return false }
        if beginning.count <= 2, let kind = ControlString.Kind(rawValue: whole[1]) {
            return kind.isCertain(whole[2...]) && Self.ends(kind, whole[2...])
        }
        guard whole[1] == UInt8(ascii: "["), (0x30...0x3F).contains(whole[2]) else { return false }
        var reader = reader
        guard bytes.count >= max(2, leastOfRest),
            case .complete(_, let end) = reader.scan(whole, from: 0, isLast: true)
        else { return false }
        return end >= beginning.count + 2
    }

    /// Whether a string of a kind ends among bytes, with no other key before.
    private static func ends(_ kind: ControlString.Kind, _ bytes: ArraySlice<UInt8>) -> Bool {
        var string = ControlString(kind, at: 0)
        for index in bytes.indices {
            if bytes[index] == escape { return bytes[(index + 1)...].first == UInt8(ascii: "\\") }
            if case .ends = string.take(bytes[index], at: 0) { return true }
        }
        return false
    }

    /// Behind the rest of a letter, in which no byte ends anything.
    static func letterEnd(_ bytes: [UInt8]) -> Int { bytes.firstIndex { !(0x80...0xBF).contains($0) } ?? 0 }

    private static func place(of mark: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= mark.count else { return nil }
        return (0...bytes.count - mark.count).first { bytes[$0...].starts(with: mark) }
    }
}
