// The way of a product through its recognition, as far as no dossier says it.

/// The allowed steps between the states of a product. A recognition ends by being withdrawn: it does not become an idea again.
enum ProductWorkflow {
    static let workflow = Workflow(
        of: Product.self, \.state, order: [.idea, .applying, .recognised, .revoked],
        next: { state in
            switch state {
            case .idea: [.applying, .recognised]
            case .applying: [.recognised, .idea]
            case .recognised: [.revoked]
            case .revoked: [.applying, .recognised]
            }
        },
        facts: { state, _ in
            switch state {
            case .idea, .applying: []
            case .recognised:
                [
                    StepFact("starRating", own: true), StepFact("decision", own: true, required: false),
                    .day("issuedOn", own: true),
                ]
            case .revoked: [StepFact("grounds"), .day("foundOn"), .day("revokedOn")]
            }
        },
        obstacles: { product, _ in
            let isRecognised = product.state == .recognised && product.starRating != nil
            return isRecognised && !Product.areRecognised(stars: product.starRating) ? [.starsNotRecognised] : []
        })
}
