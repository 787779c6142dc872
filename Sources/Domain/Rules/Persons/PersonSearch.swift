// Goes through the capitals of a text and tells which are names of persons.
import Vietnamese

/// One search in one text.
struct PersonSearch {
    /// What stands before a name and says what it is.
    enum Context: Equatable {
        case none, address, role, listed
        /// A street or a school, which are named after persons.
        case named
        /// A place; with a body before it the name of the place was left out: *UBND xã Nguyễn Văn A*.
        case place(ofBody: Bool)
        case body, thing
    }

    var words: NameTokens
    let known: KnownNames
    let text: String
    /// The words of trade names, which name nobody.
    private var tradeNames: Set<Int> = []
    var found: [FoundPerson] = []
    /// Where the last run ended and what it was taken for, for enumerations.
    var last: (end: Int, context: Context) = (0, .none)

    init(_ text: String, known: KnownNames) {
        self.text = text
        self.known = known
        words = NameTokens(text)
        markTradeNames()
    }

    private mutating func markTradeNames() {
        var index = 0
        while index < words.count {
            let length = known.tradeNameLength(in: &words, at: index)
            tradeNames.formUnion(index..<index + length)
            index += max(length, 1)
        }
    }

    /// The names in their order.
    mutating func names() -> [FoundPerson] {
        var index = 0
        while index < words.count {
            guard !tradeNames.contains(index) else {
                index += 1
                remember(index, .body)
                continue
            }
            guard words[index].isCapital else {
                // "vàng a páo": a name that is written with capitals elsewhere; two small words may be any words.
                if let (length, isSure) = known.mentionLength(in: &words, at: index), isSure, length > 2 {
                    take(index..<index + length, isSure: true)
                    index += length
                    remember(index, .listed)
                    continue
                }
                takeSmallLetters(at: index)
                index += 1
                continue
            }
            let end = runEnd(from: index)
            judge(index..<end)
            index = end
        }
        return found
    }

    /// The end of the capitals that stand together.
    private func runEnd(from start: Int) -> Int {
        var end = start + 1
        while end < words.count, words[end].isCapital, !words[end].isApart, words[end].isWord, !tradeNames.contains(end)
        {
            let before = words[end - 1]
            if before.endsPhrase, !(before.tail == "." && before.text.count == 1) { break }
            end += 1
        }
        return end
    }

    // The parts of a run.

    private mutating func judge(_ run: Range<Int>) {
        var (context, isInherited) = contextBefore(run.lowerBound)
        var start = run.lowerBound
        if isKnownBody(run), context != .address {
            if known.ruling(words.key(run)) == .body { take(run, isSure: false) }
            return remember(run.upperBound, .body)
        }
        var index = run.lowerBound
        while index < run.upperBound {
            // "Chùa Bà Đanh": the word before says what it is.
            let before = index > run.lowerBound ? contextInside(index) : context
            let address = isBodys(index, before) ? 0 : words.addressLength(at: index)
            if address > 0, index + address < run.upperBound, index == start || !words.isFamily(start),
                !isKnownBody(index..<min(run.upperBound, index + 2)), !isHistorical(at: index, until: run.upperBound)
            {
                if index > start { evaluate(start..<index, context, isInherited) }
                (start, index) = (index + address, index + address)
                (context, isInherited) = (.address, false)
                continue
            }
            if words[index].isAbbreviation(words.key(index)) || PersonWords.titles.contains(words.key(index)) {
                if index > start { evaluate(start..<index, context, isInherited) }
                let isRole = words.length(of: PersonWords.roles, at: index) == 1
                (context, isInherited) = (
                    isRole ? .role : PersonWords.namedAfterPersons.contains(words.key(index)) ? .named : .body, false
                )
                (start, index) = (index + 1, index + 1)
                continue
            }
            // A title or a place behind the name: "Nông Văn Ba Bí thư Chi đoàn".
            let isBehind = index >= start + 2
            if isBehind, words.length(of: PersonWords.roles, at: index) > 1 {
                evaluate(start..<index, context, isInherited)
                return remember(run.upperBound, .role)
            }
            if isBehind, index + 1 < run.upperBound, words.isFamily(start),
                words.length(of: PersonWords.places, at: index) > 0, index > start + 2 || !words.isMiddle(start + 1)
            {
                evaluate(start..<index, context, isInherited)
                (start, index) = (index + 1, index + 1)
                (context, isInherited) = (.place(ofBody: false), false)
                continue
            }
            index += 1
        }
        if start < run.upperBound { evaluate(start..<run.upperBound, context, isInherited) }
    }

