// Scores in words: for the score screen, for the record of a sheet and for the overview of a dossier or product.
import Domain
import Screen
import Words

/// Words of scores.
struct ScoreText {
    let words: Words

    /// What a score sheet gives, criterion by criterion, once its set of criteria is here.
    static let sections = [
        RecordSection(of: .scoreSheet) { state, entry, width in
            guard let sheet = entry.record(as: ScoreSheet.self), entry.identity.isSame(as: state.related.shown),
                let set = state.related.records(CriteriaSet.self).first(where: { $0.identity.id == sheet.criteria })
            else { return [] }
            let beside = state.related.records(ScoreSheet.self)
            return [StyledLine("")]
                + ScoreText(words: state.words).lines(of: sheet, set: set, beside: beside, width: width)
        }
    ]

    /// The points so far, their stars, and how many criteria are open.
    func total(_ scoring: Scoring) -> StyledLine {
        let sum = scoring.total.text + "/" + scoring.outline.total.text
        var spans = [
            Span(words[.scoreTotal] + " ", .dim), Span(sum, .accent, bold: true),
        ]
        if scoring.isComplete { spans.append(Span(" · " + stars(scoring.stars, scoring.starsByPoints))) }
        if scoring.open > 0 { spans.append(Span(" · " + words(.scoreOpenCount, String(scoring.open)), .warning)) }
        var line = StyledLine("")
        line.spans = spans
        return line
    }

    /// Stars in words.
    func stars(_ stars: Int?) -> String { stars.map { words(.stars, String($0)) } ?? words[.scoreNoBand] }

    /// Stars in words, with those that the points alone would mean where minima keep from them.
    func stars(_ stars: Int?, _ byPoints: Int?) -> String {
        let own = self.stars(stars)
        guard let byPoints, byPoints != stars else { return own }
        return own + " " + words(.scoreByPoints, String(byPoints))
    }

    /// What keeps from the next star: points, or minima alone.
    func missing(_ next: NextStar) -> String {
        if next.missing == .zero { return words(.scoreMinimaMissing, String(next.stars)) }
        return words(.scoreMissing, next.missing.text, String(next.stars))
    }

    /// The minima that keep points from their stars, as codes of criteria with the option that would do.
    func missed(_ minima: [MissedMinimum], _ outline: CriteriaOutline) -> String? {
        guard let stars = minima.first?.stars else { return nil }
        let names = minima.map { words(.scoreOption, outline.criteria[$0.criterion].code, String($0.option + 1)) }
        return words(.scoreMissed, String(stars), names.joined(separator: ", "))
    }

    /// What is missing to the next star, what its minima need, then a way to it a line.
    func next(_ scoring: Scoring, _ next: NextStar?, width: Int) -> [StyledLine] {
        guard let next else {
            guard !scoring.outline.bands.bands.isEmpty, !scoring.given.isEmpty else { return [] }
            return [StyledLine(clip(words[.scoreHighest], width), .success)]
        }
        let missing = missing(next)
        var lines = [StyledLine(clip(missing.prefix(1).uppercased() + missing.dropFirst(), width), .header)]
        func step(_ step: Improvement, isShort: Bool) -> String {
            let criterion = scoring.outline.criteria[step.criterion]
            let name = isShort ? criterion.code : criterion.code + " " + clip(criterion.name, 24)
            guard let option = step.option else {
                return words(.scoreGainTyped, name, step.points.text, step.gain.text)
            }
            return words(.scoreGain, name, String(option + 1), step.gain.text)
        }
        if !next.minima.isEmpty {
            let isShort = width < 40 || next.minima.count > 2
            let needed = next.minima.map { step($0, isShort: isShort) }.joined(separator: " + ")
            lines += wrapLines(words(.scoreMinimaNeeded, needed), width).map { StyledLine($0, .warning) }
        }
        // What every way needs is not said again.
        let ways = next.ways.map { way in way.filter { !next.minima.contains($0) } }
        for (index, way) in ways.enumerated() where !way.isEmpty {
            let steps = way.map { step($0, isShort: width < 40) }
            let text = words(.scoreWay, String(index + 1), steps.joined(separator: " + "))
            lines += wrapLines(text, width).map { StyledLine($0) }
        }
        return lines
    }

