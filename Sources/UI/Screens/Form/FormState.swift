// The form of a record, made from its description.
import Domain
import Office
import TextEditing
import Words

/// How a field is entered.
package enum FormControl: Sendable, Equatable {
    /// A line of text; the column shown first.
    case line(TextEditor, firstColumn: Int)
    /// Paragraphs; the row shown first.
    case prose(TextEditor, firstRow: Int)
    /// One of some codes or records; nothing may be chosen.
    case options([FormOption], chosen: Int?)
    /// Any of some codes.
    case several(SeveralChoice)
    /// Yes or no.
    case flag(Bool)
}

/// Something that can be chosen in a form.
package struct FormOption: Sendable, Equatable {
    /// What the field then holds.
    package let value: FieldValue
    /// What it is called.
    package let title: String
}

/// A field of a form.
package struct FormField: Sendable, Equatable {
    /// The field.
    package let description: FieldDescription
    /// How it is entered.
    package var control: FormControl
    /// What is wrong with it.
    package var problem: FieldProblem.Reason?

    /// What the field holds as typed: text that is no value of its kind stays text, so that a draft keeps it.
    package var typedValue: FieldValue {
        switch control {
        case .line(let editor, _), .prose(let editor, _):
            (try? FieldValue(reading: editor.text, for: description)) ?? FieldValue(text: editor.text)
        case .options(let options, let chosen): chosen.map { options[$0].value } ?? .none
        case .several(let choice): choice.value
        case .flag(let flag): .flag(flag)
        }
    }

    /// The editor of a line or of prose.
    package var editor: TextEditor? {
        get {
            switch control {
            case .line(let editor, _), .prose(let editor, _): editor
            case .options, .several, .flag: nil
            }
        }
        set {
            guard let newValue else { return }
            switch control {
            case .line(_, let firstColumn): control = .line(newValue, firstColumn: firstColumn)
            case .prose(_, let firstRow): control = .prose(newValue, firstRow: firstRow)
            case .options, .several, .flag: break
            }
        }
    }

    /// Whether it is entered as paragraphs.
    package var isProse: Bool { if case .prose = control { true } else { false } }
}

