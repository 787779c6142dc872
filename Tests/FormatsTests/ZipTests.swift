// The archive container: there and back, and everything it refuses.
import Formats
import Testing

@Suite("Zip archives")
struct ZipTests {
    private let text = [UInt8](String(repeating: "Thạch đen ", count: 300).utf8)

    private func archive() -> [UInt8] {
        var zip = ZipWriter()
        zip.add("a/long.txt", text)
        zip.add("short.bin", [1, 2, 3])
        zip.add("none", [])
        return zip.finish()
    }

    private func fault(_ bytes: [UInt8], reading name: String? = nil) -> FormatError? {
        do {
            var zip = try ZipArchive(bytes)
            if let name { _ = try zip.content(of: name) }
            return nil
        } catch {
            return error
        }
    }

    /// The archive with bytes replaced at each place where `signature` stands.
    private func patched(_ bytes: [UInt8], after signature: [UInt8], at offset: Int, with values: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for index in bytes.indices where bytes[index...].starts(with: signature) {
            for (step, value) in values.enumerated() { bytes[index + offset + step] = value }
        }
        return bytes
    }

    private let central: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
    private let local: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    private let end: [UInt8] = [0x50, 0x4B, 0x05, 0x06]

    @Test func whatIsWrittenReadsBack() throws {
        var zip = try ZipArchive(archive())
        #expect(zip.names == ["a/long.txt", "short.bin", "none"])
        #expect(try zip.content(of: "a/long.txt") == text)
        #expect(try zip.content(of: "short.bin") == [1, 2, 3])
        #expect(try zip.content(of: "none") == [])
        #expect(archive() == archive())
        #expect(archive().count < text.count)
    }

    @Test func refusesWhatIsDamaged() {
        let good = archive()
        #expect(fault([]) == .damagedArchive(entry: nil, fault: .noDirectory))
        #expect(fault(Array(good.dropLast(30))) == .damagedArchive(entry: nil, fault: .noDirectory))
        #expect(fault(Array(good.dropFirst(10))) != nil)
        var flipped = good
        flipped[60] ^= 0xFF
        #expect(fault(flipped, reading: "a/long.txt") != nil)
        let sum = patched(good, after: central, at: 16, with: [1, 2, 3, 4])
        #expect(fault(sum, reading: "short.bin") == .damagedArchive(entry: "short.bin", fault: .checksum))
        #expect(fault(good, reading: "other") == .missingPart("other"))
    }

    @Test func refusesWhatOfficeFilesNeverHold() {
        let good = archive()
        let locked = patched(good, after: central, at: 8, with: [1, 8])
        #expect(fault(locked) == .damagedArchive(entry: "a/long.txt", fault: .encrypted))
        let method = patched(good, after: central, at: 10, with: [12, 0])
        #expect(fault(method) == .damagedArchive(entry: "a/long.txt", fault: .method(12)))
        let wide = patched(good, after: central, at: 24, with: [255, 255, 255, 255])
        #expect(fault(wide) == .damagedArchive(entry: "a/long.txt", fault: .zip64))
        let many = patched(good, after: end, at: 8, with: [255, 255, 255, 255])
        #expect(fault(many) == .damagedArchive(entry: nil, fault: .zip64))
        let shared = patched(good, after: central, at: 42, with: [0, 0, 0, 0])
        #expect(fault(shared) != nil)
    }

    @Test(arguments: ["../x", "a/../../x", "a\\..\\x", "C:/x", ""])
    func refusesPathsThatLeave(path: String) {
        var zip = ZipWriter()
        zip.add(path, [1])
        #expect(fault(zip.finish()) == .damagedArchive(entry: path, fault: .unsafePath))
    }

    @Test func theLaterOfTwoEntriesCounts() throws {
        var zip = ZipWriter()
        zip.add("x", [1])
        zip.add("/X", [2])
        var archive = try ZipArchive(zip.finish())
        #expect(archive.names == ["x"])
        #expect(try archive.content(of: "x") == [2])
        #expect(archive.replaced == ["X"])
    }

    @Test func refusesBombsBeforeUnpacking() {
        var zip = ZipWriter()
        zip.add("word/document.xml", [UInt8](repeating: 0, count: 200 << 20))
        let bytes = zip.finish()
        #expect(bytes.count < 1 << 20)
        #expect(fault(bytes, reading: "word/document.xml") == .bomb(entry: "word/document.xml"))
        #expect(throws: FormatError.bomb(entry: "word/document.xml")) { try readOffice(bytes, name: "x.docx") }
        // A directory that lies about the size gets no more than it says.
        let lying = patched(bytes, after: central, at: 24, with: [0, 1, 0, 0])
        #expect(
            fault(lying, reading: "word/document.xml")
                == .damagedArchive(entry: "word/document.xml", fault: .content))
    }

    @Test func keepsToItsLimits() throws {
        var limits = ArchiveLimits()
        limits.entrySize = 100
        var zip = try ZipArchive(archive(), limits: limits)
        #expect(throws: FormatError.tooLarge(part: "a/long.txt", limit: 100)) { try zip.content(of: "a/long.txt") }
        limits.entries = 2
        #expect(throws: FormatError.tooMany(.parts, part: nil, limit: 2)) { try ZipArchive(archive(), limits: limits) }
        limits = ArchiveLimits()
        limits.totalSize = text.count
        zip = try ZipArchive(archive(), limits: limits)
        _ = try zip.content(of: "a/long.txt")
        #expect(throws: FormatError.tooLarge(part: "short.bin", limit: text.count)) {
            try zip.content(of: "short.bin")
        }
    }
}
