// Dossiers on their way: beginning them, taking them a step further, sending papers back.
import Domain
import Screen
import Words

extension AppState {
    /// Does what a chosen item of a menu says.
    mutating func carryOut(_ choice: DossierChoice) -> [Effect] {
        switch choice {
        case .step(let request): return take(request)
        case .stepTogether(let request): return take(request)
        case .begin(let request): return [.dossier(.begin(request))]
        case .papers(let request):
            guard request.to == .toMend else { return step(request, dueOn: nil) }
            ask(.dossier(.mending(request)), suggestion: "")
            return []
        }
    }

    /// Takes what was typed for a step; nil when it will not do, and the line says why.
    mutating func take(_ text: String, for question: DossierQuestion) -> [Effect]? {
        switch question {
        case .reason(var request):
            request.reason = text
            return take(request)
        case .reasonTogether(var request):
            request.reason = text
            return take(request)
        case .fact(var request, let field):
            guard let value = fact(text, field, of: request.entry) else { return nil }
            request.entry[field] = value
            return take(request)
        case .mending(var request):
            request.reason = text
            layers.removeLast()
            ask(.dossier(.mendingDay(request)), suggestion: today.adding(days: 7)?.officialText ?? "")
            return []
        case .mendingDay(let request):
            let day = CalendarDate(text)
            guard PaperWorkflow.obstacle(reason: request.reason, dueOn: day, today: today) == nil else {
                complainInPrompt(day == nil ? Sentence(.problemDate, text) : Sentence(.mendingDayPassed))
                return nil
            }
            return step(request, dueOn: day)
        }
    }

    /// A fact of a decision as its field holds it; nil when it is none, and the line says why.
    private mutating func fact(_ text: String, _ field: String, of entry: RecordEntry) -> FieldValue? {
        let description = entry.kind.description
        guard let described = description[field] else {
            return nil
        }
        do throws(FieldProblem) {
            let value = try FieldValue(reading: text, for: described)
            var changed = entry
            changed[field] = value
            if let problem = description.problems(of: changed).first(where: { $0.field == field }) { throw problem }
            if case .figure(let points) = value, !DossierWorkflow.isScore(points) {
                throw FieldProblem(field, .outside(0...100))
            }
            return value
        } catch {
            complainInPrompt(problem: words.problem(error.reason, kind: entry.kind))
            return nil
        }
    }

    private mutating func complainInPrompt(_ sentence: Sentence) {
        guard case .prompt(var prompt) = layers.last else { return }
        prompt.problem = words(sentence)
        layers[layers.count - 1] = .prompt(prompt)
    }

    private mutating func complainInPrompt(problem: String) { complainInPrompt(Sentence(.problemOther, problem)) }

    /// Takes a dossier a step further, once everything it must know is known.
    private mutating func take(_ request: DossierStepRequest) -> [Effect] {
        if layers.last?.isPrompt == true { layers.removeLast() }
        if DossierWorkflow.needsReason(request.to), request.reason.isEmpty {
            ask(.dossier(.reason(request)), suggestion: "")
            return []
        }
        if request.to == .recognised, let dossier = request.entry.record(as: Dossier.self),
            let field = DossierWorkflow.missingFacts(dossier).first
        {
            ask(.dossier(.fact(request, field: field)), suggestion: suggestion(field, for: request))
            return []
        }
        return [.dossier(.step(request, today: today))]
    }

    private func suggestion(_ field: String, for request: DossierStepRequest) -> String {
        if let said = request.suggestions[field] { return said }
        switch field {
        case "starRating": return request.entry["targetStar"].editingText
        case "issuedOn": return today.officialText
        default: return ""
        }
    }

    /// Stores a step of papers, in one change.
    private mutating func step(_ request: PaperStepRequest, dueOn: CalendarDate?) -> [Effect] {
        let changed = request.entries.compactMap { $0.record(as: DossierPaper.self) }
            .filter { $0.state != request.to || request.to == .toMend }
            .map { paper in
                RecordEntry(
                    PaperWorkflow.taking(
                        request.to, paper: paper, reason: request.reason, dueOn: dueOn, who: who, today: today))
            }
        let batch = StepBatch(changed: changed, to: request.to.rawValue, left: request.left, action: "papers")
        return changed.isEmpty && request.left.count == 0 ? [] : store(batch)
    }

    mutating func takeDossier(_ answer: DossierAnswer) -> [Effect] {
        switch answer {
        case .stepsOffered(let entry, let papers, let council): return offerSteps(entry, papers, council)
        case .stepsTogetherOffered(let materials): return offerStepsTogether(materials)
        case .stepsGathered(let request, let materials, let products): return take(request, materials, products)
        case .stepped(let outcome, let request): return takeStepped(outcome, request)
        case .stepRefused(let refusal, _):
            complain(Sentence(.dossierStepRefused, words.obstacles(refusal.obstacles)))
            return []
        case .startsOffered(let product, let isUnderWay): return offerStarts(product, isUnderWay: isUnderWay)
        case .begun(let outcome, let entries): return takeBegun(outcome, entries)
        case .awardReckoned(let product, let related): return takeReckoned(product, related)
        case .expiring(let count):
            expiring = count
            return []
        }
    }

    private mutating func takeStepped(_ outcome: BatchOutcome, _ request: DossierStepRequest) -> [Effect] {
        guard case .saved(let saved) = outcome, let dossier = saved.first else {
            if case .refused(_, let problem) = outcome {
                let reason = words.problem(problem.reason, kind: request.entry.kind)
                complain(Sentence(.failedRefused, shortTitle(request.entry), reason))
            } else {
                complain(Sentence(.stepConflict, shortTitle(request.entry)))
            }
            return reload(quietly: true)
        }
        let product = saved.first { $0.kind == .product }
        if request.to == .recognised, let last = product?["expiresOn"].date {
            say(
                .dossierRecognised, shortTitle(dossier), dossier["starRating"].plainText, last.officialText)
        } else {
            let before = stateText(dossier.kind, request.entry["state"].text)
            say(.stateChanged, shortTitle(dossier), before, stateText(dossier.kind, dossier["state"].text))
        }
        return reload(quietly: true, around: dossier.kind == kind ? dossier.identity.id : nil)
    }

    /// Shows the papers of a dossier that was begun.
    private mutating func takeBegun(_ outcome: BatchOutcome, _ entries: [RecordEntry]) -> [Effect] {
        guard case .saved(let saved) = outcome, let dossier = saved.first else {
            return takeSavedAll(outcome, entries, action: "dossier")
        }
        let effects = reload(quietly: true, around: dossier.identity.id)
        let papers = saved.count { $0.kind == .dossierPaper }
        say(.dossierBegun, shortTitle(dossier), String(papers))
        guard kind == dossier.kind else { return effects }
        return effects + openParts(RecordKind.dossierPaper, of: dossier)
    }
}
