// The columns of files that are no fields: which record a row is, what it was, and why it was refused.

/// The names of columns that stand in files of every kind beside the fields.
package enum FileColumn {
    /// The uid of the record; behind the name of a reference and a point, of the record it names.
    package static let uid = "uid"
    /// The version that was exported.
    package static let version = "version"
    /// The marks of what the record was then and before (`StateMarks`).
    package static let lineage = "lineage"
    /// Behind the name of a link and a point: what the record it names is called.
    package static let title = "title"
    /// Why a row was refused; what stands there is left out when the file comes back.
    package static let reason = "refusedBecause"

    /// Those that say which record a row is, and what it was.
    package static let own = [uid, version, lineage]

    /// Whether a column says nothing that a record holds.
    package static func isBeside(_ name: String) -> Bool {
        own.contains(name) || name == reason || name.hasSuffix("." + uid)
    }
}

extension FieldDescription {
    /// The name under which a file gives the uid of the record it refers to.
    package var uidName: String { name + "." + FileColumn.uid }
    /// The name under which a file for people gives what that record is called.
    package var calledName: String { isLink ? name + "." + FileColumn.title : name }
    /// Whether its numbers count something and are written in groups of three: years and orders are not.
    package var isCounted: Bool {
        kind == .number && !["year", "number", "firstYear", "lastYear", "start", "seenVersion"].contains(name)
    }
}
