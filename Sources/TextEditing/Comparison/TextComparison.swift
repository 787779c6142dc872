// What differs between two versions of a text, by syllable.

/// The differences between two versions of a text. Composed and decomposed letters are the same.
package struct TextComparison: Sendable {
    /// What became of a stretch of text.
    package enum Change: Sendable, Hashable {
        /// It stands in both versions.
        case same
        /// It stands in the old version only.
        case removed
        /// It stands in the new version only.
        case added
    }

    /// A stretch of text that has one fate. It never begins or ends within a syllable.
    package struct Segment: Sendable, Hashable {
        /// What became of it.
        package let change: Change
        /// Its text; what is the same is spelled as in the new version.
        package let text: String
        /// Where it stands in the old version, in graphemes; empty when it was added.
        package let oldRange: Range<Int>
        /// Where it stands in the new version, in graphemes; empty when it was removed.
        package let newRange: Range<Int>
    }

    /// Both versions from beginning to end; where one text replaces another, what was removed comes first.
    package let segments: [Segment]
    let old: TokenizedText
    let new: TokenizedText
    /// Every difference, as ranges of tokens; the segments take some of what lies between as changed too.
    let changes: [Replacement]

    /// Compares two versions; the time is linear but for a bounded effort.
    package init(from old: String, to new: String) {
        var table = TokenTable()
        self.old = TokenizedText(old, in: &table)
        self.new = TokenizedText(new, in: &table)
        let shaping = ChangeShaping(self.old, self.new)
        changes = shaping.changes()
        segments = Self.segments(shaping.joined(changes), self.old, self.new)
    }

    /// Whether nothing differs.
    package var isEmpty: Bool { changes.isEmpty }

    private static func segments(_ changes: [Replacement], _ old: TokenizedText, _ new: TokenizedText) -> [Segment] {
        var segments: [Segment] = []
        segments.reserveCapacity(changes.count * 3 + 1)
        func add(_ change: Change, _ left: Range<Int>, _ right: Range<Int>) {
            guard !(change == .added ? right : left).isEmpty else { return }
            segments.append(
                Segment(
                    change: change, text: change == .removed ? old.text(ofTokens: left) : new.text(ofTokens: right),
                    oldRange: old.starts[left.lowerBound]..<old.starts[left.upperBound],
                    newRange: new.starts[right.lowerBound]..<new.starts[right.upperBound]))
        }
        var (i, j) = (0, 0)
        for change in changes {
            add(.same, i..<change.old.lowerBound, j..<change.new.lowerBound)
            add(.removed, change.old, change.new.lowerBound..<change.new.lowerBound)
            add(.added, change.old.upperBound..<change.old.upperBound, change.new)
            (i, j) = (change.old.upperBound, change.new.upperBound)
        }
        add(.same, i..<old.count, j..<new.count)
        return segments
    }
}
