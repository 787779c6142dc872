// Questions of a file in which nothing says to which conference they belong.
import Domain
import Foundation
import Office
import Testing
import Words

@Suite("Files that name no conference") struct UntoldConferenceTests {
    private static let rows = "TT,Câu hỏi,Trả lời\n1,Bao giờ sửa cầu treo?,Quý 3\n2,Vay vốn ở đâu?,Ngân hàng\n"

    /// Any line above the table is no title of a dialogue.
    @Test(arguments: [
        "", "UBND xã Tân Minh\n", "Người lập: cán bộ văn phòng\n", "Cập nhật ngày 3/4/2025\n", "DANH SÁCH\n",
        "BẢNG TỔNG HỢP CHUNG\n",
    ])
    func thePlanSaysSo(above: String) async throws {
        let plan = try await planned(above + Self.rows)
        let conference = try #require(plan.items.first)
        #expect(
            conference.entry.kind == .conference && conference.remark == .untoldConference, "\(conference.entry.title)")
        #expect(conference.entry.title.hasPrefix("Đối thoại theo tệp") && plan.untoldConference == 0)
        #expect(Words(.vi).importRemark(.untoldConference).contains("không nói hội nghị"))
    }

    @Test(arguments: [
        "Tổng hợp ý kiến kiến nghị của thanh niên năm 2025\n", "KẾT QUẢ ĐỐI THOẠI NĂM 2025\n",
        "Hội nghị tiếp xúc cử tri\nNgười lập: văn phòng\n",
    ])
    func aTitleOfADialogueNamesIt(above: String) async throws {
        let plan = try await planned(above + Self.rows)
        #expect(plan.untoldConference == nil && plan.items[0].remark == nil)
        #expect(
            above.lowercased().hasPrefix(plan.items[0].entry.title.lowercased().prefix(12)),
            "\(plan.items[0].entry.title)")
    }

    /// Whoever imports by the command line names it: by its title, with the year or without, or by its notice.
    @Test func theDialogueIsNamed() async throws {
        try await withTwoDesks { desks in
            for (year, notice) in [(2030, "12/TB-UBND"), (2031, "")] {
                var conference = Conference()
                (conference.title, conference.year, conference.notice) = ("Đối thoại với thanh niên", year, notice)
                _ = try await desks.stored(RecordEntry(conference))
            }
            for (name, year) in [("12/TB-UBND", 2030), ("đối thoại với thanh niên 2031", 2031)] {
                let plan = try await plan(Self.rows, into: name, desks)
                #expect(plan.items.filter { $0.entry.kind == .question }.count == 2)
                #expect(plan.items.allSatisfy { $0.entry.kind == .question || $0.action == .same })
                let homes = Set(plan.items.compactMap { $0.entry["conference"].reference })
                let home = try #require(
                    try await desks.all(.conference).first { $0["year"].number == year }?.identity.id)
                #expect(homes == [home], "\(name)")
            }
            for name in ["Đối thoại với thanh niên", "Đối thoại khác", "31/TB-UBND"] {
                await #expect(throws: OfficeFailure.self, "\(name)") {
                    try await plan(Self.rows, into: name, desks)
                }
            }
            // What the file itself says is not overruled, and products have no dialogue.
            for rows in ["KẾT QUẢ ĐỐI THOẠI NĂM 2025\n" + Self.rows, "TT,Tên sản phẩm,Chủ thể\n1,Chè,HTX A\n"] {
                await #expect(throws: OfficeFailure.self) {
                    try await plan(rows, into: "12/TB-UBND", desks)
                }
            }
            try await desks.an.carryOut(plan(Self.rows, into: "12/TB-UBND", desks))
            #expect(try await desks.all(.question).count == 2)
            #expect(try await desks.all(.conference).count == 2)
        }
    }

    private func plan(_ csv: String, into name: String, _ desks: TwoDesks) async throws -> ImportPlan {
        let path = desks.folder + "/a.csv"
        try Data(csv.utf8).write(to: URL(fileURLWithPath: path))
        guard case .records(let records, _) = try await readImport(path, as: .asked, words: Words(.vi)) else {
            throw OfficeFailure.stopped
        }
        return try await desks.an.plan(records, source: "a.csv", into: name)
    }

    /// One that is there can be chosen; then no other is made.
    @Test func theQuestionsGoIntoTheOneThatIsChosen() async throws {
        try await withTwoDesks { desks in
            var conference = Conference()
            (conference.title, conference.year) = ("Đối thoại năm 2031", 2031)
            let home = try await desks.stored(RecordEntry(conference))
            // Its first question is not that of the file, though both are the first.
            var first = Question()
            (first.conference, first.number, first.question) = (home.identity.id, 1, "Xã có mở lớp học nghề không?")
            _ = try await desks.stored(RecordEntry(first))
            let path = desks.folder + "/a.csv"
            try Data(Self.rows.utf8).write(to: URL(fileURLWithPath: path))
            guard case .plan(let plan) = try await desks.an.planImport(path, in: nil) else { return }
            let index = try #require(plan.untoldConference)
            let put = plan.puttingQuestions(of: index, into: home.identity.id)
            let now = try await desks.an.planAgain(put, of: path)
            #expect(now.items.map(\.entry.kind) == [.question, .question] && now.untoldConference == nil)
            #expect(now.count(.new) == 2)
            #expect(!now.items.contains { $0.isCorrected }, "nobody put a row right")
            try await desks.an.carryOut(now)
            #expect(try await desks.all(.conference).count == 1)
            #expect(try await desks.all(.question).allSatisfy { $0["conference"].reference == home.identity.id })
        }
    }

    /// The one dialogue that is open and has no questions is meant; of two nobody can tell.
    @Test func theQuestionsGoIntoTheOnlyOpenOne() async throws {
        try await withTwoDesks { desks in
            let home = try await desks.stored(RecordEntry(Conference.first(of: 2031, by: "UBND xã Mẫu")))
            let path = desks.folder + "/a.csv"
            try Data(Self.rows.utf8).write(to: URL(fileURLWithPath: path))
            guard case .plan(let plan) = try await desks.an.planImport(path, in: nil) else { return }
            #expect(plan.untoldConference == nil && plan.count(.new) == 2)
            #expect(plan.notes.contains { $0.contains(home.title) }, "\(plan.notes)")
            try await desks.an.carryOut(plan)
            #expect(try await desks.all(.conference).count == 1)
            #expect(try await desks.all(.question).allSatisfy { $0["conference"].reference == home.identity.id })
        }
        try await withTwoDesks { desks in
            for year in [2031, 2032] {
                _ = try await desks.stored(RecordEntry(Conference.first(of: year, by: "UBND xã Mẫu")))
            }
            let path = desks.folder + "/a.csv"
            try Data(Self.rows.utf8).write(to: URL(fileURLWithPath: path))
            guard case .plan(let plan) = try await desks.an.planImport(path, in: nil) else { return }
            #expect(plan.untoldConference != nil)
        }
    }
}
