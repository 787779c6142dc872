// What was understood of a table of a file: what its columns are, what its rows became, and what was left out.

/// A table of a file as it was understood.
package struct ReadTable: Sendable, Hashable {
    /// What became of it.
    package enum Outcome: Sendable, Hashable {
        /// Its rows are records of a kind.
        case taken(RecordKind)
        /// Nobody can tell what its rows are; the kinds that its headings fit, the likeliest first.
        case unrecognised([RecordKind])
        /// It stands on a hidden sheet, which is not read.
        case hidden
        /// Somebody said that nothing of it is kept.
        case leftOut
    }

    /// The name of its sheet, or its number among the tables of a document.
    package let place: String
    /// What became of it.
    package var outcome: Outcome
    /// Its columns from left to right; those of cards and prose are named by the words in front of each value.
    package var columns: [ReadColumn]
    /// How many rows stand below its heading.
    package var rowCount: Int
    /// The number of the row of its heading, as the file counts; nil when it has none or is no table of rows.
    package var headingRow: Int?
    /// Whether it was read as somebody said before of tables with these headings.
    package var isRemembered = false
    /// What else somebody should know of its rows, in their order.
    package var remarks: [ReadRemark] = []

    /// A table.
    package init(place: String, outcome: Outcome, columns: [ReadColumn] = [], rowCount: Int) {
        self.place = place
        self.outcome = outcome
        self.columns = columns
        self.rowCount = rowCount
    }

    /// Whether somebody can say what it is and what its columns are: they are known by their headings.
    package var canBeSaid: Bool { headingRow != nil && outcome != .hidden }

    /// Whether somebody has to say what it is, or what one of its columns is.
    package var isUnclear: Bool {
        if case .unrecognised = outcome { return true }
        return columns.contains(where: \.isUnclear)
    }
}

/// A column of a table as it was understood.
package struct ReadColumn: Sendable, Hashable {
    /// What its values are.
    package enum Meaning: Sendable, Hashable {
        /// Values of a field.
        case field(String)
        /// The numbers of the rows.
        case order
        /// Something of which the kind keeps nothing.
        case leftOut
        /// Something that is kept among the notes.
        case noted
        /// Something of a person that no record keeps: a birth date, the number of a paper or an account.
        case personal
        /// The same field as a column that says it better; it is left out.
        case spare(String)
        /// One of several fields; it is left out until somebody says which.
        case unclear([String])
        /// Not known; it is left out.
        case unknown
    }

    /// Its heading as written, on one line.
    package let heading: String
    /// What its values are.
    package var meaning: Meaning
    /// The first values in it, at most three.
    package var samples: [String]
    /// The numbers of the rows in which it holds something, when it is not read.
    package var rows: [Int] = []
    /// Whether words stand above it; a column without any goes by its place, such as `[D]`.
    package var isHeaded = true

    /// A column.
    package init(heading: String, meaning: Meaning, samples: [String] = []) {
        self.heading = heading
        self.meaning = meaning
        self.samples = samples
    }

    /// Whether it may hold what the kind keeps and is left out all the same.
    package var isUnclear: Bool {
        switch meaning {
        case .unclear, .unknown: !samples.isEmpty
        case .field, .order, .leftOut, .noted, .personal, .spare: false
        }
    }
}

/// What somebody should know of a row.
package struct ReadRemark: Sendable, Hashable {
    /// What it is.
    package enum Matter: Sendable, Hashable {
        /// The row is a total.
        case total
        /// The row belongs to the signatures under the table.
        case signature
        /// The row is a note on the table, or says that there is nothing.
        case note
        /// The row only names what the rows below it have in common, and the kind keeps no such thing.
        case group
        /// The value of a field cannot be read and was left out.
        case unreadable(field: String)
        /// The value of a field was read as another form of it.
        case readAs(field: String, String)
        /// The value may be read in several ways, and was left out.
        case ambiguous(field: String)
        /// The sum is merged over several rows: it belongs to all of them and was given to none.
        case shared(field: String)
        /// More was paid than the row says was approved.
        case overpaid
        /// The words name the unit in which the table gives its sums or amounts, and were read so.
        case unit(String)
        /// The words name several units, so that sums without a unit of their own were left out.
        case units
        /// The column writes its days with the month in front, and was read so.
        case monthFirst(field: String)
        /// Part of the value belongs to another field and was put there.
        case moved(field: String)
        /// The title of some rows gives them the value of a field.
        case groupRead(field: String, String)
        /// The table does not say it, and it was taken to be so.
        case assumed(field: String, String)
        /// The cell says that it is as the one above, which says this.
        case above(String)
        /// The row says something and does not say the field that its record goes by, so that it is none.
        case nameless(field: String)
        /// What ends a paper behind its last question belongs to no question.
        case closing
        /// The table goes on behind the columns up to this limit, in some of its rows, and nothing there was looked at.
        case tooWide(Int, rows: Int)
        /// The cell holds several questions, which became as many records.
        case split(Int)
        /// The cell seems to hold several questions and was left whole.
        case whole(Int)
    }

    /// Where the row stands.
    package let place: String
    /// What is said of it.
    package let matter: Matter
    /// The words it is said of.
    package let text: String

    /// A remark.
    package init(place: String, matter: Matter, text: String) {
        self.place = place
        self.matter = matter
        self.text = text
    }
}