    private mutating func evaluate(_ range: Range<Int>, _ before: Context, _ isInherited: Bool) {
        let isHonoured = before == .none && isHonoured(range)
        let context = isHonoured ? .named : before
        if takeKnownPersons(in: range, context) { return remember(range.upperBound, .listed) }
        if PersonWords.historical.contains(words.key(range)) { return takeHistorical(range, context) }
        if context == .address {
            guard !isTitle(at: range.lowerBound, until: range.upperBound) else {
                return remember(range.upperBound, .role)
            }
            let end = nameEnd(from: range.lowerBound, until: range.upperBound)
            take(range.lowerBound..<end, isSure: true)
            return remember(range.upperBound, .listed)
        }
        if takeFullNames(in: range, context, isInherited) { return }
        takeOther(range, context)
    }

    /// Names with *Văn* or *Thị* behind the family name, wherever they stand in capitals.
    private mutating func takeFullNames(in range: Range<Int>, _ context: Context, _ isInherited: Bool) -> Bool {
        var hasTaken = false
        var index = range.lowerBound
        while index + 2 < range.upperBound {
            guard words.isFullName(index), words[index + 2].isWord else {
                index += 1
                continue
            }
            let end = nameEnd(from: index, until: range.upperBound)
            let isHistorical = PersonWords.historical.contains(words.key(index..<index + 3))
            var before = context
            if index > range.lowerBound { before = contextInside(index) }
            switch before {
            case _ where isKnownBody(index..<end): break
            case .named where isHistorical, .place where isHistorical, .body where isHistorical,
                .thing where isHistorical:
                break
            case .none where isHistorical: take(index..<end, isSure: false)
            case .named where !isInherited: break
            case .none, .address, .role, .listed, .place(ofBody: true): take(index..<end, isSure: true)
            case .named, .place, .body, .thing: take(index..<end, isSure: isInherited)
            }
            hasTaken = true
            remember(range.upperBound, .listed)
            index = end
        }
        return hasTaken
    }

    /// The name of somebody of the past: streets, schools and bodies have it, but somebody alive may have it too.
    private mutating func takeHistorical(_ range: Range<Int>, _ context: Context) {
        switch context {
        case _ where PersonWords.onlyHistorical.contains(words.key(range)): remember(range.upperBound, .body)
        case .address, .role, .listed:
            take(range, isSure: true)
            remember(range.upperBound, .listed)
        case .none:
            take(range, isSure: false)
            remember(range.upperBound, .none)
        case .named, .place, .body, .thing: remember(range.upperBound, .body)
        }
    }

    /// What has no *Văn* or *Thị* in it.
    private mutating func takeOther(_ whole: Range<Int>, _ context: Context) {
        let first = whole.lowerBound
        let isLine =
            words[first].beginsSentence && (whole.upperBound == words.count || words[whole.upperBound].beginsSentence)
        switch context {
        case _ where isNobodys(whole): return remember(whole.upperBound, .body)
        case .place, .body, .named:
            guard mayBeOfficer(whole, context) else { return remember(whole.upperBound, context) }
            take(whole, isSure: false)
            return remember(whole.upperBound, .none)
        case .thing: return remember(whole.upperBound, context)
        case .none, .address, .role, .listed: break
        }
        let range = isOpening(first, of: whole, isLine: isLine) ? first + 1..<whole.upperBound : whole
        if PersonWords.historical.contains(words.key(range)) { return takeHistorical(range, context) }
        guard !range.isEmpty, !isNobodys(range), !isKnownBody(range), !isCovered(range) else {
            return remember(range.upperBound, .body)
        }
        let isSure = isPersons(range, isNamed: context == .role || context == .listed, isRole: context == .role, isLine)
        if let isSure { take(range, isSure: isSure) }
        remember(range.upperBound, isSure == true ? .listed : .none)
    }

