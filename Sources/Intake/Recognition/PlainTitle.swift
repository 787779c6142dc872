// Writes a title in capitals as titles stand in a sentence: small letters, names and short forms kept.
import Formats
import Vietnamese

enum PlainTitle {
    private static let shortForms: Set<String> = [
        "OCOP", "UBND", "HĐND", "TNCS", "ĐVTN", "HTX", "THT", "THPT", "THCS", "LHTN", "TW", "NTM", "BCH", "UBMTTQ",
        "MTTQ",
        "TNXP", "CLB", "TP", "QR", "VHXH", "KT-XH", "ANQP", "TT", "VN",
    ]
    /// Behind these stands a name.
    private static let levels: Set<String> = [
        "xã", "phường", "huyện", "tỉnh", "quận", "thôn", "bản", "xóm", "khối", "khu",
    ]
    private static let pairs = [("thị", "trấn"), ("thị", "xã"), ("thành", "phố"), ("đặc", "khu")]
    /// These end a name.
    private static let common: Set<String> = [
        "năm", "với", "về", "và", "của", "cho", "tại", "trong", "trên", "từ", "đến", "theo", "lần", "quý", "tháng",
        "ngày", "kỳ", "đợt",
        "giai", "sau", "trước", "do", "cùng", "các", "là", "có", "được", "tham", "đã", "đạt", "sáu", "nhiệm", "tổ",
        "hội", "lãnh", "đối",
    ]
    private static let alwaysNames = ["hồ chí minh", "việt nam"]

    /// The title in small letters; one that is not all capitals stays as it is.
    static func plain(_ text: String) -> String {
        guard TextLayout.isCapitals(text) else { return text }
        var words: [String] = []
        var isName = false
        for (index, word) in text.split(separator: " ").map(String.init).enumerated() {
            let lower = word.lowercased()
            let bare = word.filter { $0.isLetter || $0 == "-" }
            if shortForms.contains(bare) || word.contains(where: \.isNumber) || isRoman(bare) {
                words.append(word)
                isName = false
                continue
            }
            let previous = words.last.map { $0.lowercased() } ?? ""
            if common.contains(lower.filter(\.isLetter)) { isName = false }
            let isLevel = levels.contains(lower) || pairs.contains { $0.0 == previous && $0.1 == lower }
            // "Thị trấn" and "thành phố" are two words of one level.
            let beginsPair = pairs.contains { $0.0 == lower } && !isName
            if isName, !isLevel, !beginsPair {
                words.append(lower.prefix(1).uppercased() + lower.dropFirst())
            } else {
                words.append(index == 0 ? lower.prefix(1).uppercased() + lower.dropFirst() : lower)
            }
            if isLevel { isName = true }
            if word.last.map({ ",.;:)".contains($0) }) == true { isName = false }
        }
        var result = words.joined(separator: " ")
        for name in alwaysNames {
            let written = name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(
                separator: " ")
            result = result.replacing(name, with: written)
        }
        return result
    }

    private static func isRoman(_ word: String) -> Bool {
        !word.isEmpty && word.count <= 5 && word.allSatisfy { "IVX".contains($0) }
    }
}
