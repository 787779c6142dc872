// Papers as pages and as files, in the format that the file's ending asks for.
import Domain
import Exchange
import Repository
import UI

/// A paper from the records, with what there is to know before it is sent.
struct Composition: Sendable {
    /// What stands on it.
    var document: PaperDocument
    /// What it hides, or shows because somebody said why.
    var hidden: [HiddenPart]
    /// What else there is to know.
    var remarks: [Sentence]

    /// A paper.
    init(_ document: PaperDocument, hidden: [HiddenPart] = [], remarks: [Sentence] = []) {
        self.document = document
        self.hidden = hidden
        self.remarks = remarks
    }
}

extension Desk {
    /// The pages of a paper in text.
    func compose(_ order: PaperOrder, width: Int?) async throws(Sentence) -> ComposedPaper {
        if case .labels(let lots) = order.paper {
            return ComposedPaper(pages: try await composeLabels(lots).map { $0.map { PageLine($0) } })
        }
        let composition = try await composition(order)
        let pages = TextPages.write(composition.document).map { $0.map { PageLine($0) } }
        return ComposedPaper(pages: pages, hidden: composition.hidden, remarks: composition.remarks)
    }

    /// Writes a paper to a file, or as text to standard output without one.
    func write(_ order: PaperOrder, to path: String?, replaces: Bool) async throws(Sentence) {
        let format = path.map(PaperFormat.init(path:)) ?? .text
        if case .labels(let lots) = order.paper, format == .markup {
            try writeText(PageText.text(of: [try await labelMarkup(lots)]), to: path, replaces: replaces)
            return
        }
        guard format != .text, let path else {
            let pages = try await compose(order, width: nil).pages.map { $0.map(\.text) }
            try writeText(PageText.text(of: pages), to: path, replaces: replaces)
            return
        }
        let document = try await composition(order).document
        switch format {
        case .word: try writeBytes(WordWriter.write(document), to: path, replaces: replaces)
        case .markup, .text: try writeText(PageMarkup.write(document), to: path, replaces: replaces)
        }
    }

    /// Notes that a paper shows what is hidden by default.
    func disclose(_ paper: Paper, reason: String, hidden: [HiddenPart]) async throws(Sentence) {
        var disclosure = Disclosure()
        disclosure.paper = words.paper(paper)
        (disclosure.shownOn, disclosure.reason, disclosure.person) = (systemNow().today, reason, who)
        disclosure.shown = hidden.map(words.hidden).joined(separator: "\n")
        disclosure.count = hidden.count
        let entry = RecordEntry(disclosure)
        _ = try await stored { () async throws(StoreError) in
            try await store.saveAll([entry], action: "disclose", by: who)
        }
    }
}
