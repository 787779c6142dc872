// One rule for every command in every register: where rows are marked, the row under the cursor is never taken.
import Domain
import Screen
import Testing
import UI

/// A register, by the pane that lists it.
struct Register: Sendable, CustomStringConvertible {
    let pane: Pane
    let kind: RecordKind
    var description: String { kind.rawValue }

    static let all = Pane.allCases.flatMap { pane in pane.kinds.map { Register(pane: pane, kind: $0) } }
}

@Suite(.takingTurns) struct MarkRuleTests {
    /// What is marked before a command is given. The cursor stands on the fourth record, which is never marked.
    enum Marking: CaseIterable {
        case nothing, one, several, hidden
    }

    /// Where a command is given.
    enum Spot {
        case list, record
    }

    /// Commands after which other marks, another list or another row are there: what they lead to is no matter of this
    /// test.
    private static let leading: Set<String> = [
        "mark", "markAll", "back", "quit", "undo", "redo", "nextPane", "previousPane", "dialoguePane", "productPane",
        "supportPane", "summaryPane", "nextRegister", "previousRegister", "view", "account", "menu",
    ]

    static let commands = Command.allCases.filter { $0.places.contains(.list) && !$0.keys.isEmpty }

    private static let names = ["Một", "Hai", "Ba", "Bốn"]

    static func office(_ kind: RecordKind) -> TestOffice {
        let description = kind.description
        let entries = names.map { name in
            var entry = description.blank()
            let title = description[description.titleField]
            if case .text = title?.kind { entry[description.titleField] = .text("Bản ghi " + name) }
            if case .prose = title?.kind { entry[description.titleField] = .text("Bản ghi " + name) }
            // What leads from a record to another one makes it a part.
            for field in description.fields where field.isSearched && entry[field.name].isEmpty {
                if field.kind == .text || field.kind == .prose { entry[field.name] = .text("Bản ghi " + name) }
            }
            return entry
        }
        return TestOffice(entries)
    }

    static func start(
        _ register: Register, _ marking: Marking, _ spot: Spot, size: Size = Journey.wide
    ) async -> Journey {
        let journey = await Journey(office(register.kind), size: size, keys: "\(register.pane.number)")
        for _ in register.pane.kinds where journey.state.kind != register.kind { await journey.press("]") }
        if register.kind == .question { await journey.press("c") }
        func goTo(_ id: Int64) async {
            await journey.press("<Home>")
            for _ in names where journey.state.current?.identity.id != id { await journey.press("<Down>") }
        }
        let marked: [Int64] =
            switch marking {
            case .nothing: []
            case .one: [1]
            case .several: [1, 2]
            case .hidden: [1, 2, 3]
            }
        for id in marked {
            await goTo(id)
            await journey.press("<Space>")
        }
        await goTo(4)
        if marking == .hidden { await journey.press("/ban ghi bon<Enter>") }
        if spot == .record { await journey.press("<Enter>") }
        return journey
    }

    @Test(arguments: Register.all) func theUnmarkedRowIsNeverTaken(register: Register) async throws {
        let ways: [(Marking, Spot)] = [(.one, .list), (.several, .list), (.several, .record), (.hidden, .list)]
        for (marking, spot) in ways {
            // A score sheet is opened to be filled in at once; there is no record beside the list with the keyboard.
            if spot == .record, register.kind == .scoreSheet { continue }
            let start = await Self.start(register, marking, spot)
            for command in Self.commands where !Self.leading.contains(command.name) {
                let journey = start.copy(over: Self.office(register.kind))
                let row = try #require(journey.state.current, "\(register)")
                try #require(row.identity.id == 4, "\(register)")
                let marks = journey.list.marks.count
                journey.forgetEffects()
                let key = try #require(command.keys.first)
                await journey.press(key)
                // What it asks is answered with what is offered.
                for _ in 0..<3 where !journey.state.layers.isEmpty { await journey.press("<Enter>") }
                let at = Comment(rawValue: "\(register) \(command) \(marking) \(spot)")
                let uid = "\"\(row.identity.uid)\""
                let isChanged = journey.office.entry(register.kind, 4) != row
                let isTaken = journey.work.contains { "\($0)".contains(uid) }
                let isOpen = "\(journey.state.layers)".contains(uid)
                let isCopied = journey.copied.contains { $0.contains("Bốn") }
                let isGoneInto = journey.list.owner?.entry.identity.id == 4
                #expect(!isChanged && !isTaken && !isOpen && !isCopied && !isGoneInto, at)
                // Nothing but a change of the marked ones takes marks away.
                if journey.list.query.kind == register.kind, journey.list.owner == nil,
                    journey.office.change({ $0.done.isEmpty })
                {
                    #expect(journey.list.marks.count == marks, at)
                }
            }
        }
    }

