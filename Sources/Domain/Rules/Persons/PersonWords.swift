// The words by which names of persons are told from those of bodies, places and documents.
import Vietnamese

/// Facts of the language, under the keys of their spellings.
enum PersonWords {
    /// Forms of address that a name follows.
    static let addresses = words(
        """
        ông bà anh chị em cô chú bác cháu thầy bạn cụ bé mẹ bố dì cậu mợ thím đ/c đc ông/bà anh/chị bà/chị ô a/c ngài
        """)

    /// What makes a form of address speak of many or of something else: *tiếng Anh*, *anh em*, *bà con*.
    static let notAddressedBehind = words("tiếng nước vương đàn trẻ anh chị")

    /// Family names that hardly begin the name of a place or a body.
    static let commonFamilies = words(
        """
        nguyễn trần lê phạm huỳnh phan võ đặng bùi đỗ ngô nông trịnh bế hứa triệu trương lường quàng giàng thào vừ sùng
        lò tòng hoàng lý vi phùng đàm tạ đinh chẩu quách doãn nghiêm tống khổng tẩn phàn tráng thèn lầu lừu lù chử bàn
        điểu ksor siu rơ rah kpă rcom rmah nay êban mlô byă kbuôr niê ayun adrơng hlong khuất
        """)

    /// Family names that are words of places, bodies and products too.
    static let ambiguousFamilies = words(
        """
        vũ hồ dương lương mai lâm chu hà đào tô cao thạch kim sơn vàng mã la an tân phòng ban sở hội dư từ văn âu bạch
        đoàn ma lộc liễu linh lăng lành lưu ninh thân thiều viên đồng giáp hòa vương hờ hạng cứ mùa ly chang má danh
        kiên châu cầm tổ trường
        bạc bồ cung diệp giang hùng hướng kiều lục lã mạc mạch nhâm nhan ninh ông phí phó quan sầm sử thái thẩm tiêu
        tưởng ung ứng vạn xa xuân yên đan đổng lại cù cam tăng
        """)

    /// Family names that are so common as other words, or so rare, that they count only before *Văn* and *Thị*.
    static let rareFamilies = words(
        """
        mông lô đường phương long ngọc hầu lãnh lèng tằng thang tôn trang bàng chung chương loan luân liêu đới cà vì lèo đèo
        điêu kha khà lang lự mè ngân ngần nho sa tao vang xin chảo chìu chíu chài voòng vòng chá già thò khang lừ xồng
        sồng và pờ lỳ khoàng toán lỷ ân neáng chau thập thành báo bá lựu đàng hán thiên não khương khúc lều mẫn ngạc
        nhạc ôn quản tiết thi trà trưng hàn hoa hình khiếu lỗ mầu nghị ngọ phù uông viêm vy ngụy nhữ niệm mùng khâu lường
        sái sần seo sìn sín tất tín tông triều tỷ vầy viêng xên dinh cai cáp dấu hạ hảng hoà kiềng lạc lộ lùng mao mong
        mùi ngải nguyên phong quảng tán tào thế thiệu thượng
        """)

    /// Those of them that no place of three syllables begins with.
    static let steadyFamilies = words("vũ dương lương lại lưu chu tô đào lâm cù nghiêm tăng vương")

    /// Syllables between family and given name that no place has there.
    static let middles = words("văn thị")

    /// Family names without their marks, of those who type none.
    static let plainFamilies = Set((commonFamilies.union(ambiguousFamilies)).map { folded($0) })
    /// Those that hardly are something else, for texts that have marks elsewhere.
    static let plainCommonFamilies = Set(commonFamilies.map { folded($0) })

    /// What follows *van* and *thi* in words that are no names, where nobody typed marks: *van hoa*, *thi tran*.
    static let plainBehindVan = words("hoa phong thu ban nghe hoc kien hien chuong minh")
    static let plainBehindThi = words("tran truong xa giac uy de hanh cong tuyen dua")

    /// What follows *văn* or *thị* in words that are no names: *văn hóa*, *thị trường*.
    static let notBehindMiddle = words(
        "hóa phòng thư bản nghệ học kiện hiến chương trấn trường giác ủy")

    /// The beginnings of names of the peoples whose names have no family name in front.
    static let nameParticles = words("y ama amí aê ka k' h' amai")

