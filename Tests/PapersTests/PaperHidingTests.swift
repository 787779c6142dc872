// What a paper hides wherever it stands on it.
import Domain
import Papers
import Testing

@Suite struct PaperHidingTests {
    private func hiding(showsAll: Bool = false, rulings: [String: KnownNames.Ruling] = [:]) -> PaperHiding {
        PaperHiding(
            NameHiding(
                names: PrintedNames(holders: [], showsAll: showsAll), showsAll: showsAll,
                stands: NameHiding.Stands(unnamed: "…"), known: KnownNames(rulings: KnownNames.keyed(rulings))))
    }

    private func paper() -> PaperDocument {
        var cell = PaperCell("Gặp anh Nông Văn Ba")
        cell.value = .text("Gặp anh Nông Văn Ba")
        let table = PaperTable(shares: [1], heading: [PaperRow(texts: ["Đơn vị"])], rows: [PaperRow([cell])])
        var fed = PaperTable(shares: [1], heading: [])
        fed.feed = PaperRowFeed(count: 2) { start in
            start < 2 ? [PaperRow(texts: [["Bà Lý Thị Tư", "SĐT 0912345678"][start]])] : []
        }
        return PaperDocument(
            title: "Của ông Vi Văn Năm",
            sections: [
                PaperSection(
                    runningHead: "Của ông Vi Văn Năm",
                    blocks: [
                        .columns([PaperColumn(share: 1, [PaperParagraph(.item, "Nguyễn Văn Ký")])]),
                        .paragraph(PaperParagraph(.body, "Hỏi Sao Mai, đã giao Trần Thị Mận.")),
                        .list([PaperParagraph(.item, "chị Vi Thị Sáu")]), .table(table), .table(fed),
                    ])
            ])
    }

    @Test func everyPlaceIsSearchedAndWhoSignsIsNamed() async throws {
        let hiding = hiding()
        let made = hiding.document(paper())
        let document = try await made.gathered()
        let text = String(describing: document)
        for name in ["Vi Văn Năm", "Trần Thị Mận", "Vi Thị Sáu", "Lý Thị Tư", "0912"] {
            #expect(!text.contains(name), "\(name)")
        }
        #expect(text.contains("Nguyễn Văn Ký") && text.contains("Sao Mai"))
        let sure = hiding.hidden.filter(\.reason.isHidden)
        #expect(sure.count == 6, "\(hiding.hidden)")
        #expect(hiding.hidden.contains(HiddenPart(.name("Sao Mai"), .suspected)))
        #expect(hiding.hidden.contains(HiddenPart(.name("0912345678"), .number)))
    }

    @Test func rowsAreReadForTheListWithoutWritingThePaper() async throws {
        let hiding = hiding()
        try await hiding.survey(paper())
        #expect(hiding.hidden.contains(HiddenPart(.name("Lý Thị Tư"), .person)))
        let before = hiding.hidden
        _ = try await hiding.document(paper()).gathered()
        #expect(hiding.hidden == before, "read twice, told once")
    }

    /// With a form of address in a row that is fetched, bare in a heading, and as an asker whom no sentence addresses.
    @Test func aNameThatIsHiddenOnceIsHiddenEverywhere() async throws {
        var table = PaperTable(shares: [1], heading: [])
        table.feed = PaperRowFeed(count: 1) { $0 == 0 ? [PaperRow(texts: ["Anh Vàng A Páo khỏe, hỏi Sao Mai."])] : [] }
        let texts = ["Về việc của Vàng A Páo", "Nhờ vàng a páo và Kim Sa Ry giúp.", "Sao Mai Hương ở bản."]
        let document = PaperDocument(
            title: texts[0],
            sections: [PaperSection(blocks: texts.map { .paragraph(PaperParagraph(.body, $0)) } + [.table(table)])])
        let hiding = hiding()
        try await hiding.survey(document)
        hiding.learn([HiddenPart(.name("Kim Sa Ry"), .person)])
        let text = String(describing: try await hiding.document(document).gathered())
        for name in ["Vàng A Páo", "vàng a páo", "Kim Sa Ry"] { #expect(!text.contains(name), "\(text)") }
        #expect(hiding.hidden.filter(\.reason.isHidden).count == 2, "\(hiding.hidden)")
        let doubt = hiding.hidden.first { $0.reason == .suspected && $0.name == "Sao Mai" }
        #expect(doubt?.place == "Anh […] khỏe, hỏi Sao Mai", "\(String(describing: doubt))")
    }

    @Test func whatTheOfficeMakesPublicStays() {
        let known = KnownNames(published: ["Đoàn xã Thất Khê, 0912 345 678, doanxa@thatkhe.vn; CCCD 020185001234"])
        var names = NameHiding(
            names: PrintedNames(holders: []), showsAll: false, stands: NameHiding.Stands(unnamed: "…"), known: known)
        let text = "Gọi 0912.345.678 hoặc +84 912 345 678, viết DoanXa@thatkhe.vn"
        #expect(names.sentence(text) == text)
        #expect(
            names.sentence("Gọi 0912 345 679, viết doanxa@thatkhe.com, CCCD 020185001234.")
                == "Gọi […], viết […], CCCD […].")
    }

    @Test func aReasonShowsNamesAndNoNumbers() async throws {
        let hiding = hiding(showsAll: true)
        let text = String(describing: try await hiding.document(paper()).gathered())
        #expect(text.contains("Lý Thị Tư") && text.contains("Trần Thị Mận"))
        #expect(!text.contains("0912345678"))
        #expect(hiding.hidden.contains(HiddenPart(.name("Lý Thị Tư"), .person)))
    }

    @Test func whatSomebodySaidCounts() async throws {
        let hiding = hiding(rulings: ["Sao Mai": .person, "Trần Thị Mận": .body])
        let text = String(describing: try await hiding.document(paper()).gathered())
        #expect(!text.contains("Sao Mai") && text.contains("Trần Thị Mận"))
        #expect(hiding.hidden.contains(HiddenPart(.name("Trần Thị Mận"), .cleared)))
    }
}
