// Who asked a question, as papers may say it: a body by its name, a person by office and place.
import Vietnamese

/// The asker of a question. It is a person until the register, or the way it is written, says that it is a body.
package struct Asker: Sendable, Equatable {
    /// The names of persons in it, without forms of address; none when a body asked.
    package let names: [String]
    /// The office as papers may have it.
    package let office: String
    /// The unit as papers may have it: as it was written where no person is named in it.
    package let unit: String
    /// The office as it was written, cut at the persons in it; nil when a name goes on in the unit, or blanks were lost.
    package let officeAround: [String]?
    /// The same of the unit.
    package let unitAround: [String]?

    /// What stands for the name of a person.
    package struct Unnamed: Sendable {
        /// For anybody, as `Công dân`.
        package let citizen: String
        /// For somebody of a class, as `Học sinh`.
        package let pupil: String
        /// For somebody of a branch of the Youth Union, as `Đoàn viên`.
        package let unionMember: String
        /// For somebody of a branch of an association, as `Hội viên`.
        package let associationMember: String

        /// The words.
        package init(citizen: String, pupil: String, unionMember: String, associationMember: String) {
            (self.citizen, self.pupil) = (citizen, pupil)
            (self.unionMember, self.associationMember) = (unionMember, associationMember)
        }

        /// The same mark for everybody.
        package init(_ mark: String) {
            self.init(citizen: mark, pupil: mark, unionMember: mark, associationMember: mark)
        }

        /// The words for somebody of whom these other words are said, under the keys of their spellings.
        fileprivate func words(beside others: [String]) -> String {
            if others.contains(where: { $0.hasPrefix("lớp ") }) { return pupil }
            if others.contains(where: { $0.hasPrefix("chi đoàn ") }) { return unionMember }
            return others.contains { $0.hasPrefix("chi hội ") } ? associationMember : citizen
        }
    }

    /// An asker by the two fields of a question.
    package init(office written: String, unit: String, known: KnownNames, unnamed: Unnamed) {
        let office = Self.line(written)
        let whole = [office, Self.line(unit)].filter { !$0.isEmpty }.joined(separator: " ")
        let parts = AskerParts(whole, known: known)
        guard parts.isPerson else {
            (names, self.office, self.unit) = ([], written, unit)
            (officeAround, unitAround) = ([written], [unit])
            return
        }
        let (words, boundary) = (parts.words, whole.utf8.index(whole.startIndex, offsetBy: office.utf8.count))
        func text(_ range: Range<Int>) -> String {
            String(whole[words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound])
        }
        let persons = parts.parts.filter { $0.kind == .person }
        names = persons.map { text($0.name) }
        let ranges = parts.parts.filter { $0.kind == .person || $0.kind == .detail }.map {
            words[$0.range.lowerBound].range.lowerBound..<words[$0.range.upperBound - 1].range.upperBound
        }
        let unitStart =
            office.isEmpty ? boundary : whole.index(boundary, offsetBy: 1, limitedBy: whole.endIndex) ?? boundary
        officeAround = Self.around(ranges, of: written, at: whole.startIndex..<boundary, in: whole)
        unitAround = Self.around(ranges, of: unit, at: unitStart..<whole.endIndex, in: whole)
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
        let hasPersonInUnit = ranges.contains { $0.upperBound > boundary }
        let firstOfUnit = (0..<words.count).first { words[$0].range.lowerBound >= boundary } ?? words.count
        // A place stays where it was written; only brackets and dashes around all of it were for the name before it.
        let end = hasPersonInUnit ? words.count : firstOfUnit
        let offices = others.filter { $0.lowerBound < firstOfUnit }.map { $0.lowerBound..<min(end, $0.upperBound) }
        let isNamedByOffice = offices.contains {
            AskerParts.isOffice($0, in: words) || AskerParts.isStaff($0, in: words)
        }
        let head =
            isNamedByOffice || parts.isBodyOfPerson ? [] : [unnamed.words(beside: others.map { matchKey(text($0)) })]
        self.unit =
            hasPersonInUnit ? others.dropFirst(offices.count).map(text).joined(separator: ", ") : Self.place(unit)
        self.office = (head + [offices.map(text).joined(separator: ", ")]).filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    /// What stands around the persons in a field; nil when it cannot be told.
    private static func around(
        _ persons: [Range<String.Index>], of written: String, at field: Range<String.Index>, in whole: String
    ) -> [String]? {
        let own = persons.filter { $0.overlaps(field) }
        guard !own.isEmpty else { return [written] }
        guard whole[field].utf8.elementsEqual(written.utf8),
            own.allSatisfy({ field.lowerBound <= $0.lowerBound && $0.upperBound <= field.upperBound })
        else { return nil }
        let starts = [field.lowerBound] + own.map(\.upperBound)
        return zip(starts, own.map(\.lowerBound) + [field.upperBound]).map { String(whole[$0..<$1]) }
    }

    /// A place without what set it apart from a name before it.
    private static func place(_ written: String) -> String {
        var text = line(written)[...]
        while let first = text.first, ",;-–— ".contains(first) { text.removeFirst() }
        while let last = text.last, ",;-–— ".contains(last) { text.removeLast() }
        // A bracket may have begun in the office.
        if text.last == ")", !text.contains("(") { text.removeLast() }
        let inner = text.dropFirst().dropLast()
        let isBracketed = text.first == "(" && text.last == ")" && !inner.contains { "()".contains($0) }
        return String(isBracketed ? inner : text)
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
