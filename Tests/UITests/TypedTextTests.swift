// Whatever keys are pressed, what was typed is saved or in a draft.
import Domain
import Foundation
import Screen
import Testing
import UI

@Suite(.takingTurns) struct TypedTextTests {
    @Test(arguments: zip([Journey.wide, Journey.usual, Size(rows: 10, columns: 40)], [11, 12, 13] as [UInt64]))
    func nothingTypedIsLost(size: Size, seed: UInt64) async {
        var numbers = SeededNumbers(state: seed)
        let office = Sample.office()
        office.change { $0.current = 1 }
        var journey = await Journey(office, size: size)
        var typed: [String] = []
        for step in 0..<750 {
            if journey.place == .form, journey.form?.focused?.editor != nil, step % 3 == 0 {
                // A letter that stands nowhere else: typing behind or before it cannot part it.
                let mark = Unicode.Scalar(0x4E00 + UInt32(typed.count)).map { String(Character($0)) } ?? ""
                typed.append(mark)
                await journey.press(mark + (step % 2 == 0 ? "đường ".decomposedStringWithCanonicalMapping : "đường"))
            } else {
                // Enter in an open list puts another text in the place of the one typed, on purpose.
                let isListed = journey.form?.completion?.matches.isEmpty == false
                let keys = isListed ? "<Esc>" : Self.keys(&numbers, journey.place)
                // Grouped with another question, it takes the topic of that one in place of its own, on purpose.
                let takesTopic = journey.place == .similar && ["=", "g"].contains(keys)
                let hasTopic = journey.typed("topic")?.isEmpty == false
                await journey.press(takesTopic && hasTopic ? "<S-Tab>" : keys)
            }
            if step % 5 == 0 { await journey.rest() }
            if step % 11 == 0 { await journey.pause() }
            if step % 97 == 0 { await journey.take(.changedElsewhere) }
            // The terminal goes away, and somebody starts again.
            if step % 233 == 232 {
                await journey.happen(.terminate)
                journey = await Journey(office, size: size)
            }
        }
        await journey.happen(.terminate)
        let kept = office.change { shelf in
            let drafts = shelf.drafts.values.map(\.entry)
            let records = shelf.records.values.flatMap(\.values)
            return (drafts + records).flatMap(\.values).map(\.text).joined(separator: "\n")
        }
        #expect(typed.count > 100)
        #expect(typed.filter { !kept.contains($0) } == [])
    }

    /// Keys that take nothing away on purpose.
    private static func keys(_ numbers: inout SeededNumbers, _ place: Place) -> String {
        let moving = ["<Tab>", "<S-Tab>", "<Up>", "<Down>", "<Left>", "<Right>", "<Enter>", "<Esc>", "<F3>", "<PgDn>"]
        let own: [String] =
            switch place {
            case .list, .detail: ["n", "n", "<F7>", "<F7>", "t", "=", "<Enter>", "<F4>", "1"]
            case .form: ["<F2>", "<Enter>", "<Tab>", "<Tab>", "xã", "tram den cua thon "]
            case .similar: ["=", "g", "o", "<Enter>", "<F2>", "<S-Tab>"]
            case .menu: ["<Esc>"]
            case .prompt: ["Vườn<Enter>", "<Esc>"]
            default: ["<Esc>"]
            }
        return (own + own + moving).randomElement(using: &numbers) ?? "<Esc>"
    }
}
