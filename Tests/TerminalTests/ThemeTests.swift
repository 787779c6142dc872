// Every role can be read, on light and on dark grounds, with many colours and with none.

import Glibc
import Screen
import Terminal
import Testing

@Suite struct ThemeTests {
    /// The light of a colour of xterm's palette (16 and above), as WCAG 2 defines relative luminance.
    private func light(_ colour: Int16) -> Double {
        let number = Int(colour)
        let parts: [Int]
        if number >= 232 {
            parts = Array(repeating: 8 + 10 * (number - 232), count: 3)
        } else {
            let levels = [0, 95, 135, 175, 215, 255]
            let index = number - 16
            parts = [levels[index / 36], levels[index / 6 % 6], levels[index % 6]]
        }
        let linear = parts.map { part -> Double in
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    private func contrast(_ one: Double, _ other: Double) -> Double {
        (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    @Test(arguments: StyleRole.allCases) func lettersStandOffFromTheirGround(role: StyleRole) throws {
        let look = Theme.appearance(of: role, depth: .many)
        guard let letter = look.foreground else {
            #expect(look.background == nil)
            return
        }
        if let ground = look.background {
            #expect(contrast(light(letter), light(ground)) >= 4.5)
        } else {
            #expect(contrast(light(letter), 0) >= 3.5)
            #expect(contrast(light(letter), 1) >= 3.5)
        }
    }

    @Test(arguments: ColourDepth.allCases) func whatMattersLooksUnlikeOrdinaryText(depth: ColourDepth) {
        let ordinary = Theme.appearance(of: .normal, depth: depth)
        #expect(ordinary == Appearance())
        for role in [
            StyleRole.selected, .selectedInactive, .selection, .input, .match, .error, .overdue, .title, .accent,
        ] {
            #expect(Theme.appearance(of: role, depth: depth) != ordinary)
        }
        #expect(Theme.appearance(of: .selected, depth: depth) != Theme.appearance(of: .selectedInactive, depth: depth))
    }

    @Test func withoutColoursThereAreNone() {
        for role in StyleRole.allCases {
            let look = Theme.appearance(of: role, depth: .none)
            #expect(look.foreground == nil && look.background == nil)
        }
        for role in StyleRole.allCases {
            let look = Theme.appearance(of: role, depth: .eight)
            #expect((look.foreground ?? 0) < 8 && (look.background ?? 0) < 8)
        }
    }

    @Test func theDepthFollowsTheNumberOfColours() {
        #expect(
            [-1, 2, 8, 16, 88, 256, 1 << 24].map { ColourDepth(count: $0) } == [
                .none, .none, .eight, .sixteen, .sixteen, .many, .many,
            ])
    }
}

@Suite struct ClipboardTests {
    @Test func base64IsRight() {
        let pairs = [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"), ("xã", "eMOj")]
        for (text, encoded) in pairs {
            #expect(Clipboard.base64(Array(text.utf8)) == Array(encoded.utf8))
        }
    }

    @Test func whatIsTooLongIsRefused() throws {
        let longest = String(repeating: "a", count: Clipboard.longest / 4 * 3)
        let message = try #require(Clipboard.message(for: longest))
        #expect(message.count <= Clipboard.longest + 8)
        #expect(Clipboard.message(for: longest + "a") == nil)
    }
}
