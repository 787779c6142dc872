// Reads zip archives as office files use them; everything else is refused (PKWARE APPNOTE 6.3).

/// The bounds within which an archive is read.
package struct ArchiveLimits: Sendable {
    /// Entries in the directory.
    package var entries = 4096
    /// Bytes of one entry, unpacked.
    package var entrySize = 64 << 20
    /// Bytes of all entries read, unpacked.
    package var totalSize = 256 << 20
    /// Unpacked to packed size; looked at only above `ratioFloor` bytes.
    package var ratio = 200
    /// Bytes below which the ratio does not matter.
    package var ratioFloor = 1 << 20

    /// The bounds for office files.
    package init() {}
}

/// An opened zip archive: names and, on demand, checked contents.
package struct ZipArchive: Sendable {
    private struct Entry {
        var method: Int
        var checksum: Int
        var packedSize: Int
        var size: Int
        var start: Int
    }

    private let bytes: [UInt8]
    private let limits: ArchiveLimits
    private var entries: [String: Entry] = [:]
    private var unpacked = 0

    /// The entries' paths in the archive's order.
    package private(set) var names: [String] = []

    /// Reads the directory; throws `FormatError.damagedArchive` or `.tooLarge`.
    package init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(FormatError) {
        self.bytes = bytes
        self.limits = limits
        try readDirectory()
    }

    /// Whether an entry of that path is there.
    package func contains(_ name: String) -> Bool { entries[name] != nil }

    /// Unpacks an entry; throws when it is absent, damaged, too large or a bomb.
    package mutating func content(of name: String) throws(FormatError) -> [UInt8] {
        guard let entry = entries[name] else { throw .missingPart(name) }
        guard entry.size <= limits.ratioFloor || entry.size / max(entry.packedSize, 1) <= limits.ratio else {
            throw .bomb(entry: name)
        }
        guard entry.size <= limits.entrySize else { throw .tooLarge(part: name, limit: limits.entrySize) }
        unpacked += entry.size
        guard unpacked <= limits.totalSize else { throw .tooLarge(part: name, limit: limits.totalSize) }
        let packed = bytes[entry.start..<entry.start + entry.packedSize]
        let content: [UInt8]
        if entry.method == 0 {
            guard entry.size == entry.packedSize else { throw .damagedArchive(entry: name, fault: .content) }
            content = Array(packed)
        } else {
            guard let inflated = Deflate.inflate(packed, size: entry.size) else {
                throw .damagedArchive(entry: name, fault: .content)
            }
            content = inflated
        }
        guard Deflate.checksum(content) == entry.checksum else {
            throw .damagedArchive(entry: name, fault: .checksum)
        }
        return content
    }

    private mutating func readDirectory() throws(FormatError) {
        let end = try endRecord()
        guard let disk = bytes.littleEndian16(at: end + 4), let directoryDisk = bytes.littleEndian16(at: end + 6),
            let here = bytes.littleEndian16(at: end + 8), let count = bytes.littleEndian16(at: end + 10),
            let size = bytes.littleEndian32(at: end + 12), let offset = bytes.littleEndian32(at: end + 16)
        else { throw .damagedArchive(entry: nil, fault: .truncated) }
        guard disk == 0, directoryDisk == 0, here == count, count != 0xFFFF, size != 0xFFFF_FFFF,
            offset != 0xFFFF_FFFF, bytes.littleEndian32(at: end - 20) != 0x0706_4B50
        else { throw .damagedArchive(entry: nil, fault: .zip64) }
        guard count <= limits.entries else { throw .tooLarge(part: nil, limit: limits.entries) }
        guard offset + size <= end else { throw .damagedArchive(entry: nil, fault: .truncated) }
        var position = offset
        var extents: [Range<Int>] = []
        for _ in 0..<count {
            position = try readEntry(at: position, directory: offset, end: offset + size, extents: &extents)
        }
        extents.sort { $0.lowerBound < $1.lowerBound }
        for (before, after) in zip(extents, extents.dropFirst()) where before.upperBound > after.lowerBound {
            throw .damagedArchive(entry: nil, fault: .overlap)
        }
    }

    private func endRecord() throws(FormatError) -> Int {
        let lowest = max(0, bytes.count - 22 - 0xFFFF)
        var position = bytes.count - 22
        while position >= lowest {
            if bytes[position] == 0x50, bytes.littleEndian32(at: position) == 0x0605_4B50,
                let comment = bytes.littleEndian16(at: position + 20), position + 22 + comment <= bytes.count
            {
                return position
            }
            position -= 1
        }
        throw .damagedArchive(entry: nil, fault: .noDirectory)
    }

    private mutating func readEntry(
        at position: Int, directory: Int, end: Int, extents: inout [Range<Int>]
    ) throws(FormatError) -> Int {
        guard position + 46 <= end, bytes.littleEndian32(at: position) == 0x0201_4B50,
            let flags = bytes.littleEndian16(at: position + 8), let method = bytes.littleEndian16(at: position + 10),
            let checksum = bytes.littleEndian32(at: position + 16),
            let packedSize = bytes.littleEndian32(at: position + 20),
            let size = bytes.littleEndian32(at: position + 24),
            let nameLength = bytes.littleEndian16(at: position + 28),
            let extraLength = bytes.littleEndian16(at: position + 30),
            let commentLength = bytes.littleEndian16(at: position + 32),
            let header = bytes.littleEndian32(at: position + 42),
            position + 46 + nameLength + extraLength + commentLength <= end
        else { throw .damagedArchive(entry: nil, fault: .truncated) }
        let nameBytes = bytes[position + 46..<position + 46 + nameLength]
        let name = String(decoding: nameBytes, as: UTF8.self)
        func fail(_ fault: ArchiveFault) -> FormatError { .damagedArchive(entry: name, fault: fault) }
        guard Self.isSafe(name) else { throw fail(.unsafePath) }
        // Bits 0, 6 and 13 are the three ways to encrypt.
        guard flags & 0x2041 == 0 else { throw fail(.encrypted) }
        guard size != 0xFFFF_FFFF, packedSize != 0xFFFF_FFFF, header != 0xFFFF_FFFF else { throw fail(.zip64) }
        guard method == 0 || method == 8 else { throw fail(.method(method)) }
        guard bytes.littleEndian32(at: header) == 0x0403_4B50,
            let localNameLength = bytes.littleEndian16(at: header + 26),
            let localExtraLength = bytes.littleEndian16(at: header + 28)
        else { throw fail(.truncated) }
        let start = header + 30 + localNameLength + localExtraLength
        guard start + packedSize <= directory else { throw fail(.truncated) }
        guard bytes[header + 30..<header + 30 + localNameLength] == nameBytes,
            bytes.littleEndian16(at: header + 8) == method
        else { throw fail(.content) }
        extents.append(header..<start + packedSize)
        let next = position + 46 + nameLength + extraLength + commentLength
        if name.utf8.last == UInt8(ascii: "/") { return next }
        guard entries[name] == nil else { throw fail(.overlap) }
        entries[name] = Entry(
            method: method, checksum: checksum, packedSize: packedSize, size: size, start: start)
        names.append(name)
        return next
    }

    private static func isSafe(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        guard let first = bytes.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "\\"), !bytes.contains(0),
            !(bytes.count > 1 && bytes[1] == UInt8(ascii: ":"))
        else { return false }
        return !bytes.split(whereSeparator: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") })
            .contains { $0.elementsEqual("..".utf8) }
    }
}
