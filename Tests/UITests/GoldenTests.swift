// The screens as text, in three sizes, held against the files in Goldens.
import Domain
import Foundation
import Screen
import Testing
import UI
import Words

/// A screen to be compared: how to get there from the start.
struct Scene: Sendable, CustomTestStringConvertible {
    let name: String
    var language = Language.vi
    var sizes = [Journey.wide, Journey.usual, Journey.narrow]
    var isEmpty = false
    /// Whether papers hide persons' names.
    var hidesNames = false
    let keys: String
    var testDescription: String { name }

    /// The scene in a window, from composed or decomposed records.
    func journey(_ size: Size, isDecomposed: Bool = false) async -> Journey {
        let office = isEmpty ? TestOffice() : isDecomposed ? Sample.decomposedOffice() : Sample.office()
        office.change {
            $0.plan = Sample.plan
            if hidesNames { $0.hidden = Self.hidden }
        }
        let journey = await Journey(office, size: size, language: language)
        // What stands before a bar happens before somebody else saves the same record.
        for (index, keys) in keys.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { office.changeElsewhere(Sample.question, 3, "unit", .text("xã Họ")) }
            await journey.press(String(keys))
        }
        return journey
    }

    private static let hidden = [
        HiddenPart(.name("ông Ấn"), .person), HiddenPart(.name("bà Bưởi"), .person),
        HiddenPart(.name("Hộ ông Cam"), .household), HiddenPart(.field(RecordKind.question, "asker"), .kept),
    ]

    static let all = [
        Scene(name: "dialogue", keys: "<Down><Down>"), Scene(name: "product", keys: "2"),
        Scene(name: "support", keys: "3<Down>"), Scene(name: "summary", keys: "4"),
        Scene(name: "detail", keys: "<Down><Down><Enter>"), Scene(name: "filter", keys: "/ong"),
        Scene(name: "nothing-found", keys: "/karaoke<Enter>"),
        Scene(name: "form", keys: "<Down><Down><Enter><F4>"),
        Scene(name: "form-problem", keys: "<Enter><F4><Tab><Tab><Tab><Tab><Tab><Tab><C-a>31/2/2024<F2>"),
        Scene(name: "prose", keys: "<Down><Down><Enter><F4><F3>"),
        Scene(name: "review", keys: "<Down><Down><F3>"),
        Scene(name: "review-changed", keys: "<Down><Down><F3>Này: <F2><C-d>"),
        Scene(name: "review-columns", keys: "<Down><Down><F3>Này: <F2><C-d><C-d>"),
        Scene(name: "marked", keys: "<Down><Down><Space><Space><F6>"),
        Scene(name: "help", keys: "<F1>"), Scene(name: "menu", keys: "<F9><Down>"), Scene(name: "states", keys: "<F6>"),
        Scene(name: "prompt", keys: "<F9>nhap tu tep<Enter>khong-co.xlsx<Enter>"),
        Scene(name: "plan", keys: "<F9>nhap tu tep<Enter>bang.xlsx<Enter>"),
        Scene(name: "conflict", keys: "<Down><Down><Enter><F4>Này: <Tab><Tab><C-a>xã Tôi|<F2><Down><Enter><Right>"),
        Scene(name: "page", keys: "<C-p><Enter>"), Scene(name: "page-end", keys: "<C-p><Enter><End>"),
        Scene(
            name: "page-marked", hidesNames: true,
            keys: "<C-p><Enter><Down><Space><Down><Down><Space>/6. dong<Enter>"),
        Scene(name: "page-hidden", hidesNames: true, keys: "<C-p><Enter>h"),
        Scene(name: "page-file", hidesNames: true, keys: "<C-p><Enter><F2>"),
        Scene(name: "page-names", hidesNames: true, keys: "<C-p><Enter>zrCông văn 12<Enter>"),
        Scene(name: "empty", isEmpty: true, keys: ""),
        Scene(name: "too-small", sizes: [Size(rows: 9, columns: 39)], keys: ""),
        Scene(name: "english", language: .en, keys: "2<Down>"),
        Scene(name: "english-help", language: .en, keys: "<F1>"),
    ]
}

