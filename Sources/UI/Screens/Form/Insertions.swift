// Text blocks and citations, put into a text of a form at its cursor.
import Domain
import Office
import Screen
import TextEditing
import Words

extension Effect {
    /// Fetches the text blocks.
    static var loadBlocks: Effect {
        .ask("loadBlocks", .holdsKeys) { services throws(OfficeFailure) in
            try await services.office.records(.textBlock, limit: 1000)
        } take: {
            FormState.takeBlocks($1, in: &$0)
        }
    }
}

extension FormState {
    /// Why nothing can be put into a text now; nil when it can.
    static func reasonAgainstInserting(in state: AppState) -> Text? {
        guard case .form(let form) = state.layers.last, let field = form.focused, field.isProse else {
            return .needsProse
        }
        if let review = form.review, review.comparison != nil || review.side != .answer { return .needsProse }
        return form.isSealed(field.description.name) ? .problemPublished : nil
    }

    /// Offers the text blocks for the text with the cursor.
    static func takeBlocks(_ blocks: [RecordEntry], in state: inout AppState) {
        guard case .form(let form) = state.layers.last, form.focused?.isProse == true else { return }
        guard !blocks.isEmpty else {
            state.say(.noBlocks, role: .warning)
            return
        }
        let items = blocks.map { block in
            let text = block["text"].text
            return MenuItem(
                title: block.title, note: Self.beginning(of: text), keywords: text
            ) { insertBlock(text, in: &$0) }
        }
        state.layers.append(.menu(MenuState(title: state.words.command(.insertBlock), items: items)))
    }

    /// Fills a text block and puts it at the cursor; its documents are chosen first.
    static func insertBlock(_ text: String, in state: inout AppState) -> [Effect] {
        guard case .form(let form) = state.layers.last else { return [] }
        let entry = form.typedEntry
        var filling = BlockFilling(text)
        let title = entry["conference"].reference.flatMap { id in
            state.options[RecordKind.conference]?.first { $0.id == id }?.title
        }
        let isPromise = entry.kind == .promise
        filling.fill(.unit, with: entry[isPromise ? "beneficiary" : "unit"].text)
        filling.fill(.asker, with: entry["asker"].text)
        filling.fill(.today, with: state.today.officialText)
        filling.fill(.dueOn, with: entry["dueOn"].date?.officialText ?? "")
        filling.fill(.department, with: entry[isPromise ? "body" : "department"].text)
        filling.fill(.conference, with: title ?? (entry.kind == .conference ? entry.title : ""))
        return goOn(with: filling, in: &state)
    }

    /// Asks for the next document of a block, or puts the block at the cursor in one step.
    static func goOn(with filling: BlockFilling, in state: inout AppState) -> [Effect] {
        guard filling.isOpen(.document), !state.documents.documents.isEmpty else { return insert(filling, in: &state) }
        chooseCitation(for: filling, in: &state)
        return []
    }

    /// Puts a block at the cursor as far as it is filled, and says which fields are still open.
    static func insert(_ filling: BlockFilling, in state: inout AppState) -> [Effect] {
        let effects = insert(spaced(filling.text, in: state), in: &state)
        if !filling.open.isEmpty { state.say(.fieldsOpen, filling.open.joined(separator: ", "), role: .warning) }
        return effects
    }

    /// Offers the documents of the register, what is in force first, the latest in front.
    /// - Parameter filling: the block in which the citation takes its place; nil to put it at the cursor itself.
    static func chooseCitation(for filling: BlockFilling? = nil, in state: inout AppState) {
        guard case .form(let form) = state.layers.last, let editor = form.focused?.editor else { return }
        let place = editor.selection?.lowerBound ?? editor.cursor
        let before = String(editor.text.prefix(place)) + (filling?.text(before: .document) ?? "")
        let cited = Set(CitationFinder(register: state.documents).citations(in: before).map(\.key))
        // An answer is read with its conference's day in front of it.
        let (register, day) = (state.documents, form.base.dayOfNames(in: state.recordContext) ?? state.today)
        let listed = register.documents.map { (document: $0, note: state.words.force(register.force(of: $0, on: day))) }
            .sorted {
                left, right in
                if (left.note == nil) != (right.note == nil) { return left.note == nil }
                return (left.document.date?.dayNumber ?? 0) > (right.document.date?.dayNumber ?? 0)
            }
        var items = listed.map { document, force in
            let isCited = !cited.isEmpty && document.citation.map { cited.contains($0.key) } == true
            let notes = [
                force, isCited ? state.words[.citedBefore] : nil, document.date?.officialText,
                document.issuer.isEmpty ? nil : document.issuer,
            ]
            return MenuItem(
                title: document.shortCitation, note: notes.compactMap { $0 }.joined(separator: " · "),
                keywords: document.issuer + " " + document.subject
            ) { cite(document, isShort: isCited, in: filling, in: &$0) }
        }
        if let filling {
            items.append(
                MenuItem(title: state.words[.citeLater]) { insert(filling, in: &$0) })
        }
        state.layers.append(.menu(MenuState(title: state.words.command(.insertCitation), items: items)))
    }

    /// Puts a citation at the cursor or into its block: in full the first time, then short (decree 30/2020/NĐ-CP).
    static func cite(_ document: LegalDocument, isShort: Bool, in filling: BlockFilling?, in state: inout AppState)
        -> [Effect]
    {
        let citation = isShort ? document.shortCitation : document.fullCitation
        guard var filling else { return insert(spaced(citation, in: state), in: &state) }
        filling.fillNext(.document, with: citation)
        return goOn(with: filling, in: &state)
    }

    /// A text with a blank in front or behind, where a word or the end of a sentence stands beside the cursor.
    private static func spaced(_ text: String, in state: AppState) -> String {
        guard case .form(let form) = state.layers.last, let editor = form.focused?.editor else { return text }
        let place = editor.selection?.lowerBound ?? editor.cursor
        func isJoined(_ letter: Character?) -> Bool {
            letter.map { $0.isLetter || $0.isNumber || ",.;:?!)".contains($0) } ?? false
        }
        let behind = editor.text.dropFirst(editor.selection?.upperBound ?? place).first
        let gap = behind.map { $0.isLetter || $0.isNumber } ?? false
        return (isJoined(editor.text.prefix(place).last) ? " " : "") + text + (gap ? " " : "")
    }

    private static func insert(_ text: String, in state: inout AppState) -> [Effect] {
        guard case .form(var form) = state.layers.last, var editor = form.focused?.editor else { return [] }
        editor.replaceSelection(with: text)
        form.focused?.editor = editor
        return form.typed(in: &state)
    }

    private static func beginning(of text: String) -> String {
        text.prefix(120).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
