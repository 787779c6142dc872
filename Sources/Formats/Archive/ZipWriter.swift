// Writes zip archives that are the same, byte for byte, for the same content.

/// Gathers entries and gives the archive, as a whole or piece by piece.
package struct ZipWriter: Sendable {
    private var output: [UInt8] = []
    /// How many bytes were taken already.
    private var taken = 0
    private var directory: [UInt8] = []
    private var count = 0
    private var open: OpenEntry?

    /// An entry whose content comes piece by piece.
    private struct OpenEntry: Sendable {
        let name: [UInt8]
        let offset: Int
        let deflater: Deflater?
        var checksum = 0
        var size = 0
        var packed = 0

        /// Without memory for zlib the content is stored as it is.
        var method: Int { deflater == nil ? 0 : 8 }
    }

    /// An archive without entries.
    package init() {}

    private var offset: Int { taken + output.count }

    /// Adds an entry, deflated where that makes it smaller, dated 1 January 1980 (the format's first day).
    package mutating func add(_ name: String, _ content: [UInt8]) {
        close()
        var method = 8
        var packed = Deflate.deflate(content) ?? content
        if packed.count >= content.count {
            method = 0
            packed = content
        }
        let sizes = Sizes(checksum: Deflate.checksum(content), packed: packed.count, plain: content.count)
        let shared = shared(method: method, flags: 0x0800, sizes: sizes, name: Array(name.utf8))
        note(Array(name.utf8), shared, at: offset)
        output.append32(0x0403_4B50)
        output += shared
        output += Array(name.utf8)
        output += packed
    }

    /// Adds a text entry in UTF-8.
    package mutating func add(_ name: String, text: String) { add(name, Array(text.utf8)) }

    /// Begins an entry whose content follows piece by piece; its sizes stand behind it (bit 3 of the flags).
    package mutating func begin(_ name: String) {
        close()
        let entry = OpenEntry(name: Array(name.utf8), offset: offset, deflater: Deflater())
        output.append32(0x0403_4B50)
        output += shared(method: entry.method, flags: 0x0808, sizes: Sizes(), name: entry.name)
        output += entry.name
        open = entry
    }

    /// Adds to the entry that was begun.
    package mutating func append(_ content: [UInt8]) {
        guard var entry = open, !content.isEmpty else { return }
        entry.checksum = Deflate.checksum(content, after: entry.checksum)
        entry.size += content.count
        let packed = entry.deflater?.deflate(content, isLast: false) ?? content
        entry.packed += packed.count
        output += packed
        open = entry
    }

    /// Adds a text in UTF-8 to the entry that was begun.
    package mutating func append(_ text: String) { append(Array(text.utf8)) }

    /// The bytes that are finished since they were last taken.
    package mutating func take() -> [UInt8] {
        defer {
            taken += output.count
            output = []
        }
        return output
    }

    /// What is left of the archive, its end included: the whole of it when nothing was taken before.
    package mutating func finish() -> [UInt8] {
        close()
        let start = offset
        output += directory
        output.append32(0x0605_4B50)
        output.append32(0)
        output.append16(count)
        output.append16(count)
        output.append32(directory.count)
        output.append32(start)
        output.append16(0)
        return take()
    }

    private mutating func close() {
        guard var entry = open else { return }
        open = nil
        if let end = entry.deflater?.deflate([], isLast: true) {
            entry.packed += end.count
            output += end
        }
        let sizes = Sizes(checksum: entry.checksum, packed: entry.packed, plain: entry.size)
        output.append32(0x0807_4B50)
        output += sizes.bytes
        note(entry.name, shared(method: entry.method, flags: 0x0808, sizes: sizes, name: entry.name), at: entry.offset)
    }

    private struct Sizes {
        var checksum = 0
        var packed = 0
        var plain = 0

        var bytes: [UInt8] {
            var bytes: [UInt8] = []
            bytes.append32(checksum)
            bytes.append32(packed)
            bytes.append32(plain)
            return bytes
        }
    }

    /// What stands in front of an entry and in the directory alike. Bit 11 of the flags: the name is UTF-8.
    private func shared(method: Int, flags: Int, sizes: Sizes, name: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append16(20)
        bytes.append16(flags)
        bytes.append16(method)
        bytes.append16(0)
        bytes.append16(0x0021)
        bytes += sizes.bytes
        bytes.append16(name.count)
        bytes.append16(0)
        return bytes
    }

    private mutating func note(_ name: [UInt8], _ shared: [UInt8], at offset: Int) {
        directory.append32(0x0201_4B50)
        directory.append16(20)
        directory += shared
        // Comment length, disk, attributes.
        directory += [UInt8](repeating: 0, count: 10)
        directory.append32(offset)
        directory += name
        count += 1
    }
}
