// A paper as pages of text.
import Domain
import Words

/// A line of a page, and which item of the paper it belongs to.
package struct PageLine: Sendable, Hashable {
    /// What stands on it.
    package let text: String
    /// The item, by its number in the whole paper; nil for what cannot be left out: heads, borders, signatures.
    package let item: Int?

    /// A line.
    package init(_ text: String, item: Int? = nil) {
        self.text = text
        self.item = item
    }
}

/// A paper as pages of text.
package struct ComposedPaper: Sendable, Equatable {
    /// Its pages as lines.
    package let pages: [[PageLine]]
    /// What it hides, or shows because somebody said why.
    package let hidden: [HiddenPart]
    /// What else there is to know before it is sent.
    package let remarks: [Sentence]
    /// Why it may be looked at and not leave the office; nil when it may.
    package var refusal: OfficeFailure?

    /// A paper of pages.
    package init(pages: [[PageLine]], hidden: [HiddenPart] = [], remarks: [Sentence] = []) {
        self.pages = pages
        self.hidden = hidden
        self.remarks = remarks
    }
}
