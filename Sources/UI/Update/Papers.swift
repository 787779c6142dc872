// Which papers can be printed from where.
import Domain
import Office
import Words

extension AppState {
    /// Offers the papers of a dialogue; elsewhere those of the register shown.
    /// - Parameter entries: the marked records, else the one under the cursor.
    mutating func choosePaper(_ entries: [RecordEntry]) -> [Effect] {
        guard pane == .dialogue else {
            let own = productPapers(of: entries).map { (title: words[$0], paper: $1) } + registerPapers(of: entries)
            let list = listPapers(of: entries)
            // What is marked is meant first.
            let papers = shownMarks == nil ? own + list : list + own
            guard papers.count > 1 else { return papers.map { .compose(PaperOrder($0.paper), width: nil) } }
            return offer(papers)
        }
        // Without marks a paper takes all questions of a dialogue that are ready.
        let isOfMarked = shownMarks != nil && kind == .question
        let questions = isOfMarked ? entries.map(\.identity.id) : []
        let conferences = Set(entries.map(Self.conference))
        let papers: [(Text, Paper)] = [
            (.paperNameReport, .report(year: nil)), (.paperNameSummary, .summary),
        ]
        let list = shownMarks == nil || isOfMarked ? listPapers(of: entries) : []
        let others = papers.map { (title: words[$0], paper: $1) } + list
        // A notice, a conclusion and a report on promises are those of one dialogue.
        guard conferences.count <= 1 else {
            say(.papersOfOneDialogue, role: .warning)
            return offer(list.isEmpty ? listPapers(of: entries) + others : others)
        }
        let conference = conferences.first ?? nil
        let own: [(Text, Paper)] = [
            (.paperNameNotice, .notice(conference: conference, questions: questions)),
            (.paperNameAnswers, .answers(conference: conference, questions: questions)),
            (.paperNameConclusion, .conclusion(conference: conference, questions: questions)),
            (.paperNamePromises, .promises(conference: conference)),
        ]
        let named = own.map { (title: words[$0], paper: $1) }
        // These papers know no marks but those of questions.
        return offer(shownMarks == nil || isOfMarked ? named + others : listPapers(of: entries) + named + others)
    }

    private mutating func offer(_ papers: [(title: String, paper: Paper)]) -> [Effect] {
        let items = papers.map { MenuItem(title: $0.title, note: "", isEnabled: true, action: .compose($0.paper)) }
        layers.append(.menu(MenuState(title: words[.choosePaper], items: items)))
        return []
    }

    /// The papers of the product registry that can be printed from here.
    private func productPapers(of entries: [RecordEntry]) -> [(Text, Paper)] {
        guard pane == .product, let list = lists[pane] else { return [] }
        switch list.query.kind {
        case .product:
            let products = shownMarks == nil ? [] : entries.map(\.identity.id)
            return [(.paperNameExpiry, .expiry(products: products))]
        case .dossier:
            // The assessment is that of one dossier.
            guard let entry = entries.first, entries.count == 1 else { return [] }
            return [(.paperNameAssessment, .assessment(dossier: entry.identity.id))]
        case .dossierPaper:
            let dossiers = Set(entries.map { $0["dossier"].reference })
            let dossier = list.owner?.entry.identity.id ?? (dossiers.count == 1 ? dossiers.first ?? nil : nil)
            return dossier.map { [(.paperNameAssessment, .assessment(dossier: $0))] } ?? []
        default: return []
        }
    }

    /// The dialogue that a record is or belongs to; nil stands for the current one.
    private static func conference(of entry: RecordEntry) -> Int64? {
        entry.kind == .conference ? entry.identity.id : entry["conference"].reference
    }
}

extension EffectRunner {
    /// Notes that a paper shows what is hidden by default, once it is certain that it can be shown.
    func disclose(_ order: PaperOrder, width: Int?, hidden: [HiddenPart]) async throws(OfficeFailure) -> Message {
        let paper = try await machine.compose(order, width)
        if let reason = order.disclosure, hidden.contains(where: \.reason.isDisclosed) {
            try await office.disclose(order.paper, reason: reason, hidden: hidden)
        }
        return .composed(order, paper, width: width)
    }

    /// Composes a paper and writes it to a file; asks before one that is there is replaced.
    func write(
        _ order: PaperOrder, to written: String, replaces: Bool, report: @escaping @Sendable (LongWork) -> Void
    ) async throws(OfficeFailure) -> Message {
        let path = machine.place(written)
        do throws(OfficeFailure) {
            try await machine.writePaper(order, path, replaces) { report(LongWork(done: $0, total: $1)) }
        } catch {
            guard case .exists = error else { throw error }
            return .exists(path: path, .overwritePaper(order, path: path))
        }
        return .written(path: path)
    }
}
