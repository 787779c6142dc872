// A place in a text that stays on its words while the text is edited.

/// Some words of a text, by their place and as they stand there.
package struct TextAnchor: Sendable, Hashable {
    /// Where the words stand, in graphemes.
    package let range: Range<Int>
    /// The words.
    package let quote: String

    /// An anchor as it was stored.
    package init(range: Range<Int>, quote: String) {
        self.range = range
        self.quote = quote
    }

    /// An anchor on a stretch of a text; what lies outside the text is left out.
    package init(_ range: Range<Int>, in text: String) {
        let start = text.index(text.startIndex, offsetBy: max(0, range.lowerBound), limitedBy: text.endIndex)
        let end = start.flatMap { text.index($0, offsetBy: range.count, limitedBy: text.endIndex) } ?? text.endIndex
        let quote = text[(start ?? text.endIndex)..<end]
        let place = start == nil ? text.count : max(0, range.lowerBound)
        self.init(range: place..<place + quote.count, quote: String(quote))
    }

    /// The anchor in the new version; nil when all its words are gone.
    ///
    /// Words put in or changed within it belong to it, so do words that replace its first or last ones; words put in
    /// before or behind it do not. Words that were moved as a whole are found at their new place.
    package func moved(through comparison: TextComparison) -> TextAnchor? {
        let place = range.clamped(to: 0..<(comparison.old.starts.last ?? 0))
        let kept = comparison.kept(in: place)
        guard let first = kept.first, let last = kept.last else { return comparison.place(of: quote) }
        let (old, new) = (comparison.old, comparison.new)
        var start = new.starts[first.new.lowerBound]
        let keptStart = old.starts[first.old.lowerBound]
        if place.lowerBound >= keptStart {
            start += place.lowerBound - keptStart
        } else if let change = first.before, old.starts[change.old.lowerBound] == place.lowerBound {
            start = new.starts[change.new.lowerBound]
        }
        var end = new.starts[last.new.upperBound]
        let keptEnd = old.starts[last.old.upperBound]
        if place.upperBound <= keptEnd {
            end -= keptEnd - place.upperBound
        } else if let change = last.behind, old.starts[change.old.upperBound] == place.upperBound {
            end = new.starts[change.new.upperBound]
        }
        guard start < end else { return nil }
        return TextAnchor(range: start..<end, quote: new.text(in: start..<end)).trimmed(like: quote)
    }

    /// The place of a quote in a text that is nearest to an offset; nil when it does not stand there.
    package static func found(_ quote: String, in text: String, near offset: Int) -> TextAnchor? {
        let (wanted, letters) = (Array(quote), Array(text))
        guard let head = wanted.first, wanted.count <= letters.count else { return nil }
        var best: Int?
        for start in 0...(letters.count - wanted.count) where letters[start] == head {
            guard letters[start..<start + wanted.count].elementsEqual(wanted) else { continue }
            if best.map({ abs(start - offset) < abs($0 - offset) }) ?? true { best = start }
        }
        return best.map { TextAnchor(range: $0..<$0 + wanted.count, quote: quote) }
    }

    /// Without spaces at the ends where the words before had none; nil when nothing is left.
    private func trimmed(like earlier: String) -> TextAnchor? {
        var text = quote[...]
        var start = range.lowerBound
        if earlier.first?.isWhitespace != true {
            while let first = text.first, first.isWhitespace {
                text.removeFirst()
                start += 1
            }
        }
        if earlier.last?.isWhitespace != true {
            while let last = text.last, last.isWhitespace { text.removeLast() }
        }
        return text.isEmpty ? nil : TextAnchor(range: start..<start + text.count, quote: String(text))
    }
}

/// A stretch of tokens that both versions have, with the changes beside it.
struct KeptStretch {
    var old: Range<Int>
    var new: Range<Int>
    var before: Replacement?
    var behind: Replacement?
}

extension TextComparison {
    /// The stretches kept of a place in the old version that have one of its words, in order; without any word in the
    /// place, all that are kept of it.
    func kept(in place: Range<Int>) -> [KeptStretch] {
        guard !place.isEmpty else { return [] }
        let tokens = old.token(at: place.lowerBound)..<old.token(at: place.upperBound - 1) + 1
        let needsWord = tokens.contains { old.kinds[$0] == .word }
        var index = firstChange(endingBehind: tokens.lowerBound)
        var result: [KeptStretch] = []
        while index <= changes.count {
            let before = index > 0 ? changes[index - 1] : nil
            let behind = index < changes.count ? changes[index] : nil
            let stretch = KeptStretch(
                old: (before?.old.upperBound ?? 0)..<(behind?.old.lowerBound ?? old.count),
                new: (before?.new.upperBound ?? 0)..<(behind?.new.lowerBound ?? new.count), before: before,
                behind: behind)
            if stretch.old.lowerBound >= tokens.upperBound { break }
            let own = stretch.old.clamped(to: tokens)
            if !own.isEmpty, !needsWord || own.contains(where: { old.kinds[$0] == .word }) { result.append(stretch) }
            index += 1
        }
        return result
    }

    /// Where a quote stands as a whole in what was added; nil when it does not.
    func place(of quote: String) -> TextAnchor? {
        let words = Array(quote)
        guard let head = words.first, words.contains(where: { $0.wordClass == .word }) else { return nil }
        for segment in segments where segment.change == .added && segment.newRange.count >= words.count {
            let text = Array(segment.text)
            var start = 0
            while start + words.count <= text.count {
                if text[start] == head, text[start..<start + words.count].elementsEqual(words) {
                    let place = segment.newRange.lowerBound + start
                    return TextAnchor(range: place..<place + words.count, quote: quote)
                }
                start += 1
            }
        }
        return nil
    }

    /// The first change that reaches behind a token of the old version.
    private func firstChange(endingBehind token: Int) -> Int {
        var low = 0
        var high = changes.count
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].old.upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
