// Words that are not Vietnamese, and the codes of offices.

import Vietnamese

/// Words and codes that come through the input method as they were typed.
package enum ForeignWords {
    /// English words and names that stay in every method.
    package static let unchanged = words(
        """
        Amazon Android Apple April August Canada Chrome December Excel Facebook February Firefox Friday
        GitHub GlobalGAP Google HACCP ISO January July June Lazada Linux March May Mexico Microsoft Monday
        November Obama October Outlook PowerPoint Python Safari Samsung Saturday September Shopee Sunday
        Swift Thursday TikTok Tiki Tuesday Ubuntu VietGAP Wednesday Word YouTube Zalo about access address
        afford after again agree all allow also and annual any appeal apple approve area arrive asset assist
        attach attend audio backup bamboo banana bank banner because before below between billion black blog
        blue book books both bottle branch break brown browser buffer buffet build business but button
        camera can cancel case cassette check city class clean click clip clone coffee coffees collect
        college color column come comment commission commit committee common company complex computer
        connect constant context continue contract cook cool copy correct could country coverage cross
        currency current cursor customer data database day deadline debug deep default degree delete
        department deploy design dessert different director discuss district document documents download
        draw dress each effect efficient eight email error errors even evening expert export express
        expression extra fanpage farm farmers feed feedback feet fellow file find first five fix floor flow
        folder follow food foot for format four free from function garden give glass good great green grey
        group groups had hand hardware have hello help home homestay hotline hour house hundred idea image
        images import impress index insert insurance internet issue jazz keep keyboard know laptop large law
        leader leave lesson library life like line link links lists little live livestream logo long look
        mail make man management manager many market marketing may mean media member members mentor
        menu merge message method might million minute mirror missing mission modem module month morning
        mouse move much name narrow need network never new next night nine normal not number object office
        officer offline old one online only open orange order other our over owner package page pages part
        passenger passport password paste people permission photo pink place plan play point pool possible
        power press print printer private problem process product production products program progress
        project province public pull purple push puzzle question radio read red release report restore
        return right road root router run same say scan scanner school screen second security seed server
        service services session set seven she sheet should show shuttle sleep slow small software some
        sorry staff standard start startup state static still stop story street string student students
        study stuff style success such suffer sugar surplus sweet switch system systems table take teacher
        team tell ten terror tests text than that the their them then they thing think thousand three
        through time tissue today together tomorrow took tool tools tower trace traffic training try two
        under unit university unless until update upgrade upload use used user value variable version very
        video village walk want warning water way website week well went were what when where which while
        white who why wifi will window windows with wood word words work workshop world worry would write
        year yellow yesterday you young your array borrow carry offer
        """)

    /// English words that Telex reads as Vietnamese, or that undo themselves in it.
    package static let ambiguous = words(
        """
        bus car door down has her here his how last less list mass mess moon more most
        must now of off own pass room see six soon taxi test there these this those too town tree turn boot meet
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

    /// The keys by which a code is typed: only its Đ takes two.
    package static func keys(of code: String, in method: TypingMethod) -> String {
        let bar = method == .vni ? "9" : "d"
        return code.replacing("Đ", with: "D" + bar.uppercased()).replacing("đ", with: "d" + bar)
    }

    private static func words(_ list: String) -> [String] {
        list.split { $0 == " " || $0 == "\n" }.map(String.init)
    }
}
