// Which papers can be printed from where.
import Domain

extension AppState {
    /// The questions to be printed, by their numbers; none means all that are ready.
    package var printedQuestions: [Int64] {
        kind == Question.description.kind ? lists[pane]?.marks.map(\.identity.id) ?? [] : []
    }

    /// Offers the papers of a dialogue; elsewhere those of the register shown.
    mutating func choosePaper() -> [Effect] {
        guard pane == .dialogue else {
            let papers = productPapers.map { (title: words[$0], paper: $1) } + registerPapers + listPapers
            guard papers.count > 1 else { return papers.map { .compose(PaperOrder($0.paper), width: nil) } }
            return offer(papers)
        }
        let papers: [(Text, Paper)] = [
            (.paperNameNotice, .notice(conference: printedConference, questions: printedQuestions)),
            (.paperNameAnswers, .answers(conference: printedConference, questions: printedQuestions)),
            (.paperNameConclusion, .conclusion(conference: printedConference, questions: printedQuestions)),
            (.paperNamePromises, .promises(conference: printedConference)),
            (.paperNameReport, .report(year: nil)), (.paperNameSummary, .summary),
        ]
        return offer(papers.map { (title: words[$0], paper: $1) } + listPapers)
    }

    private mutating func offer(_ papers: [(title: String, paper: Paper)]) -> [Effect] {
        let items = papers.map { MenuItem(title: $0.title, note: "", isEnabled: true, action: .compose($0.paper)) }
        layers.append(.menu(MenuState(title: words[.choosePaper], items: items)))
        return []
    }

    /// The papers of the product registry that can be printed from here.
    private var productPapers: [(Text, Paper)] {
        guard pane == .product, let list = lists[pane] else { return [] }
        switch list.query.kind {
        case Product.description.kind: return [(.paperNameExpiry, .expiry(products: list.marks.map(\.identity.id)))]
        case Dossier.description.kind:
            return list.current.map { [(.paperNameAssessment, .assessment(dossier: $0.identity.id))] } ?? []
        case DossierPaper.description.kind:
            let dossier = list.owner?.entry.identity.id ?? list.current?["dossier"].reference
            return dossier.map { [(.paperNameAssessment, .assessment(dossier: $0))] } ?? []
        default: return []
        }
    }

    /// The dialogue under the cursor or that of the record there; nil stands for the current one.
    private var printedConference: Int64? {
        guard let current else { return nil }
        return current.kind == Conference.description.kind
            ? current.identity.id : current["conference"].reference
    }

}

extension EffectRunner {
    /// Notes that a paper shows what is hidden by default, once it is certain that it can be shown.
    func disclose(_ order: PaperOrder, width: Int?, hidden: [HiddenPart]) async throws(Sentence) -> Message {
        let paper = try await office.compose(order, width)
        if let reason = order.disclosure, !hidden.isEmpty { try await office.disclose(order.paper, reason, hidden) }
        return .composed(order, paper, width: width)
    }

    /// Composes a paper and writes it to a file; asks before one that is there is replaced.
    func write(
        _ order: PaperOrder, to written: String, replaces: Bool, report: @escaping @Sendable (LongWork) -> Void
    ) async throws(Sentence) -> Message {
        let path = office.place(written)
        do throws(Sentence) {
            try await office.writePaper(order, path, replaces) { report(LongWork(done: $0, total: $1)) }
        } catch {
            guard error.text == .failedExists else { throw error }
            return .exists(path: path, .overwritePaper(order, path: path))
        }
        return .written(path: path)
    }
}
