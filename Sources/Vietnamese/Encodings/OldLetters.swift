// Unicode letters that stand for the bytes of an old font, read line by line.

extension OldEncoding {
    /// The text that the letters of a Unicode text stand for, in NFC. A line with Vietnamese letters that no old byte
    /// gives stays as it is: somebody wrote it in Unicode.
    /// - Parameters:
    ///   - isCapitals: whether they stand in a font of capitals.
    ///   - isCertain: whether the font says so; without it, a line that would read worse stays as well.
    package func text(takenFrom letters: String, isCapitals: Bool = false, isCertain: Bool = false) -> String {
        if self == .references { return NumericReferences.text(letters) }
        var result = String.UnicodeScalarView()
        var line: [Unicode.Scalar] = []
        for scalar in letters.unicodeScalars {
            if scalar == "\n" || scalar == "\r" {
                appendLine(&line, to: &result, isCapitals, isCertain)
                result.append(scalar)
            } else {
                line.append(scalar)
            }
        }
        appendLine(&line, to: &result, isCapitals, isCertain)
        return String(result)
    }

    /// Whether a text has Vietnamese letters that no old byte gives.
    package static func hasUnicodeLetters(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.value >= 0x100 && isUnicodeLetter($0) }
    }

    /// Whether reading letters in this encoding takes Vietnamese away that is there and gives no more for it.
    package func spoils(_ letters: String) -> Bool {
        let (before, after) = (TextLook(letters), TextLook(text(takenFrom: letters)))
        let gained = after.syllables.subtracting(before.syllables).count
        return before.vietnamese > 0 && before.syllables.subtracting(after.syllables).count >= gained
    }

    private func appendLine(
        _ line: inout [Unicode.Scalar], to result: inout String.UnicodeScalarView, _ isCapitals: Bool, _ isCertain: Bool
    ) {
        defer { line.removeAll(keepingCapacity: true) }
        let isPlain = self != .viqr && !isCapitals && line.allSatisfy { $0.value < 0x80 }
        guard !isPlain, !line.contains(where: { $0.value >= 0x100 && Self.isUnicodeLetter($0) }) else {
            result.append(contentsOf: line)
            return
        }
        var text = ""
        var bytes: [UInt8] = []
        // A sign that no byte gives stays in its place between the letters.
        for scalar in line {
            if let byte = Windows.byte1252(scalar.value) {
                bytes.append(byte)
                continue
            }
            text += self.text(bytes, isCapitals: isCapitals)
            text.unicodeScalars.append(scalar)
            bytes = []
        }
        text += self.text(bytes, isCapitals: isCapitals)
        if isCertain || !Self.readsWorse(text, than: line) {
            result.append(contentsOf: text.unicodeScalars)
        } else {
            result.append(contentsOf: line)
        }
    }

    private static func readsWorse(_ text: String, than line: [Unicode.Scalar]) -> Bool {
        let before = TextLook(String(String.UnicodeScalarView(line)))
        let after = TextLook(text)
        if before.vietnamese > after.vietnamese { return true }
        return after.vietnamese == 0 && before.strange > 0 && after.strange >= before.strange
    }

    private static func isUnicodeLetter(_ scalar: Unicode.Scalar) -> Bool {
        (0x300...0x36F).contains(scalar.value)
            || Windows.byte1252(scalar.value) == nil && !Alphabet.letter(scalar.value).isNone
    }
}
