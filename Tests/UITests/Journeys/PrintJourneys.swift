// What of a list, a record and a score sheet can be printed.
import Domain
import Office
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct PrintJourneys {
    private func page(_ journey: Journey) -> Paper? {
        if case .page(let page) = journey.state.layers.last { page.order.paper } else { nil }
    }

    @Test func theListShownIsOfferedWithItsFilterAndOrder() async throws {
        let journey = await Journey(keys: "/trám<Enter>s<C-p>")
        #expect(journey.text.contains("Danh sách đang xem (\(journey.list.total ?? -1))"))
        await journey.press("danh sach<Enter>")
        guard let paper = page(journey), let query = paper.query else {
            Issue.record("no list")
            return
        }
        #expect(query == journey.list.query && query.filter == "trám")
        #expect(Words(.vi).paper(paper) == "Danh sách: Câu hỏi")
    }

    @Test func onlyTheMarkedRowsArePrinted() async throws {
        let journey = await Journey(keys: "<Space><Down><Down><Space>")
        let marked = journey.list.marks.ids.sorted()
        await journey.press("<C-p>da danh dau<Enter>")
        guard let query = page(journey)?.query else {
            Issue.record("no list")
            return
        }
        #expect(query.conditions == [.records(marked)] && marked.count == 2)
    }

    @Test func theRecordUnderTheCursorIsOffered() async {
        let journey = await Journey(keys: "2<Down>")
        let id = journey.state.current?.identity.id ?? 0
        await journey.press("<C-p>san pham nay<Enter>")
        #expect(page(journey) == .record(RecordKind.product, id))
        let empty = await Journey(keys: "/zzzz<Enter><C-p>")
        #expect(!empty.text.contains("Câu hỏi này"))
    }

    @Test func aViewGivesTheListItsName() async {
        let journey = await Journey(keys: "2vchua phan hang<Enter><C-p>")
        await journey.press("danh sach<Enter>")
        guard let paper = page(journey), paper.query != nil else {
            Issue.record("no list: \(journey.text)")
            return
        }
        #expect(Words(.vi).paper(paper).hasPrefix("Danh sách: Sản phẩm – "))
    }

    @Test func aGroupOfPersonsDoesNotNameThem() async {
        let office = Sample.office()
        var support = Support()
        (support.beneficiary, support.form, support.year) = ("Nông Văn A", .person, 2024)
        office.put(RecordEntry(support))
        let journey = await Journey(office, keys: "3vnguoi thu huong<Enter>nong van a<Enter><C-p>danh sach<Enter>")
        guard let paper = page(journey), let query = paper.query else {
            Issue.record("no list: \(journey.text)")
            return
        }
        #expect(query.conditions == [.equals(field: "beneficiary", .text("Nông Văn A"))])
        #expect(Words(.vi).paper(paper) == "Danh sách: Hỗ trợ")
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

    @Test(arguments: [Journey.wide, Journey.usual, Size(rows: 10, columns: 40)])
    func aPageIsPrintedFromItsPreview(size: Size) async throws {
        let journey = await Journey(size: size, keys: "4<C-p>tong hop<Enter><C-p>")
        #expect(journey.place == .printing)
        #expect(journey.text.contains("Tang_2") && journey.text.contains("(1/2)"))
        await journey.press("<Right><Down><Right><Right><Down>2-3,7<Down><Left>")
        #expect(journey.text.contains("2-3,7") && journey.text.contains("cạnh ngắn"))
        await journey.press("<Enter>")
        let (order, job) = try #require(journey.office.change { $0.printed.first })
        #expect(order == PaperOrder(.summary))
        #expect(job == PrintJob(printer: "Tang_1", copies: 3, pages: PageRanges("2-3,7"), sides: .short))
        #expect(journey.place == .page && journey.message.contains("Tang_1"))
    }

    @Test func whatIsWrongIsSaidAndCanBeMended() async {
        let journey = await Journey(keys: "4<C-p>tong hop<Enter><C-p><Down>0<Enter>")
        #expect(journey.place == .printing && journey.text.contains("từ 1 đến 999"))
        await journey.press("<BS>2<Down>3-1<Enter>")
        #expect(journey.text.contains("“3-1”") && journey.office.change { $0.printed.isEmpty })
        journey.office.change { $0.failure = .printer("Tang_2", says: "hết giấy") }
        await journey.press("<BS><BS><BS><Enter>")
        #expect(journey.place == .printing && journey.text.contains("hết giấy"))
        journey.office.change { $0.failure = nil }
        await journey.press("<Enter>")
        #expect(journey.place == .page && journey.office.change { $0.printed.map(\.job.copies) } == [2])
    }

    @Test func escapeClosesTheDialogAndNothingIsPrinted() async {
        let journey = await Journey(keys: "4<C-p>tong hop<Enter><C-p><Down>5<Esc>")
        #expect(journey.place == .page && journey.office.change { $0.printed.isEmpty })
        journey.office.change { $0.failure = .noPrinting }
        await journey.press("<C-p>")
        #expect(journey.place == .page && journey.message.contains("CUPS"))
    }

    @Test func whatIsHiddenStandsInTheDialog() async {
        let journey = await Journey(keys: "4<C-p>tong hop<Enter>")
        let hidden = (1...30).map { HiddenPart(.name("Nông Văn \($0)"), .person) }
        let paper = ComposedPaper(pages: [[]], hidden: hidden, remarks: [Sentence(.remarkFiltered, "gạo")])
        await journey.settle([.offerPrinters(PaperOrder(.summary), paper)])
        #expect(journey.text.contains("“gạo”") && journey.text.contains("Nông Văn 1: tên cá nhân"))
        #expect(!journey.text.contains("Nông Văn 30"))
        for _ in 0..<5 { await journey.press("<PgDn>") }
        #expect(journey.text.contains("Nông Văn 30"))
    }

    @Test(arguments: ["1", "1-3,5", " 2 - 4 , 9 "]) func pagesAreRead(text: String) {
        #expect(PageRanges(text)?.text == text.filter { $0 != " " })
    }

    @Test(arguments: ["", ",", "0", "3-1", "1-", "-2", "1,1", "5,2", "1-2-3", "x", "１", "9999999999999999999"])
    func whatIsNoPagesIsRefused(text: String) { #expect(PageRanges(text) == nil) }
}
