// What is offered where words are found nowhere: what the keys or the fingers were meant to write.
import Domain
import Repository
import Testing
import Vietnamese

@Suite struct CorrectionTests {
    private func offered(_ filter: String, _ store: Store, _ kind: RecordKind = product) async throws -> [String] {
        let query = ListQuery(kind: kind, filter: filter)
        return try await store.corrections(of: query, limit: 5).map { "\($0.text) \($0.count)" }
    }

    @Test func aSlipOfTheKeyboardIsMended() async throws {
        try await withStore { store, _ in
            for name in ["Trám đen ướp muối", "Mật ong Đào Viên", "Ong rừng", "Bánh áp chao"] {
                try await saved(aProduct(name), in: store)
            }
            #expect(try await offered("trma", store) == ["Trám 1"])
            #expect(try await offered("tramden", store) == ["Trám đen 1"])
            #expect(try await offered("tramden muoi", store) == ["Trám đen muoi 1"])
            #expect(try await offered("matongdao", store) == ["Mật ong Đào 1"])
            #expect(try await offered("matongdaovien", store) == ["Mật ong Đào Viên 1"])
            #expect(try await offered("trams ddeen", store) == ["Trám đen 1"])
            #expect(try await offered("\"trams ddeen\"", store) == ["\"Trám đen\" 1"])
            #expect(try await offered("tra1m d9en", store) == ["Trám đen 1"])
            #expect(try await offered("ap", store).isEmpty)
            #expect(try await offered("tráv đen", store) == ["Trám đen 1"])
            #expect(try await offered("đen tám", store) == ["đen Trám 1"])
            #expect(try await offered("banhh", store) == ["Bánh 1"])
            #expect(try await offered("mtậ ogn", store) == ["Mật ong 1"])
            #expect(try await offered("onng", store) == ["Ong 2"])
            #expect(try await offered("\"mat ogn\"", store) == ["\"Mật ong\" 1"])
            #expect(try await offered("\"đen trám\"", store) == ["đen trám 1"])
            // Every word is known, but no record has both.
            #expect(try await offered("ong rung dao", store).isEmpty)
            #expect(try await offered("banh sp", store).isEmpty)
            #expect(try await offered("banh apx", store) == ["Bánh áp 1"])
            #expect(try await offered("", store).isEmpty)
            #expect(try await offered("ong", store).isEmpty)
            #expect(try await offered("xyzzyq", store).isEmpty)
        }
    }

    /// A word of the record that is as near to one of them stands elsewhere in it.
    @Test func wordsThatStandInARowAreOfferedAsTheyStandThere() async throws {
        try await withStore { store, _ in
            var entry = aBlock("Thạch đen")
            entry["text"] = .text("Đến nay đã có mã vạch.")
            try await saved(entry, in: store)
            let meant = try await offered("thachj ddeen", store, block)
            #expect(meant == ["Thạch đen 1"])
            #expect(try await offered("thachden", store, block) == ["Thạch đen 1"])
        }
    }

    /// Swapped letters are likelier than one too many, however often its rest stands there; case makes no other word.
    @Test func theLikelierSlipComesFirst() async throws {
        try await withStore { store, _ in
            for name in ["Trà xanh", "trà Shan", "Trà sen", "Trám đen", "TRÁM trắng"] {
                try await saved(aProduct(name), in: store)
            }
            #expect(try await offered("trma", store) == ["Trám 2", "Trà 5"])
            #expect(try await offered("đen trma", store) == ["đen Trám 1"])
        }
    }

    /// What is offered is in the list, whatever else the list leaves out.
    @Test func whatIsOfferedIsFound() async throws {
        try await withStore { store, _ in
            try await saved(aProduct("Trám đen", stars: 3), in: store)
            try await saved(aProduct("Tràm", stars: 4), in: store)
            var query = ListQuery(kind: product, filter: "tarm")
            #expect(try await store.corrections(of: query, limit: 5).map(\.count) == [2])
            query.conditions = [.equals(field: "starRating", .number(4))]
            #expect(
                try await store.corrections(of: query, limit: 5) == [SearchCorrection(text: "Tràm", count: 1)])
            query.conditions = [.equals(field: "starRating", .number(5))]
            #expect(try await store.corrections(of: query, limit: 5).isEmpty)
        }
    }
}
