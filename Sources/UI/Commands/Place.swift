// The parts of the program in which keys have meanings of their own, with the keys that are no commands.
import Words

/// A part of the program in which keys have a meaning of their own.
package enum Place: String, Sendable, CaseIterable {
    /// The list of a pane.
    case list
    /// The record beside or instead of the list.
    case detail
    /// The summary pane.
    case summary
    /// The form of a record.
    case form
    /// A page before it is printed.
    case page
    /// What an import would do.
    case plan
    /// A list of choices: the menu, the states, the ways out of a conflict.
    case menu
    /// A line to be typed: a file's name.
    case prompt
    /// The versions of a record.
    case history
    /// A question beside its answer.
    case review
    /// The help.
    case help
    /// Questions like the one typed.
    case similar
    /// A record to read.
    case reader
    /// A code to be read by a telephone.
    case code
    /// A score sheet being filled.
    case score
    /// The account of the support of a year.
    case account
    /// What a paper hides.
    case hidden
    /// A paper that is about to be printed.
    case printing
    /// The examination of the terminal.
    case doctor
    /// The ways to read a file whose letters are old.
    case encoding
    /// What the tables and columns of a file are.
    case columns
}

extension Words {
    /// The keys of a place that move or type and are no commands.
    package func extraKeys(_ place: Place) -> [(keys: String, meaning: String)] {
        let keys: [(String, Text)] =
            switch place {
            case .list: [("↑ ↓ PgUp PgDn Home End", .keysMove), ("Esc 1…0, Alt-1…0", .keysFunction)]
            case .detail, .summary, .help: [("↑ ↓ PgUp PgDn", .keysScroll)]
            case .page:
                [
                    ("↑ ↓", .keysItem), ("PgUp PgDn ← →", .keysScroll), ("Home End", .keysPageEnds),
                    ("0…9", .keysPageNumber),
                ]
            case .form:
                [
                    ("Enter", .keysEnterField), ("↓, Space", .keysOpenList), ("← →", .keysChoose),
                    ("Ctrl-← Ctrl-→", .keysWord),
                    ("Shift-← → ↑ ↓", .keysSelect), ("Ctrl-A, Ctrl-X", .keysClipboard),
                    ("Ctrl-W, Ctrl-U", .keysDeleteWord), ("↓ ↑, Enter, Esc", .keysCompletion),
                ]
            case .review: [("↑ ↓ PgUp PgDn", .keysScroll), ("← →", .keysVersion), ("Shift-← → ↑ ↓", .keysSelect)]
            case .menu: [("↑ ↓", .keysMenu)]
            case .similar: [("↑ ↓", .keysMenu), ("Enter", .keysSame)]
            case .reader: [("↑ ↓ PgUp PgDn", .keysScroll)]
            case .hidden: [("↑ ↓ PgUp PgDn", .keysMenu)]
            case .code: [("↑ ↓ PgUp PgDn", .keysScroll)]
            case .history: [("← →", .keysVersion), ("↑ ↓ PgUp PgDn", .keysScroll)]
            case .score:
                [
                    ("1…9, 0", .keysOption), ("↑ ↓ PgUp PgDn, Enter", .keysCriterion),
                    ("Backspace, Delete", .keysTakeBack), ("← → ↑ ↓", .keysTable),
                ]
            case .account:
                [
                    ("1…6, Tab, Shift-Tab", .keysAccountPart), ("← →, [ ]", .keysAccountYear),
                    ("↑ ↓ PgUp PgDn Home End", .keysMenu), ("Enter", .keysAccountList),
                ]
            case .printing: [("↑ ↓, Tab", .keysPrintLine), ("← →, Space", .keysChoose), ("PgUp PgDn", .keysScroll)]
            case .encoding: [("↑ ↓", .keysEncoding)]
            case .columns: [("↑ ↓ PgUp PgDn Home End", .keysMenu)]
            case .plan, .prompt, .doctor: []
            }
        return keys.map { ($0.0, self[$0.1]) }
    }
}
