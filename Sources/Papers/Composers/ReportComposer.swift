// The report of a year: results and the next year's plan, worded by a template.
import Domain
import Vietnamese
import Words

/// Composes the yearly report.
package struct ReportComposer {
    let template: PaperTemplate
    let words: Words

    /// A composer with the office's template.
    package init(template: PaperTemplate, words: Words) {
        self.template = template
        self.words = words
    }

    /// The report, and where the records had nothing to say to the template.
    package func document(
        _ report: YearlyReport, facts: [TemplateFact: String]
    ) -> (document: PaperDocument, gaps: [TemplateGap]) {
        var values = TemplateValues(facts: facts, figures: report.figures)
        let named = template.named(in: values)
        let others = report.figures.filter { !named.contains($0.indicator.identity.id) }
        values.lists[.otherIndicators] = list(others.compactMap(result))
        values.lists[.indicators] = [.table(table(report.figures))]
        values.lists[.targets] = list(report.targets.map(target))
        values.lists[.promises] = list(report.promises.map(promise))
        let (blocks, gaps) = template.filled(values)
        var sections = [PaperSection(blocks: blocks)]
        // Every figure stands on the paper: in the annex, unless the template puts the table elsewhere.
        if !template.asks(for: .indicators), !report.figures.isEmpty {
            let note = facts[.issuer].map { words(.reportAnnexNoteBy, $0) } ?? words[.reportAnnexNote]
            let heading = PaperParagraph.lines(.name, words[.reportAnnex]) + [PaperParagraph(.note, note)]
            let table = PaperBlock.table(table(report.figures))
            sections.append(PaperSection(isLandscape: true, blocks: heading.map(PaperBlock.paragraph) + [table]))
        }
        return (PaperDocument(title: blocks.title, sections: sections), gaps)
    }

    private func list(_ texts: [String]) -> [PaperBlock] {
        texts.isEmpty ? [] : [.list(texts.map { PaperParagraph(.item, $0, mark: "-") })]
    }

    private func result(_ figure: ReportedFigure) -> String? {
        figure.textWithUnit.map { words(.reportResult, figure.indicator.name, officeCount($0)) }
    }

    private func target(_ indicator: Indicator) -> String {
        let unit = indicator.measure.isEmpty ? "" : " " + indicator.measure
        return words(
            .reportTarget, indicator.name, officeCount(indicator.target?.vietnameseText ?? "") + unit, indicator.period)
    }

    private func promise(_ promise: Promise) -> String {
        let due = promise.dueOn.map { words(.reportDue, $0.officialText) } ?? words[.reportNoDue]
        return words(.reportPromise, onOneLine(promise.commitment), promise.body, due)
    }

    private func table(_ figures: [ReportedFigure]) -> PaperTable {
        let heading = [
            PaperRow([
                PaperCell(words[.paperOrder], style: .cellHeading, rows: 2),
                PaperCell(words[.reportIndicator], style: .cellHeading, rows: 2),
                PaperCell(words[.reportMeasure], style: .cellHeading, rows: 2),
                PaperCell(words[.reportFigures], style: .cellHeading, span: 2),
                PaperCell(words[.reportNote], style: .cellHeading, rows: 2),
            ]),
            PaperRow(texts: [words[.reportPlanned], words[.reportReached]], style: .cellHeading),
        ]
        let rows = figures.enumerated().map { index, figure in
            PaperRow([
                PaperCell("\(index + 1)", style: .cellCentred), PaperCell(figure.indicator.name),
                PaperCell(figure.indicator.measure, style: .cellCentred),
                PaperCell(figure.indicator.target?.vietnameseText ?? "", style: .cellNumber),
                PaperCell(reached(figure), style: .cellNumber), PaperCell(note(figure)),
            ])
        }
        return PaperTable(shares: [4, 40, 14, 12, 14, 22], heading: heading, rows: rows)
    }

    private func reached(_ figure: ReportedFigure) -> String {
        switch figure.standing {
        case .reported, .counted: figure.text ?? ""
        case .notReported: words[.notReportedShort]
        case .notApplicable: words[.notApplicable]
        }
    }

    private func note(_ figure: ReportedFigure) -> String {
        var notes: [String] = []
        if case .counted = figure.standing { notes.append(words[.reportCounted]) }
        if figure.indicator.isCumulative { notes.append(words[.reportCumulative]) }
        return notes.joined(separator: "; ")
    }
}
