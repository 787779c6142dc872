// The kinds of file a paper can be written to.

/// The format of a paper's file, as its ending asks for it.
package enum PaperFormat: Sendable, Hashable {
    /// Pages of text.
    case text
    /// A word-processing document.
    case word
    /// A page for a browser.
    case markup

    /// The format that a path's ending asks for; text when it asks for none that is known.
    package init(path: String) {
        let ending = path.split(separator: "/").last?.split(separator: ".", omittingEmptySubsequences: false)
        switch (ending?.count ?? 0) > 1 ? ending?.last?.lowercased() : nil {
        case "docx": self = .word
        case "html", "htm": self = .markup
        default: self = .text
        }
    }
}
