// Numbers for the tokens of the texts that are compared, so that comparing two of them is comparing two numbers.

/// Gives canonically equal tokens the same number, counted from 0.
struct TokenTable {
    private struct Entry {
        var hash: UInt64
        /// Where the bytes stand in `bytes`.
        var start: Int
        var count: Int
        var number: Int32
    }

    private var entries: [Entry] = []
    private var bytes: [UInt8] = []
    /// Places in `entries`, open addressing; -1 is free.
    private var slots = [Int32](repeating: -1, count: 1024)
    // Hashing a string normalises it, which is slow: only a spelling not seen before comes here.
    private var canonical: [String: Int32] = [:]

    /// How many numbers were given.
    var count: Int { canonical.count }

    /// The number of a token given by its UTF-8.
    mutating func number(of token: UnsafeBufferPointer<UInt8>) -> Int32 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in token { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (slots.count - 1)
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if entry.hash == hash, entry.count == token.count,
                bytes[entry.start..<entry.start + entry.count].elementsEqual(token)
            {
                return entry.number
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        let next = Int32(canonical.count)
        let text = String(decoding: token, as: UTF8.self)
        let number = canonical[text] ?? next
        if number == next { canonical[text] = next }
        slots[slot] = Int32(entries.count)
        entries.append(Entry(hash: hash, start: bytes.count, count: token.count, number: number))
        bytes.append(contentsOf: token)
        if entries.count * 2 > slots.count { grow() }
        return number
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (index, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash ^ (entry.hash >> 29)) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }
}
