// A record as lines to read.
import Domain
import Screen
import Vietnamese

/// The lines of a record.
struct RecordText {
    let context: RecordContext
    let entry: RecordEntry
    /// Fields that are shown elsewhere.
    var omitted: Set<String> = []
    /// The text whose citations are shown, when it is not the stored answer.
    var cited: String?

    /// The columns left for text in the part of the screen that shows a record.
    static func width(in area: Rect) -> Int { max(10, area.columns - 4) }

    /// The rows left for text there.
    static func height(in area: Rect) -> Int { max(1, area.rows - 1) }

    /// The lines as plain text.
    func lines(width: Int) -> [String] { styledLines(width: width).map(\.text) }

    /// The lines: short fields beside their names, prose below.
    func styledLines(width: Int) -> [StyledLine] {
        let description = entry.kind.description
        var lines = DossierText(context: context, entry: entry).lines(width: width) + legalDays(width: width)
        let shown = description.fields.filter { field in
            // What other questions are to this one is told below, in words.
            if field.isLink { return false }
            // The marks of a score sheet are told below, criterion by criterion.
            if entry.kind == .scoreSheet, field.name == "marks" { return false }
            // What was accepted is told below, in sentences.
            if SaveCheck.kinds.contains(entry.kind), field.name == "accepted" { return false }
            // A result that is missing says why.
            if CountedText(field, of: entry, context: context) != nil { return true }
            return !entry[field.name].isEmpty && !omitted.contains(field.name)
        }
        let labels = shown.filter { $0.kind != .prose }.map { columnWidth(context.words.field(entry.kind, $0.name)) }
        let labelWidth = min(labels.max() ?? 0, width * 2 / 5)
        for field in shown {
            let name = context.words.field(entry.kind, field.name)
            if field.kind == .prose {
                if !lines.isEmpty { lines.append(StyledLine("")) }
                lines.append(StyledLine(name, .header))
                lines += wrapLines(entry[field.name].text, width).map { StyledLine($0) }
                lines.append(StyledLine(""))
            } else {
                let cell = CellText(field, of: entry, context: context)
                let now = entry.currentName(field, in: context)
                let text = cell.text + (now.isEmpty ? "" : " " + now)
                let pieces = wrapLines(text, max(8, width - labelWidth - 2))
                for (index, piece) in pieces.enumerated() {
                    let label = StyledLine(index == 0 ? clip(name, labelWidth) : "", .dim)
                    lines.append(
                        label.padded(to: labelWidth + 2) + StyledLine(piece, field.isPrivate ? .dim : cell.role))
                }
                lines += law(field, indent: labelWidth + 2, width: width)
                lines += sender(field, indent: labelWidth + 2, width: width)
                lines += successor(field, indent: labelWidth + 2, width: width)
                lines += choices(field, indent: labelWidth + 2, width: width)
            }
        }
        lines += citations(width: width) + promises(width: width)
        lines += doubles(width: width)
        lines += RecordSection.lines(context, entry, width: width)
        while lines.last?.text.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// Where the law says something of a day.
    private func law(_ field: FieldDescription, indent: Int, width: Int) -> [StyledLine] {
        guard let law = context.words.law(field, of: entry, entry.kind, on: context.today) else { return [] }
        return wrapLines("(" + law + ")", max(8, width - indent)).map {
            StyledLine(String(repeating: " ", count: indent) + $0, .dim)
        }
    }

    /// That who sent a paper was no more on its day, or not there yet.
    private func sender(_ field: FieldDescription, indent: Int, width: Int) -> [StyledLine] {
        guard field.name == "issuer", let paper = entry.record(as: IncomingPaper.self),
            let gone = paper.goneSender(in: context.units, on: context.today)
        else { return [] }
        let text = context.words.gone(gone, on: paper.date ?? paper.receivedOn ?? context.today)
        return wrapLines("! " + text, max(8, width - indent)).map {
            StyledLine(String(repeating: " ", count: indent) + $0, .warning)
        }
    }

    /// That a unit's name fits several units, and how to say which is meant.
    private func choices(_ field: FieldDescription, indent: Int, width: Int) -> [StyledLine] {
        let choices = entry.unitChoices(field, in: context)
        guard !choices.isEmpty else { return [] }
        let shown =
            choices.prefix(Self.choiceLimit).joined(separator: "; ") + (choices.count > Self.choiceLimit ? "; …" : "")
        return wrapLines("? " + context.words(.unitUnclear, String(choices.count), shown), max(8, width - indent)).map {
            StyledLine(String(repeating: " ", count: indent) + $0, .warning)
        }
    }

    /// More units of one name are not listed.
    private static let choiceLimit = 4

    /// The documents that a record cites, each held against the register.
    private func citations(width: Int) -> [StyledLine] {
        let answer = cited ?? entry.citingText
        guard !answer.isEmpty else { return [] }
        let checks = CitationCheck.checks(
            of: answer, register: context.documents, on: entry.dayOfNames(in: context) ?? context.today)
        guard !checks.isEmpty else { return [] }
        var seen: Set<String> = []
        let shown = checks.filter { seen.insert($0.citation.key + "\($0.findings)").inserted }
        let lines = shown.flatMap { check -> [StyledLine] in
            let isFound = check.findings.isEmpty
            let note = check.findings.map(context.words.citation).joined(separator: "; ")
            let name = check.document?.shortCitation ?? check.citation.written
            let text = (isFound ? "✓ " : "! ") + name + (note.isEmpty ? "" : ": " + note)
            return wrapLines(text, width).map { StyledLine($0, isFound ? .normal : .warning) }
        }
        let isMissing = checks.contains { $0.document == nil && !$0.citation.symbol.isEmpty }
        // Letters are text where an answer is typed.
        let key = context.words.key(of: cited == nil ? .enterCited : .enterTyped)
        let hint = isMissing ? wrapLines(context.words(.citedHint, key), width).map { StyledLine($0, .dim) } : []
        return [StyledLine(""), StyledLine(context.words[.citations], .header)] + lines + hint
    }

    /// The days that the law sets for a conference, and how many are left.
    private func legalDays(width: Int) -> [StyledLine] {
        guard let conference = entry.record(as: Conference.self), !conference.legalDays.isEmpty,
            !conference.hasUnsaidDays(on: context.today)
        else { return [] }
        return conference.legalDays.flatMap { LegalDayText(context: context, legal: $0).lines(width: width) }
            + [StyledLine("")]
    }
}

/// A day that the law sets, how many are left, and where the law says so.
struct LegalDayText {
    let context: RecordContext
    let legal: LegalDay