    /// Short forms of titles that stand before a name, with a point or without.
    static let titles = words("bs ths ts ks gv pgs gs ys ds ls bsck bsckii bscki nsưt nsnd nnưt")

    /// Offices: who holds one speaks for the body or unit behind it.
    static let offices = PhraseSet(
        """
        phó bí thư; bí thư; phó chủ tịch; chủ tịch; phó giám đốc; giám đốc; tổng giám đốc; phó trưởng ban; trưởng ban;
        phó trưởng phòng; trưởng phòng; phó trưởng thôn; trưởng thôn; trưởng bản; trưởng xóm; trưởng khối; trưởng khu;
        phó hiệu trưởng; hiệu trưởng; tổ trưởng; tổ phó; đội trưởng; đội phó; nhóm trưởng; lớp trưởng; ủy viên;
        uỷ viên; chủ nhiệm; phó chủ nhiệm; chánh văn phòng; trạm trưởng; thủ trưởng; chỉ huy trưởng; cán bộ;
        công chức; viên chức; chuyên viên; thư ký; kế toán; chủ cơ sở; chủ thể; đại diện; tập thể; toàn thể; chủ trì;
        nguyên; cựu; già làng; già bản; trưởng làng; phó làng; trưởng ấp; trưởng buôn; trưởng khu phố;
        khối trưởng; khối phó; phó khối; ấp trưởng; ấp phó; buôn trưởng; buôn phó; làng trưởng; khóm trưởng;
        thôn trưởng; thôn phó; bản trưởng; bản phó; xóm trưởng; xóm phó; khu trưởng; khu phó; phó trưởng khu phố;
        trưởng khối phố; trưởng tổ dân phố; phó thôn; phó bản; phó trưởng bản; phó trưởng khu;
        chi hội trưởng; phó chi hội trưởng; chi hội phó; phân hội trưởng; trưởng chi hội; trưởng nhóm; phó nhóm;
        phó trưởng nhóm; phó tổ trưởng; phó đội trưởng; trưởng trạm; phó trạm trưởng; phó trưởng trạm; trưởng công an;
        phó trưởng công an; phó công an; công an viên; thôn đội trưởng; xã đội trưởng; phó chỉ huy trưởng;
        chính trị viên; phó chính trị viên; phó tổng giám đốc; phó chánh văn phòng; tổng phụ trách; lớp phó;
        gđ; pgđ; chủ htx; phó ct; phó bt; phó gđ; phó cn; uvbch; uvbtv; uvtv; uv; bt; pbt; ct; pct; cb; cc; thủ quỹ
        """)

    /// Offices, and words for people; each may stand before a name or before a body.
    static let roles = offices.union(
        PhraseSet(
            """
            chủ hộ; hộ gia đình; hộ nghèo; hộ; gia đình; đại biểu; đoàn viên; hội viên; đảng viên; thành viên;
            xã viên;
            thanh niên; cử tri; công dân; người dân; nhân dân; bà con; hộ dân; học sinh; sinh viên; giáo viên;
            bác sĩ;
            bác sỹ; kỹ sư; tiến sĩ; thạc sĩ; cựu chiến binh; nông dân; phụ nữ; dân quân; bộ đội; quân nhân;
            ý kiến;
            một số; các; người có uy tín; nghệ nhân; tuổi trẻ; đội viên; nhân viên; anh em; chị em;
            trí thức trẻ;
            bs; ths; ts; ks; pgs; gs; ys; ds; ls; bsck; bsckii; bscki; nsưt; nsnd; nnưt;
            thí sinh; người lao động; nữ; nam; đvtn; hs; sv; hv; đv; gv; ccb; hssv; nv; thầy giáo; cô giáo;
            nhà giáo; y sĩ; y sỹ; y tá; dược sĩ; luật sư; giáo sư; nghệ nhân ưu tú; cộng tác viên;
            tuyên truyền viên; hòa giải viên; cựu tnxp; tnxp; chiến sĩ; chiến sỹ;
            thiếu úy; trung úy; thượng úy; đại úy; thiếu tá; trung tá; thượng tá; đại tá; doanh nhân;
            trưởng dòng họ; trưởng họ; cô đỡ; cô đỡ thôn bản; y tế thôn bản; hộ kinh doanh; nhà báo; lãnh đạo;
            chủ trang trại; chủ homestay; chủ cửa hàng; chủ quán; chủ xưởng; chủ doanh nghiệp; phụ huynh;
            bạn đọc; linh mục; mục sư; giáo dân; tu sĩ; tu sỹ; nữ tu; hòa thượng; thượng tọa; đại đức; ni sư;
            sư thầy; sư cô; sư ông; trụ trì; chức sắc; chức việc; tín đồ; thầy cúng; thầy mo; nghệ sĩ; nghệ sỹ
            """))

