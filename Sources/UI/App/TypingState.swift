// Typing Vietnamese on a keyboard without Vietnamese letters, in whatever text has the cursor.
import TextEditing
import Vietnamese

/// The input method inside the program.
package struct TypingState: Sendable {
    /// How keys are read.
    package private(set) var method = TypingMethod.telex
    /// Where the tone of hòa or hoà stands.
    package private(set) var style = TonePlacement.old
    /// Whether letters that are no Vietnamese syllable go back to their keys.
    private(set) var checksSpelling = true
    /// Short words and what they stand for.
    private(set) var abbreviations = Abbreviations()
    /// Those of the office; of two for one word the person's own counts.
    private(set) var officeAbbreviations = Abbreviations() {
        didSet { lexicon = SearchLexicon(officeAbbreviations) }
    }
    /// What filters are read with: the short words of the office are found both ways.
    private(set) var lexicon = SearchLexicon.common
    /// Whether it is switched on.
    package private(set) var isOn = false
    /// Whether somebody has said how they type.
    private(set) var isSaid = false
    private var composer = Composer(method: .telex, style: .old)
    private var detector = OutsideMethodDetector()
    /// After how many more events it is said that it rests: each of them is a key that clears what was said.
    private var eventsToTell = 0
    /// Where the text was left: a cursor anywhere else means another word.
    private var place: (cursor: Int, length: Int)?

    /// The name under which a person's short words are kept.
    static let abbreviationSetting = "typing.abbreviations"

    /// An input method as it was set: `on telex old`, with `free` behind it where spelling is not checked; what cannot be
    /// read leaves it as it is.
    /// - Parameter isOnAtFirst: whether it is on where nothing was set.
    mutating func take(_ setting: String?, isOnAtFirst: Bool) {
        let words = (setting ?? "").split(separator: " ").map(String.init)
        guard words.count >= 3, let method = TypingMethod(rawValue: words[1]) else {
            isOn = isOnAtFirst
            return
        }
        isSaid = true
        checksSpelling = !words.dropFirst(3).contains("free")
        set(method, words[2] == "new" ? .new : .old)
        isOn = words[0] == "on"
    }

    /// The settings, for the next start.
    var setting: String {
        "\(isOn ? "on" : "off") \(method.rawValue) \(style == .new ? "new" : "old")\(checksSpelling ? "" : " free")"
    }

    /// Whether it rests because a method outside was seen at work.
    package var isResting: Bool { detector.isOutsideAtWork }

    /// Whether keys are composed.
    var isActive: Bool { isOn && !isResting }

    /// Switches it on or off; switched on by hand it no longer rests.
    mutating func toggle() {
        isSaid = true
        isOn = isOn && !isResting ? false : true
        detector.reset()
        eventsToTell = 0
        forget()
    }

    /// Chooses a method and the place of tones.
    mutating func set(_ method: TypingMethod, _ style: TonePlacement) {
        (self.method, self.style) = (method, style)
        renewComposer()
    }

    /// Switches the spelling check on or off.
    mutating func toggleSpelling() {
        checksSpelling.toggle()
        renewComposer()
    }

    /// Takes short words as they were kept.
    mutating func take(abbreviations: String?) {
        self.abbreviations = Abbreviations(text: abbreviations ?? "")
        renewComposer()
    }

    /// Takes the short words of the office.
    mutating func take(office words: Abbreviations) {
        guard words != officeAbbreviations else { return }
        officeAbbreviations = words
        renewComposer()
    }

    /// Says what a short word stands for, or drops it; false when it is no short word.
    mutating func setAbbreviation(_ short: String, to long: String, ofOffice: Bool) -> Bool {
        guard ofOffice ? officeAbbreviations.set(short, to: long) : abbreviations.set(short, to: long) else {
            return false
        }
        renewComposer()
        return true
    }

    private mutating func renewComposer() {
        composer = Composer(
            method: method, style: style, checksSpelling: checksSpelling,
            abbreviations: Abbreviations(officeAbbreviations.pairs + abbreviations.pairs))
        place = nil
    }

    /// Switches it on with a method.
    mutating func choose(_ method: TypingMethod, _ style: TonePlacement) {
        set(method, style)
        (isOn, isSaid) = (true, true)
        detector.reset()
        eventsToTell = 0
    }

    /// Leaves it to a method outside.
    mutating func leaveOutside() {
        (isOn, isSaid) = (false, true)
        forget()
    }

    /// Looks at keys that arrived together, before they are used.
    /// - Parameter events: how many events they are among.
    mutating func observe(_ burst: [TypedKey], events: Int) {
        guard !detector.isOutsideAtWork, detector.observe(burst) else { return }
        if isOn { eventsToTell = events }
        forget()
    }

    /// Whether it is to be said that it rests, asked once after every event.
    /// - Parameter isFree: whether nothing else is being said; otherwise it is said later.
    mutating func tellsRest(isFree: Bool) -> Bool {
        guard eventsToTell > 0 else { return false }
        if isFree || eventsToTell > 1 { eventsToTell -= 1 }
        return isFree
    }

    /// Whether a word is being typed.
    var isComposing: Bool { composer.isComposing }

    /// Whether the word being typed is no whole syllable yet.
    var isInsideSyllable: Bool { isActive && composer.isComposing && composer.isUnfinished }

    /// The cursor went elsewhere; the text stays as it is.
    mutating func forget() {
        composer.reset()
        place = nil
    }

    /// Types a character.
    mutating func type(_ character: Character, into editor: inout TextEditor) {
        prepare(editor)
        let hadSelection = editor.selection != nil
        switch composer.type(character) {
        case .replace(let count, let text) where !hadSelection: editor.retype(count, with: text)
        default: editor.insert(String(character))
        }
        remember(editor)
    }

    /// Takes a backspace.
    mutating func backspace(in editor: inout TextEditor) {
        prepare(editor)
        guard editor.selection == nil else {
            editor.deleteBackwardScalar()
            return remember(editor)
        }
        switch composer.backspace() {
        case .replace(let count, let text): editor.retype(count, with: text)
        case .asIs: editor.deleteBackwardScalar()
        }
        // Before what was typed here stands another word, which a mark may be meant for.
        if composer.isPlaced { remember(editor) } else { place = nil }
    }

    /// Ends the word where no character follows; true when the text changed.
    mutating func endWord(in editor: inout TextEditor) -> Bool {
        defer { forget() }
        guard isHere(editor), case .replace(let count, let text)? = composer.endWord() else { return false }
        editor.retype(count, with: text)
        return true
    }

    /// Gives the keys back as they were typed; true when the text changed.
    mutating func restoreRaw(in editor: inout TextEditor) -> Bool {
        guard isHere(editor), case .replace(let count, let text)? = composer.restoreRaw() else { return false }
        // Undo gives the syllable back first.
        editor.endUndoStep()
        editor.retype(count, with: text)
        remember(editor)
        return true
    }

    private func isHere(_ editor: TextEditor) -> Bool {
        place?.cursor == editor.cursor && place?.length == editor.length && editor.selection == nil
    }

    private mutating func prepare(_ editor: TextEditor) {
        guard !isHere(editor) else { return }
        composer.resume(after: editor.wordBeforeCursor())
    }

    private mutating func remember(_ editor: TextEditor) { place = (editor.cursor, editor.length) }
}
