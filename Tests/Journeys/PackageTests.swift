// The package as it is handed out: made of the program that the tests have built, and put into an empty root.

import Foundation
import Testing

@Suite struct PackageTests {
    private static let hasTools = ["dpkg-deb", "dpkg-query", "readelf", "strip", "gzip"].allSatisfy(isThere)

    @Test(.enabled(if: hasTools, "needs dpkg-deb, dpkg-query and binutils"))
    func thePackageCanBeInstalledAndUsed() throws {
        let home = try Home()
        let root = home.path + "/root"
        let package = try package(in: home)
        try install(package, in: root, home)

        let version = try finish(root + "/usr/bin/soxa", ["--version"], environment: home.environment)
        #expect(version.text == (try home.runAsWritten(["--version"]).text))
        #expect(FileManager.default.fileExists(atPath: root + "/usr/share/icons/hicolor/scalable/apps/soxa.svg"))
        let entry = try String(contentsOfFile: root + "/usr/share/applications/soxa.desktop", encoding: .utf8)
        #expect(entry.contains("\nTerminal=true\n"))
        #expect(try run("dpkg-deb", ["-f", package, "Depends"]).contains("libncursesw6"))
        let sums = try run(
            "sh", ["-c", "cd \(root) && dpkg-deb -I \(package) md5sums | md5sum -c --quiet && echo well"])
        #expect(sums == "well\n")
        // Everybody may read it, and nobody but root change it.
        let rights = try run("find", [root + "/usr", "(", "-perm", "/022", "-o", "!", "-perm", "-0444", ")"])
        #expect(rights == "")
    }

    @Test(.enabled(if: hasTools, "needs dpkg-deb, dpkg-query and binutils"))
    func completionsAndManualPagesAreWellFormed() throws {
        let home = try Home()
        let root = home.path + "/root"
        _ = try run("dpkg-deb", ["-x", try package(in: home), root])
        let bash = root + "/usr/share/bash-completion/completions/soxa"
        _ = try run("bash", ["-n", bash])
        for (words, name) in [
            ("export qu", "question"), ("print no", "notice"), ("template no", "notice"),
            ("export all --format x", "xlsx"),
            ("import a --encoding tc", "tcvn3"), ("print list --kind pro", "product"), ("re", "restore"),
        ] {
            let typed = "soxa " + words
            let last = words.split(separator: " ").map(String.init)
            let offered = try run(
                "bash",
                [
                    "-c",
                    "source \(bash); COMP_WORDS=(\(typed)); COMP_CWORD=\(last.count); COMP_LINE='\(typed)'; "
                        + "COMP_POINT=\(typed.count); _soxa soxa \(last.last ?? "") \(last.dropLast().last ?? "soxa"); "
                        + "echo \"${COMPREPLY[@]}\"",
                ])
            #expect(offered.split { $0.isWhitespace }.contains(Substring(name)), "\(typed): \(offered)")
        }
        for (shell, file) in [("zsh", "zsh/vendor-completions/_soxa"), ("fish", "fish/vendor_completions.d/soxa.fish")]
        {
            #expect(FileManager.default.fileExists(atPath: root + "/usr/share/" + file))
            if isThere(shell) { _ = try run(shell, ["-n", root + "/usr/share/" + file]) }
        }
        for (folder, words) in [
            ("", ["NAME", "soxa search", "Exit status"]), ("vi/", ["TÊN", "soxa search", "Kết thúc"]),
        ] {
            let page = try run("gzip", ["-dc", root + "/usr/share/man/\(folder)man1/soxa.1.gz"])
            for word in words + ["F9", "restore", "Ctrl\\-Z"] { #expect(page.contains(word), "\(folder) \(word)") }
            guard isThere("groff") else { continue }
            try page.write(toFile: home.path + "/soxa.1", atomically: true, encoding: .utf8)
            let set = try finish(
                "/usr/bin/env", ["groff", "-man", "-Kutf8", "-Tutf8", "-ww", "-z", home.path + "/soxa.1"],
                environment: home.environment)
            #expect(set.status == 0)
            #expect(set.complaint == "")
        }
    }

    /// Makes the package of the program that is built.
    private func package(in home: Home) throws -> String {
        let made = try finish(
            "/usr/bin/env",
            [
                "-C", projectFolder, builtProgram("devtool"), "package", "--trial", "--out", home.path + "/out",
                "--program", builtProgram("soxa"),
            ],
            environment: home.environment)
        #expect(made.status == 0, "\(made.complaint)")
        return made.lines.last ?? ""
    }

    /// Puts the package into a root with nothing in it: by dpkg where that may be, else only its files.
    private func install(_ package: String, in root: String, _ home: Home) throws {
        guard getuid() == 0 else {
            _ = try run("dpkg-deb", ["-x", package, root])
            return
        }
        for folder in ["info", "updates", "triggers"] {
            try FileManager.default.createDirectory(
                atPath: root + "/var/lib/dpkg/" + folder, withIntermediateDirectories: true)
        }
        try home.write("", to: "root/var/lib/dpkg/status")
        _ = try run(
            "dpkg",
            ["--root=" + root, "--log=/dev/null", "--force-depends", "--force-script-chrootless", "-i", package])
        #expect(try run("dpkg-query", ["--admindir=" + root + "/var/lib/dpkg", "-W", "soxa"]).hasPrefix("soxa\t0.1.0"))
    }

    private func run(_ program: String, _ arguments: [String]) throws -> String {
        let done = try finish(
            "/usr/bin/env", [program] + arguments,
            environment: ["PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"])
        #expect(done.status == 0, "\(program): \(done.complaint)")
        return done.text
    }
}

/// Whether the machine has a program.
private func isThere(_ program: String) -> Bool {
    ["/usr/bin/", "/bin/", "/usr/sbin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + program) }
}

/// The folder of the project, from where this file was compiled.
private let projectFolder = String(#filePath.components(separatedBy: "/Tests/Journeys/")[0])
