// Steps of many in every register: those that can take them do, in one change, and the others are named with the reason.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct StepReportJourneys {
    private func states(_ journey: Journey, _ kind: RecordKind) -> [String] {
        journey.office.change { $0.records[kind] ?? [:] }.values.sorted { $0.identity.id < $1.identity.id }
            .map { $0["state"].text }
    }

    @Test func markedProductsAreTakenFurtherInOneChange() async {
        let journey = await Journey(keys: "2<Space><Down><Space><F6>")
        let marked = journey.list.marks.ids
        await journey.press("dang lam ho so<Enter>")
        for id in marked { #expect(journey.office.entry(Sample.product, id)?["state"] == .text("applying")) }
        #expect(journey.list.marks.isEmpty && journey.message.contains("2"))
        await journey.press("<C-z>")
        #expect(states(journey, Sample.product).count { $0 == "applying" } == 1)
    }

    @Test(arguments: ["]]"]) func enterAloneChangesNoStateWhereAnyMayFollow(keys: String) async throws {
        let journey = await Journey(Desk.officeWithPromises(), keys: keys + "<Home>")
        let before = try #require(journey.state.current)
        await journey.press("<F6><Enter>")
        #expect(journey.place == .menu)
        #expect(journey.office.entry(before.kind, before.identity.id)?["state"] == before["state"])
    }

    @Test func promisesWithoutEvidenceAreLeftAndNamed() async {
        let journey = await Journey(Desk.officeWithPromises(), size: Journey.wide, keys: "]]*<F6>")
        #expect(journey.text.contains("0 trong 4"))
        await journey.press("dang thuc hien<Enter>")
        #expect(journey.message.contains("3 đã sang") && journey.message.contains("đã ở trạng thái này"))
        #expect(journey.list.marks.count == 1, "what was left stays marked")
    }

    @Test func whyNoneCanBePublishedIsSaidOnceForEachReasonAndReadToItsEnd() async {
        let office = Sample.office()
        for id in Int64(1)...8 {
            office.change {
                $0.records[Sample.question]?[id]?["state"] = .text(id < 6 ? "approved" : "new")
                $0.records[Sample.question]?[id]?["answer"] = .text("Có.")
            }
        }
        office.change {
            $0.records[Sample.conference]?[1]?["notice"] = .text("")
            $0.current = 1
        }
        let journey = await Journey(office, keys: "*<F6>cong bo")
        #expect(journey.text.contains("0 trong 8"))
        await journey.press("<Enter>")
        #expect(journey.place == .menu)
        #expect(journey.message.contains("chưa có số thông báo") && journey.message.contains("đang “mới”"))
        await journey.press("<Enter>")
        #expect(journey.place == .reader)
        #expect(journey.text.contains("chưa có số thông báo (5):") && journey.text.contains("(3):"))
        await journey.press("<Esc>")
        #expect(journey.place == .menu)
    }

    @Test func markedDossiersAreSentBackTogether() async {
        func dossier(_ title: String, _ state: Dossier.State) -> RecordEntry {
            var dossier = Dossier()
            (dossier.title, dossier.state) = (title, state)
            return RecordEntry(dossier)
        }
        let office = TestOffice([
            dossier("Hồ sơ A", .submitted), dossier("Hồ sơ B", .submitted), dossier("Hồ sơ C", .preparing),
        ])
        let journey = await Journey(office, keys: "2]]*<F6>bi tra lai<Enter>")
        #expect(journey.place == .prompt)
        await journey.press("Thiếu ảnh<Enter>")
        #expect(states(journey, RecordKind.dossier) == ["returned", "returned", "preparing"])
        #expect(journey.message.contains("2 đã sang") && journey.message.contains("Hồ sơ C"))
        await journey.press("<C-z>")
        #expect(states(journey, RecordKind.dossier) == ["submitted", "submitted", "preparing"])
    }

    @Test func casesThatCannotTakeAStepAreNamed() async {
        let journey = await Journey(keys: "3*<F6>tham dinh<Enter><Enter>")
        #expect(journey.message.contains("1 đã sang") && journey.message.contains("2 thì chưa"))
    }

    @Test func questionsThatAreOverAreNotHandedOutAndItIsSaid() async {
        let journey = await Journey(keys: "*gphong kinh te<Enter><Enter>")
        #expect(journey.message.contains("không còn phải trả lời"))
        #expect(journey.office.entry(Sample.question, 4)?["department"] == .text("Phòng Kinh tế"))
        #expect(journey.office.entry(Sample.question, 8)?["department"] == .text("Phòng Hạ tầng"))
    }

    @Test func aValueThatIsWrongNamesEveryReason() async {
        let journey = await Journey(size: Journey.wide, keys: "3*enam<Enter><C-a>12<Enter>")
        #expect(journey.place == .prompt)
        let said = journey.text.split { $0.isWhitespace || $0 == "│" }.joined(separator: " ")
        #expect(said.contains("Chưa đổi gì") && said.contains("1 khoản hỗ trợ khác"), "\(said)")
    }

    @Test func pastMessagesAreListedTheLastOneFirst() async {
        let journey = await Journey(keys: "<F8><C-z>m")
        #expect(journey.place == .reader && journey.text.contains("09:41"))
        #expect(journey.text.contains("Đã hoàn tác:") && !journey.text.contains("vào thùng rác"))
        await journey.press("<Esc><F9>thong bao da qua<Enter>")
        let lines = journey.screen.lines()
        let undone = lines.firstIndex { $0.contains("Đã hoàn tác:") } ?? 0
        let binned = lines.firstIndex { $0.contains("vào thùng rác") } ?? 0
        #expect(undone > 0 && binned > undone)
        for _ in 0..<120 { await journey.press("<Esc><F8><C-z>") }
        #expect(journey.state.pastMessages.items.count == 100)
        await journey.press("4<F9>thong bao da qua<Enter>")
        #expect(journey.place == .reader)
    }

    @Test(arguments: [(120, 40), (80, 24), (40, 10)]) func aCutMessageNamesTheKeyThatOpensIt(columns: Int, rows: Int)
        async
    {
        let journey = await Journey(size: Size(rows: rows, columns: columns))
        let path = "/nha/" + String(repeating: "thu-muc-rat-dai/", count: 12) + "cuoi.docx"
        await journey.take(
            .answer { state in
                state.sayWritten(path)
                return []
            })
        #expect(journey.text.contains("m đọc hết"))
        await journey.press("m")
        let flat = journey.text.filter { !"│\n █".contains($0) }
        #expect(flat.contains("cuoi.docx") || rows == 10)
    }
}
