// Who works in the office: the name behind a login, and the role.

/// A person who uses the program. Whoever has no role while others have one only looks on.
package struct OfficePerson: Record {
    /// The role as it is kept; none for who has not been given one.
    package enum Role: String, CaseIterable, Sendable {
        case none, reader, clerk, reviewer

        /// The role that it gives.
        package var given: OfficeRole? { OfficeRole(rawValue: rawValue) }
    }

    package var identity = RecordIdentity.unsaved
    /// The name of the login.
    package var login = ""
    /// The name of the person.
    package var name = ""
    /// What the person may do.
    package var role = Role.none

    package init() {}

    package static let fields: [Field<OfficePerson>] = [
        Field(
            "login", \.login, rules: [.required, .atMost(letters: 64)], column: Column(minimum: 14, share: 1),
            isSearched: true
        ).naming(.keeper),
        Field("name", \.name, rules: [.atMost(letters: 100)], column: Column(minimum: 20, share: 2), isSearched: true)
            .naming(.keeper),
        Field("role", \.role, column: Column(minimum: 22, priority: 1)),
    ]

    package static let description = RecordDescription(
        .person, of: OfficePerson.self, titleField: "login", naturalKey: ["login"], defaultSort: "login")
}
