// Papers as pages and as files, in the format that the file's ending asks for.
import Domain
import Formats
import Papers
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
    /// The units that it names for themselves, as those of the askers.
    var units: [String] = []
    /// Who receives it besides those whom the letterhead names.
    var receivers = PaperReceivers()
    /// What it says of units in sentences.
    var texts: [String] = []
    /// Why it may be looked at and not leave the office; nil when it may.
    var refusal: OfficeFailure?
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
package typealias Forewarning = (_ hidden: [HiddenPart], _ remarks: [Sentence]) -> Void

extension Office {
    /// A paper from the records, for any format.
    func composition(_ order: PaperOrder) async throws(OfficeFailure) -> Composition {
        let names = PaperHiding(try await hiding(for: order))
        return try await order.paper.content.composition(by: self, hiding: names, for: order).hiding(names)
    }

    /// The pages of a paper in text.
    package func compose(_ order: PaperOrder, width: Int?) async throws(OfficeFailure) -> ComposedPaper {
        let composition = try await composition(order)
        let document = try await gathered(composition.document)
        var writer = width.map(TextPages.init(columns:)) ?? TextPages()
        let sheets = writer.write(document, leavingOut: order.leftOut)
        let pages = sheets.map { $0.map { PageLine($0.text, item: $0.item) } }
        let hidden = try await hidden(of: composition)
        let refusal = composition.refusal.map { [Sentence(.refusedPaper, words($0))] } ?? []
        return ComposedPaper(pages: pages, hidden: hidden, remarks: refusal + composition.remarks)
    }

    /// Writes a paper to a file, or as text to standard output without one.
    /// - Parameters:
    ///   - pages: which of its pages; nil for all.
    ///   - printer: the printer for which the file is made.
    ///   - progress: how many rows of how many are written.
    ///   - before: is told what there is to know before anything is written.
    package func write(
        _ order: PaperOrder, to path: String?, replaces: Bool, pages: PageRanges? = nil, printer: String? = nil,
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in },
        before: Forewarning? = nil
    ) async throws(OfficeFailure) {
        let path = path.map(writtenPath)
        if let path, let ending = PaperFormat.unknownEnding(of: path) {
            throw .paperEnding(ending, path: path)
        }
        let format = path.map(PaperFormat.init(path:)) ?? .text
        if pages != nil, !format.hasPages { throw .pagesFormat(path: path ?? "") }
        if format == .markup, let lines = try await order.paper.content.markup(by: self) {
            try await note("print", words.paper(order.paper), to: printer ?? path)
            try writeText(lines.map { $0 + "\n" }.joined(), to: path, replaces: replaces)
            return
        }
        let composition = try await composition(order)
        if let refusal = composition.refusal { throw refusal }
        let document = composition.document
        try check(document, for: format)
        try await check(pages, of: document, leavingOut: order.leftOut)
        if let path { try refuseToReplace(try Confinement.place(path), replaces: replaces) }
        let parts = try await hidden(of: composition)
        before?(parts, composition.remarks)
        let doubtful = order.unsettled(parts)
        guard doubtful.isEmpty else { throw .doubtfulNames(doubtful) }
        var file: NewFile?
        if let path { file = try NewFile(path: path, replaces: replaces) }
        if let reason = order.disclosure { try await disclose(order.paper, reason: reason, hidden: parts) }
        try await note("print", words.paper(order.paper), to: printer ?? path)
        let wanted: (@Sendable (Int) -> Bool)? = pages.map { pages in { @Sendable page in pages.contains(page) } }
        let setting = PaperFormat.Setting(wanted: wanted, fonts: { try PaperFonts.own() })
        do {
            let writer = try format.writer(setting)
            let fault = try await write(document, of: order, with: writer, to: file, progress: progress)
            if let fault { throw OfficeFailure.format(fault, path: path ?? "") }
        } catch {
            throw failure(error)
        }
        try file?.finish()
    }

    /// Writes a paper to a file as it comes, or to standard output without one.
    /// - Returns: what no program could hold of it; nil when all is well.
    private func write<Writer: PaperWriter>(
        _ document: PaperDocument, of order: PaperOrder, with writer: Writer, to file: NewFile?,
        progress: @Sendable (Int, Int) -> Void
    ) async throws -> FormatError? where Writer.Piece == [UInt8] {
        var writer = writer
        try await writer.write(document, leavingOut: order.leftOut, progress: progress) { pieces in
            for piece in pieces {
                // A paper is read by people, also behind a pipe.
                if let file { try file.append(piece) } else { try writeToStandardOutput(harmlessLines(piece)) }
            }
        }
        return writer.fault
    }

    /// Refuses a paper that a format has no place for.
    private func check(_ document: PaperDocument, for format: PaperFormat) throws(OfficeFailure) {
        guard let tables = format.tables, !tables.contains(document.tableCount) else { return }
        throw document.tableCount == 0 ? .noPaperTable(title: document.title) : .paperTables(document.tableCount)
    }

    /// Refuses papers with names that somebody has to look at, before the first of them is written.
    func refuseDoubtfulNames(_ orders: [PaperOrder]) async throws(OfficeFailure) {
        var doubtful: [HiddenPart] = []
        for order in orders { doubtful += order.unsettled(try await hidden(of: composition(order))) }
        if !doubtful.isEmpty { throw .doubtfulNames(HiddenPart.distinct(doubtful)) }
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
}
