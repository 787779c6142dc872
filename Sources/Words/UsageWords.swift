// What the library that reads arguments says, in both languages. It has English sentences and no other way to tell of a
// mistake: the English file has its sentences as they are, and a test makes it say each of them.

extension Words {
    /// A complaint about arguments; a sentence that nobody has translated stays as it is.
    /// - Parameter message: the sentence of the library.
    /// - Parameter whole: the sentence with what the library says around it.
    package func usage(_ message: String, in whole: String) -> String {
        let english = Words(.en)
        guard language != .en, let place = whole.firstRange(of: message) else { return whole }
        let after = whole[place.upperBound...].split(separator: "\n")
        let lines = after.map { translated($0, Self.linesBehind, english) }
        return ([self(.usageError, translated(message[...], Self.mistakes, english))] + lines).joined(separator: "\n")
    }

    /// The name of what stands for options and commands in the library's lines of usage.
    package func usageLine(_ usage: String) -> String {
        usage.replacing("<options>", with: "<\(self[.usageOptions])>")
            .replacing("<subcommand>", with: "<\(self[.usageCommand])>")
    }

    /// Sentences that begin alike stand in the order in which more of them is said.
    private static let mistakes: [Text] = [
        .usageUnknownMeant, .usageUnknown, .usageNoValue, .usageTakesNone, .usageUnexpected, .usageSeveralUnexpected,
        .usageMissing, .usageInvalidOfMany, .usageInvalidOf, .usageInvalid, .usageShell, .usageNoShell,
    ]

    private static let linesBehind: [Text] = [.usageArgument, .usageUsage, .usageSee]

    private func translated(_ said: Substring, _ sentences: [Text], _ english: Words) -> String {
        for text in sentences {
            guard var parts = Self.parts(of: said, in: english[text]) else { continue }
            // The last of the values that there are has a word before it.
            if text == .usageInvalidOf {
                parts[2] = parts[2].replacing(" and '", with: ", '").replacing(" or '", with: ", '")
            }
            return usageLine(filled(text, parts))
        }
        return String(said)
    }

    /// What stands in the places of a pattern, which come in their order; nil when it is another sentence.
    private static func parts(of said: Substring, in pattern: String) -> [String]? {
        var fixed: [Substring] = []
        var left = pattern[...]
        while let place = left.firstIndex(of: "%") {
            fixed.append(left[..<place])
            left = left[place...].dropFirst(2)
        }
        guard said.hasPrefix(fixed.first ?? left), said.hasSuffix(left) else { return nil }
        var rest = said.dropFirst((fixed.first ?? left).count)
        var parts: [String] = []
        for piece in fixed.dropFirst() {
            guard let place = rest.firstRange(of: piece) else { return nil }
            parts.append(String(rest[..<place.lowerBound]))
            rest = rest[place.upperBound...]
        }
        if !fixed.isEmpty { parts.append(String(rest.dropLast(left.count))) }
        return parts
    }
}
