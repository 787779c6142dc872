// Two versions of a text in two columns, paragraph beside paragraph.

extension TextComparison {
    /// A paragraph of one version.
    package struct Paragraph: Sendable, Hashable {
        /// Where it stands in its version, in graphemes, without its line break.
        package let range: Range<Int>
        /// Its text with what became of it, both ranges cut to the paragraph; nothing for an empty line.
        package let segments: [Segment]
    }

    /// A paragraph of the old version beside the one of the new version that it became.
    package struct ParagraphPair: Sendable, Hashable {
        /// Nil where the new version has a paragraph more.
        package let old: Paragraph?
        /// Nil where the paragraph is gone.
        package let new: Paragraph?
    }

    /// All paragraphs of both versions in their order: those that share the most stand beside each other, those
    /// between them in turn.
    package func sideBySide() -> [ParagraphPair] {
        let left = paragraphs(of: old, isOld: true)
        let right = paragraphs(of: new, isOld: false)
        var pairs: [ParagraphPair] = []
        pairs.reserveCapacity(max(left.count, right.count))
        var (i, j) = (0, 0)
        func fill(_ nextOld: Int, _ nextNew: Int) {
            while i < nextOld || j < nextNew {
                pairs.append(ParagraphPair(old: i < nextOld ? left[i] : nil, new: j < nextNew ? right[j] : nil))
                if i < nextOld { i += 1 }
                if j < nextNew { j += 1 }
            }
        }
        for match in matches(left, right) {
            fill(match.old, match.new)
            fill(match.old + 1, match.new + 1)
        }
        fill(left.count, right.count)
        return pairs
    }

    /// The pairs that are each other's best, by the words they share.
    private func matches(_ left: [Paragraph], _ right: [Paragraph]) -> [(old: Int, new: Int)] {
        var shared: [(old: Int, new: Int, weight: Int)] = []
        var (i, j) = (0, 0)
        var (token, other) = (0, 0)
        func walk(to end: Int) {
            while token < end {
                let (place, otherPlace) = (old.starts[token], new.starts[other])
                while i + 1 < left.count, left[i].range.upperBound < place { i += 1 }
                while j + 1 < right.count, right[j].range.upperBound < otherPlace { j += 1 }
                if old.kinds[token] == .word {
                    let weight = old.starts[token + 1] - place
                    if let last = shared.last, last.old == i, last.new == j {
                        shared[shared.count - 1].weight += weight
                    } else {
                        shared.append((i, j, weight))
                    }
                }
                token += 1
                other += 1
            }
        }
        for change in changes {
            walk(to: change.old.lowerBound)
            (token, other) = (change.old.upperBound, change.new.upperBound)
        }
        walk(to: old.count)
        var bestOld = [Int](repeating: 0, count: left.count)
        var bestNew = [Int](repeating: 0, count: right.count)
        for cell in shared {
            bestOld[cell.old] = max(bestOld[cell.old], cell.weight)
            bestNew[cell.new] = max(bestNew[cell.new], cell.weight)
        }
        var chosen: [(old: Int, new: Int)] = []
        for cell in shared where cell.weight == bestOld[cell.old] && cell.weight == bestNew[cell.new] {
            if let last = chosen.last, last.old >= cell.old || last.new >= cell.new { continue }
            chosen.append((cell.old, cell.new))
        }
        return chosen
    }

    private func paragraphs(of version: TokenizedText, isOld: Bool) -> [Paragraph] {
        let own = segments.filter { $0.change != (isOld ? .added : .removed) }
        var result: [Paragraph] = []
        var segment = 0
        func close(_ range: Range<Int>) {
            var parts: [Segment] = []
            while segment < own.count {
                let whole = own[segment]
                let place = isOld ? whole.oldRange : whole.newRange
                let cut = place.clamped(to: range)
                if place.lowerBound >= range.upperBound { break }
                if !cut.isEmpty { parts.append(part(whole, cut, of: version, isOld: isOld)) }
                if place.upperBound > range.upperBound { break }
                segment += 1
            }
            result.append(Paragraph(range: range, segments: parts))
        }
        var start = 0
        for token in version.kinds.indices where version.kinds[token] == .lineBreak {
            close(start..<version.starts[token])
            start = version.starts[token + 1]
        }
        close(start..<(version.starts.last ?? 0))
        return result
    }

    private func part(_ whole: Segment, _ cut: Range<Int>, of version: TokenizedText, isOld: Bool) -> Segment {
        let place = isOld ? whole.oldRange : whole.newRange
        if cut == place, whole.change != .same || !isOld { return whole }
        let other = isOld ? whole.newRange : whole.oldRange
        // Only what is the same has a place in the other version, and there it is as long.
        let shift = other.lowerBound - place.lowerBound
        let there = other.isEmpty ? other : cut.lowerBound + shift..<cut.upperBound + shift
        return Segment(
            change: whole.change, text: version.text(in: cut), oldRange: isOld ? cut : there,
            newRange: isOld ? there : cut)
    }
}
