// Hides the names of persons, field by field and inside sentences, and keeps what it hid.
import Vietnamese

/// Hides the names of persons, and keeps what it hid.
package struct NameHiding: Sendable {
    /// What stands for what is hidden.
    package struct Stands: Sendable {
        /// For a beneficiary, holder or whoever is named in a field.
        package let unnamed: String
        /// For an asker.
        package let asker: Asker.Unnamed
        /// For a name or a number inside a sentence.
        package let mark: String

        /// What stands for a name inside a sentence that people read.
        package static let readMark = "[…]"

        /// What stands for a name in a field, for that of an asker, and inside a sentence.
        package init(
            unnamed: String, asker: Asker.Unnamed = Asker.Unnamed("…"), mark: String = readMark
        ) {
            (self.unnamed, self.asker, self.mark) = (unnamed, asker, mark)
        }
    }

    private let names: PrintedNames
    private let showsAll: Bool
    private let hidesDoubtful: Bool
    private let kept: Set<String>
    private var finder: PersonFinder {
        didSet { readings.forget() }
    }
    /// What was found in texts that many records have alike.
    private var readings = NameReadings()
    private let stands: Stands
    /// What was hidden so far, or would have been, each part once.
    package private(set) var hidden: [HiddenPart] = []
    private var seen: Set<HiddenPart> = []
    /// The names in sentences that only may be those of persons, hidden or not, and those that are beyond doubt.
    private var (doubted, sure): (Set<String>, Set<String>) = ([], [])

    /// - Parameters:
    ///   - showsAll: whether somebody said why persons are named.
    ///   - hidesDoubtful: whether what only may be a person's name is hidden like one.
    ///   - kept: the keys of names that are nobody's where they are doubtful.
    package init(
        names: PrintedNames, showsAll: Bool, stands: Stands, known: KnownNames = KnownNames(),
        hidesDoubtful: Bool = false, kept: Set<String> = []
    ) {
        self.names = names
        (self.hidesDoubtful, self.kept) = (hidesDoubtful, kept)
        self.showsAll = showsAll
        self.stands = stands
        finder = PersonFinder(known)
    }

    /// The text of a field as papers may have it; empty when nothing of it may stand there. Names inside its sentences
    /// are not looked for.
    /// - Parameter entry: the record, when it says itself that its name is a person's.
    package mutating func shown(
        _ text: String, _ kind: RecordKind, _ field: FieldDescription, of entry: RecordEntry? = nil
    ) -> String {
        if field.isPrivate {
            if !text.isEmpty, !showsAll { note(HiddenPart(.field(kind, field.name), .kept)) }
            return ""
        }
        guard !text.isEmpty, let role = PersonField(kind, field.name) else { return text }
        switch role {
        case .keeper:
            note(HiddenPart(.field(kind, field.name), .person))
            return showsAll ? text : ""
        case .asker:
            guard let question = entry?.record(as: Question.self) else { return text }
            let asker = asker(of: question)
            // A name in the other field is hidden where that field is shown; one that both share, in both.
            let both = composed(question.asker) + "\n" + composed(question.unit)
            for name in asker.names where composed(text).contains(name) || !both.contains(name) {
                note(HiddenPart(.name(name), .person))
            }
            if showsAll || asker.names.isEmpty { return text }
            return field.name == "unit" ? asker.unit : asker.office
        case .holders, .people: return named(text, role, of: entry)
        }
    }

    private mutating func named(_ text: String, _ role: PersonField, of entry: RecordEntry?) -> String {
        let hidden = hiddenNames(in: text, role, of: entry)
        guard !hidden.isEmpty else { return text }
        var pieces: [String] = []
        for range in role.ranges(in: text) {
            let piece = hidden.contains(range) ? stands.unnamed : String(text[range])
            if piece != stands.unnamed || !pieces.contains(piece) { pieces.append(piece) }
        }
        return pieces.joined(separator: "; ")
    }

    /// Where the names stand that are hidden in a field; what is shown for a reason is noted as well.
    private mutating func hiddenNames(in text: String, _ role: PersonField, of entry: RecordEntry?)
        -> [Range<String.Index>]
    {
        let stated = role == .holders ? entry.flatMap(Self.reason(for:)) : nil
        return role.ranges(in: text).filter { range in
            let name = String(text[range])
            var found = names.hidden(of: [name])
            if stated != nil || found.isEmpty,
                let reason = stated ?? (role == .people && isPersonal(name) ? .person : nil)
            {
                found = [HiddenPart(.name(name), reason)]
            }
            found.forEach { note($0) }
            return !found.isEmpty && !showsAll
        }
    }

    /// A field with names in it, with the mark in the place of each and all else as it was written.
    private mutating func marked(
        _ text: String, _ role: PersonField, _ field: FieldDescription, of entry: RecordEntry
    ) -> String {
        switch role {
        case .keeper: return stands.mark
        case .asker:
            guard let question = entry.record(as: Question.self) else { return stands.mark }
            let asker = asker(of: question)
            let around = field.name == "unit" ? asker.unitAround : asker.officeAround
            return around?.joined(separator: stands.mark) ?? stands.mark
        case .holders, .people:
            let hidden = hiddenNames(in: text, role, of: entry)
            let starts = [text.startIndex] + hidden.map(\.upperBound)
            return zip(starts, hidden.map(\.lowerBound) + [text.endIndex]).map { String(text[$0..<$1]) }
                .joined(separator: stands.mark)
        }
    }

    /// A question with its asker as papers may name it.
    package mutating func printed(_ question: Question) -> Question {
        let asker = asker(of: question)
        for name in asker.names { note(HiddenPart(.name(name), .person)) }
        return showsAll || asker.names.isEmpty ? question : question.printed(asker)
    }

    private mutating func asker(of question: Question) -> Asker {
        readings.asker(question, finder.known, stands.asker)
    }

    /// Who asked some questions, counted as the registers know them.
    package func count(of questions: [Question]) -> AskerCount { AskerCount(of: questions, known: finder.known) }

    /// A sentence as papers may have it: names that are a person's beyond doubt are hidden, others are noted.
    package mutating func sentence(_ text: String) -> String {
        let found = parts(in: text)
        guard !found.isEmpty else { return text }
        var result = ""
        var place = text.startIndex
        for part in found {
            let isNumber = part.kind == .number
            if !isNumber, !part.isCleared {
                if part.isSure { sure.insert(part.text) } else { doubted.insert(part.text) }
            }
            let reason: HiddenPart.Reason =
                part.isCleared ? .cleared : !isHidden(part) ? .suspected : isNumber ? .number : .person
            let sentence = reason == .suspected ? Self.place(of: part, among: found, in: text, stands.mark) : ""
            note(HiddenPart(.name(part.text), reason, place: sentence), isOfField: false)
            guard isHidden(part), isNumber || !showsAll else { continue }
            result += text[place..<part.range.lowerBound] + stands.mark
            place = part.range.upperBound
        }
        return result + text[place...]
    }

    /// What is found in a text; what was doubtful and is kept is no person's.
    private mutating func parts(in text: String) -> [FoundPerson] {
        let found = readings.found(in: text, finder)
        guard !kept.isEmpty else { return found }
        return found.map { part in
            guard !part.isSure, part.kind == .name, kept.contains(matchKey(part.text)) else { return part }
            var part = part
            part.isCleared = true
            return part
        }
    }

    /// The sentence in which something was found, shortened, without the names beyond doubt in it.
    private static func place(
        of part: FoundPerson, among found: [FoundPerson], in text: String, _ mark: String
    ) -> String {
        let reach = 60
        func isEnd(_ character: Character) -> Bool { character.isNewline || ".;!?".contains(character) }
        let start = text[..<part.range.lowerBound].lastIndex(where: isEnd).map(text.index(after:)) ?? text.startIndex
        let end = text[part.range.upperBound...].firstIndex(where: isEnd) ?? text.endIndex
        let from = text.index(part.range.lowerBound, offsetBy: -reach, limitedBy: start) ?? start
        let until = text.index(part.range.upperBound, offsetBy: reach, limitedBy: end) ?? end
        var (result, place) = (from > start ? "…" : "", from)
        for other in found where other.isSure && other.range.lowerBound >= place && other.range.upperBound <= until {
            result += text[place..<other.range.lowerBound] + mark
            place = other.range.upperBound
        }
        result += text[place..<until] + (until < end ? "…" : "")
        return result.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func isHidden(_ part: FoundPerson) -> Bool { part.isSure || hidesDoubtful && !part.isCleared }

    /// Why a record's own name is hidden by what it says of itself.
    private static func reason(for entry: RecordEntry) -> HiddenPart.Reason? {
        if let support = entry.record(as: Support.self) {
            return support.isShared
                ? nil : support.form == .person ? .person : support.form == .household ? .household : nil
        }
        if let holder = entry.record(as: Holder.self) { return holder.form == .household ? .household : nil }
        return nil
    }

    /// Takes what was found so far, and other parts, for known: a name that one sentence or field shows to be a person's is
    /// looked for in all that comes, the given name alone as well. What was only doubted and is now known is no longer
    /// doubted.
    /// - Returns: whether what was looked through already may call by the given name alone somebody who is named in full
    ///   elsewhere: it is to be looked through again before anything is said of its names.
    @discardableResult
    package mutating func learn(_ others: [HiddenPart] = []) -> Bool {
        let parts = others + hidden
        for name in others.filter(\.reason.isDisclosed).compactMap(\.name) { sure.insert(name) }
        let persons = parts.filter { $0.reason == .person || $0.reason == .household }.compactMap(\.name)
            .filter { sure.contains($0) || !doubted.contains($0) }
        let named = persons + persons.flatMap { name in finder.found(in: name).filter(\.isSure).map(\.text) }
        finder = PersonFinder(finder.known.mentioning(named, doubts: doubted))
        let keys = Set(
            named.map(matchKey) + named.compactMap { GivenName.parts(of: $0).called?.joined(separator: " ") })
        hidden.removeAll { part in part.reason == .suspected && part.name.map { keys.contains(matchKey($0)) } == true }
        return finder.known.knowsGivenNames
    }

    /// - Parameter isOfField: whether the field in which it stands says that it is a person's name.
    private mutating func note(_ part: HiddenPart, isOfField: Bool = true) {
        if isOfField, let name = part.name { sure.insert(name) }
        // "NÔNG VĂN BẢY" and "Nông Văn Bảy" are one.
        let key = part.name.map { HiddenPart(.name(matchKey($0)), part.reason) } ?? part
        if seen.insert(key).inserted { hidden.append(part) }
    }

    private func isPersonal(_ text: String) -> Bool {
        AskerParts(composed(text).split(whereSeparator: \.isWhitespace).joined(separator: " "), known: finder.known)
            .isPerson
    }
}

extension NameHiding {
    /// The text of a field of a record as papers may have it, by the field's name.
    package mutating func shown(_ field: String, of entry: RecordEntry) -> String {
        guard let description = entry.kind.description[field] else { return "" }
        return shown(entry[field].plainText, entry.kind, description, of: entry)
    }

    /// A record as lists may show it outside the office, on paper, in a file and on the clipboard: names in these fields
    /// and inside their sentences are hidden.
    package mutating func veiled(_ entry: RecordEntry, fields: Set<String>) -> RecordEntry {
        var result = entry
        for name in fields {
            guard let field = entry.kind.description[name] else { continue }
            let shown = shown(entry[name].plainText, entry.kind, field, of: entry)
            if field.isPrivate {
                result[name] = .none
            } else if field.kind == .text || field.kind == .prose {
                result[name] = FieldValue(text: sentence(shown))
            }
        }
        return result
    }

    /// How many names and fields are hidden so far.
    package var hiddenCount: Int { hidden.count(where: \.reason.isHidden) }

    /// What stands for a name in a file that is to be read in again: a value that has it says nothing.
    package static let exportMark = "⟦ẩn⟧"

    /// A record as it may leave the office in a file that is to be read in again. Made with `exportMark` as what stands
    /// for names.
    package mutating func exported(_ entry: RecordEntry) -> RecordEntry {
        let description = entry.kind.description
        var result = entry
        for field in description.fields where !field.isPrivate && (field.kind == .text || field.kind == .prose) {
            let written = entry[field.name].text
            guard !written.isEmpty else { continue }
            var text = written
            if let role = PersonField(entry.kind, field.name),
                shown(written, entry.kind, field, of: entry) != written
            {
                text = marked(written, role, field, of: entry)
            }
            text = sentence(text)
            if text != written { result[field.name] = FieldValue(text: text) }
        }
        return result
    }
}
