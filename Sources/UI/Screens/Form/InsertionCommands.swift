// Commands that put something into a text.
import Office
import Screen

extension Command {
    static let insertBlock = Command(
        "insertBlock", [.control("t")], in: [.form, .review], against: { FormState.reasonAgainstInserting(in: $0) }
    ) { _, _ in [.loadBlocks] }

    static let insertCitation = Command(
        "insertCitation", [.control("b")], in: [.form, .review],
        against: { FormState.reasonAgainstInserting(in: $0) ?? ($0.documents.documents.isEmpty ? .noDocuments : nil) }
    ) { state, _ in
        FormState.chooseCitation(in: &state)
        return []
    }

    static let insertionRows: [Command] = [insertBlock, insertCitation]
}
