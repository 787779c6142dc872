// What stays on one line: Điều 12, ngày 12, 169,02 triệu đồng.
import Vietnamese

/// A text whose blanks hold where a line must not be broken: between a word such as *Điều* and its number, and between
/// a number and its unit. Only for layout: `released` gives ordinary blanks back.
package func heldTogether(_ text: String) -> String {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    // The word before, whether it is held to the one before it, and how long what is held together is.
    var (before, isHeld, length) = (Substring(), false, 0)
    for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        // Only what stands on one line with a word can be held to it.
        let (first, last) = (word.prefix { !breaks($0) }, word.suffix(while: { !breaks($0) }))
        if index > 0 {
            let isApart = before.isEmpty || first.isEmpty || length + 1 + first.count > longestHeld
            let isOne = !isApart && holds(before, first, isHeld: isHeld)
            result.append(isOne ? noBreakSpace : " ")
            (isHeld, length) = (isOne && last == word, isOne ? length + 1 + word.count : word.count)
        } else {
            length = word.count
        }
        result += word
        before = last
    }
    return result
}

/// What is longer stands nowhere without being broken.
private let longestHeld = 24

private func breaks(_ character: Character) -> Bool { character.isNewline || character == "\t" }

extension Substring {
    /// The longest end whose letters all are as asked.
    fileprivate func suffix(while isIn: (Character) -> Bool) -> Substring {
        var start = endIndex
        while start > startIndex, isIn(self[index(before: start)]) { start = index(before: start) }
        return self[start...]
    }
}

/// The text with ordinary blanks and hyphens, as it is searched and copied.
package func released(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 }) else { return text }
    return String(text.map { $0 == noBreakSpace ? " " : $0 == "\u{2011}" ? "-" : $0 })
}

private let noBreakSpace: Character = "\u{A0}"

/// Whether a line must not be broken between two words.
/// - Parameter isHeld: whether the first is held to the one before it: the 12 of *ngày 12* is no 12 of something.
private func holds(_ first: Substring, _ second: Substring, isHeld: Bool) -> Bool {
    guard let start = second.first, let last = first.last else { return false }
    let isNumber = start.isASCII && start.isNumber
    if last.isLetter {
        let key = bare(first)
        if isNumber { return before.contains(key) }
        if key == "diem" || key == "khoan", lettered(second) { return true }
        return numbered.contains(key) && roman(second) || scales.contains(key) && bare(second) == "dong"
    }
    guard !isHeld, last.isASCII, last.isNumber, first.allSatisfy({ $0.isNumber || ".,–-+~≥≤<>(".contains($0) }) else {
        return false
    }
    return units.contains(bare(second)) || second.hasPrefix("%")
}

/// A word without case, marks and the signs around it.
private func bare(_ word: Substring) -> String {
    let letters = word.drop { !$0.isLetter }
    return folded(String(letters.prefix { $0.isLetter }))
}

/// Whether a word is a single letter, as in *điểm a*.
private func lettered(_ word: Substring) -> Bool {
    word.first?.isLetter == true && word.dropFirst().allSatisfy { !$0.isLetter && !$0.isNumber }
}

private func roman(_ word: Substring) -> Bool {
    let letters = word.prefix { "IVXLC".contains($0) }
    return !letters.isEmpty && word.dropFirst(letters.count).allSatisfy { !$0.isLetter && !$0.isNumber }
}

private let numbered: Set = ["chuong", "muc", "phan", "ky", "quy", "khoa", "luc"]
private let before: Set = numbered.union([
    "dieu", "khoan", "diem", "ngay", "thang", "nam", "cau", "so", "tiet", "lan", "tuan", "dot", "trang", "thu", "hang",
])
private let scales: Set = ["trieu", "ty", "nghin", "ngan"]
private let units: Set = scales.union([
    "dong", "nguoi", "ho", "to", "cuoc", "luot", "sao", "ha", "kg", "tan", "ta", "hop", "tui", "goi", "chai", "g", "km",
    "m", "ngay", "thang", "nam", "tuoi", "gio", "phut", "diem", "lop", "lit", "ml", "d",
])
