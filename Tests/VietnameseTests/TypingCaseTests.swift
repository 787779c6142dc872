// Keys and the text that a clerk means by them: codes, units, names, foreign words, forgotten tones.

import Foundation
import Testing
import TypingCorpus
import Vietnamese

@Suite struct TypingCaseTests {
    /// The office's cases, where they stand beside this folder.
    private static let published: String? = {
        var folder = URL(filePath: #filePath)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let path = folder.appending(path: "shared/data/cases/typing.tsv").path
            if FileManager.default.isReadableFile(atPath: path) { return path }
        }
        return nil
    }()

    /// Orders of the keys of quản, oẻm and gít: these three syllables may be typed so.
    private static let bothReadings: Set<String> = ["quran", "orem", "gits"]

    @Test(.enabled(if: published != nil, "the cases are not beside this folder"))
    func everyPublishedCase() throws {
        var wrong: [String] = []
        let path = try #require(Self.published)
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst()
        for line in lines {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let method = try #require(TypingMethod(rawValue: fields[0]))
            let text = typed(fields[1].replacing("\\b", with: "⌫"), method)
            if text.values != fields[2].values, !Self.bothReadings.contains(fields[1]) {
                wrong.append("\(line) → \(text)")
            }
        }
        #expect(lines.count > 200)
        #expect(wrong == [])
    }

