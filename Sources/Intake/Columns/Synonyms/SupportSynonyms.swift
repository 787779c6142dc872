// Headings of lists of supports, programmes, projects and what belongs to them.
import Domain

extension ColumnSynonyms {
    static let supports: [RecordKind: String] = [
        .support: """
        beneficiary: người thụ hưởng|đối tượng thụ hưởng|đối tượng được hỗ trợ|đơn vị thụ hưởng|đơn vị được hỗ trợ|\
        chủ thể được hỗ trợ|chủ thể thụ hưởng|người được hỗ trợ|hộ được hỗ trợ|cơ sở được hỗ trợ|đơn vị nhận hỗ trợ|\
        người nhận hỗ trợ|tổ chức, cá nhân được hỗ trợ|đối tượng nhận hỗ trợ|người hưởng|đơn vị hưởng|chủ thể|tên chủ thể|\
        họ tên người được hỗ trợ|đối tượng hưởng|tên người được hỗ trợ|tên đơn vị được hỗ trợ|người nhận|bên nhận|\
        ~họ và tên|~họ tên|~tên đơn vị|~đối tượng|~tên cơ sở|~tên htx
        recipients: số chủ thể|số người hưởng|số người được hỗ trợ|số lượng người hưởng|số đối tượng
        form: loại hình
        unit: đơn vị|địa chỉ|xã|xã, phường|địa bàn|thôn|thôn, xã|thôn, bản
        programme: chương trình|chương trình hỗ trợ|chính sách|tên chính sách|chương trình, chính sách|chính sách hỗ trợ|đề án|\
        thuộc chương trình|nguồn hỗ trợ|theo chính sách
        basis: căn cứ|văn bản căn cứ|quyết định hỗ trợ|số quyết định|quyết định phê duyệt|quyết định|căn cứ pháp lý|văn bản
        purpose: ~nội dung|nội dung hỗ trợ|nội dung đề nghị hỗ trợ|nội dung được hỗ trợ|hạng mục hỗ trợ|hạng mục|mục đích hỗ trợ|loại hỗ trợ|hình thức hỗ trợ|mục đích|hỗ trợ việc gì
        year: năm|năm hỗ trợ|năm thực hiện
        requested: số tiền đề nghị|kinh phí đề nghị|nhu cầu kinh phí|đề nghị hỗ trợ|kinh phí đề xuất|mức đề nghị
        amount: số tiền duyệt|số tiền hỗ trợ|kinh phí hỗ trợ|mức hỗ trợ|kinh phí được duyệt|kinh phí phê duyệt|giá trị hỗ trợ|\
        số tiền được hỗ trợ|số tiền được duyệt|tiền hỗ trợ|mức hỗ trợ được duyệt|số tiền phê duyệt|được duyệt|~số tiền|~kinh phí
        appliedOn: ngày đề nghị|ngày nộp hồ sơ|ngày nộp đơn|ngày nộp
        appraisedOn: ngày thẩm định
        approvedOn: ngày duyệt|ngày phê duyệt|ngày quyết định|ngày ra quyết định
        paidOn: ngày chi|ngày giải ngân|ngày chi trả|thời gian chi|ngày cấp tiền|ngày chi tiền|thời gian giải ngân|ngày nhận tiền
        state: trạng thái|tình trạng|tiến độ
        outcome: kết quả sau hỗ trợ|kết quả|hiệu quả|hiệu quả sau hỗ trợ
        -: đã chi|đã giải ngân|số tiền đã chi|kinh phí đã chi|số tiền giải ngân|số điện thoại|điện thoại|sđt|số cccd|cccd|ngày sinh|năm sinh
        """,
        .programme: """
        name: tên chương trình|chương trình, chính sách|tên chính sách|chính sách|chương trình
        document: văn bản|số văn bản|căn cứ|quyết định, nghị quyết|nghị quyết|quyết định
        purposes: nội dung hỗ trợ
        validFrom: áp dụng từ|từ ngày|hiệu lực từ
        validTo: áp dụng đến|đến ngày|hiệu lực đến
        conditions: điều kiện|điều kiện hưởng|đối tượng
        caseCeiling: mức tối đa|mức hỗ trợ tối đa|mức tối đa một trường hợp|mức hỗ trợ|định mức
        budget: tổng mức|tổng kinh phí|kinh phí|nguồn lực
        """,
        .payment: """
        label: đợt chi|đợt
        paidOn: ngày chi|ngày chi tiền
        amount: số tiền|số tiền chi
        voucher: chứng từ|số chứng từ|phiếu chi
        """,
        .project: """
        name: tên ý tưởng, dự án|tên dự án|tên ý tưởng|dự án|ý tưởng|ý tưởng, dự án|ý tưởng khởi nghiệp|dự án khởi nghiệp|tên mô hình|mô hình
        summary: tóm tắt|nội dung|mô tả|nội dung dự án|mô tả tóm tắt
        people: người thực hiện|tác giả|nhóm tác giả|chủ dự án|chủ nhiệm|tác giả, nhóm tác giả|người đề xuất|thành viên
        holderName: chủ thể|đơn vị thực hiện
        unit: đơn vị|xã|địa chỉ|địa bàn
        sector: ngành nghề|lĩnh vực|ngành
        innovative: đổi mới sáng tạo
        state: giai đoạn|trạng thái|tình trạng
        year: năm
        startedOn: ngày bắt đầu|thời gian bắt đầu
        contest: cuộc thi|tên cuộc thi
        prize: kết quả cuộc thi|giải thưởng|giải
        mentor: người cố vấn|cố vấn|người hướng dẫn
        jobs: việc làm|việc làm tạo ra|số lao động|số việc làm
        """,
        .visit: """
        task: việc cần làm|nội dung theo dõi
        visitedOn: ngày thực hiện|ngày theo dõi
        visitor: người thực hiện|người theo dõi
        findings: ghi nhận|kết quả
        """,
        .trainingNeed: """
        subject: nội dung cần học|nghề cần học|nhu cầu đào tạo|nghề đăng ký học|nghề đăng ký|nghề muốn học|nội dung đào tạo|ngành nghề đăng ký|\
        nhu cầu học nghề|nguyện vọng học nghề|nguyện vọng đào tạo|đăng ký học nghề|~nghề học|~nghề
        registrant: nơi đăng ký|người đăng ký|đơn vị đăng ký|họ tên người đăng ký|~họ tên|~họ và tên
        unit: đơn vị|xã|thôn|địa chỉ
        people: số người|số người đăng ký|số lượng|số lượng đăng ký
        year: năm
        registeredOn: ngày đăng ký
        sentTo: nơi gửi|gửi đến
        sentOn: ngày gửi
        state: tình trạng|trạng thái
        """,
        .activity: """
        name: tên hoạt động|hoạt động|tên lớp|lớp học|lớp|nội dung hoạt động|lớp đào tạo|lớp tập huấn
        form: loại|loại hoạt động|hình thức
        unit: đơn vị|xã
        year: năm
        heldFrom: từ ngày|ngày khai giảng|ngày bắt đầu|ngày tổ chức|thời gian|thời gian tổ chức
        heldTo: đến ngày|ngày bế giảng|ngày kết thúc
        place: địa điểm|nơi tổ chức
        organiser: đơn vị tổ chức|cơ quan tổ chức
        sessions: số cuộc|số lớp|số cuộc, lớp
        attendances: số lượt|số lượt người|lượt người
        people: số người|số học viên|số người tham gia|số lượng người tham gia|số người dự
        jobsFound: số người có việc làm|có việc làm
        programme: chương trình
        cost: kinh phí|chi phí
        """,
        .voucher: """
        code: số thẻ|mã thẻ|thẻ học nghề|số thẻ học nghề
        recipient: người nhận|người được cấp|~họ và tên|~họ tên
        issuedOn: ngày cấp
        expiresOn: hạn dùng|hạn sử dụng|giá trị đến
        value: trị giá|giá trị|trị giá tối đa
        usedOn: ngày dùng|ngày sử dụng
        school: nơi học|cơ sở đào tạo|trường
        subject: nghề học|nghề đào tạo|nghề
        """,
    ]
}
