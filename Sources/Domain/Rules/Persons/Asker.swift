// Who asked a question, as papers may say it: a body by its name, a person by office and place.
import Vietnamese

/// The asker of a question. It is a person until the register, or the way it is written, says that it is a body.
package struct Asker: Sendable, Equatable {
    /// The names of persons in it, without forms of address; none when a body asked.
    package let names: [String]
    /// The office as papers may have it.
    package let office: String
    /// The unit as papers may have it.
    package let unit: String

    /// What stands for the name of a person.
    package struct Unnamed: Sendable {
        /// For anybody, as `Công dân`.
        package let citizen: String
        /// For somebody of a class, as `Học sinh`.
        package let pupil: String

        /// The words.
        package init(citizen: String, pupil: String) { (self.citizen, self.pupil) = (citizen, pupil) }
    }

    /// An asker by the two fields of a question.
    package init(office written: String, unit: String, known: KnownNames, unnamed: Unnamed) {
        let office = Self.line(written)
        let whole = [office, Self.line(unit)].filter { !$0.isEmpty }.joined(separator: " ")
        let parts = AskerParts(whole, known: known)
        guard parts.isPerson else {
            (names, self.office, self.unit) = ([], written, unit)
            return
        }
        let (words, boundary) = (parts.words, whole.utf8.index(whole.startIndex, offsetBy: office.utf8.count))
        func text(_ range: Range<Int>) -> String {
            String(whole[words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound])
        }
        names = parts.parts.filter { $0.kind == .person }.map { text($0.name) }
        // Parts without anything between them are one again: "Bí thư Chi đoàn".
        var others: [Range<Int>] = []
        for part in parts.parts where part.kind == .other {
            let start = part.range.lowerBound
            if let last = others.last, last.upperBound == start, !words[start].isApart, !words[start - 1].endsPhrase,
                words[start].range.lowerBound < boundary || words[last.lowerBound].range.lowerBound >= boundary
            {
                others[others.count - 1] = last.lowerBound..<part.range.upperBound
            } else {
                others.append(part.range)
            }
        }
        others.removeAll { PersonWords.fillers.contains(matchKey(text($0))) }
        let offices = others.filter { words[$0.lowerBound].range.lowerBound < boundary }
        let isPupil = others.contains { matchKey(text($0)).hasPrefix("lớp ") }
        let isNamedByOffice = offices.contains { AskerParts.isOffice($0, in: words) }
        let head = isNamedByOffice ? [] : [isPupil ? unnamed.pupil : unnamed.citizen]
        self.unit = others.dropFirst(offices.count).map(text).joined(separator: ", ")
        self.office = (head + [offices.map(text).joined(separator: ", ")]).filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    private static func line(_ text: String) -> String {
        composed(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension Question {
    /// The question with its asker as papers may name it.
    package func printed(_ asker: Asker) -> Question {
        var question = self
        (question.asker, question.unit) = (asker.office, asker.unit)
        return question
    }
}
