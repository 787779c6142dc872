// The ways of needs for training and of vouchers: what may follow, and what each step asks for.

/// The steps of a need: registered, gathered, sent up, answered, met by a class or declined. Steps may be left out
/// forwards; what is met or declined has come to its end.
enum NeedWorkflow {
    static let workflow = Workflow(
        of: TrainingNeed.self, \.state, order: Array(TrainingNeed.State.allCases.dropFirst()), showsAll: true,
        next: { state in state.isOpen ? Array(TrainingNeed.State.allCases.drop { $0 != state }.dropFirst()) : [] },
        facts: { state, _ in facts(to: state) })

    private static func facts(to state: TrainingNeed.State) -> [StepFact] {
        switch state {
        case .registered: []
        case .gathered: [.day("gatheredOn")]
        case .sent: [StepFact("sentTo"), .day("sentOn")]
        case .answered, .declined: [StepFact("answer"), .day("answeredOn")]
        case .met: [StepFact("activity", among: .oneOf(field: "form", [Activity.Form.training.rawValue]))]
        }
    }
}

/// The steps of a voucher: given out, used, or taken back.
enum VoucherWorkflow {
    static let workflow = Workflow(
        of: Voucher.self, \.state, order: [.used, .returned], showsAll: true,
        next: { $0 == .issued ? [.used, .returned] : [] },
        facts: { state, _ in state == .used ? [.day("usedOn")] : [] })
}
