// What stands in the real files, which a clean clone does not have.
extension Publication {
    static var original: Publication? {
        guard let word = real("giai-dap-2024.docx"), let text = real("giai-dap-2024.txt"),
            let list = real("san-pham-ocop.xlsx")
        else { return nil }
        return Publication(
            description: "original", wordTable: word, textTable: text, productList: list,
            registers: ["country", "20"].map {
                packageRoot.appendingPathComponent("Resources/documents/\($0).jsonl").path
            },
            notice: "1428/TB-UBND", noticeDate: "12/4/2024",
            units: [
                "xã Tân Minh", "xã Đào Viên", "xã Hùng Sơn", "xã Tri Phương", "xã Chí Minh", "xã Đại Đồng",
                "Xã Trung Thành", "Thị trấn Thất Khê", "xã Chi Lăng", "xã Kim Đồng", "xã Quốc Khánh",
                "Khối Đảng – Đoàn thể huyện", "Khối Đảng – Đoàn thể huyện", "xã Hùng Sơn",
            ],
            citations: [
                2: ["148/QĐ-TTg"],
                3: ["08/2019/NQ-HĐND", "15/2021/NQ-HĐND", "08/2019/NQ-HĐND"],
                6: [
                    "61/2015/NĐ-CP", "46/2015/QĐ-TTg", "2591/QĐ-UBND", "1328/QĐ-UBND", "08/2019/NQ-HĐND",
                    "15/2021/NQ-HĐND", "08/2019/NQ-HĐND",
                ],
                7: ["05/NN&PTNT"],
                8: ["862/KH-UBND"],
                12: [
                    "3188/QĐ-UBND", "3188/QĐ-UBND", "08/2019/NQ-HĐND", "15/2021/NQ-HĐND", "08/2019/NQ-HĐND",
                    "15/2021/NQ-HĐND",
                ],
                14: ["173/QĐ-UBND"],
            ],
            figures: [2: ["24/02/2023"], 6: ["30.000"], 8: ["08/3/2024"], 12: ["169,02", "75,0"], 14: ["20/01/2022"]],
            wrongDates: ["3 08/2019/NQ-HĐND 10/12/2021 10/12/2019"],
            productUnit: "xã Hùng Sơn", productYear: 2023,
            holders: """
                name,aliases,form,youthLed
                HTX nông sản sạch Tràng Định,Hợp tác xã nông sản sạch Tràng Định,cooperative,không
                Cơ sở sản xuất và kinh doanh Thạch đen Hồng Nhung,,establishment,có
                Công ty TNHH Sản xuất và Đầu tư xuất nhập khẩu Đức Quý,,company,không

                """,
            sales: """
                item,period,year,quantity,measure,source
                Thạch đen dạng bột,đến 4/2024,2024,180,tấn,1428/TB-UBND
                Thạch đen Hồng Nhung,đến 4/2024,2024,2.000,hộp,1428/TB-UBND
                Gạo bao thai hồng,đến 4/2024,2024,2,tấn,1428/TB-UBND
                Gạo nếp ong vàng,đến 4/2024,2024,"0,5",tấn,1428/TB-UBND
                Quy linh cao,đến 4/2024,2024,500,túi 300 g,1428/TB-UBND

                """,
            lastSale: ["túi 300 g", "500"])
    }
}
