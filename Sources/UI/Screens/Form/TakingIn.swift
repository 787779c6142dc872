// Quick entry: question after question during the session itself.
import Domain
import Office
import Screen
import Words

extension Effect {
    /// Fetches the conference and the draft for quick entry.
    static var openIntake: Effect {
        .ask("openIntake", .drafts, .holdsKeys) { services throws(OfficeFailure) in
            let begun = try await services.office.begin(RecordKind.question.description.blank())
            return (try await services.office.currentConference(), begun)
        } answer: {
            $0.takeIntake($1.0, $1.1.draft, as: $1.1.entry.identity)
        }
    }

    /// Stores a new question, another one getting its topic in the same change.
    /// - Parameter takesNumber: whether it gets the next number of its conference.
    static func saveQuestion(
        _ entry: RecordEntry, base: RecordEntry, grouping other: RecordEntry?, takesNumber: Bool
    ) -> Effect {
        .write("saveQuestion", about: [entry, base], .drafts, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.saveQuestion(
                entry, grouping: other?.identity, takesNumber: takesNumber, ending: DraftName(base))
        } answer: {
            takesNumber ? $0.takeTookIn($1, mine: entry, base: base) : $0.take($1, mine: entry, base: base)
        }
    }
}

extension AppState {
    /// Opens quick entry, going on with what was typed for a new question before.
    mutating func startIntake() -> [Effect] {
        let kind = RecordKind.question
        let needed: [Effect] =
            options[RecordKind.conference] == nil ? [.loadOptions(RecordKind.conference)] : []
        return needed + suggestionsNeeded(kind) + [.openIntake]
    }

    mutating func takeIntake(
        _ conference: Conference?, _ draft: OpenDraft?, as identity: RecordIdentity
    ) -> [Effect] {
        currentConference = conference
        let form = intakeForm(draft: draft, intake: Intake(), as: identity)
        layers.append(.form(FormLayout(state: self, form: form).scrolledForm))
        if let draft { say(.draftOpened, draft.time, role: .warning) }
        return searchAtOpening()
    }

    /// An empty form of the current conference, the channel kept; or what was typed before.
    private func intakeForm(draft: OpenDraft?, intake: Intake, as identity: RecordIdentity) -> FormState {
        var base = RecordKind.question.description.blank()
        base.identity = identity
        let blank = base
        if let conference = currentConference { base["conference"] = .reference(conference.identity.id) }
        if !lastChannel.isEmpty { base["channel"] = lastChannel }
        var form = FormState(base: base, draft: draft, options: options, words: words)
        form.intake = intake
        // What was typed into the whole form stands here too: nothing is saved that is not seen.
        let others = form.fields.map(\.description.name).filter { name in
            !Intake.fields.contains(name) && name != "conference" && form.value(of: name) != blank[name]
        }
        let order = Intake.fields.dropLast() + others + Intake.fields.suffix(1)
        form.fields = order.compactMap { name in form.fields.first { $0.description.name == name } }
        if draft != nil { form.focus = form.fields.count - 1 }
        return form
    }

    /// The conference of the questions taken in, as the heading names it.
    func intakeHeading(_ form: FormState) -> String {
        let id = form.value(of: "conference").reference
        let known = options[RecordKind.conference]?.first { $0.id == id }?.title
        let current = currentConference.flatMap { $0.identity.id == id ? $0.title : nil }
        let name = current ?? known ?? words[.intakeNoConference]
        let count = form.intake?.count ?? 0
        return words(.intakeTitle, count == 0 ? name : words(.intakeCount, String(count)) + " · " + name)
    }

    /// Says which question was taken in, and makes room for the next.
    mutating func takeTookIn(_ outcome: SaveOutcome, mine: RecordEntry, base: RecordEntry) -> [Effect] {
        guard
            let place = layers.firstIndex(where: { if case .form(let form) = $0 { form.intake != nil } else { false } }
            ),
            case .form(let form) = layers[place]
        else { return takeSaved(outcome, mine: mine, base: base) }
        switch outcome {
        case .saved(let entry):
            lastChannel = entry["channel"]
            for field in ["unit", "asker", "topic"] {
                offer(entry[field], in: SuggestionKey(kind: entry.kind, field: field))
            }
            let intake = Intake(count: (form.intake?.count ?? 0) + 1)
            var next = intakeForm(draft: nil, intake: intake, as: form.base.identity)
            // Counted on, so that no late answer to the typing before is taken for one to the next.
            next.edits = form.edits + 1
            next.keptEdits = next.edits
            layers[place] = .form(FormLayout(state: self, form: next).scrolledForm)
            say(.tookIn, questionName(entry))
            return reload(quietly: true, around: entry.identity.id)
        case .conflict, .gone: complain(Sentence(.savedButGone))
        case .refused(let problem): refuse(problem, of: mine.kind)
        }
        return [keep(mine, of: form)]
    }

    /// A question as a sentence names it: `câu 7 · xã Tân Minh`.
    func questionName(_ entry: RecordEntry) -> String {
        let number = entry["number"].number.map { words(.questionNumber, String($0)) } ?? words[.questionUnnumbered]
        return entry["unit"].isEmpty ? number : number + " · " + entry["unit"].text
    }

    /// The year of another conference than the one given, or its name; nil when it is the same.
    func otherConference(_ entry: RecordEntry, than conference: FieldValue) -> String? {
        guard entry["conference"] != conference, let id = entry["conference"].reference else { return nil }
        let known = options[RecordKind.conference]?.first { $0.id == id }
        return known?.day.map { String($0.year) } ?? known?.title
    }
}
