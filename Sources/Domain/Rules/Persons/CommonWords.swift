// Words of everyday texts that are given names as well, and what is said of persons alone.
import Vietnamese

extension PersonWords {
    /// What stands behind a person's name where a sentence begins with it: "Hương trả lời", but "Hương vị".
    static let deeds = PhraseSet(
        """
        trả lời; hỏi; nói; cho biết; cho rằng; cho hay; đề nghị; kiến nghị; phản ánh; phát biểu; xin; muốn; mong; đã;
        sẽ; đang; chưa; và; cùng; là; cũng; có ý kiến; có đơn; có hỏi; nêu; báo cáo; báo; hứa; cam kết; đồng ý; nhờ; kể;
        bảo; ở; bị; ký; làm đơn; viết đơn; vay; trình bày; giải thích; thắc mắc; đề xuất; đăng ký; tham gia; gửi; nộp;
        nhận; không; vẫn; còn; được; tự; phải
        """)

    /// Words before which a capital is no name of a person: "phía Nam", "tháng Tư".
    static let beforeNoGivenName = words(
        """
        miền phía hướng vùng cực tháng thứ mùa tết năm quý kỳ vụ khu khối tổ nhóm lớp cấp hạng loại điểm mục phần bảng
        biểu mẫu quyển tập câu số cổng chợ cầu đèo suối sông núi đồi hồ thác hang vườn giống cây hoa quả củ hạt gỗ nhãn
        """)

