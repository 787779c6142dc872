// What went wrong is said to its end, also where there is little room.
import Domain
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct MessageJourneys {
    @Test(arguments: [(120, 40), (80, 24), (40, 10)]) func aLongFailureIsReadToItsEnd(columns: Int, rows: Int) async {
        let journey = await Journey(size: Size(rows: rows, columns: columns))
        journey.office.change {
            $0.failure = .store(
                .lostLog(log: "/nha/soxa/soxa.db-wal", path: "/nha/soxa/soxa.db"), path: "/nha/soxa/soxa.db")
        }
        await journey.press("<C-p>tong hop<Enter>")
        let text = journey.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .joined(separator: " ")
        #expect(text.contains("✗ Không còn tệp /nha/soxa/soxa.db"))
        if rows > 10 { #expect(text.contains("hoặc chuyển nhật ký đi nơi khác.")) }
        // The keys below it stay where they are.
        #expect(journey.text.split(separator: "\n").contains { $0.contains("F1") })
    }

    /// What was said before Escape is not what Escape did.
    @Test(arguments: [("<C-p><Enter>h", "Không ẩn gì"), ("<Down><Down><F3><Tab>a", "bên câu hỏi")])
    func anOldMessageGoesWithEscape(keys: String, said: String) async {
        let journey = await Journey(keys: keys)
        #expect(journey.message.contains(said))
        await journey.press("<Esc>")
        #expect(!journey.message.contains(said), "\(journey.message)")
    }

    /// A hint is left out whole where there is no room for it; no key stands there without what it does.
    @Test(arguments: ["", "<F9>", "<Enter>", "<C-p><Enter>", "<F3>", "<F4>", "<F7>", " "])
    func aHintIsNeverCut(opening: String) async {
        for columns in stride(from: 40, through: 120, by: 5) {
            let journey = await Journey(size: Size(rows: 12, columns: columns), keys: opening)
            guard journey.message.isEmpty else { continue }
            let line = journey.screen.lines()[10]
            #expect(!line.contains("…") || line.contains("F9 …"), "\(columns): \(line)")
        }
    }
}
