// Headings of lists of products, who makes them, and what becomes of them.
import Domain

extension ColumnSynonyms {
    private static let item =
        "item: sản phẩm|tên sản phẩm|tên hàng hoá|mặt hàng|tên mặt hàng|tên sp|sản phẩm ocop|tên sản phẩm ocop"

    static let products: [RecordKind: String] = [
        .product: """
        name: sản phẩm|tên hàng hóa|tên sp|tên sản phẩm, dịch vụ|sản phẩm đạt ocop|tên mặt hàng|tên sản phẩm|sản phẩm ocop|\
        tên sản phẩm ocop|mặt hàng|sản phẩm tham gia|sản phẩm, dịch vụ|sp
        holder: chủ thể|chủ thể sản xuất|tên chủ thể|cơ sở sản xuất|đơn vị sản xuất|htx|doanh nghiệp|tên htx/tht/dn|đơn vị sở hữu|cơ sở|\
        tên đơn vị|chủ hộ|tên cơ sở|chủ thể ocop|tên htx|hợp tác xã|công ty|nhà sản xuất|hộ sản xuất|chủ sở hữu|\
        tên chủ thể sản xuất|đơn vị chủ thể|hộ kinh doanh|~người đại diện|~đại diện|~người đại diện pháp luật
        unit: xã|xã, phường|huyện|xã, thị trấn|địa phương|địa chỉ sản xuất|thôn/xã|địa điểm|địa chỉ|đơn vị|địa bàn|phường|thôn|\
        nơi sản xuất|xã/phường/thị trấn|đơn vị (xã)|~tỉnh
        starRating: số sao|xếp hạng|kết quả xếp hạng|sao|đạt sao|phân hạng|kết quả đánh giá|hạng|hạng sao|xếp hạng sao|\
        kết quả phân hạng|hạng đạt|hạng ocop|số sao đạt|kết quả phân hạng sao|~kết quả|~công nhận
        points: điểm|số điểm|điểm đánh giá|điểm trung bình|kết quả chấm điểm|tổng điểm|điểm số|điểm bình quân
        year: năm|năm đạt|năm đánh giá|năm cấp|năm công nhận|năm phân hạng
        decision: quyết định|số quyết định|quyết định công nhận|qđ công nhận|số, ngày quyết định|số văn bản|giấy chứng nhận|số qđ|\
        số qđ công nhận|số quyết định công nhận|văn bản công nhận|số giấy chứng nhận
        issuedOn: ngày cấp|ngày quyết định|thời gian công nhận|thời điểm công nhận|ngày, tháng, năm công nhận|ngày công nhận|\
        ngày qđ|ngày ký|thời gian cấp|ngày ban hành
        expiresOn: thời hạn|hết hạn|hiệu lực đến|thời hạn công nhận đến|ngày hết hạn|thời hạn đến|hạn|giá trị đến|\
        có hiệu lực đến|hết hiệu lực|ngày hết hiệu lực
        group: ngành|nhóm|ngành hàng|nhóm sản phẩm|nhóm ngành|nhóm ngành hàng|loại sản phẩm|phân nhóm
        productSet: bộ sản phẩm
        traceabilityCode: mã qr|mã truy xuất nguồn gốc|mã sản phẩm|mã truy xuất|mã số|mã vạch|qr
        website: website|trang web|địa chỉ website|trang thông tin
        contact: điện thoại|sđt|người liên hệ|số điện thoại|liên hệ|số đt|đt|di động|email
        story: câu chuyện sản phẩm|câu chuyện
        youthLed: thanh niên làm chủ|thanh niên|chủ thể là thanh niên
        """,
        .holder: """
        name: tên chủ thể|tên cơ sở|tên hợp tác xã|tên htx|tên doanh nghiệp|tên công ty|chủ thể|cơ sở sản xuất|hợp tác xã|doanh nghiệp|\
        tên đơn vị|tổ hợp tác|tên tổ hợp tác|hộ kinh doanh
        form: loại hình|hình thức tổ chức|loại hình kinh doanh
        youthLed: thanh niên làm chủ|do thanh niên làm chủ
        unit: xã|xã, phường|đơn vị hành chính|địa bàn|thôn/xã
        address: địa chỉ|trụ sở|địa chỉ trụ sở
        contact: liên hệ|điện thoại|số điện thoại|sđt|người đại diện|người liên hệ|giám đốc|chủ cơ sở
        """,
        .dossier: """
        \(item)
        title: tên hồ sơ|hồ sơ
        purpose: loại hồ sơ|loại
        targetStar: hạng đăng ký|đăng ký hạng|hạng sao đăng ký|số sao đăng ký|đăng ký đạt|hạng sao dự kiến|dự kiến đạt|\
        đăng ký|sao đăng ký|mức đăng ký
        startedOn: ngày bắt đầu
        dueOn: hạn nộp|hạn nộp hồ sơ|thời hạn nộp
        submittedOn: ngày nộp|ngày nộp hồ sơ|ngày tiếp nhận|ngày nhận hồ sơ|đã nộp
        state: tình trạng|tình trạng hồ sơ|trạng thái|trạng thái hồ sơ
        starRating: hạng sao được công nhận|kết quả|kết quả phân hạng
        points: điểm|tổng điểm
        decision: quyết định công nhận
        reason: lý do trả lại|lý do
        -: chủ thể|tên chủ thể|cơ sở|htx|địa chỉ|xã|điện thoại
        """,
        .dossierPaper: """
        number: \(order)
        name: giấy tờ|tên giấy tờ|thành phần hồ sơ|tên tài liệu|tài liệu|loại giấy tờ
        required: bắt buộc
        state: tình trạng|trạng thái
        location: nơi để|nơi lưu|tệp
        reason: cần sửa|nội dung cần sửa
        dueOn: hạn sửa|hạn bổ sung
        """,
        .scoreSheet: """
        \(item)
        role: ai chấm|cấp chấm
        scorer: người chấm|thành viên hội đồng|cơ quan chấm
        scoredOn: ngày chấm
        """,
        .lot: """
        \(item)
        code: mã lô|số lô|lô|lô số|mã lô hàng|lô hàng|lô sản xuất
        producedOn: ngày sản xuất|nsx|sản xuất ngày|ngày sx
        useBy: hạn sử dụng|hsd|hạn dùng
        quantity: số lượng|sản lượng
        measure: đơn vị tính|đvt|tính bằng
        supplier: nguồn nguyên liệu|nguồn vào|nhà cung cấp|nguồn gốc nguyên liệu|nơi cung cấp
        buyer: nơi nhận|khách hàng|nơi tiêu thụ|người mua|nơi bán|đơn vị nhận
        shippedOn: ngày giao|ngày xuất|ngày xuất bán|ngày xuất hàng
        """,
        .listing: """
        \(item)
        platform: sàn|sàn thương mại điện tử|sàn tmđt|kênh bán|trang bán|tên sàn|nền tảng
        address: địa chỉ trang|đường dẫn|liên kết|link|địa chỉ gian hàng
        state: tình trạng|trạng thái
        listedOn: từ ngày|ngày đăng|ngày đưa lên sàn|ngày lên sàn
        """,
        .sale: """
        \(item)
        period: kỳ|thời kỳ|kỳ báo cáo|thời gian|giai đoạn|quý|tháng
        year: năm
        quantity: số bán|số lượng bán|sản lượng bán|sản lượng tiêu thụ|lượng bán|số lượng tiêu thụ|đã bán|sản lượng|~số lượng
        measure: đơn vị tính|đvt|tính bằng
        channel: kênh bán|kênh tiêu thụ|nơi tiêu thụ|thị trường|thị trường tiêu thụ
        revenue: doanh thu|doanh số|giá trị
        source: nguồn số liệu|nguồn
        """,
        .promotion: """
        event: hội chợ|tên hội chợ|hoạt động|sự kiện|tên sự kiện|hội chợ, triển lãm|hoạt động xúc tiến|tên hoạt động
        form: hình thức|loại
        \(item)
        place: nơi tổ chức|địa điểm|địa điểm tổ chức
        heldOn: ngày|ngày tổ chức|thời gian|thời gian tổ chức
        year: năm
        cost: chi phí|kinh phí
        result: kết quả
        """,
        .criteriaSet: """
        name: tên bộ tiêu chí|bộ tiêu chí
        total: tổng điểm
        outline: các phần và tiêu chí
        """,
        .awardRule: """
        document: văn bản|nghị quyết
        threeStars: thưởng 3 sao|mức thưởng 3 sao
        fourStars: thưởng 4 sao|mức thưởng 4 sao
        fiveStars: thưởng 5 sao|mức thưởng 5 sao
        """,
    ]
}
