// The short words of an office: searches find both writings at once, on both desks, and only in that office.
import Domain
import Office
import Testing
import Vietnamese
import Words

@Suite struct ShortWordTests {
    private func found(_ text: String, _ office: Office) async throws -> Int {
        try await office.search(text, kinds: [.question], limit: 9).total
    }

    @Test func searchesFindBothWritingsOfAShortWordAtOnce() async throws {
        try await withTwoDesks { desks in
            for text in ["Chợ phiên HS họp lúc nào?", "Chợ phiên Hùng Sơn họp lúc nào?", "Chợ huyện họp lúc nào?"] {
                _ = try await desks.stored(aQuestion(text))
            }
            #expect(try await found("hs", desks.an) == 1)
            try await desks.an.set(shortWords: Abbreviations([(short: "hs", long: "Hùng Sơn")]))
            #expect(try await found("hs", desks.an) == 2)
            #expect(try await found("hung son", desks.binh) == 2)
            #expect(try await found("chợ phiên hs", desks.binh) == 2)
            #expect(try await desks.binh.shortWords().expansion(of: "hs") == "Hùng Sơn")
            try await desks.an.set(shortWords: Abbreviations())
            #expect(try await found("hs", desks.binh) == 1)
        }
    }

    /// Two offices work in one process: what one writes for short says nothing in the other.
    @Test func officesKeepTheirShortWordsApart() async throws {
        try await withTwoDesks { here in
            try await withTwoDesks { there in
                for desks in [here, there] {
                    for text in ["Đường HS hỏng", "Đường Hùng Sơn hỏng", "Học sinh hỏi học bổng"] {
                        _ = try await desks.stored(aQuestion(text))
                    }
                }
                try await here.an.set(shortWords: Abbreviations([(short: "hs", long: "Hùng Sơn")]))
                try await there.an.set(shortWords: Abbreviations([(short: "hs", long: "học sinh")]))
                for text in ["đường hs", "hung son"] {
                    #expect(try await found(text, here.binh) == 2, "\(text)")
                    #expect(try await found(text, there.binh) == 1, "\(text)")
                }
                #expect(try await found("hoc sinh", here.binh) == 1)
                #expect(try await found("hoc sinh", there.binh) == 2)
            }
        }
    }
}
