// The words by which the name behind an office is told from that of its unit.
import Vietnamese

extension PersonWords {
    /// Bodies whose name stands for somebody of theirs: "Công an xã Nguyễn Hữu Lợi".
    static let staff = PhraseSet(
        "công an; dân quân; quân sự; y tế; thú y; địa chính; tư pháp; khuyến nông; kiểm lâm; bộ đội")

    /// Offices and words for people that are said of many.
    static let collectives = words(
        "tri dân con niên trẻ các số kiến thể tập diện nam nữ hộ nghèo đình cựu nguyên đạo")

    /// What makes a word for somebody speak of many: *Một số đoàn viên*.
    static let plurals = words("một các những toàn tập nhiều")

    /// Peoples whose names have two syllables.
    static let longPeoples = words("sán cao la pà phù lô cơ")

    /// Words whose second syllable is a family name otherwise.
    static let endingLikeFamilies = PhraseSet(
        """
        quản lý; xử lý; đại lý; hợp lý; tâm lý; vật lý; địa lý; pháp lý; địa bàn; quy phạm; vi phạm; sư phạm;
        khuyến nông; nhà nông; nghề nông
        """
    ).texts

    /// Words whose first syllable is a family name otherwise.
    static let beginningLikeFamilies = PhraseSet(
        "triệu đồng; lý do; lý lịch; bàn giao; bàn bạc; bàn dân; vi phạm; vi sinh; đàm phán; võ sư; bùi nhùi"
    ).texts

    /// Words of bodies that are called by what their owners like.
    static let businesses = words("ty htx tht tác tnhh mtv nghiệp dntn sở xưởng trại")

    /// Levels above the commune.
    static let districts = words("huyện quận tỉnh tp tx").union(
        PhraseSet(
            """
            thành phố; thị xã; huyện đoàn; tỉnh đoàn; thành đoàn; thị đoàn; quận đoàn; huyện ủy; tỉnh ủy; thành ủy; thị ủy;
            huyện uỷ; tỉnh uỷ
            """
        ).texts)

    /// Words of two syllables that end like those for streets and schools.
    static let plainEnds: Set<String> = ["khu phố", "dân phố", "khối phố", "môi trường"]

    /// Second syllables of names of persons.
    static let givenMiddles = words(
        """
        văn thị hữu đức duy seo a mí công quang quốc đình bá thế viết huy trọng khắc doãn mạnh tuấn thùy thúy ngọc minh
        xuân thanh hồng bích phương chí nhật hoài khánh gia bảo tiến trung kiều diệu như mai lệ mỹ thu tú việt vĩnh
        """)

    /// Last syllables of the names of hamlets: *Tân Minh Thượng*.
    static let placeEnds = words("thượng hạ trong ngoài trên dưới mới cũ đông tây nam bắc một hai ba bốn tiến")

    /// First syllables of the names of hamlets that no family has.
    static let hamlets = words(
        """
        nà khau pác pắc bó cốc lũng khuổi phai pò nặm nậm bản pá huổi phiêng kéo keo lùng thâm khun co pom phạc còn bản
        """)

    /// What leads from a body to the person that it is of.
    static let links = words("do của gồm")
}