    /// Words that lead to a name and say nothing of their own.
    static let namings = PhraseSet("tên; tên là; có tên; có tên là; họ tên; họ tên là; họ và tên; họ và tên là")

    /// Words that begin the names of bodies and are family names before *Thị* alone: behind *Văn* places have them.
    static let familiesBeforeThi = words(
        "trạm viện cục quỹ đài đảng nhóm xưởng đồn đội khối bộ cấp chi liên cụm vụ tòa")

    /// Roles that say of nobody what he is: they are left out where nothing follows them.
    static let fillers: Set<String> = [
        "các", "một số", "ý kiến", "toàn thể", "nguyên", "cựu", "hộ", "gia đình", "hộ gia đình", "hộ ông", "hộ bà",
        "nữ",
        "nam", "đại diện", "tập thể",
    ]

    /// Words that are no name when nothing else was written.
    static let titleWords = words(
        "già trưởng phó bí chủ giám ủy uỷ chánh thủ tổng cán công đại hiệu con vợ chồng mẹ bố")

    /// Words that begin the name of a body and of nothing else.
    static let bodies = PhraseSet(
        """
        chi đoàn; liên chi đoàn; đoàn trường; đoàn xã; đoàn phường; đoàn thị trấn; đoàn thanh niên; đoàn cơ sở;
        đoàn khối; huyện đoàn; xã đoàn; tỉnh đoàn; thành đoàn; thị đoàn; trung ương; liên đoàn; hội đồng; hội liên hiệp;
        liên đội; chi đội; siêu thị; học viện; đại học; cao đẳng; chi hội; chi bộ; đảng bộ; đảng ủy; đảng uỷ; huyện ủy; tỉnh ủy; thành ủy; ủy ban; uỷ ban; ubnd; hđnd; ubmttq;
        mttq; mặt trận; công an; quân sự; ban chỉ huy; biên phòng; htx; hợp tác xã; liên hiệp; tổ hợp tác; tht;
        tổ sản xuất; tổ liên kết; câu lạc bộ; clb; công ty; doanh nghiệp; dntn; tập đoàn; tổng công ty; chi nhánh;
        cơ sở; xưởng; nhà máy; xí nghiệp; nhà hàng; cửa hàng; nông trại; trang trại; trung tâm; trạm; bệnh viện;
        chi cục; cục; viện; kho bạc; ngân hàng; bưu điện; bưu cục; quỹ; văn phòng; hạt kiểm lâm; tòa án; viện kiểm sát;
        nhà văn hóa; thư viện; cơ quan; đơn vị; tổ chức; nhóm; mô hình; dự án; trường thpt; trường thcs;
        trường tiểu học;
        trường mầm non; trường phổ thông; trường cao đẳng; trường đại học; thpt; thcs; tiểu học; mầm non; tổ công nghệ;
        tổ dân phố; khối phố; khu phố; đồn biên phòng; đội thanh niên; phòng giao dịch; báo; đài; đảng; nhà nước;
        chính phủ; quốc hội; lao động; bộ đội biên phòng; phân hiệu; phân đội; tiểu đoàn; đại đội; trung đoàn; lữ đoàn
        """)

    /// Words that begin the name of a body when the words of one follow, and that are names of persons too.
    static let ambiguousBodies = words(
        "đoàn hội phòng ban sở tổ trường khối đội bộ đồn tòa vụ cấp liên cụm")

