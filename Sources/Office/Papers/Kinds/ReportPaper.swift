// The yearly report: what the indicators come to, worded by the office's template.
import Domain
import Papers
import Repository
import Words

/// The report of a year with the plan of the next; without one, of the last year that an indicator speaks of.
struct ReportPaper: OfficePaper {
    let year: Int?

    static let code = "report"
    static let takes: Set<PaperArgument> = [.year, .date]
    static let isOfMarks = false
    static let head: PaperHead? = PaperHead(.report, type: .paperTypeReport, sign: .report)

    /// Of the year of the indicator that was chosen, else of the last one.
    static func offers(at place: PaperPlace, _ words: Words) -> [PaperOffer] {
        guard place.pane != .product else { return [] }
        let chosen = place.pane == .dialogue ? nil : place.chosen.first
        let paper = Self(year: chosen.flatMap { $0.kind == .indicator ? $0["lastYear"].number : nil })
        return [PaperOffer(paper.name(words), paper)]
    }

    static func asked(_ arguments: PaperArguments, of office: Office) async throws(OfficeFailure) -> Self {
        Self(year: arguments.year)
    }

    func name(_ words: Words) -> String {
        year.map { words(.paperNameReportYear, String($0)) } ?? words[.paperNameReport]
    }

    func fileName(_ words: Words) -> String { words[.reportFileName] }

    func composition(
        by office: Office, hiding names: PaperHiding, for order: PaperOrder
    ) async throws(OfficeFailure) -> Composition {
        let (today, store) = (office.today, office.store)
        let issuer = try await office.reportingOffice()
        let report = YearlyReport(
            year: year, office: issuer, indicators: try await office.entries(Indicator.self),
            counts: try await office.stored { () async throws(StoreError) in try await store.counted(on: today) },
            promises: try await office.entries(Promise.self), conferences: try await office.entries(Conference.self),
            on: today)
        let (template, place) = try TemplateName.report.template()
        var facts = try await office.facts(for: .report)
        facts[.year] = String(report.year)
        facts[.nextYear] = String(report.year + 1)
        facts.merge(try await office.results(of: report.year)) { _, counted in counted }
        let (document, gaps) = ReportComposer(template: template, words: office.words).document(report, facts: facts)
        let remarks = gaps.map { Sentence($0, place: place, words: office.words) }
        var composition = Composition(document, remarks: remarks)
        composition.bodies = report.promises.map(\.body)
        return try await lettered(composition, by: office)
    }
}

extension Office {
    /// Who reports: the issuer of the yearly report; empty while no letterhead says it.
    func reportingOffice() async throws(OfficeFailure) -> String { try await facts(for: .report)[.issuer] ?? "" }
}

extension Office {
    /// What the registers say of a year that no indicator has to say: dialogues, recognitions, support.
    fileprivate func results(of year: Int) async throws(OfficeFailure) -> [TemplateFact: String] {
        var conclusions: [DialogueConclusion] = []
        for conference in try await entries(Conference.self)
        where conference.level == .commune && conference.reportYear == year && conference.hasTakenPlace {
            let (own, linked) = try await questions(of: conference)
            conclusions.append(DialogueConclusion(conference, questions: own, linked: linked))
        }
        let dialogues = DialogueYear(year: year, conclusions: conclusions, promises: [])
        let end = CalendarDate(year: year, month: 12, day: 31).map { min($0, today) } ?? today
        let products = try await entries(Product.self).filter(\.isRecognised)
        var (cases, paid) = (0, Int128(0))
        try await forEachRecord(
            of: ListQuery(kind: .support, conditions: [.equals(field: "year", .number(year))])
        ) { entry in
            guard entry["state"].text != Support.State.refused.rawValue else { return }
            cases += 1
            paid += Int128(entry["paid"].money?.dong ?? 0)
        }
        func text(_ count: Int) -> String? { count > 0 ? officeCount(count) : nil }
        var facts: [TemplateFact: String] = [:]
        facts[.dialogueCount] = text(dialogues.lines.count)
        let raised = dialogues.lines.reduce(0) { $0 + $1.raised }
        facts[.questionCount] = dialogues.lines.isEmpty ? nil : officeCount(raised)
        facts[.answeredCount] = text(dialogues.lines.reduce(0) { $0 + $1.answered })
        facts[.forwardedCount] = text(dialogues.lines.reduce(0) { $0 + $1.forwarded })
        facts[.recognisedCount] = text(products.count { $0.issuedOn?.year == year })
        facts[.lastingCount] = text(
            products.count { ($0.issuedOn ?? .epoch) <= end && ($0.lastDay.map { $0 >= end } ?? true) })
        facts[.supportCount] = text(cases)
        facts[.supportPaid] = Int64(exactly: paid).flatMap { $0 > 0 ? Money(dong: $0).fullText : nil }
        return facts
    }
}
