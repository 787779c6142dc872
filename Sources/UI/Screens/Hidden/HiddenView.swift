// What a paper hides by default and why, over the paper and above the line that asks for a file's name.
import Domain
import Office
import Screen
import Vietnamese
import Words

/// Draws what a paper hides, reason by reason.
struct HiddenView {
    let words: Words
    let size: Size
    let hidden: HiddenState

    private var inner: Rect { Overlay(size: size).inner }

    /// Each part under its reason, then what else there is to know.
    var lines: [StyledLine] { laidOut.lines }

    /// The rows in which they are seen.
    var height: Int { inner.rows }

    /// The first row shown when the part under the cursor is to be seen; above the first one all is shown that there is
    /// room for.
    var topShowingCursor: Int {
        let row = laidOut.rows[safe: hidden.cursor ?? 0] ?? 0
        let least = row - height + 1
        let top = min(max(hidden.scroll.top ?? 0, least), row)
        return hidden.cursor == 0 ? min(top, max(0, least)) : top
    }

    private var laidOut: (lines: [StyledLine], rows: [Int]) {
        func wrappedLines(_ text: String, _ role: StyleRole = .normal) -> [StyledLine] {
            wrapLines(text, inner.columns).map { StyledLine($0, role) }
        }
        var (lines, rows): ([StyledLine], [Int]) = ([], [])
        if hidden.parts.contains(where: \.reason.isHidden) {
            let text = hidden.disclosure.map { words(.hiddenShown, $0) } ?? words[.hiddenIntroduction]
            lines += wrappedLines(text, hidden.disclosure == nil ? .dim : .warning)
        }
        if hidden.parts.contains(where: { $0.reason.canBeRuled }) {
            lines += wrappedLines(words[.hiddenListKeys], .dim)
        }
        if !hidden.parts.isEmpty { lines.append(StyledLine("")) }
        for group in HiddenGroup.groups(of: hidden.parts) {
            let role: StyleRole = group.reason == .suspected ? .warning : .header
            lines.append(StyledLine(words(.hiddenGroup, group.title(words), grouped(Int64(group.parts.count))), role))
            for part in group.parts {
                let role: StyleRole = rows.count == hidden.cursor ? .selected : .normal
                rows.append(lines.count)
                let name = (rows.count - 1 == hidden.cursor ? "▌ " : "· ") + words.hiddenName(part)
                lines += columnWidth(name) <= inner.columns ? [StyledLine(name, role)] : wrappedLines(name, role)
                if !part.place.isEmpty {
                    lines += wrapLines(part.place, inner.columns - 4).map { StyledLine("    " + $0, .dim) }
                }
            }
            lines.append(StyledLine(""))
        }
        if !hidden.remarks.isEmpty {
            lines.append(StyledLine(words[.remarksTitle], .header))
            for remark in hidden.remarks { lines += wrappedLines("! " + words(remark), .warning) }
        }
        return (lines, rows)
    }

    func draw(into surface: inout Surface) {
        Overlay(size: size).draw(lines, from: hidden.scroll, title: words[.hiddenTitle], into: &surface)
    }
}

extension HiddenGroup {
    /// The reason as a heading.
    func title(_ words: Words) -> String {
        let word = words.hiddenReason(reason)
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    /// The most parts named above a line to type.
    private static let named = 30

    /// The group in a sentence.
    func sentence(_ words: Words, isShown: Bool) -> String {
        var names = parts.prefix(Self.named).map(words.hiddenName).joined(separator: "; ")
        if parts.count > Self.named { names = words(.hiddenMore, names, grouped(Int64(parts.count - Self.named))) }
        if reason == .suspected { return words(.suspectedListed, grouped(Int64(parts.count)), names) }
        return words(
            isShown && reason.isDisclosed ? .shownListed : .hiddenListed, grouped(Int64(parts.count)),
            words.hiddenReason(reason), names)
    }
}

extension PageState {
    /// What has to be known before a paper is written, a sentence each; empty when it hides nothing.
    func hiddenSentences(_ words: Words) -> [String] {
        let isShown = order.disclosure != nil
        // What somebody has settled is not asked about again.
        let isSettled = order.doubtful != .asked
        let told = hidden.filter { $0.reason != .cleared && !(isSettled && $0.reason == .suspected) }
        let groups = HiddenGroup.groups(of: told).map {
            $0.sentence(words, isShown: isShown)
        }
        return groups + (order.disclosure.map { [words(.shownBecause, $0)] } ?? [])
            + paper.remarks.map { words($0) }
    }
}

extension HiddenPart.Reason {
    /// Whether somebody may say that it is a person's name, or that it is none.
    var canBeRuled: Bool { self == .suspected || self == .person || self == .cleared }
}
