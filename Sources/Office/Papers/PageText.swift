// Pages as they are written to a file or a printer.

/// Turns pages into one text.
package enum PageText {
    /// The lines of the pages, a form feed on a line of its own between two pages.
    package static func text(of pages: [[String]]) -> String {
        pages.map { $0.joined(separator: "\n") }.joined(separator: "\n\u{0C}\n") + "\n"
    }
}
