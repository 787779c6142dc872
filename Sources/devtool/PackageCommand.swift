// Makes what is handed out: manual pages, completions and the Debian package.
import ArgumentParser
import Foundation
import Office
import Words

struct PackageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "package", abstract: "Makes the manual pages, the completions and the Debian package of soxa.")

    @Option(help: "The folder in which all is made.", completion: .directory)
    var out: String

    @Option(help: "A program that is there already; without it one is built for release, with its commit.")
    var program: String?

    @Option(help: "Who answers for the package: a name and an address.")
    var maintainer = "soxa <soxa@localhost>"

    @Flag(help: "A package to try out here: not compressed, and with libraries that no package has.")
    var trial = false

    func run() throws {
        let commit = Commit.current
        let built = try program ?? build(commit)
        let folder = URL(fileURLWithPath: out).standardizedFileURL.path
        let tree = PackageTree(path: folder + "/tree")
        try? FileManager.default.removeItem(atPath: tree.path)
        try tree.copyProgram(built)
        for language in Language.allCases {
            let description = try output(
                of: built, ["--lang", language.rawValue, "--experimental-dump-help"])
            let page = ManualPage(
                help: try CommandHelp(describedBy: description), words: Words(language), day: commit.day)
            // English is what man looks for in no language.
            let place = language == .en ? "" : language.rawValue + "/"
            try tree.write(page.source(), to: "usr/share/man/\(place)man1/soxa.1", isCompressed: true)
        }
        for shell in CompletionShell.allCases {
            let script = try output(of: built, ["--generate-completion-script=" + shell.rawValue])
            try tree.write(script, to: PackageTree.completions(of: shell.rawValue))
        }
        try tree.write(PackageTexts.desktopEntry(), to: "usr/share/applications/soxa.desktop")
        try tree.write(
            try String(contentsOfFile: "Resources/soxa.svg", encoding: .utf8),
            to: "usr/share/icons/hicolor/scalable/apps/soxa.svg")
        try tree.write(try PackageTexts.copyright(), to: "usr/share/doc/soxa/copyright")
        try tree.write(
            PackageTexts.changelog(commit, by: maintainer), to: "usr/share/doc/soxa/changelog.gz", isCompressed: true)
        let depends = try SharedLibraries(of: built).packages(allowsOthers: trial)
        try tree.write(
            PackageTexts.control(
                depends: depends, size: try tree.kilobytes, architecture: try architecture(), maintainer),
            to: "DEBIAN/control")
        try tree.write(try tree.sums(), to: "DEBIAN/md5sums")
        let package = "\(folder)/soxa_\(ProgramVersion.number)_\(try architecture()).deb"
        _ = try output(
            of: "dpkg-deb", ["--root-owner-group"] + (trial ? ["-Znone"] : []) + ["--build", tree.path, package],
            environment: commit.moment.map { ["SOURCE_DATE_EPOCH": $0] } ?? [:])
        print(package)
    }

    /// Builds the program for release and gives its path.
    private func build(_ commit: Commit) throws -> String {
        let options = ["-c", "release", "--static-swift-stdlib", "--product", "soxa"]
        let environment = ["SOXA_COMMIT": commit.name ?? ""]
        _ = try output(of: "swift", ["build"] + options, environment: environment)
        return try output(of: "swift", ["build"] + options + ["--show-bin-path"], environment: environment)
            .trimmingCharacters(in: .newlines) + "/soxa"
    }

    private func architecture() throws -> String {
        try output(of: "dpkg", ["--print-architecture"]).trimmingCharacters(in: .newlines)
    }
}

/// The commit that is packed.
struct Commit {
    /// Its short name, with a + when files differ from it; nil outside a repository.
    let name: String?
    /// Its day, `2026-11-29`; empty when it is unknown.
    let day: String
    /// Its moment in seconds since 1970, which makes two packages of one commit the same.
    let moment: String?

    /// What is checked out in the folder in which the tool runs.
    static var current: Commit {
        let told = (try? output(of: "git", ["log", "-1", "--format=%h %cs %ct", "--abbrev=8"], isQuiet: true)) ?? ""
        let parts = told.split { $0.isWhitespace }.map(String.init)
        guard parts.count == 3 else { return Commit(name: nil, day: "", moment: nil) }
        let isChanged = (try? output(of: "git", ["status", "--porcelain"], isQuiet: true))?.isEmpty == false
        return Commit(name: parts[0] + (isChanged ? "+" : ""), day: parts[1], moment: parts[2])
    }
}

/// What a program wrote; throws what it complained of when it failed.
/// - Parameter isQuiet: whether its complaints are nobody's business.
func output(
    of program: String, _ arguments: [String], environment: [String: String] = [:], isQuiet: Bool = false
) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    if isQuiet { process.standardError = FileHandle.nullDevice }
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
        throw ValidationError("\(program) \(arguments.first ?? "") failed with \(process.terminationStatus)")
    }
    return String(decoding: bytes, as: UTF8.self)
}
