// Composing to NFC (Unicode Standard Annex #15) for the letters that Vietnamese writes.

/// The text with every Vietnamese letter composed (NFC), and Đ for the letters of other languages that look like it; whatever
/// else Vietnamese does not write is left as it is.
package func composed(_ text: String) -> String {
    var text = composedMarks(text)
    // Ð and ð are C3 90 and C3 B0 in UTF-8, Ɖ is C6 89.
    let hasLookalikes = text.withUTF8 { bytes in
        var lead: UInt8 = 0
        for byte in bytes {
            if lead == 0xC3 && (byte == 0x90 || byte == 0xB0) || lead == 0xC6 && byte == 0x89 { return true }
            lead = byte
        }
        return false
    }
    guard hasLookalikes else { return text }
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { appendScalar(Alphabet.bar(for: scalar.value), to: &output) }
    return String(decoding: output, as: UTF8.self)
}

/// The text with every Vietnamese letter composed and nothing else changed, for letters that may stand for the bytes of an
/// old font.
package func composedMarks(_ text: String) -> String {
    // The marks that can be composed, U+0300–036F, begin with these two bytes in UTF-8, and nothing else of ours does.
    var text = text
    let hasMarks = text.withUTF8 { bytes in
        for byte in bytes where byte == 0xCC || byte == 0xCD { return true }
        return false
    }
    guard hasMarks else { return text }
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    var starter: UInt32?
    var marks: [UInt32] = []

    func flush() {
        if let starter {
            let cluster = composeCluster(starter, marks)
            appendScalar(cluster.scalar, to: &output)
            for mark in cluster.rest { appendScalar(mark, to: &output) }
        } else {
            for mark in marks { appendScalar(mark, to: &output) }
        }
        marks.removeAll(keepingCapacity: true)
    }

    for scalar in text.unicodeScalars {
        if scalar.value >= 0x300, scalar.properties.canonicalCombiningClass != .notReordered {
            marks.append(scalar.value)
            continue
        }
        flush()
        starter = scalar.value
    }
    flush()
    return String(decoding: output, as: UTF8.self)
}

/// Composes a starter with the marks that follow it: the composed scalar, and the marks that found no place in it.
func composeCluster(_ starter: UInt32, _ marks: [UInt32]) -> (scalar: UInt32, rest: [UInt32]) {
    let whole = Alphabet.letter(starter)
    guard !marks.isEmpty, whole.isVowel else { return (starter, marks) }
    let plain = Alphabet.plain[whole.ordinal]
    var letter = Alphabet.letter(UInt32(whole.isUpper ? plain & ~0x20 : plain))
    var rest: [UInt32] = []
    var lastClass: UInt8 = 0
    for mark in inCanonicalOrder(canonicalMarks(of: whole) + marks) {
        let markClass = combiningClass(mark)
        // A mark is blocked by one before it of the same or a higher class that stayed outside.
        if rest.isEmpty || lastClass < markClass, let next = adding(mark, to: letter) {
            letter = next
        } else {
            rest.append(mark)
            lastClass = markClass
        }
    }
    return (Alphabet.scalar(letter), rest)
}

private func combiningClass(_ mark: UInt32) -> UInt8 {
    Unicode.Scalar(mark)?.properties.canonicalCombiningClass.rawValue ?? 0
}

/// Sorts by combining class, equal classes as they came; U+0340 and U+0341 are singletons for grave and acute.
private func inCanonicalOrder(_ marks: [UInt32]) -> [UInt32] {
    let keyed = marks.enumerated().map { offset, mark in
        (order: combiningClass(mark), offset: offset, mark: mark == 0x340 || mark == 0x341 ? mark - 0x40 : mark)
    }
    return keyed.sorted { ($0.order, $0.offset) < ($1.order, $1.offset) }.map(\.mark)
}

private func canonicalMarks(of letter: Letter) -> [UInt32] {
    var marks: [UInt32] = []
    switch letter.ordinal {
    case Ordinal.aBreve: marks.append(0x306)
    case Ordinal.aCircumflex, Ordinal.eCircumflex, Ordinal.oCircumflex: marks.append(0x302)
    case Ordinal.oHorn, Ordinal.uHorn: marks.append(0x31B)
    default: break
    }
    if let tone = Tone(rawValue: Int(letter.toneRank))?.combiningMark { marks.append(tone.value) }
    return marks
}

/// The composed letter if there is one for this letter and this mark, in this order.
private func adding(_ mark: UInt32, to letter: Letter) -> Letter? {
    switch mark {
    case 0x300: return toned(letter, .grave)
    case 0x301: return toned(letter, .acute)
    case 0x303: return toned(letter, .tilde)
    case 0x309: return toned(letter, .hook)
    case 0x323: return toned(letter, .dot)
    case 0x302, 0x306, 0x31B: break
    default: return nil
    }
    // Unicode composes ạ + circumflex, but neither á + circumflex nor ọ + horn.
    guard letter.toneRank == 0 || letter.toneRank == UInt8(Tone.dot.rawValue) && mark != 0x31B else { return nil }
    switch (letter.ordinal, mark) {
    case (Ordinal.a, 0x302): return letter.with(ordinal: Ordinal.aCircumflex)
    case (Ordinal.a, 0x306): return letter.with(ordinal: Ordinal.aBreve)
    case (Ordinal.e, 0x302): return letter.with(ordinal: Ordinal.eCircumflex)
    case (Ordinal.o, 0x302): return letter.with(ordinal: Ordinal.oCircumflex)
    case (Ordinal.o, 0x31B): return letter.with(ordinal: Ordinal.oHorn)
    case (Ordinal.u, 0x31B): return letter.with(ordinal: Ordinal.uHorn)
    default: return nil
    }
}

private func toned(_ letter: Letter, _ tone: Tone) -> Letter? {
    letter.toneRank == 0 ? letter.with(toneRank: UInt8(tone.rawValue)) : nil
}
