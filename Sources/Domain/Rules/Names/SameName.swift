// When two names probably mean the same product, holder or body, and why. Nothing is merged by itself: a person chooses.
import Vietnamese

/// How two names are alike.
package struct NameLikeness: Sendable, Hashable {
    /// Why two names are taken for one, or what speaks against it.
    package enum Reason: String, CaseIterable, Sendable {
        /// They are spelled alike.
        case same
        /// One is noted as another name of the other.
        case alias
        /// Only marks, case or punctuation differ.
        case marks
        /// They differ in words that say what something is: *HTX*, *gạo*.
        case filler
        /// They differ in where words are parted.
        case spacing
        /// They have the same words in another order.
        case order
        /// A word differs by a letter.
        case slip
        /// One has a word or two more.
        case word
        /// Most words are the same.
        case words
        /// They name different kinds of body.
        case form
        /// They name different activities.
        case activity
        /// They have different holders.
        case holder
    }

    /// How sure it is, 0–100.
    package let score: Int
    /// Why, the strongest first; then what speaks against.
    package let reasons: [Reason]

    /// From this score on they are probably one; below they may be.
    package static let probable = 70
    /// The most that names reach against which something speaks.
    static let doubtful = 55

    /// Whether they are probably one.
    package var isProbable: Bool { score >= Self.probable }

    /// The same with something that speaks against it.
    func doubted(_ reason: Reason) -> NameLikeness {
        NameLikeness(score: min(score, Self.doubtful), reasons: reasons + [reason])
    }
}

/// A record whose name is like another's.
package struct SimilarName: Sendable, Hashable {
    /// The record.
    package let entry: RecordEntry
    /// How alike.
    package let likeness: NameLikeness

    /// A record and how alike it is.
    package init(entry: RecordEntry, likeness: NameLikeness) {
        self.entry = entry
        self.likeness = likeness
    }
}

/// Compares names of products, holders and bodies.
package enum SameName {
    /// The kinds whose records can be one under two names.
    package static let kinds = Set(RecordKind.allCases.filter { !$0.description.nameFillers.isEmpty })

    /// How two names are alike; nil when they are names of two things.
    package static func likeness(_ first: String, _ second: String, of kind: RecordKind) -> NameLikeness? {
        likeness(NameWords(first, of: kind), NameWords(second, of: kind))
    }

    /// How alike two records are by any of their names; nil when they are two things.
    package static func likeness(of first: RecordEntry, and second: RecordEntry) -> NameLikeness? {
        guard first.kind == second.kind, kinds.contains(first.kind) else { return nil }
        let (own, others) = (first.names, second.names)
        var best: NameLikeness?
        let otherWords = others.map { NameWords($0, of: second.kind) }
        for (place, name) in own.enumerated() {
            let words = NameWords(name, of: first.kind)
            for (otherPlace, other) in otherWords.enumerated() {
                guard var found = likeness(words, other) else { continue }
                if place + otherPlace > 0, found.reasons == [.same] {
                    found = NameLikeness(score: found.score, reasons: [.alias])
                }
                if found.score > best?.score ?? 0 { best = found }
            }
        }
        guard let best, first.kind == .product else { return best }
        let (maker, otherMaker) = (first["holder"].text, second["holder"].text)
        guard !maker.isEmpty, !otherMaker.isEmpty,
            likeness(maker, otherMaker, of: .holder) == nil
        else { return best }
        return best.doubted(.holder)
    }

    /// The words by which records with such a name are looked for, without marks.
    package static func tellingWords(_ name: String, of kind: RecordKind) -> [String] {
        var seen: Set<String> = []
        return NameWords(name, of: kind).core.filter { seen.insert($0).inserted }
    }

    private static func likeness(_ first: NameWords, _ second: NameWords) -> NameLikeness? {
        guard !first.core.isEmpty, !second.core.isEmpty else { return nil }
        if first.key == second.key { return NameLikeness(score: 100, reasons: [.same]) }
        guard first.numbers == second.numbers, var found = compared(first, second) else { return nil }
        if !first.activities.isSubset(of: second.activities), !second.activities.isSubset(of: first.activities) {
            found = found.doubted(.activity)
        }
        if !first.forms.isEmpty, !second.forms.isEmpty, first.forms.isDisjoint(with: second.forms) {
            found = found.doubted(.form)
        }
        return found
    }

    private static func compared(_ first: NameWords, _ second: NameWords) -> NameLikeness? {
        if first.core == second.core {
            return first.filler == second.filler
                ? NameLikeness(score: 96, reasons: [.marks]) : NameLikeness(score: 92, reasons: [.filler])
        }
        if first.core.joined() == second.core.joined() { return NameLikeness(score: 90, reasons: [.spacing]) }
        if first.core.sorted() == second.core.sorted() { return NameLikeness(score: 88, reasons: [.order]) }
        let shared = Shared(first.core, second.core)
        return shared.likeness
    }
}

