// Old encodings read, and told apart by what the text looks like.
import Testing
import Vietnamese

@Suite struct OldEncodingTests {
    private static let sentence = "Đề nghị Ủy ban nhân dân xã hỗ trợ thanh niên khởi nghiệp từ quả trám đen, cỡ 30 hộ."

    /// The sentence in each encoding, by hand from its code table.
    private static let written: [(OldEncoding, [UInt8])] = [
        (
            .tcvn3,
            bytes("§", 0xD2, " nghÞ ñy ban", " nh©n d©n x· hç trî thanh niªn khëi nghiÖp tõ qu¶ tr¸m ®en, cì 30 hé.")
        ),
        (
            .vni,
            bytes(
                "Ñeà nghò UÛy ban nhaân daân xaõ hoã trôï thanh nieân khôûi nghieäp töø quaû traùm ñen, côõ 30 hoä.")
        ),
        (
            .viqr,
            bytes(
                "DDe^` nghi. U?y ban nha^n da^n xa~ ho^~ tro+. thanh nie^n kho+?i nghie^.p tu+` qua? tra'm dden, co+~ 30 ho^.\\."
            )
        ),
    ]

    private static func bytes(_ parts: Any...) -> [UInt8] {
        parts.flatMap { part -> [UInt8] in
            if let byte = part as? Int { return [UInt8(byte)] }
            return String(describing: part).unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        }
    }

    @Test(arguments: written) func theSentenceComesOut(encoding: OldEncoding, bytes: [UInt8]) {
        let expected = encoding == .tcvn3 ? Self.sentence.replacing("Ủy", with: "ủy") : Self.sentence
        #expect(encoding.text(bytes) == expected)
        #expect(EncodingGuess.guesses(bytes).first?.encoding == encoding)
    }

