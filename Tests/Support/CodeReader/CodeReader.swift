// Reads drawn codes with a decoder that is not ours: zbarimg, of Debian's zbar-tools.
import Foundation

/// An outside decoder of codes.
package enum CodeReader {
    private static let program = "/usr/bin/zbarimg"

    /// Whether it is there; tests that need it say so when it is not.
    package static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program) }

    /// What stands in pictures of codes, one a picture, dark where true; nil where nothing is found. The pictures carry
    /// their own quiet zone.
    /// - Parameter scale: pixels along a module.
    package static func texts(in pictures: [[[Bool]]], scale: Int = 3) throws -> [String?] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("codes-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try pictures.enumerated().map { index, picture in
            try greyMap(picture, scale).write(to: folder.appendingPathComponent("\(index).pgm"))
            return "\(index).pgm"
        }
        var found: [String?] = []
        // So many pictures a process: its arguments and its memory are bounded.
        for start in stride(from: 0, to: files.count, by: 200) {
            let group = Array(files[start..<min(files.count, start + 200)])
            let texts = try read(group, in: folder)
            // One that is not found leaves no trace: then each is looked at by itself.
            found += try texts.count == group.count ? texts : group.map { try read([$0], in: folder).first ?? nil }
        }
        return found
    }

    private static func read(_ files: [String], in folder: URL) throws -> [String?] {
        let output = folder.appendingPathComponent("found")
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["--quiet", "--nodbus", "-Sdisable", "-Sqrcode.enable"] + files
        process.currentDirectoryURL = folder
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        // Each text stands behind its kind and before a line break of the program's own.
        return text.components(separatedBy: "QR-Code:").dropFirst().map { String($0.unicodeScalars.dropLast()) }
    }

    /// A portable grey map (PGM, P5).
    private static func greyMap(_ picture: [[Bool]], _ scale: Int) -> Data {
        let width = (picture.map(\.count).max() ?? 0) * scale
        var bytes = Array("P5\n\(width) \(picture.count * scale)\n255\n".utf8)
        for row in picture {
            var line: [UInt8] = row.flatMap { Array(repeating: $0 ? 0 : 255, count: scale) }
            line += Array(repeating: 255, count: width - line.count)
            for _ in 0..<scale { bytes += line }
        }
        return Data(bytes)
    }
}

extension CodeReader {
    /// The picture that lines of half blocks draw, dark letters on a light ground: two rows of points a line.
    package static func picture(ofHalfBlocks lines: [String]) -> [[Bool]] {
        lines.flatMap { line in
            [line.map { $0 == "█" || $0 == "▀" }, line.map { $0 == "█" || $0 == "▄" }]
        }
    }
}