    /// What the program alone writes is read and carried out of the office; nothing else is done with it.
    @Test(arguments: Register.all.filter(\.kind.description.isByProgram), Marking.allCases)
    func aRegisterOfTheProgramIsOnlyRead(register: Register, marking: Marking) async throws {
        let start = await Self.start(register, marking, .list)
        let before = Self.names.indices.map { start.office.entry(register.kind, Int64($0 + 1)) }
        var refused: Set<String> = []
        for command in Self.commands where !Self.leading.contains(command.name) {
            let journey = start.copy(over: Self.office(register.kind))
            await journey.press(try #require(command.keys.first))
            if journey.text.contains("Sổ này do chương trình ghi") { refused.insert(command.name) }
            for _ in 0..<3 where !journey.state.layers.isEmpty { await journey.press("<Enter>") }
            #expect(
                Self.names.indices.map { journey.office.entry(register.kind, Int64($0 + 1)) } == before, "\(command)")
        }
        #expect(refused.isSuperset(of: ["edit", "duplicate", "new", "bin", "changeField"]), "\(refused)")
    }

    @Test(arguments: Register.all) func whatIsRefusedSaysWhyInTheMenuAsAtTheKey(register: Register) async throws {
        for marking in Marking.allCases {
            let start = await Self.start(register, marking, .list)
            let menu = start.copy(over: Self.office(register.kind))
            await menu.press("<F9>")
            guard case .menu(let shown) = menu.state.layers.last else {
                Issue.record("no menu")
                return
            }
            for item in shown.items where !item.isEnabled {
                let named = Command.allCases.first { menu.state.words.command($0) == item.title }
                guard let command = named, let key = command.keys.first else { continue }
                let journey = start.copy(over: Self.office(register.kind))
                await journey.press(key)
                #expect(journey.message == item.note, "\(register) \(command) \(marking)")
                #expect(journey.state.layers.isEmpty, "\(register) \(command) \(marking)")
            }
        }
    }

    @Test(arguments: Register.all) func theHintOffersOnlyWhatIsNotRefused(register: Register) async throws {
        for marking in [Marking.one, .several, .hidden] {
            let start = await Self.start(register, marking, .list)
            let journey = start.copy(over: Self.office(register.kind))
            await journey.press("<Left>")
            let hint = try #require(journey.screen.lines().dropLast().last)
            for command in Command.onMarks {
                // Whether another name is like the marked one is known only when it was looked for.
                if command.name == "sameAs", marking == .one { continue }
                let key = try #require(command.keys.first)
                let parts = hint.split(separator: "·").map { $0.drop { $0 == " " } }
                guard parts.contains(where: { $0.hasPrefix(key.label + " ") }) else { continue }
                let pressed = start.copy(over: Self.office(register.kind))
                await pressed.press(key)
                let isDone = !pressed.state.layers.isEmpty || !pressed.copied.isEmpty
                #expect(isDone || pressed.state.message?.role != .warning, "\(register) \(command): \(pressed.message)")
            }
        }
    }
}
