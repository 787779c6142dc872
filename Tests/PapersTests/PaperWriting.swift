// Papers written whole, as tests look at them.
import Papers

extension TextPages {
    /// The pages of all sections, every line as text; the rows must be at hand.
    static func write(_ document: PaperDocument) -> [[String]] {
        var writer = TextPages()
        return writer.write(document).map { $0.map(\.text) }
    }
}

extension WordWriter {
    /// The bytes of a Word document.
    static func write(_ document: PaperDocument, leavingOut leftOut: Set<Int> = []) -> [UInt8] {
        var writer = WordWriter()
        return writer.write(document, leavingOut: leftOut).flatMap { $0 }
    }
}

extension PageMarkup {
    /// The text of a page for a browser.
    static func write(_ document: PaperDocument, leavingOut leftOut: Set<Int> = []) -> String {
        var writer = PageMarkup()
        return String(decoding: writer.write(document, leavingOut: leftOut).joined(), as: UTF8.self)
    }
}
