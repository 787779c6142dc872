// What the office said of names that the program could not tell.
import Domain
import Repository
import Words

extension Office {
    /// What somebody said of names, by their keys.
    func nameRulings() async throws(OfficeFailure) -> [String: KnownNames.Ruling] {
        let text = try await stored { () async throws(StoreError) in
            try await store.setting(KnownNames.setting, of: "")
        }
        return KnownNames.rulings(from: text ?? "")
    }

    /// Keeps what somebody says of names, for everybody and for every paper from now on.
    package func rule(_ rulings: [String: KnownNames.Ruling]) async throws(OfficeFailure) {
        try await stored { () async throws(StoreError) in
            try await store.rule(KnownNames.keyed(rulings), by: who)
        }
    }
}
