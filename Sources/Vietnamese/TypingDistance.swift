// How far two words are apart for someone who mistypes.

/// How many slips lead from one text to the other: a letter left out, added or taken for another, two letters swapped
/// (optimal string alignment). Marks and capitals do not count.
package func typingDistance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(folded(left)), Array(folded(right)))
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var (before, last) = ([Int](), Array(0...right.count))
    for row in 1...left.count {
        var current = [row]
        for column in 1...right.count {
            let isSame = left[row - 1] == right[column - 1]
            var least = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
            let isSwapped =
                row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1]
            if isSwapped { least = min(least, before[column - 2] + 1) }
            current.append(least)
        }
        (before, last) = (last, current)
    }
    return last[right.count]
}

/// The one of some texts that somebody most probably meant; nil when none is near: within a third of its letters.
package func meantText(_ written: String, among texts: some Sequence<String>) -> String? {
    var best: (text: String, distance: Int)?
    for text in texts {
        let distance = typingDistance(written, text)
        guard distance * 3 <= max(3, text.count), distance < best?.distance ?? .max else { continue }
        best = (text, distance)
    }
    return best?.text
}
