// What can be the number of a document.
import Vietnamese

/// A number as documents carry it: `1428`, `1428/TB-UBND`, `08/2019/NQ-HĐND` (decree 30/2020/NĐ-CP, annex I).
package enum DocumentNumber {
    /// Whether a text is nothing but a day, which is no number: `12/4/2024`, `ngày 12 tháng 4 năm 2024`.
    package static func isOnlyDay(_ text: String) -> Bool {
        let words = trimmed(text)
        let bare = folded(words).hasPrefix("so ") ? trimmed(String(words.dropFirst(3))) : words
        return CalendarDate(bare) != nil
    }
}
