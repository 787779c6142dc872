// The plan of a merger: the units, the records that follow kind by kind, and what keeps its name.
import Domain
import Screen
import Vietnamese
import Words

/// Draws the plan of a merger.
struct MergerView {
    let context: ScreenContext
    let merger: MergerState

    private var words: Words { context.words }
    private var plan: MergerPlan { merger.plan }
    private var inner: Rect { Overlay(size: context.size).inner }

    func draw(into surface: inout Surface) {
        let overlay = Overlay(size: context.size)
        Overlay.draw(overlay.box, title: words[.mergerTitle], into: &surface)
        let inner = overlay.inner
        let lines = lines
        let at = lines.firstIndex { $0.stop == merger.cursor } ?? 0
        let top = max(0, min(at - inner.rows / 2, lines.count - inner.rows))
        overlay.drawRows(lines.count, from: top, into: &surface) {
            (lines[$0].line, lines[$0].stop == merger.cursor)
        }
    }

    /// A line, and its place among those that can be chosen.
    private typealias Line = (line: StyledLine, stop: Int?)

    private func wrapped(_ text: String, _ role: StyleRole = .normal) -> [Line] {
        wrapLines(text, inner.columns).map { (StyledLine($0, role), nil) }
    }

    private var lines: [Line] {
        var lines = heading + units
        for (place, stop) in merger.stops.enumerated() {
            switch stop {
            case .kind(let kind):
                let rows = merger.rows(of: kind)
                let going = rows.count { plan.heir(of: $0, merger.choice) != nil }
                let text = words(
                    .mergerKind, words.kind(kind), grouped(Int64(going)), grouped(Int64(rows.count)))
                lines += [(StyledLine(""), nil), (StyledLine(text, .header), place)]
            case .row(let row): lines += record(row).enumerated().map { ($1, $0 == 0 ? place : nil) }
            }
        }
        if plan.rows.isEmpty { lines += [(StyledLine(""), nil)] + wrapped(words[.mergerNobodyFollows], .dim) }
        return lines + staying
    }

    /// What goes into what, since when and by which document.
    private var heading: [Line] {
        let heirs = plan.heirs.isEmpty ? "?" : merger.chosenHeirs.map { named($0, ", ") } ?? asked(plan.heirs)
        var text = plan.ending.joined(separator: ", ") + " → " + heirs
        if let day = plan.day { text += words(.mergerSince, day.officialText) }
        if !plan.merger.document.isEmpty { text += " · " + plan.merger.document }
        return wrapped(text, .accent)
    }

    private func named(_ heirs: [String], _ last: String) -> String {
        guard let end = heirs.last, heirs.count > 1 else { return heirs.first ?? "" }
        return heirs.dropLast().joined(separator: ", ") + last + end
    }

    /// Places of which nobody has chosen one, as a question.
    private func asked(_ heirs: [String]) -> String { named(heirs, words[.or]) + (heirs.count > 1 ? "?" : "") }

    /// The units and bodies that end, change or come in.
    private var units: [Line] {
        [RecordKind.administrativeUnit, .body].flatMap { kind -> [Line] in
            let own = plan.units.filter { $0.after.kind == kind }
            guard !own.isEmpty else { return [] }
            let title = words(.mergerUnits, words.kind(kind), grouped(Int64(own.count)))
            return [(StyledLine(""), nil), (StyledLine(title, .header), nil)] + own.flatMap { wrapped(text(of: $0)) }
        }
    }

    private func text(of unit: MergerPlan.Unit) -> String {
        let name = unit.after.record(as: AdministrativeUnit.self).map { UnitRegistry.name(of: $0) } ?? unit.after.title
        let end = unit.after["validTo"].date.map { words(.mergerEnds, $0.officialText) } ?? ""
        let start = unit.after["validFrom"].date.map { words(.mergerBegins, $0.officialText) } ?? ""
        let heirs = unit.heirs.isEmpty ? "" : " → " + named(unit.heirs, ", ")
        return (unit.before == nil ? "+ " : "· ") + name + (end.isEmpty ? start : end) + heirs
    }

    /// A record: whether it goes over, what it is called, and what becomes of its words.
    private func record(_ row: Int) -> [StyledLine] {
        let (record, heir) = (plan.rows[row], plan.heir(of: row, merger.choice))
        let isLeft = merger.choice.left.contains(row)
        let (sign, role): (String, StyleRole) =
            isLeft ? ("[ ] ", .dim) : heir == nil ? ("[?] ", .warning) : ("[x] ", .normal)
        let width = inner.columns - 4
        let changes = record.changes.map { change in
            let after = heir.flatMap { change.text(of: $0) } ?? named(record.heirs, words[.or])
            return change.before + " → " + (isLeft ? change.before : heir == nil ? "? " + after : after)
        }
        // The change is what has to be read whole, as far as it goes.
        let room = min(width * 2 / 3, changes.map { columnWidth($0) }.max() ?? 0)
        let title = clip(record.entry.title.replacing("\n", with: " "), max(8, width - room - 2))
        let gap = String(repeating: " ", count: max(2, width - columnWidth(title) - room))
        return changes.enumerated().map { index, change in
            let lead =
                index == 0
                ? sign + title + gap : String(repeating: " ", count: 4 + columnWidth(title) + columnWidth(gap))
            return StyledLine(lead + clip(change, room), role)
        }
    }

    /// What names the merged and keeps its name.
    private var staying: [Line] {
        let parts = RecordKind.allCases.compactMap { kind in
            plan.staying[kind].map { words.kind(kind) + " " + grouped(Int64($0)) }
        }
        guard !parts.isEmpty else { return [] }
        return [(StyledLine(""), nil)] + wrapped(words(.mergerStaying, parts.joined(separator: " · ")), .dim)
    }
}
