// The way of a product through its recognition, as far as no dossier says it.

/// The allowed steps between the states of a product. A recognition ends by being withdrawn: it does not become an idea again.
enum ProductWorkflow {
    static let workflow = Workflow(
        of: Product.self, \.state, order: [.idea, .applying, .recognised, .revoked], next: next, facts: facts,
        obstacles: { product, _ in
            let isRecognised = product.state == .recognised && product.starRating != nil
            return isRecognised && !Product.areRecognised(stars: product.starRating) ? [.starsNotRecognised] : []
        },
        change: { product, old, _ in
            // What was found against an earlier recognition is none of a new one.
            guard product.state == .recognised, old.state == .revoked else { return }
            (product.foundOn, product.revokedOn, product.grounds) = (nil, nil, Codes())
        })

    private static func next(_ state: Product.State) -> [Product.State] {
        switch state {
        case .idea: [.applying, .recognised]
        case .applying: [.recognised, .idea]
        case .recognised: [.revoked]
        case .revoked: [.applying, .recognised]
        }
    }

    private static func facts(to state: Product.State, _ product: Product) -> [StepFact] {
        let again = product.state == .revoked
        return switch state {
        case .idea, .applying: []
        case .recognised:
            [
                StepFact("starRating", again: again, own: true),
                StepFact("decision", again: again, own: true, required: false),
                .day("issuedOn", again: again, own: true),
            ]
        case .revoked: [StepFact("grounds"), .day("foundOn"), .day("revokedOn")]
        }
    }
}