    /// The words that follow such a word in the name of a body, also where all are in capitals.
    static let bodyTails = words(
        """
        kinh hạ nội tài tư thanh lao thương nông nn giáo gd công xây khoa tổ tuyên dân kiểm chỉ chấp thường quản
        giám điều vận thi phụ cựu liên khuyến chữ người mặt đảng chính cơ các doanh trường tiểu mầm trung đại phổ
        thpt thcs thể hành quân y tài/ thông tín bảo phát quy đầu tn tncs lhtn viên lâm chăn tự hội đoàn trẻ thiếu nhi
        học sinh sản hợp du kế dự tiếp chuyên
        """)

    /// Words that begin the name of a place.
    static let places = PhraseSet(
        """
        tổ dân phố; thị trấn; thị xã; thành phố; khối phố; khu phố; khu vực; khu công nghiệp; khu; xã; phường; huyện;
        quận; tỉnh; thôn; bản; xóm; ấp; buôn; làng; khối; đặc khu; tp; tx; tt; lớp; đường; phố; ngõ; ngách; cầu; chợ;
        hồ; ải; ngã ba; ngã tư; sông; suối; núi; đèo; quốc lộ; vùng; địa bàn; cửa khẩu; đền; chùa; đình; động; hang; thác; bến; ga; biển;
        đảo; công viên; quảng trường; miền; nước; quê; tại
        """)

    /// Places whose names are often those of persons of the past.
    static let namedAfterPersons = words("đường phố ngõ ngách trường thpt thcs học non giải thưởng bổng")

    /// Words before which a capital begins something that is neither a person nor a place: documents, products, times.
    static let things = words(
        """
        nghị quyết luật lệnh thông chỉ kế đề chương tháng tuần quý thứ năm tết ngày lễ chiến dịch phần hệ mạng
        thịt xôi lúa món cúp rằm trồng phim thuốc nấm sâm tính sàn ứng trang bánh thạch gạo măng mật rượu chè trà nhục nướng khô bột miến phở tinh cao dầu hương hiệu phẩm
        giống quế hồi quýt cam trứng quả hàng thương cuộc thi giải cây con đen mắc lợn gà vịt rau khâu nhãn ong nếp cái hạt xanh rừng mềm web app video
        """)

    /// First syllables of words that begin a sentence or a title and no name.
    static let openings = words(
        """
        các những một hai khi nếu vì do để đề trong trên tại theo về với và hoặc hiện nay năm sau trước ngoài
        đồng thời bên cạnh ngày tháng quý thứ kính xin cho hỏi có không được là của đến tới câu nội dung ý kiến ghi
        phó bí chủ trưởng giám ủy uỷ chánh thủ tổng đại hiệu thường kết thông biên báo quyết nghị luật kế danh tổng
        phụ mục điều khoản điểm chương phần số việt tiếng đảng nhà chính quốc trung ương
        """)

    /// Words behind which the name of a body that began before them does not go on.
    static let betweenNames = words(
        """
        đã sẽ đang với là của và cho có được do từ ở tại về giao gặp nhờ mời hỏi hệ cùng theo để khi mà như gửi đến
        ông bà anh chị em gồm tên bởi nói trả đề nghị giúp trao tặng
        """)

    /// Abbreviations that have vowels and are no syllables of names.
    static let abbreviations = words(
        """
        ubnd hđnd ocop thpt thcs tncs lhtn htx tp tt mttq bch btv lhpn ccb tnhh mtv otradi qđ nq nđ đvtn gd&đt cntt ptnt
        xhcn bhxh ntm cccd cmnd sđt dtts gap vietgap tx kt tm tl tuq stt ubmttq clb dntn tht haccp iso qr ptdtbt vnpt
        nn kh ct cp tb ttg ub atm usb wifi web ai lhtnvn ahlđ usd vnđ
        """)

    /// Persons of history that nobody alive is called by.
    static let onlyHistorical = PhraseSet(
        """
        hồ chí minh; bác hồ; hồ chủ tịch; trần hưng đạo; quang trung; đinh tiên hoàng; lý thái tổ; trần nhân tông;
        lý nam đế; lê đại hành; bà triệu; hai bà trưng; trường chinh; tố hữu; kim đồng
        """
    ).texts

