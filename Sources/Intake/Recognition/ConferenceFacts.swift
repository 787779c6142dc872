// What the lines above a table say of the conference: who chaired it, when and where it was held, how many came.
import Domain
import Formats

struct ConferenceFacts: Equatable {
    var chair = ""
    var place = ""
    var heldOn: CalendarDate?
    var attendance: Int?

    init() {}

    /// From the lines of a document, the notice's own date left out.
    init(_ lines: [String]) {
        for written in lines.prefix(80) {
            let line = ProseDialogue.withoutMarker(written).rest
            if let (head, rest) = CellParts.head(line) { take(TextLayout.folded(head), rest) }
            takeSentence(line)
        }
    }

    private static let chairs = [
        "chu tri", "nguoi chu tri", "chu toa", "lanh dao chu tri", "chu tri hoi nghi", "dong chi chu tri",
        "chu tri doi thoai",
        "nguoi chu tri hoi nghi",
    ]
    private static let places = ["dia diem", "tai", "noi to chuc", "dia diem to chuc"]
    private static let times = [
        "thoi gian", "thoi gian to chuc", "ngay to chuc", "thoi gian doi thoai", "ngay doi thoai",
    ]
    private static let counts = [
        "thanh phan", "thanh phan tham du", "thanh phan du", "tham du", "co mat", "so nguoi", "tong so", "so luong",
        "thanh phan tham gia", "so luong tham du", "tong so nguoi du", "dai bieu", "dai bieu tham du", "dai bieu du",
        "so nguoi du", "so dai bieu", "so nguoi tham du", "so dai bieu tham du", "tong so dai bieu",
    ]

    private mutating func take(_ head: String, _ rest: String) {
        let value = Self.withoutStop(rest)
        if Self.chairs.contains(head), chair.isEmpty { chair = value }
        if Self.places.contains(head), place.isEmpty { place = value }
        if Self.times.contains(head), heldOn == nil { heldOn = Self.day(rest) }
        if Self.counts.contains(head), attendance == nil { attendance = Self.number(rest) }
    }

    /// "Ngày 12/3/2025, tại Hội trường UBND xã, … chủ trì hội nghị đối thoại": a sentence that tells of the conference.
    private mutating func takeSentence(_ line: String) {
        let words = TextLayout.folded(line)
        guard words.contains("doi thoai") || words.contains("hoi nghi"),
            words.hasPrefix("ngay ") || words.contains(" ngay "),
            words.hasPrefix("tai ") || words.contains(" tai ") || words.contains("to chuc"),
            !words.contains("kem theo"),
            !words.hasPrefix("can cu")
        else { return }
        if heldOn == nil { heldOn = Self.day(line) }
        if place.isEmpty, let at = line.range(of: "tại ") ?? line.range(of: "Tại ") {
            let name = line[at.upperBound...].prefix { !",.;:(".contains($0) }
            if TextLayout.folded(String(name)).hasPrefix("hoi nghi") == false {
                place = TextLayout.trimmed(String(name))
            }
        }
    }

    private static func day(_ text: String) -> CalendarDate? {
        WrittenDate(in: text).flatMap { CalendarDate(year: $0.year, month: $0.month, day: $0.day) }
    }

    private static func number(_ text: String) -> Int? {
        // Among those who came others are told of too: one number is all of them, of several that of the delegates.
        let words = TextLayout.folded(text.filter { $0 != "." }).split(separator: " ").map(String.init)
        let found = words.indices.compactMap { place in
            Int(words[place]).map { (count: $0, of: words.dropFirst(place + 1).prefix(2).joined(separator: " ")) }
        }
        if found.count == 1 { return found[0].count }
        let delegates = found.filter { ["dai bieu", "nguoi", "nguoi du"].contains($0.of) || $0.of.hasPrefix("nguoi") }
        return delegates.count == 1 && found.count(where: { $0.count > delegates[0].count }) == 0
            ? delegates[0].count : nil
    }

    private static func withoutStop(_ text: String) -> String {
        TextLayout.trimmed(String(text.reversed().drop { ".;,/".contains($0) }.reversed()))
    }
}

extension String {
    /// Where another text stands in it.
    fileprivate func range(of other: String) -> Range<String.Index>? { firstRange(of: other) }
}
