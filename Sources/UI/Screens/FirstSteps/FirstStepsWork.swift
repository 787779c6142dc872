// What each of the first steps asks, and what its answer stores.
import Domain
import Office
import Screen
import Vietnamese
import Words

extension Effect {
    /// Fetches how far the office has come with the first steps.
    static let loadFirstSteps = Effect.ask("loadFirstSteps", .unasked) { services throws(OfficeFailure) in
        try await services.office.firstSteps()
    } take: { state, found in
        for index in state.layers.indices {
            guard case .firstSteps(var page) = state.layers[index] else { continue }
            page.take(found, typing: state.typing)
            state.layers[index] = .firstSteps(page)
        }
    }

    /// Fetches what the office is called.
    static let loadOfficeName = Effect.ask("loadOfficeName", .unasked) { services throws(OfficeFailure) in
        try await services.office.ownName()
    } take: { state, name in
        if let name { state.take(officeName: name) }
    }

    /// Takes a commune of the country as the office's own.
    fileprivate static func begin(in commune: Country.Commune) -> Effect {
        .write("beginInCommune", about: commune.code, .holdsKeys, .long(.writing)) { services throws(OfficeFailure) in
            try await services.office.begin(inCommune: commune.code)
            let issuer = try await services.office.firstSteps().head?.issuer
            return CommuneTaken(hasHead: FirstOffice.allCases.contains { $0.name(of: commune) == issuer })
        } answer: { state, taken in
            state.say(.firstCommuneTaken, commune.title)
            if !taken.hasHead { FirstStepsWork.askOffice(of: commune, in: &state) }
            return state.reload(quietly: true)
        }
    }

    /// Stores the letterheads of an office.
    fileprivate static func begin(as office: FirstOffice, in commune: Country.Commune) -> Effect {
        .write("beginLetterheads", about: office, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.begin(as: office, in: commune)
        } answer: { state, outcome in
            guard case .saved = outcome else { return [] }
            state.say(.firstOfficeTaken, office.name(of: commune))
            return state.reload(quietly: true)
        }
    }

    /// Stores who signs.
    fileprivate static func sign(_ head: Letterhead, _ signing: FirstOffice.Signing, by signer: String) -> Effect {
        .write("signLetterheads", about: signing, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.sign(head, signing, by: signer)
        } answer: { state, outcome in
            if case .saved = outcome { state.say(.firstSignerTaken) }
            return state.reload(quietly: true)
        }
    }
}

/// What came of taking a commune.
private struct CommuneTaken: Writing {
    /// Whether there is a letterhead of an office of it already.
    let hasHead: Bool

    var changes: Changes? { .all }
}

/// The questions of the first steps.
enum FirstStepsWork {
    /// Begins a step; one that is done is looked at again.
    static func begin(
        _ step: FirstStepsState.Step, _ found: FirstSteps, in state: inout AppState
    ) -> [Effect] {
        switch step {
        case .commune:
            if let commune = found.commune, found.letterhead == nil {
                askOffice(of: commune, in: &state)
                return []
            }
            return [offerCommunes]
        case .letterhead:
            guard let entry = found.letterhead, let head = found.head else {
                state.say(.firstCommuneFirst, role: .warning)
                return []
            }
            guard head.isUnsigned else { return state.edit(entry) }
            askSigning(of: head, in: &state)
            return []
        case .dialogue:
            if let entry = found.conference { return state.edit(entry) }
            askYear(by: found.head?.shortIssuer ?? "", in: &state)
            return []
        case .records:
            offerRecords(in: &state)
            return []
        case .typing:
            state.chooseTyping()
            return []
        }
    }

    private static let offerCommunes = Effect.offerCommunes { [.begin(in: $0)] }

    /// Asks which office of the commune it is.
    static func askOffice(of commune: Country.Commune, in state: inout AppState) {
        let items = FirstOffice.allCases.map { office in
            MenuItem(title: office.name(of: commune)) { _ in [.begin(as: office, in: commune)] }
        }
        let other = MenuItem(title: state.words[.firstOtherOffice], note: state.words.kind(.letterhead)) { state in
            var head = Letterhead()
            head.place = commune.bareName
            return state.edit(RecordEntry(head))
        }
        let again = MenuItem(title: state.words[.firstOtherCommune], note: commune.title) { _ in [offerCommunes] }
        state.layers.append(.menu(MenuState(title: state.words[.firstOfficeTitle], items: items + [other, again])))
    }

    private static func askSigning(of head: Letterhead, in state: inout AppState) {
        let items = FirstOffice(of: head).signings.map { signing in
            MenuItem(title: signing.position, note: signing.authority.replacing("\n", with: " · ")) { state in
                state.ask(
                    LineQuestion(.firstSignerTitle, .firstSignerNote, mayBeEmpty: true) { state, signer in
                        state.layers.removeLast()
                        return [.sign(head, signing, by: signer)]
                    })
                return []
            }
        }
        let other = MenuItem(title: state.words[.firstOtherSigning], note: state.words.kind(.letterhead)) { state in
            state.edit(RecordEntry(head))
        }
        state.layers.append(.menu(MenuState(title: state.words[.firstSigningTitle], items: items + [other])))
    }

    private static func askYear(by issuer: String, in state: inout AppState) {
        state.ask(
            LineQuestion(.firstYearTitle, .firstYearNote) { state, text in
                guard let year = Int(text), (1990...2200).contains(year) else {
                    return state.complainInLine(Sentence(.problemRange, "1990", "2200"))
                }
                state.layers.removeLast()
                let entry = RecordEntry(Conference.first(of: year, by: issuer))
                return [.save(entry, base: entry)]
            }, suggestion: String(state.today.year))
    }

    private static func offerRecords(in state: inout AppState) {
        let items = [
            MenuItem(title: state.words.command(.importFile)) { Command.importFile.work(&$0, []) },
            MenuItem(title: state.words.command(.takeIn), note: state.words.pane(.dialogue)) { state in
                state.layers.removeAll { if case .firstSteps = $0 { true } else { false } }
                return state.show(.dialogue) + FormState.startIntake(in: &state)
            },
            MenuItem(title: state.words[.firstLook], note: "soxa tour") { state in
                state.say(.firstLookHow, role: .dim)
                return []
            },
        ]
        state.layers.append(.menu(MenuState(title: state.words[.firstRecords], items: items)))
    }
}
