// What longer headings mean in a table of questions: who asks, what, who answers, what, and until when.

/// Rules for headings of tables of questions that no dictionary has word for word.
enum DialogueHeadings {
    private static let asking: HeadingPhrases =
        "kiến nghị|đề xuất|hỏi|nêu|phản ánh|gửi|câu hỏi|đề nghị|nguyện vọng|thắc mắc|khó khăn|vướng mắc|tâm tư|phát biểu|vấn đề"
    private static let answering: HeadingPhrases =
        """
        trả lời|giải đáp|giải trình|giải quyết|kết quả|phúc đáp|hồi đáp|phản hồi|xử lý|tiếp thu|chỉ đạo|giải pháp|phương án|biện pháp|\
        hướng dẫn|kết luận|đáp án
        """
    private static let duty: HeadingPhrases =
        "chủ trì|chuyên môn|tham mưu|phụ trách|thẩm quyền|thực hiện|tiếp nhận|được giao|giao"
    private static let persons: HeadingPhrases =
        "cử tri|thanh niên|đoàn viên|đvtn|người dân|nhân dân|đại biểu|hội viên|học sinh|sinh viên|cơ sở|chi đoàn|bạn trẻ"
    private static let leaders: HeadingPhrases =
        "chủ tịch|lãnh đạo|ubnd|uỷ ban|hđnd|cơ quan|phòng|sở|ngành|bí thư|huyện uỷ|đảng uỷ|chủ toạ|chủ trì|chuyên môn"

    private static let nothing: HeadingPhrases =
        """
        số điện thoại|điện thoại|sđt|người ký|kỳ họp|số văn bản|văn bản|công văn|số công văn|trạng thái|tình trạng|đã|chưa|đang|mức độ|\
        ngày sinh|năm sinh|giới tính|dân tộc|email|chữ ký|kết quả phân loại|đánh giá|số lần|số trang|tệp|đính kèm
        """
    private static let progress: HeadingPhrases = "tiến độ|tình hình|diễn biến"
    private static let times: HeadingPhrases =
        "thời hạn|hạn|thời gian|thời điểm|lộ trình|mốc thời gian|dự kiến hoàn thành|ngày hoàn thành|ngày đến hạn|ngày hết hạn|tiến độ thời gian"
    private static let receipt: HeadingPhrases = "hỏi|gửi|tiếp nhận|nhận|nêu|phản ánh|kiến nghị|họp|đối thoại|tiếp xúc"
    private static let days: HeadingPhrases = "ngày|giờ"
    private static let topics: HeadingPhrases = "lĩnh vực|nhóm|chủ đề|phân loại|thuộc lĩnh vực|chuyên đề|mảng"
    private static let support: HeadingPhrases = "phối hợp|hỗ trợ giải quyết"
    private static let tasks: HeadingPhrases =
        "giao|phân công|trách nhiệm|đầu mối|thẩm quyền|chủ trì|tham mưu|bộ phận|cấp có thẩm quyền|cấp giải quyết|nơi giải quyết|nơi trả lời"
    private static let contents: HeadingPhrases =
        """
        nội dung|ý kiến|kết quả|phương án|kết luận|giải pháp|biện pháp|hướng|trả lời|giải đáp|giải trình|tiếp thu|phản hồi|phúc đáp|đáp|\
        xử lý|hướng dẫn|chỉ đạo|câu hỏi|kiến nghị|đề xuất|đề nghị|nguyện vọng|vấn đề|thắc mắc|khó khăn|vướng mắc|tâm tư|phản ánh|báo cáo|câu trả lời|hồi đáp|phát biểu
        """
    private static let holders: HeadingPhrases =
        "đơn vị|cơ quan|tổ chức|người|cán bộ|công chức|lãnh đạo|phòng|ban|sở|ngành|nơi|chuyên viên|cá nhân"
    private static let generalWords: Set<String> = [
        "phong", "ban", "so", "nganh", "co", "quan", "can", "bo", "cong", "chuc", "lanh", "dao", "chuyen", "vien",
        "doan", "the",
        "lien", "don", "vi",
    ]
    private static let answeringHolders: HeadingPhrases =
        "cơ quan|cán bộ|công chức|lãnh đạo|phòng|ban|sở|ngành|chuyên viên"
    private static let eitherHolders: HeadingPhrases = "đơn vị|tổ chức|cá nhân"
    private static let specific: HeadingPhrases =
        "ubnd|uỷ ban nhân dân|chủ tịch|hđnd|bí thư|đảng uỷ|đoàn xã|chủ toạ|thường trực"
    private static let askers: HeadingPhrases =
        """
        cử tri|địa phương|họ tên|họ và tên|tên|đoàn|chi đoàn|xã|phường|thôn|bản|xóm|khối|tổ dân phố|địa bàn|địa chỉ|chủ thể|thanh niên|đoàn viên|\
        đại biểu|tác giả|nguồn|hội viên|cơ sở|doanh nghiệp|đối tượng|trường|lớp|chức danh|chức vụ|htx|hợp tác xã|hộ|liên chi đoàn|đoàn trường|đvtn
        """
    private static let names: HeadingPhrases = "họ tên|họ và tên|họ và chữ đệm, tên|tên"
    private static let someone: HeadingPhrases = "người|cá nhân|cử tri|thanh niên|đoàn viên|đvtn|đại biểu|hội viên"
    private static let watching: HeadingPhrases = "theo dõi|giám sát|đôn đốc|kiểm tra|thẩm định"
    private static let otherNeeds: HeadingPhrases =
        "học nghề|đào tạo|vay vốn|việc làm|xuất khẩu lao động|hỗ trợ kinh phí|hỗ trợ vốn|kinh phí|tuyển dụng|cấp giấy"
    private static let work: HeadingPhrases = "công tác|sinh sống|cư trú|ở|sinh hoạt"

