// The programme of a dialogue: what is done when and by whom.
import Vietnamese

/// The steps of a dialogue in their order.
package struct DialogueProgramme: Sendable, Equatable {
    /// A step.
    package struct Step: Sendable, Equatable {
        /// When, as it is printed: `08 giờ 00 – 08 giờ 15`; empty when nobody said.
        package let time: String
        /// What is done.
        package let work: String
        /// Who does it; empty when nobody said.
        package let who: String
    }

    /// The steps.
    package let steps: [Step]

    /// A programme of lines `when | what | who` or `when: what`, of which the first and the last may be left out. Minutes alone count on
    /// from the beginning; any other time stands as written.
    /// - Parameter start: when it begins, as `08 giờ 00`; nothing is counted where that cannot be read.
    package init(_ lines: [String], from start: String) {
        var clock = Self.minutes(in: start)
        var steps: [Step] = []
        for line in lines {
            let parts = Self.parts(of: line)
            guard parts.contains(where: { !$0.isEmpty }) else { continue }
            var time = parts.count > 1 ? parts[0] : ""
            if let minutes = Int(time), minutes > 0 {
                time = clock.map { Self.text($0) + " – " + Self.text($0 + minutes) } ?? ""
                clock = clock.map { $0 + minutes }
            }
            let work = parts.count > 1 ? parts[1] : parts[0]
            steps.append(Step(time: time, work: work, who: parts.dropFirst(2).joined(separator: "; ")))
        }
        self.steps = steps
    }

    /// What a line says apart. A time of day in front of a colon or a dash, as in `8 giờ 00: khai mạc`, is when.
    private static func parts(of line: String) -> [String] {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { trimmed(String($0)) }
        guard parts.count == 1 else { return parts }
        let text = String(line.drop { "-–+• ".contains($0) })
        let time =
            #/\s*(\d{1,2}\s*(?:giờ|h|g|:)\s*\d{0,2}(?:\s*[-–]\s*\d{1,2}\s*(?:giờ|h|g|:)\s*\d{0,2})?)\s*[:\-–.,]\s+(.+)/#
        guard let found = text.wholeMatch(of: time) else { return parts }
        return [trimmed(String(found.1)), trimmed(String(found.2))]
    }

    /// The minutes since midnight that a time of day means: `08 giờ 00`, `8h30`, `14:00`.
    private static func minutes(in text: String) -> Int? {
        let numbers = text.split { !$0.isASCII || !$0.isNumber }.prefix(2).compactMap { Int($0) }
        guard let hour = numbers.first, (0..<24).contains(hour) else { return nil }
        let minute = numbers.dropFirst().first ?? 0
        return (0..<60).contains(minute) ? hour * 60 + minute : nil
    }

    private static func text(_ minutes: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return two(minutes / 60 % 24) + " giờ " + two(minutes % 60)
    }
}
