// What commands, panes and places are called, and the keys of places that are no commands.
import Domain
import Words

extension Words {
    /// What a command does.
    package func command(_ command: Command) -> String { family("command." + command.name) }

    /// What a command is called on the key bar.
    package func shortCommand(_ command: Command) -> String {
        optional("short." + command.name) ?? self.command(command)
    }

    /// What a pane is called.
    package func pane(_ pane: Pane) -> String { family("pane." + pane.rawValue) }

    /// What a part of the program is called in the help.
    package func place(_ place: Place) -> String { family("place." + place.rawValue) }

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
            case .plan, .prompt, .doctor: []
            }
        return keys.map { ($0.0, self[$0.1]) }
    }
}
