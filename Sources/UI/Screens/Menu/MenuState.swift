// A menu: its lines with what each does, what narrows it, and what typing something that is no line does.
import Domain
import TextEditing
import Vietnamese
import Words

/// What choosing a line of a menu does.
package typealias Choice = @Sendable (inout AppState) -> [Effect]

/// A line of a menu.
package struct MenuItem: Sendable {
    /// What it says.
    package let title: String
    /// What stands at its right: its key, or why it cannot be chosen now.
    package let note: String
    /// Whether it can be chosen.
    package let isEnabled: Bool
    /// What it is found by besides its title, word by word; empty when the title is enough. A line of it that is what was
    /// typed goes before words that stand anywhere.
    package let keywords: String
    /// Why it cannot be chosen, line by line, when its note has no room for all of it.
    package let reasons: [String]
    /// Whether it stands for a text that was typed and is not among the lines.
    var isTyped = false
    /// What F8 on it does; nil when it does nothing.
    var drop: Choice?
    /// What it does; the menu is closed before.
    let choose: Choice

    init(
        title: String, note: String = "", isEnabled: Bool = true, keywords: String = "", reasons: [String] = [],
        choose: @escaping Choice
    ) {
        (self.title, self.note, self.isEnabled) = (title, note, isEnabled)
        (self.keywords, self.reasons, self.choose) = (keywords, reasons, choose)
    }

    /// A line that closes the menu and does nothing, as Escape does.
    static func dismissal(_ title: String) -> MenuItem { MenuItem(title: title, note: "Esc") { _ in [] } }
}

/// A menu; typing narrows it.
package struct MenuState: Sendable {
    /// What it is about.
    package let title: String
    /// Its lines.
    package let items: [MenuItem]
    /// The line with the cursor, among those shown.
    package var cursor = 0
    /// What was typed to narrow it.
    package var filter = TextEditor(text: "", isMultiline: false)
    /// Whether its lines are the drafts of the user, which are listed again when one is given up.
    package var listsDrafts = false
    /// Which keys it has besides those of every menu.
    var ownHint: Text?
    /// Whether it is a question about a text that is being typed: it has no filter, and letters go on in that text.
    package var isOverText = false
    /// What typing something that is not among the lines does; nil when only the lines can be chosen.
    package var typedChoice: TypedChoice?
    /// Whether what is typed also finds records.
    package var findsRecords = false
    /// The lines that are there once something is typed.
    var typedItems: [MenuItem] = []
    /// The records that were found by what was typed: those of its number, and those of its words.
    private(set) var found: (numbered: [MenuItem], others: [MenuItem]) = ([], [])
    /// The line of which it was said why it cannot be chosen; once more opens all that is to say.
    var toldLine: Int?

    init(title: String, items: [MenuItem], isOverText: Bool = false, typedChoice: TypedChoice? = nil) {
        (self.title, self.items, self.isOverText, self.typedChoice) = (title, items, isOverText, typedChoice)
    }
}

/// A line whose title fits what was typed.
private struct Ranked: Comparable {
    let item: MenuItem
    let place: Int
    /// How well it fits as words; nil where what was typed stands within a word.
    let standing: SearchStanding?

    /// Whether it is shown first; lines that fit alike stay in their order.
    static func < (left: Self, right: Self) -> Bool {
        switch (left.standing, right.standing) {
        case (let one?, let other?) where one != other: one > other
        case (.some, nil): true
        case (nil, .some): false
        default: left.place < right.place
        }
    }

    static func == (left: Self, right: Self) -> Bool { left.place == right.place }
}

/// A menu into which a value of a field can be typed that is not among its lines.
package struct TypedChoice: Sendable {
    /// The field whose value it is: what records say in it is offered, and asked about when it has a list.
    let field: SuggestionKey
    /// The menu, from what records say now.
    let menu: @Sendable (AppState) -> MenuState
    /// What taking a text does.
    let take: @Sendable (inout AppState, String) -> [Effect]
}

extension MenuState {
    /// The lines that fit what was typed; marks are optional, and those that have the marks as typed come first, then those
    /// that searches rank higher: what begins with the words before what has them, together before apart.
    package var shownItems: [MenuItem] {
        let wanted = folded(filter.text)
        guard !wanted.isEmpty else { return items }
        let items = items + typedItems
        let parts = wanted.split(separator: " ")
        let query = SearchQuery(filter.text, hasSigns: false)
        func standing(of item: MenuItem) -> SearchStanding? {
            query.standing(in: SearchedTexts([item.title], names: [0], lines: [0])) { _ in nil }
        }
        var (named, apart, others) = ([Ranked](), [Ranked](), [MenuItem]())
        for (place, item) in items.enumerated() {
            let ranked = Ranked(item: item, place: place, standing: standing(of: item))
            if folded(item.title).contains(wanted) {
                named.append(ranked)
            } else if ranked.standing != nil {
                apart.append(ranked)
            } else if !item.keywords.isEmpty {
                let text = folded(item.title + " " + item.keywords)
                if parts.allSatisfy({ text.contains($0) }) { others.append(item) }
            }
        }
        let typed = trimmed(filter.text)
        let spelled = composed(typed).lowercased()
        let (exact, near) = named.sorted().map(\.item).reduce(into: ([MenuItem](), [MenuItem]())) { found, item in
            let isExact = spelled != wanted && composed(item.title).lowercased().contains(spelled)
            if isExact { found.0.append(item) } else { found.1.append(item) }
        }
        let isLine = others.map { item in item.keywords.split(separator: "\n").contains { folded(String($0)) == wanted }
        }
        let (lines, rest) = zip(others, isLine).reduce(into: ([MenuItem](), [MenuItem]())) { found, item in
            if item.1 { found.0.append(item.0) } else { found.1.append(item.0) }
        }
        let short = named.isEmpty && apart.isEmpty && others.isEmpty ? items.filter { $0.hasInitials(wanted) } : []
        var shown = found.numbered + exact + near + apart.sorted().map(\.item) + lines + rest + short + found.others
        if let typedChoice, !typed.isEmpty, !shown.contains(where: { matchKey($0.title) == matchKey(typed) }) {
            var item = MenuItem(title: "+ " + typed) { typedChoice.take(&$0, typed) }
            item.isTyped = true
            shown.append(item)
        }
        return shown
    }

    /// Takes the records that were found by what stands in the filter.
    mutating func take(numbered: [MenuItem], found others: [MenuItem]) {
        // The line under the cursor stays there unless nothing was there before.
        let hadLines = !shownItems.isEmpty
        if cursor > 0, hadLines { cursor += numbered.count - found.numbered.count }
        found = (numbered, others)
    }

    /// Forgets what was found: something else was typed.
    mutating func forgetFound() { found = ([], []) }
}

extension MenuItem {
    /// Whether its words begin with these letters, marks or not: `xsdx` for “Xuất sổ đang xem”.
    fileprivate func hasInitials(_ letters: String) -> Bool {
        guard letters.count > 1, !letters.contains(" ") else { return false }
        let words = folded(title).split { !$0.isLetter && !$0.isNumber }
        return String(words.compactMap(\.first)).hasPrefix(letters)
    }
}
