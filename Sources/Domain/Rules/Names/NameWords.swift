// A name taken apart: what it says of the kind of thing, and the words that say which one.
import Vietnamese

/// The words of a name.
struct NameWords: Sendable {
    /// The name as it is compared first: spelling without typography.
    let key: String
    /// The words that say which one, without marks; all words when there are no others.
    private(set) var core: [String] = []
    /// What kinds of body it names.
    private(set) var forms: Set<Holder.Form> = []
    /// What it says the body does.
    private(set) var activities: Set<String> = []
    /// The words that were left out.
    private(set) var filler: [String] = []

    /// More words than this are left out: no name has as many.
    static let limit = 40

    /// Takes a name of a kind apart.
    init(_ name: String, of kind: RecordKind) {
        key = matchKey(name)
        let words = folded(String(name.prefix(400))).split { !$0.isLetter && !$0.isNumber }.prefix(Self.limit)
            .map(String.init)
        let fillers = Self.byFirstWord[kind] ?? [:]
        var place = 0
        while place < words.count {
            let filler = fillers[words[place]]?.first { filler in
                (!filler.isFirst || place == 0) && words[place...].starts(with: filler.words)
            }
            guard let filler else {
                core.append(words[place])
                place += 1
                continue
            }
            switch filler.meaning {
            case .form(let form): forms.insert(form)
            case .activity: if filler.words != ["va"] { activities.insert(filler.words.joined(separator: " ")) }
            case .generic: break
            }
            self.filler += filler.words
            place += filler.words.count
        }
        if core.isEmpty { core = words }
    }

    /// The fillers of a kind by their first word, the longest first.
    private static let byFirstWord:
        [RecordKind: [String: [(words: [String], meaning: NameFiller.Meaning, isFirst: Bool)]]] =
            Dictionary(
                uniqueKeysWithValues: SameName.kinds.map { kind in
                    let split = kind.description.nameFillers.map { filler in
                        (
                            words: filler.words.split(separator: " ").map(String.init), meaning: filler.meaning,
                            isFirst: filler.isFirst
                        )
                    }.sorted { $0.words.count > $1.words.count }
                    return (kind, Dictionary(grouping: split) { $0.words[0] })
                })

    /// The words with a digit in them: sizes and numbers, which are never slips.
    var numbers: [String] { core.filter { $0.contains(where: \.isNumber) }.sorted() }
}

/// Whether a word becomes the other by one letter more, less or other, or by two that changed places.
func isSlip(_ first: String, _ second: String) -> Bool {
    let (left, right) = (Array(first.utf8), Array(second.utf8))
    let difference = left.count - right.count
    guard min(left.count, right.count) >= 3, abs(difference) <= 1, first != second else { return false }
    let start = zip(left, right).prefix { $0 == $1 }.count
    let end = zip(left.dropFirst(start).reversed(), right.dropFirst(start).reversed()).prefix { $0 == $1 }.count
    let (leftRest, rightRest) = (left.count - start - end, right.count - start - end)
    if max(leftRest, rightRest) == 1 { return true }
    return leftRest == 2 && rightRest == 2 && left[start] == right[start + 1] && left[start + 1] == right[start]
}