    /// Whether capitals that no word before them explains are a person's name beyond doubt; nil when they are none.
    private mutating func isPersons(_ range: Range<Int>, isNamed: Bool, isRole: Bool, _ isLine: Bool) -> Bool? {
        let first = range.lowerBound
        let (family, isCommon) = (words.isFamily(first), words.isCommonFamily(first))
        if range.count == 1, words[first].isInitials(words.key(first)) { return isNamed }
        if let isSure = isHighlanders(range) { return isSure }
        if range.count > 1, range.allSatisfy({ words[$0].isUpper || words[$0].text.count == 1 }),
            range.contains(where: { words[$0].isUpper })
        {
            return isCommon && (isLine || isRole) && (3...4).contains(range.count) ? true : nil
        }
        let isSpelled = range.allSatisfy { isSyllable($0) || isInitial($0) && (isCommon || family && isNamed) }
        guard (2...5).contains(range.count), isSpelled else { return isSpelledAsHighlanders(range) ? false : nil }
        let hasInitial = range.contains { isInitial($0) }
        if isCommon { return isNamed || range.count >= 3 && range.count < 5 && !hasInitial }
        guard !hasNobodys(range) else { return nil }
        if family { return range.count >= 3 && (isNamed || PersonWords.steadyFamilies.contains(words.key(first))) }
        return !words[first].beginsSentence || range.count > 2 || isLine ? false : nil
    }

    /// "Chủ tịch UBND xã Phùng Minh Tiệp", "Giám đốc HTX Lương Thúy Nga": whoever holds an office, or the name of what it
    /// is of.
    private mutating func mayBeOfficer(_ range: Range<Int>, _ context: Context) -> Bool {
        guard (3...4).contains(range.count), words.isFamily(range.lowerBound), !isKnownBody(range),
            !PersonWords.historical.contains(words.key(range)), range.allSatisfy({ isSyllable($0) })
        else { return false }
        if context == .place(ofBody: true), words.isCommonFamily(range.lowerBound) { return true }
        return hasOfficeBefore(range.lowerBound)
    }

    /// Whether a run begins with a word that is written with a capital only because a sentence begins: "Nhờ Sao Mai".
    private mutating func isOpening(_ first: Int, of range: Range<Int>, isLine: Bool) -> Bool {
        guard range.count > 1 else { return false }
        // A name begins where its capitals begin, but for the capital of a sentence: "phong trào Đồng Khởi Mới".
        guard words[first].beginsSentence else { return false }
        if PersonWords.openings.contains(words.key(first)) {
            return range.count > 2 ? !hasHighlandMiddle(range) || !words.isFamily(first) : !words.isFamily(first)
        }
        // "Nhờ Lê Lợi."
        let isFamilyBehind =
            words.isCommonFamily(first + 1) || PersonWords.highlandFamilies.contains(words.key(first + 1))
        let isVerb = range.count > 2 && isFamilyBehind
        guard !isLine || isVerb, !words.isFamily(first), !hasParticle(range), !hasHighlandMiddle(range),
            !PersonWords.rareFamilies.contains(words.key(first))
        else { return false }
        return range.count > 2 || hasParticle(first + 1..<range.upperBound)
    }

    /// "anh nông văn ba": names whose capitals were not typed.
    private mutating func takeSmallLetters(at index: Int) {
        guard words[index].text.utf8.count <= 8, index > 0, !words[index].isCapital else { return }
        guard words.isMiddle(index), words.isCommonFamily(index - 1),
            !words[index - 1].endsPhrase, !words[index - 1].isCapital, !words[index + 1].isCapital
        else { return }
        let start = index - 1
        let name = start..<index + 2
        let isAddressed = start > 0 && words.addressLength(at: start - 1) > 0
        take(name, isSure: isAddressed || known.isBody(words.key(name)) == false)
    }
}
