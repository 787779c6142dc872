// A unit typed into a form that the register does not have: looked up in the country, asked about, taken over.
import Domain
import Office
import TextEditing
import Vietnamese
import Words

extension Effect {
    /// Looks up which units of the country a name in the focused field may mean.
    fileprivate static func lookUp(_ unit: String, on day: CalendarDate?, before exit: FieldExit) -> Effect {
        .ask("lookUpUnit", about: unit, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.unitOffers(unit, on: day)
        } answer: {
            FormState.ask(about: unit, $1, before: exit, in: &$0)
        }
    }

    /// Takes a unit of the country over, and goes on with what somebody was about to do.
    fileprivate static func takeOver(_ offer: UnitOffer, before exit: FieldExit) -> Effect {
        .write("takeOverUnit", about: offer, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.takeOver(offer)
            return TakenOver()
        } answer: { state, _ in
            state.say(.unitTakenOver, offer.name)
            return FormState.takeUnlisted(exit, in: &state)
        }
    }
}

/// Units of the country were taken over.
private struct TakenOver: Writing {
    let changes: Changes? = .all
}

extension FormState {
    /// Whether a field names a unit that the register does not have.
    func isUnknownUnit(_ field: FieldDescription, _ text: String, in state: AppState) -> Bool {
        field.name == "unit" && kind != .administrativeUnit && !state.units.knows(text)
    }

    /// Whether a field names a unit of which the register only has one that is no more on the day of the record: another one
    /// of that name may be there.
    func isGoneUnit(_ field: FieldDescription, _ text: String, in state: AppState) -> Bool {
        guard field.name == "unit", kind != .administrativeUnit, state.units.knows(text) else { return false }
        let day = typedEntry.dayOfNames(in: state.recordContext) ?? state.today
        return !state.units.knows(text, on: day)
    }

    /// Looks the unit in the focused field up in the country before it is taken as it stands.
    func lookUpUnit(_ text: String, before exit: FieldExit, in state: AppState) -> [Effect] {
        [.lookUp(text, on: typedEntry.dayOfNames(in: state.recordContext), before: exit)]
    }

    /// Asks which unit is meant, or whether a name that fits none stays as it is. What names no unit and stands in no
    /// list is not asked about.
    fileprivate static func ask(
        about unit: String, _ offers: [UnitOffer], before exit: FieldExit, in state: inout AppState
    ) -> [Effect] {
        guard case .form(let form) = state.layers.last, let field = form.focused?.description,
            trimmed(form.focused?.editor?.text ?? "") == unit
        else { return [] }
        let isGone = form.isGoneUnit(field, unit, in: state)
        // What the register has needs no question.
        let offers = isGone ? offers.filter { !isRegistered($0, in: state) } : offers
        guard !isGone || !offers.isEmpty else { return takeUnlisted(exit, in: &state) }
        let hasList = !state.completionList(SuggestionKey(kind: form.kind, field: field.name)).all.isEmpty
        guard !offers.isEmpty || hasList || UnitRegistry.namesUnit(unit) else { return takeUnlisted(exit, in: &state) }
        let units = offers.map { offer in
            let note =
                offer.today.isEmpty ? "" : state.words(.nowCalled, offer.today.joined(separator: state.words[.or]))
            return MenuItem(title: offer.name, note: note) { take(offer, before: exit, in: &$0) }
        }
        let change =
            hasList
            ? MenuItem(title: state.words[.unlistedChoose], note: "Esc") { state in
                state.openForm.flatMap { $0.openList(in: &state) } ?? []
            } : .dismissal(state.words[.goOnEditing])
        let keep = MenuItem(title: state.words(.unlistedTake, clip(unit, 40))) { takeUnlisted(exit, in: &$0) }
        let titled: Text =
            isGone
            ? .unitGoneOthers : offers.isEmpty ? .unitNowhere : offers.count == 1 ? .unitInCountry : .unitsInCountry
        let title =
            offers.isEmpty && !UnitRegistry.namesUnit(unit)
            ? state.words(.unlistedTitle, clip(unit, 40), state.words.field(form.kind, field.name))
            : state.words(titled, clip(unit, 40))
        // A unit that only one can be is an Enter away; where several can, or none, nothing is taken by an Enter too many.
        let items = offers.count == 1 && !isGone ? units + [change, keep] : [change] + units + [keep]
        state.layers.append(
            .menu(MenuState(title: title, items: items, isOverText: true)))
        return []
    }

    /// Whether the register of units has what the country offers: one that is there, or one that ended.
    private static func isRegistered(_ offer: UnitOffer, in state: AppState) -> Bool {
        offer.today.isEmpty ? state.units.knows(offer.name, on: state.today) : state.units.knows(offer.name)
    }

    private static func take(_ offer: UnitOffer, before exit: FieldExit, in state: inout AppState) -> [Effect] {
        guard case .form(var form) = state.layers.last, let field = form.focused?.description else { return [] }
        form.put(.text(offer.name), into: field.name)
        let effects = form.typed(in: &state)
        return effects + [.takeOver(offer, before: exit)]
    }
}
