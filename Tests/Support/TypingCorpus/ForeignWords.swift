// Words that are not Vietnamese, and the codes of offices.

import Vietnamese

/// Words and codes that come through the input method as they were typed.
package enum ForeignWords {
    /// English words and names that stay in every method.
    package static let unchanged = words(
        """
        Amazon Android Apple April August Canada Chrome December Excel Facebook February Firefox Friday GitHub
        GlobalGAP Google HACCP ISO January July June Lazada Linux March May Mexico Microsoft Monday November
        Obama October Outlook PowerPoint Python Safari Samsung Saturday September Shopee Sunday Swift Thursday
        TikTok Tiki Tuesday Ubuntu VietGAP Wednesday Word YouTube Zalo about access address after again agree
        all allow also and any area audio backup bamboo banana bank banner because before below between billion
        black blog blue book books boot both branch break brown browser build business but button camera can
        case check city class clean click clip clone college color column come commit committee company complex
        computer constant context continue contract cook cool copy could country coverage cursor customer data
        database day deadline debug deep default degree delete department deploy design director district
        document documents download draw each eight email even evening expert export expression extra fanpage
        farm farmers feed feedback feet file find first five fix floor flow folder follow food foot for format
        four free from function garden give good great green grey group groups had hand hardware have help home
        homestay hotline hour house hundred idea image images import index insert internet keep keyboard know
        laptop large law leader leave library life like line link links lists little live livestream logo long
        look mail make man management manager many market marketing may mean media meet member members mentor
        menu merge method might million minute modem module month morning mouse move much name need network
        never new next night nine normal not number object old one online only open orange order other our over
        owner package page pages part paste people photo pink place plan play point pool power print printer
        private problem process product production products program project province public pull purple push
        question radio read red release report restore return right road root router run same say scan scanner
        school screen second security seed server service services set seven she sheet should show sleep slow
        small software some standard start startup state static still stop story street string student students
        study style success such sweet switch system systems table take teacher team tell ten tests text than
        that the their them then they thing think thousand three through time today together took tool tools
        tower trace training try two under unit university until update upgrade upload use used user value
        variable version very video village walk want warning water way website week well went were what when
        where which while white who why wifi will window windows with wood word words work workshop world would
        write year yellow yesterday you young your
        """)

    /// English words that Telex reads as Vietnamese, or that undo themselves in it.
    package static let ambiguous = words(
        """
        array buffer bus car coffee correct current different door down error errors has her here his how issue
        last less list message moon more most must now of off offer office own pass password room see six soon
        taxi test there these this those tomorrow too town tree turn
        """)

    /// Codes and numbers of office papers.
    package static let codes = words(
        """
        2024 148/QĐ-TTg 08/2019/NQ-HĐND 15/2021/NQ-HĐND 61/2015/NĐ-CP 46/2015/QĐ-TTg 2591/QĐ-UBND 1328/QĐ-UBND
        05/NN&PTNT 862/KH-UBND 3188/QĐ-UBND 173/QĐ-UBND 1428/TB-UBND 29-NQ/TW OCOP HTX THT UBND HĐND MTTQ
        UBMTTQ TTg CP BNNPTNT TNHH QLDA LĐLĐ LĐTBXH GDĐT BCĐ HĐQT 12/4/2024 24/02/2023 01/7/2025 1.892
        294.590,2 169,02 30.000 100% A4 QL1A QL4B TL226 06040 VND USD USB PDF QR GPS ĐT226 HSSV KT-XH ANQP QPAN
        CNTT BHYT BHXH CCCD CMND TK01 B2B 4G 5G COVID-19 Covid19 H5N1 ISO9001 TCVN QCVN VAC NTM XDNTM ATTP
        VSATTP PCCC GCNQSDĐ VNĐ ĐVT STT TP.HCM TT P.KT KT-HT NSNN ASEAN WTO FAO UNESCO C1 K12 km m2 kg ha cm
        24h 8h30 0912345678 abc@def.vn www.langson.gov.vn http://trangdinh.langson.gov.vn https XHCN
        """)

    /// Whether a code needs no key more: A4 is a word with a tone in VNI.
    package static func isUnchanged(_ code: String, in method: TypingMethod) -> Bool { method != .vni || code != "A4" }

    /// The keys by which a code is typed: only its Đ takes two.
    package static func keys(of code: String, in method: TypingMethod) -> String {
        let bar = method == .vni ? "9" : "d"
        return code.replacing("Đ", with: "D" + bar.uppercased()).replacing("đ", with: "d" + bar)
    }

    private static func words(_ list: String) -> [String] {
        list.split { $0 == " " || $0 == "\n" }.map(String.init)
    }
}
