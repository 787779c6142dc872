// Words that come in families: problems, places, actions, and the keys that are no commands.
import Domain
import Vietnamese

extension Words {
    /// What is wrong with a field.
    package func problem(_ reason: FieldProblem.Reason, kind: RecordKind) -> String {
        switch reason {
        case .missing: self[.problemMissing]
        case .notANumber(let text): self(.problemNumber, text)
        case .notADate(let text): self(.problemDate, text)
        case .notMoney(let text): self(.problemMoney, text)
        case .notAFlag(let text): self(.problemFlag, text)
        case .unknownChoice(let text): self(.problemChoice, text)
        case .outside(let range): self(.problemRange, String(range.lowerBound), String(range.upperBound))
        case .tooLong(let limit): self(.problemLong, grouped(Int64(limit)))
        case .before(let other): self(.problemBefore, field(kind, other))
        case .repeated(let place): self(.problemRepeated, place)
        }
    }

    /// What a part of the program is called in the help.
    package func place(_ place: Place) -> String { family("place." + place.rawValue) }

    /// What would become of a row of an import.
    package func importAction(_ action: ImportAction) -> String { family("import." + action.rawValue) }

    /// The keys of a place that move or type and are no commands.
    package func extraKeys(_ place: Place) -> [(keys: String, meaning: String)] {
        let keys: [(String, Text)] =
            switch place {
            case .list: [("↑ ↓ PgUp PgDn Home End", .keysMove), ("Esc 1…0, Alt-1…0", .keysFunction)]
            case .detail, .summary, .help: [("↑ ↓ PgUp PgDn", .keysScroll)]
            case .page: [("↑ ↓ PgUp PgDn ← →", .keysScroll)]
            case .form:
                [
                    ("Enter", .keysEnterField), ("← →, Space", .keysChoose), ("Ctrl-← Ctrl-→", .keysWord),
                    ("Shift-← → ↑ ↓", .keysSelect), ("Ctrl-A, Ctrl-X", .keysClipboard),
                    ("Ctrl-W, Ctrl-U", .keysDeleteWord),
                ]
            case .menu: [("↑ ↓", .keysMenu)]
            case .plan, .prompt: []
            }
        return keys.map { ($0.0, self[$0.1]) }
    }
}