    /// The lines of a score sheet: total, then every criterion with what was chosen.
    /// - Parameter beside: the other sheets of its dossier.
    func lines(of sheet: ScoreSheet, set: CriteriaSet, beside: [ScoreSheet], width: Int) -> [StyledLine] {
        let scoring = Scoring(set.scored, ScoreMarks(sheet.marks))
        var lines = [StyledLine(clip(set.name, width), .header)]
        if set.isFrameOnly { lines.append(StyledLine(clip(words[.scoreFrameOnly], width), .warning)) }
        lines.append(total(scoring))
        if let missed = missed(scoring.missed, scoring.outline) {
            lines += wrapLines(missed, width).map { StyledLine($0, .warning) }
        }
        lines += next(scoring, scoring.nextStar(limit: 1), width: width)
        let summary = ScoreSummary(
            sheets: beside.filter { $0.identity.id != sheet.identity.id } + [sheet], sets: [set])
        if let average = summary.current?.average { lines.append(self.average(average)) }
        for entry in scoring.outline.entries {
            let points =
                entry.criterion.map { scoring.given[$0]?.text ?? "–" } ?? scoring.sum(entry.criteria).text
            let text = "  " + points + "/" + entry.maximum.text
            let indent = String(repeating: " ", count: min(6, 2 * entry.depth))
            let room = max(8, width - columnWidth(text))
            let role: StyleRole = entry.criterion == nil || entry.depth == 0 ? .header : .normal
            let name = StyledLine(clip(indent + entry.code + " " + entry.name, room), role)
            // Where no screen ends the line, points have no edge to stand at.
            lines.append((width < unbrokenWidth ? name.padded(to: room) : name) + StyledLine(text, role))
            let mark = scoring.marks[entry.code]
            guard entry.criterion != nil else { continue }
            let facts =
                (mark.evidence.isEmpty ? [] : ["§ " + mark.evidence.joined(separator: "; ")])
                + (mark.note.isEmpty ? [] : ["✎ " + mark.note])
            for fact in facts {
                lines += wrapLines(fact, max(8, width - indent.count - 2)).map { StyledLine(indent + "  " + $0, .dim) }
            }
        }
        return lines
    }

    /// The average of the members of the council.
    func average(_ average: CouncilAverage) -> StyledLine {
        StyledLine(
            Span(words(.scoreAverage, String(average.count)) + " ", .dim),
            Span(average.total.text, .accent, bold: true), Span(" · " + stars(average.stars)))
    }

    /// The scores of a dossier or a product in a few lines: set by set the latest sheet of each role, the average of
    /// the members, and what is missing to the next star.
    func lines(of summary: ScoreSummary, width: Int) -> [StyledLine] {
        summary.bySet.flatMap { set -> [StyledLine] in
            let frame = set.set.isFrameOnly ? " (" + words[.scoreFrameOnly] + ")" : ""
            var lines = [StyledLine(clip(set.set.name + frame, width), .header)]
            for role in ScoreSheet.Role.allCases where role != .member {
                guard let scored = set.latest(role) else { continue }
                let name = words.choice(RecordKind.scoreSheet, "role", role.rawValue)
                lines.append(StyledLine(Span(name + ": ", .dim)) + total(scored.scoring))
            }
            let members = set.sheets.filter { $0.sheet.role == .member }
            if let average = set.average {
                lines.append(self.average(average))
            } else if !members.isEmpty {
                let open = members.reduce(0) { $0 + $1.scoring.open }
                let name = words.choice(RecordKind.scoreSheet, "role", ScoreSheet.Role.member.rawValue)
                lines.append(
                    StyledLine(Span(name + ": ", .dim), Span(words(.scoreOpenCount, String(open)), .warning)))
            }
            guard let result = set.result else { return lines }
            if let missed = missed(result.missed, set.outline) {
                lines += wrapLines(missed, width).map { StyledLine($0, .warning) }
            } else if let band = set.outline.bands.next(above: result.stars), band.from > result.points {
                let missing = band.from - result.points
                lines.append(StyledLine(words(.scoreMissing, missing.text, String(band.stars)), .dim))
            }
            return lines
        }
    }
}
