// The name of the person that the system knows behind a login.
import Testing

@testable import Repository

@Suite struct LoginTests {
    @Test(arguments: [
        ("Nguyễn Thị Lan,Phòng 3,,", "lan", "Nguyễn Thị Lan"), ("& Trần", "an", "An Trần"), ("root", "root", ""),
        ("", "lan", ""), (",,,", "lan", ""), ("  Lê Bình ", "binh", "Lê Bình"),
    ]) func theSystemKnowsThePerson(_ said: String, _ login: String, _ name: String) {
        #expect(Login.person(saidAs: said, of: login) == name)
    }
}
