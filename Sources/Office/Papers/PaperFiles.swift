// Papers as pages and as files, in the format that the file's ending asks for.
import Domain
import Exchange
import Repository
import Words

/// A paper from the records, with what there is to know before it is sent.
struct Composition: Sendable {
    /// What stands on it.
    var document: PaperDocument
    /// What it hides, or shows because somebody said why.
    var hidden: [HiddenPart]
    /// What else there is to know.
    var remarks: [Sentence]
    /// The bodies that it names.
    var bodies: [String] = []
    /// What its rows hide or show, when they are read as they are written.
    var hiddenRows: (@Sendable () async throws -> [HiddenPart])?

    /// A paper.
    init(_ document: PaperDocument, hidden: [HiddenPart] = [], remarks: [Sentence] = []) {
        self.document = document
        self.hidden = hidden
        self.remarks = remarks
    }
}

extension Composition {
    /// The same paper without the names of persons.
    func hiding(_ names: PaperHiding) -> Composition {
        var composition = self
        let (paper, rows) = (names.document(document), hiddenRows)
        composition.document = paper
        composition.hiddenRows = {
            try await names.readRows(of: paper)
            return (try await rows?() ?? []) + names.hidden
        }
        return composition
    }
}

/// What is told before a paper is sent: what it hides or shows, and what else there is to know.
package typealias Forewarning = (_ hidden: [HiddenPart], _ remarks: [Sentence]) async throws(OfficeFailure) -> Void

extension Office {
    /// The pages of a paper in text.
    package func compose(_ order: PaperOrder, width: Int?) async throws(OfficeFailure) -> ComposedPaper {
        let composition = try await composition(order)
        let document = try await gathered(composition.document)
        var writer = width.map(TextPages.init(columns:)) ?? TextPages()
        let sheets = writer.write(document, leavingOut: order.leftOut)
        let pages = sheets.map { $0.map { PageLine($0.text, item: $0.item) } }
        let hidden = try await hidden(of: composition)
        return ComposedPaper(pages: pages, hidden: hidden, remarks: composition.remarks)
    }

    /// Writes a paper to a file, or as text to standard output without one.
    /// - Parameters:
    ///   - pages: which of its pages; nil for all.
    ///   - progress: how many rows of how many are written.
    ///   - before: is told what there is to know before anything is written.
    package func write(
        _ order: PaperOrder, to path: String?, replaces: Bool, pages: PageRanges? = nil,
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in },
        before: Forewarning? = nil
    ) async throws(OfficeFailure) {
        let path = path.map(writtenPath)
        if let path, let ending = PaperFormat.unknownEnding(of: path) {
            throw .paperEnding(ending, path: path)
        }
        let format = path.map(PaperFormat.init(path:)) ?? .text
        if pages != nil, format != .text, format != .portable { throw .pagesFormat(path: path ?? "") }
        if case .labels(let lots) = order.paper, format == .markup {
            let lines = try await labelMarkup(lots)
            try writeText(lines.map { $0 + "\n" }.joined(), to: path, replaces: replaces)
            return
        }
        let composition = try await composition(order)
        let document = composition.document
        try check(document, for: format)
        try await check(pages, of: document, leavingOut: order.leftOut)
        var file: NewFile?
        if let path { file = try NewFile(path: writtenPath(path), replaces: replaces) }
        if let before { try await before(try await hidden(of: composition), composition.remarks) }
        let target = (file: file, progress: progress)
        let wanted: (@Sendable (Int) -> Bool)? = pages.map { pages in { @Sendable page in pages.contains(page) } }
        switch format {
        case .text: try await write(document, of: order, with: TextFile(wanted: wanted), to: target)
        case .portable:
            try await write(document, of: order, with: PortableFile(fonts: .own(), wanted: wanted), to: target)
        case .word: try await write(document, of: order, with: WordWriter(), to: target)
        case .markup: try await write(document, of: order, with: PageMarkup(), to: target)
        case .delimited: try await write(document, of: order, with: DelimitedFile(), to: target)
        case .sheet:
            let written = try await write(document, of: order, with: SheetFile(), to: target)
            if let fault = written.fault { throw .incoming(fault, path: path ?? "") }
        }
        try file?.finish()
    }

    /// Writes a paper to a file as it comes, or to standard output without one.
    @discardableResult
    private func write<Writer: PaperWriter>(
        _ document: PaperDocument, of order: PaperOrder, with writer: Writer,
        to target: (file: NewFile?, progress: @Sendable (Int, Int) -> Void)
    ) async throws(OfficeFailure) -> Writer where Writer.Piece == [UInt8] {
        var writer = writer
        do {
            try await writer.write(document, leavingOut: order.leftOut, progress: target.progress) { pieces in
                for piece in pieces {
                    if let file = target.file { try file.append(piece) } else { try writeToStandardOutput(piece) }
                }
            }
            return writer
        } catch {
            throw failure(error)
        }
    }

    /// Refuses a paper that a format has no place for.
    private func check(_ document: PaperDocument, for format: PaperFormat) throws(OfficeFailure) {
        switch format {
        case .sheet: if document.tableCount == 0 { throw .noPaperTable(title: document.title) }
        case .delimited:
            if document.tableCount == 0 { throw .noPaperTable(title: document.title) }
            if document.tableCount > 1 { throw .paperTables(document.tableCount) }
        case .text, .word, .markup, .portable: break
        }
    }

    /// What a paper hides or shows, its rows too.
    private func hidden(of composition: Composition) async throws(OfficeFailure) -> [HiddenPart] {
        do {
            return HiddenPart.distinct(composition.hidden + (try await composition.hiddenRows?() ?? []))
        } catch let failure as OfficeFailure {
            throw failure
        } catch {
            throw .store(StoreError(any: error), path: store.path)
        }
    }

    /// A paper with all its rows at hand.
    private func gathered(_ document: PaperDocument) async throws(OfficeFailure) -> PaperDocument {
        do { return try await document.gathered() } catch { throw failure(error) }
    }

    /// What to say of work that ended before its end.
    func failure(_ error: any Error) -> OfficeFailure {
        if Task.isCancelled || error is CancellationError { return .stopped }
        return error as? OfficeFailure ?? .store(StoreError(any: error), path: store.path)
    }

    /// Notes that a paper shows what is hidden by default.
    package func disclose(_ paper: Paper, reason: String, hidden: [HiddenPart]) async throws(OfficeFailure) {
        try await disclose(words.paper(paper), reason: reason, hidden: hidden)
    }

    /// Notes that something shows what is hidden by default; what no reason shows is not counted.
    package func disclose(_ title: String, reason: String, hidden: [HiddenPart]) async throws(OfficeFailure) {
        let shown = hidden.filter(\.reason.isDisclosed)
        guard !shown.isEmpty else { return }
        var disclosure = Disclosure()
        disclosure.paper = title
        (disclosure.shownOn, disclosure.reason, disclosure.person) = (now().today, reason, who)
        disclosure.shown = shown.map(words.hidden).joined(separator: "\n")
        disclosure.count = shown.count
        let entry = RecordEntry(disclosure)
        _ = try await stored { () async throws(StoreError) in
            try await store.saveAll([entry], action: "disclose", by: who)
        }
    }
}
