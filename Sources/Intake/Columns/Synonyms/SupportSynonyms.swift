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
        unit: đơn vị|địa chỉ|xã|xã, phường|địa bàn|thôn|thôn, xã|thôn, bản|nơi ở|chỗ ở|nơi cư trú|nơi thường trú
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
        beneficiary: tổ chức, cá nhân thụ hưởng|tên người thụ hưởng|tên đối tượng|chủ thể nhận hỗ trợ|hộ nhận hỗ trợ|\
        họ tên người nhận|tên tổ chức, cá nhân được hỗ trợ|cá nhân, tổ chức được hỗ trợ|thanh niên được hỗ trợ|\
        họ và tên thanh niên|người được nhận|tên hộ
        programme: nguồn vốn|nguồn kinh phí|nguồn vốn hỗ trợ|thuộc chính sách|nguồn
        basis: số qđ hỗ trợ|qđ hỗ trợ|quyết định số|số qđ|theo quyết định|qđ phê duyệt
        purpose: nội dung chi|hạng mục chi|nội dung thực hiện|mục đích sử dụng|nội dung, hạng mục
        amount: số tiền đã hỗ trợ|số tiền đã cấp|kinh phí đã hỗ trợ|số tiền hỗ trợ được duyệt|giá trị|\
        mức tiền hỗ trợ|số tiền nhận|số tiền được nhận|tổng tiền hỗ trợ|tổng kinh phí hỗ trợ|\
        kinh phí nhà nước hỗ trợ|ngân sách hỗ trợ|số tiền giải ngân|số tiền đã giải ngân
        requested: số tiền xin hỗ trợ|kinh phí xin hỗ trợ|dự toán|kinh phí dự toán
        approvedOn: ngày qđ|ngày ký qđ|ngày quyết định hỗ trợ|ngày ký quyết định|ngày phê duyệt hỗ trợ
        paidOn: ngày chi tiền hỗ trợ|ngày cấp|ngày nhận|ngày hỗ trợ|thời gian hỗ trợ|ngày cấp kinh phí|\
        ngày thanh toán|ngày đã chi
        appliedOn: ngày đăng ký|ngày làm đơn|ngày tiếp nhận
        state: tình trạng hồ sơ|kết quả xét duyệt|tình trạng giải ngân
        outcome: kết quả đạt được|kết quả mô hình
        youthLed: thanh niên làm chủ|là thanh niên|chủ thể là thanh niên
        -: mô hình|tên mô hình|số tiền vay|mức vay|vốn vay|vốn đối ứng|đối ứng|vốn tự có|vốn chủ thể
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
        name: tên chương trình, chính sách|tên đề án|đề án
        document: văn bản ban hành|số, ký hiệu văn bản|căn cứ pháp lý
        validFrom: ngày bắt đầu|có hiệu lực từ
        validTo: ngày kết thúc|hết hiệu lực
        conditions: đối tượng, điều kiện|đối tượng áp dụng|đối tượng thụ hưởng|đối tượng được hưởng
        caseCeiling: mức hỗ trợ cao nhất|mức trần|mức chi tối đa
        budget: kinh phí thực hiện|dự toán|ngân sách
        """,
        .payment: """
        label: đợt chi|đợt
        paidOn: ngày chi|ngày chi tiền
        amount: số tiền|số tiền chi
        voucher: chứng từ|số chứng từ|phiếu chi
        label: lần chi|kỳ chi|lần|đợt giải ngân
        paidOn: ngày giải ngân|ngày thanh toán
        amount: số tiền giải ngân|số tiền đã chi
        voucher: số phiếu chi|ủy nhiệm chi|số ủy nhiệm chi
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
        name: tên dự án, ý tưởng|tên dự án/ý tưởng|tên ý tưởng, mô hình|mô hình khởi nghiệp|tên mô hình, dự án|\
        dự án, mô hình
        people: nhóm thực hiện|chủ mô hình|chủ nhân|tên tác giả|tác giả/nhóm tác giả|chủ trì dự án
        holderName: đơn vị chủ trì|cơ sở thực hiện
        sector: lĩnh vực hoạt động|ngành, lĩnh vực
        state: hiện trạng|tiến độ
        startedOn: ngày triển khai|thời gian triển khai|khởi công
        contest: tham gia cuộc thi|hội thi
        prize: đạt giải|kết quả dự thi|giải đạt được
        mentor: người đồng hành|đơn vị đồng hành|chuyên gia cố vấn
        jobs: lao động|giải quyết việc làm|số lao động thường xuyên|lao động thường xuyên
        """,
        .visit: """
        task: việc cần làm|nội dung theo dõi
        visitedOn: ngày thực hiện|ngày theo dõi
        visitor: người thực hiện|người theo dõi
        findings: ghi nhận|kết quả
        task: nội dung kiểm tra|nội dung làm việc|việc phải làm
        visitedOn: ngày kiểm tra|ngày làm việc|ngày thăm
        visitor: người kiểm tra|cán bộ theo dõi|cán bộ phụ trách
        findings: kết quả kiểm tra|nhận xét|kết quả làm việc
        dueOn: thời hạn|hạn thực hiện|thời hạn hoàn thành|thời gian hoàn thành
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
        subject: nghề có nhu cầu học|nghề đào tạo|ngành nghề|nội dung học|nội dung tập huấn|nội dung cần tập huấn|\
        lớp đăng ký|ngành nghề có nhu cầu|tên nghề|ngành nghề đào tạo
        registrant: họ tên thanh niên|tổ chức đăng ký|chi đoàn đăng ký
        people: số lượng người đăng ký|số thanh niên đăng ký|số học viên đăng ký
        registeredOn: thời gian đăng ký
        sentTo: đơn vị tiếp nhận|cơ quan tiếp nhận|chuyển đến
        sentOn: ngày chuyển
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
        name: tên lớp tập huấn|tên lớp đào tạo|tên lớp học|tên khóa học|khóa học|tên khóa|khóa đào tạo|lớp nghề|\
        tên lớp nghề|nội dung tập huấn|tên buổi
        heldFrom: thời gian học|thời gian đào tạo|thời gian tập huấn|thời gian mở lớp|ngày mở lớp|khai giảng|bắt đầu|\
        thời gian thực hiện
        heldTo: bế giảng|kết thúc
        place: địa điểm mở lớp|địa điểm học|địa điểm đào tạo|nơi học|địa điểm tổ chức
        organiser: cơ quan chủ trì|đơn vị chủ trì|đơn vị đào tạo|cơ sở đào tạo|đơn vị thực hiện|\
        cơ quan chủ trì thực hiện
        people: số lượng học viên|số hv|số thanh niên|số thanh niên tham gia|số lao động được đào tạo|sĩ số|\
        số lượng tham gia|quy mô
        sessions: số buổi|số cuộc|số hoạt động
        attendances: tổng số lượt|số lượt tham gia
        jobsFound: số lao động có việc làm|số có việc làm|giải quyết việc làm
        cost: kinh phí thực hiện|tổng kinh phí|kinh phí tổ chức
        programme: nguồn vốn|nguồn kinh phí|thuộc chương trình
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
        code: số seri|mã số thẻ|số sê-ri|số thẻ đào tạo
        recipient: họ tên người được cấp|người sử dụng
        issuedOn: ngày cấp thẻ
        expiresOn: có giá trị đến|thời hạn|thời hạn sử dụng
        value: mệnh giá|giá trị thẻ
        usedOn: ngày nhập học
        school: cơ sở dạy nghề|trường học nghề|cơ sở giáo dục nghề nghiệp
        subject: ngành nghề|nghề theo học
        """,
    ]
}
