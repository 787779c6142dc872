// The short words of an office: searches find both writings at once, on both desks.
import Domain
import Office
import Testing
import Vietnamese
import Words

@Suite struct ShortWordTests {
    @Test func searchesFindBothWritingsOfAShortWordAtOnce() async {
        // All searches of a program know one office, and the other tests open others: so in a process of its own.
        await #expect(processExitsWith: .success) {
            try await withTwoDesks { desks in
                for text in [
                    "Chợ phiên XQZ họp lúc nào?", "Chợ phiên xuân quê zín họp lúc nào?", "Chợ huyện họp lúc nào?",
                ] {
                    _ = try await desks.stored(aQuestion(text))
                }
                func found(_ text: String, _ office: Office) async throws -> Int {
                    try await office.search(text, kinds: [.question], limit: 9).total
                }
                #expect(try await found("xqz", desks.an) == 1)
                try await desks.an.set(shortWords: Abbreviations([(short: "xqz", long: "xuân quê zín")]))
                #expect(try await found("xqz", desks.an) == 2)
                #expect(try await found("xuan que zin", desks.binh) == 2)
                #expect(try await found("chợ phiên xqz", desks.binh) == 2)
                #expect(try await desks.binh.shortWords().expansion(of: "xqz") == "xuân quê zín")
                try await desks.an.set(shortWords: Abbreviations())
                #expect(try await found("xqz", desks.binh) == 1)
            }
        }
    }
}
