// Splitting a shared case among those who share it, once somebody knows who got how much.
import Domain
import Office
import Screen
import TextEditing
import Vietnamese
import Words

extension Effect {
    /// Fetches a case that shall be split.
    static func startSplit(_ entry: RecordEntry) -> Effect {
        .ask("startSplit", about: entry, .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.support(entry)
        } answer: {
            SplitRequest.startSplit(of: $1, in: &$0)
        }
    }
}

extension SplitRequest {
    /// More than these are not asked for one by one.
    private static let splitLimit = 50

    /// Asks for the sums of a shared case, or says why it cannot be split.
    fileprivate static func startSplit(of found: (entry: RecordEntry, around: CaseMaterial)?, in state: inout AppState)
        -> [Effect]
    {
        guard let (entry, material) = found, let support = entry.record(as: Support.self) else {
            state.say(.recordGone, role: .warning)
            return state.reload(quietly: true)
        }
        let names = sharers(of: support, in: state)
        let obstacle: Text? =
            if !material.payments.isEmpty {
                .splitHasPayments
            } else if !support.isShared {
                .splitNotShared
            } else if support.amount == nil {
                .splitNoSum
            } else {
                names.isEmpty ? .splitTooMany : nil
            }
        if let obstacle {
            state.complain(Sentence(obstacle))
            return []
        }
        state.ask(.part(of: SplitRequest(entry: entry, names: names)))
        return []
    }

    /// Those who share a case: by their names, the others by their number; none when they are too many.
    private static func sharers(of support: Support, in state: AppState) -> [String] {
        let names = support.beneficiaries
        let count = max(names.count, support.recipients ?? 1)
        guard count <= Self.splitLimit else { return [] }
        if names.count <= 1 { return (1...max(1, count)).map { trimmed(support.beneficiary) + " (\($0))" } }
        return names + (names.count..<count).map { state.words(.splitUnnamed, String($0 + 1)) }
    }

    /// Takes the sum of one of those who share a case; the last one splits it.
    func take(part text: String, in state: inout AppState) -> [Effect] {
        guard let support = entry.record(as: Support.self), let whole = support.amount else { return [] }
        guard let part = Money(text), part.dong >= 0 else { return state.complainInLine(Sentence(.problemMoney, text)) }
        var request = self
        request.sums.append(part)
        let rest = Int128(whole.dong) - total(request.sums)
        guard rest >= 0 else { return state.complainInLine(Sentence(.splitOver, dongText(-rest), whole.fullText)) }
        guard request.sums.count == request.names.count else {
            let isLast = request.sums.count == request.names.count - 1
            state.ask(
                .part(of: request),
                suggestion: isLast ? FieldValue.money(Money(dong: Int64(clamping: rest))).editingText : "")
            return []
        }
        guard rest == 0 else { return state.complainInLine(Sentence(.splitShort, dongText(rest), whole.fullText)) }
        var saving = Saving(entries: request.parts(of: support), action: "split")
        saving.note = .split
        return [.store(saving)]
    }

    /// The parts: the first stays the record, whose history keeps the shared text; the others are new.
    private func parts(of support: Support) -> [RecordEntry] {
        let isAsRequested = support.requested?.dong == support.amount?.dong
        return zip(names, sums).enumerated().map { index, part in
            var record = support
            if index > 0 {
                record.identity = .unsaved
                record.splitFrom = support.identity.id
                (record.holder, record.exception, record.accepted) = (nil, "", "")
            }
            (record.beneficiary, record.recipients, record.amount) = (part.0, 1, part.1)
            record.requested = isAsRequested && support.requested != nil ? part.1 : nil
            return RecordEntry(record)
        }
    }
}

extension LineQuestion {
    /// The sum of the next of those who share a case.
    static func part(of request: SplitRequest) -> LineQuestion {
        let (place, names) = (request.sums.count, request.names)
        return LineQuestion(
            title: { $0(.promptPart, String(place + 1), String(names.count), names[place]) },
            note: { $0[.promptPartNote] }, subject: .saving(isStep: false)
        ) { request.take(part: $1, in: &$0) }
    }
}

/// A sum in đồng as people read it.
func dongText(_ sum: Int128) -> String { Money(dong: Int64(clamping: sum)).fullText }
