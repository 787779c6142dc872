// Steps of projects, training needs and vouchers, one or several at once, and the visits of a project.
import Domain
import Screen
import Vietnamese
import Words

extension AppState {
    /// Offers where records can go; those that cannot take a step are left where they are.
    mutating func chooseStepTogether(_ entries: [RecordEntry]) -> [Effect] {
        guard let first = entries.first else { return [] }
        let items = RecordSteps.codes(of: first.kind).map { code in
            let request = StepTogether(entries: entries, to: code)
            let asked = request.missing.map { words.field(first.kind, $0).lowercased() }
            let asks = asked.isEmpty ? "" : words(.stepAsks, asked.joined(separator: ", "))
            let action = MenuAction.startup(.step(request))
            let item = stepItem(
                stateText(first.kind, code), asks: asks, refusals(of: request), of: entries.count, action: action)
            guard entries.allSatisfy({ $0["state"].text == code }) else { return item }
            return MenuItem(title: item.title, note: words[.stateNow], isEnabled: false, action: action)
        }
        guard items.contains(where: \.isEnabled) else {
            sayNoSteps(entries)
            return []
        }
        let title =
            entries.count == 1
            ? words(.stepFrom, stateText(first.kind, first["state"].text))
            : words(.stepOfRecords, counted(entries))
        var menu = MenuState(title: title, items: items)
        menu.cursor = items.firstIndex(where: \.isEnabled) ?? 0
        layers.append(.menu(menu))
        return []
    }

    /// Does what a chosen item of a menu says.
    mutating func carryOut(_ choice: StartupChoice) -> [Effect] {
        switch choice {
        case .step(let request): return take(request)
        case .meet(var request, let activity):
            request.facts["activity"] = .reference(activity.identity.id)
            return take(request)
        case .plan(let visits): return [.saveAll(visits, action: "visits")]
        case .singleVisit(let project): return openVisit(of: project)
        }
    }

    /// Takes records a step further in one change, once everything it must know is known.
    private mutating func take(_ request: StepTogether) -> [Effect] {
        if layers.last?.isPrompt == true { layers.removeLast() }
        if let field = request.missing.first {
            if field == "activity" { return [.startup(.offerClasses(request))] }
            let described = request.entries.first.flatMap { $0.kind.description[field] }
            ask(
                .startup(StepQuestion(request: request, field: field)),
                suggestion: described?.kind == .date ? today.officialText : "")
            return []
        }
        var left = refusals(of: request)
        var changed: [RecordEntry] = []
        for (old, entry) in zip(request.entries, request.taken(on: today)) {
            if let problem = entry.kind.description.problems(of: entry).first {
                let reason = words.problem(problem.reason, kind: entry.kind)
                left.add(old, words.field(entry.kind, problem.field) + ": " + reason)
            } else {
                changed.append(entry)
            }
        }
        return store(StepBatch(changed: changed, to: request.to, left: left))
    }

    /// Why some of the records cannot take a step from where they stand.
    private func refusals(of request: StepTogether) -> StepRefusals {
        var left = StepRefusals()
        for entry in request.left {
            let state = words.choice(entry.kind, "state", entry["state"].text)
            let isThere = entry["state"].text == request.to
            left.add(entry, isThere ? words[.alreadyThere] : words(.obstacleNotAllowed, state))
        }
        return left
    }

    /// Takes what was typed for a step; nil when it will not do, and the line says why.
    mutating func take(_ text: String, for question: StepQuestion) -> [Effect]? {
        guard let kind = question.request.entries.first?.kind,
            let field = kind.description[question.field]
        else { return [] }
        var request = question.request
        do throws(FieldProblem) {
            request.facts[question.field] = try FieldValue(reading: text, for: field)
            if let problem = request.problem(with: question.field, on: today) { throw problem }
            return take(request)
        } catch {
            guard case .prompt(var prompt) = layers.last else { return nil }
            prompt.problem = words(.problemOther, words.problem(error.reason, kind: kind))
            layers[layers.count - 1] = .prompt(prompt)
            return nil
        }
    }

    mutating func takeStartup(_ answer: StartupAnswer) -> [Effect] {
        switch answer {
        case .classesOffered(let request, let classes): offer(classes, for: request)
        case .timelineOffered(let project, let visits, let model, let standard):
            return offerTimeline(project, visits, model, standard)
        }
        return []
    }

    private mutating func offer(_ classes: [RecordEntry], for request: StepTogether) {
        guard !classes.isEmpty else {
            say(.noClasses, role: .warning)
            return
        }
        let items = classes.map { entry in
            let note = [entry["unit"].text, entry["year"].plainText].filter { !$0.isEmpty }.joined(separator: " · ")
            return MenuItem(
                title: entry.title, note: note, isEnabled: true, action: .startup(.meet(request, by: entry)))
        }
        layers.append(.menu(MenuState(title: words[.chooseClass], items: items)))
    }

    /// What F7 does among the visits of a project; nil when the list shows something else.
    func startVisits() -> [Effect]? {
        guard kind == .visit, let owner = lists[pane]?.owner?.entry,
            owner.kind == .project
        else { return nil }
        return [.startup(.offerTimeline(owner))]
    }

    /// Offers the timelines of a project that has none yet; otherwise a visit is added by itself.
    private mutating func offerTimeline(
        _ entry: RecordEntry?, _ visits: [Visit], _ model: TimelineModel?, _ standard: ProjectTimeline
    ) -> [Effect] {
        guard let entry, let project = entry.record(as: Project.self) else {
            say(.recordGone, role: .warning)
            return reload(quietly: true)
        }
        guard !visits.contains(where: { $0.visitedOn == nil }), let start = project.startedOn else {
            if project.startedOn == nil { say(.visitsNeedStart, role: .warning) }
            return openVisit(of: entry)
        }
        func item(_ title: String, _ timeline: ProjectTimeline) -> MenuItem {
            let entries = timeline.visits(of: entry.identity.id, from: start).map { RecordEntry($0) }
            let months = timeline.items.map { String($0.months) }.joined(separator: ", ")
            return MenuItem(
                title: title, note: words(.timelineMonths, months), isEnabled: !entries.isEmpty,
                action: .startup(.plan(entries)))
        }
        var items = [item(words[.timelineStandard], standard)]
        // What the office does itself goes before the example that comes with the program.
        if let model { items.insert(item(words(.timelineModel, clip(model.name, 40)), model.timeline), at: 0) }
        items.append(
            MenuItem(title: words[.timelineSingle], note: "", isEnabled: true, action: .startup(.singleVisit(entry))))
        layers.append(.menu(MenuState(title: words(.timelineTitle, start.officialText), items: items)))
        return []
    }

    private mutating func openVisit(of project: RecordEntry) -> [Effect] {
        edit(Catalogue.blank(of: .visit, for: project, on: today))
    }
}

extension PromptState {
    /// What the line is called when it asks for a fact of a step.
    func stepTitle(_ words: Words) -> String? {
        guard case .startup(let question) = purpose, let kind = question.request.entries.first?.kind else { return nil }
        return words.field(kind, question.field)
    }
}
