// Similar questions: rare words in common, not common ones.
import Domain
import Repository
import Testing

@Suite struct SimilarTests {
    private static func fill(_ store: Store) async throws {
        let texts = [
            "Huyện có chính sách nào hỗ trợ bao bì, nhãn mác cho sản phẩm?",
            "Thanh niên xuất ngũ được hỗ trợ vay vốn như thế nào?",
            "Chính sách nào giúp chế biến quả trám đen thành nhiều sản phẩm?",
            "Bao giờ mở lớp tập huấn khởi nghiệp?",
        ]
        var entries = texts.map { aQuestion($0) }
        for number in 1...40 { entries.append(aQuestion("Huyện có chính sách hỗ trợ thanh niên số \(number) không?")) }
        _ = try await store.saveAll(entries, action: "import", by: "an")
    }

    @Test(arguments: [
        ("Xin hỗ trợ nhãn mác và bao bì", 1), ("vay von cho nguoi xuat ngu", 2), ("Trám đen có chính sách gì?", 3),
        ("Tr\u{61}\u{301}m \u{111}en", 3),
    ])
    func rareWordsDecide(text: String, wanted: Int64) async throws {
        try await withStore { store, _ in
            try await Self.fill(store)
            let hits = try await store.similar(to: text, kind: question, limit: 3)
            #expect(hits.first?.entry.identity.id == wanted)
        }
    }

    @Test func itselfAndWhatIsNothingAlikeAreLeftOut() async throws {
        try await withStore { store, _ in
            try await Self.fill(store)
            let own = try #require(try await store.entry(of: question, id: 3))
            let others = try await store.similar(to: own["question"].text, kind: question, excluding: 3, limit: 10)
            #expect(!others.contains { $0.entry.identity.id == 3 })
            for text in ["", "  …", "\" OR * NEAR(", "không liên quan gì hết cả", "chính sách hỗ trợ thanh niên"] {
                let hits = try await store.similar(to: text, kind: question, limit: 10)
                #expect(hits.isEmpty, "\(text)")
            }
        }
    }
}
