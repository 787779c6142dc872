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
}
