// A score sheet being filled, with what stands beside it.
import Domain
import Office
import TextEditing

/// A table shown over a score sheet.
package struct ScoreTableState: Sendable, Equatable {
    /// What it shows.
    package enum Subject: Sendable, Equatable {
        /// The other sheets of the same product.
        case comparison
        /// The sheets of similar products; nil until they came.
        case precedents([ScorePrecedent]?)
    }

    /// What it shows.
    package var subject: Subject
    /// How far it is scrolled.
    var scroll = Scroll()
    /// How far the sheets beside the names are scrolled.
    var across = Scroll()
}

/// A score sheet and what was chosen in it.
package struct ScoreState: Sendable, Equatable {
    /// The sheet as it was opened; a save must find this version.
    package private(set) var base: RecordEntry
    /// What stands in its form, as it is to be saved.
    private var carried: RecordEntry
    /// The set of criteria.
    package let set: CriteriaSet
    /// All sets of criteria.
    package let sets: [CriteriaSet]
    /// The papers of the dossier, by their names.
    package let papers: [String]
    /// The other sheets of the dossier or the product.
    package let others: [ScoreSheet]
    /// The product.
    package let product: Product?
    /// What was chosen, counted.
    package private(set) var scoring: Scoring
    /// The next star and what it takes.
    package private(set) var next: NextStar?
    /// The criterion with the cursor, as its place in the outline.
    package var cursor = 0
    /// How far the options of the criterion are scrolled.
    var scroll = Scroll()
    /// The points being typed for a criterion without options.
    package var typed = TextEditor(text: "", isMultiline: false)
    /// The table over the sheet.
    package var table: ScoreTableState?
    /// What somebody else chose where both chose differently, until it is saved.
    package private(set) var clashes: [String: ScoreMark] = [:]
    /// Counts what was chosen, so that a pause is known.
    package private(set) var edits = 0
    /// Edits that the kept draft already has.
    package var keptEdits = 0
    private var undone: [ScoreMarks] = []
    private var redone: [ScoreMarks] = []

    private static let historyLimit = 500

    /// A sheet that was opened.
    init(_ sheet: RecordEntry, set: CriteriaSet, material: ScoreMaterial) {
        (base, carried) = (sheet, sheet)
        self.set = set
        sets = material.sets
        papers = material.papers
        others = material.others
        product = material.product
        scoring = Scoring(set.scored, ScoreMarks(sheet["marks"].text))
        next = scoring.nextStar()
        goToOpen(from: 0)
        guard let draft = material.draft else { return }
        let mine = ScoreMarks(draft.entry["marks"].text)
        // What a draft began from is not known any more once somebody saved the sheet: every difference is shown.
        let isCurrent = draft.entry.identity.version == sheet.identity.version
        let merged = isCurrent ? nil : mine.merged(with: scoring.marks, base: nil)
        clashes = Self.clashes(merged, scoring.marks)
        if sheet.identity.id == 0 {
            // Nothing of it is stored yet.
            base["marks"] = .none
        } else if isCurrent {
            carried = draft.entry.taking(managedFieldsOf: sheet)
        }
        take(merged?.marks ?? mine)
        undone = []
        (edits, keptEdits) = (1, 1)
    }

    /// The outline of its set.
    package var outline: CriteriaOutline { scoring.outline }
    /// The criterion with the cursor.
    package var criterion: Criterion? {
        outline.criteria.indices.contains(cursor) ? outline.criteria[cursor] : nil
    }
    /// What was given to the criterion with the cursor.
    package var mark: ScoreMark { criterion.map { scoring.marks[$0.code] } ?? ScoreMark() }
    /// Whether points are typed for the criterion with the cursor.
    package var isTyping: Bool { criterion?.options.isEmpty == true }

    /// The sheet with what was chosen.
    package var entry: RecordEntry {
        guard var sheet = carried.record(as: ScoreSheet.self) else { return carried }
        sheet.identity = base.identity
        return RecordEntry(scoring.settled(sheet))
    }

    /// Whether something was chosen since it was opened.
    package var isChanged: Bool {
        edits > 0 && (scoring.marks != ScoreMarks(base["marks"].text) || carried.values != base.values && isStored)
    }
    private var isStored: Bool { base.identity.id != 0 }

    /// Changes what was given to the criterion with the cursor.
    mutating func change(_ body: (inout ScoreMark) -> Void) {
        guard let code = criterion?.code else { return }
        var marks = scoring.marks
        body(&marks[code])
        guard marks != scoring.marks else { return }
        undone.append(scoring.marks)
        if undone.count > Self.historyLimit { undone.removeFirst() }
        redone = []
        take(marks)
    }

    /// Takes the last choice back, or makes it again; false when there is none.
    mutating func stepBack(redo: Bool) -> Bool {
        guard let marks = redo ? redone.popLast() : undone.popLast() else { return false }
        if redo { undone.append(scoring.marks) } else { redone.append(scoring.marks) }
        // The cursor goes where something changed.
        let before = scoring
        take(marks)
        if let index = outline.criteria.firstIndex(where: { before.marks[$0.code] != marks[$0.code] }) {
            move(to: index)
        }
        return true
    }

    /// Goes to a criterion.
    mutating func move(to index: Int) {
        cursor = min(max(0, index), max(0, outline.criteria.count - 1))
        scroll = Scroll()
        typed = TextEditor(text: "", isMultiline: false)
    }

    /// Goes to the next criterion without points, from a place on and around; false when there is none.
    @discardableResult
    mutating func goToOpen(from index: Int) -> Bool {
        let count = scoring.given.count
        guard let open = (0..<count).map({ (index + $0) % count }).first(where: { scoring.given[$0] == nil }) else {
            return false
        }
        move(to: open)
        return true
    }

    /// Goes on from what somebody else saved meanwhile: both are put together, and nothing is lost.
    mutating func merge(theirs: RecordEntry) -> ScoreMarks.Merged {
        let other = ScoreMarks(theirs["marks"].text)
        let merged = scoring.marks.merged(with: other, base: ScoreMarks(base["marks"].text))
        clashes = Self.clashes(merged, other)
        undone.append(scoring.marks)
        take(merged.marks)
        carried = carried.values == base.values ? theirs : carried.taking(managedFieldsOf: theirs)
        base = theirs
        return merged
    }

    /// Goes on from the sheet as it is stored now; what was chosen stays.
    mutating func rebase(on stored: RecordEntry) {
        (base, carried) = (stored, stored)
        clashes = [:]
    }

    private mutating func take(_ marks: ScoreMarks) {
        scoring = Scoring(outline, marks)
        next = scoring.nextStar()
        edits += 1
    }

    private static func clashes(_ merged: ScoreMarks.Merged?, _ theirs: ScoreMarks) -> [String: ScoreMark] {
        Dictionary(uniqueKeysWithValues: (merged?.clashes ?? []).map { ($0, theirs[$0]) })
    }
}
