// Reads the stars of a product as lists write them, and none where they are hoped for or several are named.
import Formats

enum WrittenStars {
    private static let named = ["mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5]
    private static let hoped = [
        "tiem nang", "phan dau", "du kien", "dang ky", "de nghi", "muc tieu", "ke hoach", "chua", "khong", "dang cham",
        "dang danh gia", "huong toi", "duoi", "tren", "cho ", "tu danh gia", "tu cham", "se ", "thu hoi",
    ]

    /// Whether stars are named that a product does not have.
    static func isHoped(_ text: String) -> Bool {
        let words = " " + TextLayout.folded(text) + " "
        // Most cells of stars hold a number and nothing else.
        guard words.utf8.contains(where: { $0 >= 0x61 }) else { return false }
        return hoped.contains { words.contains(" " + $0) }
    }

    /// The stars that "3", "03", "3 sao", "ba sao" or "★★★" name; nil when it names none, several, or hopes for them.
    static func count(in text: String) -> Int? {
        guard !isHoped(text) else { return nil }
        let signs = text.unicodeScalars.count { "★⭐*✩☆".unicodeScalars.contains($0) }
        let words = TextLayout.folded(text).split(separator: " ").map(String.init)
        var found: Set<Int> = []
        var previous = ""
        for word in words {
            defer { previous = word }
            if let number = Int(word) {
                // The year or the day of the recognition may stand beside the stars.
                if word.count == 4, (1990...2199).contains(number) { continue }
                if previous == "qd" || previous == "so" { return nil }
                found.insert(number)
            } else if let number = named[word], words.contains("sao"), word != "nam" || words.count <= 3 {
                found.insert(number)
            } else if ["ii", "iii", "iv", "i", "v"].contains(word) {
                return nil
            }
        }
        if let only = found.first { return found.count == 1 && (1...5).contains(only) ? only : nil }
        return (1...5).contains(signs) && words.allSatisfy { $0 == "sao" } ? signs : nil
    }
}

/// What a list says of a product that is not, or no longer, recognised.
enum ProductStanding: Equatable {
    /// The recognition was withdrawn.
    case revoked
    /// Its papers are being made or looked at.
    case applying
    /// It ended, rests or failed.
    case ended
    /// Nothing of the kind.
    case none

    private static let withdrawn = ["thu hoi", "bi thu hoi", "huy cong nhan", "huy bo cong nhan", "rut cong nhan"]
    private static let over = [
        "het han", "het hieu luc", "tam dung", "tam ngung", "ngung san xuat", "dung san xuat", "ngung hoat dong",
        "giai the",
        "khong dat", "chua dat", "khong duoc cong nhan", "khong con san xuat", "da dung", "ngung kinh doanh",
        "khong san xuat",
        "dung hoat dong", "khong cong nhan", "bi loai",
    ]
    private static let underway = [
        "dang lap ho so", "dang lam ho so", "dang hoan thien", "dang danh gia", "cho cong nhan", "cho danh gia",
        "da nop ho so",
        "dang trinh", "dang xet", "cho quyet dinh", "chua cong nhan", "dang cham diem", "cho phan hang",
        "dang tham dinh",
        "tiem nang", "phan dau", "du kien dat", "dang ky danh gia", "dang ky tham gia", "dang ky moi",
    ]
    /// The bytes of the shortest of them.
    private static let shortest = (withdrawn + over + underway).map(\.utf8.count).min() ?? 0
    private static let denied = ["chua ", "khong ", "truoc khi ", "sap "]

    /// - Parameters:
    ///   - state: what the column of its state says.
    ///   - name: its name, which may have a remark in brackets.
    ///   - group: the title that it stands under.
    init(state: String?, notes: String?, name: String, group: String?, stars: String?) {
        let aside = name.firstIndex(of: "(").map { String(name[$0...]) }
        // A note tells of many things: only what it is as a whole counts.
        let note = notes.flatMap { $0.count <= 60 ? $0 : nil }
        let texts = [state, stars, aside, note, group].compactMap(\.self).map { TextLayout.folded($0) + " " }
            .filter { $0.utf8.count > Self.shortest }
        guard !texts.isEmpty else {
            self = .none
            return
        }
        func says(_ phrases: [String]) -> Bool {
            texts.contains { text in
                phrases.contains { phrase in
                    guard let range = (" " + text).firstRange(of: " " + phrase + " ") else { return false }
                    let before = (" " + text)[..<range.lowerBound] + " "
                    return !Self.denied.contains { before.hasSuffix(" " + $0) }
                }
            }
        }
        self = says(Self.withdrawn) ? .revoked : says(Self.over) ? .ended : says(Self.underway) ? .applying : .none
    }
}
