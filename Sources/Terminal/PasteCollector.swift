// Collects the bytes between the marks of a bracketed paste into text.

/// Gathers a paste; memory is bounded, and what goes beyond comes in parts instead of being lost.
struct PasteCollector {
    /// What one more byte led to.
    enum Outcome: Equatable {
        case more
        case part(String)
        case end(String?)
    }

    private static let endMark: [UInt8] = Array("\u{1B}[201~".utf8)
    private let limit: Int
    private var bytes: [UInt8] = []

    init(limit: Int) { self.limit = max(64, limit) }

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
