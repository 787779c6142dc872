// Writes zip archives that are the same, byte for byte, for the same content.

/// Gathers entries and gives the finished archive.
package struct ZipWriter: Sendable {
    private var output: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// An archive without entries.
    package init() {}

    /// Adds an entry, deflated where that makes it smaller, dated 1 January 1980 (the format's first day).
    package mutating func add(_ name: String, _ content: [UInt8]) {
        var method = 8
        var packed = Deflate.deflate(content) ?? content
        if packed.count >= content.count {
            method = 0
            packed = content
        }
        let nameBytes = Array(name.utf8)
        var shared: [UInt8] = []
        shared.append16(20)
        // Bit 11: the name is UTF-8.
        shared.append16(0x0800)
        shared.append16(method)
        shared.append16(0)
        shared.append16(0x0021)
        shared.append32(Deflate.checksum(content))
        shared.append32(packed.count)
        shared.append32(content.count)
        shared.append16(nameBytes.count)
        shared.append16(0)
        let offset = output.count
        output.append32(0x0403_4B50)
        output += shared
        output += nameBytes
        output += packed
        directory.append32(0x0201_4B50)
        directory.append16(20)
        directory += shared
        // Comment length, disk, attributes.
        directory += [UInt8](repeating: 0, count: 10)
        directory.append32(offset)
        directory += nameBytes
        count += 1
    }

    /// Adds a text entry in UTF-8.
    package mutating func add(_ name: String, text: String) { add(name, Array(text.utf8)) }

    /// The whole archive.
    package func finish() -> [UInt8] {
        var result = output + directory
        result.append32(0x0605_4B50)
        result.append32(0)
        result.append16(count)
        result.append16(count)
        result.append32(directory.count)
        result.append32(output.count)
        result.append16(0)
        return result
    }
}
