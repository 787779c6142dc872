// What stands below the fields of a project, a training need, an activity, a voucher, a loan figure and an indicator.
import Domain
import Screen
import Vietnamese
import Words

/// The lines of how such a record stands, and of what belongs to it.
struct StartupText {
    let context: RecordContext
    let entry: RecordEntry

    var words: Words { context.words }
    var related: RelatedState { context.related }

    /// More visits or needs than this are counted, not named.
    private static let shown = 8

    /// What each kind is told with; what belongs to the record only once it is here.
    static let sections = [
        RecordSection(of: .trainingNeed) { StartupText(context: $0, entry: $1).waiting($2) },
        RecordSection(of: .voucher) { StartupText(context: $0, entry: $1).voucher($2) },
        section(of: .project) { $0.project($1) }, section(of: .trainingNeed) { $0.need($1) },
        section(of: .activity) { $0.activity($1) }, section(of: .loan) { $0.loan($1) },
        section(of: .indicator) { $0.indicator($1) },
    ]

    private static func section(
        of kind: RecordKind, _ lines: @escaping @Sendable (StartupText, _ width: Int) -> [StyledLine]
    ) -> RecordSection {
        RecordSection(of: kind) { context, entry, width in
            entry.identity.isSame(as: context.related.shown) && context.related.kind == entry.kind
                ? lines(StartupText(context: context, entry: entry), width) : []
        }
    }

    func section(_ title: Text, _ note: String = "", _ lines: [StyledLine]) -> [StyledLine] {
        guard !lines.isEmpty else { return [] }
        return [StyledLine(""), StyledLine(Span(words[title], .header), Span(note, .dim))] + lines
    }

    func wrapped(_ text: String, _ width: Int, _ role: StyleRole = .normal) -> [StyledLine] {
        wrapLines("– " + text, width).enumerated().map { StyledLine(($0 == 0 ? "" : "  ") + $1, role) }
    }

    private func more(_ count: Int) -> [StyledLine] {
        count > Self.shown ? [StyledLine(words(.marketMore, String(count - Self.shown)), .dim)] : []
    }

    // Projects.

    private func project(_ width: Int) -> [StyledLine] {
        let standing = VisitStanding(related.records(), on: context.today)
        var visits: [StyledLine] = []
        visits += standing.late.flatMap { visit in
            let day = visit.dueOn.map { $0.officialText + " (" + words.daysLeft($0, on: context.today) + ")" } ?? ""
            return wrapped("! " + day + " · " + visit.task, width, .overdue)
        }
        visits += standing.due.prefix(Self.shown).flatMap { visit in
            let day = visit.dueOn.map { $0.officialText + " (" + words.daysLeft($0, on: context.today) + ")" }
            return wrapped([day, visit.task].compactMap { $0 }.joined(separator: " · "), width)
        }
        visits += more(standing.due.count)
        visits += standing.done.suffix(Self.shown).reversed().flatMap { visit in
            let parts = ["✓ " + (visit.visitedOn?.officialText ?? ""), visit.task, visit.findings]
            return wrapped(parts.filter { !$0.isEmpty }.joined(separator: " · "), width, .dim)
        }
        let counts =
            " (" + words(.visitCounts, "\(standing.done.count)", "\(standing.due.count)", "\(standing.late.count)")
            + ")"
        return section(.projectVisits, counts, visits) + jobs(standing, width) + supports(width) + holder(width)
    }

    private func jobs(_ standing: VisitStanding, _ width: Int) -> [StyledLine] {
        let jobs = standing.jobs
        guard jobs.count > 1 else { return [] }
        let picture = Sparkline(jobs.map { Double($0.count) }, isFine: context.hasFineBlocks).text
        let text = jobs.map {
            "\($0.day.year == context.today.year ? $0.day.shortText : $0.day.officialText): \($0.count)"
        }
        .joined(separator: " · ")
        return section(.projectJobs, "  " + picture, wrapLines(text, width).map { StyledLine($0) })
    }

    /// What was approved and paid, a shared sum whole.
    private func supports(_ width: Int) -> [StyledLine] {
        let supports = related.records(Support.self)
        guard !supports.isEmpty else { return [] }
        let kind = RecordKind.support
        let approved = Self.sum(supports.filter(\.state.isApproved).compactMap(\.amount))
        let paid = Self.sum(supports.compactMap(\.paid))
        var lines = wrapLines(words(.projectSums, money(approved), money(paid)), width).map { StyledLine($0) }
        lines += supports.prefix(Self.shown).flatMap { support in
            let parts = [
                support.year.map(String.init) ?? "", words.choice(kind, "purpose", support.purpose.rawValue),
                support.amount.map { FieldValue.money($0).readingText } ?? "",
                support.isShared ? words[.projectShared] : "", context.words.state(kind, support.state.rawValue),
            ].filter { !$0.isEmpty }
            return wrapped(
                parts.joined(separator: " · "), width, CellText.role(of: .support, state: support.state.rawValue))
        }
        return section(.overviewSupports, " (\(supports.count))", lines + more(supports.count))
    }

