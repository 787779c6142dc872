// A person at the keyboard: presses keys, waits until all work is done, looks at the screen.
import Domain
import Screen
import UI
import Words

/// The state of the program and the office it works with.
final class Journey {
    private(set) var state: AppState
    let office: TestOffice
    /// What was put on the clipboard.
    private(set) var copied: [String] = []
    /// Whether the program has ended.
    private(set) var hasQuit = false
    /// What was asked of the office since it was last forgotten, besides what follows the resting cursor.
    private(set) var work: [Effect] = []
    private let services: Services
    private var now = 0
    private var pauses: [Int] = []
    private var rests: [Rest] = []

    static let wide = Size(rows: 40, columns: 120)
    static let usual = Size(rows: 24, columns: 80)
    static let narrow = Size(rows: 12, columns: 40)

    /// A program that has just started; the size is 80×24 unless said otherwise.
    init(
        _ office: TestOffice = Sample.office(), size: Size = usual, language: Language = .vi, keys: String = "",
        begin: (inout AppState) -> Void = { _ in }
    ) async {
        self.office = office
        services = office.services
        state = AppState(
            size: size, words: TestWords.words(language), officeName: "UBND xã Bản Mẫu", today: Sample.today)
        begin(&state)
        _ = update(&state, .clock(today: Sample.today, time: "09:41"))
        await settle(state.start())
        await press(keys)
    }

    private init(_ journey: Journey, over office: TestOffice) {
        self.office = office
        services = office.services
        (state, now, pauses, rests) = (journey.state, journey.now, journey.pauses, journey.rests)
    }

    /// The program as it stands, over an office that has the same records.
    func copy(over office: TestOffice) -> Journey { Journey(self, over: office) }

    /// Presses keys such as `/tram<Enter>`, all within a moment; the next call comes five seconds later.
    func press(_ script: String) async {
        for key in keyPresses(script) {
            now += 10
            await settle(update(&state, .event(.key(key), milliseconds: now)))
        }
        now += 5000
    }

    /// Presses one key.
    func press(_ key: KeyPress) async {
        now += 10
        await settle(update(&state, .event(.key(key), milliseconds: now)))
        now += 5000
    }

    /// Forgets what was asked of the office so far.
    func forgetEffects() { work = [] }

    /// Presses keys that arrive in one read, as an input method outside sends them.
    func burst(_ script: String) async {
        let events = keyPresses(script).map { Event.key($0) }
        await take(.arrived(events))
        var detector = BurstDetector()
        for part in detector.parts(of: events, at: now) {
            now += 10
            switch part {
            case .event(let event): await settle(update(&state, .event(event, milliseconds: now)))
            case .text(let keys, let goesOn):
                await settle(update(&state, .burst(keys, goesOn: goesOn, milliseconds: now)))
            }
        }
        now += 5000
    }

    /// Lets something else than a key happen.
    func happen(_ event: Event) async {
        now += 10
        await settle(act(event))
    }

    /// Lets an event happen without doing the work it asks for.
    func act(_ event: Event) -> [Effect] { update(&state, .event(event, milliseconds: now)) }

    /// Hands a message in without doing the work it asks for.
    func answers(to message: Message) -> [Effect] { update(&state, message) }

    /// Clicks on the first place where a text stands on the screen, to the left of it with a negative offset.
    func click(on text: String, _ action: MouseAction = .click, offset: Int = 0) async {
        for (row, line) in screen.lines().enumerated() {
            guard let range = line.range(of: text) else { continue }
            await happen(.mouse(action, at: Point(row: row, column: columnWidth(line[..<range.lowerBound]) + offset)))
            return
        }
    }

    /// Hands a message in, as the program would.
    func take(_ message: Message) async { await settle(update(&state, message)) }

    /// Lets the pause in typing come that keeps drafts.
    func pause() async {
        let ended = pauses
        pauses = []
        for edits in ended { await take(.paused(edits: edits)) }
    }

    /// Lets the short rests end that wait for typing or for the cursor; those that begin thereby wait for the next call.
    func rest() async {
        let ended = rests
        rests = []
        for rest in ended { await take(.rested(rest)) }
    }

    /// Does the work that effects ask for, and what follows from it, until there is none left.
    func settle(_ effects: [Effect]) async {
        var waiting = effects
        while !waiting.isEmpty {
            let effect = waiting.removeFirst()
            work.append(effect)
            switch effect {
            case .copy(let text): copied.append(text)
            case .awaitPause(let edits): pauses.append(edits)
            case .awaitRest(let rest): rests.append(rest)
            case .quit: hasQuit = true
            case .work(let work):
                if let answer = await services.run(work) { waiting += update(&state, answer) }
            case .examine, .useStandIns: break
            }
        }
    }

    // What a person sees.

    var screen: Surface { render(state) }
    var text: String { screen.lines().joined(separator: "\n") }
    var message: String { state.message?.text ?? "" }
    var list: ListState { state.lists[state.pane] ?? ListState(kind: .question) }
    var titles: [String] { list.rows.map(\.entry.title) }
    var place: Place { state.place }

    /// The form on top.
    var form: FormState? { if case .form(let form) = state.layers.last { form } else { nil } }

    /// The text typed into a field of the form.
    func typed(_ field: String) -> String? {
        form?.fields.first { $0.description.name == field }.map { $0.editor?.text ?? $0.typedValue.plainText }
    }

    /// The text at the place of the cursor, up to the end of the line.
    var textAtCursor: String {
        guard let cursor = screen.cursor else { return "" }
        return String(screen.row(cursor.row).dropFirst(cursor.column).map(\.character))
    }

    /// Goes to a field of the form, from wherever the cursor is.
    func goTo(_ field: String) async {
        for _ in 0..<40 { await press("<S-Tab>") }
        for _ in 0..<40 where form?.focused?.description.name != field { await press("<Tab>") }
    }
}

/// The keys of a script: letters, and names in angle brackets: `<F4>`, `<Esc>`, `<C-z>`, `<A-1>`, `<S-Up>`, `<lt>`.
func keyPresses(_ script: String) -> [KeyPress] {
    var keys: [KeyPress] = []
    var rest = Substring(script)
    while let letter = rest.popFirst() {
        guard letter == "<", let end = rest.firstIndex(of: ">") else {
            keys.append(letter == "\n" ? KeyPress(.enter) : .letter(letter))
            continue
        }
        var name = rest[..<end]
        rest = rest[rest.index(after: end)...]
        var modifiers: Modifiers = []
        for (mark, modifier) in [("C-", Modifiers.control), ("A-", .alt), ("S-", .shift)] where name.hasPrefix(mark) {
            name = name.dropFirst(2)
            modifiers.insert(modifier)
        }
        if name == "Tab", modifiers == .shift { (name, modifiers) = ("BackTab", []) }
        keys.append(KeyPress(keyNames[String(name)] ?? functionKey(name), modifiers))
    }
    return keys
}

private func functionKey(_ name: Substring) -> Key {
    if name.first == "F", let number = Int(name.dropFirst()) { return .function(number) }
    return .character(name.first ?? " ")
}

private let keyNames: [String: Key] = [
    "Enter": .enter, "Esc": .escape, "Tab": .tab, "BackTab": .backTab, "BS": .backspace, "Del": .delete,
    "Ins": .insert, "Up": .up, "Down": .down, "Left": .left, "Right": .right, "Home": .home, "End": .end,
    "PgUp": .pageUp, "PgDn": .pageDown, "Space": .character(" "), "lt": .character("<"),
]
