// The builders' tool: checks the house, writes the generated documents, measures, makes data to measure with.
import ArgumentParser
import Foundation

@main
struct Devtool: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "devtool", abstract: "Checks, documents and measures soxa.",
        subcommands: [
            CheckCommand.self, DocumentsCommand.self, BenchCommand.self, MakeCommand.self, TypeCommand.self,
            TortureCommand.self, FaultsCommand.self, SchemaCommand.self, PackageCommand.self, PicturesCommand.self,
        ])
}

/// Something that the check found wrong.
struct Finding: CustomStringConvertible {
    let place: String
    let text: String
    var description: String { place + ": " + text }
}

/// The project's files, read from the folder in which the tool runs.
struct Project {
    /// The paths of all Swift files below a folder, in order.
    static func swiftFiles(in folder: String) -> [String] {
        let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return all.filter { $0.hasSuffix(".swift") }.map { folder + "/" + $0 }.sorted()
    }

    /// The lines of a file.
    static func lines(of path: String) throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    }
}
