// How well the texts of a record answer a query: the one order of lists and searches.

/// How well a record answers a query; the better is the greater.
///
/// Where every word was typed with marks, marks weigh more than places: exact before folded. Otherwise places weigh more:
/// all words together as whole words in the title, together elsewhere, in the title, anywhere.
package struct SearchStanding: Comparable, Sendable {
    /// The place of the text in which the words stand best.
    package let text: Int
    private let rank: Int

    /// The better one is the greater.
    package static func < (left: SearchStanding, right: SearchStanding) -> Bool { left.rank < right.rank }

    /// The same rank, whatever the text.
    package static func == (left: SearchStanding, right: SearchStanding) -> Bool { left.rank == right.rank }

    init(text: Int, rank: Int) { (self.text, self.rank) = (text, rank) }
}

extension SearchQuery {
    /// Whether every word that can have marks was typed with one: marks then weigh more than places.
    package var isFullyMarked: Bool { isMarked && words.allSatisfy { $0.isMarked || $0.isNumber } }

    /// How well the texts of a record answer; nil when something of the query is in none of them.
    /// - Parameters:
    ///   - title: the place of the title among the texts.
    ///   - fields: by the name of a field as the query has it, the place of its text.
    package func standing(in texts: [String], title: Int?, fields: (String) -> Int?) -> SearchStanding? {
        guard !phrases.isEmpty else { return nil }
        let cut = texts.map { SearchText($0) }
        var overall = SearchPhrase.Standing(nearness: .exact, isWhole: true)
        var first: Int?
        var isInTitle = title != nil
        for phrase in phrases {
            let places = phrase.field.map { fields($0).map { [$0] } ?? [] } ?? Array(cut.indices)
            var best: (place: Int, standing: SearchPhrase.Standing)?
            for place in places {
                guard let standing = phrase.standing(in: cut[place], beside: isMarked) else { continue }
                let isBetter = best.map { $0.standing < standing || $0.standing == standing && place == title } ?? true
                if isBetter { best = (place, standing) }
            }
            guard let best else { return nil }
            first = first ?? best.place
            if title.map({ phrase.standing(in: cut[$0], beside: isMarked) == nil }) ?? true { isInTitle = false }
            overall = SearchPhrase.Standing(
                nearness: min(overall.nearness, best.standing.nearness),
                isWhole: overall.isWhole && best.standing.isWhole)
        }
        let least = isFullyMarked ? overall.nearness : isMarked ? min(overall.nearness, .asTyped) : .folded
        func isTogether(_ place: Int) -> Bool {
            SearchPhrase.places(of: words, in: cut[place], beside: isMarked).contains {
                $0.isWhole && $0.nearness >= least
            }
        }
        let together = title.flatMap { isTogether($0) ? $0 : nil } ?? cut.indices.first(where: isTogether)
        let isAll = title.map { cut[$0].words.count == words.count } ?? false
        let place =
            together != nil ? (together == title ? (isAll ? 4 : 3) : 2) : isInTitle ? 1 : 0
        let nearness = overall.nearness.rawValue
        let marksFirst = isFullyMarked ? nearness * 100 + place * 10 : place * 100 + nearness * 10
        return SearchStanding(
            text: together ?? (isInTitle ? title : nil) ?? first ?? 0, rank: marksFirst + (overall.isWhole ? 1 : 0))
    }
}
