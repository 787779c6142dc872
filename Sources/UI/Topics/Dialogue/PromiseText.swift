// Promises in the record of a question, and bodies that are no more in lists and records.
import Domain
import Screen

extension RecordText {
    /// The promises of a question: what, by whom, by when, and how far.
    func promises(width: Int) -> [StyledLine] {
        guard entry.kind == .question, context.promises.question == entry.identity.id,
            !context.promises.entries.isEmpty
        else { return [] }
        let words = context.words
        let lines = context.promises.entries.flatMap { promise -> [StyledLine] in
            let isLate = promise.isOverdue(on: context.today)
            let due = promise["dueOn"].date.map { words(.promiseDue, $0.officialText) + (isLate ? " !" : "") }
            let code = promise["state"].text
            let parts = [
                promise["body"].text, due ?? words[.promiseUndated], context.words.state(promise.kind, code),
            ].filter { !$0.isEmpty }
            let role: StyleRole = isLate ? .overdue : CellText.role(of: .promise, state: code)
            var lines = wrapLines("– " + promise.title, width).map { StyledLine($0) }
            lines += wrapLines(parts.joined(separator: " · "), max(8, width - 2)).map { StyledLine("  " + $0, role) }
            if let succession = promise.succession(in: context) {
                let text = "? " + succession.successionText(in: context)
                lines += wrapLines(text, max(8, width - 2)).map { StyledLine("  " + $0, .warning) }
            }
            return lines
        }
        return [StyledLine(""), StyledLine(words[.promisesHeading], .header)] + lines
    }

    /// What stands below the body of a promise that is no more.
    func successor(_ field: FieldDescription, indent: Int, width: Int) -> [StyledLine] {
        guard field.name == "body", let succession = entry.succession(in: context) else { return [] }
        let text = "? " + succession.successionText(in: context)
        return wrapLines(text, max(8, width - indent)).map {
            StyledLine(Span(String(repeating: " ", count: indent)), Span($0, .warning))
        }
    }
}

extension ListView {
    /// The sign in front of a row: late, or in need of a successor.
    func sign(_ entry: RecordEntry) -> (text: String, role: StyleRole)? {
        if entry.isOverdue(on: context.today) { return ("!", .overdue) }
        return entry.succession(in: context.records) == nil ? nil : ("?", .warning)
    }
}

extension ScreenContext {
    /// The words of a cell; a name that a unit has now is added where there is room for all of it.
    func cell(_ field: FieldDescription, of entry: RecordEntry, width: Int) -> (text: String, role: StyleRole) {
        let cell = CellText(field, of: entry, context: records)
        switch field.name {
        case "unit":
            let now = entry.currentName(field, in: records)
            let whole = cell.text + " " + now
            return (!now.isEmpty && columnWidth(whole) <= width ? whole : clip(cell.text, width), cell.role)
        case "body" where entry.succession(in: records) != nil: return (clip("? " + cell.text, width), .warning)
        case "successor" where cell.text.isEmpty && entry.succession(in: records) != nil:
            return (clip(words[.successorKey], width), .warning)
        case "result":
            let counted = CountedText(field, of: entry, context: records)
            return (counted?.short(width: width) ?? clip(cell.text, width), cell.role)
        default: return (clip(cell.text, width), cell.role)
        }
    }
}
