// What the command line can say of papers: all papers and all options.
import Domain
import Office
import Testing
import Words

@Suite struct PaperArgumentTests {
    /// What each paper takes besides the day.
    private static let takes: [String: Set<PaperArgument>] = [
        "notice": [.number, .questions], "answers": [.number, .questions], "conclusion": [.number, .questions],
        "promises": [.number], "requests": [.number, .questions, .format], "plan": [.number, .year, .name],
        "programme": [.number, .year, .name], "call": [.number, .year, .name], "invitation": [.number, .year, .name],
        "dialogues": [.number, .year, .name], "expiry": [.product, .view], "registration": [.product],
        "self-assessment": [.product], "assessment": [.product], "submission": [.product], "withdrawal": [.product],
        "labels": [.lots], "market": [.year], "supports": [.year], "report": [.year], "summary": [],
        "book": [.kind], "list": [.kind, .view, .filter], "score": [.product], "record": [.kind, .name],
    ]
    /// Papers on which no day stands and of which nothing depends on one.
    private static let dayless: Set<String> = ["requests", "score"]

    private func arguments(_ said: Set<PaperArgument>) -> PaperArguments {
        var arguments = PaperArguments()
        for argument in said {
            switch argument {
            case .number: arguments.number = "9"
            case .questions: arguments.questions = "1"
            case .product: arguments.product = "x"
            case .lots: arguments.lots = "x"
            case .year: arguments.year = 2024
            case .kind: arguments.kind = .product
            case .view: arguments.view = "x"
            case .filter: arguments.filter = "x"
            case .name: arguments.name = "x"
            case .date: arguments.date = "1/2/2024"
            case .format: arguments.format = .docx
            }
        }
        return arguments
    }

    /// An option works or is refused with the sentence that says what the paper takes.
    @Test func whatAPaperDoesNotTakeIsRefused() async throws {
        #expect(Set(PaperCatalogue.codes) == Set(Self.takes.keys))
        try await withTwoDesks { desks in
            for (code, taken) in Self.takes {
                let taken = Self.dayless.contains(code) ? taken : taken.union([.date])
                for argument in PaperArgument.allCases {
                    var failure: OfficeFailure?
                    do throws(OfficeFailure) {
                        _ = try await PaperCatalogue.asked(code, arguments([argument]), of: desks.an)
                    } catch {
                        failure = error
                    }
                    let isRefused = if case .idleArguments([argument], code, taken) = failure { true } else { false }
                    #expect(
                        isRefused == !taken.contains(argument), "\(code) \(argument) \(String(describing: failure))")
                    if isRefused, let failure {
                        let text = Words(.vi)(failure)
                        #expect(text.contains("--" + argument.rawValue) && text.contains(code), "\(text)")
                    }
                }
            }
        }
    }

    /// A dialogue is named in one way.
    @Test(arguments: ["plan", "call", "programme", "invitation", "dialogues"])
    func aDialogueIsNamedOnce(code: String) async throws {
        try await withTwoDesks { desks in
            await #expect(throws: OfficeFailure.severalArguments([.year, .number])) {
                try await PaperCatalogue.asked(code, arguments([.year, .number]), of: desks.an)
            }
        }
    }

    /// A paper whose day stands in the record has that one: another one is refused, the same one is no news.
    @Test(arguments: ["notice", "answers", "conclusion"]) func aPaperKeepsItsOwnDay(code: String) async throws {
        try await withTwoDesks { desks in
            var meeting = Conference()
            (meeting.title, meeting.notice, meeting.year) = ("Gặp mặt", "12/TB-UBND", 2024)
            (meeting.noticeDate, meeting.concludedOn) = (CalendarDate("1/5/2024"), CalendarDate("1/5/2024"))
            let stored = try await desks.stored(RecordEntry(meeting))
            var question = Question()
            (question.question, question.answer, question.state) = ("Hỏi?", "Đáp.", .approved)
            (question.conference, question.number, question.department) = (stored.identity.id, 1, "Phòng Một")
            _ = try await desks.stored(RecordEntry(question))
            let arguments = PaperArguments()
            for (day, isRefused) in [("1/5/2024", false), ("2/5/2024", true)] {
                var office = desks.an
                office.paperDay = CalendarDate(day)
                let paper = try #require(try await PaperCatalogue.asked(code, arguments, of: office))
                var failure: OfficeFailure?
                do throws(OfficeFailure) { _ = try await office.compose(PaperOrder(paper), width: nil) } catch {
                    failure = error
                }
                #expect(
                    (failure == .paperHasDay(CalendarDate("1/5/2024")!)) == isRefused,
                    "\(day) \(String(describing: failure))")
            }
        }
    }
}
