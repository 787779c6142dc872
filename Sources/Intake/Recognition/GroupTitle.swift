// Tells rows that only name the group of the rows below them.
import Formats

enum GroupTitle {
    private static let longest = 250

    /// The title in a row that holds nothing else; `order` is the column of the rows' numbers.
    static func title(of row: GridRow, heading: TableHeading, order: Int?) -> String? {
        let filled = row.filled
        guard let last = filled.last, filled.count <= 2, last.text.utf8.count <= longest * 3 else { return nil }
        // A cell merged over this row from above makes it part of a record.
        if row.cells.contains(where: { $0.continues && !$0.lines.isEmpty }) { return nil }
        if filled.count == 2 {
            guard let order, filled[0].column == order else { return nil }
            // "1 | Xã A": a number is that of a group only where nothing but a unit stands beside it.
            let isNumbered = (heading.kind == .question || heading.kind == .product) && isOfUnit(last, heading)
            guard isMarker(filled[0].text) || isNumbered && TextLayout.ordinal(filled[0].text) != nil else {
                return nil
            }
            let marker = filled[0].text
            return (marker.hasSuffix(".") || marker.hasSuffix(")") ? marker : marker + ".") + " " + last.text
        }
        if last.span >= max(2, heading.width - 1) { return last.text }
        if isTitle(last.text) || isOfUnit(last, heading) { return last.text }
        // A column of numbers holds no sentence unless it is a title typed into it; a title beside an empty number
        // is known by its capitals.
        guard let order, last.text.contains(" ") else { return nil }
        return last.column == order || TextLayout.isCapitals(last.text) ? last.text : nil
    }

    /// Whether a cell alone in its row names the unit of the rows below: one of a record would stand under its own heading.
    private static func isOfUnit(_ cell: GridCell, _ heading: TableHeading) -> Bool {
        let description = heading.kind.description
        guard description["unit"] != nil, heading.width > 2, unit(cell.text) != nil else { return false }
        let field = heading.columns.first { $0.column == cell.column && $0.isRead }?.sense.field
        return field == nil || field == description.titleField
    }

    /// The title of a row among rows that are numbered: it has no number, and nothing beside a title but sums and counts
    /// of its group.
    static func title(amongNumbered row: GridRow, order: Int?) -> String? {
        guard let order, !row.beginsWithNumber else { return nil }
        var cells = row.filled[...]
        let isMarked = cells.first?.column == order && cells.first.map { isMarker($0.text) } == true
        if isMarked { cells = cells.dropFirst() }
        guard let title = cells.first, title.column != order, title.text.contains(where: \.isLetter) else { return nil }
        guard isMarked || cells.count == 1 else { return nil }
        return cells.dropFirst().allSatisfy({ $0.text.first?.isNumber == true }) ? title.text : nil
    }

    /// "I", "II.", "A)": a Roman number or one capital letter.
    static func isMarker(_ text: String) -> Bool {
        var scalars = Array(text.unicodeScalars)
        if let last = scalars.last, last == "." || last == ")" || last == "/" { scalars.removeLast() }
        guard (1...6).contains(scalars.count) else { return false }
        return scalars.allSatisfy { "IVXLC".unicodeScalars.contains($0) }
            || (scalars.count == 1 && ("A"..."H").contains(scalars[0]))
    }

    private static let askers = [
        "chi doan", "doan xa", "doan phuong", "doan truong", "doan thanh nien", "xa ", "phuong ", "thi tran", "thon ",
        "cu tri", "hoi ",
        "truong ", "htx ", "hop tac xa", "khoi ", "ban ", "to dan pho", "doan vien", "thanh nien ",
    ]

    /// Who asked, where a title names a body of askers and no field.
    static func asker(_ title: String) -> String? {
        let bare = withoutMarker(withoutNumber(title))
        let words = folded(bare) + " "
        guard askers.contains(where: words.hasPrefix), !words.contains("linh vuc"), bare.utf8.count <= 120 else {
            return nil
        }
        // "Thanh niên khởi nghiệp" is a field; a body has a name of its own, and names are capitals.
        let names = bare.split(separator: " ").dropFirst(2)
        return names.contains { $0.first?.isUppercase == true } ? bare : nil
    }

    private static func folded(_ text: String) -> String { TextLayout.folded(text) }

    /// The title without the number in front.
    static func withoutMarker(_ text: String) -> String {
        let marker = text.prefix { $0 != " " && $0 != "." && $0 != ")" && $0 != "-" && $0 != ":" }
        guard isMarker(String(marker)) else { return text }
        let rest = text.dropFirst(marker.count)
        guard let next = rest.first(where: { $0 != " " }), ".)-–:/".contains(next) else { return text }
        return TextLayout.trimmed(String(rest.drop { " .)-–:/".contains($0) }))
    }

    /// The title without the number in front: "1. Xã A".
    private static func withoutNumber(_ text: String) -> String {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        guard (1...3).contains(digits.count), let sign = rest.first, ".)".contains(sign) else { return text }
        return TextLayout.trimmed(String(rest.dropFirst()))
    }

    private static let units = [
        "xa ", "phuong ", "thi tran ", "dac khu ", "thon ", "ban ", "xom ", "khoi ", "to dan pho ", "huyen ", "khu ",
        "buon ",
        "ap ", "thi xa ", "thanh pho ",
    ]

    /// The unit that a title names, and nothing else: "I. XÃ NÀ LẢ" is "Xã Nà Lả".
    static func unit(_ title: String) -> String? {
        let bare = withoutMarker(withoutNumber(title)).prefix { !"(:;".contains($0) }
        let text = NameCell.tidy(PlainTitle.plain(String(bare)))
        let words = folded(text)
        guard let unit = units.first(where: words.hasPrefix), words.count > unit.count, text.count <= 60 else {
            return nil
        }
        let names = text.split(separator: " ").dropFirst(unit.split(separator: " ").count)
        return names.allSatisfy { $0.first.map { $0.isUppercase || $0.isNumber } ?? false } ? text : nil
    }

    /// A line that reads as a group's title: led by a marker or naming a field.
    static func isTitle(_ text: String) -> Bool {
        guard text.utf8.count <= longest * 3, text.contains(" ") else { return false }
        let marker = text.prefix { $0 != " " && $0 != "." && $0 != ")" && $0 != "-" && $0 != ":" }
        if isMarker(String(marker)) {
            let rest = text.dropFirst(marker.count).drop { $0 == " " }
            if let next = rest.first, ".)-–:/".contains(next) { return true }
        }
        let folded = TextLayout.folded(text)
        return folded.hasPrefix("linh vuc ") || folded.hasPrefix("nhom linh vuc") || folded.hasPrefix("ve linh vuc")
    }
}

extension TextLayout {
    /// Whether a line of at least two words has letters and all of them are capitals.
    static func isCapitals(_ text: String) -> Bool {
        var sawLetter = false
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            if scalar.properties.isLowercase { return false }
            sawLetter = true
        }
        return sawLetter && text.contains(" ")
    }
}
