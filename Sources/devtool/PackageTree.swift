// The files of the package as they will stand on a machine.
import ArgumentParser
import Foundation

/// A folder that stands for `/`.
struct PackageTree {
    let path: String

    /// Where a shell looks for completions.
    static func completions(of shell: String) -> String {
        switch shell {
        case "zsh": "usr/share/zsh/vendor-completions/_soxa"
        case "fish": "usr/share/fish/vendor_completions.d/soxa.fish"
        default: "usr/share/bash-completion/completions/soxa"
        }
    }

    /// Puts the program in its place, without what only a debugger reads.
    func copyProgram(_ program: String) throws {
        let place = try made("usr/bin/soxa")
        _ = try output(of: "strip", ["-o", place, program])
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place)
    }

    /// Writes a file that everybody may read.
    /// - Parameter isCompressed: whether it is compressed, as manual pages and changelogs are; then its name says so.
    func write(_ text: String, to name: String, isCompressed: Bool = false) throws {
        let place = try made(isCompressed && name.hasSuffix(".gz") ? String(name.dropLast(3)) : name)
        try text.write(toFile: place, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: place)
        // Without its name and time, so that the same text makes the same file.
        if isCompressed { _ = try output(of: "gzip", ["-9nf", place]) }
    }

    /// What is installed, in kilobytes.
    var kilobytes: Int {
        get throws { try files.reduce(0) { $0 + (try size(of: $1) + 1023) / 1024 } }
    }

    /// The sum of each file that is installed, as dpkg keeps them.
    func sums() throws -> String {
        try files.map { name in
            String(try output(of: "md5sum", [path + "/" + name]).prefix(32)) + "  " + name + "\n"
        }.joined()
    }

    /// The names of what is installed.
    private var files: [String] {
        get throws {
            let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
            return try all.filter { name in
                let type = try FileManager.default.attributesOfItem(atPath: path + "/" + name)[.type]
                return !name.hasPrefix("DEBIAN") && type as? FileAttributeType == .typeRegular
            }.sorted()
        }
    }

    private func size(of name: String) throws -> Int {
        (try FileManager.default.attributesOfItem(atPath: path + "/" + name)[.size] as? NSNumber)?.intValue ?? 0
    }

    /// A path in the tree whose folder is there, open to everybody.
    private func made(_ name: String) throws -> String {
        let place = path + "/" + name
        try FileManager.default.createDirectory(
            atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o755])
        return place
    }
}
