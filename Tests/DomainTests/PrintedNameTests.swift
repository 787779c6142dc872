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
        let names = PrintedBeneficiaries(
            holders: [household],
            cases: [
                aCase("Trần Thị B", .person), aCase("HTX Chè Núi", .cooperative),
                aCase("02 trí thức trẻ", .person, 2),
            ])
        #expect(names.printed("HTX Chè Núi") == "HTX Chè Núi")
        #expect(names.printed("trần thị  B") == nil)
        #expect(names.printed("Nhà vườn Lê Văn A") == nil)
        #expect(names.printed("ông Nguyễn Văn C") == nil)
        // How many they were names nobody.
        #expect(names.printed("02 trí thức trẻ") == "02 trí thức trẻ")
    }
}
