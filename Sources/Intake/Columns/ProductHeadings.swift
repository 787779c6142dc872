// What longer headings mean in a list of recognised products.

/// Rules for headings of lists of products that no dictionary has word for word.
enum ProductHeadings {
    private static let planned: HeadingPhrases =
        "đăng ký|dự kiến|đề nghị|phấn đấu|mục tiêu|tự đánh giá|tự chấm|đề xuất|kế hoạch"
    private static let nothing: HeadingPhrases =
        """
        số lượng|sản lượng|đơn vị tính|đvt|tình trạng|trạng thái|doanh thu|giá|quy cách|số lao động|lao động|vốn|diện tích|ngày nộp|ngày sinh|\
        thị trường|công suất|mã số thuế|mst|bao bì|nhãn mác
        """
    private static let expiry: HeadingPhrases = "hết hạn|thời hạn|hết hiệu lực|hiệu lực đến|giá trị đến|hiệu lực"
    private static let groups: HeadingPhrases = "nhóm|ngành|loại|phân nhóm|lĩnh vực"
    private static let forms: HeadingPhrases = "loại hình|hình thức tổ chức|hình thức sở hữu|hình thức kinh doanh"
    private static let contacts: HeadingPhrases = "điện thoại|sđt|liên hệ|số đt|email|zalo"
    private static let places: HeadingPhrases =
        "địa chỉ|địa bàn|địa phương|xã|thị trấn|nơi sản xuất|phường|thôn|địa điểm|bản|xóm|huyện"
    private static let days: HeadingPhrases = "ngày|thời điểm|thời gian"
    private static let decisions: HeadingPhrases = "quyết định|qđ|giấy chứng nhận|văn bản"
    private static let years: HeadingPhrases = "năm"
    private static let points: HeadingPhrases = "điểm"
    private static let stars: HeadingPhrases = "sao|xếp hạng|phân hạng|hạng"
    private static let codes: HeadingPhrases = "mã qr|mã truy xuất|truy xuất|mã vạch|mã số"
    private static let heads: HeadingPhrases = "người đại diện|đại diện|giám đốc|chủ nhiệm|họ tên|họ và tên"
    private static let makers: HeadingPhrases =
        """
        chủ thể|cơ sở|nhà sản xuất|đơn vị sản xuất|hộ sản xuất|doanh nghiệp|chủ sở hữu|hợp tác xã|htx|tổ hợp tác|công ty|hộ kinh doanh|người sản xuất|\
        đơn vị sở hữu|tổ chức|chủ hộ|đơn vị chủ trì
        """
    private static let names: HeadingPhrases = "sản phẩm|tên sp|hàng hoá|mặt hàng|sp"
    private static let numerals: [HeadingPhrases] = ["1|một", "2|hai", "3|ba", "4|bốn", "5|năm"]
    private static let units: HeadingPhrases = "đơn vị"
    private static let star: HeadingPhrases = "sao"
    private static let rank: HeadingPhrases = "hạng|đạt|sản phẩm|loại|số sản phẩm"

    /// What a column may say that is headed *Loại hình*.
    static let formOrGroup = ["group", "form"]

    static func sense(of text: HeadingText) -> HeadingSense {
        if let value = starColumn(text) { return .mark("starRating", value: value) }
        // What a product is hoped to be is not what it is.
        if planned.stand(in: text) { return .leftOut }
        if nothing.begin(text) { return .leftOut }
        if contacts.stand(in: text) { return .field("contact", .likely) }
        if expiry.stand(in: text) { return .field("expiresOn", .likely) }
        if codes.stand(in: text) { return .field("traceabilityCode", .likely) }
        // Of the makers or of the products: the values tell.
        if forms.begin(text) { return names.stand(in: text) ? .field("group", .likely) : .unclear(formOrGroup) }
        if groups.begin(text) { return .field("group", .likely) }
        if places.begin(text) { return .field("unit", .likely) }
        if days.begin(text) { return .field("issuedOn", .likely) }
        if points.begin(text) { return .field("points", .likely) }
        if years.begin(text) { return .field("year", .likely) }
        if decisions.stand(in: text) { return .field("decision", .likely) }
        if stars.stand(in: text) { return .field("starRating", .likely) }
        if points.stand(in: text) { return .field("points", .likely) }
        if heads.begin(text) { return .field("holder", .vague) }
        if makers.stand(in: text) { return .field("holder", .likely) }
        if names.stand(in: text) { return .field("name", .likely) }
        return units.begin(text) ? .field("unit", .vague) : .unknown
    }

    /// The stars of a column that is crossed for them: "3 sao", "Hạng 4 sao".
    private static func starColumn(_ text: HeadingText) -> String? {
        guard text.words.count <= 4, star.stand(in: text), !planned.stand(in: text) else { return nil }
        let found = numerals.indices.filter { numerals[$0].stand(in: text) }
        guard found.count == 1 else { return nil }
        let isPlain = text.words.count == 2 || rank.begin(text)
        return isPlain ? String(found[0] + 1) : nil
    }
}
