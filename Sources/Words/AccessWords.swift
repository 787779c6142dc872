// Persons of the office in words: who they are, what they did and what they may not do.
import Domain
import Vietnamese

extension Words {
    /// What a role is called.
    package func role(_ role: OfficeRole) -> String { choice(.person, "role", role.rawValue) }

    /// That somebody may not change something, and why.
    package func sentence(_ problem: AccessProblem) -> Sentence { Sentence(.accessRefused, reason(problem)) }

    /// Why somebody may not change something, as a part of a sentence.
    func reason(_ problem: AccessProblem) -> String {
        switch problem {
        case .needs(let role, let own): self(.accessNeeds, self.role(role), self.role(own))
        case .ownAnswer: self[.accessOwnAnswer]
        case .ownRight: self[.accessOwnRight]
        case .firstRole(let login): self(.accessFirstRole, login)
        case .sameLogin(let login): self(.accessSameLogin, login)
        }
    }
}

extension Words {
    /// What somebody did, by its code in the journal.
    package func done(_ code: String) -> String {
        JournalAction(rawValue: code).map { family("done." + $0.rawValue) } ?? code
    }

    /// What somebody did, by a line of the journal.
    /// - Parameter title: what the first record is called that it changed; nil when that is not known.
    package func done(_ change: JournalChange, title: String?) -> String {
        if let erasure = Erasure(action: change.action) {
            return done(JournalAction.empty.rawValue) + ": " + counted(erasure.counts) + (title.map { ": " + $0 } ?? "")
        }
        let parts = change.action.split(separator: ":", maxSplits: 1)
        let code = parts.first.map(String.init) ?? ""
        let rest = parts.count > 1 ? parts[1].drop { $0 == " " } : ""
        var text = done(code)
        if change.role != .original { text += " (\(role(change.role)))" }
        if !rest.isEmpty { text += ": " + rest }
        guard let first = change.first else { return text }
        let more = change.count > 1 ? " · " + self(.doneEntries, grouped(Int64(change.count))) : ""
        return text + " · " + kind(first.kind) + (title.map { ": " + $0 } ?? "") + more
    }
}

/// A person as history and bin name them: by the name with the login, or by the login alone.
package func personText(_ login: String, _ name: String) -> String { name.isEmpty ? login : "\(name) (\(login))" }
