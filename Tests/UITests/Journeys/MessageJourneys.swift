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
}
