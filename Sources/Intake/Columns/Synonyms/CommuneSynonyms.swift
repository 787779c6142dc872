// Headings of lists of documents, units, loans, indicators and letterheads.
import Domain

extension ColumnSynonyms {
    static let commune: [RecordKind: String] = [
        .legalDocument: """
        type: loại|loại văn bản|thể loại|tên loại văn bản
        number: số, ký hiệu|số hiệu|số văn bản|số ký hiệu văn bản|số hiệu văn bản|số đến|ký hiệu
        date: ngày ban hành|ngày văn bản|ngày, tháng|ngày ký|ngày tháng văn bản|ngày
        issuer: cơ quan ban hành|nơi ban hành|đơn vị ban hành|cơ quan
        subject: trích yếu|trích yếu nội dung|nội dung|tên văn bản|nội dung trích yếu|tên loại và trích yếu nội dung
        inForceFrom: hiệu lực từ|ngày hiệu lực|ngày có hiệu lực
        inForceTo: hiệu lực đến|hết hiệu lực|ngày hết hiệu lực
        replacedBy: thay bằng|bị thay thế bởi|văn bản thay thế
        """,
        .administrativeUnit: """
        name: tên đơn vị|tên đơn vị hành chính|tên xã|đơn vị hành chính
        level: cấp|cấp hành chính|loại đơn vị
        code: mã|mã đơn vị|mã đvhc|mã xã|mã số
        parent: trực thuộc|thuộc|thuộc tỉnh|thuộc huyện|tỉnh
        validFrom: có từ ngày|từ ngày|thành lập ngày
        validTo: đến ngày|giải thể ngày
        successors: nay thuộc|sáp nhập vào|nay là
        """,
        .loan: """
        body: tổ chức nhận ủy thác|tổ chức uỷ thác|hội, đoàn thể|tổ chức hội|đơn vị nhận uỷ thác
        unit: đơn vị|xã|địa bàn
        period: kỳ|kỳ báo cáo|thời điểm
        year: năm
        groups: số tổ|tổ|số tổ tk&vv|số tổ tiết kiệm và vay vốn
        households: số hộ|hộ|số hộ vay|số hộ còn dư nợ
        outstanding: dư nợ|tổng dư nợ
        lent: cho vay trong kỳ|cho vay mới|doanh số cho vay
        overdue: nợ quá hạn
        """,
        .indicator: """
        name: chỉ tiêu|tên chỉ tiêu|nội dung chỉ tiêu
        measure: đơn vị tính|đvt
        period: kỳ|giai đoạn|kỳ báo cáo
        target: chỉ tiêu giao|kế hoạch|chỉ tiêu kế hoạch|giao|mục tiêu
        result: kết quả|thực hiện|kết quả thực hiện|đạt được|kết quả đạt được
        source: nguồn|nguồn số liệu
        """,
        .letterhead: """
        name: tên mẫu
        issuer: cơ quan ban hành
        """,
    ]
}
