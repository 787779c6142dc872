// Askers as the published table writes them, and as other files might.
import Domain
import Testing
import ThreadClock

@Suite("Askers")
struct AskerNameTests {
    @Test(arguments: [
        ("Bí thư Đoàn xã Tân Minh", "Bí thư Đoàn", "xã Tân Minh"),
        ("Bí thư Đoàn\n\nxã Đào Viên", "Bí thư Đoàn", "xã Đào Viên"),
        ("Bí thư Đoàn xã Hùng Sơn", "Bí thư Đoàn", "xã Hùng Sơn"),
        ("Bí thư Đoàn xã Tri Phương", "Bí thư Đoàn", "xã Tri Phương"),
        ("Bí thư Đoàn xã Chí Minh", "Bí thư Đoàn", "xã Chí Minh"),
        ("Bí thư Đoàn xã Đại Đồng", "Bí thư Đoàn", "xã Đại Đồng"),
        ("Bí thư Đoàn Xã Trung Thành", "Bí thư Đoàn", "Xã Trung Thành"),
        ("Bí thư Đoàn thị trấn Thất Khê", "Bí thư Đoàn", "thị trấn Thất Khê"),
        ("Bí thư Đoàn xã\u{A0}Chi Lăng", "Bí thư Đoàn", "xã Chi Lăng"),
        ("Bí thư Đoàn xã Kim Đồng", "Bí thư Đoàn", "xã Kim Đồng"),
        ("Bí thư Đoàn xã Quốc Khánh", "Bí thư Đoàn", "xã Quốc Khánh"),
        ("Bí thư Chi Đoàn Khối Đảng – Đoàn thể huyện", "Bí thư Chi Đoàn", "Khối Đảng – Đoàn thể huyện"),
        ("Chi đoàn Khối Đảng - Đoàn thể huyện", "Chi đoàn", "Khối Đảng - Đoàn thể huyện"),
        ("Xã Trung Thành", "", "Xã Trung Thành"), ("Thị trấn Thất Khê", "", "Thị trấn Thất Khê"),
        ("THỊ TRẤN Thất Khê", "", "THỊ TRẤN Thất Khê"),
        ("Đoàn phường Đông Kinh", "Đoàn", "phường Đông Kinh"),
        ("Giám đốc Hợp tác xã Áng Mò", "Giám đốc", "Hợp tác xã Áng Mò"),
        ("Bí thư Đoàn thị xã Kỳ Anh", "Bí thư Đoàn", "thị xã Kỳ Anh"),
        ("Phòng Văn hóa - Xã hội xã Thất Khê", "Phòng Văn hóa - Xã hội", "xã Thất Khê"),
        ("Bí thư Đoàn Trường THPT Tràng Định", "Bí thư Đoàn", "Trường THPT Tràng Định"),
        ("", "", ""), ("xã", "xã", ""), ("thị trấn", "thị trấn", ""), (" \n\t ", "", ""), ("Cử tri", "Cử tri", ""),
        ("Hợp tác xã", "Hợp tác xã", ""), ("Khối", "Khối", ""),
    ])
    func takenApart(written: String, office: String, unit: String) {
        let name = AskerName(written: written)
        #expect(name.office == office)
        #expect(name.unit == unit)
    }

    @Test func registersWriteLevelsSmall() {
        #expect(AskerName(written: "THỊ TRẤN Thất Khê").plainUnit == "thị trấn Thất Khê")
        #expect(AskerName(written: "Bí thư Đoàn Xã Trung Thành").plainUnit == "xã Trung Thành")
        #expect(AskerName(written: "Khối 3").plainUnit == "Khối 3")
    }

    @Test func spellingsOfOneUnitShareAKey() {
        let keys = [
            "Bí thư Chi Đoàn Khối Đảng – Đoàn thể huyện", "Chi đoàn Khối Đảng - Đoàn thể huyện",
            "khối Đảng—Đoàn thể huyện", "Chi đoàn  Khối đảng – đoàn thể huyện.",
        ].map { AskerName(written: $0).unitKey }
        #expect(Set(keys).count == 1 && keys[0] != "")
        #expect(AskerName(written: "Xã Trung Thành").unitKey == AskerName(written: "xã trung thành").unitKey)
        #expect(AskerName(written: "xã Chi Lăng").unitKey != AskerName(written: "xã Chí Lăng").unitKey)
        #expect(AskerName(written: "xã Thất Khê").unitKey != AskerName(written: "thị trấn Thất Khê").unitKey)
    }

    @Test func decomposedTwinsAreTheSame() {
        let composed = AskerName(written: "Bí thư Đoàn Xã Hùng Sơn")
        let twin = AskerName(written: "Bi\u{301} thư Đoa\u{300}n Xa\u{303} Hu\u{300}ng Sơn")
        #expect(Array(composed.unit.utf8) == Array(twin.unit.utf8))
        #expect(Array(composed.office.utf8) == Array(twin.office.utf8))
        #expect(Array(twin.unit.unicodeScalars).allSatisfy { !(0x300...0x36F).contains($0.value) })
    }

    @Test func aVeryLongAskerTakesNoTime() {
        let words = String(repeating: "đoàn ", count: 20_000)
        var name = AskerName(office: "", unit: "")
        let time = processorTime { name = AskerName(written: words + "xã Tân Minh") }
        #expect(name.unit == "xã Tân Minh")
        #expect(time < .seconds(10))
    }
}
