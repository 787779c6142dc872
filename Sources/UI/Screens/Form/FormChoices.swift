// Choosing in a form: the keys of choices, of references, of yes and no.
import Domain

extension FormField {
    /// Whether it opens a list to choose from.
    var hasList: Bool {
        switch control {
        case .options: true
        case .line: description.isListed
        case .prose, .several, .flag: false
        }
    }

    /// Whether it names a record of another kind.
    var namesRecord: Bool { if case .reference = description.kind { true } else { false } }
}

extension FormState {
    /// The form with the focused choice at the next one, or with the option under the cursor taken in or out.
    func toggled() -> FormState {
        guard case .several(var choice) = focused?.control else { return stepped(by: 1) }
        var form = self
        choice.toggle()
        form.focused?.control = .several(choice)
        return form
    }

    /// The form with the focused choice moved on.
    func stepped(by step: Int) -> FormState {
        var form = self
        switch focused?.control {
        case .flag(let flag): form.focused?.control = .flag(!flag)
        case .options(let options, let chosen) where !options.isEmpty:
            let next = chosen.map { ($0 + step + options.count) % options.count } ?? (step > 0 ? 0 : options.count - 1)
            form.focused?.control = .options(options, chosen: next)
        case .several(var choice):
            choice.move(by: step)
            form.focused?.control = .several(choice)
        default: break
        }
        return form
    }

    /// The form with the focused reference emptied; a choice always has a value.
    func emptied() -> FormState {
        var form = self
        if case .options(let options, _) = focused?.control, case .reference = focused?.description.kind {
            form.focused?.control = .options(options, chosen: nil)
        }
        if case .several(var choice) = focused?.control {
            choice.chosen = []
            form.focused?.control = .several(choice)
        }
        return form
    }

    /// The form with the focused choice at the next option that begins with a letter.
    func jumped(to letter: Character) -> FormState {
        if case .several(var choice) = focused?.control {
            var form = self
            choice.jump(to: letter)
            form.focused?.control = .several(choice)
            return form
        }
        guard case .options(let options, let chosen) = focused?.control else { return self }
        let order = options.indices.map { ($0 + (chosen ?? -1) + 1) % options.count }
        let wanted = String(letter).lowercased()
        guard let hit = order.first(where: { options[$0].title.lowercased().hasPrefix(wanted) }) else { return self }
        var form = self
        form.focused?.control = .options(options, chosen: hit)
        return form
    }
}
