// The texts of both languages for all tests.
import Words

/// The texts of both languages, read once.
enum TestWords {
    private static let vietnamese = Words(.vi)
    private static let english = Words(.en)

    static func words(_ language: Language) -> Words { language == .vi ? vietnamese : english }
}
