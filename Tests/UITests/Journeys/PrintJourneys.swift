// What of a list, a record and a score sheet can be printed.
import Domain
import Screen
import Testing
import UI

@Suite struct PrintJourneys {
    private func page(_ journey: Journey) -> Paper? {
        if case .page(let page) = journey.state.layers.last { page.order.paper } else { nil }
    }

    @Test func theListShownIsOfferedWithItsFilterAndOrder() async throws {
        let journey = await Journey(keys: "/trám<Enter>s<C-p>")
        #expect(journey.text.contains("Danh sách đang xem (\(journey.list.total ?? -1))"))
        await journey.press("danh sach<Enter>")
        guard case .list(let query, let title) = page(journey) else {
            Issue.record("no list")
            return
        }
        #expect(query == journey.list.query && query.filter == "trám")
        #expect(title == "Danh sách: Câu hỏi")
    }

    @Test func onlyTheMarkedRowsArePrinted() async throws {
        let journey = await Journey(keys: "<Space><Down><Down><Space>")
        let marked = journey.list.marks.map(\.identity.id).sorted()
        await journey.press("<C-p>da danh dau<Enter>")
        guard case .list(let query, _) = page(journey) else {
            Issue.record("no list")
            return
        }
        #expect(query.conditions == [.records(marked)] && marked.count == 2)
    }

    @Test func theRecordUnderTheCursorIsOffered() async {
        let journey = await Journey(keys: "2<Down>")
        let id = journey.state.current?.identity.id ?? 0
        await journey.press("<C-p>ban ghi<Enter>")
        #expect(page(journey) == .record(Product.description.kind, id))
        let empty = await Journey(keys: "/zzzz<Enter><C-p>")
        #expect(!empty.text.contains("Bản ghi này"))
    }

    @Test func aViewGivesTheListItsName() async {
        let journey = await Journey(keys: "2vchua phan hang<Enter><C-p>")
        await journey.press("danh sach<Enter>")
        guard case .list(_, let title) = page(journey) else {
            Issue.record("no list: \(journey.text)")
            return
        }
        #expect(title.hasPrefix("Danh sách: Sản phẩm – "))
    }

    @Test func aGroupOfPersonsDoesNotNameThem() async {
        let office = Sample.office()
        var support = Support()
        (support.beneficiary, support.form, support.year) = ("Nông Văn A", .person, 2024)
        office.put(RecordEntry(support))
        let journey = await Journey(office, keys: "3vnguoi thu huong<Enter>nong van a<Enter><C-p>danh sach<Enter>")
        guard case .list(let query, let title) = page(journey) else {
            Issue.record("no list: \(journey.text)")
            return
        }
        #expect(query.conditions == [.equals(field: "beneficiary", .text("Nông Văn A"))])
        #expect(title == "Danh sách: Hỗ trợ")
    }

    @Test func aScoreSheetIsPrintedOnceItIsSaved() async {
        let office = ScoreJourneys.office()
        var sheet = ScoreSheet()
        (sheet.item, sheet.product, sheet.criteria) = ("Mứt trám", 1, 3)
        office.put(RecordEntry(sheet))
        let journey = await Journey(office, keys: "2]]]]<Enter>")
        #expect(journey.place == .score)
        await journey.press("<C-p>")
        #expect(page(journey) == .score(sheet: 1))
        await journey.press("<Esc>")
        await journey.press("1<C-p>")
        #expect(journey.place == .score && journey.message == "Lưu phiếu (F2) rồi mới in.")
    }
}
