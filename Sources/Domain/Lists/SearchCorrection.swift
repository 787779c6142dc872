// What somebody probably meant whose search found nothing.

/// A search that finds something, one slip of the keyboard away from one that does not.
package struct SearchCorrection: Sendable, Hashable {
    /// More records than these are not counted.
    package static let countLimit = 1000

    /// The words, as a record that is found writes them.
    package let text: String
    /// How many records are found; where they are more than `countLimit`, they were not counted on.
    package let count: Int

    /// A search that finds something.
    package init(text: String, count: Int) {
        self.text = text
        self.count = count
    }
}
