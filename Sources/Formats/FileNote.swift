// What a file shows otherwise than it is handed over, or what it keeps back: told, so that nothing happens in silence.

/// A note about a file that was read; facts only, worded at the edge.
package struct FileNote: Equatable, Sendable {
    /// What there is to tell.
    package enum Kind: Hashable, Sendable {
        /// A sheet that is not shown was left out; its name.
        case hiddenSheet(String)
        /// Rows that are not shown were left out.
        case hiddenRows
        /// Columns that are not shown were read all the same.
        case hiddenColumns
        /// Text that is not shown was left out.
        case hiddenText
        /// A cell shows an error such as "#REF!" and counts as empty.
        case cellError(String)
        /// A cell holds a formula without its result and counts as empty.
        case emptyFormula
        /// A footnote or endnote was left out; what it says.
        case footnote(String)
        /// Another file that is embedded in the text was left out.
        case embeddedFile
        /// Tracked changes were taken as accepted.
        case trackedChanges
        /// Letters of another alphabet were taken for those they look like; the letters, as "Ð → Đ".
        case lookAlike(String)
        /// Text that had been saved as UTF-8 twice was put right.
        case savedTwice
        /// Letters that were lost before the file was saved.
        case lostLetters
        /// Bytes of no meaning in a text were left out.
        case zeroBytes
        /// Another program turned the file into one that is read.
        case converted
        /// The package holds a part twice, and not the same; the later one counts.
        case partTwice(String)
        /// A row of delimited text has more cells than the rows of its table: those behind belong to no column.
        case extraCells
        /// A cell says that its text goes on elsewhere, and it does not.
        case lostRest
    }

    /// What there is to tell.
    package var kind: Kind
    /// How often.
    package var count: Int
    /// Where it is, at most `FileNotes.placeLimit` of them: "2:5" (table, row), "OCOP!B14", "B14", "OCOP!5:9" (rows), "7" (line).
    package var places: [String]

    /// A note.
    package init(_ kind: Kind, count: Int = 1, places: [String] = []) {
        self.kind = kind
        self.count = count
        self.places = places
    }
}

/// Gathers notes: what is told of one kind is one note.
package struct FileNotes: Equatable, Sendable {
    /// Places kept of one note.
    package static let placeLimit = 5
    /// Notes kept of one file.
    private static let limit = 200

    /// The notes in the order in which they came first.
    package private(set) var all: [FileNote] = []
    private var index: [FileNote.Kind: Int] = [:]

    /// No notes.
    package init() {}

    /// Adds what there is to tell at a place; nil where it concerns the file as a whole.
    mutating func add(_ kind: FileNote.Kind, at place: @autoclosure () -> String? = nil, count: Int = 1) {
        if let known = index[kind] {
            all[known].count += count
            if all[known].places.count < Self.placeLimit, let place = place(), all[known].places.last != place {
                all[known].places.append(place)
            }
        } else if all.count < Self.limit {
            index[kind] = all.count
            all.append(FileNote(kind, count: count, places: place().map { [$0] } ?? []))
        }
    }

    /// Adds the notes of another part.
    mutating func add(_ others: FileNotes) {
        for note in others.all {
            add(note.kind, count: note.count)
            guard let known = index[note.kind] else { continue }
            let room = Self.placeLimit - all[known].places.count
            all[known].places += note.places.prefix(max(0, room))
        }
    }
}
