// The two views of a question in a form, its fields and the split view, and the way back from one to the other.
import Domain

/// A view of a form that another one was opened from.
enum FormView: Sendable, Equatable {
    /// The split view as it was left.
    case review(ReviewState)
    /// The fields, with the focus that they had.
    case fields(focus: Int)
}

extension FormState {
    /// Whether Escape leads back to the split view.
    var leadsToReview: Bool { if case .review = behind { true } else { false } }

    /// Whether F3 leads to the split view: from the answer, or back to where the fields were opened from.
    var canShowReview: Bool {
        guard kind == .question, base.identity.id != 0 else { return false }
        return focused?.description.name == "answer" || leadsToReview && focused?.isProse != true
    }

    /// Shows the fields in place of the split view.
    mutating func showFields() {
        guard let review else { return }
        if case .fields = behind { behind = nil } else { behind = .review(review) }
        self.review = nil
    }

    /// Shows the split view in place of the fields.
    mutating func showReview() {
        if leadsToReview {
            goBack()
        } else {
            behind = .fields(focus: focus)
            review = ReviewState()
        }
        isZoomed = false
    }

    /// Goes back to the view that this one was opened from, with all that was typed.
    /// - Returns: whether there was one.
    @discardableResult
    mutating func goBack() -> Bool {
        switch behind {
        case .review(let before):
            review = before
            completion = nil
            isZoomed = false
            focus = fields.firstIndex { $0.description.name == "answer" } ?? focus
        case .fields(let place):
            review = nil
            focus = place
        case nil: return false
        }
        behind = nil
        return true
    }
}
