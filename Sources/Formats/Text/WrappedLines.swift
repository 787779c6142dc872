// How text is broken into the lines of a text file, where tables are drawn and read alike.
import TextEditing
import Vietnamese

/// A text wrapped by syllable to a width; Vietnamese letters take one column each.
package func wrappedLines(_ text: String, _ width: Int) -> [String] {
    wrapped(heldTogether(composed(text)), width: width, columnWidth: { _ in 1 }).map(released)
}
