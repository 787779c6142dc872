// Several choices of one field: what a programme pays for, whom it helps.

/// Some of the cases of a choice, in their order.
package struct Codes<Choice>: Sendable, Equatable
where Choice: RawRepresentable & CaseIterable & Sendable & Equatable, Choice.RawValue == String {
    /// The chosen cases.
    package var chosen: [Choice]

    /// Some cases; none when nothing is said.
    package init(_ chosen: [Choice] = []) { self.chosen = Choice.allCases.filter(chosen.contains) }

    /// The cases of a stored text; codes that there are not are left out.
    init(text: String) { self.init(severalCodes(text).compactMap(Choice.init)) }

    /// The codes, separated by semicolons.
    var text: String { chosen.map(\.rawValue).joined(separator: ";") }

    /// Whether none is chosen, which leaves all open.
    package var isEmpty: Bool { chosen.isEmpty }

    /// Whether a case is chosen, or all are open.
    package func allows(_ choice: Choice) -> Bool { chosen.isEmpty || chosen.contains(choice) }
}

/// The codes of a field that holds several.
package func severalCodes(_ text: String) -> [String] {
    text.split(separator: ";").map { trimmed(String($0)) }.filter { !$0.isEmpty }
}
