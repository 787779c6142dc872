// Which beneficiaries papers may name.
import Domain
import Testing

@Suite struct PrintedNameTests {
    @Test func bodiesAreNamedAndPersonsAreNot() {
        func aCase(_ name: String, _ form: Support.Form, _ recipients: Int? = nil) -> Support {
            var support = Support()
            (support.beneficiary, support.form, support.recipients) = (name, form, recipients)
            return support
        }
        var household = Holder()
        (household.name, household.form) = ("Nhà vườn Lê Văn A", .household)
        let cases = [
            aCase("Trần Thị B", .person), aCase("HTX Chè Núi", .cooperative), aCase("02 trí thức trẻ", .person, 2),
        ]
        let names = PrintedNames(holders: [household], cases: cases)
        #expect(names.printed("HTX Chè Núi") == "HTX Chè Núi")
        #expect(names.printed("trần thị  B") == nil)
        #expect(names.printed("Nhà vườn Lê Văn A") == nil)
        #expect(names.printed("ông Nguyễn Văn C") == nil)
        // How many they were names nobody.
        #expect(names.printed("02 trí thức trẻ") == "02 trí thức trẻ")
        let all = ["HTX Chè Núi", "trần thị  B", "Nhà vườn Lê Văn A", "Trần Thị B", "hộ bà D", "ông Nguyễn Văn C"]
        #expect(
            names.hidden(of: all) == [
                HiddenPart(.name("trần thị  B"), .person), HiddenPart(.name("Nhà vườn Lê Văn A"), .household),
                HiddenPart(.name("hộ bà D"), .household), HiddenPart(.name("ông Nguyễn Văn C"), .person),
            ])
        let shown = PrintedNames(holders: [household], cases: cases, showsAll: true)
        #expect(all.allSatisfy { shown.printed($0) == $0 })
        #expect(shown.hidden(of: all).count == 4)
    }

    @Test func aHoldersFormComesFromItsName() {
        let forms: [(String, Holder.Form)] = [
            ("HTX Chè Núi", .cooperative), ("Hợp tác xã bà Lan", .cooperative), ("Tổ hợp tác Hạ", .group),
            ("Tổ sản xuất số 2", .group), ("Cty TNHH Hồ Gươm", .company), ("Hộ kinh doanh Lê Văn A", .household),
            ("ho kinh doanh le van a", .household), ("Hop tac xa Che Nui", .cooperative),
            ("Nông Văn Ba", .household), ("Ông Nông Văn Ba", .household), ("Bà Tư", .household),
            ("Triệu Mận", .household), ("Hồ Văn Tám", .household), ("Tô Thị Sáu", .household),
            ("Hồ Gươm Xanh", .establishment), ("Cơ sở bà Lan", .establishment), ("Sao Mai", .establishment),
            ("Xưởng mộc Nông Văn Ba", .establishment),
        ]
        for (name, form) in forms { #expect(Holder.Form(ofNamed: name) == form, "\(name)") }
    }

    @Test func aHolderThatIsAPersonIsHiddenWhateverItsForm() {
        var holders: [Holder] = []
        for name in ["Ông Nông Văn Ba", "Lý Thị Tư", "Cơ sở bà Lan", "Xưởng mộc Nông Văn Bảy"] {
            var holder = Holder()
            (holder.name, holder.form) = (name, .establishment)
            holders.append(holder)
        }
        let names = PrintedNames(holders: holders, known: KnownNames(holders: holders))
        #expect(holders.map { names.printed($0.name) } == [nil, nil, "Cơ sở bà Lan", "Xưởng mộc Nông Văn Bảy"])
        // Somebody's word goes before.
        let said = KnownNames(holders: holders, rulings: KnownNames.keyed(["Lý Thị Tư": .body]))
        #expect(PrintedNames(holders: holders, known: said).printed("Lý Thị Tư") == "Lý Thị Tư")
        // A case that says that a body was helped.
        var support = Support()
        (support.beneficiary, support.form) = ("HTX Nông sản bà Tư", .cooperative)
        let helped = PrintedNames(holders: [], cases: [support], known: KnownNames(cases: [support]))
        #expect(helped.printed(support.beneficiary) == support.beneficiary)
        #expect(helped.printed("Nhóm bà Tư") == nil)
    }
}
