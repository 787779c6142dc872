// Who works in the office and what each may do.
import Domain
import Repository
import Words

extension Office {
    /// What the person at the keyboard may do now.
    package func access() async throws(OfficeFailure) -> Access {
        try await stored { () async throws(StoreError) in try await store.access(of: who) }
    }

    /// Who has which role, a line each, and who approves answers.
    /// - Parameter login: whose line is wanted; nil for all.
    package func roles(of login: String?) async throws(OfficeFailure) -> [String] {
        let persons = try await entries(OfficePerson.self).filter { [nil, $0.login].contains(login) }
            .sorted { $0.login < $1.login }
        let access = try await access()
        let lines = persons.map { person in
            let role = words.choice(.person, "role", person.role.rawValue)
            return [person.login, role, person.name].filter { !$0.isEmpty }.joined(separator: " · ")
        }
        return lines + (access.role == nil ? [words[.nobodyHasRole]] : [])
            + [words[access.separatesDrafting ? .draftingSeparate : .draftingTogether]]
    }

    /// Gives a login a role, a name or both; what is nil stays. A login that nobody has yet is noted.
    package func set(_ login: String, role: OfficePerson.Role?, name: String?) async throws(OfficeFailure) {
        let change = try await change("save") { found in
            let stored = try found.all(.person, "login", .text(login)).first
            var person = stored?.record(as: OfficePerson.self) ?? OfficePerson()
            person.login = login
            (person.role, person.name) = (role ?? person.role, name ?? person.name)
            return [RecordEntry(person)]
        }
        guard case .saved = change.outcome else { throw .store(.busy, path: store.path) }
    }

    /// Has answers approved by somebody else than who drafted them, or not.
    package func set(separatesDrafting: Bool) async throws(OfficeFailure) {
        try await stored { () async throws(StoreError) in
            try await store.setSeparatesDrafting(separatesDrafting, by: who)
        }
    }
}
