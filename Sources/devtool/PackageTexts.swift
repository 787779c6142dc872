// The texts that a Debian package has beside the program.
import Foundation
import Office
import Words

enum PackageTexts {
    /// What the program is for, without its name in front.
    static func purpose(_ words: Words) -> String {
        words[.helpProgram].replacing(words[.appName] + ": ", with: "")
    }

    /// The entry of a desktop's menu; the program runs in a terminal.
    static func desktopEntry() -> String {
        let (vi, en) = (Words(.vi), Words(.en))
        return """
            [Desktop Entry]
            Type=Application
            Name=\(en[.appName])
            Comment=\(begun(purpose(en)))
            Comment[vi]=\(begun(purpose(vi)))
            Exec=soxa
            Icon=soxa
            Terminal=true
            Categories=Office;Database;

            """
    }

    /// A text as a sentence begins.
    private static func begun(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// The control file.
    static func control(depends: String, size: Int, architecture: String, _ maintainer: String) -> String {
        """
        Package: soxa
        Version: \(ProgramVersion.number)
        Section: database
        Priority: optional
        Architecture: \(architecture)
        Depends: \(depends)
        Suggests: cups-client
        Installed-Size: \(size)
        Maintainer: \(maintainer)
        Description: \(purpose(Words(.en)))
         \(Words(.vi)[.helpProgram])

        """
    }

    /// What came with the version.
    static func changelog(_ commit: Commit, by maintainer: String) -> String {
        let seconds = commit.moment.flatMap(Double.init) ?? 0
        let date = DateFormatter()
        (date.locale, date.timeZone) = (Locale(identifier: "en_US_POSIX"), TimeZone(identifier: "UTC"))
        date.dateFormat = "EEE, dd MMM yyyy HH:mm:ss +0000"
        return """
            soxa (\(ProgramVersion.number)) unstable; urgency=medium

              * Built from \(commit.name.map { "commit " + $0 } ?? "an unknown commit").

             -- \(maintainer)  \(date.string(from: Date(timeIntervalSince1970: seconds)))

            """
    }

    /// Under which terms the package and what is linked into it stand.
    static func copyright() throws -> String {
        let parts = [
            ("Fonts", "Resources/fonts/LICENSE"), ("GRDB", ".build/checkouts/GRDB.swift/LICENSE"),
            ("Swift Argument Parser", ".build/checkouts/swift-argument-parser/LICENSE.txt"),
        ]
        let texts = try parts.map { name, path in
            "\(name)\n\n" + (try String(contentsOfFile: path, encoding: .utf8))
        }
        let begin = """
            soxa: no terms have been set for the program itself; all rights are reserved until they are.
            The Swift runtime and Foundation in it stand under the Apache License 2.0 with Runtime Library Exception, the
            same text as that of Swift Argument Parser below; ICU in Foundation under the Unicode License.

            """
        return ([begin] + texts).joined(separator: "\n----\n\n")
    }
}
