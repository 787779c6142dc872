// What a paper leaves out by itself, and why.

/// Something that no paper shows unless somebody says why (law 91/2025/QH15).
package struct HiddenPart: Sendable, Hashable {
    /// What is hidden.
    package enum Content: Sendable, Hashable {
        /// The name of a beneficiary or holder.
        case name(String)
        /// A field that the office keeps to itself, of all records of the paper.
        case field(RecordKind, String)
    }

    /// Why it is hidden.
    package enum Reason: String, Sendable, CaseIterable {
        /// It is a person's name.
        case person
        /// It is the name of a household, which is a person's.
        case household
        /// The office keeps it to itself.
        case kept
    }

    /// What is hidden.
    package let content: Content
    /// Why.
    package let reason: Reason

    /// A hidden part.
    package init(_ content: Content, _ reason: Reason) {
        self.content = content
        self.reason = reason
    }
}
