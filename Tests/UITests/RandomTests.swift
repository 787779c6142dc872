// Any keys, clicks and sizes in any order: nothing traps, nothing is drawn outside.
import Domain
import Foundation
import Screen
import Testing
import UI

/// A sequence of numbers that is the same for the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite(.takingTurns) struct RandomTests {
    @Test(arguments: zip([Journey.wide, Journey.usual, Journey.narrow], [1, 2, 3] as [UInt64]))
    func nothingTrapsOrLeavesTheWindow(size: Size, seed: UInt64) async {
        var numbers = SeededNumbers(state: seed)
        var journey = await Self.start(size)
        // SOXA_EVENTS=6700 makes it twenty thousand in all, which takes minutes in a debug build.
        let count = ProcessInfo.processInfo.environment["SOXA_EVENTS"].flatMap { Int($0) } ?? 1000
        for step in 0..<count {
            let event = Self.event(&numbers, around: size)
            await journey.happen(event)
            if step % 7 == 0 { await journey.pause() }
            if step % 4 == 0 { await journey.rest() }
            if step % 89 == 0 {
                let text = ["gq nh 12\n", "Nguyễn Văn", "a\nb\n"].randomElement(using: &numbers) ?? ""
                await journey.take(.burst(keyPresses(text), goesOn: step % 2 == 0, milliseconds: step))
            }
            if step % 311 == 0 { await journey.take(.changedElsewhere) }
            // Texts that only grow would make the test slow and no better.
            if journey.hasQuit || step % 300 == 299 { journey = await Self.start(size) }
            guard step % 5 == 0 else { continue }
            let screen = journey.screen
            #expect(screen.size == journey.state.size)
            if let cursor = screen.cursor, !journey.state.frame.isTooSmall {
                #expect(screen.bounds.contains(cursor), "\(step): \(event)")
            }
            #expect(journey.list.rows.count <= 600)
            #expect(journey.state.layers.count < 12)
        }
    }

    private static func start(_ size: Size) async -> Journey {
        let office = Sample.office(
            and: (9...140).map { number in
                RecordEntry(Sample.makeQuestion(number, "Câu hỏi thứ \(number) ｗｉｄｅ", "xã Hạ", .new))
            })
        office.change {
            $0.plan = Sample.goodPlan
            $0.files["a"] = ""
        }
        return await Journey(office, size: size)
    }

    private static func event(_ numbers: inout SeededNumbers, around size: Size) -> Event {
        switch Int.random(in: 0..<100, using: &numbers) {
        case 0: return .paste(["trám\nđen", "👩‍🌾\t漢字", "\u{301}", ""].randomElement(using: &numbers) ?? "")
        case 1:
            return .resize(
                Size(rows: .random(in: 0...50, using: &numbers), columns: .random(in: 0...140, using: &numbers)))
        case 2...5: return .resize(size)
        case 6...12:
            let point = Point(
                row: .random(in: -1...size.rows, using: &numbers),
                column: .random(in: -1...size.columns, using: &numbers))
            let actions: [MouseAction] = [.click, .doubleClick, .scrollUp, .scrollDown]
            return .mouse(actions.randomElement(using: &numbers) ?? .click, at: point)
        case 46...47:
            return .revokedEscape([KeyPress(.down), KeyPress(.function(4)), nil].randomElement(using: &numbers) ?? nil)
        case 13...45:
            let letters = "asdr/1234 đêhoàươ漢\u{301}?nt=g"
            return .key(.letter(letters.randomElement(using: &numbers) ?? "a"))
        default:
            let names: [Key] = [
                .enter, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .down, .left, .right,
                .home, .end, .pageUp, .pageDown, .function(.random(in: 1...9, using: &numbers)), .character("z"),
                .character("a"), .character("x"), .character("p"),
            ]
            let modifiers: [Modifiers] = [[], [], [], [], .control, .shift, .alt]
            let key = KeyPress(
                names.randomElement(using: &numbers) ?? .enter, modifiers.randomElement(using: &numbers) ?? [])
            return .key(key)
        }
    }
}
