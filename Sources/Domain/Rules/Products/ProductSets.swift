// The product sets by which dossiers are handed in and scored, in their six groups (decision 26/2026/QĐ-TTg, annex I).
import Vietnamese

/// A product set: its name in the decision, its group, and words by which products of it are called.
package struct ProductSet: Sendable, Hashable {
    /// Its place in the decision, 1–26.
    package let number: Int
    /// Its name, as products and sets of criteria say it.
    package let name: String
    /// One of the six groups.
    package let group: String
    /// What products of it are called, beside the words of its name.
    let words: [String]
}

/// The 26 product sets.
package enum ProductSets {
    /// The sets in the order of the decision.
    package static let all: [ProductSet] = {
        var (sets, group): ([ProductSet], String) = ([], "")
        for line in listing.split(separator: "\n") {
            let parts = line.split(separator: "|").map { trimmed(String($0)) }
            guard parts.count == 2 else {
                group = parts.joined()
                continue
            }
            let words = parts[1].split(separator: ";").map { trimmed(String($0)) }
            sets.append(ProductSet(number: sets.count + 1, name: parts[0], group: group, words: words))
        }
        return sets
    }()

    /// The set of that name, in whatever case.
    package static func named(_ name: String) -> ProductSet? {
        name.isEmpty ? nil : byKey[matchKey(name)]
    }

    /// Whether a text says a group of products, or what a set is made of.
    package static func areSaid(by text: String) -> Bool {
        let key = matchKey(text)
        guard key.count >= 4 else { return false }
        return all.contains { set in
            let group = matchKey(set.group)
            return group.contains(key) || key.contains(group)
        } || !matching(text).isEmpty
    }

    private static let byKey = Dictionary(all.map { (matchKey($0.name), $0) }) { first, _ in first }

    /// The sets that the name of a product speaks for, the likeliest first: what something is made into
    /// counts before what it is made of, then the longest word, then the first. Words without marks find what words with
    /// marks do not.
    package static func matching(_ name: String) -> [ProductSet] {
        let marked = matching(name, matchKey)
        return marked.isEmpty ? matching(name, folded) : marked
    }

    private static func matching(_ name: String, _ key: (String) -> String) -> [ProductSet] {
        func plain(_ text: String) -> String {
            key(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        }
        let wanted = " " + plain(name) + " "
        func weight(_ word: String) -> (letters: Int, place: Int)? {
            guard !word.isEmpty, let found = wanted.firstRange(of: " " + word + " ") else { return nil }
            return (word.count, -wanted.distance(from: wanted.startIndex, to: found.lowerBound))
        }
        let ranked = all.compactMap { set -> (set: ProductSet, isMade: Bool, letters: Int, place: Int)? in
            let best = (set.words + [set.name]).compactMap { weight(plain($0)) }.max { $0 < $1 }
            return best.map { (set, made.contains(set.number), $0.letters, $0.place) }
        }
        return ranked.sorted { first, second in
            if first.isMade != second.isMade { return first.isMade }
            return (second.letters, second.place, first.set.number) < (first.letters, first.place, second.set.number)
        }.map(\.set)
    }

    /// The sets of what is made of something else: "mứt trám" is no fruit.
    private static let made = 5...20

    private static let listing = """
        Thực phẩm
        Rau, củ, quả, hạt tươi | rau; củ; quả; cam; quýt; bưởi; chuối; na; vải; nhãn; xoài; thanh long; dưa; măng \
        tươi; khoai; sắn; trám; hồng; mận; đào; lê; dứa; bơ; sầu riêng; mít; ổi; táo; nấm tươi; trái cây; cải; bí; \
        cà chua; ngô tươi; lạc tươi
        Thịt, thủy sản, trứng, sữa tươi | thịt tươi; thịt lợn; thịt bò; thịt gà; thịt trâu; gà; vịt; lợn; cá; cá \
        tươi; tôm; cua; ốc; hàu; mực; trứng; trứng gà; trứng vịt; sữa tươi
        Gạo, ngũ cốc, hạt sơ chế khác | gạo; gạo nếp; nếp; tẻ; ngô; đỗ; đậu; lạc; vừng; hạt điều; hạt sen; hạt dẻ; \
        mắc ca; ngũ cốc; hạt
        Mật ong, mật khác và nông sản thực phẩm khác | mật ong; mật; phấn hoa; sữa ong chúa; yến sào; tổ yến; yến; \
        đông trùng hạ thảo
        Đồ ăn nhanh | bim bim; snack; xôi; cơm cháy; bánh mì; pizza; lương khô; đồ ăn nhanh; khoai tây chiên
        Chế biến từ gạo, ngũ cốc | bún; bún khô; phở; phở khô; miến; miến dong; mì; bánh; bánh đa; bánh tráng; bánh \
        chưng; bánh khảo; bánh cuốn; bột; bột gạo; cốm; cao khô; khẩu sli; bánh gai; bánh phở; bánh chưng đen; chè \
        lam
        Chế biến từ rau, củ, quả, hạt | mứt; ô mai; thạch; thạch đen; bột thạch; tinh bột; tinh bột thạch; tinh bột \
        nghệ; sấy; sấy dẻo; chuối sấy; măng khô; măng ớt; măng chua; dưa muối; trám đen muối; trám muối; ướp muối; \
        đậu phụ; nấm khô; mộc nhĩ; nấm hương; rau câu; quy linh cao; siro; bột sắn dây; hồng treo gió; kẹo lạc; kẹo \
        dồi; kẹo dừa; lạc rang
        Chế biến từ thịt, thủy sản, trứng, sữa, các sản phẩm từ mật ong, mật khác và nông sản thực phẩm khác | lạp \
        sườn; lạp xưởng; giò; chả; chả cá; nem; nem chua; xúc xích; thịt gác bếp; thịt trâu gác bếp; thịt sấy; trâu \
        gác bếp; khô bò; vịt quay; lợn quay; khâu nhục; cá khô; mực khô; tôm khô; cá kho; ruốc; chà bông; trứng \
        muối; sữa chua; bánh sữa; pate; mật ong ngâm; yến chưng
        Tương, nước mắm, gia vị dạng lỏng khác | tương; tương ớt; nước mắm; mắm; mắm tôm; xì dầu; giấm; dấm; nước \
        chấm; dầu lạc; dầu ăn
        Gia vị khác (muối, hành, tỏi, tiêu) | muối; muối ớt; muối vừng; hành; tỏi; tỏi đen; tiêu; hồ tiêu; ớt; ớt \
        bột; gừng; nghệ; sả; quế; hồi; hoa hồi; mắc khén; hạt dổi; bột canh; gia vị; hạt nêm; sa tế
        Chè tươi, chè chế biến | chè; chè xanh; chè khô; chè shan; chè tuyết; chè shan tuyết; trà shan tuyết; trà ô \
        long; hồng trà; bạch trà; trà xanh
        Sản phẩm trà từ thực vật khác | trà; trà túi lọc; trà thảo mộc; trà hoa vàng; trà gừng; trà vối; trà diếp \
        cá; trà hoa; trà atiso; trà cà gai leo; trà giảo cổ lam; trà sen; chè dây; chè vằng; trà dây
        Cà phê, cacao | cà phê; cafe; ca cao; cacao; socola; chocolate
        Đồ uống
        Rượu trắng | rượu; rượu trắng; rượu gạo; rượu ngô; rượu nếp; rượu men lá; rượu mẫu sơn
        Đồ uống có cồn khác | bia; vang; rượu vang; rượu mận; rượu mơ; rượu cần; rượu nếp cẩm; rượu thuốc; rượu hoa \
        quả; rượu trái cây; cồn
        Nước khoáng thiên nhiên, nước uống đóng chai | nước khoáng; nước uống; nước đóng chai; nước lọc; nước tinh \
        khiết
        Đồ uống không cồn khác | nước ép; nước quả; nước giải khát; nước cốt; sữa đậu nành; sữa hạt; nước mía; nước \
        dừa; nước yến; lên men
        Dược liệu và sản phẩm từ dược liệu
        Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền | thực phẩm chức năng; thuốc; viên nang; viên hoàn; \
        cao; cao lỏng; cao gắm; cao xương; viên; hoàn; thuốc nam
        Mỹ phẩm có thành phần từ dược liệu | mỹ phẩm; dầu gội; xà phòng; son; kem; sữa tắm; nước rửa mặt; mặt nạ; \
        dầu dưỡng; bồ kết
        Tinh dầu và dược liệu khác | tinh dầu; tinh dầu hồi; tinh dầu quế; tinh dầu sả; dược liệu; ba kích; sâm; \
        đinh lăng; cà gai leo; giảo cổ lam; nước tắm; thuốc tắm; ngâm chân; nấm linh chi; linh chi; sa nhân; hà thủ \
        ô; kim tiền thảo
        Hàng thủ công mỹ nghệ
        Thủ công mỹ nghệ | thủ công; mỹ nghệ; mây tre; mây tre đan; tre; đan; gốm; gốm sứ; sứ; chạm; khắc; điêu \
        khắc; gỗ; sơn mài; tranh; nón; nón lá; chiếu; chiếu cói; giỏ; túi; rổ; dao; rèn; đồ gỗ; trống; khèn; hương; \
        hương thẻ; ngói âm dương
        Vải, may mặc | vải thổ cẩm; vải lanh; thổ cẩm; lụa; tơ tằm; dệt; dệt thổ cẩm; áo; quần; khăn; chăn; may; \
        may mặc; trang phục; chàm; vải chàm; áo chàm
        Sinh vật cảnh
        Hoa | hoa; hoa lan; hoa hồng; hoa cúc; hoa ly; hoa đào; hoa tươi; lan
        Cây cảnh | cây cảnh; bonsai; cây đào; cây mai; cây quất; mai vàng; cây thế; sanh; đào cảnh; quất cảnh
        Động vật cảnh | động vật cảnh; chim cảnh; cá cảnh; chim; gà cảnh; gà chọi; chó
        Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch
        Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch | du lịch; homestay; điểm du lịch; khu du \
        lịch; du lịch cộng đồng; du lịch sinh thái; làng du lịch; trải nghiệm; nghỉ dưỡng; farmstay; tour
        """
}
