// Which program this is: its number, the commit it was built from, and the schema of the files that it writes.
import CVersion
import Repository

/// What `soxa --version` says, and what a package is called by.
package enum ProgramVersion {
    /// The number of the release.
    package static let number = "0.1.0"

    /// The commit of a program that was built for a package; empty for any other.
    package static var commit: String { String(cString: soxa_commit()) }

    /// The name, the number, and in brackets the commit and the last step of the schema.
    package static var text: String {
        let origin = (commit.isEmpty ? [] : [commit]) + ["schema \(Store.schemaStep)"]
        return "soxa \(number) (\(origin.joined(separator: ", ")))"
    }
}
