// Which packages hold the libraries that a program is linked with.
import ArgumentParser
import Foundation

/// The libraries that a program names, with the newest version of its symbols that it needs of the C library.
struct SharedLibraries {
    private let names: [String]
    private let symbolVersions: [String]

    /// Reads a program.
    init(of program: String) throws {
        names = try output(of: "readelf", ["-d", "-W", program]).split(separator: "\n")
            .filter { $0.contains("(NEEDED)") }
            .compactMap { $0.split(separator: "[").last.map { String($0.prefix { $0 != "]" }) } }
        symbolVersions = try output(of: "readelf", ["-V", "-W", program]).split { $0.isWhitespace }.map(String.init)
            .filter { $0.hasPrefix("GLIBC_2.") }
    }

    /// The packages, as the control file has them.
    /// - Parameter allowsOthers: whether libraries that no package has are passed over and told, instead of refused.
    func packages(allowsOthers: Bool) throws -> String {
        var packages: Set<String> = []
        for name in names where !name.hasPrefix("ld-linux") {
            let found = (try? output(of: "dpkg-query", ["-S", "*/" + name], isQuiet: true)) ?? ""
            if let package = found.split(separator: "\n").first?.prefix(while: { $0 != ":" && $0 != "," }) {
                packages.insert(package == "libc6" ? "libc6 (>= \(newestNeeded))" : String(package))
            } else if allowsOthers {
                FileHandle.standardError.write(Data("\(name) is of no package: this one is for here\n".utf8))
            } else {
                throw ValidationError("\(name) is of no package")
            }
        }
        return packages.sorted().joined(separator: ", ")
    }

    private var newestNeeded: String {
        let versions = symbolVersions.map { $0.dropFirst("GLIBC_".count).split(separator: ".").compactMap { Int($0) } }
        return versions.max { $0.lexicographicallyPrecedes($1) }?.map(String.init).joined(separator: ".") ?? "2.36"
    }
}
