// How well the texts of a record answer a query: the one order of lists and searches.

/// The texts of a record that are searched.
package struct SearchedTexts: Sendable {
    let texts: [String]
    /// The places of those that name the record: its title, other names of it, its code.
    let names: [Int]
    /// The places of those that are one line; the others are paragraphs.
    let lines: Set<Int>

    /// Texts, with what they are.
    package init(_ texts: [String], names: [Int], lines: Set<Int>) {
        (self.texts, self.names, self.lines) = (texts, names, lines)
    }
}

/// How well a record answers a query; the better is the greater.
///
/// Where every word was typed with marks, marks weigh more than places: exact before folded. Otherwise places weigh more:
/// a name that begins with the words, the words together as whole words in a name, together elsewhere, all in names, the
/// rarest of them in a name, anywhere.
package struct SearchStanding: Comparable, Sendable {
    /// The place of the text in which the words stand best.
    package let text: Int
    /// Whether a name of one line begins with the words, with the marks that were typed.
    package let isBeginning: Bool
    private let rank: Int
    /// What tells records of one rank: whether a text is nothing but the words, how much of a name they are, whether it is
    /// one line.
    private let form: Int

    /// The better one is the greater.
    package static func < (left: SearchStanding, right: SearchStanding) -> Bool {
        (left.rank, left.form) < (right.rank, right.form)
    }

    /// The same rank, whatever the text.
    package static func == (left: SearchStanding, right: SearchStanding) -> Bool {
        (left.rank, left.form) == (right.rank, right.form)
    }

    init(text: Int, rank: Int, form: Int, isBeginning: Bool) {
        (self.text, self.rank, self.form, self.isBeginning) = (text, rank, form, isBeginning)
    }
}

/// Where all words of a query stand, the best place first.
private enum StandingPlace: Int {
    case anywhere, rarestInName, inNames, together, togetherInName, beginsName
}

extension SearchQuery {
    /// Whether every word that can have marks was typed with one: marks then weigh more than places.
    package var isFullyMarked: Bool { isMarked && words.allSatisfy { $0.isMarked || $0.isNumber || $0.isFree } }

    /// How well the texts of a record answer; nil when something of the query is in none of them.
    /// - Parameters:
    ///   - rarest: the place of the phrase that the fewest records have; nil when it is not known.
    ///   - fields: by the name of a field as the query has it, the place of its text.
    package func standing(in record: SearchedTexts, rarest: Int? = nil, fields: (String) -> Int?) -> SearchStanding? {
        guard !phrases.isEmpty else { return nil }
        let cut = record.texts.map { SearchText($0) }
        let names = Set(record.names)
        var overall = SearchPhrase.Standing(nearness: .exact, isWhole: true)
        var first: Int?
        var inNames: [Int?] = []
        for phrase in phrases {
            let places = phrase.field.map { fields($0).map { [$0] } ?? [] } ?? Array(cut.indices)
            var best: (place: Int, standing: SearchPhrase.Standing)?
            for place in places {
                guard let standing = phrase.standing(in: cut[place], beside: isMarked) else { continue }
                let isBetter =
                    best.map { $0.standing < standing || $0.standing == standing && names.contains(place) } ?? true
                if isBetter { best = (place, standing) }
            }
            guard let best else { return nil }
            first = first ?? best.place
            inNames.append(record.names.first { phrase.standing(in: cut[$0], beside: isMarked) != nil })
            overall = SearchPhrase.Standing(
                nearness: min(overall.nearness, best.standing.nearness),
                isWhole: overall.isWhole && best.standing.isWhole)
        }
        // As the lists know it: which marks a record has, not where. Beside marks, words must have those that were typed.
        let isNear = isFullyMarked || !isMarked || overall.nearness >= .asTyped
        let isPlain = phrases.allSatisfy { $0.field == nil }
        let best = cut.indices.compactMap { index -> (place: StandingPlace, form: Int, text: Int)? in
            guard isPlain, isNear, let run = run(in: cut[index]) else { return nil }
            let isLine = record.lines.contains(index)
            let place: StandingPlace =
                !names.contains(index) ? .together : isLine && run.isFirst ? .beginsName : .togetherInName
            // Tenths of a name tell a document from what names it besides other things.
            return (place, run.tenths == 10 ? 20 : !isLine ? 0 : names.contains(index) ? 10 + run.tenths : 10, index)
        }.max { ($0.place.rawValue, $0.form, $1.text) < ($1.place.rawValue, $1.form, $0.text) }
        let apart: StandingPlace =
            !isPlain || inNames.isEmpty
            ? .anywhere
            : inNames.allSatisfy { $0 != nil }
                ? .inNames : rarest.map { inNames[$0] != nil } == true ? .rarestInName : .anywhere
        let place = best?.place ?? apart
        let text = best?.text ?? (apart == .anywhere ? first : inNames.lazy.compactMap(\.self).first) ?? 0
        let nearness = overall.nearness.rawValue
        let marksFirst = isFullyMarked ? nearness * 100 + place.rawValue * 10 : place.rawValue * 100 + nearness * 10
        return SearchStanding(
            text: text, rank: marksFirst + (best != nil || overall.isWhole ? 1 : 0),
            form: best?.form ?? (record.lines.contains(text) ? 10 : 0),
            isBeginning: place == .beginsName && (!isMarked || overall.nearness >= .asTyped))
    }

    /// Whether all words stand in a row in a text as whole words: at its beginning, and as how much of it.
    private func run(in text: SearchText) -> (isFirst: Bool, tenths: Int)? {
        var found: (isFirst: Bool, tenths: Int)?
        for words in sequences {
            for place in SearchPhrase.places(of: words, in: text, beside: isMarked) where place.isWhole {
                let isFirst = place.letters.lowerBound == 0
                let tenths = words.count * 10 / text.words.count
                found = (found?.isFirst == true || isFirst, max(found?.tenths ?? 0, tenths))
            }
        }
        return found
    }
}