    @Test func referencesAreReadByNumberAndByName() {
        for (written, text) in [
            ("ti&#7871;ng Vi&#x1EC7;t", "tiếng Việt"), ("t&aacute;m x&atilde; &amp; &Ocirc;ng", "tám xã & Ông"),
            ("a & b; c &#; &#99999999; &khong;", "a & b; c &#; &#99999999; &khong;"), ("&#7;&#272;", "&#7;Đ"),
        ] { #expect(OldEncoding.references.text(takenFrom: written) == text) }
    }

    /// Every letter of the language is in each table, once.
    @Test(arguments: [(OldEncoding.viscii, 128), (.vps, 110)])
    func everySmallLetterHasAByte(_ encoding: OldEncoding, _ least: Int) {
        let letters = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ"
        let found = (0x80...0xFF).map { encoding.text([UInt8($0)]) }
        for letter in letters { #expect(found.count { $0 == String(letter) } == 1, "\(letter)") }
        #expect(Set(found).count >= least)
    }

    @Test func windows1258HasItsMarksBehindTheLetters() {
        // "Đề nghị hỗ trợ" with combining tones.
        let bytes: [UInt8] = [
            0xD0, 0xEA, 0xCC, 0x20, 0x6E, 0x67, 0x68, 0x69, 0xF2, 0x20, 0x68, 0xF4, 0xDE, 0x20, 0x74, 0x72, 0xF5, 0xF2,
        ]
        #expect(OldEncoding.windows1258.text(bytes) == "Đề nghị hỗ trợ")
        #expect(EncodingGuess.guesses(bytes).first?.encoding == .windows1258)
    }

    /// Every letter with every tone.
    @Test func everyLetterOfTCVN3IsThere() {
        let small = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđĂÂÊÔƠƯĐ"
        let all = OldEncoding.tcvn3.text((0..<256).map { UInt8($0) })
        for letter in small { #expect(all.contains(letter), "\(letter)") }
        #expect(OldEncoding.tcvn3.text([0xAE, 0xAD]) == "đư")
    }

    @Test func capitalsOfTCVN3ComeFromTheFont() {
        #expect(OldEncoding.tcvn3.text(Self.bytes("ñy ban nh©n d©n"), isCapitals: true) == "ỦY BAN NHÂN DÂN")
    }

    @Test func pairsOfVNIAreOneLetter() {
        let pairs: [(String, String)] = [
            ("aù", "á"), ("aá", "ấ"), ("aâ", "â"), ("aê", "ă"), ("aé", "ắ"), ("ñ", "đ"), ("ö", "ư"), ("ô", "ơ"),
            ("ôù", "ớ"), ("öï", "ự"), ("í", "í"), ("æ", "ỉ"), ("î", "ỵ"), ("AÙ", "Á"), ("Ñ", "Đ"), ("OÂ", "Ô"),
            ("EÄ", "Ệ"), ("yù", "ý"), ("uû", "ủ"), ("oâ", "ô"), ("eå", "ể"),
        ]
        for (written, letter) in pairs { #expect(OldEncoding.vni.text(Self.bytes(written)) == letter, "\(written)") }
    }

    @Test func viqrLeavesWhatABackslashGuardsAndEndsOfSentences() {
        #expect(OldEncoding.viqr.text(Self.bytes("Co' khong\\? A la\\.")) == "Có khong? A la.")
        #expect(OldEncoding.viqr.text(Self.bytes("Ai o+? nha`? Ai ra vu+o+`n.")) == "Ai ở nhà? Ai ra vườn.")
        #expect(OldEncoding.viqr.text(Self.bytes("gio+` na`y. Mai lam.")) == "giờ này. Mai lam.")
    }

    @Test(arguments: [
        ("Nguye^~n Thi. Hu+o+`ng", "Nguyễn Thị Hường"),
        ("ba` Nguye^~n Thi. Hu+o+`ng tro^`ng che`", "bà Nguyễn Thị Hường trồng chè"),
        ("So+? Kinh te^'", "Sở Kinh tế"), ("Vu. Ke^' hoa.ch", "Vụ Kế hoạch"),
        ("xa~ Chi Ma. DDe^` nghi. su+?a", "xã Chi Ma. Đề nghị sửa"),
        ("1,giu+~ nguye^n to^?\n2,Chi.\n", "1,giữ nguyên tổ\n2,Chị\n"), ("giu+~ nguye^n to^?", "giữ nguyên tổ"),
        ("1,ddo' la` ai?,xa~ A", "1,đó là ai?,xã A"), ("la`m the^' na`o?, ho?i", "làm thế nào?, hỏi"),
        ("cu?a nha`, lo., va` so+?, (gio+?)", "của nhà, lọ, và sở, (giở)"),
        ("thu+ a.b@c.vn, www.ba.vn", "thư a.b@c.vn, www.ba.vn"),
        ("Vie^.t Nam", "Việt Nam"), ("Ai lo?", "Ai lo?"),
        ("Ho. mo+i co' ao, kho^ng co' nha` o+.", "Họ mơi có ao, không có nhà ơ."),
        ("Ca?i ta.o ao la`m gi` khi kho^ng co' ca?, ai lo?", "Cải tạo ao làm gì khi không có cả, ai lo?"),
    ]) func signsOfViqrAtTheEndOfAWordAreTonesInNames(written: String, text: String) {
        #expect(OldEncoding.viqr.text(Self.bytes(written)) == text)
    }

    @Test(arguments: [
        ("§ÆC S¶N VïNG CAO", "ĐẶC SẢN VÙNG CAO"), ("¤ng Vò nãi", "Ông Vũ nói"), ("Vµ ë ñy ban", "Và ở ủy ban"),
        ("Tæ CHøC LÔ HéI, 30 hé", "TỔ CHỨC LỄ HỘI, 30 hộ"), ("c¸n bé UBND ë TNMT", "cán bộ UBND ở TNMT"),
        ("Bµ Lý", "Bà Lý"), ("S¶N PHÈM Vµ DÞCH Vô míi", "SẢN PHẨM VÀ DỊCH Vụ mới"),
        ("Dù ¸N", "DỰ ÁN"), ("Dù ¸N tr\u{E5}ng ch\u{CC}", "Dự ÁN trồng chè"), ("¸P DôNG", "ÁP DỤNG"),
    ]) func wordsInCapitalsOfTCVN3HaveTonedCapitals(written: String, text: String) {
        #expect(OldEncoding.tcvn3.text(Self.bytes(written)) == text)
    }

    @Test func lettersOfAnOldFontInAUnicodeFileAreFoundOut() {
        let letters = "Danh s¸ch s¶n phÈm OCOP cña huyÖn Trµng §Þnh"
        #expect(EncodingGuess.guesses(writtenAs: letters).first?.encoding == .tcvn3)
        #expect(OldEncoding.tcvn3.text(writtenAs: letters) == "Danh sách sản phẩm OCOP của huyện Tràng Định")
        #expect(OldEncoding.tcvn3.text(writtenAs: "Danh sách sản") == nil)
    }

    @Test(arguments: ["café au lait, naïve façade, Müller", "plain ASCII text. Nothing here?", "", "± 5 °C × 3"])
    func otherTextsAreNobodys(text: String) {
        let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        #expect(EncodingGuess.guesses(bytes).isEmpty)
    }

    @Test func anyBytesAreRead() {
        var state: UInt64 = 7
        for _ in 0..<200 {
            let bytes = (0..<64).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 33)
            }
            for encoding in OldEncoding.allCases {
                let text = encoding.text(bytes)
                #expect(composed(text) == text)
            }
        }
    }
}
