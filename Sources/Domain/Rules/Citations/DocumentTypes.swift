// The types of documents and the letters that stand for them in a symbol (decree 30/2020/NĐ-CP, annex III).
import Vietnamese

/// What documents are called, and by which letters.
enum DocumentTypes {
    /// Names in full, the longer before the shorter that they begin with.
    private static let names = [
        "Nghị quyết liên tịch", "Thông tư liên tịch", "Nghị quyết", "Nghị định", "Quyết định", "Chỉ thị", "Thông tư",
        "Thông báo", "Thông cáo", "Công văn", "Công điện", "Kế hoạch", "Kết luận", "Tờ trình", "Báo cáo", "Hướng dẫn",
        "Chương trình", "Đề án", "Phương án", "Quy chế", "Quy định", "Pháp lệnh", "Sắc lệnh", "Bộ luật", "Luật",
        "Lệnh", "Văn bản", "Giấy mời",
    ]

    /// What stands for a type at the beginning of a symbol; without marks, for they are left out at times.
    private static let abbreviations: [String: String] = [
        "nq": "Nghị quyết", "nqlt": "Nghị quyết liên tịch", "nd": "Nghị định", "qd": "Quyết định", "ct": "Chỉ thị",
        "tt": "Thông tư", "ttlt": "Thông tư liên tịch", "tb": "Thông báo", "tc": "Thông cáo", "cv": "Công văn",
        "cd": "Công điện", "kh": "Kế hoạch", "kl": "Kết luận", "ttr": "Tờ trình", "bc": "Báo cáo", "hd": "Hướng dẫn",
        "ctr": "Chương trình", "da": "Đề án", "pa": "Phương án", "qc": "Quy chế", "qyd": "Quy định",
        "pl": "Pháp lệnh", "sl": "Sắc lệnh", "gm": "Giấy mời",
    ]

    /// The letters for a type that are written in a sentence too: "NQ 08".
    private static let spokenAbbreviations = ["nq", "nd", "qd"]

    private static let byInitial: [UInt32: [(plain: String, name: String)]] = {
        var result: [UInt32: [(plain: String, name: String)]] = [:]
        for name in names {
            let plain = folded(name)
            if let initial = plain.unicodeScalars.first { result[initial.value, default: []].append((plain, name)) }
        }
        return result
    }()

    /// The type named at a place, and the place behind it; the place must begin a word.
    static func type(at place: Int, in text: CitationText) -> (name: String, end: Int)? {
        guard let letter = text[place], text[place - 1]?.isWord != true else { return nil }
        for type in byInitial[letter.plain] ?? [] {
            if let end = text.end(of: type.plain, at: place) { return (type.name, end) }
        }
        guard letter.isUpper, text[place + 1]?.isUpper == true else { return nil }
        for short in spokenAbbreviations {
            if let end = text.end(of: short, at: place), let name = abbreviations[short] { return (name, end) }
        }
        return nil
    }

    /// The type that a symbol names by its first letters: `NQ-HĐND` is a resolution, `NN&PTNT` says nothing.
    static func type(ofSymbol symbol: String) -> String? {
        abbreviations[folded(symbol).prefix { $0.isLetter }.description]
    }

    /// Whether letters stand for a type.
    static func isAbbreviation(_ plain: String) -> Bool { abbreviations[plain] != nil }
}

extension LegalDocument {
    /// The type that a number names by its letters, as *Nghị quyết* by `08/2019/NQ-HĐND`; nil where they say nothing.
    package static func type(ofNumber number: String) -> String? {
        number.split(separator: "/").last.flatMap { DocumentTypes.type(ofSymbol: trimmed(String($0))) }
    }
}
