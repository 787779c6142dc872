// Persons of the office in words: who they are and what they may not do.
import Domain

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

/// A person as history and bin name them: by the name with the login, or by the login alone.
package func personText(_ login: String, _ name: String) -> String { name.isEmpty ? login : "\(name) (\(login))" }