    private static let drafts: HeadingPhrases = "dự thảo|dự kiến|bản thảo|phần"

    private static let bodies: HeadingPhrases =
        """
        phòng|ban|sở|ngành|ubnd|uỷ ban nhân dân|chủ tịch|hđnd|bí thư|đảng uỷ|thường trực|công an|trạm|trung tâm|ngân hàng|điện lực|\
        đoàn|hội|trường|quân sự|chi cục|hạt kiểm lâm|bhxh|bảo hiểm xã hội|kho bạc|thuế|văn phòng
        """

    /// Whether words name one body, and do not say what it does: "Phòng Kinh tế" does, "Cơ quan trả lời" does not.
    static func isBody(_ text: HeadingText) -> Bool {
        guard bodies.begin(text), !text.words.allSatisfy({ generalWords.contains($0.folded) }) else { return false }
        return [asking, answering, duty, times, tasks, contents, support].allSatisfy { !$0.stand(in: text) }
    }

    /// Whether words say that one body answers: "Phòng Kinh tế trả lời".
    private static func isAnsweringBody(_ text: HeadingText, _ answer: Int?) -> Bool {
        answer.map { isBody(HeadingText(text.words.prefix($0).map(\.marked).joined(separator: " "))) } ?? false
    }

    static func sense(of text: HeadingText) -> HeadingSense {
        if nothing.begin(text) { return .leftOut }
        if progress.begin(text) { return .leftOut }
        if times.begin(text) { return receipt.stand(in: text) ? .leftOut : .field("dueOn", .likely) }
        if days.begin(text) { return .leftOut }
        if topics.begin(text) { return .field("topic", .likely) }
        if support.stand(in: text) { return .field("supporting", .likely) }
        if tasks.begin(text) { return .field("department", .likely) }
        if holders.begin(text), watching.stand(in: text) { return .leftOut }
        let ask = asking.position(in: text)
        let answer = answering.position(in: text)
        if drafts.begin(text), answer != nil, ask == nil { return .field("answer", .likely) }
        if contents.begin(text) { return content(text, ask, answer) }
        if ask == nil, isAnsweringBody(text, answer) { return .field("answer", .likely) }
        if holders.begin(text) { return body(text, ask, answer) }
        if specific.begin(text) {
            return answer != nil ? .field("answer", .likely) : .unclear(["department", "answer"])
        }
        if askers.begin(text) {
            if let answer, answer < ask ?? .max { return .field("department", .likely) }
            // "Họ tên người phản ánh" is read beside a column that says where they are at home.
            let isOfSomeone = names.begin(text) && someone.stand(in: text)
            return .field("asker", isOfSomeone ? .sure : .likely)
        }
        if answer != nil, ask == nil { return .unclear(["answer", "department"]) }
        return ask == nil ? .unknown : .unclear(["question", "asker"])
    }

    /// What was asked, or what was answered.
    private static func content(_ text: HeadingText, _ ask: Int?, _ answer: Int?) -> HeadingSense {
        switch (ask, answer) {
        case (let ask?, let answer?):
            if answer < ask { return .field("answer", .likely) }
            // "Kiến nghị và trả lời" heads both.
            return persons.stand(in: text) && answer > ask + 1
                ? .field("question", .likely) : .unclear(["question", "answer"])
        case (nil, .some): return .field("answer", .likely)
        case (.some, nil):
            // What somebody wants to learn or to be paid is a need and no question.
            return otherNeeds.stand(in: text) ? .field("question", .vague) : .field("question", .likely)
        case (nil, nil):
            if duty.stand(in: text) { return .field("answer", .likely) }
            let person = persons.position(in: text)
            if let leader = leaders.position(in: text), leader < person ?? .max { return .field("answer", .likely) }
            return person == nil
                ? text.words.count == 1 ? .unclear(["question", "answer"]) : .unknown : .field("question", .likely)
        }
    }

    /// Who asks, or who answers.
    private static func body(_ text: HeadingText, _ ask: Int?, _ answer: Int?) -> HeadingSense {
        let acts = [answer, duty.position(in: text)].compactMap { $0 }.min()
        switch (ask, acts) {
        case (let ask?, let acts?): return .field(ask < acts ? "asker" : "department", .likely)
        case (nil, .some): return .field("department", .likely)
        case (.some, nil): return .field("asker", .likely)
        case (nil, nil):
            if work.stand(in: text) || persons.stand(in: text) { return .field("asker", .likely) }
            // "Cơ quan, đơn vị" may be those that ask or those that answer.
            let both = answeringHolders.begin(text) && eitherHolders.stand(in: text)
            if both { return .unclear(["asker", "department"]) }
            guard answeringHolders.begin(text) else { return .field("asker", .likely) }
            // "Ban quản lý thôn" is one body, and may ask as well as answer.
            let isGeneral = text.words.allSatisfy { generalWords.contains($0.folded) }
            return isGeneral ? .field("department", .likely) : .unclear(["asker", "department"])
        }
    }
}
