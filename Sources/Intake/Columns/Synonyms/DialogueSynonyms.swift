// Headings of lists of dialogues, questions, promises and what is said of them.
import Domain

extension ColumnSynonyms {
    static let dialogue: [RecordKind: String] = [
        .question: """
        question: câu hỏi|ý kiến|vấn đề|nguyện vọng|nội dung hỏi|nội dung phản ánh|đề xuất, kiến nghị|nội dung đề nghị|\
        nội dung câu hỏi, kiến nghị|ý kiến thanh niên|thắc mắc|khó khăn, vướng mắc|ý kiến của ĐVTN|\
        nội dung cử tri kiến nghị|ý kiến phát biểu|nội dung kiến nghị|tâm tư, nguyện vọng|kiến nghị|~nội dung|~đề xuất
        asker: chi đoàn|cơ sở đoàn|đối tượng kiến nghị|doanh nghiệp|họ tên người hỏi|họ và tên|họ tên|nơi gửi|\
        tổ chức đoàn|thôn|thôn, bản|bản|xóm|địa bàn|địa bàn cử tri|nguồn kiến nghị|nguồn|xã/phường|xã, thị trấn|xã|\
        phường|tên đoàn viên|hội viên|cơ sở|đơn vị kiến nghị|đơn vị đề xuất|người nêu ý kiến|tác giả câu hỏi|\
        người phản ánh|người đặt câu hỏi|tên thanh niên|chức danh, đơn vị|đơn vị nêu|trường, lớp|đại biểu|cử tri|\
        nơi công tác|địa chỉ|đơn vị công tác|chức vụ|chức danh|địa phương|thanh niên|người gửi|asked by
        unit: đơn vị
        department: đơn vị trả lời|đơn vị giải đáp|cơ quan chủ trì|đơn vị chủ trì|phân công|phân công trả lời|\
        bộ phận tham mưu|phòng, ban chuyên môn|cán bộ phụ trách|công chức phụ trách|đơn vị xử lý|thẩm quyền|\
        cơ quan có thẩm quyền|cơ quan thực hiện|đơn vị được giao|giao cho|giao|đầu mối|đầu mối trả lời|đơn vị phụ trách|\
        cơ quan, đơn vị giải quyết|lãnh đạo trả lời|sở, ngành|trách nhiệm thực hiện|trách nhiệm trả lời|trách nhiệm|\
        ban, ngành trả lời|người phụ trách|phòng, ban|ban, ngành|người trả lời|cơ quan|phòng
        supporting: cơ quan phối hợp|đơn vị phối hợp|phối hợp|phòng, ban phối hợp
        answer: trả lời|giải đáp|giải trình|kết quả giải quyết|kết quả thực hiện|phương án giải quyết|phương án|phản hồi|\
        ý kiến chỉ đạo|ubnd xã trả lời|nội dung tiếp thu, giải trình|kết luận của chủ tịch|kết luận|giải pháp|\
        nội dung kết luận|tiếp thu|đáp|nội dung hồi đáp|ý kiến của chủ tịch ubnd xã|nội dung chủ tịch trả lời|\
        nội dung trao đổi, giải đáp|hướng dẫn|xử lý|nội dung trả lời|nội dung giải đáp|~kết quả
        dueOn: thời gian hoàn thành|hạn xử lý|thời hạn hoàn thành|lộ trình|thời gian thực hiện|thời hạn|hạn|~tiến độ
        topic: nhóm vấn đề|chủ đề|phân loại|nhóm|thuộc lĩnh vực|nhóm nội dung|lĩnh vực|~loại kiến nghị|~loại
        channel: hình thức gửi|hình thức hỏi|kênh tiếp nhận
        conference: hội nghị|hội nghị đối thoại|cuộc đối thoại
        notice: số thông báo
        -: trạng thái|tình trạng|tiến độ thực hiện|số điện thoại|điện thoại|sđt|người ký|kỳ họp|văn bản trả lời|\
        kết quả phân loại|đã giải quyết|chưa giải quyết|đang giải quyết|ghi chú|năm sinh|ngày sinh|tuổi|giới tính|dân tộc|\
        email|mã tra cứu|reference
        department: cơ quan chủ trì thực hiện|đơn vị chủ trì thực hiện|cơ quan chủ trì tham mưu|\
        đơn vị chủ trì tham mưu|cơ quan chủ trì giải quyết|cơ quan chịu trách nhiệm|đơn vị chịu trách nhiệm
        question: nội dung ý kiến|vấn đề kiến nghị|nội dung vấn đề kiến nghị|nội dung ý kiến, kiến nghị|ý kiến, kiến nghị|nội dung cần giải đáp|nội dung đối thoại|\
        nội dung thắc mắc|nội dung vấn đề|nội dung đề xuất|nội dung đề xuất, kiến nghị|câu hỏi, kiến nghị|\
        nội dung nêu|nội dung góp ý|~trích yếu|~trích yếu nội dung|~tóm tắt nội dung|~nội dung tóm tắt
        answer: nội dung đã trả lời|ý kiến trả lời|ý kiến giải đáp|nội dung giải trình|kết quả trả lời|kết quả giải đáp|\
        nội dung phản hồi|ý kiến phản hồi|câu trả lời|nội dung đáp|phần đáp
        asker: người có ý kiến|người kiến nghị|họ tên người kiến nghị|người có ý kiến, kiến nghị|chủ thể kiến nghị
        dueOn: thời hạn thực hiện|hạn trả lời|thời hạn trả lời|hạn giải quyết|hạn hoàn thành|\
        thời hạn xong|thời hạn giải quyết|thời gian giải quyết|ngày hoàn thành|phải trả lời trước ngày|\
        phải trả lời trước|trả lời trước ngày|giải quyết trước ngày|hoàn thành trước ngày|xong trước ngày
        supporting: cơ quan, đơn vị phối hợp|đơn vị phối hợp thực hiện|cơ quan phối hợp thực hiện
        """,
        .conference: """
        title: hội nghị|tên hội nghị|tên cuộc đối thoại|cuộc đối thoại|đối thoại|hội nghị đối thoại|tên cuộc họp
        year: năm tổ chức
        level: cấp tổ chức|cấp
        chair: người chủ trì|chủ trì|chủ toạ|lãnh đạo chủ trì
        theme: chủ đề đối thoại|nội dung đối thoại
        place: địa điểm|nơi tổ chức|địa điểm tổ chức
        attendance: số người dự|số người tham dự|số đại biểu|số lượng tham dự|số lượng thanh niên tham dự|số đại biểu dự|\
        thành phần tham dự
        plannedOn: thời gian dự kiến|ngày dự kiến
        heldOn: ngày tổ chức|thời gian tổ chức|ngày đối thoại|thời gian
        concludedOn: ngày kết luận
        conclusion: số kết luận|thông báo kết luận|số văn bản kết luận
        notice: số thông báo|thông báo
        noticeDate: ngày thông báo
        title: tên cuộc|tên buổi đối thoại|buổi đối thoại|tên hội nghị đối thoại|nội dung hội nghị
        year: năm
        chair: chủ trì hội nghị|người chủ trì đối thoại|đồng chí chủ trì|chủ trì đối thoại|thành phần chủ trì
        theme: chủ đề|chuyên đề
        place: nơi tổ chức đối thoại|địa điểm đối thoại
        attendance: số lượng đại biểu|số lượng người dự|số người|số lượng người tham dự|số thanh niên tham dự|\
        tổng số đại biểu|số đvtn tham dự
        heldOn: thời gian đối thoại|ngày, giờ tổ chức|thời gian, ngày tổ chức|ngày diễn ra|ngày họp|thời điểm tổ chức
        plannedOn: thời gian dự kiến tổ chức|dự kiến tổ chức
        conclusion: văn bản kết luận|thông báo kết luận số
        notice: thông báo số|thông báo kết quả
        noticeDate: ngày ban hành thông báo
        requestedOn: ngày đề nghị đối thoại|ngày yêu cầu đối thoại
        requestedBy: tổ chức đề nghị|đơn vị đề nghị đối thoại
        publishedOn: ngày công khai kết luận|ngày niêm yết
        publishedAt: nơi công khai|nơi niêm yết|địa điểm niêm yết
        sentOn: ngày gửi kết luận
        questionsUntil: hạn gửi câu hỏi|hạn nhận câu hỏi
        """,
        .promise: """
        commitment: cam kết|lời hứa|nội dung cam kết|nội dung hứa|việc đã hứa|nội dung đã hứa|việc cam kết
        body: cơ quan cam kết|đơn vị cam kết|cơ quan thực hiện|đơn vị thực hiện|trách nhiệm thực hiện|người cam kết|\
        cơ quan chủ trì|đơn vị chủ trì|ai hứa|~đơn vị|~cơ quan
        beneficiary: cho ai|cam kết với|đối tượng|đối tượng thụ hưởng|người kiến nghị|đơn vị kiến nghị
        dueOn: hạn thực hiện|thời hạn|hạn|thời hạn thực hiện|thời gian hoàn thành|hạn hoàn thành|thời gian thực hiện
        state: tình trạng|trạng thái|tình hình thực hiện
        evidence: minh chứng|bằng chứng|tài liệu chứng minh
        progress: tiến độ|kết quả thực hiện|tiến độ thực hiện|kết quả
        madeOn: ngày cam kết|ngày hứa
        commitment: nội dung cam kết, hứa|nội dung đã cam kết|nội dung cam kết thực hiện|việc cam kết thực hiện|\
        nội dung lời hứa|nhiệm vụ cam kết
        body: cơ quan chủ trì thực hiện|đơn vị chủ trì thực hiện|đơn vị phụ trách|cơ quan phụ trách|giao cho|\
        giao chủ trì|đơn vị được giao|cơ quan được giao|đơn vị chịu trách nhiệm|cơ quan chịu trách nhiệm
        beneficiary: đối tượng được hưởng|người được hưởng|đơn vị thụ hưởng|đối tượng hưởng lợi|địa bàn thụ hưởng
        dueOn: thời hạn hoàn thành|thời gian thực hiện xong|ngày hoàn thành|thời gian phải hoàn thành|\
        thời điểm hoàn thành|dự kiến hoàn thành|hạn|thời hạn giải quyết
        state: tình trạng thực hiện|trạng thái thực hiện|kết quả thực hiện cam kết
        evidence: tài liệu minh chứng|minh chứng kèm theo|hồ sơ minh chứng
        progress: tiến độ đến nay|kết quả đến nay
        madeOn: ngày hứa, cam kết|thời điểm cam kết|ngày đối thoại
        """,
        .comment: "text: góp ý|nội dung góp ý",
        .textBlock: """
        name: tên đoạn mẫu|tên mẫu|tên đoạn
        text: nội dung mẫu|nội dung|đoạn văn mẫu
        """,
    ]
}
