// Records as they leave in files: the names of persons are marked where they stand, and places are no names.
import Domain
import Testing

@Suite struct ExportedRecordTests {
    private static let mark = NameHiding.exportMark

    private func hiding(_ stand: String, asker: Asker.Unnamed, mark: String) -> NameHiding {
        NameHiding(
            names: PrintedNames(holders: []), showsAll: false,
            stands: NameHiding.Stands(
                unnamed: stand, asker: asker, mark: mark))
    }

    private func question(_ asker: String, _ unit: String) -> RecordEntry {
        var question = Question()
        (question.asker, question.unit, question.question) = (asker, unit, "Hỏi?")
        return RecordEntry(question)
    }

    @Test(arguments: [
        ("Nông Văn Ba", "xã Hùng (thôn Nà Pàn)", "⟦ẩn⟧", "xã Hùng (thôn Nà Pàn)"),
        ("Nông Văn Ba", "(thôn Nà Pàn)", "⟦ẩn⟧", "(thôn Nà Pàn)"),
        ("Nông Văn Ba -", "thôn Nà Pàn", "⟦ẩn⟧ -", "thôn Nà Pàn"),
        ("Chị Triệu Thị Mận", "thôn Khau Ra; xã Hạ", "⟦ẩn⟧", "thôn Khau Ra; xã Hạ"),
        ("", "Nông Văn Sửu (thôn Nà Pàn)", "", "⟦ẩn⟧ (thôn Nà Pàn)"),
        ("", "NÔNG VĂN MÃO, THÔN NÀ LẢ", "", "⟦ẩn⟧, THÔN NÀ LẢ"),
        ("Đ/c Nông Văn Tý, Bí thư Chi đoàn", "thôn Khau Ra - xã Hạ", "⟦ẩn⟧, Bí thư Chi đoàn", "thôn Khau Ra - xã Hạ"),
        ("Anh Nông Văn Hợi và chị Lý Thị Tý", "xã Hạ", "⟦ẩn⟧ và ⟦ẩn⟧", "xã Hạ"),
        ("Em Hà Thị Trường, lớp 12A", "Trường THPT Hạ (cũ)", "⟦ẩn⟧, lớp 12A", "Trường THPT Hạ (cũ)"),
        ("Bí thư Đoàn xã", "xã Hạ (cũ)", "Bí thư Đoàn xã", "xã Hạ (cũ)"),
        // A name over both fields, and one whose blanks nobody can follow, take the field with them.
        ("Nông Văn", "Ba", "⟦ẩn⟧", "⟦ẩn⟧"), ("Ông  Nông Văn Hợi", "xã Hạ", "⟦ẩn⟧", "xã Hạ"),
    ])
    func aNameIsMarkedAndAPlaceStays(asker: String, unit: String, shownAsker: String, shownUnit: String) {
        var names = hiding(Self.mark, asker: Asker.Unnamed(Self.mark), mark: Self.mark)
        let exported = names.exported(question(asker, unit))
        #expect(exported["asker"].text == shownAsker)
        #expect(exported["unit"].text == shownUnit)
    }

    /// What a list shows of the unit is what the file has, but for brackets around all of it.
    @Test(arguments: [
        ("Nông Văn Ba", "xã Hùng (thôn Nà Pàn)", "Công dân", "xã Hùng (thôn Nà Pàn)"),
        ("Nông Văn Ba", "(thôn Nà Pàn)", "Công dân", "thôn Nà Pàn"),
        ("Đ/c Nông Văn Tý, Bí thư Chi đoàn", "thôn Khau Ra - xã Hạ", "Bí thư Chi đoàn", "thôn Khau Ra - xã Hạ"),
        ("", "Nông Văn Sửu (thôn Nà Pàn)", "Công dân", "thôn Nà Pàn"),
    ])
    func aListShowsTheSamePlaces(asker: String, unit: String, shownAsker: String, shownUnit: String) {
        var names = hiding("Công dân", asker: .papers, mark: "[…]")
        let entry = question(asker, unit)
        #expect(names.shown("unit", of: entry) == shownUnit)
        if !asker.isEmpty { #expect(names.shown("asker", of: entry) == shownAsker) }
        guard let record = entry.record(as: Question.self) else { return }
        let printed = names.printed(record)
        #expect(printed.asker == shownAsker && printed.unit == shownUnit)
    }

    /// Of several names in a field the others stay as they were written, so that the file fits what is stored.
    @Test func otherNamesOfAFieldKeepTheirPlaces() {
        var holder = Holder()
        (holder.name, holder.aliases) = ("HTX Mẫu", "Sao Mai;Hộ ông Nông Văn Ba ; Cơ sở Hạ")
        var names = hiding(Self.mark, asker: Asker.Unnamed(Self.mark), mark: Self.mark)
        #expect(names.exported(RecordEntry(holder))["aliases"].text == "Sao Mai;⟦ẩn⟧ ; Cơ sở Hạ")
        var support = Support()
        (support.beneficiary, support.recipients) = ("HTX Mẫu\nbà Lò Thị Hoa", 2)
        #expect(names.exported(RecordEntry(support))["beneficiary"].text == "HTX Mẫu\n⟦ẩn⟧")
    }
}
