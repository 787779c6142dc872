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
    /// The day on which it was issued where the record says so and no day stands on it; nil for one that is still to be.
    var issuedOn: CalendarDate?
    /// The days up to which what it says makes sense.
    var terms: [PaperTerm] = []
    /// Why it may be looked at and not leave the office; nil when it may.
    var refusal: OfficeFailure?
    /// What the fields of its rows hide or show, when they are read as they are written.
    var hiddenRows: (@Sendable () async throws -> [HiddenPart])?

    /// A paper.
    init(_ document: PaperDocument, hidden: [HiddenPart] = [], remarks: [Sentence] = []) {
        self.document = document
        self.hidden = hidden
        self.remarks = remarks
    }
}

extension Composition {
    /// The same paper without the names of persons, once all of it was looked through for them.
    func hiding(_ names: PaperHiding) async throws -> Composition {
        var composition = self
        try await names.survey(document)
        let fields = hidden + (try await hiddenRows?() ?? [])
        if names.learn(fields) { try await names.survey(document) }
        composition.document = names.document(document)
        composition.hidden = HiddenPart.distinct(fields + names.hidden)
        composition.hiddenRows = nil
        return composition
    }
}

/// What is told before a paper is sent: what it hides or shows, and what else there is to know.
package typealias Forewarning = (_ hidden: [HiddenPart], _ remarks: [Sentence]) -> Void

extension Office {
    /// A paper from the records, for any format, and all that it hides or shows.
    /// - Parameter isWhole: whether all its rows are wanted at hand.
    func composition(_ order: PaperOrder, isWhole: Bool = false) async throws(OfficeFailure) -> Composition {
        let names = PaperHiding(try await hiding(for: order))
        var composition = try await order.paper.content.composition(by: self, hiding: names, for: order)
        do {
            if isWhole { composition.document = try await composition.document.gathered() }
            return try await composition.hiding(names)
        } catch {
            throw failure(error)
        }
    }

    /// The pages of a paper in text.
    package func compose(_ order: PaperOrder, width: Int?) async throws(OfficeFailure) -> ComposedPaper {
        let composition = try await composition(order, isWhole: true)
        var writer = width.map(TextPages.init(columns:)) ?? TextPages()
        let sheets = writer.write(composition.document, leavingOut: order.leftOut)
        let pages = sheets.map { $0.map { PageLine($0.text, item: $0.item) } }
        let refusal = composition.refusal.map { [Sentence(.refusedPaper, words($0))] } ?? []
        var paper = ComposedPaper(pages: pages, hidden: composition.hidden, remarks: refusal + composition.remarks)
        paper.refusal = composition.refusal
        return paper
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
        var path = path
        if let written = path { path = try namedPath(written) }
        if let path, let ending = PaperFormat.unknownEnding(of: path) {
            throw .paperEnding(ending, path: path)
        }
        let format = path.map(PaperFormat.init(path:)) ?? .text
        if pages != nil, !format.hasPages { throw .pagesFormat(path: path ?? "") }
        let composition = try await composition(order)
        if let refusal = composition.refusal { throw refusal }
        let document = composition.document
        let lines = format == .markup ? order.paper.content.markup(of: document, words) : nil
        if lines == nil { try check(document, for: format) }
        try await check(pages, of: document, leavingOut: order.leftOut)
        if let path { try refuseToReplace(try Confinement.place(path), replaces: replaces) }
        let parts = composition.hidden
        before?(parts, composition.remarks)
        try order.doubtful.settle(parts, isDisclosed: order.disclosure != nil, order.names)
        var file: NewFile?
        if let path, lines == nil { file = try NewFile(path: path, replaces: replaces) }
        if let reason = order.disclosure { try await disclose(order.paper, reason: reason, hidden: parts) }
        try await note("print", words.paper(order.paper), to: printer ?? path)
        if let lines { return try writeText(lines.map { $0 + "\n" }.joined(), to: path, replaces: replaces) }
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

    /// What is found on papers that go out together, paper by paper. Refuses all of them for names that somebody has to
    /// look at, before the first is written.
    func settledNames(on orders: [PaperOrder]) async throws(OfficeFailure) -> [[HiddenPart]] {
        var found: [[HiddenPart]] = []
        for order in orders { found.append(try await composition(order).hidden) }
        if let order = orders.first {
            try order.doubtful.settle(
                HiddenPart.distinct(found.joined() + []), isDisclosed: order.disclosure != nil, order.names)
        }
        return found
    }

    /// What to say of work that ended before its end.
    func failure(_ error: any Error) -> OfficeFailure {
        if Task.isCancelled || error is CancellationError { return .stopped }
        return error as? OfficeFailure ?? .store(StoreError(any: error), path: store.path)
    }
}
