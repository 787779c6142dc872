// Which bodies that a paper names are no more on its day, or not there yet.
import Vietnamese

/// A body that is no more on a day, or not there yet.
package struct GoneBody: Sendable, Equatable {
    /// The body as it is named.
    package let body: String
    /// What it is called now: several when its unit was split, none when nobody knows.
    package let followers: [String]
    /// The first day of one that is not there yet.
    package var startsOn: CalendarDate?
}

extension UnitRegistry {
    /// The bodies among some that are no more on a day or not there yet, each once: those that ended by the register of bodies,
    /// those of units that ended before, those of districts and townships, which all ended on 1 July 2025 (resolution
    /// 203/2025/QH15), and those that begin later, by themselves or with their unit.
    package func gone(_ bodies: [String], on day: CalendarDate) -> [GoneBody] {
        var seen: Set<String> = []
        return bodies.map(trimmed).filter { !$0.isEmpty && seen.insert(matchKey($0)).inserted }.compactMap { body in
            if let succession = succession(ofBody: body, on: nil, today: day) {
                return GoneBody(body: body, followers: succession.bodies)
            }
            if let start = start(ofBody: body, after: day) {
                return GoneBody(body: body, followers: [], startsOn: start)
            }
            guard let end = Self.districtsEnd, day >= end, Self.namesDistrict(body),
                !self.bodies.isKnown(body, on: day, since: end)
            else { return nil }
            return GoneBody(body: body, followers: [])
        }
    }

    /// The body that was to issue a paper of a day under a letterhead and is not there then; nil where it may issue. The one
    /// rule for what is printed and for what takes a number of the book.
    package func gone(issuerOf letterhead: Letterhead, on day: CalendarDate) -> GoneBody? {
        gone([letterhead.issuer], on: day).first
    }

    /// The units that texts name behind the word of their level and that are no more on a day, each once.
    package func gone(unitsIn texts: [String], on day: CalendarDate) -> [GoneBody] {
        var seen: Set<String> = []
        return texts.flatMap { text in
            let words = UnitWords(text)
            return words.places.compactMap { $0.level == nil ? nil : unit(writtenAt: $0, in: words) }
        }.filter { seen.insert(matchKey($0)).inserted }.compactMap { unit in
            succession(ofBody: unit, on: nil, today: day).map { GoneBody(body: unit, followers: $0.bodies) }
        }
    }

    /// The bodies of the register that texts name by a name of theirs and that are no more on a day, each once.
    package func gone(bodiesIn texts: [String], on day: CalendarDate) -> [GoneBody] {
        let texts = texts.map(Self.spaced).filter { !$0.isEmpty }
        guard !texts.isEmpty else { return [] }
        var found: [GoneBody] = []
        for body in bodies.bodies where body.hasEnded(by: day) {
            let named = body.names.filter { name in
                let key = Self.spaced(name)
                // One word is no name of a body.
                return key.split(separator: " ").count > 1 && texts.contains { $0.contains(key) }
            }
            guard let name = named.max(by: { $0.count < $1.count }), let gone = gone([name], on: day).first else {
                continue
            }
            found.append(gone)
        }
        return found
    }

    /// The words of a text as names of bodies are compared, with a blank around each.
    private static func spaced(_ text: String) -> String {
        let words = BodyName.key(text.split { !$0.isLetter && !$0.isNumber }.joined(separator: " "))
        return words.isEmpty ? "" : " " + words + " "
    }

    /// The units among names that stand for themselves, with their level or without it, and that are no more on a day, each
    /// once. What the register does not have the country knows, as far as it lies in the office's own province.
    package func gone(units names: [String], on day: CalendarDate, country: () -> Country) -> [GoneBody] {
        var seen: Set<String> = []
        var unknown: [String] = []
        var found: [GoneBody] = []
        for name in names where !trimmed(name).isEmpty && seen.insert(UnitName(written: name).wholeKey).inserted {
            if candidates(name).isEmpty {
                unknown.append(name)
            } else if let gone = gone(unit: name, on: day) {
                found.append(gone)
            }
        }
        guard !unknown.isEmpty, !homeProvince.isEmpty else { return found }
        let register = country().units
        return found
            + unknown.compactMap { name in
                register.gone(unit: name, on: day) { register.units[$0].parent.hasSuffix(homeProvince) }
            }
    }

    /// A unit by its name where all of that name and level ended before a day.
    private func gone(unit name: String, on day: CalendarDate, where isMeant: (Int) -> Bool = { _ in true })
        -> GoneBody?
    {
        let level = UnitName(written: name).level
        let named = candidates(name).filter(isMeant)
        let leveled = named.filter { level.map(units[$0].level.isMeant) ?? true }
        let meant = leveled.isEmpty ? named : leveled
        guard !meant.isEmpty, meant.allSatisfy({ hasEnded($0, by: day) }) else { return nil }
        let followers = meant.flatMap { lastHeirs(of: $0, on: day) }.map(self.name)
        return GoneBody(body: trimmed(name), followers: sorted(followers))
    }

    /// The unit of the register that a sentence names at a place, as it is written there; nil where a name goes on.
    private func unit(writtenAt place: UnitWords.Place, in words: UnitWords) -> String? {
        let keys = words.name(at: place)
        for count in (1...max(1, min(keys.count, 8))).reversed() {
            let found = indices(named: keys.prefix(count).joined(separator: " "), level: nil)
            guard found.contains(where: { place.level.map(units[$0].level.isMeant) == true }) else { continue }
            let own = words.written[place.name..<place.name + count]
            let goesOn = count < keys.count && words.written[place.name + count].first?.isUppercase == true
            guard own.allSatisfy({ $0.first?.isUppercase == true }), !goesOn else { return nil }
            let written = words.written[place.start..<place.name] + own
            return trimmed(written.joined(separator: " ").filter { $0.isLetter || $0.isNumber || " -'’".contains($0) })
        }
        return nil
    }

    /// The day from which there are no districts and townships.
    static let districtsEnd = CalendarDate(year: 2025, month: 7, day: 1)

    /// Whether a body is one of a district or a township, by its words.
    private static func namesDistrict(_ body: String) -> Bool {
        let words = body.split { !$0.isLetter && !$0.isNumber }.map { matchKey(String($0)) }
        if words.contains("huyện") || words.contains("quận") { return true }
        return zip(words, words.dropFirst()).contains { $0 == "thị" && ($1 == "trấn" || $1 == "xã") }
    }
}

extension IncomingPaper {
    /// Who sent it where that was no more on its day or not there yet; nil for a sender that was there. A paper without a day
    /// of its own was there when it came in.
    package func goneSender(in register: UnitRegistry, on today: CalendarDate) -> GoneBody? {
        register.gone([issuer], on: date ?? receivedOn ?? today).first
    }
}
