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
        holder: cơ sở sx|cơ sở sản xuất, kinh doanh|đơn vị, cơ sở sản xuất|chủ thể tham gia|tên cơ sở sản xuất|\
        tên chủ cơ sở|đơn vị sx
        unit: địa bàn sản xuất|nơi sx|địa phương sản xuất
        starRating: kết quả đánh giá, phân hạng|hạng sao được công nhận|hạng sao hiện tại|xếp hạng ocop|\
        số sao được công nhận|phân hạng sao|đạt hạng
        points: tổng số điểm|điểm chấm|điểm đạt|kết quả điểm|điểm hội đồng
        decision: số qđ công nhận, ngày|quyết định số|qđ số|số quyết định, ngày|qđ
        issuedOn: ngày cấp gcn|ngày cấp giấy chứng nhận|ngày cấp giấy|ngày tháng công nhận|ngày ký quyết định|\
        ngày ra quyết định|ngày ban hành quyết định
        expiresOn: hạn giấy chứng nhận|hạn gcn|thời hạn giấy chứng nhận|ngày hết hạn giấy chứng nhận|hạn công nhận|\
        thời hạn công nhận|hiệu lực gcn|hiệu lực giấy chứng nhận|giấy chứng nhận hết hạn|ngày hết hạn gcn|\
        ngày hết hiệu lực giấy chứng nhận|có giá trị đến|có giá trị đến ngày|thời hạn gcn
        group: ngành hàng sản phẩm|nhóm, ngành hàng|bộ, nhóm sản phẩm
        state: hiện trạng sản phẩm|trạng thái sản phẩm|tình trạng sản phẩm|tình trạng|trạng thái
        website: đường link|link|website, fanpage|fanpage|trang thông tin điện tử
        traceabilityCode: mã qr truy xuất|tem truy xuất|mã truy xuất qr
        """,
        .holder: """
        name: tên chủ thể|tên cơ sở|tên hợp tác xã|tên htx|tên doanh nghiệp|tên công ty|chủ thể|cơ sở sản xuất|hợp tác xã|doanh nghiệp|\
        tên đơn vị|tổ hợp tác|tên tổ hợp tác|hộ kinh doanh
        form: loại hình|hình thức tổ chức|loại hình kinh doanh
        youthLed: thanh niên làm chủ|do thanh niên làm chủ
        unit: xã|xã, phường|đơn vị hành chính|địa bàn|thôn/xã
        address: địa chỉ|trụ sở|địa chỉ trụ sở
        contact: liên hệ|điện thoại|số điện thoại|sđt|người đại diện|người liên hệ|giám đốc|chủ cơ sở
        name: tên chủ thể sản xuất|tên chủ thể ocop|tên tổ chức, cá nhân
        form: loại hình chủ thể|loại hình tổ chức|loại hình sản xuất
        address: địa chỉ sản xuất|địa chỉ liên hệ
        contact: số đt|đt|email|zalo|thông tin liên hệ
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
        purpose: hình thức đánh giá|hình thức đăng ký|loại đánh giá|hình thức hồ sơ|loại đăng ký|\
        đăng ký mới/đánh giá lại
        targetStar: số sao dự kiến|hạng sao đề nghị|đề nghị hạng|hạng sao phấn đấu
        submittedOn: ngày gửi hồ sơ|ngày nhận|ngày nhận hs|ngày nộp hs|ngày trình
        dueOn: hạn hoàn thiện|thời hạn hoàn thiện hồ sơ|hạn bổ sung
        reason: lý do chưa đạt|nội dung cần bổ sung
        state: tiến độ hồ sơ|tình trạng hs|kết quả xử lý hồ sơ
        """,
        .dossierPaper: """
        number: \(order)
        name: giấy tờ|tên giấy tờ|thành phần hồ sơ|tên tài liệu|tài liệu|loại giấy tờ
        required: bắt buộc
        state: tình trạng|trạng thái
        location: nơi để|nơi lưu|tệp
        reason: cần sửa|nội dung cần sửa
        dueOn: hạn sửa|hạn bổ sung
        name: tên giấy tờ, tài liệu|hồ sơ, giấy tờ|loại tài liệu|danh mục hồ sơ
        state: đã có/chưa có|hiện trạng
        location: nơi lưu trữ|nơi lưu giữ
        dueOn: hạn nộp bổ sung|thời hạn bổ sung
        """,
        .scoreSheet: """
        \(item)
        role: ai chấm|cấp chấm
        scorer: người chấm|thành viên hội đồng|cơ quan chấm
        scoredOn: ngày chấm
        role: cấp đánh giá|vai trò
        scorer: người đánh giá|tên thành viên hội đồng
        scoredOn: ngày đánh giá|ngày họp hội đồng
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
        code: lô số|ký hiệu lô|mã lô sản xuất|số lô sản xuất|lô sx|số lô sx
        producedOn: ngày sản xuất lô|ngày sx lô|ngày làm|ngày chế biến
        useBy: hạn sd|ngày hết hạn|hạn sử dụng đến|sử dụng đến|hạn sử dụng đến ngày
        quantity: khối lượng|sl|số lượng sản xuất
        supplier: nguyên liệu từ|nguồn cung|đơn vị cung cấp|nguồn cung cấp nguyên liệu|mua nguyên liệu từ|\
        vùng nguyên liệu
        buyer: giao cho|bán cho|xuất cho|đơn vị mua|đơn vị tiêu thụ|nơi giao|giao hàng cho|khách mua|đại lý nhận
        shippedOn: ngày giao hàng|ngày bán|xuất ngày
        """,
        .listing: """
        \(item)
        platform: sàn|sàn thương mại điện tử|sàn tmđt|kênh bán|trang bán|tên sàn|nền tảng
        address: địa chỉ trang|đường dẫn|liên kết|link|địa chỉ gian hàng
        state: tình trạng|trạng thái
        listedOn: từ ngày|ngày đăng|ngày đưa lên sàn|ngày lên sàn
        platform: sàn giao dịch|sàn tmđt đã đưa|tên sàn tmđt|sàn thương mại|kênh bán hàng|kênh bán hàng trực tuyến|\
        nền tảng bán hàng
        address: đường link|link gian hàng|link sản phẩm|đường dẫn sản phẩm|url|địa chỉ website|đường dẫn gian hàng
        state: tình trạng gian hàng|trạng thái gian hàng|tình trạng hoạt động
        listedOn: ngày đăng bán|ngày lên sàn tmđt|thời gian lên sàn|thời gian đăng|ngày mở gian hàng
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
        quantity: sl bán|số lượng đã bán|khối lượng bán|khối lượng tiêu thụ|sản lượng đã bán|lượng tiêu thụ
        revenue: doanh thu bán hàng|tổng doanh thu|giá trị tiêu thụ|thành tiền|tiền bán hàng|doanh thu đạt
        channel: hình thức tiêu thụ|hình thức bán|nơi bán|kênh phân phối
        period: kỳ bán|thời gian bán
        measure: đơn vị
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
        event: tên hội chợ, triển lãm|tên hội chợ, sự kiện|hội chợ, sự kiện|tên sự kiện, hội chợ|hội chợ|chương trình xúc tiến|tên chương trình, sự kiện|tên hội nghị kết nối|\
        nội dung hoạt động
        item: sản phẩm tham gia|sản phẩm trưng bày|sản phẩm giới thiệu|sản phẩm quảng bá
        heldOn: thời gian tham gia|ngày tham gia|thời gian diễn ra|từ ngày|thời gian từ ngày|ngày bắt đầu
        cost: kinh phí thực hiện|kinh phí hỗ trợ|tổng kinh phí
        result: kết quả đạt được|hiệu quả
        place: nơi tham gia|địa điểm tham gia
        """,
        .criteriaSet: """
        name: tên bộ tiêu chí|bộ tiêu chí
        total: tổng điểm
        outline: các phần và tiêu chí
        name: tên bộ
        total: điểm tối đa
        decision: quyết định|căn cứ
        """,
        .awardRule: """
        document: văn bản|nghị quyết
        threeStars: thưởng 3 sao|mức thưởng 3 sao
        fourStars: thưởng 4 sao|mức thưởng 4 sao
        fiveStars: thưởng 5 sao|mức thưởng 5 sao
        document: căn cứ|số nghị quyết
        threeStars: 3 sao|mức 3 sao
        fourStars: 4 sao|mức 4 sao
        fiveStars: 5 sao|mức 5 sao
        validFrom: áp dụng từ|từ ngày
        """,
    ]
}
