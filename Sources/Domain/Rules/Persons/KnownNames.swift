// The names that the registers know: bodies, places and products, and the persons among the beneficiaries.
import Vietnamese

/// What the office's registers, and the office itself, say of names.
package struct KnownNames: Sendable {
    /// What somebody said of a name that the program could not tell.
    package enum Ruling: String, Sendable, CaseIterable {
        /// It is a person's: papers hide it.
        case person
        /// It is that of a body, a place or a product: papers show it.
        case body
    }

    private var rulings: [String: Ruling] = [:]
    /// The names under their keys; false for a person's.
    private var known: [String: Bool] = [:]
    /// The names of products and bodies that have words in them which elsewhere name or address a person, as "Bánh chị
    /// Tư".
    private var tradeNames = PhraseSet()
    /// The persons whom other sentences of the same paper name, and names that may be those of persons.
    private var (mentioned, doubted) = (PhraseSet(), PhraseSet())
    /// The given names of the persons among them, each alone.
    private var givenNames: Set<String> = []
    /// Telephone numbers and addresses that the office itself makes public, by their digits or letters.
    private var published: Set<String> = []

    /// Nothing but what is known without registers.
    package init() {}

    /// What the registers know.
    /// - Parameters:
    ///   - units: the names of units, with or without their levels.
    ///   - bodies: the bodies of the register.
    ///   - products: the names of products, all of their spellings.
    ///   - cases: the cases that say whether a person or a body is helped.
    ///   - rulings: what somebody said of names, by their keys (`matchKey`). It goes before the registers.
    ///   - published: texts with numbers and addresses under which the office wants to be reached (`isPublished`).
    package init(
        holders: [Holder] = [], units: [String] = [], bodies: [Body] = [], products: [String] = [],
        cases: [Support] = [], rulings: [String: Ruling] = [:], published: [String] = []
    ) {
        self.rulings = rulings
        self.published = Set(
            published.flatMap { PersonalNumbers.found(in: $0) }.map { Self.contactKey($0.text) }.filter {
                $0.contains("@") || (10...11).contains($0.count)
            })
        for unit in units { addUnit(unit) }
        for name in products { addWithParts(name) }
        for body in bodies { body.names.forEach { addBody($0) } }
        for holder in holders {
            for name in holder.names {
                if holder.form == .household { known[matchKey(name)] = false } else { addBody(name) }
            }
        }
        for entry in cases where !entry.isShared {
            switch entry.form {
            case .person: known[matchKey(entry.beneficiary)] = false
            case .cooperative, .group, .company, .establishment: addBody(entry.beneficiary)
            case .household, .unstated: break
            }
        }
    }

    /// How many words of a text from a place on are the name of a product or body that has words in it which elsewhere
    /// name or address a person; 0 for none.
    func tradeNameLength(in words: inout NameTokens, at start: Int) -> Int {
        tradeNames.isEmpty ? 0 : words.length(of: tradeNames, at: start)
    }

    /// Whether the office itself makes a number or an address public.
    func isPublished(_ contact: String) -> Bool {
        !published.isEmpty && published.contains(Self.contactKey(contact))
    }

    private static func contactKey(_ written: String) -> String {
        if written.contains("@") { return written.lowercased() }
        let digits = written.filter { $0.isASCII && $0.isNumber }
        return digits.hasPrefix("84") && digits.count > 10 ? "0" + digits.dropFirst(2) : digits
    }

    /// The same names and those that stand elsewhere on the paper; the name of a body stays that of a body.
    /// - Parameters:
    ///   - persons: persons beyond doubt, in several words each.
    ///   - doubts: what may be a person's name.
    package func mentioning(_ persons: some Sequence<String>, doubts: some Sequence<String> = [String]()) -> KnownNames
    {
        var names = self
        for name in persons {
            names.mention(name, in: \.mentioned)
            let (given, called) = GivenName.parts(of: name)
            if let called, isBody(called.joined(separator: " ")) == nil { names.mentioned.insert(called) }
            for part in given where isBody(part) != true { names.givenNames.insert(part) }
        }
        for name in doubts { names.mention(name, in: \.doubted) }
        return names
    }

    private mutating func mention(_ name: String, in phrases: WritableKeyPath<KnownNames, PhraseSet>) {
        var words = NameTokens(composed(name))
        let keys = (0..<words.count).map { words.key($0) }
        if keys.count > 1, isBody(keys.joined(separator: " ")) == nil { self[keyPath: phrases].insert(keys) }
    }

    /// How many words of a text from a place on are a name that stands elsewhere on the paper, and whether it is a
    /// person's beyond doubt; nil for none.
    func mentionLength(in words: inout NameTokens, at start: Int) -> (length: Int, isSure: Bool)? {
        if mentioned.isEmpty, doubted.isEmpty { return nil }
        let length = words.length(of: mentioned, at: start)
        if length > 0 { return (length, true) }
        let doubtful = words.length(of: doubted, at: start)
        return doubtful > 0 ? (doubtful, false) : nil
    }

    /// Whether somebody is named in full elsewhere on the paper.
    var knowsGivenNames: Bool { !givenNames.isEmpty }

    /// Whether a word is the given name of somebody who is named in full elsewhere on the paper.
    func isGivenName(_ key: String) -> Bool { !givenNames.isEmpty && givenNames.contains(key) }

    /// Whether a name is known for a body, place or product (false: for a person's); nil when nobody knows it.
    package func isBody(_ key: String) -> Bool? {
        if let ruling = rulings[key] { return ruling == .body }
        if let isBody = known[key] { return isBody }
        return PersonWords.knownPlaces.contains(key) ? true : nil
    }

    /// What somebody said of a name.
    package func ruling(_ key: String) -> Ruling? { rulings[key] }

    private mutating func add(_ name: String, isBody: Bool) {
        let key = matchKey(name)
        guard !key.isEmpty else { return }
        if known[key] != false { known[key] = isBody }
    }

    /// The name of a body, unless it is that of a person and nothing else.
    private mutating func addBody(_ name: String) {
        if PersonFinder().person(named: name)?.isSure == true {
            known[matchKey(name)] = false
        } else {
            addWithParts(name)
        }
    }

    /// A unit by its name, with its level and without. A commune called after somebody of the past makes nobody known.
    private mutating func addUnit(_ name: String) {
        add(name, isBody: true)
        var words = NameTokens(name)
        let level = words.length(of: PersonWords.places, at: 0)
        guard level > 0, words.count - level > 1, !words.isFullName(level) else { return }
        let bare = words.key(level..<words.count)
        if !PersonWords.historical.contains(bare), known[bare] == nil { known[bare] = true }
    }

    /// A name, and the names within it: "Thạch đen Hồng Nhung" makes "Hồng Nhung" known. "Cơ sở Nông Văn Ba" does not
    /// make that person known for a body.
    private mutating func addWithParts(_ name: String) {
        add(name, isBody: true)
        var words = NameTokens(name)
        let tokens = words.tokens
        if tokens.count > 1, tokens.indices.contains(where: { words.addressLength(at: $0) > 0 || words.isMiddle($0) }) {
            tradeNames.insert(tokens.indices.map { words.key($0) })
        }
        var start = 0
        while start < tokens.count {
            var end = start
            while end < tokens.count, tokens[end].isCapital, end == start || !tokens[end].isApart { end += 1 }
            if end - start >= 2, !words.isFullName(start) {
                add(tokens[start..<end].map { String($0.text) }.joined(separator: " "), isBody: true)
            }
            start = max(end, start + 1)
        }
    }
}

extension KnownNames {
    /// The setting that keeps the rulings, the same for everybody.
    package static let setting = "nameRulings"

    /// Rulings as they are kept: one a line, the key behind a tab.
    package static func rulings(from text: String) -> [String: Ruling] {
        var rulings: [String: Ruling] = [:]
        for line in text.split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: "\t", maxSplits: 1)
            guard parts.count == 2, let ruling = Ruling(rawValue: String(parts[0])) else { continue }
            rulings[matchKey(String(parts[1]))] = ruling
        }
        return rulings
    }

    /// Rulings by the keys of the names.
    package static func keyed(_ rulings: [String: Ruling]) -> [String: Ruling] {
        Dictionary(rulings.map { (matchKey($0.key), $0.value) }) { $1 }
    }

    /// Rulings to be kept.
    package static func text(of rulings: [String: Ruling]) -> String {
        rulings.sorted { $0.key < $1.key }.map { $0.value.rawValue + "\t" + $0.key }.joined(separator: "\n")
    }
}
