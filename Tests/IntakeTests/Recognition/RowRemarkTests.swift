// Rows of lists that are no records: sums, notes, signatures, groups, numbered columns.
import Domain
import Formats
import Intake
import Testing

@Suite struct RowRemarkTests {
    private static let lists: [(RecordKind, String, String)] = [
        (
            .support, "TT,Người thụ hưởng,Nội dung,Chương trình,Năm,Số tiền hỗ trợ (triệu đồng)",
            "HTX Một,Máy sấy,08/NQ,2031,20"
        ),
        (.product, "TT,Tên sản phẩm,Chủ thể,Xã,Số sao,Năm công nhận", "Chè xanh,HTX Một,xã A,3,2031"),
        (
            .question, "TT,Nội dung kiến nghị,Đơn vị kiến nghị,Cơ quan trả lời,Hạn,Nội dung giải đáp",
            "Bao giờ sửa đường?,xã A,Phòng B,5/1/2031,Đã sửa."
        ),
    ]

    private func kinds(_ csv: String) throws -> [RecordKind] {
        try readOffice(Array(csv.utf8), name: "a.csv").understood(.labelled).records.map(\.entry.kind)
    }

    private func count(_ kind: RecordKind, _ csv: String) throws -> Int { try kinds(csv).count { $0 == kind } }

    static let strays = [
        ",TỔNG A + B,,,,", ",Cộng toàn xã,,,,45", ",Cộng (I+II),,,,3", ",Cộng mục A,,,,", ",Lũy kế từ đầu năm,,,,",
        ",Cộng chuyển trang sau,,,,", ",Số trang trước chuyển sang,,,,", ",Bằng chữ: bốn mươi lăm triệu đồng,,,,",
        ",Danh sách ấn định 02 hộ./.,,,,", ",Ghi chú: số liệu tạm tính,,,,", ",(*) Dòng in nghiêng là hộ nghèo,,,,",
        ",Nguồn: báo cáo của các xã,,,,", ",Trong đó: nữ,,,,5", ",(Ký ghi rõ họ tên),,,,", "3,Không có,,,,", "3,…,,,,",
        ",...,,,,", ",-,,,,", "Tổng cộng,,,,,7", ",Tổng số: 02,,,,",
    ]

    @Test(arguments: strays) func whatSumsUpOrRemarksIsNoRecord(_ stray: String) throws {
        for (kind, heading, row) in Self.lists {
            let plain = try count(kind, "\(heading)\n1,\(row)\n2,\(row) b\n")
            #expect(plain == 2, "\(kind)")
            for csv in [
                "\(heading)\n1,\(row)\n2,\(row) b\n\(stray)\n", "\(heading)\n1,\(row)\n\(stray)\n2,\(row) b\n",
            ] { #expect(try count(kind, csv) == plain, "\(kind) \(stray)") }
        }
    }

    @Test(arguments: ["A,B,C,1,2,3", "(A),(B),(1),(2),(3),(4)", "(1),(2),(3),(4),(5),(6)"])
    func columnsThatAreLetteredAreNoRecord(_ letters: String) throws {
        for (kind, heading, row) in Self.lists {
            #expect(try count(kind, "\(heading)\n\(letters)\n1,\(row)\n") == 1, "\(kind)")
        }
    }

    @Test(arguments: ["A,Xã Một,,,,35", "I,Nhóm thực phẩm,3 sản phẩm,,,", "II.,Hộ gia đình,,,,2", ",Xã Hai,,,,"])
    func groupsWithTheirSumsAreNoRecord(_ group: String) throws {
        for (kind, heading, row) in Self.lists where kind != .question {
            let csv = "\(heading)\n\(group)\n1,\(row)\n2,\(row) b\n"
            #expect(try count(kind, csv) == 2, "\(kind) \(group)")
        }
    }

    /// Names that begin as sums and remarks do.
    @Test(arguments: [
        "Cộng đồng trồng quế xã A", "Tổng công ty Chè", "Công ty Tổng hợp Nà Lả", "Nguồn Sáng", "Công đoàn xã A",
        "Ghi Chú Cà phê",
    ]) func namesAreNoSums(_ name: String) throws {
        #expect(
            try count(
                .support,
                "TT,Người thụ hưởng,Nội dung,Chương trình,Năm,Số tiền hỗ trợ (triệu đồng)\n1,HTX,Máy,08/NQ,2031,20\n"
                    + ",\(name),Máy sấy,08/NQ,2031,20\n") == 2)
    }

    private static let kinds: [(kind: RecordKind, heading: [String], row: [String])] =
        (ColumnTests.lists.map { ($0.kind, $0.csv) }
        + lists.map { ($0.0, $0.1 + "\n1," + $0.2) }).map { kind, csv in
            let lines = csv.split(separator: "\n").map { line in
                line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
            return (kind, lines[0], lines[1])
        }

    /// Whatever a row lacks or has alone, it is a record, refused or not, or it is told.
    @Test func noRowIsLeftOutUntold() throws {
        for (kind, heading, whole) in Self.kinds {
            var rows = [whole]
            for left in whole.indices.dropFirst() {
                rows.append(whole.indices.map { $0 == 0 ? String(rows.count + 1) : $0 == left ? "" : whole[$0] })
                rows.append(whole.indices.map { $0 == 0 ? String(rows.count + 1) : $0 == left ? whole[$0] : "" })
            }
            let csv = ([heading] + rows).map { $0.joined(separator: ",") }.joined(separator: "\n")
            let cells = ([heading] + rows).map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }
            let html = "<html><body><table>" + cells.joined() + "</table></body></html>"
            for (name, text) in [("a.csv", csv), ("a.html", html)] {
                let found = try readOffice(Array(text.utf8), name: name).understood(.labelled)
                let places = found.records.map(\.place) + found.tables.flatMap { $0.remarks.map(\.place) }
                let told = Set(places.compactMap { $0.split { !$0.isNumber }.last.flatMap { Int($0) } })
                let untold = (2...rows.count + 1).filter { !told.contains($0) }
                #expect(untold.isEmpty, "\(kind) \(name): \(untold.map { rows[$0 - 2] })")
            }
        }
    }
}
