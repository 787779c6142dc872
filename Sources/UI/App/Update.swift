// The one way in which the state changes.
import Domain
import Office
import Screen
import Words

/// Changes the state for a message and says what work follows.
package func update(_ state: inout AppState, _ message: Message) -> [Effect] {
    let before = state.visitedPlace
    let effects = state.take(message) + LinkState.watchCursor(in: &state)
    state.notePlace(since: before)
    let dropped = PastedTable.dropFile(in: &state)
    TourState.look(at: &state)
    state.layOut()
    return effects + dropped
}

extension AppState {
    fileprivate mutating func take(_ message: Message) -> [Effect] {
        switch message {
        case .event(let event, let milliseconds): return handle(event, milliseconds)
        case .burst(let keys, let goesOn, let milliseconds): return take(burst: keys, goesOn: goesOn, milliseconds)
        case .arrived(let events):
            if !DoctorState.examine(together: events, in: &self) {
                typing.observe(Self.typedKeys(events), events: events.count)
            }
        case .clock(let today, let time):
            let isOther = hasStarted && today != self.today
            (self.today, self.time) = (today, time)
            if isOther { return turnDay() }
            // A program that ends writes nothing that would tell of it.
            if !editors.isEmpty { return [.loadEditors] }
        case .paused(let edits): return Drafts.keepDraftIfPaused(edits, in: self)
        case .rested(let rest): return sayingHidden { $0.takeRest(rest) }
        case .answer(_, let answer): return answer(&self)
        case .failed(let failure):
            return sayingHidden {
                $0.takeFailure(failure)
                return []
            }
        case .progressed(let work): longWork = work
        // What comes unasked is no answer to what is done to marked records.
        case .news(let sentence):
            self.message = StatusMessage(text: words(sentence), role: .warning, outlivesTyping: true)
        case .changedElsewhere: return takeChangesElsewhere()
        }
        return []
    }

    /// Lays everything out once that an update may have changed; nothing else asks a view how long it is.
    fileprivate mutating func layOut() {
        settleList()
        guard !layers.isEmpty || detailScroll.isMoved || summaryScroll.isMoved else { return }
        let context = screenContext
        for index in layers.indices { layers[index] = layers[index].screen.laidOut(in: context) }
        if detailScroll.isMoved { detailScroll = recordPane.settledScroll(in: context) }
        if summaryScroll.isMoved { summaryScroll = summaryPane.settledScroll(in: context) }
    }

    /// Lays the list out that is shown, where rows came, or its room or its columns are others.
    mutating func settleList() {
        guard let list = lists[pane] else { return }
        let area = panes.list.isEmpty ? frame.body : panes.list
        let columns = arrangement[list.query.kind]
        guard !list.isSettled(in: area, as: columns) else { return }
        let context = screenContext
        lists[pane]?.settle(in: area, as: columns, context)
    }

    private mutating func takeFailure(_ failure: OfficeFailure) {
        PageState.forgetAskedPage(in: &self)
        if case .prompt(var prompt) = layers.last {
            prompt.problem = words(failure)
            prompt.replaceTop(of: &self)
        } else if case .form = layers.last, failure.isStop {
            // Nobody waits for a save but while another program writes.
            complain(Sentence(.notSavedWaiting))
        } else {
            complain(failure)
        }
    }

    /// What another program changed may be anything that is shown.
    private mutating func takeChangesElsewhere() -> [Effect] {
        // What was set by another program is no record.
        return reload(quietly: true) + Editors.renewOpen(in: self) + renew(after: .all)
            + [.loadDepartment, .loadDrafts, .loadEditors, .loadShortWords]
    }

    /// Shows a pane.
    mutating func show(_ pane: Pane) -> [Effect] {
        self.pane = pane
        isInDetail = false
        detailScroll = Scroll()
        lists[pane]?.isFiltering = false
        if pane == .summary { return [.summarise] }
        guard let list = lists[pane], !list.isLoaded else { return [] }
        return lists[pane]?.ask(list.firstPosition, pane: pane) ?? []
    }
}

extension AppState {
    /// What to do when typing or the cursor has rested.
    mutating func takeRest(_ rest: Rest) -> [Effect] {
        if case .filter(let text) = rest {
            return lists[pane]?.filter.text == text ? ListPane.settleFilter(in: &self) : []
        }
        if case .menu(let text) = rest {
            guard case .menu(let menu) = layers.last, menu.filter.text == text else { return [] }
            return [Effect.findAnywhere(text).inTurn]
        }
        guard case .similar(let generation) = rest else { return LinkState.takeCursorRest(in: &self) }
        guard let form = openForm, form.similar?.generation == generation else { return [] }
        // The question that this one is a part of is no news.
        return [
            .findSimilar(
                form.value(of: "question").text, excluding: form.value(of: "splitFrom").reference,
                main: form.value(of: "sameAs").reference, generation: generation)
        ]
    }
}
