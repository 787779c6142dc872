// What is wrong with a template, in words.
import Papers
import Words

extension Words {
    /// A mistake in a template that stands in a place.
    func template(_ mistake: TemplateMistake, _ place: String) -> String {
        var reason =
            switch mistake.reason {
            case .unknownMark(let mark): self(.templateUnknownMark, mark)
            case .emptyLine(let line): self(.templateEmptyLine, line)
            case .notClosed(let sign): self(.templateNotClosed, sign)
            case .notOpened(let sign): self(.templateNotOpened, sign)
            case .unknownPlace(let name): self(.templateUnknownPlace, name)
            case .unknownList(let name): self(.templateUnknownList, name)
            case .nothing: self[.templateNothing]
            }
        if let meant = mistake.meant { reason = self(.templateMeant, reason, meant) }
        return self(.failedTemplate, place, String(mistake.line), reason)
    }
}
