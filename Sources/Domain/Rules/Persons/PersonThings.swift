// Names of plants, peoples and works that are written with capitals as those of persons are, and words no person is
// called by.
import Vietnamese

extension PersonWords {
    /// Plants, dishes and breeds that nobody is called by, in sentences.
    static let plants = PhraseSet(
        """
        đinh lăng; hà thủ ô; hà thủ ô đỏ; ba kích; ba kích tím; sa nhân; sa nhân tím; giảo cổ lam; cà gai leo; cà gai;
        tam thất; đương quy; đương quy nhật; mắc ca; mắc mật; mắc khén; trà hoa vàng; linh chi; lan kim tuyến;
        thiên niên kiện; đẳng sâm; đảng sâm; sâm ngọc linh; sâm lai châu; bạch truật; bạch chỉ; xạ đen; khôi nhung;
        lá khôi; thổ phục linh; hoài sơn; kim tiền thảo; hương nhu; ích mẫu; diệp hạ châu; ngải cứu; đông trùng hạ thảo;
        thiên môn đông; mạch môn; cát sâm; sâm bố chính; nhân trần; tam giác mạch; bồ kết; sả chanh; chùm ngây;
        bao thai; khang dân; nhị ưu; séng cù; tám xoan; tám thơm; nếp cái; nếp nương; shan tuyết; bát tiên; thái nguyên;
        đông tảo; móng cái; táp ná; vân pa; vịt quay; lợn quay; áp chao; khâu nhục; phở chua; vịt cổ xanh; kim châm
        """
    ).texts

    /// Peoples with what tells their branches apart.
    static let peoples = PhraseSet(
        """
        dao đỏ; dao tiền; dao thanh y; dao thanh phán; dao quần chẹt; dao quần trắng; dao lô gang; dao lù gang;
        dao áo dài; mông hoa; mông trắng; mông đen; mông xanh; mông đỏ; nùng cháo; nùng phàn slình; nùng inh; nùng an;
        nùng lòi; nùng giang; nùng dín; thái trắng; thái đen; thái đỏ; hà nhì; hà nhì đen; la hủ; lô lô; lô lô hoa;
        lô lô đen; pà thẻn; la chí; sán chay; sán dìu; sán chỉ; cao lan; phù lá; bố y; cơ lao; xơ đăng; ba na; gia rai;
        ê đê; cơ ho; mơ nông; xtiêng; tà ôi; bru vân kiều; vân kiều; cơ tu; co lao
        """
    ).texts

    /// Words that people say of themselves and before which a name says which people is meant.
    static let ofPeoples = words("người tiếng").union(["dân tộc", "đồng bào", "trang phục", "chữ nôm"])

    /// Syllables that stand in what bodies, works and movements are called and in nobody's name, where no common family
    /// name comes before them.
    static let nobodys = words(
        """
        nghiệp khởi trào phẩm trẻ người những các tuổi sạch ngon việc nhà nước hè lễ tết biển thực mạng bóng sách báo
        lối sống vượt nghèo giàu khó hỏi làm theo giữ thoát chuyển đổi giải quỹ ngày tháng trường rẫy vườn đường tỉnh
        huyện xã phường thôn khu khối tổ luật máy phía đội đoàn hội nghề nông thiếu nhi chiến ấm
        """)

    /// Words of two and more syllables of which the same is true.
    static let nobodysPhrases = PhraseSet(
        """
        tình nguyện; trung thu; nguyên đán; công vụ; dịch vụ; quốc gia; gia đình; phụ nữ; hạnh phúc; tổ quốc; đại học;
        cao đẳng; lao động; chiến sĩ; thiếu niên; nhi đồng; thanh niên; nông dân; công nhân; đại đoàn kết; an toàn;
        giao thông; môi trường; văn hóa; thể thao; âm nhạc; tương lai; ước mơ; hy vọng; niềm tin; đồng khởi; dân vận;
        sáng tạo; chuyển đổi; công nghệ; thông minh; bền vững; chất lượng; tri thức; tài năng; xung kích; đồng hành
        """)

    /// Words of two syllables behind which a name is that of a street, a movement or a prize, often of somebody of the past.
    static let namedAfterPhrases: Set<String> = PhraseSet(
        """
        phong trào; cuộc thi; giải thưởng; hội thi; liên đội; chi đội; danh hiệu; huy hiệu; học bổng; ngã ba; ngã tư;
        ngã năm; ngã sáu; vòng xoay; vòng xuyến; đại lộ; quảng trường; công viên; tượng đài
        """
    ).texts

    /// Words before somebody of the past whom people honour.
    static let honours = words("gương tượng").union(
        PhraseSet(
            "tượng đài; lưu niệm; tưởng niệm; tưởng nhớ; anh hùng; liệt sĩ; liệt sỹ; danh nhân; đền thờ; lăng mộ"
        ).texts)

    /// Words of two syllables that end like those for things and say what somebody does: *đề nghị*, *liên hệ*.
    static let notThings = PhraseSet(
        """
        đề nghị; kiến nghị; quyết nghị; liên hệ; quan hệ; dự thi; tham gia thi; khách hàng; bạn hàng; địa chỉ; gia đình;
        vợ con; bà con; thiết kế; trang trải; thương yêu; ban chỉ
        """
    ).texts

    /// Words of two syllables that say of what follows them that it is a thing.
    static let thingPhrases: Set<String> = PhraseSet(
        """
        bánh khảo; bánh chưng; bánh gai; du lịch; khách sạn; nhà nghỉ; nhà hàng; lễ hội; bóng đá; bóng chuyền; siêu thị; thuốc tắm; khu du lịch; đặc sản; vở kịch; bài hát; điệu múa;
        tạp chí; chuyên mục; tác phẩm; thương hiệu; nhãn hiệu; công trình; dân tộc; chuyên đề; chuyên trang; đặc dụng;
        quốc gia; phòng hộ; đầu nguồn
        """
    ).texts

    /// Middle syllables of the Mông, and of nobody's places: *Vàng A Páo*, *Giàng Seo Pao*.
    static let highlandMiddles = words("a seo mí láo nhè chứ")

    /// Families of the highlands whose names have sounds that no other word has.
    static let highlandFamilies = words(
        """
        ksor siu rơ rah kpă rcom rmah êban mlô byă kbuôr niê ayun adrơng hlong điểu rơchâm rlan nie kdăm ktul êñuôl
        alăng arất avô ating abing bhling bhnướch bhơnướch bnướch bhríu bríu blúp coor cơlâu clâu hốih hôih pơloong
        ploong riah rapát tơngôl zơrâm zrâm zuông arâl bling kpuih puih rahlan rơmah rơlan rơcom hiao ksơr ênuôl hmok
        hwing hđơk kđoh kpơr knul kbin mdrang cil krajăn kơsă lơmu đagout kră ntơr chamaléa katơr pinăng moong kring
        bloong neang neáng
        """)

    /// Words that places of the highlands begin with: rivers, mountains, villages.
    static let highlandPlaces = words(
        "đắk đăk đak dak krông kông kon chư chưr ia ea êa ya plei plây pleiku plong buôn bôn đạ đa đưng đam lạc langbiang"
    )
}
