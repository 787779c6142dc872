// The way of a need for training: registered, gathered, sent up, answered, met by a class or declined.

/// The steps of a need. Steps may be left out forwards; what is met or declined has come to its end.
package enum NeedWorkflow {
    /// Whether a need may go to a state.
    package static func mayTake(_ state: TrainingNeed.State, from old: TrainingNeed.State) -> Bool {
        let order = TrainingNeed.State.allCases
        guard old.isOpen, let from = order.firstIndex(of: old), let to = order.firstIndex(of: state) else {
            return false
        }
        return to > from
    }

    /// What a step asks for. The class that met a need is chosen, everything else typed.
    static func facts(_ state: TrainingNeed.State) -> [StepFact] {
        switch state {
        case .registered: []
        case .gathered: [StepFact("gatheredOn")]
        case .sent: [StepFact("sentTo"), StepFact("sentOn")]
        case .answered: [StepFact("answer"), StepFact("answeredOn")]
        case .met: [StepFact("activity")]
        case .declined: [StepFact("answer"), StepFact("answeredOn")]
        }
    }
}

/// The steps of a voucher: given out, used, or taken back.
package enum VoucherWorkflow {
    /// Whether a voucher may go to a state.
    package static func mayTake(_ state: Voucher.State, from old: Voucher.State) -> Bool {
        old == .issued && state != .issued
    }

    /// What a step asks for.
    static func facts(_ state: Voucher.State) -> [StepFact] { state == .used ? [StepFact("usedOn")] : [] }
}
