// Searches as clerks type them over the sample records, each with the record that should come first.

/// A line is a search, a bar, the record that must come first, and others that must be found, separated by semicolons.
///
/// A record is its kind, a colon and a part of its title, its code, or its number; of several such records any will do.
/// A kind in brackets before a search asks for that kind alone. What follows a rule that every search of its sort must obey
/// has an exclamation mark before it.
let searchQueries = """
    # Names, with all marks, with some and without
    thạch đen hồng nhung | product:Thạch đen Hồng Nhung; holder:HTX Thạch đen Hồng Nhung; holder:Cơ sở sản xuất
    thach den hong nhung | product:Thạch đen Hồng Nhung; holder:HTX Thạch đen Hồng Nhung; holder:Cơ sở sản xuất
    thach đen hong nhung | product:Thạch đen Hồng Nhung; sale:Thạch đen Hồng Nhung
    THẠCH ĐEN HỒNG NHUNG | product:Thạch đen Hồng Nhung
    hong nhung | product:Thạch đen Hồng Nhung; holder:HTX Thạch đen Hồng Nhung
    thach den | product:Thạch đen Hồng Nhung; holder:HTX Thạch đen OTRADI; project:Chế biến trà
    tram den uop muoi | product:Trám đen ướp muối; question:3
    trám đen | product:Trám đen ướp muối; question:3; project:Sấy quả trám đen
    tram den | product:Trám đen ướp muối; question:3; project:Sấy quả trám đen
    mat ong | product:Mật ong rừng Đông Bắc
    mật ong rừng đông bắc | product:Mật ong rừng Đông Bắc; question:4
    mat ong rung dong bac | product:Mật ong rừng Đông Bắc; question:4
    khau nhuc | product:Khâu nhục Thu Hằng
    banh khao | product:Bánh khảo Tất Liên
    bánh khao tat liên | product:Bánh khảo Tất Liên
    bi xanh thom | product:Bí xanh thơm; question:4
    bánh nướng bí xanh | product:Bánh nướng bí xanh Thúy Tiệp
    banh nuong | product:Bánh nướng; question:4
    trung vit dau xanh | product:Trứng vịt đầu xanh
    gao nep cai ong vang | product:Gạo nếp cái ong vàng
    gạo nếp ong vàng | sale:Gạo nếp ong vàng / product:Gạo nếp cái; product:Gạo nếp cái ong vàng
    gao bao thai | product:Gạo bao thai hồng; sale:Gạo bao thai hồng
    mang kho keo day | product:Măng khô Kéo Đẩy
    quy linh cao | product:Quy linh cao; sale:Quy linh cao
    otradi | holder:HTX Thạch đen OTRADI; question:12
    binh do | holder:HTX dịch vụ nông lâm nghiệp Bình Độ; support:HTX dịch vụ
    áng mò | holder:HTX sản xuất và chế biến Áng Mò
    truong ha | holder:HTX sản xuất dịch vụ nông nghiệp Trường Hạ
    duc quy | product:Tinh bột thạch Đức Quý; holder:Công ty TNHH
    du lich cong dong | project:Du lịch cộng đồng
    say qua tram | project:Sấy quả trám đen
    tra thach den | project:Chế biến trà thạch đen

    # Questions and what they say
    trám đen 3 sao | question:3
    cam duong | question:5; promise:Báo cáo diện tích
    xuat ngu | question:6
    xuất ngũ thiếu vốn | question:6
    bao bi nhan mac | question:7; question:11
    nhãn mác bao bì | question:7
    lop tap huan khoi nghiep | question:8
    tập huấn khởi nghiệp | question:8; activity:Tập huấn kiến thức khởi nghiệp
    san xuat huu co | question:10
    trang trại hợp tác xã | question:10
    mang xa hoi | question:14; question:13
    chuyen doi so quang ba | question:13
    doi moi sang tao | indicator:Dự án khởi nghiệp đổi mới sáng tạo; question:12
    khoa hoc ky thuat | question:1
    thu nhập ổn định | question:5
    sieu thi | question:10
    ma qr | promotion:Gắn mã QR; question:13
    vietgap | question:10
    thanh nien dien hinh | question:8
    giong cay con | question:8

    # Words in another order
    nhung hong thach den | product:Thạch đen Hồng Nhung; holder:HTX Thạch đen Hồng Nhung
    muối trám | product:Trám đen ướp muối
    ong mật đông bắc rừng | product:Mật ong rừng Đông Bắc
    xanh bi | product:Bí xanh thơm; product:Bánh nướng bí xanh
    thi truong mo rong | programme:Hỗ trợ kinh phí mở rộng thị trường

    # Abbreviations, both ways
    htx thach den | holder:HTX Thạch đen
    hop tac xa thach den | holder:HTX Thạch đen
    hợp tác xã nông sản sạch | holder:HTX nông sản sạch Tràng Định
    htx nong san sach | holder:HTX nông sản sạch Tràng Định
    htx do thanh nien lam chu | indicator:Hợp tác xã do thanh niên làm chủ
    tht thanh nien lam chu | indicator:Tổ hợp tác do thanh niên làm chủ
    hội đồng nhân dân tỉnh lạng sơn | document:08/2019/NQ-HĐND / document:15/2021; document:08/2019/NQ-HĐND; document:15/2021/NQ-HĐND
    hdnd tinh lang son | document:08/2019/NQ-HĐND / document:15/2021; document:08/2019/NQ-HĐND; document:15/2021/NQ-HĐND
    ủy ban nhân dân huyện tràng định | conference:Đối thoại / document:862/KH-UBND / document:3188 / promise:Cung cấp / letterhead:Thông báo / need:Xây dựng; document:862/KH-UBND; document:3188/QĐ-UBND; promise:Cung cấp thông tin
    uỷ ban nhân dân xã đào viên | promise:Tổng hợp nhu cầu tập huấn
    ubnd xa dao vien | promise:Tổng hợp nhu cầu tập huấn
    nhcsxh | indicator:Vốn vay / indicator:Hộ vay / indicator:Tổ vay; indicator:Vốn vay ủy thác; indicator:Hộ vay vốn; question:6
    vay von nhcsxh | indicator:Tổ vay vốn / indicator:Hộ vay vốn; indicator:Tổ vay vốn; indicator:Hộ vay vốn
    ngan hang chinh sach xa hoi | indicator:Vốn vay / indicator:Hộ vay / indicator:Tổ vay; question:6
    đvtn | question:13 / indicator:Đoàn viên, thanh niên / indicator:Lượt đoàn viên; indicator:Lượt đoàn viên
    dvtn duoc tap huan | indicator:Đoàn viên, thanh niên được tập huấn
    cty tnhh duc quy | holder:Công ty TNHH
    công ty trách nhiệm hữu hạn | holder:Công ty TNHH
    sp ocop | question:2 / indicator:Sản phẩm OCOP / question:10 / question:4 / need:Xây dựng / indicator:Chủ thể; indicator:Sản phẩm OCOP
    !nghị quyết 08 | document:08/2019/NQ-HĐND
    !nq 15/2021 | document:15/2021/NQ-HĐND
    !qd 148 | document:148/QĐ-TTg; question:2
    !quyết định 3188 | document:3188/QĐ-UBND; question:12
    !quyết định số 3188 | document:3188/QĐ-UBND; question:12
    !quyet dinh so 148 | document:148/QĐ-TTg; question:2
    !nghị quyết số 08 | document:08/2019/NQ-HĐND; question:3
    !nghị quyết số 15/2021 | document:15/2021/NQ-HĐND
    !ke hoach 862 | document:862/KH-UBND; question:8
    !thông báo số 1428 | document:1428/TB-UBND
    phòng nông nghiệp và phát triển nông thôn | document:05/NN&PTNT / question:; document:05/NN&PTNT; question:2
    nnptnt | document:05/NN&PTNT
    ntm | question:9
    thpt | activity:Giao lưu khởi nghiệp / indicator:Cuộc giao lưu; indicator:Cuộc giao lưu
    cntt | question:1
    csxh | indicator:Vốn vay / indicator:Hộ vay / indicator:Tổ vay; indicator:Vốn vay ủy thác
    chương trình mỗi xã một sản phẩm | promise:Mở lớp / activity:Tuyên truyền; question:10
    thủ tướng cp | document:148/QĐ-TTg / document:46/2015; document:148/QĐ-TTg

    # Numbers, codes and numbers of documents
    8/2019 | document:08/2019/NQ-HĐND; question:3
    08/2019 | document:08/2019/NQ-HĐND; question:3
    08/2019/nq-hdnd | document:08/2019/NQ-HĐND
    8/2019/NQ-HĐND | document:08/2019/NQ-HĐND; document:15/2021/NQ-HĐND
    !nq 08 | document:08/2019/NQ-HĐND
    15/2021 | document:15/2021/NQ-HĐND
    1428 | document:1428/TB-UBND; conference:Đối thoại
    1428/tb-ubnd | document:1428/TB-UBND; conference:Đối thoại
    1.428/TB-UBND | document:1428/TB-UBND
    2591 | document:2591/QĐ-UBND; question:6
    2.591 | document:2591/QĐ-UBND
    3188 | document:3188/QĐ-UBND; question:12
    61/2015 | document:61/2015/NĐ-CP; question:6
    148/QĐ-TTg | document:148/QĐ-TTg; question:2
    !qd-ttg | document:QĐ-TTg; document:148/QĐ-TTg; document:46/2015/QĐ-TTg
    862 | document:862/KH-UBND; question:8
    1892 | indicator:Lượt đoàn viên / activity:Tuyên truyền; indicator:Lượt đoàn viên; activity:Tuyên truyền
    1.892 | indicator:Lượt đoàn viên / activity:Tuyên truyền; indicator:Lượt đoàn viên; activity:Tuyên truyền
    12.189 | indicator:Hộ vay vốn / loan:Tỉnh đoàn; loan:Tỉnh đoàn
    294.590,2 | indicator:Vốn vay / loan:Tỉnh đoàn; indicator:Vốn vay; loan:Tỉnh đoàn
    2959 lượt | indicator:Lượt đoàn viên, thanh niên được tư vấn
    200 triệu | support:HTX nông sản sạch
    169,02 | support:02 trí thức trẻ; question:12
    100 triệu đồng | support:HTX dịch vụ / question:6; support:HTX dịch vụ; question:6
    !2000 hop | sale:Thạch đen Hồng Nhung
    !180 tan | sale:Thạch đen dạng bột
    HN-2024-01 | lot:HN-2024-01
    hn 2024 | lot:HN-2024-01
    06040 | unit:06040
    06463 | unit:06463
    [unit] 06046 | unit:06046

    # Days and months
    12/04/2024 | document:1428/TB-UBND / conference:Đối thoại; document:1428; conference:Đối thoại; promise:Mở lớp
    12/4/2024 | document:1428/TB-UBND / conference:Đối thoại; document:1428; conference:Đối thoại; sale:Thạch đen
    ngày 12 tháng 4 năm 2024 | document:1428/TB-UBND / conference:Đối thoại; document:1428; conference:Đối thoại
    tháng 4/2024 | document:1428/TB-UBND / conference:Đối thoại; document:1428; conference:Đối thoại
    [document] 4/2024 | document:1428/TB-UBND
    10/12/2019 | document:08/2019/NQ-HĐND; question:3
    24-02-2023 | document:148/QĐ-TTg / criteria:Khung điểm OCOP; document:148/QĐ-TTg
    24.2.2023 | document:148/QĐ-TTg / criteria:Khung điểm OCOP; document:148/QĐ-TTg
    20/1/2022 | document:173/QĐ-UBND / programme:Hỗ trợ kinh phí; document:173/QĐ-UBND; question:14
    [document] 2015 | document:61/2015/NĐ-CP / document:46/2015; document:61/2015/NĐ-CP; document:46/2015/QĐ-TTg
    [document] tháng 12/2022 | document:3188/QĐ-UBND
    30/6/2024 | promise:Tổng hợp nhu cầu
    18/3/2024 | lot:HN-2024-01
    [question] 5/4/2024 | question:2 / question:13; question:2; question:13
    quý linh | product:Quy linh cao

    # i and y, and places of tones
    kĩ năng số | question:1
    khoa học kĩ thuật | question:1
    đức quí | product:Tinh bột thạch Đức Quý; holder:Công ty TNHH
    công ti đức quí | holder:Công ty TNHH
    thuý tiệp | product:Bánh nướng bí xanh Thúy Tiệp
    chuẩn hoá nội dung | promise:Bổ sung thông tin; question:13
    uỷ thác | indicator:Vốn vay ủy thác

    # Units, with their levels and without
    chi lang | unit:Chi Lăng; question:9
    chi lăng | unit:Chi Lăng; question:9
    xã chi lăng | unit:Chi Lăng; question:9
    xa chi lang | unit:Chi Lăng; question:9
    that khe | unit:Thất Khê; question:8; need:Khởi sự
    thị trấn thất khê | unit:Thất Khê; question:8
    tt that khe | unit:Thất Khê; question:8
    hung son | unit:Hùng Sơn; question:3; question:14
    xa hung son | unit:Hùng Sơn; question:3; question:14
    [question] xã hùng sơn | question:3 / question:14; question:3; question:14
    dao vien | unit:Đào Viên; question:2; need:Xây dựng
    kim dong | unit:Kim Đồng; question:10; project:Du lịch
    quoc khanh | unit:Quốc Khánh; question:11
    trang dinh | unit:Tràng Định; conference:Đối thoại; holder:HTX nông sản sạch
    tra vinh | activity:Cuộc thi / loan:Tỉnh đoàn / indicator:Ý tưởng dự; loan:Tỉnh đoàn
    tỉnh đoàn trà vinh | loan:Tỉnh đoàn; activity:Giao lưu
    khoi dang doan the | question:12 / question:13 / promise:Bổ sung; question:12; question:13
    đoàn xã đào viên | need:Xây dựng
    doan xa chi minh | promise:Báo cáo diện tích

    # Bodies
    phòng kinh tế hạ tầng | question: / promise:Mở lớp / project:Sấy quả; question:1; question:3; promise:Mở lớp
    phong kinh te - ha tang | question: / promise:Mở lớp / project:Sấy quả; question:1; promise:Mở lớp
    phong tai chinh ke hoach | question:12
    phòng văn hoá | question:13; promise:Bổ sung thông tin
    huyen doan | question:11
    thủ tướng chính phủ | document:148/QĐ-TTg / document:46/2015; document:148/QĐ-TTg; document:46/2015/QĐ-TTg
    bi thu chi doan | question:12

    # States and choices, as the columns show them
    [question] dự thảo | question:11
    [question] da cong bo | question:; question:1; question:14
    [question] chờ duyệt | question:8 / question:12; question:8; question:12
    [question] trả lại | question:9
    [product] 3 sao | product:Trám đen ướp muối
    [product] đã công nhận 3 sao | product:Trám đen ướp muối
    [holder] cong ty | holder:Công ty TNHH
    [support] da chi | support:; support:HTX dịch vụ
    [promise] đã thực hiện | promise:Tổng hợp nhu cầu
    [promise] dang thuc hien | promise:Mở lớp
    [project] đang chạy | project:Sấy quả
    [unit] thị trấn | unit:Thất Khê
    [product] rau quả | product:Bí xanh thơm / product:Trám / product:Măng khô; product:Bí xanh thơm; product:Măng khô

    # Phrases, what must not be there, fields
    "trám đen" | product:Trám đen ướp muối; question:3
    "thạch đen" hồng | product:Thạch đen Hồng Nhung
    "mở rộng thị trường" | programme:Hỗ trợ kinh phí mở rộng thị trường; question:14
    bánh nướng -bí | product:Bánh nướng Nông Tuyết
    gạo -nếp | product:Gạo bao thai hồng
    thach den -htx | product:Thạch đen Hồng Nhung
    [product] nhóm:"rau, quả" | product:Bí xanh thơm / product:Trám / product:Măng khô; product:Trám đen ướp muối; product:Bí xanh thơm
    [question] đơnvị:"hùng sơn" | question:3 / question:14; question:3; question:14
    [question] linhvuc:ocop | question:2 / question:3 / question:5; question:2; question:5
    [question] topic:"khởi nghiệp" ocop | question:4 / question:11 / question:12; question:4; question:11
    [document] cơquanbanhành:"thủ tướng" | document:148/QĐ-TTg / document:46/2015; document:148/QĐ-TTg; document:46/2015/QĐ-TTg
    [question] unit:"chi lăng" | question:9
    "chính sách đặc thù" | document:08/2019/NQ-HĐND; question:3
    khởi nghiệp -ocop | question:8 / document:1328/QĐ-UBND / indicator:Dự án khởi; document:1328/QĐ-UBND

    # Texts of the office
    tiep thu y kien | block:Tiếp thu ý kiến
    ngoài thẩm quyền | block:Ngoài thẩm quyền
    giao ra soat bao cao | block:Giao rà soát

    # Dealings
    phien cho | promotion:Phiên chợ
    hoi cho viet trung | promotion:Hội chợ thương mại Việt – Trung
    tuần lễ na | promotion:Tuần lễ quảng bá Na
    60/2026 | award:60/2026/TT-BTC
    thăm sau 12 tháng | visit:Thăm sau 12 tháng
    ươm giống | need:Khởi sự kinh doanh
    dao tao nghe | programme:Đào tạo nghề; question:8; document:862/KH-UBND
    nghia vu quan su | programme:Đào tạo nghề
    """