@Suite(.takingTurns) struct GoldenTests {
    @Test(arguments: Scene.all) func theScreenIsAsRecorded(scene: Scene) async throws {
        for size in scene.sizes {
            let screen = await scene.journey(size).screen
            let cursor = screen.cursor.map { "\($0.row):\($0.column)" } ?? "–"
            let drawn = screen.lines().joined(separator: "\n") + "\n⌶ " + cursor + "\n"
            let file = Self.folder.appendingPathComponent("\(scene.name)-\(size.columns)x\(size.rows).txt")
            if ProcessInfo.processInfo.environment["SOXA_RECORD"] == "1" {
                try Data(drawn.utf8).write(to: file)
                Issue.record("recorded \(file.lastPathComponent); look at it, then run without SOXA_RECORD")
            } else {
                let recorded = try String(decoding: Data(contentsOf: file), as: UTF8.self)
                #expect(drawn == recorded, "\(file.lastPathComponent)\n\(drawn)")
            }
        }
    }

    @Test(arguments: Scene.all) func decomposedRecordsDrawTheSame(scene: Scene) async {
        for size in scene.sizes {
            let composed = await scene.journey(size).screen
            let decomposed = await scene.journey(size, isDecomposed: true).screen
            #expect(decomposed == composed)
        }
    }

    @Test(arguments: Scene.all) func everythingIsInsideTheWindow(scene: Scene) async throws {
        for size in scene.sizes + [Size(rows: 10, columns: 40), Size(rows: 25, columns: 100)] {
            let screen = await scene.journey(size).screen
            for line in screen.lines() { #expect(columnWidth(line) <= size.columns) }
            #expect(screen.lines().count == size.rows)
            guard size.rows > 9 else { continue }
            let cursor = try #require(screen.cursor)
            #expect(screen.bounds.contains(cursor))
        }
    }

    @Test func recordedScreensAreAllUsed() throws {
        let names = Set(
            Scene.all.flatMap { scene in scene.sizes.map { "\(scene.name)-\($0.columns)x\($0.rows).txt" } })
        #expect(try Set(FileManager.default.contentsOfDirectory(atPath: Self.folder.path)) == names)
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Goldens")
}

@Suite(.takingTurns) struct CursorTests {
    @Test func itStandsInTheRowOrFieldThatHasTheKeyboard() async {
        for size in [Journey.wide, Journey.usual, Journey.narrow] {
            let journey = await Journey(size: size, keys: "<Down><Down>")
            #expect(journey.textAtCursor.hasPrefix("▌"))
            #expect(journey.textAtCursor.contains("Trám đen"))
            await journey.press("/on")
            #expect(journey.screen.cursor?.row == 1)
            await journey.press("<Esc><Enter>")
            #expect(journey.textAtCursor.hasPrefix("Câu hỏi"))
            await journey.press("<F4>")
            await journey.goTo("unit")
            await journey.press("<Home>")
            #expect(journey.textAtCursor.hasPrefix("xã "))
            await journey.goTo("channel")
            #expect(journey.textAtCursor.hasPrefix("‹ "))
            await journey.goTo("answer")
            await journey.press("<Home>")
            #expect(journey.textAtCursor.hasPrefix("Lớp") || journey.textAtCursor.hasPrefix("Phòng"))
            await journey.press("<F9>")
            #expect(journey.textAtCursor.hasPrefix("gõ để tìm"))
        }
    }

    @Test func itFollowsTypingInLongTexts() async {
        let journey = await Journey(size: Journey.narrow, keys: "<Enter><F4>")
        for field in ["unit", "answer"] {
            await journey.goTo(field)
            await journey.press(String(repeating: "đường xa ", count: 60))
            let screen = journey.screen
            #expect(screen.cursor.map { screen.bounds.contains($0) && $0.row > 1 && $0.row < 10 } == true)
            await journey.press("Z<Left>")
            #expect(journey.textAtCursor.hasPrefix("Z"))
        }
    }
}

@Suite(.takingTurns) struct KeyBarTests {
    @Test func everyEntryFits() async throws {
        for language in Language.allCases {
            let words = Words(language)
            for columns in 40...130 {
                for keys in ["", "4", "<Enter><F4>", "<C-p><Enter>", "<F1>", "<F9>"] {
                    let journey = await Journey(size: Size(rows: 12, columns: columns), language: language, keys: keys)
                    let bar = journey.screen.lines()[11]
                    let way = Command.named(journey.state.layers.isEmpty ? "quit" : "close")
                    #expect(bar.hasSuffix(words.shortCommand(way, at: journey.place)), "\(bar)")
                }
            }
        }
    }
}
