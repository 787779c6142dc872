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
        type: tên loại|hình thức văn bản|loại vb|tên loại vb
        number: số/ký hiệu|số và ký hiệu|số ký hiệu|số vb|số hiệu vb|văn bản số
        date: ngày tháng năm ban hành|ngày, tháng, năm ban hành|ngày, tháng, năm|ngày tháng năm|ngày tháng|\
        ngày, tháng, năm văn bản|thời gian ban hành|ngày vb|ban hành ngày|ngày ký ban hành
        issuer: cơ quan, người ban hành|cơ quan ban hành văn bản|tên cơ quan ban hành|tác giả văn bản
        subject: trích yếu văn bản|nội dung văn bản|tên văn bản, trích yếu|tên gọi văn bản|\
        trích yếu nội dung văn bản|về việc|nội dung chính
        inForceFrom: thời điểm có hiệu lực|ngày bắt đầu có hiệu lực|có hiệu lực từ|hiệu lực thi hành|\
        thời điểm hiệu lực|ngày có hiệu lực thi hành|có hiệu lực từ ngày
        inForceTo: thời điểm hết hiệu lực|hết hiệu lực từ|hết hiệu lực ngày|có hiệu lực đến|ngày ngưng hiệu lực
        replacedBy: được thay thế bởi|thay thế bởi|văn bản bãi bỏ|bị bãi bỏ bởi
        """,
        .incomingPaper: """
        receivedOn: ngày đến|ngày, tháng đến|ngày tháng đến|ngày nhận văn bản
        number: số đến|số thứ tự đến|số văn bản đến
        issuer: tác giả|tác giả văn bản|cơ quan gửi|nơi gửi|cơ quan, tổ chức ban hành|cơ quan ban hành
        sign: số, ký hiệu|số, ký hiệu văn bản|số ký hiệu|số và ký hiệu|số ký hiệu văn bản
        date: ngày, tháng văn bản|ngày tháng văn bản|ngày văn bản|ngày ban hành
        type: loại văn bản|tên loại
        abstract: tên loại và trích yếu nội dung|tên loại và trích yếu nội dung văn bản|trích yếu|trích yếu nội dung|nội dung
        department: đơn vị hoặc người nhận|đơn vị, người nhận|đơn vị xử lý|người xử lý|giao xử lý|đơn vị giải quyết
        passedOn: ngày chuyển|ngày giao
        dueOn: hạn xử lý|thời hạn giải quyết|hạn giải quyết|thời hạn xử lý
        doneOn: ngày xử lý xong|ngày giải quyết|ngày hoàn thành
        result: kết quả giải quyết|kết quả xử lý
        state: tình trạng|tình trạng xử lý
        """,
        .outgoingPaper: """
        date: ngày, tháng văn bản|ngày tháng văn bản|ngày văn bản|ngày ban hành|ngày đi
        sign: số, ký hiệu văn bản|số, ký hiệu|số ký hiệu|số và ký hiệu|số ký hiệu văn bản|số đi|số văn bản đi
        type: loại văn bản|tên loại
        abstract: tên loại và trích yếu nội dung|tên loại và trích yếu nội dung văn bản|trích yếu|trích yếu nội dung|nội dung
        addressee: nơi nhận|nơi nhận văn bản
        signer: người ký
        department: đơn vị, người nhận bản lưu|đơn vị soạn thảo|người nhận bản lưu
        copies: số lượng bản|số bản
        """,
        .administrativeUnit: """
        name: tên đơn vị|tên đơn vị hành chính|tên xã|đơn vị hành chính
        level: cấp|cấp hành chính|loại đơn vị
        code: mã|mã đơn vị|mã đvhc|mã xã|mã số
        parent: trực thuộc|thuộc|thuộc tỉnh|thuộc huyện|tỉnh
        validFrom: có từ ngày|từ ngày|thành lập ngày
        validTo: đến ngày|giải thể ngày
        successors: nay thuộc|sáp nhập vào|nay là
        name: tên đơn vị hành chính cũ|tên xã, phường|tên đvhc|tên xã cũ|đơn vị hành chính cũ|đvhc|tên xã, thị trấn
        level: cấp đvhc|loại đvhc
        code: mã số đơn vị|mã số đvhc|mã hành chính|mã tỉnh|mã huyện
        validTo: ngày sáp nhập|ngày giải thể|hết hiệu lực
        successors: nhập vào|sáp nhập thành|đơn vị mới|đơn vị hành chính mới|đvhc mới|tên mới|xã mới|nay là xã|\
        thuộc xã mới|sau sáp nhập
        """,
        .body: """
        name: tên cơ quan|tên cơ quan, tổ chức|tên cơ quan, đơn vị|tên tổ chức|cơ quan, tổ chức|cơ quan, đơn vị
        shortName: tên viết tắt|viết tắt|tên gọi tắt|tên tắt
        aliases: tên gọi khác|tên khác|tên cũ
        form: loại hình|loại cơ quan|loại
        level: cấp
        parent: cơ quan cấp trên|cơ quan chủ quản|trực thuộc|thuộc
        unit: địa bàn|đơn vị hành chính
        validFrom: thành lập ngày|ngày thành lập|từ ngày|hoạt động từ ngày
        validTo: kết thúc ngày|ngày kết thúc hoạt động|ngày giải thể|giải thể ngày|đến ngày
        successors: cơ quan kế thừa|nay thuộc|nay là|sáp nhập vào|đơn vị kế thừa
        endedBy: văn bản kết thúc|lý do kết thúc|văn bản giải thể|văn bản sáp nhập
        """,
        .holiday: """
        name: ngày nghỉ|ngày lễ|ngày nghỉ lễ|kỳ nghỉ|dịp nghỉ|đợt nghỉ|tên ngày lễ
        firstOn: từ ngày|nghỉ từ ngày|nghỉ từ|ngày bắt đầu|bắt đầu
        lastOn: đến ngày|đến hết ngày|nghỉ đến ngày|nghỉ đến|ngày kết thúc|kết thúc
        effect: nghỉ hay làm|nghỉ, làm bù|hình thức
        isExpected: dự kiến
        notes: ghi chú|văn bản thông báo|căn cứ
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
        body: tổ chức hội nhận ủy thác|hội đoàn thể nhận ủy thác|hội đoàn thể|đơn vị ủy thác|\
        tổ chức chính trị - xã hội
        period: thời điểm báo cáo|số liệu đến|tính đến|đến ngày
        groups: tổng số tổ|số tổ tiết kiệm|số tổ tkvv
        households: số hộ còn dư nợ|số khách hàng|số hộ dư nợ|số hộ được vay|tổng số hộ vay|số khách hàng vay vốn
        outstanding: dư nợ hiện tại|dư nợ đến nay|dư nợ cho vay|tổng dư nợ cho vay|dư nợ cuối kỳ
        lent: cho vay|doanh số cho vay trong kỳ|số tiền cho vay|giải ngân trong kỳ|cho vay trong năm|phát vay
        overdue: nợ quá hạn, khoanh|dư nợ quá hạn|nợ xấu
        """,
        .indicator: """
        name: chỉ tiêu|tên chỉ tiêu|nội dung chỉ tiêu
        measure: đơn vị tính|đvt
        period: kỳ|giai đoạn|kỳ báo cáo
        target: chỉ tiêu giao|kế hoạch|chỉ tiêu kế hoạch|giao|mục tiêu
        result: kết quả|thực hiện|kết quả thực hiện|đạt được|kết quả đạt được
        source: nguồn|nguồn số liệu
        name: tên chỉ tiêu, nhiệm vụ|chỉ tiêu, nhiệm vụ|các chỉ tiêu|nội dung chỉ tiêu, nhiệm vụ|chỉ số
        measure: đơn vị|đ/v tính
        target: kế hoạch giao|kế hoạch năm|kh|kh năm|chỉ tiêu năm|chỉ tiêu được giao
        result: th|ước thực hiện|kết quả đạt|đã thực hiện|thực hiện năm|kết quả năm
        source: nguồn dữ liệu|nguồn thông tin
        """,
        .letterhead: """
        name: tên mẫu
        issuer: cơ quan ban hành
        symbol: ký hiệu|ký hiệu văn bản
        place: địa danh
        signer: người ký
        position: chức vụ người ký|chức vụ
        superior: cơ quan chủ quản|cơ quan cấp trên
        """,
    ]
}