    @Test(arguments: [
        ("CAX ", "CAX "), ("XIX", "XIX"), ("theer kyr XIX.", "thể kỷ XIX."), ("W", "W"), ("kW", "kW"), ("5kW", "5kW"),
        ("MW", "MW"), ("TW", "TW"), ("BCH TW DDoanf", "BCH TW Đoàn"), ("DDAAUF TW", "ĐẦU TƯ"), ("TWF", "TỪ"),
        ("TUW", "TƯ"), ("NHW", "NHƯ"), ("NQ-TW", "NQ-TW"), ("29-NQ/TW", "29-NQ/TW"), ("UWDCNTT", "ƯDCNTT"),
        ("BCHTUW", "BCHTƯ"), ("BCHTW", "BCHTW"), ("HDDDDG", "HĐĐG"), ("DDDDBQH", "ĐĐBQH"), ("BDDD", "BĐD"),
        ("GDDDT", "GDĐT"), ("GCNQSDDD", "GCNQSDĐ"), ("ATVSLDD", "ATVSLĐ"), ("ATLDD", "ATLĐ"), ("LDDTBXH", "LĐTBXH"),
        ("DDATGT", "ĐATGT"), ("DDD", "DD"), ("ADDRESS", "ADDRESS"), ("ADD", "ADD"), ("USA", "USA"), ("bddd", "bđd"),
    ])
    func codesAreWhatOfficesWrite(_ keys: String, _ text: String) { #expect(typed(keys, .telex).values == text.values) }

    @Test(arguments: [
        ("A4", "A4"), ("A3 ", "A3 "), ("CO2", "CO2"), ("H2O", "H2O"), ("SO2", "SO2"), ("U23", "U23"), ("E5", "E5"),
        ("10A1", "10A1"), ("Y1 kie61n", "Ý kiến"), ("Cha6u A1", "Châu Á"), ("U7DCNTT", "ƯDCNTT"), ("BCHTU7", "BCHTƯ"),
        ("HD9D9G", "HĐĐG"), ("BD9D", "BĐD"), ("ATVSLD9", "ATVSLĐ"), ("HA2 NO65I", "HÀ NỘI"), ("COVID19", "COVID19"),
        ("30.000d9", "30.000đ"), ("500d9/nga2y", "500đ/ngày"), ("10d9ie63m", "10điểm"), ("xa42", "xà"), ("m2", "m2"),
    ])
    func codesInVNI(_ keys: String, _ text: String) { #expect(typed(keys, .vni).values == text.values) }

    @Test(arguments: [
        ("2dd", "2đ"), ("30.000dd", "30.000đ"), ("1.892dd,", "1.892đ,"), ("500dd/ngayf", "500đ/ngày"),
        ("15kg/hooj", "15kg/hộ"), ("5trieeuj", "5triệu"), ("3thangs", "3tháng"), ("20%/nawm", "20%/năm"),
        ("24h", "24h"),
        ("8h30", "8h30"), ("11ax", "11ax"), ("5s", "5s"), ("100W", "100W"), ("4G", "4G"), ("0aa5", "0aa5"),
        ("12/4/2024", "12/4/2024"), ("01duwj asn", "01dự án"),
    ])
    func unitsStandBehindTheirNumbers(_ keys: String, _ text: String) {
        #expect(typed(keys, .telex).values == text.values)
    }

    @Test(arguments: [
        "voso.vn", "postmart.vn", "voso.com.vn", "www.voso.vn", "https://voso.vn/thachs-ddenf", "abc@voso.vn",
        "bas.edu.vn",
    ])
    func addressesAreNoVietnamese(_ address: String) {
        #expect(typed(address, .telex).values == address.values)
        #expect(typed(address + " gias", .telex).values == (address + " giá").values)
    }

    @Test func aSentenceWithoutItsBlankIsNoAddress() {
        #expect(typed("baos caos.Sau ddos", .telex) == "báo cáo.Sau đó")
        #expect(typed("nhaf.cos", .telex) == "nhà.có")
    }

    @Test(arguments: [
        "reference", "hidden", "cheese", "resets", "offers", "arrays", "theses", "testes", "musees", "pensee", "carry",
        "errors", "daddy", "cocoon", "downward", "mirza", "hafiz", "kross", "tariff", "monsoon", "awkward", "data",
        "photo", "piece", "just", "know", "knows", "kasi", "kora", "keep", "root", "foot", "wss",
    ])
    func aForeignWordKeepsItsLetters(_ word: String) {
        for form in [word, word + " ", word + ","] { #expect(typed(form, .telex).values == form.values) }
    }

    @Test(arguments: [
        ("luaat", "luât"), ("nuooc", "nuôc"), ("quyeet", "quyêt"), ("ddaat", "đât"), ("thieet", "thiêt"),
        ("xooc", "xôc"),
        ("gheech", "ghêch"), ("hooop", "hoop"), ("dduowc", "đươc"), ("nhaat ", "nhât "), ("Tooc", "Tôc"),
    ])
    func aForgottenToneTakesNoWordApart(_ keys: String, _ text: String) {
        #expect(typed(keys, .telex).values == text.values)
    }

    @Test(arguments: [
        ("hmoong ", "hmông "), ("H'Moong", "H'Mông"), ("Mnoong", "Mnông"), ("hree", "hrê"),
        ("Kroong Knoo", "Krông Knô"),
        ("Krong Knoo", "Krong Knô"), ("yook", "yôk"), ("Ddak DDoa", "Đak Đoa"), ("Chuw Powng", "Chư Pơng"),
        ("Chuw See", "Chư Sê"), ("Ddawks Lawks", "Đắk Lắk"), ("Ddawk Rve", "Đăk Rve"), ("Kroong Buks", "Krông Búk"),
        ("Kroong Pawcs", "Krông Pắc"), ("Cuw Juts", "Cư Jút"), ("Plooi", "Plôi"), ("Ngokj Bay", "Ngọk Bay"),
        ("Bawcs Kanj", "Bắc Kạn"), ("EE DDee", "Ê Đê"), ("Xow DDawng", "Xơ Đăng"), ("Pu Peos", "Pu Péo"),
        ("quoj", "quọ"),
        ("Ddak Lua", "Đak Lua"),
    ])
    func namesOfPeoplesAndPlaces(_ keys: String, _ text: String) { #expect(typed(keys, .telex).values == text.values) }

    /// What stands there while a word grows, as other methods show it.
    @Test(arguments: [
        ("cuow", "cươ"), ("nuwo", "nươ"), ("cuowc", "cươc"), ("huow", "huơ"), ("thuowr", "thuở"), ("nguow", "ngươ"),
        ("tuowi", "tươi"), ("quow", "quơ"), ("dduow", "đươ"), ("cuows", "cướ"), ("khuow", "khuơ"),
    ])
    func whatIsShownWhileAWordGrows(_ keys: String, _ text: String) {
        var field = TypingField(.telex)
        field.type(keys)
        #expect(field.text.values == text.values)
    }

    @Test(arguments: [
        ("co' kho^ng? Co'.", "có không? Có."), ("xong.", "xong."), ("la`m. ", "làm. "), ("ba?n", "bản"),
        ("ba.n", "bạn"),
        ("ho?i", "hỏi"), ("hoi? ", "hỏi "), ("Tra`ng DDi.nh.", "Tràng Định."), ("mo^.t", "một"), ("bie^t? ", "biêt? "),
    ])
    func aSentenceEndsBehindAConsonantInVIQR(_ keys: String, _ text: String) {
        #expect(typed(keys, .viqr).values == text.values)
    }

    @Test(arguments: [
        ("w", "w"), ("tw", "tw"), ("www", "www"), ("tuw", "tư"), ("dduowcj", "được"), ("wow", "wow"),
        ("nuwowcs", "nước"),
        ("kW", "kW"), ("chwa", "chwa"), ("chuwa", "chưa"), ("aw", "aw"), ("awn", "ăn"), ("tieengs", "tiếng"),
        ("TW", "TW"),
    ])
    func inSimpleTelexWMarksOnlyVowels(_ keys: String, _ text: String) {
        #expect(typed(keys, .simpleTelex).values == text.values)
    }

    @Test(arguments: [
        ("Slangr", "Slảng"), ("Phjawcs", "Phjắc"), ("Kreel", "Krêl"), ("tieengs", "tiếng"), ("kaf", "kà"),
        ("Buoon", "Buôn"),
        ("Pooks ", "Pốk "), ("Phja", "Phja"), ("tooss", "tôs"),
    ])
    func withoutTheSpellingCheckAnyNameIsTyped(_ keys: String, _ text: String) {
        var field = TypingField(.telex)
        field.composer = Composer(method: .telex, checksSpelling: false)
        field.type(keys)
        field.endWord()
        #expect(field.text.values == text.values)
    }
}
