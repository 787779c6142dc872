// The account of earlier promises as pages of text.
import Domain
import Vietnamese
import Words

/// Composes the account of what became of the promises made before a dialogue.
package struct PromiseComposer {
    let words: Words

    /// A composer with its words.
    package init(words: Words) { self.words = words }

    /// The paper of an account.
    package func document(_ account: PromiseAccount, before conference: Conference) -> PaperDocument {
        let title = words(.accountBefore, excerpt(conference.title, letters: 400), account.day.officialText)
        var blocks: [PaperBlock] = [
            .paragraph(PaperParagraph(.name, words[.accountHeading])), .paragraph(PaperParagraph(.note, title)),
            .paragraph(PaperParagraph(.body, counts(account))),
        ]
        for (index, group) in account.groups.enumerated() {
            var heading = group.body
            if !group.successors.isEmpty {
                heading += " " + words(.nowCalled, group.successors.joined(separator: ", "))
            }
            let items = group.promises.map { item($0, on: account.day) }
            // The body stays with its first promise.
            let first = [PaperParagraph(.item, heading, mark: "\(index + 1).")] + (items.first ?? [])
            blocks += [.list(first)] + items.dropFirst().map(PaperBlock.list)
        }
        return PaperDocument(title: words[.accountHeading], sections: [PaperSection(blocks: blocks)])
    }

    private func counts(_ account: PromiseAccount) -> String {
        guard account.total > 0 else { return words[.accountNone] }
        let states: [Promise.State] = [.kept, .underway, .open, .unkept]
        let counts = states.map {
            words.choice(RecordKind.promise, "state", $0.rawValue) + " " + officeCount(account.counts[$0] ?? 0)
        }
        return words(.accountTotal, officeCount(account.total)) + " " + counts.joined(separator: "; ") + "; "
            + words(.accountOverdueCount, officeCount(account.overdue))
    }

    private func item(_ promise: Promise, on day: CalendarDate) -> [PaperParagraph] {
        let due = promise.dueOn.map { words(.paperDue, $0.officialText) } ?? words[.paperNoDue]
        let whom = promise.beneficiary.isEmpty ? "" : words(.accountBeneficiary, promise.beneficiary) + " "
        let state =
            words.choice(RecordKind.promise, "state", promise.state.rawValue)
            + (promise.isOverdue(on: day) ? " – " + words[.accountOverdue] : "")
        var lines = [whom + due, words(.accountStanding, state)]
        if !promise.evidence.isEmpty { lines.append(words(.accountEvidence, promise.evidence)) }
        if !promise.lastProgress.isEmpty { lines.append(words(.accountProgress, promise.lastProgress)) }
        return PaperParagraph.lines(.item, promise.commitment).enumerated().map { index, line in
            index == 0
                ? PaperParagraph(.item, line.text, mark: "-", level: 1) : PaperParagraph(.item, line.text, level: 2)
        } + lines.map { PaperParagraph(.item, $0, level: 2) }
    }
}