    /// Syllables of the texts of offices: a given name that is one of them may be a word where it stands alone.
    static let common = words(
        """
        ai an anh ba bac ban bao biên biến biết biển biểu biện biệt bo buổi buộc bài bàn bào bày bá bách bám bán báo
        bãi bê bên bì bình bí bích bóng bôi bông bù bước bạch bạn bản bảng bảo bấm bất bật bắc bắt bằng bến bề bền
        bị bỏ bố bồi bổ bộ bột bớt bởi ca cam can cao cha chi chia chinh chiến chiếu chiều cho chu chung chuyên
        chuyền chuyển chuyện chuẩn chuỗi chuột chá cháy châu chè chèn chép chí chín chính chú chúng chăm chưa chương
        chạy chấm chấp chất chậm chậu chắc chắn chắp chế chết chỉ chỉnh chị chịu chọn chối chỗ chờ chợ chủ chứa chức
        chứng chữ chữa com con cung cuối cuộc cuộn cá các cách cái cán cánh cáo cát cân câu cây còn có côn công cùng
        cú cúc căn cũ cũng cơ cương cường cạnh cả cải cảm cảnh cấp cất cấu cầm cần cầu cận cập cắt cặn cốc cồn cổ
        cổng cộng cột cụ củ của cứ cứu cử cửa cực da danh di dinh diễn diện diệp diệu do doanh du due dung duy duyên
        duyệt dài dán dáng dân dây dòng dõi dù dùng dũng dơ dư dương dưới dưỡng dược dạn dạng dạy dấu dần dầu dẫn dễ
        dịch dịu dở dụ dụng dừng dữ dự dựa dựng ghi ghép gia giai gian giang giao giàu giá giáp gió giúp giả giải
        giảm giản giảng giấy giết giống giới giờ giữ giữa go gom gà gây gì gói góp gõ gạch gạo gấm gần gắn gắt gặp
        gọi gọn gốc gồm gỗ gộp gỡ gửi hai hay hiên hiếu hiền hiển hiểu hiện hiệp hiệu hoa hoan hoà hoài hoàn hoàng
        hoá hoán hoạch hoạt hoặc huy huyền huyện huân huấn huệ hà hài hàm hàn hàng hành hân hãy hình hòa hóa hôm
        hùng hút hơn hưng hương hướng hường hưởng hạ hại hạn hạng hạnh hạt hải hảo hấp hậu hằng hẳn hẹp hết hệ hệt
        hị họ học họp hỏi hỏng hồ hồi hồng hỗ hộ hội hộp hờ hợi hợp hủy hứa hữu in khai khang khanh khi khiêm kho
        khoa khoái khoáng khoản khu khua khung khuyến khuyết khuê khá khác khách khái khám khánh khéo khét khí khích
        khó khóa khô khôi không khăn khương khả khải khảo khẩu khỏi khối khớp khởi kim kinh kiên kiếm kiến kiều kiểm
        kiểu kiệm kiện kiệt kèm kéo kép kê kênh kích kín kính ký kẻ kế kết kề kể kỳ kỹ lam lan lao linh liên liền
        liễu liệu loan long loại luận luật ly là làm lành lái lâm lân lâu lãi lãm lãnh léo lê lên lò lô lông lùi lúa
        lúc lý lĩnh lũy lưu lương lược lượng lượt lạ lạc lại lấy lần lầu lầy lẫn lập lắc lắp lẽ lễ lệ lệch lệnh lịch
        lọc lỏng lồng lỗi lộc lớn lớp lời lợi lụa lục lữ lựa lực mai mang may minh miền miễn mua muôn muối muốn muộn
        mà màn màu mác máy mây mã mão mép mình mí móc mô môi môn mông mùa mùi mũi mơ mưu mương mười mại mạng mạnh
        mạo mất mẫn mẫu mận mật mắc mắm mắt mặc mặt mẻ mến mềm mọi mốc mối mổ mỗi một mới mời mở mục mức mứt mừng mỹ
        na nam nang nay ne nga nghi nghiêm nghiên nghiệm nghiệp nghèo nghĩa nghề nghệ nghỉ nghị ngoài ngoại ngoặc
        nguy nguyên nguyện nguyệt nguồn ngà ngành ngày ngát ngân ngôn ngũ ngư người ngần ngắn ngọ ngọc ngọt ngữ
        nhanh nhau nhi nhiên nhiêu nhiều nhiệm nhiệt nhu nhung nhuận nhà nhàn nháp nhân nhã nhãn nhè nhóm như nhưng
        nhường nhạn nhạt nhất nhẫn nhận nhập nhật nhắc nhằm nhặn nhẹ nhẹn nhỏ nhớ nhờ nhục những nhựa ninh niên niềm
        niệm no nuôi nào này nâng nét nên nêu nó nói nông núi năm năng nơi nương nước nướng nắm nằm nếp nết nếu nề
        nền nối nổ nổi nỗ nội nộp nở nợ nụ nửa nữ nữa oanh phi phiên phiếu phong phá pháp phát phân phép phê phí
        phích phím phòng phóng phông phù phú phúc phút phương phước phường phượng phạm phải phản phấn phần phẩm phận
        phố phối phổ phụ phục phụng phủ qua quan quang quy quyên quyết quyền quá quát quân quét quý quýt quả quản
        quảng quận quế quọ quốc quỳnh ra riêng rà ràng rác rông rõ rơi rất rồi rộng rời rừng rửa sai san sang sao
        sau say sen sinh siêu so song soát soạn sung suất suốt sàn sách sáng sánh sáp sát sâm sân sâu sóc sơ sơn
        sương sạch sản sấy sắc sắp sẵn sẻ sẽ số sốc sống sổ sớm sở sức sử sửa sữa sự ta tay tem thai tham thanh thao
        thay them theo thi thiên thiêu thiết thiếu thiểu thiện thiệu thoát thoại thu thuyêt thuyết thuê thuần thuận
        thuật thuốc thuộc thành thào thác thái tháng thân thêm thì thìn thôi thôn thông thù thùng thùy thúc thúy thơ
        thơm thư thương thước thường thưởng thạch thạo thải thảo thấp thấy thẩm thật thắm thắng thẳng thẻ thế thể
        thị thịnh thịt thọ thống thời thụ thục thủ thủy thứ thức thừa thử thực tin tinh tiên tiêu tiến tiếng tiếp
        tiết tiềm tiền tiện toàn toán tra trang tri trinh triều triển triệu trong trung truy truyền trà trách trái
        trám tráng tránh trâm trên trì trình trí trích trò trùng trú trúc trưng trương trước trường trưởng trại
        trạng trả trải trấn trật trắng trẻ trị trọng trỏ trống trồng trội trở trợ trứng trừ trực tuyên tuyến tuyết
        tuyền tuyển tuân tuấn tuất tuệ tuổi ty tà tài tác tách tái tám tâm tân tên tìm tình tích tín tính tòng tôi
        tông tùng tùy tú túi tý tăng tư tươi tương tướng tường tưởng tượng tại tạm tạo tạp tả tải tảng tấn tất tầm
        tầng tận tập tật tắt tế tệp tỉa tỉnh tịch tỏ tỏi tố tối tốt tồn tổ tổng tộc tới tờ tục tủ tứ từ từng tử tự
        tỵ tỷ uy uyên uống vai vang vay vi vinh viên viết viễn việc viện việt vui và vài vàng vào vá ván vân vét vì
        ví vòng vùng văn vĩnh vũ vương vướng vượng vượt vấn vẫn vận vật vậy vẹn vẻ vẽ về vệ vị vịt vọng vốn với vụ
        vừa vững vực xanh xem xong xuyên xuyến xuân xuất xuống xà xác xây xã xét xóa xúc xưởng xảo xếp xứ xử yên yêu
        yến yếu ác án áng ánh áp ân ích ít út ăn đa đai đan đang đen đi đing điền điều điểm điển điện điệp đoàn đoán
        đoạn đà đài đào đánh đáo đáp đâu đây đã đãi đè đên đình đích đòi đó đón đóng đô đôi đông đúng đăng đĩa đơn
        đưa đương đường được đại đạo đạt đảm đảo đất đấu đầu đầy đẩy đậm đẳng đặc đặn đặt đẹp đếm đến đề đều để địa
        định đọc đối đồ đồng đổ đổi đỗ độ độc đội động đột đợt đục đụng đủ đức đứng đựng ơm ưu ương ướp ảnh ấn ấp ấy
        ẩm ẩn ốt ổn ủy ứng
        """)
}
