// Which papers there are, and how somebody wants one.
import Domain
import Words

/// A paper made from the records.
package enum Paper: Sendable, Hashable {
    /// The notice that publishes the answers of a dialogue, of the current one when none is named, with the table of
    /// answers as its annex: the questions chosen, or all whose answers are approved.
    case notice(conference: Int64?, questions: [Int64])
    /// The table of answers alone.
    case answers(conference: Int64?, questions: [Int64])
    /// The conclusion of a dialogue in four parts, from the questions chosen or from all.
    case conclusion(conference: Int64?, questions: [Int64])
    /// What became of the promises made before a dialogue.
    case promises(conference: Int64?)
    /// The figures of all panes.
    case summary
    /// The commune's assessment report of a dossier.
    case assessment(dossier: Int64)
    /// The notice of expiry of the products chosen, or of all whose recognition ends soon.
    case expiry(products: [Int64])
    /// The labels of lots, by their numbers.
    case labels(lots: [Int64])
    /// What was sold, offered and promoted, in a year or in all.
    case market(year: Int?)
    /// The account of the support of a year; without one, of the last one with records.
    case supports(year: Int?)
    /// The report of a year with the plan of the next; without one, of the last year that an indicator speaks of.
    case report(year: Int?)
    /// All records of a list in its order, under what the list is called.
    case list(ListQuery, title: String)
    /// A record.
    case record(RecordKind, Int64)
    /// A filled score sheet.
    case score(sheet: Int64)
}

/// A paper as somebody wants it.
package struct PaperOrder: Sendable, Hashable {
    /// Which paper.
    package let paper: Paper
    /// What is left out of it, by the numbers of its items.
    package var leftOut: Set<Int> = []
    /// Why it shows what is hidden by default; nil keeps it hidden.
    package var disclosure: String?

    /// An order for the whole paper, with what is hidden by default hidden.
    package init(_ paper: Paper) { self.paper = paper }
}

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

    /// A paper of pages.
    package init(pages: [[PageLine]], hidden: [HiddenPart] = [], remarks: [Sentence] = []) {
        self.pages = pages
        self.hidden = hidden
        self.remarks = remarks
    }
}
