// Reads zip archives as office files come: the names of parts in any form, sizes in either width, something before or
// behind them (PKWARE APPNOTE 6.3; ECMA-376 part 2 for the names of parts).

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
    private let bytes: [UInt8]
    private let limits: ArchiveLimits
    private var entries: [String: ZipEntry] = [:]
    private var unpacked = 0

    /// The parts' names in the archive's order, with slashes and without one at the front.
    package private(set) var names: [String] = []
    /// The parts that stand in it more than once with other content: the last one counts.
    package private(set) var replaced: [String] = []

    /// Reads the directory; throws `FormatError.damagedArchive` or `.tooLarge`.
    package init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(FormatError) {
        self.bytes = bytes
        self.limits = limits
        let directory = try ZipDirectory(bytes, limit: limits.entries)
        var extents: [Range<Int>] = []
        for entry in directory.entries {
            extents.append(entry.extent)
            if entry.name.utf8.last != UInt8(ascii: "/") { add(entry) }
        }
        extents.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        for (before, after) in zip(extents, extents.dropFirst())
        where before.upperBound > after.lowerBound && before != after {
            throw .damagedArchive(entry: nil, fault: .overlap)
        }
    }

    /// The names of parts do not differ by their case (ECMA-376 part 2, 9.1.1.1.2).
    private static func key(_ name: String) -> String { name.lowercased() }

    private mutating func add(_ entry: ZipEntry) {
        if let earlier = entries.updateValue(entry, forKey: Self.key(entry.name)) {
            if earlier.checksum != entry.checksum || earlier.size != entry.size { replaced.append(entry.name) }
        } else {
            names.append(entry.name)
        }
    }

    /// Whether an entry of that path is there.
    package func contains(_ name: String) -> Bool { entries[Self.key(name)] != nil }

    /// Unpacks an entry; throws when it is absent, damaged, too large or a bomb.
    package mutating func content(of name: String) throws(FormatError) -> [UInt8] {
        guard let entry = entries[Self.key(name)] else { throw .missingPart(name) }
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
}
