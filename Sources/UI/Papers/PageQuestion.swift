// What the preview of a paper asks for in a line.
import Domain
import Words

/// Something to type while a paper is looked at.
package enum PageQuestion: Sendable, Hashable {
    /// The number of a page.
    case number
    /// A text to look for.
    case text
    /// Why the paper shows what is hidden by default.
    case disclosure

    /// What the line is called.
    var title: Text {
        switch self {
        case .number: .promptPage
        case .text: .promptFind
        case .disclosure: .promptDisclosure
        }
    }

    /// What is said below the line.
    var note: Text {
        switch self {
        case .number: .promptPageNote
        case .text: .promptFindNote
        case .disclosure: .promptDisclosureNote
        }
    }
}
