// What papers call the body or unit that asked, in few words.
import Vietnamese

extension Question {
    /// The body that asked, as papers name it beside a question: words that belong to its name stand before the unit
    /// (*Chi đoàn Công an xã*); an office or a person does not (*xã Tân Minh* for its secretary).
    package var askingBody: String {
        let (asker, unit) = (trimmed(asker), trimmed(unit))
        guard !asker.isEmpty, !unit.isEmpty else { return unit.isEmpty ? asker : unit }
        var words = NameTokens(asker)
        guard words.count > 0, words.length(of: PersonWords.roles, at: 0) == 0 else { return unit }
        let isBody =
            words.length(of: PersonWords.bodies, at: 0) > 0 || PersonWords.ambiguousBodies.contains(words.key(0))
        return isBody && !AskerParts(asker).isPerson ? asker + " " + unit : unit
    }
}
