// Records as they may leave the office: names in fields and in sentences are hidden, and what is private is gone.
import Domain
import Testing

@Suite struct VeiledRecordTests {
    private func hiding(showsAll: Bool = false) -> NameHiding {
        NameHiding(
            names: PrintedNames(holders: [], showsAll: showsAll), showsAll: showsAll,
            stands: NameHiding.Stands(
                unnamed: "một người", asker: .papers))
    }

    @Test func anAskerAndANameInASentenceAreHidden() {
        var question = Question()
        question.asker = "Ông Hoàng Văn Thái"
        question.question = "Ông Nguyễn Văn Bình hỏi vay vốn ở đâu?"
        question.unit = "xã Mẫu"
        var names = hiding()
        let veiled = names.veiled(RecordEntry(question), fields: ["asker", "question", "unit"])
        #expect(veiled["question"].text == "[…] hỏi vay vốn ở đâu?" || !veiled["question"].text.contains("Bình"))
        #expect(!veiled["asker"].text.contains("Thái") && veiled["unit"] == .text("xã Mẫu"))
        #expect(names.hiddenCount == 2)
        var all = hiding(showsAll: true)
        #expect(all.veiled(RecordEntry(question), fields: ["question"])["question"].text == question.question)
    }

    @Test func onlyTheFieldsAskedForAreTouchedAndPrivateOnesAreEmpty() {
        var support = Support()
        support.beneficiary = "Bà Lò Thị Hoa"
        support.form = .person
        support.age = 30
        var names = hiding()
        let veiled = names.veiled(RecordEntry(support), fields: ["age"])
        #expect(veiled["beneficiary"] == .text("Bà Lò Thị Hoa") && veiled["age"] == .none)
        let named = names.veiled(RecordEntry(support), fields: ["beneficiary"])
        #expect(named["beneficiary"] == .text("một người"))
    }
}
