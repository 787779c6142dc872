// Reads the directory at the end of a zip archive, in its form of 32 and of 64 bits (PKWARE APPNOTE 6.3, 4.3 and 4.5.3).

/// What the directory says of one entry; every number is checked against the archive.
struct ZipEntry {
    var name: String
    var method: Int
    var checksum: Int
    var packedSize: Int
    var size: Int
    /// Where its packed content begins.
    var start: Int
    /// Where it stands, with the header before the content.
    var extent: Range<Int>
}

/// The directory of an archive.
struct ZipDirectory {
    private let bytes: [UInt8]
    private(set) var entries: [ZipEntry] = []
    /// How far everything stands behind where it says it does, because something was put before the archive.
    private var shift = 0

    /// Reads the directory; throws `FormatError.damagedArchive` or `.tooLarge`.
    init(_ bytes: [UInt8], limit: Int) throws(FormatError) {
        self.bytes = bytes
        let end = try endRecord()
        guard let disk = bytes.littleEndian16(at: end + 4), let directoryDisk = bytes.littleEndian16(at: end + 6),
            let here = bytes.littleEndian16(at: end + 8), var count = bytes.littleEndian16(at: end + 10),
            var size = bytes.littleEndian32(at: end + 12), var offset = bytes.littleEndian32(at: end + 16)
        else { throw .damagedArchive(entry: nil, fault: .truncated) }
        var place = end
        if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF {
            guard let wide = wideRecord(before: end), let total = bytes.littleEndian64(at: wide + 32),
                let length = bytes.littleEndian64(at: wide + 40), let start = bytes.littleEndian64(at: wide + 48)
            else { throw .damagedArchive(entry: nil, fault: .zip64) }
            (count, size, offset, place) = (total, length, start, wide)
        } else if disk != 0 || directoryDisk != 0 || here != count {
            throw .damagedArchive(entry: nil, fault: .zip64)
        }
        guard count <= limit else { throw .tooMany(.parts, part: nil, limit: limit) }
        guard size <= place, offset <= place - size else { throw .damagedArchive(entry: nil, fault: .truncated) }
        // The directory ends where its end record begins; a directory that stands where it says counts first.
        if !isEntry(at: offset), isEntry(at: place - size) { shift = place - size - offset }
        var position = offset + shift
        for _ in 0..<count {
            position = try readEntry(at: position, directory: offset + shift, end: offset + shift + size)
        }
    }

    private func isEntry(at position: Int) -> Bool { bytes.littleEndian32(at: position) == 0x0201_4B50 }

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

    /// Where the record of 64 bits stands that belongs to an end record.
    private func wideRecord(before end: Int) -> Int? {
        guard bytes.littleEndian32(at: end - 20) == 0x0706_4B50, let said = bytes.littleEndian64(at: end - 12) else {
            return nil
        }
        // With something before the archive it stands right before its locator all the same.
        return [said, end - 20 - 56].first { bytes.littleEndian32(at: $0) == 0x0606_4B50 && $0 <= end - 76 }
    }

    private mutating func readEntry(at position: Int, directory: Int, end: Int) throws(FormatError) -> Int {
        guard position <= end - 46, isEntry(at: position), let flags = bytes.littleEndian16(at: position + 8),
            let method = bytes.littleEndian16(at: position + 10),
            let checksum = bytes.littleEndian32(at: position + 16),
            var packedSize = bytes.littleEndian32(at: position + 20),
            var size = bytes.littleEndian32(at: position + 24),
            let nameLength = bytes.littleEndian16(at: position + 28),
            let extraLength = bytes.littleEndian16(at: position + 30),
            let commentLength = bytes.littleEndian16(at: position + 32),
            var header = bytes.littleEndian32(at: position + 42),
            position + 46 + nameLength + extraLength + commentLength <= end
        else { throw .damagedArchive(entry: nil, fault: .truncated) }
        let written = String(decoding: bytes[position + 46..<position + 46 + nameLength], as: UTF8.self)
        func fail(_ fault: ArchiveFault) -> FormatError { .damagedArchive(entry: written, fault: fault) }
        guard let name = Self.partName(written) else { throw fail(.unsafePath) }
        // Bits 0, 6 and 13 are the three ways to encrypt.
        guard flags & 0x2041 == 0 else { throw fail(.encrypted) }
        var extra = WideNumbers(bytes, position + 46 + nameLength, count: extraLength)
        for value in [\ZipNumbers.size, \.packedSize, \.header] {
            var numbers = ZipNumbers(size: size, packedSize: packedSize, header: header)
            guard numbers[keyPath: value] == 0xFFFF_FFFF else { continue }
            guard let wide = extra.next() else { throw fail(.zip64) }
            numbers[keyPath: value] = wide
            (size, packedSize, header) = (numbers.size, numbers.packedSize, numbers.header)
        }
        guard method == 0 || method == 8 else { throw fail(.method(method)) }
        guard header <= directory - shift, packedSize <= directory,
            bytes.littleEndian32(at: header + shift) == 0x0403_4B50,
            let localName = bytes.littleEndian16(at: header + shift + 26),
            let localExtra = bytes.littleEndian16(at: header + shift + 28)
        else { throw fail(.truncated) }
        let start = header + shift + 30 + localName + localExtra
        guard start + packedSize <= directory else { throw fail(.truncated) }
        entries.append(
            ZipEntry(
                name: name, method: method, checksum: checksum, packedSize: packedSize, size: size, start: start,
                extent: header + shift..<start + packedSize))
        return position + 46 + nameLength + extraLength + commentLength
    }

    /// A part's name with slashes and without one, or a dot, at the front; nil for one that cannot be a part's.
    private static func partName(_ written: String) -> String? {
        let steps = written.replacing("\\", with: "/").split(separator: "/", omittingEmptySubsequences: false)
            .drop { $0.isEmpty || $0 == "." }
        guard !steps.isEmpty, !steps.contains(".."), !written.utf8.contains(0), written.utf8.dropFirst().first != 0x3A
        else { return nil }
        return steps.joined(separator: "/")
    }
}

/// The numbers of an entry that may be too large for 32 bits, in the order in which the wide ones follow.
private struct ZipNumbers {
    var size: Int
    var packedSize: Int
    var header: Int
}

/// The numbers of 64 bits in an entry's extra field.
private struct WideNumbers {
    private let bytes: [UInt8]
    private var position = 0
    private var end = 0

    init(_ bytes: [UInt8], _ start: Int, count: Int) {
        self.bytes = bytes
        var at = start
        while let kind = bytes.littleEndian16(at: at), let size = bytes.littleEndian16(at: at + 2), at < start + count {
            if kind == 1 {
                (position, end) = (at + 4, min(at + 4 + size, start + count))
                break
            }
            at += 4 + size
        }
    }

    mutating func next() -> Int? {
        guard position <= end - 8, let value = bytes.littleEndian64(at: position) else { return nil }
        position += 8
        return value
    }
}
