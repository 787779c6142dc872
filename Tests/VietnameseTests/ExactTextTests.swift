// Texts that are the same only to the letter.
import Testing
import Vietnamese

@Suite("Exact texts")
struct ExactTextTests {
    /// A table of texts must not put a composed letter in the place of one that is written otherwise.
    @Test func composedAndDecomposedLettersAreTwoTexts() {
        #expect("\u{1EBF}" == "e\u{302}\u{301}")
        #expect(ExactText("\u{1EBF}") != ExactText("e\u{302}\u{301}"))
        var texts = SharedTexts()
        let long = String(repeating: "a", count: 20)
        #expect(texts.shared(long + "\u{1EBF}").unicodeScalars.count == 21)
        #expect(texts.shared(long + "e\u{302}\u{301}").unicodeScalars.count == 23)
        #expect(texts.shared(long + "\u{1EBF}") == long + "\u{1EBF}")
    }

    @Test func textsStayTheSameBeyondTheLimit() {
        var texts = SharedTexts()
        let all = (0..<20_000).map { "một văn bản khá dài \($0)" }
        #expect(all.map { texts.shared($0) } == all && all.map { texts.shared($0) } == all)
    }
}
