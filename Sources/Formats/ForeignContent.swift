// Names by its content a format that is not read as it is.

extension ForeignFormat {
    /// The format of bytes that are no archive and no text of ours; nil when they may be text.
    static func found(in bytes: [UInt8]) -> ForeignFormat? {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return compound(bytes) }
        if bytes.starts(with: Array("{\\rtf".utf8)) { return .richText }
        // A document may begin with a few bytes of another program.
        let mark = Array("%PDF-".utf8)
        let first = bytes.prefix(1024).firstIndex(of: mark[0])
        if let first, bytes[first...].starts(with: mark), !bytes[..<first].contains(0x0A) { return .portable }
        return nil
    }

    /// What a compound file holds (MS-CFB 2.6): its folder has a record of 128 bytes for each of its streams.
    private static func compound(_ bytes: [UInt8]) -> ForeignFormat {
        let streams: [(name: String, format: ForeignFormat)] = [
            ("EncryptedPackage", .locked), ("WordDocument", .oldWord), ("Workbook", .oldSheet), ("Book", .oldSheet),
            ("PowerPoint Document", .presentation),
        ]
        let names = streams.map { stream in
            (Array((stream.name + "\0").utf8).flatMap { [$0, 0] as [UInt8] }, stream.format)
        }
        var found: [ForeignFormat] = []
        for start in stride(from: 512, to: max(512, bytes.count - 127), by: 128) {
            for (name, format) in names where bytes[start] == name[0] && bytes[start + 64] == UInt8(name.count) {
                if bytes[start...].starts(with: name) { found.append(format) }
            }
        }
        // A locked file holds the other kind as its package.
        return found.contains(.locked) ? .locked : found.first ?? .oldOffice
    }

    /// What an archive holds that is no document or workbook of ours; nil when it is not known.
    static func found(in archive: inout ZipArchive) -> ForeignFormat? {
        if archive.names.contains(where: { $0.lowercased() == "xl/workbook.bin" }) { return .binarySheet }
        if archive.names.contains(where: { $0.lowercased() == "ppt/presentation.xml" }) { return .presentation }
        let type = String(decoding: ((try? archive.content(of: "mimetype")) ?? []).prefix(100), as: UTF8.self)
        if type.hasPrefix("application/vnd.oasis.opendocument.text") { return .openText }
        if type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") { return .openSheet }
        if type.hasPrefix("application/vnd.oasis.opendocument.presentation") { return .presentation }
        return nil
    }
}