    private static func sum(_ sums: [Money]) -> Int64? {
        Int64(exactly: sums.reduce(Int128(0)) { $0 + Int128($1.dong) })
    }

    private func money(_ dong: Int64?) -> String { dong.map { Money(dong: $0).fullText } ?? words[.marketTooLarge] }

    private func holder(_ width: Int) -> [StyledLine] {
        guard let holder = related.records(Holder.self).first else { return [] }
        let parts = [
            holder.name, words.choice(RecordKind.holder, "form", holder.form.rawValue), holder.address,
        ].filter { !$0.isEmpty }
        return section(.overviewHolder, "", wrapped(parts.joined(separator: " · "), width))
    }

    // Training.

    /// How long a need has waited.
    private func waiting(_ width: Int) -> [StyledLine] {
        guard let need = entry.record(as: TrainingNeed.self), need.state.isOpen, let day = need.registeredOn else {
            return []
        }
        let days = max(0, context.today.dayNumber - day.dayNumber)
        let text = words(.needWaits, grouped(Int64(days)), day.officialText)
        return [StyledLine("")] + wrapLines(text, width).map { StyledLine($0, days > 180 ? .warning : .dim) }
    }

    private func need(_ width: Int) -> [StyledLine] {
        let classes = related.records(Activity.self).flatMap { wrapped(attendance($0), width) }
        let promises = related.records(Promise.self).flatMap { promise in
            let parts = [
                promise.commitment, promise.body, promise.dueOn?.officialText ?? "",
                context.words.state(RecordKind.promise, promise.state.rawValue),
            ].filter { !$0.isEmpty }
            return wrapped(
                parts.joined(separator: " · "), width,
                promise.isOverdue(on: context.today)
                    ? .overdue : CellText.role(of: .promise, state: promise.state.rawValue))
        }
        return section(.needClass, "", classes) + section(.needPromise, "", promises)
    }

    /// An activity in a line; times and people are never added.
    private func attendance(_ activity: Activity) -> String {
        [
            activity.name, activity.heldFrom?.officialText ?? activity.year.map(String.init) ?? "",
            activity.sessions.map { words(.countSessions, grouped(Int64($0))) } ?? "",
            activity.attendances.map { words(.countAttendances, grouped(Int64($0))) } ?? "",
            activity.people.map { words(.countPeople, grouped(Int64($0))) } ?? "",
        ].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func activity(_ width: Int) -> [StyledLine] {
        guard let activity = entry.record(as: Activity.self) else { return [] }
        let counts: [(Text, Int?)] = [
            (.countSessions, activity.sessions), (.countAttendances, activity.attendances),
            (.countPeople, activity.people),
        ]
        let given = counts.map { text, count in
            words(text, count.map { grouped(Int64($0)) } ?? words[.notReportedShort])
        }
        let needs = related.records(TrainingNeed.self)
        let people = needs.compactMap(\.people).reduce(0, +)
        let lines = needs.prefix(Self.shown).flatMap { need in
            let parts = [
                need.subject, need.registrant, need.unit,
                need.people.map { words(.countPeople, grouped(Int64($0))) } ?? "",
            ].filter { !$0.isEmpty }
            return wrapped(parts.joined(separator: " · "), width)
        }
        return [StyledLine("")] + wrapLines(given.joined(separator: " · "), width).map { StyledLine($0) }
            + section(
                .activityNeeds,
                " (\(needs.count)" + (people > 0 ? ", " + words(.countPeople, grouped(Int64(people))) : "") + ")",
                lines + more(needs.count))
    }

    /// How long a voucher still counts.
    private func voucher(_ width: Int) -> [StyledLine] {
        guard let voucher = entry.record(as: Voucher.self), voucher.state == .issued, let end = voucher.expiresOn else {
            return []
        }
        let days = end.dayNumber - context.today.dayNumber
        let role: StyleRole = days < 0 ? .overdue : days <= 60 ? .warning : .dim
        let text = words(.voucherEnds, end.officialText, words.daysLeft(end, on: context.today))
        return [StyledLine("")] + wrapLines(text, width).map { StyledLine($0, role) }
    }
}
