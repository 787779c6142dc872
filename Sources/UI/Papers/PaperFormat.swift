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

    /// The format that a path's ending asks for; text when it asks for none that is known.
    package init(path: String) {
        let ending = path.split(separator: "/").last?.split(separator: ".", omittingEmptySubsequences: false)
        switch (ending?.count ?? 0) > 1 ? ending?.last?.lowercased() : nil {
        case "docx": self = .word
        case "html", "htm": self = .markup
        case "xlsx": self = .sheet
        case "csv": self = .delimited
        case "pdf": self = .portable
        default: self = .text
        }
    }
}
