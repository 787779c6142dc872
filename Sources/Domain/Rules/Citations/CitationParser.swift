// The grammar of a citation from its number on: 08/2019/NQ-HĐND ngày 10/12/2019.
import Vietnamese

/// Reads one citation.
struct CitationParser {
    let text: CitationText
    /// Where its type, or else its number, begins.
    let start: Int
    let type: String?
    let hasNumberWord: Bool
    private(set) var number = ""
    private(set) var year: Int?
    private(set) var symbol = ""
    private(set) var date: CalendarDate?
    private(set) var end: Int

    /// More letters than this are no symbol.
    private static let symbolLimit = 40
    /// How far behind "của" a date is looked for.
    private static let issuerLimit = 80
    /// What follows a number that is a mention and no count.
    private static let followers = [
        "cua", "ngay", "ve", "va", "nay", "neu", "da", "quy", "thi", "la", "do", "sua", "ban", "tren",
    ]

    init(text: CitationText, start: Int, type: String?, hasNumberWord: Bool) {
        self.text = text
        self.start = start
        self.type = type
        self.hasNumberWord = hasNumberWord
        end = start
    }

    /// Reads the number at a place and all that belongs to it; false when it is no number of a document.
    mutating func read(at place: Int) -> Bool {
        guard var next = readNumber(place) else { return false }
        end = next
        next = readYear(next)
        if next > end, year != nil { end = next }
        readSymbol(next)
        if symbol.isEmpty {
            // Without a symbol, anything behind a stroke or a point is a date, a fraction or a sum.
            let follower = text[end]
            if follower?.isWord == true { return false }
            let isJoined = follower?.is("/") == true || follower?.is("%") == true
            let isSum = follower?.is(".") == true || follower?.is(",") == true || follower?.is("-") == true
            if isJoined || isSum && text[end + 1]?.isDigit == true { return false }
            let spaced = text.skippingSpaces(end)
            if text[spaced]?.is("/") == true || text[spaced]?.is("%") == true { return false }
        }
        if type != nil || !symbol.isEmpty { readDate() }
        return true
    }

    /// Whether what follows the mention shows that its number counts nothing.
    var endsMention: Bool {
        if date != nil { return true }
        let next = text.skippingSpaces(end)
        guard let letter = text[next], letter.isWord else { return true }
        return Self.followers.contains { text.end(of: $0, at: next) != nil }
    }

    /// What was read as a citation.
    func citation(type: String?, year: Int?, symbol: String) -> Citation {
        let range = text.indices(start..<end)
        return Citation(
            range: range, type: type, number: number, year: year, symbol: symbol, date: date,
            written: String(text.text[range]), isShort: self.symbol.isEmpty)
    }

    /// Up to six digits, or some with a point before the last three.
    private mutating func readNumber(_ place: Int) -> Int? {
        guard let (_, end) = text.digits(place, atMost: 6) else { return nil }
        number = text.plain(place..<end)
        if end - place <= 3, text[end]?.is(".") == true, let group = text.digits(end + 1, atMost: 3),
            group.end == end + 4, text[text.skippingSpaces(group.end)]?.is("/") == true
        {
            number += text.plain(end + 1..<group.end)
            return group.end
        }
        return end
    }

    /// The year behind a stroke; the place behind it, or the place given.
    private mutating func readYear(_ place: Int) -> Int {
        let stroke = text.skippingSpaces(place)
        guard text[stroke]?.is("/") == true else { return place }
        let next = text.skippingSpaces(stroke + 1)
        guard let found = text.digits(next, atMost: 4), found.end == next + 4, (1945...2199).contains(found.value),
            text[found.end]?.isWord != true
        else { return place }
        // The month and year of a day are no year of a document unless a symbol follows or a type goes before.
        year = found.value
        return found.end
    }

    private mutating func readSymbol(_ place: Int) {
        let stroke = text.skippingSpaces(place)
        guard let mark = text[stroke], mark.is("/") || mark.is("-") else { return }
        var next = text.skippingSpaces(stroke + 1)
        var groups = [next..<text.wordEnd(next)]
        guard isGroup(groups[0]) else { return }
        let plainFirst = text.plain(groups[0])
        let isKnown = DocumentTypes.isAbbreviation(plainFirst)
        // Party documents have a dash: 29-NQ/TW.
        if mark.is("-"), !isKnown { return }
        var written = text.written(groups[0])
        next = groups[0].upperBound
        while let (joint, group) = nextGroup(next, isFirst: groups.count == 1) {
            guard group.upperBound - groups[0].lowerBound <= Self.symbolLimit else { break }
            groups.append(group)
            written += joint + text.written(group)
            next = group.upperBound
        }
        let capitals = groups.reduce(0) { $0 + text.letters[$1].count { $0.isUpper } }
        let hasCapitals = text[groups[0].lowerBound]?.isUpper == true && capitals >= 2
        let isPlausible: Bool
        if type != nil {
            isPlausible = hasCapitals || isKnown
        } else if hasNumberWord {
            isPlausible = (hasCapitals || isKnown) && (groups.count > 1 || year != nil)
        } else {
            isPlausible = isKnown && groups.count > 1
        }
        guard isPlausible, mark.is("/") || groups.count > 1 else { return }
        symbol = written
        end = next
    }

    private func isGroup(_ range: Range<Int>) -> Bool {
        text[range.lowerBound]?.isLetter == true && range.count <= 12
    }

    /// What follows in a symbol: a dash, an ampersand, a point or a stroke, and letters. Spaces beside the first dash
    /// only, and only before capitals that end the word.
    private func nextGroup(_ place: Int, isFirst: Bool) -> (joint: String, range: Range<Int>)? {
        let mark = text.skippingSpaces(place)
        guard let joint = text[mark] else { return nil }
        let next = text.skippingSpaces(mark + 1)
        let isSpaced = mark > place || next > mark + 1
        let group = next..<text.wordEnd(next)
        guard isGroup(group) else { return nil }
        let first = text[next]?.isUpper == true
        let isCapital = first && (group.count == 1 || text[next + 1]?.isUpper == true)
        let isIssuer = ["ubnd", "hdnd", "ttg", "cp", "tw", "ubmttq"].contains(text.plain(group))
        if joint.is("-") {
            if isSpaced, !isFirst || !(isCapital || isIssuer) { return nil }
            return first || isIssuer || text[place - 1]?.isUpper == false ? ("-", group) : nil
        }
        if joint.is("&") { return first ? ("&", group) : nil }
        guard !isSpaced, isCapital || isIssuer else { return nil }
        if joint.is("/") { return ("/", group) }
        return joint.is(".") ? (".", group) : nil
    }

    private mutating func readDate() {
        if let (found, behind) = CitationDate.read(text, at: end, needsWord: symbol.isEmpty) {
            date = found
            end = behind
            return
        }
        // The issuer may stand before the date: "của HĐND tỉnh ngày 10/12/2019".
        let next = text.skippingSpaces(end)
        guard var place = text.end(of: "cua", at: next) else { return }
        while let letter = text[place], place - next < Self.issuerLimit {
            guard letter.isLetter || letter.is(" ") || letter.plain > 0x2FF else { return }
            if letter.is(" "), text.end(of: "ngay", at: place + 1) != nil {
                guard let (found, behind) = CitationDate.read(text, at: place, needsWord: true) else { return }
                date = found
                end = behind
                return
            }
            place += 1
        }
    }
}