/// The words that two names share.
private struct Shared {
    /// Words in both.
    var same = 0
    /// Words in both but for a letter.
    var slips = 0
    /// Words in the first alone.
    var onlyFirst = 0
    /// Words in the second alone.
    var onlySecond = 0

    init(_ first: [String], _ second: [String]) {
        var left: [String: Int] = [:]
        for word in second { left[word, default: 0] += 1 }
        var open: [String] = []
        for word in first {
            if let count = left[word], count > 0 {
                left[word] = count - 1
                same += 1
            } else {
                open.append(word)
            }
        }
        var others = left.flatMap { Array(repeating: $0.key, count: $0.value) }.sorted()
        for word in open {
            if let place = others.firstIndex(where: { isSlip(word, $0) }) {
                others.remove(at: place)
                slips += 1
            } else {
                onlyFirst += 1
            }
        }
        onlySecond = others.count
    }

    /// How alike the names are: by a slip, by a word more, by most of their words.
    var likeness: NameLikeness? {
        let common = same + slips
        let extra = max(onlyFirst, onlySecond)
        if extra == 0 {
            guard slips <= same else {
                return slips == 1 && common == 1 ? NameLikeness(score: 50, reasons: [.slip]) : nil
            }
            return NameLikeness(score: slips == 1 && same >= 2 ? 84 : 52, reasons: [.slip])
        }
        let reasons: [NameLikeness.Reason] = slips > 0 ? [.word, .slip] : [.word]
        if min(onlyFirst, onlySecond) == 0 {
            guard common >= 2, common >= extra, slips <= 1 else { return nil }
            let isSure = slips == 0 && common >= 3 && common * 5 >= (common + extra) * 3
            return NameLikeness(score: isSure ? 80 - extra : 54 - extra, reasons: reasons)
        }
        // Two thirds of the words and more: 2 × shared ÷ (words of both) ≥ 3/4.
        guard same >= 3, common * 8 >= (common * 2 + onlyFirst + onlySecond) * 3 else { return nil }
        return NameLikeness(score: 48, reasons: [.words])
    }
}

extension RecordEntry {
    /// The names by which the record is known besides its title and what stands among its other names: one in short.
    var shortNames: [String] {
        kind.description.fields.filter(\.isName).map { self[$0.name].text }.filter { !$0.isEmpty }
    }

    /// Whether a text is one of its names, however it is spelled.
    package func isNamed(_ text: String) -> Bool {
        let key = matchKey(text)
        return !key.isEmpty && names.contains { matchKey($0) == key }
    }

    /// All names by which the record is known, its own first: its title, and what stands among its other names.
    package var names: [String] {
        [title] + shortNames
            + self["aliases"].text.split { $0 == ";" || $0.isNewline }.map { trimmed(String($0)) }
            .filter { !$0.isEmpty }
    }
}
