// Keys that follow while rows are on their way: they are meant for the rows that come.
import Domain
import Office
import Screen
import Testing
import UI
import Words

@MainActor @Suite struct PendingRowTests {
    /// Gives keys in steps: those of the last step come while the rows that the step before asks for are held back.
    private func run(
        _ steps: [String], in office: TestOffice, holding holds: @escaping @Sendable (ListPosition) -> Bool,
        meanwhile act: @MainActor @escaping (Application) -> Void = { _ in }
    ) async -> AppState {
        let (display, gate, poster) = (FakeDisplay(), Gate(), ApplicationHolder())
        var services = office.services
        let isHolding = Switch()
        services.perform = { work, services in
            if let request = work.subject as? RowRequest, holds(request.position), await isHolding.isOn {
                await gate.pass()
            }
            return await work.result(with: services)
        }
        let state = AppState(size: display.size, words: Words(.vi), officeName: "UBND", today: Sample.today)
        let clock = Application.Clock(milliseconds: { 0 }, now: { (Sample.today, "09:41") })
        var waiting = Array(steps.dropLast(2))
        var isDone = false
        let application = Application(state: state, display: display, services: services, clock: clock) {
            if !waiting.isEmpty {
                let keys = waiting.removeFirst()
                Task { display.send(keyPresses(keys).map { .key($0) }) }
            } else if !isDone {
                isDone = true
                Task {
                    await isHolding.turnOn()
                    for keys in steps.suffix(2) {
                        display.send(keyPresses(keys).map { .key($0) })
                        for _ in 0..<50 { await Task.yield() }
                        if let application = poster.application, keys == steps.dropLast().last { act(application) }
                        for _ in 0..<50 { await Task.yield() }
                    }
                    await gate.open()
                }
            } else {
                display.send([.terminate])
            }
        }
        poster.application = application
        await application.run()
        return application.state
    }

    private func binned(_ kind: RecordKind, of office: TestOffice, among ids: [Int64]) -> [Int64] {
        ids.filter { office.entry(kind, $0) == nil }
    }

    @Test(.hangGuard, arguments: [("<End>", "<Home>", 1), ("<Home>", "<End>", 700)] as [(String, String, Int64)])
    func aRecordIsBinnedWhereTheCursorComesToStand(before: String, key: String, expected: Int64) async {
        let office = Sample.large(700)
        _ = await run([before, key, "<F8>"], in: office) { $0 == .start || $0 == .end }
        #expect(binned(Sample.question, of: office, among: Array(1...700)) == [expected])
    }

    /// Another program writes between the key and the rows: they are fetched where somebody went, not where the list stood.
    @Test(.hangGuard) func whatChangesElsewhereLeadsNobodyBack() async {
        let office = Sample.large(700)
        _ = await run(["<End>", "<Home>", "<F8>"], in: office) {
            $0 == .start
        } meanwhile: {
            $0.post(.changedElsewhere)
        }
        #expect(binned(Sample.question, of: office, among: Array(1...700)) == [1])
    }

    /// The order is turned around, and the record that comes to stand first is meant.
    @Test(.hangGuard) func aCommandBehindAnotherOrderIsMeantForItsRows() async {
        let office = Sample.large(700)
        let state = await run(["s", "r", "<F8>"], in: office) { $0 == .start }
        let gone = binned(Sample.question, of: office, among: Array(1...700))
        #expect(gone.count == 1 && gone != [1], "\(gone) \(state.message?.text ?? "")")
    }

    /// A command at once behind the letters of a filter, in every register with rows: the record found is meant.
    @Test(
        .hangGuard,
        arguments: [
            ("1", "/trám", Sample.question, 3), ("2", "/chè", Sample.product, 3), ("3", "/đan", Sample.support, 2),
        ] as [(String, String, RecordKind, Int64)])
    func aCommandBehindAFilterTakesWhatItFinds(pane: String, keys: String, kind: RecordKind, expected: Int64) async {
        for command in ["<F8>", "<Enter><F8>"] {
            let office = Sample.office()
            _ = await run([pane, keys, command], in: office) { $0 == .start }
            let count = Int64(office.change { $0.records[kind]?.count ?? 0 }) + 1
            #expect(binned(kind, of: office, among: Array(1...count)) == [expected], "\(keys)\(command)")
        }
    }
}

/// What opens, closes or changes a list with a cursor: keys that follow are meant for what stands there then.
@Suite(.takingTurns) struct OverlayRowTests {
    @Test(
        arguments: [
            ("", KeyPress.letter("h"), "loadHistory"), ("<C-p><Enter>h", KeyPress.letter("b"), "ruleNames"),
            ("<C-p><Enter>h", KeyPress.letter(" "), "ruleNames"),
            ("2<F4>X<Esc><F9>ban nhap<Enter><F8><Down>", KeyPress(.enter), "dropDraft"),
        ] as [(String, KeyPress, String)])
    func keysWait(keys: String, key: KeyPress, name: String) async {
        let office = Sample.office()
        office.change { $0.hidden = [HiddenPart(.name("Sao Mai"), .suspected)] }
        let journey = await Journey(office, keys: keys)
        let works = journey.act(.key(key)).compactMap(\.work)
        #expect(works.contains { $0.name == name && $0.holdsKeys }, "\(works.map(\.name)) \(journey.text)")
    }

    /// The line under the cursor of the menu on top.
    private func title(_ journey: Journey) -> String? {
        guard case .menu(let menu) = journey.state.layers.last else { return nil }
        return menu.items[menu.cursor].title
    }

    /// A draft that comes from another program moves the others down: the cursor stays on its own.
    @Test func theListOfDraftsStaysOnItsDraft() async {
        let office = Sample.office()
        let journey = await Journey(office, keys: "<F7>Câu một<Esc>")
        await journey.press("2<F4>X<Esc><F9>ban nhap<Enter><Down>")
        let before = title(journey)
        _ = await Journey(office, keys: "2<F7>Sản phẩm khác<Esc>")
        #expect(office.change { $0.drafts.count } == 3)
        await journey.take(.changedElsewhere)
        #expect(before != nil && title(journey) == before, "\(journey.text)")
    }
}

/// Something that is off until it is turned on.
private actor Switch {
    private(set) var isOn = false

    func turnOn() { isOn = true }
}

/// The application that runs.
@MainActor private final class ApplicationHolder {
    weak var application: Application?
}
