// Cases on their way: steps with what they must know, the next payment, the promise that is kept.
import Domain
import Screen
import TextEditing
import Vietnamese
import Words

extension AppState {
    /// Offers where cases can go.
    mutating func chooseCaseStep(_ entries: [RecordEntry]) -> [Effect] {
        guard let first = entries.first else { return [] }
        let states = entries.compactMap { Support.State(rawValue: $0["state"].text) }
        let items = SupportWorkflow.order.compactMap { state -> MenuItem? in
            let able = states.count { SupportWorkflow.steps(from: $0).contains(state) }
            guard able > 0 else { return nil }
            var note = state == .refused ? words[.stepAsksReason] : ""
            if entries.count > 1 { note = words(.caseStepCount, String(able), String(entries.count)) }
            return MenuItem(
                title: stateText(first.kind, state.rawValue), note: note, isEnabled: true,
                action: .cases(.step(CaseStepRequest(entries: entries, to: state))))
        }
        guard !items.isEmpty else {
            sayNoSteps(entries)
            return []
        }
        let title =
            entries.count == 1
            ? words(.stepFrom, stateText(first.kind, first["state"].text))
            : words(.caseStepTitle, counted(entries))
        layers.append(.menu(MenuState(title: title, items: items)))
        return []
    }

    /// Does what a chosen item of a menu says.
    mutating func carryOut(_ choice: CaseChoice) -> [Effect] {
        switch choice {
        case .step(let request): return take(request)
        case .link(let entry, let promise):
            var changed = entry
            changed["promise"] = promise.map(FieldValue.reference) ?? .none
            return [.save(changed, base: entry)]
        }
    }

    /// Takes what was typed for the work on cases. Lines asked for one after the other lie over each other, so that
    /// Escape leads back to the one before.
    mutating func take(_ text: String, for question: CaseQuestion) -> [Effect] {
        switch question {
        case .sum(var request):
            guard let sum = Money(text), sum.dong >= 0 else { return complainInLine(Sentence(.problemMoney, text)) }
            request.sum = sum
            return take(request)
        case .day(var request):
            guard let day = CalendarDate(text) else { return complainInLine(Sentence(.problemDate, text)) }
            request.day = day
            return take(request)
        case .reason(var request):
            request.reason = text
            return take(request)
        case .exception(let saving, let flags): return take(exception: text, saving, flags)
        case .part(let request): return take(part: text, request)
        }
    }

    /// Shows below the line why what was typed will not do.
    mutating func complainInLine(_ sentence: Sentence) -> [Effect] {
        guard case .prompt(var prompt) = layers.last else { return [] }
        prompt.problem = words(sentence)
        layers[layers.count - 1] = .prompt(prompt)
        return []
    }

    /// Takes a step, once everything it must know is known.
    private mutating func take(_ request: CaseStepRequest) -> [Effect] {
        for fact in SupportWorkflow.facts(of: request.to) {
            switch fact {
            case .sum where request.entries.count == 1 && request.sum == nil:
                let known = request.entries[0]["amount"].isEmpty ? "requested" : "amount"
                ask(.cases(.sum(request)), suggestion: request.entries[0][known].editingText)
                return []
            case .day where request.day == nil:
                ask(.cases(.day(request)), suggestion: suggestedDay(request))
                return []
            case .reason where request.reason.isEmpty:
                ask(.cases(.reason(request)), suggestion: "")
                return []
            case .sum, .day, .reason: break
            }
        }
        var stepped: [RecordEntry] = []
        var left = StepRefusals()
        for entry in request.entries {
            guard let support = entry.record(as: Support.self) else { continue }
            switch SupportWorkflow.taking(
                request.to, support: support, day: request.day, sum: request.sum, reason: request.reason)
            {
            case .success(let next): stepped.append(RecordEntry(next))
            case .failure(let refusal): left.add(entry, words.obstacle(refusal.obstacle))
            }
        }
        guard !stepped.isEmpty else {
            dropCasePrompts()
            sayStep(taken: 0, to: stateText(RecordKind.support, request.to.rawValue), left: left)
            return []
        }
        var saving = Saving(entries: stepped, action: "step")
        saving.note = .stepped(to: request.to, left: left)
        return [.cases(.check(saving))]
    }

