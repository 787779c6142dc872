// Who is named in full in one place is found by the given name alone in another.
import Domain
import Testing

@Suite struct GivenNameTests {
    /// A name that somebody should only look at has a question mark in front.
    private func found(_ text: String, _ persons: [String] = []) -> [String] {
        PersonFinder(KnownNames().mentioning(persons)).found(in: text).map { ($0.isSure ? "" : "?") + $0.text }
    }

    @Test(arguments: [
        ("Ông Lò Văn Ghến hỏi. Ghến trả lời sau.", ["Lò Văn Ghến", "Ghến"]),
        ("Ghến trả lời rằng đất là của ông Lò Văn Ghến.", ["Ghến", "Lò Văn Ghến"]),
        ("Chị Giàng Thị Mẩy và anh Mẩy; giao cho Mẩy.", ["Giàng Thị Mẩy", "Mẩy", "Mẩy"]),
        ("Bà Nguyễn Thị Thu Hương có đơn. Thu Hương đề nghị.", ["Nguyễn Thị Thu Hương", "Thu Hương"]),
        ("Cô H'Hen Niê hỏi, nhờ Hen giúp.", ["H'Hen Niê", "Hen"]),
        ("Ông Vàng A Páo hỏi. Nhờ Páo dẫn đường.", ["Vàng A Páo", "Páo"]),
        // A word as well: somebody looks at it where something is said of a person.
        ("Chị Lê Thị Hương hỏi. Hương trả lời.", ["Lê Thị Hương", "?Hương"]),
        ("Chị Lê Thị Thu hỏi, giao cho Thu làm.", ["Lê Thị Thu", "?Thu"]),
        ("Chị Lê Thị Hương hỏi. Hương vị thơm ngon. Hướng dẫn.", ["Lê Thị Hương"]),
        ("Chị Lê Thị Thu hỏi. Thu hút đầu tư, thu ngân sách.", ["Lê Thị Thu"]),
        ("Anh Lê Văn Nam ở phía Nam, miền Nam Việt Nam.", ["Lê Văn Nam"]),
        ("Ông Nông Văn Đoàn hỏi. Các cấp Đoàn trả lời.", ["Nông Văn Đoàn"]),
        ("Ông Lò Văn Ghến ở thôn Ghến, HTX Ghến.", ["Lò Văn Ghến"]),
        ("Anh Nguyễn Văn A hỏi. Bảng A, lớp A.", ["Nguyễn Văn A"]),
        // Nobody of the name stands there in full.
        ("Ghến trả lời sau.", []), ("Hương trả lời.", []),
    ])
    func theSameText(text: String, expected: [String]) {
        #expect(found(text) == expected)
    }

    @Test(arguments: [
        ("Ghến trả lời rằng đã nhận.", ["Ghến"]), ("Do Ghến ký.", ["Ghến"]), ("Đã gặp Ghến, hẹn lại.", ["Ghến"]),
        ("Mở lớp cho Mở.", ["?Mở"]),
    ])
    func aNameOfAnotherField(text: String, expected: [String]) {
        #expect(found(text, ["Lò Văn Ghến", "Lò Thị Mở"]) == expected)
    }

    /// The asker stands in one field, the given name in others.
    @Test func aRecordHidesTheGivenNameOfItsAsker() {
        var question = Question()
        (question.asker, question.question) = ("Lò Văn Ghến", "Bao giờ có đường?")
        question.answer = "Ghến đã nhận trả lời. Đề nghị hướng dẫn Ghến làm đơn."
        let entry = RecordEntry(question)
        var names = NameHiding(
            names: PrintedNames(holders: []), showsAll: false,
            stands: NameHiding.Stands(
                unnamed: NameHiding.exportMark, asker: Asker.Unnamed(NameHiding.exportMark), mark: NameHiding.exportMark
            ))
        _ = names.exported(entry)
        let isAgain = names.learn()
        #expect(isAgain, "it is to be looked through again")
        let answer = names.exported(entry)["answer"].text
        #expect(answer == "⟦ẩn⟧ đã nhận trả lời. Đề nghị hướng dẫn ⟦ẩn⟧ làm đơn.")
    }

    /// What is doubtful and part of a full name is not asked about.
    @Test func whoIsKnownIsNotDoubted() {
        var names = NameHiding(
            names: PrintedNames(holders: []), showsAll: false, stands: NameHiding.Stands(unnamed: "…"))
        _ = names.sentence("Nhờ bạn Thúy Nga và em Thu Hương. Theo Bích Hường thì được.")
        _ = names.sentence("Bà Nguyễn Thị Bích Hường có đơn.")
        names.learn()
        let sentence = names.sentence("Theo Bích Hường thì được.")
        #expect(sentence == "Theo […] thì được.")
        #expect(!names.hidden.contains { $0.reason == .suspected && $0.name == "Bích Hường" }, "\(names.hidden)")
    }
}
