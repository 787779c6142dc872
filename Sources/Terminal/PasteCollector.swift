// Collects the bytes between the marks of a bracketed paste into text.

/// Gathers a paste; memory is bounded, and what goes beyond comes in parts instead of being lost.
struct PasteCollector {
    /// What one more byte led to.
    enum Outcome: Equatable {
        case more
        case part(String)
        case end(String?)
    }

    /// What stands around a paste.
    static let (startMark, endMark): ([UInt8], [UInt8]) = (Array("\u{1B}[200~".utf8), Array("\u{1B}[201~".utf8))
    private let limit: Int
    private var bytes: [UInt8]

    /// A paste of which some bytes came before.
    init(limit: Int, after bytes: [UInt8] = []) { (self.limit, self.bytes) = (max(64, limit), bytes) }

    mutating func add(_ byte: UInt8) -> Outcome {
        bytes.append(byte)
        if byte == UInt8(ascii: "~"), bytes.suffix(Self.endMark.count).elementsEqual(Self.endMark) {
            bytes.removeLast(Self.endMark.count)
            return .end(finish())
        }
        guard bytes.count >= limit, let cut = cut() else { return .more }
        let text = Self.text(bytes[..<cut])
        bytes.removeFirst(cut)
        return .part(text)
    }

    /// The rest of the text; nil when there is none.
    mutating func finish() -> String? {
        defer { bytes = [] }
        return bytes.isEmpty ? nil : Self.text(bytes[...])
    }

    /// The text so far when nothing more comes; half an end mark and half a letter stay behind.
    mutating func pause() -> (text: String?, rest: [UInt8]) {
        let rest = bytes.suffix(unfinished)
        bytes.removeLast(rest.count)
        return (finish(), Array(rest))
    }

    /// How many of the last bytes are half of something.
    private var unfinished: Int {
        let half = (1..<Self.endMark.count).last { bytes.suffix($0).elementsEqual(Self.endMark.prefix($0)) }
        if let half, bytes.count >= half { return half }
        for count in 1...3 where bytes.count >= count && bytes[bytes.count - count] & 0xC0 != 0x80 {
            if case .incomplete = decodeScalar(bytes, at: bytes.count - count) { return count }
            return 0
        }
        return 0
    }

    /// Where the text can be parted: not in a letter, an end mark or a line end.
    private func cut() -> Int? {
        var cut = bytes.count - Self.endMark.count
        let lowest = cut - 16
        while cut > max(0, lowest), bytes[cut] & 0xC0 == 0x80 || bytes[cut - 1] == 0x0D { cut -= 1 }
        return cut > 0 ? cut : nil
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        var clean: [UInt8] = []
        clean.reserveCapacity(bytes.count)
        var followsReturn = false
        for byte in bytes {
            if byte == 0x0D {
                clean.append(0x0A)
            } else if byte != 0x0A || !followsReturn {
                clean.append(byte)
            }
            followsReturn = byte == 0x0D
        }
        return String(decoding: clean, as: UTF8.self)
    }
}
