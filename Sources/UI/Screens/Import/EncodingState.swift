// A file whose letters are old, and which of the ways to read it is tried.
import Domain
import Vietnamese

/// A choice among the ways to read a file.
package struct EncodingState: Sendable {
    /// The file as it was named.
    package let path: String
    /// The ways to read it.
    package let offer: EncodingOffer
    /// The way under the cursor.
    package var cursor = 0

    /// The way under the cursor.
    package var choice: EncodingChoice? {
        offer.choices.indices.contains(cursor) ? offer.choices[cursor] : nil
    }
}
