// What somebody probably meant whose search found nothing.

/// A search that finds something, one slip of the keyboard away from one that does not.
package struct SearchCorrection: Sendable, Hashable {
    /// The words, as a record that is found writes them.
    package let text: String
    /// How many records are found.
    package let count: Int

    /// A search that finds something.
    package init(text: String, count: Int) {
        self.text = text
        self.count = count
    }
}