    /// What is to be done and by when, how that stands, and the article: beside each other where there is room.
    func lines(width: Int) -> [StyledLine] {
        let isLate = legal.isLate(on: context.today)
        let left = context.words.standing(legal, on: context.today)
        let role: StyleRole =
            legal.doneOn == nil && isLate
            ? (legal.isOverdue(on: context.today) ? .overdue : .dim)
            : isLate ? .overdue : legal.doneOn == nil ? .warning : .success
        let (words, day) = (context.words.duty(legal.duty), legal.day.officialText)
        // The day is never cut: where both do not fit it stands below.
        let fits = columnWidth(words) + 2 + columnWidth(day) <= width
        let duty =
            fits
            ? [StyledLine(Span(words + "  ", .dim), Span(day))]
            : wrapLines(words, width).map { StyledLine($0, .dim) } + [StyledLine("  " + day)]
        let rest: [(String, StyleRole)] = [
            ((isLate ? "! " : "") + "(" + left + ")", role), (context.words.article(legal.duty), .dim),
        ]
        return rest.reduce(into: duty) { lines, piece in
            let (text, role) = piece
            if let last = lines.last, last.width + 1 + columnWidth(text) <= width {
                lines[lines.count - 1].spans.append(Span(" " + text, role))
            } else {
                lines += wrapLines(text, max(8, width - 2)).map { StyledLine("  " + $0, role) }
            }
        }
    }
}
