// A paper that the office makes: all there is to say of it stands in its one file in `Kinds`.
import Domain
import Papers
import Words

/// What stands above the text of a paper.
struct PaperHead: Sendable {
    /// Which letterheads are for it.
    let use: Letterhead.Use
    /// The type that it carries (decree 30/2020/NĐ-CP, annex I); nil for working papers.
    let type: Text?
    /// The type by which its symbol goes where the letterhead has that of another; nil for that of the letterhead.
    let sign: OfficePaperType?

    /// A head.
    init(_ use: Letterhead.Use, type: Text? = nil, sign: OfficePaperType? = nil) {
        (self.use, self.type, self.sign) = (use, type, sign)
    }
}

/// A paper of something: of a dialogue, a year, some lots. A new one is a file with a type and a line of
/// `PaperCatalogue`.
protocol OfficePaper: Sendable, Hashable {
    /// Its name on the command line.
    static var code: String { get }
    /// What the command line can say of it; anything else is refused.
    static var takes: Set<PaperArgument> { get }
    /// What stands above its text; nil for nothing.
    static var head: PaperHead? { get }
    /// Whether it is of what is shown or marked itself, which is meant first where something is marked.
    static var isOfShown: Bool { get }
    /// Whether it is made of the marked records where something is marked.
    static var isOfMarks: Bool { get }
    /// Whether codes stand on it, which a telephone reads dark on light.
    static var hasCodes: Bool { get }
    /// Why it has to name persons, where the law wants it; nil for papers that do without.
    static var reasonToName: Text? { get }

    /// The papers of this type that can be made of what is shown and chosen; none where it is not offered.
    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer]
    /// The paper of what an overlay shows; nil when it is not for it.
    static func of(_ overlay: PaperOverlay) -> Self?
    /// The paper that the command line asks for; what it must say is taken with `needed`.
    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self

    /// What it is called.
    func name(_ words: Words) -> String
    /// The name that is suggested for its file.
    func fileName(_ words: Words) -> String
    /// What stands on it, from the records.
    func composition(by office: Office, hiding names: PaperHiding, for order: PaperOrder) async throws(OfficeFailure)
        -> Composition
    /// Its lines as a page for a browser, where that is set otherwise than on paper; nil when it is not.
    /// - Parameter document: what stands on it, without the names of persons.
    func markup(of document: PaperDocument, _ words: Words) -> [String]?
}

extension OfficePaper {
    static var head: PaperHead? { nil }
    static var isOfShown: Bool { false }
    static var isOfMarks: Bool { true }
    static var hasCodes: Bool { false }
    static func of(_ overlay: PaperOverlay) -> Self? { nil }
    static var reasonToName: Text? { nil }
    func markup(of document: PaperDocument, _ words: Words) -> [String]? { nil }

    /// A paper in the form of the office's letterhead, where it has a head.
    /// - Parameters:
    ///   - number: its number with the symbol; empty leaves room for it.
    ///   - date: its date; nil leaves room for the day.
    func lettered(
        _ composition: Composition, by office: Office, number: String = "", date: CalendarDate? = nil
    ) async throws(OfficeFailure) -> Composition {
        guard let head = Self.head else { return composition }
        return try await office.lettered(composition, under: head, number: number, date: date)
    }
}

/// Some paper that the office makes.
package struct Paper: Sendable, Hashable {
    /// The paper as its own file has it.
    let content: any OfficePaper

    /// Some paper.
    init(_ content: some OfficePaper) { self.content = content }

    /// The name that is suggested for its file.
    package func fileName(_ words: Words) -> String { content.fileName(words) }

    /// Whether codes stand on it, which a telephone reads dark on light.
    package var hasCodes: Bool { type(of: content).hasCodes }

    /// Why it has to name persons, where the law wants it: what is offered to whoever is asked for a reason.
    package var reasonToName: Text? { type(of: content).reasonToName }

    package static func == (one: Paper, other: Paper) -> Bool {
        AnyHashable(one.content) == AnyHashable(other.content)
    }

    package func hash(into hasher: inout Hasher) { content.hash(into: &hasher) }
}

extension Words {
    /// What a paper is called.
    package func paper(_ paper: Paper) -> String { paper.content.name(self) }
}

/// What becomes of names on a paper of which nobody knows whether they are those of persons.
package enum DoubtfulNames: String, Sendable, CaseIterable {
    /// The paper does not leave the office before somebody has said it.
    case asked
    /// They are hidden on this paper.
    case hide
    /// Somebody has looked: they stand on it.
    case keep
}

extension DoubtfulNames {
    /// The names among what was found in something that leaves the office that somebody has to look at before. One rule
    /// for papers, exports, answers and the clipboard.
    func unsettled(_ found: [HiddenPart], isDisclosed: Bool) -> [HiddenPart] {
        !isDisclosed && self == .asked ? found.filter { $0.reason == .suspected } : []
    }

    /// Refuses what has such names on it, and what was said of single names and cannot be done.
    func settle(
        _ found: [HiddenPart], isDisclosed: Bool = false, _ names: SingleNames = SingleNames()
    ) throws(OfficeFailure) {
        if let objection = names.objection(in: found, isDisclosed: isDisclosed) { throw .singleNames(objection) }
        let doubtful = unsettled(found, isDisclosed: isDisclosed)
        guard doubtful.isEmpty else { throw .doubtfulNames(doubtful) }
    }
}

/// A paper as somebody wants it.
package struct PaperOrder: Sendable, Hashable {
    /// Which paper.
    package let paper: Paper
    /// What is left out of it, by the numbers of its items.
    package var leftOut: Set<Int> = []
    /// Why it shows what is hidden by default; nil keeps it hidden.
    package var disclosure: String?
    /// What becomes of names that may be those of persons.
    package var doubtful = DoubtfulNames.asked
    /// What is said of single names for this paper alone.
    package var names = SingleNames()

    /// An order for the whole paper, with what is hidden by default hidden.
    package init(_ paper: Paper) { self.paper = paper }

    /// Whether names of persons stand on it.
    var showsNames: Bool { disclosure != nil }

    /// The names among what was found on the paper that somebody has to look at before it leaves the office.
    package func unsettled(_ found: [HiddenPart]) -> [HiddenPart] {
        doubtful.unsettled(found, isDisclosed: disclosure != nil)
    }
}