/// A form and what was typed into it.
package struct FormState: Sendable, Equatable {
    /// The kind of record.
    package let kind: RecordKind
    /// The record as it was opened; a save must find this version.
    package private(set) var base: RecordEntry
    /// What the form said before anybody typed: what only the program filled in is no draft.
    private var untouched: FieldValues = []
    /// The record as shown at first, for the fields that the program sets.
    private var carried: RecordEntry
    /// The fields a person fills in, in the order of the description.
    package var fields: [FormField]
    /// The field with the cursor.
    package var focus = 0
    /// Whether the focused prose fills the screen.
    package var isZoomed = false
    /// The first row shown.
    package var scroll = 0
    /// The rows of the prose with the cursor, as it was laid out: what a page key goes on by.
    var proseRows = 3
    /// Counts what was typed, so that a pause is known.
    package var edits = 0
    /// Edits that the kept draft already has.
    package var keptEdits = 0
    /// The split view in which the form is shown; nil for the form with its fields.
    package var review: ReviewState?
    /// The view of the record from which this one was opened.
    var behind: FormView?
    /// When the draft that is being gone on with was kept.
    package let draftTime: String?
    /// What the focused field offers; nil until something is typed into it.
    package var completion: Completion?
    /// Questions like the one typed; nil in every form but that of a new question.
    package var similar: SimilarState?
    /// Texts that are in no list and are taken as they stand, by their fields: asked about once.
    var accepted: [String: String] = [:]
    /// The row of the plan of an import into which it saves; nil in every form that saves a record.
    var plannedRow: Int?
    /// What quick entry goes on with; nil in every other form.
    package var intake: Intake?

    /// A form of an entry, or of its draft.
    package init(base: RecordEntry, draft: OpenDraft?, options: [RecordKind: [ReferenceOption]], words: Words) {
        kind = base.kind
        self.base = base
        draftTime = draft?.time
        if base.kind == .question, base.identity.id == 0 { similar = SimilarState() }
        let shown = draft?.entry ?? base
        // What steps and commands set is never taken from a draft: it was not typed, and may have moved on.
        carried = base.identity.id == 0 ? shown : shown.taking(managedFieldsOf: base)
        let descriptions = base.kind.description.fields
        fields = zip(descriptions, shown.values).filter { !$0.0.isManaged }.map { description, value in
            FormField(
                description: description,
                control: Self.control(description, value, kind: base.kind, options: options, words: words))
        }
        if let draft {
            self.base = RecordEntry(kind: base.kind, identity: draft.entry.identity, values: base.values)
            edits = 1
            keptEdits = 1
        }
        untouched = draft == nil ? typedEntry.values : base.values
    }

    /// Whether somebody typed something that is not in the form as it was opened.
    package var isChanged: Bool { edits > 0 && typedEntry.values != untouched }

    /// Takes what the form says now for what it was opened with: nobody typed it.
    mutating func beginHere() {
        untouched = typedEntry.values
        (edits, keptEdits) = (0, 0)
    }

    /// Takes what references of a kind can name now.
    mutating func renew(_ options: [ReferenceOption], of target: RecordKind, unknown: String) {
        for index in fields.indices where fields[index].description.kind == .reference(target) {
            guard case .options(let known, let chosen) = fields[index].control else { continue }
            let choices = Self.choices(options, with: chosen.map { known[$0].value } ?? .none, unknown: unknown)
            fields[index].control = .options(choices.options, chosen: choices.chosen)
        }
    }

    /// The entry as typed, with the values that do not stand in the form.
    package var typedEntry: RecordEntry { typedEntry(without: "") }

    /// The answer as typed; without a word typed it is the stored one, which need not be put together.
    var answerText: String {
        edits > 0 ? fields.first { $0.description.name == "answer" }?.editor?.text ?? "" : base["answer"].text
    }

    /// The entry as typed but for one field, which may be long, as it was opened.
    func typedEntry(without name: String) -> RecordEntry {
        var entry = carried
        entry.identity = base.identity
        for field in fields where field.description.name != name {
            entry[field.description.name] = field.typedValue
        }
        return entry
    }

    /// Goes on from a newer version of the record; what the fields show is that version.
    package mutating func rebase(on stored: RecordEntry) {
        (base, carried) = (stored, stored)
        for index in fields.indices where fields[index].typedValue != stored[fields[index].description.name] {
            let value = stored[fields[index].description.name]
            if let editor = fields[index].editor {
                // A new editor: taking typing back must not bring another version's text again.
                var fresh = TextEditor(text: value.editingText, isMultiline: editor.isMultiline)
                fresh.moveCursor(to: min(editor.cursor, fresh.length))
                fields[index].editor = fresh
            } else if case .flag = fields[index].control {
                fields[index].control = .flag(value == .flag(true))
            } else if case .several(let choice) = fields[index].control {
                fields[index].control = .several(SeveralChoice(options: choice.options, value: value))
            } else if case .options(let options, _) = fields[index].control {
                fields[index].control = .options(options, chosen: options.firstIndex { $0.value == value })
            }
        }
        beginHere()
    }

    /// What a field holds, whether it stands in the form or not.
    package func value(of name: String) -> FieldValue {
        fields.first { $0.description.name == name }?.typedValue ?? carried[name]
    }

    /// Puts a value into a field, whether it stands in the form or not.
    package mutating func put(_ value: FieldValue, into name: String) {
        guard let index = fields.firstIndex(where: { $0.description.name == name }) else {
            carried[name] = value
            return
        }
        switch fields[index].control {
        case .line, .prose:
            fields[index].editor?.selectAll()
            fields[index].editor?.replaceSelection(with: value.editingText)
        case .options(let options, _):
            fields[index].control = .options(options, chosen: options.firstIndex { $0.value == value })
        case .several(let choice):
            fields[index].control = .several(SeveralChoice(options: choice.options, value: value))
        case .flag: fields[index].control = .flag(value == .flag(true))
        }
        fields[index].problem = nil
    }

    /// The field with the cursor.
    package var focused: FormField? {
        get { fields.indices.contains(focus) ? fields[focus] : nil }
        set { if let newValue, fields.indices.contains(focus) { fields[focus] = newValue } }
    }

    /// Checks everything; the first field in trouble gets the cursor.
    /// - Returns: the entry to save, nil when something is wrong.
    package mutating func checkedEntry() -> RecordEntry? {
        var problems: [FieldProblem] = []
        for index in fields.indices {
            fields[index].problem = nil
            guard let editor = fields[index].editor else { continue }
            do {
                _ = try FieldValue(reading: editor.text, for: fields[index].description)
            } catch {
                problems.append(error)
            }
        }
        let stored = base.identity.id == 0 ? nil : base
        let entry = kind.description.settled(typedEntry, stored)
        if problems.isEmpty { problems = kind.description.problems(of: entry) }
        return take(problems) ? entry.withoutDraftName : nil
    }

    /// Shows problems at their fields; true when there are none.
    @discardableResult
    package mutating func take(_ problems: [FieldProblem]) -> Bool {
        for problem in problems.reversed() {
            guard let index = fields.firstIndex(where: { $0.description.name == problem.field }) else { continue }
            fields[index].problem = problem.reason
            focus = index
        }
        return problems.isEmpty
    }

    /// Goes to another field.
    package mutating func moveFocus(by step: Int) {
        guard !fields.isEmpty else { return }
        focus = min(max(0, focus + step), fields.count - 1)
    }

    private static func control(
        _ description: FieldDescription, _ value: FieldValue, kind: RecordKind,
        options: [RecordKind: [ReferenceOption]], words: Words
    ) -> FormControl {
        switch description.kind {
        case .prose: return .prose(cursorAtStart(value.editingText, isMultiline: true), firstRow: 0)
        case .text, .date, .number, .figure, .money, .references:
            return .line(TextEditor(text: value.editingText, isMultiline: false), firstColumn: 0)
        case .flag: return .flag(value == .flag(true))
        case .choice(let codes):
            let choices = codes.map { FormOption(value: .text($0), title: words.choice(kind, description.name, $0)) }
            return .options(choices, chosen: codes.firstIndex(of: value.text))
        case .several(let codes):
            let choices = codes.map { FormOption(value: .text($0), title: words.choice(kind, description.name, $0)) }
            return .several(SeveralChoice(options: choices, value: value))
        case .reference(let target):
            let choices = choices(options[target] ?? [], with: value, unknown: words[.unknown])
            return .options(choices.options, chosen: choices.chosen)
        }
    }

    /// The records that a reference can name, with the one it names even when nothing is known of that.
    private static func choices(
        _ known: [ReferenceOption], with value: FieldValue, unknown: String
    ) -> (options: [FormOption], chosen: Int?) {
        var options = known.map { FormOption(value: .reference($0.id), title: $0.title) }
        if !value.isEmpty, !options.contains(where: { $0.value == value }) {
            options.append(FormOption(value: value, title: unknown))
        }
        return (options, options.firstIndex { $0.value == value })
    }

    private static func cursorAtStart(_ text: String, isMultiline: Bool) -> TextEditor {
        var editor = TextEditor(text: text, isMultiline: isMultiline)
        editor.moveCursor(to: 0)
        return editor
    }
}
