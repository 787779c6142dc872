// Finds fairs, contests and campaigns that a report names with their year: "Hội chợ … năm 2022".
import Domain
import Formats

struct NamedEvent {
    let name: String
    let year: Int
    let isFair: Bool
    let isContest: Bool
    let line: Int

    private static let beginnings = [
        "Hội chợ", "Cuộc thi", "cuộc thi", "Chiến dịch", "Ngày hội", "Diễn đàn", "Hội thi", "Tuần lễ", "Triển lãm",
    ]
    private static let longest = 180

    /// The events in a line; a name ends with its year.
    static func events(in line: String, line number: Int) -> [NamedEvent] {
        var found: [NamedEvent] = []
        var rest = line[...]
        while let start = beginnings.compactMap({ rest.firstRange(of: $0)?.lowerBound }).min() {
            let text = rest[start...]
            rest = text.dropFirst(4)
            let sentence = text.prefix(longest).prefix { !".;".contains($0) }
            guard let mark = sentence.firstRange(of: " năm ") else { continue }
            let digits = sentence[mark.upperBound...].prefix { $0.isNumber }
            guard digits.count == 4, let year = Int(digits), (1990...2199).contains(year) else { continue }
            let name = String(sentence[..<digits.endIndex])
            found.append(
                NamedEvent(
                    name: name.prefix(1).uppercased() + name.dropFirst(), year: year, isFair: name.hasPrefix("Hội chợ"),
                    isContest: name.lowercased().hasPrefix("cuộc thi") || name.hasPrefix("Hội thi"), line: number))
            rest = line[digits.endIndex...]
        }
        return found
    }

    /// A fair is a promotion, anything else an activity.
    var record: IncomingRecord {
        if isFair {
            var promotion = Promotion()
            (promotion.event, promotion.year, promotion.form) = (name, year, .fair)
            return IncomingRecord(entry: RecordEntry(promotion), place: String(line))
        }
        var activity = Activity()
        (activity.name, activity.year, activity.form) = (name, year, isContest ? .contest : .other)
        return IncomingRecord(entry: RecordEntry(activity), place: String(line))
    }
}
