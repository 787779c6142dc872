// The date behind a document's symbol, in the forms offices write.

enum CitationDate {
    /// Reads "ngày 24/02/2023", ", ngày 09 tháng 7 năm 2015", "ngày, 16/8/2022", "(24/02/2023)" behind a place.
    /// - Returns: the day, nil when the calendar has none such, and the place behind it.
    static func read(_ text: CitationText, at place: Int, needsWord: Bool) -> (CalendarDate?, Int)? {
        var next = text.skippingSpaces(place)
        var isBracketed = false
        if text[next]?.is(",") == true || text[next]?.is("(") == true {
            isBracketed = text[next]?.is("(") == true
            next = text.skippingSpaces(next + 1)
        }
        for word in ["ban hanh", "ky"] {
            if let end = text.end(of: word, at: next) { next = text.skippingSpaces(end) }
        }
        var hasWord = false
        if let end = text.end(of: "ngay", at: next) {
            hasWord = true
            next = text.skippingSpaces(end)
            if text[next]?.is(",") == true || text[next]?.is(":") == true { next = text.skippingSpaces(next + 1) }
        }
        guard hasWord || !needsWord, let (date, end) = day(text, at: next) else { return nil }
        return (date, isBracketed && text[end]?.is(")") == true ? end + 1 : end)
    }

    private static func day(_ text: CitationText, at place: Int) -> (CalendarDate?, Int)? {
        guard let day = text.digits(place, atMost: 2), let month = number(text, behind: day.end, "thang", digits: 2),
            let year = number(text, behind: month.end, "nam", digits: 4), year.end - 4 >= month.end,
            text[year.end - 4]?.isDigit == true, text[year.end]?.isWord != true
        else { return nil }
        return (CalendarDate(year: year.value, month: month.value, day: day.value), year.end)
    }

    /// The number behind a stroke, a point, a dash or a word.
    private static func number(_ text: CitationText, behind place: Int, _ word: String, digits: Int)
        -> (value: Int, end: Int)?
    {
        let next = text.skippingSpaces(place)
        guard let mark = text[next] else { return nil }
        if mark.is("/") || mark.is(".") || mark.is("-") {
            return text.digits(text.skippingSpaces(next + 1), atMost: digits)
        }
        guard let end = text.end(of: word, at: next) else { return nil }
        return text.digits(text.skippingSpaces(end), atMost: digits)
    }
}
