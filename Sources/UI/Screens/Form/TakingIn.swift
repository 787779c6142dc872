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
            FormState.takeIntake($1.0, $1.1.draft, as: $1.1.entry.identity, in: &$0)
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
            takesNumber
                ? FormState.takeTookIn($1, mine: entry, base: base, in: &$0)
                : Saving.take($1, mine: entry, base: base, in: &$0)
        }
    }
}

extension FormState {
    /// Opens quick entry, going on with what was typed for a new question before.
    static func startIntake(in state: inout AppState) -> [Effect] {
        let kind = RecordKind.question
        let needed: [Effect] =
            state.options[RecordKind.conference] == nil ? [.loadOptions(RecordKind.conference)] : []
        return needed + state.suggestionsNeeded(kind) + [.openIntake]
    }

    static func takeIntake(
        _ conference: Conference?, _ draft: OpenDraft?, as identity: RecordIdentity, in state: inout AppState
    ) -> [Effect] {
        state.currentConference = conference
        let form = intakeForm(draft: draft, intake: Intake(), as: identity, in: state)
        state.layers.append(.form(form))
        if let draft { state.say(.draftOpened, draft.time, role: .warning) }
        return searchAtOpening(in: &state)
    }

    /// An empty form of the current conference, the channel kept; or what was typed before.
    private static func intakeForm(draft: OpenDraft?, intake: Intake, as identity: RecordIdentity, in state: AppState)
        -> FormState
    {
        var base = RecordKind.question.description.blank()
        base.identity = identity
        let blank = base
        if let conference = state.currentConference { base["conference"] = .reference(conference.identity.id) }
        if !state.lastChannel.isEmpty { base["channel"] = state.lastChannel }
        var form = FormState(base: base, draft: draft, options: state.options, words: state.words)
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
    func intakeHeading(in context: RecordContext) -> String {
        let id = value(of: "conference").reference
        let known = context.conference(id)?.title
        let current = context.currentConference.flatMap { $0.identity.id == id ? $0.title : nil }
        let name = current ?? known ?? context.words[.intakeNoConference]
        let count = intake?.count ?? 0
        return context.words(
            .intakeTitle, count == 0 ? name : context.words(.intakeCount, String(count)) + " · " + name)
    }

    /// Says which question was taken in, and makes room for the next.
    static func takeTookIn(_ outcome: SaveOutcome, mine: RecordEntry, base: RecordEntry, in state: inout AppState)
        -> [Effect]
    {
        guard
            let place = state.layers.firstIndex(where: {
                if case .form(let form) = $0 { form.intake != nil } else { false }
            }
            ),
            case .form(let form) = state.layers[place]
        else { return Saving.takeSaved(outcome, mine: mine, base: base, in: &state) }
        switch outcome {
        case .saved(let entry):
            state.lastChannel = entry["channel"]
            for field in ["unit", "asker", "topic"] {
                state.offer(entry[field], in: SuggestionKey(kind: entry.kind, field: field))
            }
            let intake = Intake(count: (form.intake?.count ?? 0) + 1)
            var next = intakeForm(draft: nil, intake: intake, as: form.base.identity, in: state)
            // Counted on, so that no late answer to the typing before is taken for one to the next.
            next.edits = form.edits + 1
            next.keptEdits = next.edits
            state.layers[place] = .form(next)
            state.say(.tookIn, state.words.questionName(entry))
            return state.reload(quietly: true, around: entry.identity.id)
        case .conflict, .gone: state.complain(Sentence(.savedButGone))
        case .refused(let problem): refuse(problem, of: mine.kind, in: &state)
        }
        return [form.keep(mine)]
    }
}
