// The account of earlier promises as pages of text.
import Domain
import Vietnamese

/// A piece of the wording of the account; `%1` and so on in it are places for what the records say.
package enum PromiseWord: Sendable, Hashable {
    /// The heading above all; before which dialogue and on which day.
    case heading, before
    /// How many there are; how many of them are late; that there are none.
    case total, overdueCount, none
    /// What a body is called now.
    case nowCalled
    /// For whom; by when; that no day was given.
    case beneficiary, due, noDue
    /// How it stands; that it is late.
    case standing, overdue
    /// What shows that it was kept; how far it is.
    case evidence, progress
    /// A state in words.
    case state(Promise.State)
}

/// Composes the account of what became of the promises made before a dialogue.
package struct PromisePaper {
    let words: @Sendable (PromiseWord) -> String

    /// A composer with its words.
    package init(words: @escaping @Sendable (PromiseWord) -> String) { self.words = words }

    /// The pages of text of an account.
    package func pages(_ account: PromiseAccount, before conference: Conference) -> [[String]] {
        TextPages.write(document(account, before: conference))
    }

    /// The paper of an account.
    package func document(_ account: PromiseAccount, before conference: Conference) -> PaperDocument {
        let title = filled(words(.before), excerpt(conference.title, letters: 400), account.day.officialText)
        var blocks: [PaperBlock] = [
            .paragraph(PaperParagraph(.name, words(.heading))), .paragraph(PaperParagraph(.note, title)),
            .paragraph(PaperParagraph(.body, counts(account))),
        ]
        for (index, group) in account.groups.enumerated() {
            var heading = group.body
            if !group.successors.isEmpty {
                heading += " " + filled(words(.nowCalled), group.successors.joined(separator: ", "))
            }
            let items = group.promises.map { item($0, on: account.day) }
            // The body stays with its first promise.
            let first = [PaperParagraph(.item, heading, mark: "\(index + 1).")] + (items.first ?? [])
            blocks += [.list(first)] + items.dropFirst().map(PaperBlock.list)
        }
        return PaperDocument(title: words(.heading), sections: [PaperSection(blocks: blocks)])
    }

    private func counts(_ account: PromiseAccount) -> String {
        guard account.total > 0 else { return words(.none) }
        let states: [Promise.State] = [.kept, .underway, .open, .unkept]
        let counts = states.map { words(.state($0)) + " " + grouped(Int64(account.counts[$0] ?? 0)) }
        return filled(words(.total), grouped(Int64(account.total))) + " " + counts.joined(separator: "; ") + "; "
            + filled(words(.overdueCount), grouped(Int64(account.overdue)))
    }

    private func item(_ promise: Promise, on day: CalendarDate) -> [PaperParagraph] {
        let due = promise.dueOn.map { filled(words(.due), $0.officialText) } ?? words(.noDue)
        let whom = promise.beneficiary.isEmpty ? "" : filled(words(.beneficiary), promise.beneficiary) + " "
        let state = words(.state(promise.state)) + (promise.isOverdue(on: day) ? " – " + words(.overdue) : "")
        var lines = [whom + due, filled(words(.standing), state)]
        if !promise.evidence.isEmpty { lines.append(filled(words(.evidence), promise.evidence)) }
        if !promise.lastProgress.isEmpty { lines.append(filled(words(.progress), promise.lastProgress)) }
        return PaperParagraph.lines(.item, promise.commitment).enumerated().map { index, line in
            index == 0
                ? PaperParagraph(.item, line.text, mark: "-", level: 1) : PaperParagraph(.item, line.text, level: 2)
        } + lines.map { PaperParagraph(.item, $0, level: 2) }
    }
}
