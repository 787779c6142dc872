// Papers as files, in the format that the file's ending asks for.
import Domain
import Exchange
import UI

extension Desk {
    /// Writes a paper to a file, or as text to standard output without one.
    func write(_ paper: Paper, to path: String?, replaces: Bool) async throws(Sentence) {
        let format = path.map(PaperFormat.init(path:)) ?? .text
        if case .labels(let lots) = paper, format == .markup {
            try writeText(PageText.text(of: [try await labelMarkup(lots)]), to: path, replaces: replaces)
            return
        }
        guard format != .text, let path else {
            try writeText(PageText.text(of: try await compose(paper)), to: path, replaces: replaces)
            return
        }
        let document = try await document(paper)
        switch format {
        case .word: try writeBytes(WordWriter.write(document), to: path, replaces: replaces)
        case .markup, .text: try writeText(PageMarkup.write(document), to: path, replaces: replaces)
        }
    }
}
