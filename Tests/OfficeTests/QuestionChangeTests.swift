// Questions that two clerks take in and work on at once.
import Domain
import Office
import Testing

@Suite struct QuestionChangeTests {
    @Test func twoClerksNeverGetOneNumber() async throws {
        try await withTwoDesks { desks in
            var record = Conference()
            record.title = "Đối thoại năm 2026"
            let conference = try await desks.stored(RecordEntry(record))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (index, office) in (0..<40).flatMap({ [($0, desks.an), ($0, desks.binh)] }) {
                    group.addTask {
                        let entry = aQuestion("Câu \(index) của \(index % 2)", in: conference)
                        guard
                            case .saved = try await office.saveQuestion(entry, grouping: nil, takesNumber: true)
                        else { throw OfficeFailure.missing }
                    }
                }
                try await group.waitForAll()
            }
            let numbers = try await desks.all(.question).compactMap { $0["number"].number }
            #expect(numbers.sorted() == Array(1...80))
        }
    }

    @Test func aNumberGoesOnBehindTheLargestOfTheConference() async throws {
        try await withTwoDesks { desks in
            var record = Conference()
            record.title = "Đối thoại năm 2025"
            let old = try await desks.stored(RecordEntry(record))
            record.title = "Đối thoại năm 2026"
            let conference = try await desks.stored(RecordEntry(record))
            for (place, number) in [(old, 90), (conference, 7), (conference, 3)] {
                var entry = aQuestion("Câu \(number)", in: place)
                entry["number"] = .number(number)
                _ = try await desks.stored(entry)
            }
            let entry = aQuestion("Câu mới", in: conference)
            guard case .saved(let saved) = try await desks.an.saveQuestion(entry, grouping: nil, takesNumber: true)
            else {
                Issue.record("refused")
                return
            }
            #expect(saved["number"].number == 8)
        }
    }

    @Test func theTopicIsSharedInOneChange() async throws {
        try await withTwoDesks { desks in
            let other = try await desks.stored(aQuestion("Đèn đường bao giờ có?"))
            let entry = aQuestion("Xã có lắp đèn không?", topic: "điện")
            _ = try await desks.an.saveQuestion(entry, grouping: other.identity, takesNumber: false)
            #expect(try await desks.an.entry(.question, other.identity.id)?["topic"].text == "điện")
            _ = try await desks.an.undo()
            #expect(try await desks.an.entry(.question, other.identity.id)?["topic"].text == "")
            #expect(try await desks.all(.question).count == 1)
        }
    }

    @Test func aTopicGivenMeanwhileStays() async throws {
        try await withTwoDesks { desks in
            let other = try await desks.stored(aQuestion("Đèn đường bao giờ có?"))
            var changed = other
            changed["topic"] = .text("chiếu sáng")
            _ = try await desks.binh.save(changed)
            let entry = aQuestion("Xã có lắp đèn không?", topic: "điện")
            _ = try await desks.an.saveQuestion(entry, grouping: other.identity, takesNumber: false)
            #expect(try await desks.an.entry(.question, other.identity.id)?["topic"].text == "chiếu sáng")
        }
    }

    @Test func aQuestionThatCameToNameThisOneIsRefused() async throws {
        try await withTwoDesks { desks in
            let first = try await desks.stored(aQuestion("Một"))
            let second = try await desks.stored(aQuestion("Hai"))
            // Somebody else makes the second the same as the first while this clerk does the opposite.
            _ = try await desks.binh.makeSame(second, first)
            await #expect(throws: OfficeFailure.sameRefused) { try await desks.an.makeSame(first, second) }
            #expect(try await desks.an.entry(.question, first.identity.id)?["sameAs"].reference == nil)
        }
    }

    @Test func everyQuestionThatNamedOneNamesTheOtherThen() async throws {
        try await withTwoDesks { desks in
            let main = try await desks.stored(aQuestion("Chính"))
            let other = try await desks.stored(aQuestion("Cũng vậy"))
            let batch = (0..<600).map { number in
                var entry = aQuestion("Câu \(number)")
                entry["sameAs"] = .reference(other.identity.id)
                return entry
            }
            _ = try await desks.an.saveAll(batch, "save")
            guard case .saved(let saved) = try await desks.an.makeSame(other, main).outcome else {
                Issue.record("refused")
                return
            }
            #expect(saved.count == 601)
            let named = ListQuery(
                kind: .question, conditions: [.equals(field: "sameAs", .reference(main.identity.id))])
            #expect(try await desks.an.count(named) == 601)
        }
    }

    @Test func oneReplacementIsBegunByTwoClerks() async throws {
        try await withTwoDesks { desks in
            let old = try await desks.stored(aQuestion("Cũ"))
            var entry = aQuestion("Cũ")
            entry["replaces"] = .reference(old.identity.id)
            let wanted = entry
            async let one = desks.an.replace(wanted)
            async let two = desks.binh.replace(wanted)
            let news = try await [one.isNew, two.isNew]
            #expect(news.filter { $0 }.count == 1)
            #expect(try await desks.all(.question).count == 2)
        }
    }

    @Test func whatIsInTheBinIsNeitherOpenedNorNamed() async throws {
        try await withTwoDesks { desks in
            let main = try await desks.stored(aQuestion("Chính"))
            let entry = try await desks.stored(aQuestion("Cũng vậy", topic: "điện"))
            _ = try await desks.binh.bin(main)
            #expect(try await desks.an.entry(.question, main.identity.id) == nil)
            await #expect(throws: OfficeFailure.missing) { try await desks.an.makeSame(entry, main) }
            let new = aQuestion("Câu mới", topic: "điện")
            _ = try await desks.an.saveQuestion(new, grouping: main.identity, takesNumber: false)
            #expect(try await desks.all(.question).map { $0["topic"].text } == ["điện", "điện"])
            #expect(try await desks.an.bin(of: .question).items.map { $0.entry["topic"].text } == [""])
        }
    }
}
