// What stands in the twin: a made-up district, whose files have the shapes and the faults of the real ones.
extension Publication {
    /// Kept from the real files: runs that end inside a word, rows that only a list numbers and that lose the number in
    /// the text file, no-break spaces, decomposed letters, blanks before commas and inside dates, a date that is not the
    /// registered one, two dashes for one name, a cell shape of the list that says text and holds none.
    static let twin = Publication(
        description: "twin",
        wordTable: own("giai-dap.docx"), textTable: own("giai-dap.txt"), productList: own("san-pham.xlsx"),
        registers: [own("van-ban.jsonl")],
        notice: "716/TB-UBND", noticeDate: "05/9/2023",
        units: [
            "xã Phú Khê", "xã Mường Giang", "xã Đồng Tâm", "xã Bản Lầm", "xã Vĩnh Hòa", "xã Tân Kỳ", "Xã Yên Thịnh",
            "Thị trấn Khe Bạc", "xã Hòa Lạc", "xã Nà Phung", "xã Thượng Lâm", "Khối Nội chính – Dân vận huyện",
            "Khối Nội chính – Dân vận huyện", "xã Đồng Tâm",
        ],
        citations: [
            2: ["217/QĐ-TTg"],
            3: ["17/2020/NQ-HĐND", "22/2022/NQ-HĐND", "17/2020/NQ-HĐND"],
            6: [
                "74/2016/NĐ-CP", "53/2016/QĐ-TTg", "1904/QĐ-UBND", "1146/QĐ-UBND", "17/2020/NQ-HĐND",
                "22/2022/NQ-HĐND", "17/2020/NQ-HĐND",
            ],
            7: ["09/KT&NT"],
            8: ["395/KH-UBND"],
            12: [
                "2075/QĐ-UBND", "2075/QĐ-UBND", "17/2020/NQ-HĐND", "22/2022/NQ-HĐND", "17/2020/NQ-HĐND",
                "22/2022/NQ-HĐND",
            ],
            14: ["268/QĐ-UBND"],
        ],
        figures: [2: ["18/03/2022"], 6: ["35.000"], 8: ["06/4/2023"], 12: ["184,35", "62,0"], 14: ["25/02/2021"]],
        wrongDates: ["3 17/2020/NQ-HĐND 09/7/2022 09/7/2020"],
        productUnit: "xã Đồng Tâm", productYear: 2022,
        holders: """
            name,aliases,form,youthLed
            HTX chè sạch Bắc Lương,Hợp tác xã chè sạch Bắc Lương,cooperative,không
            Cơ sở chế biến nông sản Hải Yến,,establishment,có
            Công ty TNHH Nông sản Minh Phát,,company,không

            """,
        sales: """
            item,period,year,quantity,measure,source
            Miến dong dạng sợi,đến 9/2023,2023,64,tấn,716/TB-UBND
            Miến dong Hải Yến,đến 9/2023,2023,3.500,gói,716/TB-UBND
            Gạo khẩu ký trắng,đến 9/2023,2023,4,tấn,716/TB-UBND
            Nếp tan lúa nương,đến 9/2023,2023,"0,8",tấn,716/TB-UBND
            Cao chè vằng,đến 9/2023,2023,650,hộp 200 g,716/TB-UBND

            """,
        lastSale: ["hộp 200 g", "650"])
}