    private func suggestedDay(_ request: CaseStepRequest) -> String {
        let field = SupportWorkflow.dayField(of: request.to) ?? ""
        let known = request.entries.count == 1 ? request.entries[0][field].date : nil
        return (known ?? today).officialText
    }

    mutating func takeCase(_ answer: CaseAnswer) -> [Effect] {
        switch answer {
        case .checked(let saving, let materials): return takeChecked(saving, materials)
        case .stored(let outcome, let saving): return takeStored(outcome, saving)
        case .paymentStarted(let entry, let material): return startPayment(of: entry, material)
        case .splitStarted(let entry, let material): return startSplit(of: entry, material)
        case .promisesOffered(let entry, let promises): return offer(promises, for: entry)
        case .loaded(let entry, let material, let generation):
            guard links.generation == generation, links.asked == entry.identity else { return [] }
            around = CaseState(shown: entry.identity, material: material)
            return []
        }
    }

    /// Opens a payment of a case: the rest of what was approved, today.
    private mutating func startPayment(of entry: RecordEntry?, _ material: CaseMaterial) -> [Effect] {
        guard let entry, let support = entry.record(as: Support.self) else {
            say(.recordGone, role: .warning)
            return reload(quietly: true)
        }
        var payment = Catalogue.blank(of: .payment, for: entry, on: today)
        let labels = Set(material.payments.map { matchKey($0.label) })
        var number = material.payments.count + 1
        while labels.contains(matchKey(words(.instalment, String(number)))) { number += 1 }
        payment["label"] = .text(words(.instalment, String(number)))
        payment["year"] = .number(today.year)
        let rest = support.payable - total(material.payments.map(\.amount))
        if rest > 0, let dong = Int64(exactly: rest) { payment["amount"] = .money(Money(dong: dong)) }
        return edit(payment)
    }

    /// The kinds that can keep a promise.
    static let keepingKinds: Set<RecordKind> = [RecordKind.support, RecordKind.trainingNeed]

    /// The kinds beside which more is shown than what belongs to them.
    static let surroundedKinds: Set<RecordKind> = [
        RecordKind.support, RecordKind.programme, RecordKind.holder, RecordKind.promise,
        RecordKind.trainingNeed, RecordKind.payment, RecordKind.indicator,
    ]

    /// Offers the promises that a case or a training need can keep.
    private mutating func offer(_ promises: [RecordEntry], for entry: RecordEntry?) -> [Effect] {
        guard let entry else {
            say(.recordGone, role: .warning)
            return reload(quietly: true)
        }
        let now = entry["promise"].reference
        var items = promises.map { promise in
            let isNow = promise.identity.id == now
            let due = promise["dueOn"].date.map { words(.promiseDue, $0.officialText) } ?? ""
            let name = [promise.title, promise["body"].text, promise["beneficiary"].text, due]
            let state = stateText(promise.kind, promise["state"].text)
            return MenuItem(
                title: clipped(
                    name.filter { !$0.isEmpty }.joined(separator: " · "), toWidth: 90, columnWidth: columnWidth),
                note: isNow ? words[.stateNow] : state, isEnabled: !isNow,
                action: .cases(.link(entry, promise: promise.identity.id)), keywords: name.joined(separator: " "))
        }
        if now != nil {
            items.append(
                MenuItem(
                    title: words[.promiseNone], note: "", isEnabled: true,
                    action: .cases(.link(entry, promise: nil))))
        }
        guard !items.isEmpty else {
            say(.noPromises, role: .warning)
            return []
        }
        var menu = MenuState(title: words(.promiseTitle, shortTitle(entry)), items: items)
        menu.cursor = items.firstIndex(where: \.isEnabled) ?? 0
        layers.append(.menu(menu))
        return []
    }
}

extension Words {
    /// What keeps a case from a step.
    func obstacle(_ obstacle: SupportWorkflow.Obstacle) -> String {
        switch obstacle {
        case .notAllowed(let from): self(.obstacleNotAllowed, choice(RecordKind.support, "state", from.rawValue))
        case .needsSum: self[.caseNeedsSum]
        case .needsReason: self[.obstacleReason]
        }
    }
}
