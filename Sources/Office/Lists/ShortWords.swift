// The short words of the office: typing writes them out, searches find them both ways.
import Domain
import Repository
import Vietnamese

extension Office {
    private static let shortWordSetting = "abbreviations"
    /// Whose setting it is: everybody's.
    private static let everybody = ""

    /// The short words of the office.
    package func shortWords() async throws(OfficeFailure) -> Abbreviations {
        let text = try await stored { () async throws(StoreError) in
            try await store.setting(Self.shortWordSetting, of: Self.everybody)
        }
        return Abbreviations(text: text ?? "")
    }

    /// Sets the short words of the office.
    package func set(shortWords words: Abbreviations) async throws(OfficeFailure) {
        try await stored { () async throws(StoreError) in
            try await store.set(Self.shortWordSetting, to: words.text, for: Self.everybody)
        }
    }
}