    /// Persons of history, whose names are those of streets, schools and campaigns.
    static let historical = PhraseSet(
        """
        hồ chí minh; bác hồ; hồ chủ tịch; hoàng văn thụ; nguyễn văn trỗi; lý tự trọng; võ thị sáu; trần quốc toản;
        lê lợi; nguyễn huệ; nguyễn trãi; lương văn tri; võ nguyên giáp; phan bội châu; phan đình phùng;
        trần hưng đạo;
        trần phú; nguyễn thị minh khai; lê hồng phong; nguyễn du; ngô quyền; bùi thị xuân; lê duẩn; tôn đức thắng;
        phạm văn đồng; trường chinh; chu văn an; lê quý đôn; bế văn đàn; kim đồng; nguyễn đình chiểu;
        nguyễn công trứ;
        nguyễn bỉnh khiêm; phan chu trinh; phan châu trinh; lương thế vinh; lương định của; đinh tiên hoàng;
        lý thường kiệt; lý thái tổ; trần nhân tông; quang trung; hoàng diệu; hoàng hoa thám; hoàng đình giong;
        nguyễn văn cừ; nguyễn văn linh; nguyễn thái học; nguyễn tri phương; lê lai; lê văn tám; phùng chí kiên;
        hồ xuân hương; đoàn thị điểm; bà triệu; hai bà trưng; tố hữu; tô hiệu; la văn cầu; vừ a dính; lê thanh nghị;
        tôn thất tùng; trần quang khải; phan đình giót; tô vĩnh diện; nguyễn viết xuân; đặng thùy trâm; lý nam đế;
        lê thị hồng gấm; ngô thì nhậm; nguyễn gia thiều; nguyễn thượng hiền; nguyễn hữu huân; nguyễn hữu cảnh;
        nguyễn hữu thọ; nguyễn chí thanh; nguyễn thị định; nguyễn việt khái; phạm ngọc thạch; phạm hồng thái;
        huỳnh thúc kháng; lý chính thắng; lê văn thiêm; lê thánh tông; đặng thai mai; hoàng đình kinh;
        trần đại nghĩa;
        trần nguyên hãn; trần khánh dư; trần bình trọng; trần nhật duật; trần cao vân; trần văn ơn; lý công uẩn;
        mạc đĩnh chi; phạm ngũ lão; võ văn kiệt; võ văn tần; võ trường toản; cù chính lan; nông văn dền;
        bùi la nhân;
        dương đình nghệ; đào duy từ; cao bá quát; chu huy mân; đinh công tráng; nguyễn thái bình; lê minh xuân;
        ngô gia tự; hà huy tập; lê đại hành; trần đăng ninh; hoàng quốc việt; lương khánh thiện; mạc thị bưởi
        """
    ).texts

    /// Places that are known without a register.
    static let knownPlaces = PhraseSet(
        """
        việt nam; hoàng liên sơn; hoàng su phì; hà nội; hà giang; hà nam; hà tĩnh; cao bằng; lạng sơn; bắc kạn;
        bắc giang; bắc ninh; tuyên quang;
        lào cai; yên bái; thái nguyên; phú thọ; vĩnh phúc; quảng ninh; lai châu; điện biên; sơn la; hòa bình;
        hải phòng; hải dương; hưng yên; thái bình; nam định; ninh bình; thanh hóa; nghệ an; quảng bình; quảng trị;
        thừa thiên huế; đà nẵng; quảng nam; quảng ngãi; bình định; phú yên; khánh hòa; ninh thuận; bình thuận;
        kon tum; gia lai; đắk lắk; đắk nông; lâm đồng; bình phước; tây ninh; bình dương; đồng nai; bà rịa; vũng tàu;
        long an; tiền giang; bến tre; trà vinh; vĩnh long; đồng tháp; an giang; kiên giang; cần thơ; hậu giang;
        sóc trăng; bạc liêu; cà mau; tràng định; văn lãng; văn quan; bình gia; bắc sơn; chi lăng; hữu lũng;
        lộc bình;
        đình lập; cao lộc; thất khê; đông kinh; tam thanh; trung quốc; long châu; quảng tây; đông bắc; tây bắc;
        tây nguyên; đông nam á; biển đông; a lưới; hoàng sa; trường sa; ba đình; cô tô; sài gòn
        """
    ).texts

    static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map { matchKey(String($0)) })
    }
}
