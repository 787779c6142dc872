// The account of a year on paper, with the sums of the notice's row 12.
import Domain
import Papers
import RecordFixtures
import Testing
import Words

@Suite struct SupportPaperTests {
    /// The account of the sample.
    /// - Parameter areExamples: whether its projects are the examples that they say they are.
    private func account(_ year: Int, on day: String = "2026-03-01", areExamples: Bool = false) throws -> SupportAccount
    {
        var store = MemoryStore()
        for name in ["units", "document", "programme", "project", "support", "indicator"] {
            store.add(try RecordSamples.sample(name))
        }
        let cases = store.all(Support.self).map { support in
            var support = support
            support.paid = support.paidSum(of: [])
            return support
        }
        var source = SupportSource(year: year, cases: cases, payments: [])
        source.programmes = store.all()
        source.documents = store.all()
        source.units = UnitRegistry(store.all())
        source.indicators = store.all()
        source.projects = store.all(Project.self).map { project in
            var project = project
            project.isExample = areExamples
            return project
        }
        return SupportAccount(source, on: try #require(CalendarDate(day)))
    }

    @Test func theSumsOfTheNoticeAreExact() throws {
        let account = try account(2023)
        #expect(account.figures.promised == 349_020_000 && account.figures.paid == 349_020_000)
        #expect(account.before.promised == 200_000_000)
        #expect(account.years == [2022, 2023])
        #expect(account.programmes.filter { !$0.line.now.isEmpty }.map(\.line.now.promised) == [349_020_000])
        #expect(account.beneficiaries.map(\.line.now.promised) == [169_020_000, 100_000_000, 80_000_000])
        #expect(account.beneficiaries.map(\.isShared) == [true, true, false])
        #expect(account.bases.map(\.line.title) == ["08/2019/NQ-HĐND; 15/2021/NQ-HĐND"])
        let before = try self.account(2022)
        #expect(before.figures.promised == 200_000_000)
        #expect(before.beneficiaries.map(\.names.count) == [3])
        #expect(before.beneficiaries.map(\.line.now.paid) == [200_000_000])
    }

    @Test func theTargetsOfThePlanAreHeldAgainstTheResults() throws {
        let targets = try account(2023).targets.filter { $0.indicator.source.contains("3188") }
        #expect(targets.count == 3)
        #expect(targets.filter { $0.result == .notReported }.map { $0.target.vietnameseText }.sorted() == ["1", "10"])
        #expect(targets.filter(\.isReached).map { $0.target.vietnameseText } == ["3"])
    }

    @Test func theProjectsOfTheSampleAreFollowed() throws {
        let cohorts = try account(2023).cohorts
        #expect(cohorts.map(\.year) == [2023, 2022])
        #expect(cohorts.map { "\($0.today.running) \($0.today.stopped)" } == ["1 0", "0 1"])
        #expect(try account(2023, areExamples: true).cohorts.isEmpty, "an example is no result")
    }

    @Test func pagesTellEverythingAndKeepToTheirSheet() throws {
        let words = Words(.vi)
        for year in [2022, 2023, 1999] {
            let sheets = TextPages.write(SupportComposer(words: words).document(try self.account(year), on: .epoch))
            #expect(sheets.joined().allSatisfy { $0.count <= 78 })
        }
        let account = try account(2023)
        let text = TextPages.write(SupportComposer(words: words).document(account, on: .epoch)).joined()
            .joined(separator: "\n")
        let unnamed = TextPages.write(SupportComposer(words: words) { _ in nil }.document(account, on: .epoch)).joined()
        #expect(!unnamed.contains { $0.contains("Hồng Nhung") })
        for part in [
            "349.020.000", "169.020.000", "80.000.000", "Khoản chung của 05 đối tượng", "(khoản chung,", "- HTX",
            "chưa báo cáo, chưa rõ còn thiếu bao nhiêu", "đạt 5", "15/2021/NQ-HĐND", "│ thành lập mới",
            "Hỗ trợ từ năm 2022: 01 dự án, đang hoạt động 0, đã dừng 01, chưa rõ 0",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        // Every table ends with the same total.
        let totals = text.split(separator: "\n").filter { $0.hasPrefix("│ Cộng") }
        #expect(totals.count == 6)
        #expect(totals.allSatisfy { $0.contains("349.020.000") })
        #expect(totals.count { $0.contains("200.000.000") } == 4)
    }
}
