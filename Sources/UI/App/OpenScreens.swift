// Which screens are open, whatever covers them.
import Domain

extension AppState {
    /// Closes the form of a record; forms of other records below it stay open.
    @discardableResult
    mutating func closeForm(of entry: RecordEntry) -> Bool {
        let index = layers.lastIndex { if case .form(let form) = $0 { form.isOf(entry) } else { false } }
        if let index { layers.remove(at: index) }
        return index != nil
    }

    /// The form that is open, even when covered.
    var openForm: FormState? {
        for case .form(let form) in layers.reversed() { return form }
        return nil
    }

    /// Whether the page of the first steps is open, whatever covers it.
    var showsFirstSteps: Bool { layers.contains { if case .firstSteps = $0 { true } else { false } } }

    /// The score sheet that is open, even when covered.
    var openScore: ScoreState? {
        for case .score(let score) in layers.reversed() { return score }
        return nil
    }

    /// The paper that is looked at, also below a line to type.
    package var openPage: PageState? {
        layers.reversed().lazy.compactMap { if case .page(let page) = $0 { page } else { nil } }.first
    }

    /// The examination on top.
    var examination: DoctorState? { if case .doctor(let doctor) = layers.last { doctor } else { nil } }
}
