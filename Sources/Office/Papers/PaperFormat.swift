// The kinds of file a paper can be written to.

/// The format of a paper's file, as its ending asks for it.
package enum PaperFormat: Sendable, Hashable {
    /// Pages of text.
    case text
    /// A word-processing document.
    case word
    /// A page for a browser.
    case markup
    /// A spreadsheet.
    case sheet
    /// Delimited text.
    case delimited
    /// Pages as they are printed, PDF.
    case portable

    /// The endings that ask for a format.
    package static let endings = [".docx", ".pdf", ".html", ".txt", ".xlsx", ".csv"]

    /// The ending of a path when it asks for a format that there is not; nil for a path without one.
    package static func unknownEnding(of path: String) -> String? {
        guard let ending = ending(of: path), !(endings + [".htm"]).contains("." + ending) else { return nil }
        return "." + ending
    }

    private static func ending(of path: String) -> String? {
        let parts = path.split(separator: "/").last?.split(separator: ".", omittingEmptySubsequences: false) ?? []
        return parts.count > 1 ? parts.last?.lowercased() : nil
    }

    /// The format that a path's ending asks for; text when it asks for none that is known.
    package init(path: String) {
        switch Self.ending(of: path) {
        case "docx": self = .word
        case "html", "htm": self = .markup
        case "xlsx": self = .sheet
        case "csv": self = .delimited
        case "pdf": self = .portable
        default: self = .text
        }
    }
}
