// The four matters that a commune assesses in a dossier.

/// A matter that the commune assesses itself (decision 26/2026/QĐ-TTg); named as the dossier's field is.
package enum DossierMatter: String, CaseIterable, Sendable {
    case localIngredients, localLabour, ideaOrigin, localIdentity
}

extension Dossier {
    /// What was found about a matter.
    package func finding(of matter: DossierMatter) -> Finding {
        switch matter {
        case .localIngredients: localIngredients
        case .localLabour: localLabour
        case .ideaOrigin: ideaOrigin
        case .localIdentity: localIdentity
        }
    }

    /// What shows the finding.
    package func note(of matter: DossierMatter) -> String {
        switch matter {
        case .localIngredients: localIngredientsNote
        case .localLabour: localLabourNote
        case .ideaOrigin: ideaOriginNote
        case .localIdentity: localIdentityNote
        }
    }
}
