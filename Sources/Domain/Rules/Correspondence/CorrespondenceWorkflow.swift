// The ways of the papers that leave and that come in.

/// The steps of correspondence.
enum CorrespondenceWorkflow {
    /// A draft is issued, which gives it its number; what was issued can only be withdrawn.
    static let outgoing = Workflow(
        of: OutgoingPaper.self, \.state, order: [.issued, .withdrawn], showsAll: true,
        sources: [.all(.letterhead)],
        next: { state in
            switch state {
            case .draft: [.issued]
            case .issued: [.withdrawn]
            case .withdrawn: []
            }
        },
        facts: { state, _ in
            switch state {
            case .draft: []
            case .issued:
                [
                    .day("date"),
                    StepFact(
                        "sign", own: true,
                        suggestion: { entry, context in entry.map { symbol(of: $0, context) } ?? .none },
                        each: symbol),
                    StepFact(
                        "signer", required: false,
                        suggestion: { entry, context in
                            let symbol = DocumentNumber.symbol(in: entry?["sign"].text ?? "")
                            let day = entry?["date"].date ?? context.today
                            let heads: [Letterhead] = context.all()
                            let head =
                                Letterhead.issuing(symbol, among: heads, on: day).first
                                ?? Letterhead.chosen(for: .notice, among: heads, on: day)
                            return FieldValue(text: head?.position ?? "")
                        }),
                    StepFact("addressee", own: true, required: false),
                ]
            case .withdrawn: [StepFact("reason", again: true)]
            }
        },
        told: { entry, _ in [entry["sign"]] })

    /// The symbol of a paper by its type and who issues it; the next number is put in front of it when it is stored.
    @Sendable private static func symbol(of paper: RecordEntry, _ context: StepContext) -> FieldValue {
        let type = OfficePaperType(rawValue: paper["type"].text)
        let day = paper["date"].date ?? context.today
        return type.flatMap { Letterhead.symbol(for: $0, among: context.all(), on: day) }.map(FieldValue.text) ?? .none
    }

    /// A paper is handed to somebody and dealt with; what turns out not to be done is taken up again.
    static let incoming = Workflow(
        of: IncomingPaper.self, \.state, order: [.underway, .done], showsAll: true,
        next: { state in
            switch state {
            case .waiting: [.underway, .done]
            case .underway: [.done]
            case .done: [.underway]
            }
        },
        facts: { state, _ in
            switch state {
            case .waiting: []
            case .underway: [StepFact("department"), .day("passedOn")]
            case .done: [.day("doneOn", again: true), StepFact("result", required: false)]
            }
        },
        change: { paper, _, _ in if paper.state != .done { paper.doneOn = nil } })
}
