// What a score sheet says criterion by criterion, and how that is kept as text.

/// What was given to a criterion, and why.
package struct ScoreMark: Sendable, Hashable {
    /// The option chosen, from 0.
    package var option: Int?
    /// The points typed, where there are no options.
    package var points: Points?
    /// The papers that show it, by their names.
    package var evidence: [String] = []
    /// A note.
    package var note = ""

    /// A mark.
    package init(option: Int? = nil, points: Points? = nil, evidence: [String] = [], note: String = "") {
        self.option = option
        self.points = points
        self.evidence = evidence
        self.note = note
    }

    /// Whether it says nothing.
    package var isEmpty: Bool { self == ScoreMark() }
}

/// The marks of a score sheet by the codes of criteria. Codes that the set does not have are kept.
package struct ScoreMarks: Sendable, Hashable {
    private var codes: [String] = []
    private var marks: [String: ScoreMark] = [:]

    /// No marks.
    package init() {}

    /// Reads what `ScoreSheet.marks` holds: a criterion a line, as `A1.1 | 2 | paper; paper | note`; points that were
    /// typed stand behind an equals sign.
    package init(_ text: String) {
        for line in text.split(whereSeparator: \.isNewline) {
            let fields = Self.split(line, at: "|").map { trimmed($0) }
            guard let code = fields.first.map({ trimmed(Self.unescaped($0)) }), !code.isEmpty else { continue }
            var mark = ScoreMark()
            if fields.count > 1 {
                if fields[1].hasPrefix("=") {
                    mark.points = Points(vietnamese: String(fields[1].dropFirst()))
                } else if let number = Int(fields[1]), number > 0 {
                    mark.option = number - 1
                }
            }
            if fields.count > 2 {
                mark.evidence = Self.split(fields[2][...], at: ";").map { trimmed(Self.unescaped($0)) }
                    .filter { !$0.isEmpty }
            }
            if fields.count > 3 { mark.note = trimmed(Self.unescaped(fields[3])) }
            self[code] = mark
        }
    }

    /// What was given to a criterion.
    package subscript(_ code: String) -> ScoreMark {
        get { marks[code] ?? ScoreMark() }
        set {
            if newValue.isEmpty {
                if marks.removeValue(forKey: code) != nil { codes.removeAll { $0 == code } }
            } else if marks.updateValue(newValue, forKey: code) == nil {
                codes.append(code)
            }
        }
    }

    /// The codes that have marks, in the order in which they were given.
    package var marked: [String] { codes }

    /// The text, which is read as the same marks.
    package var text: String {
        codes.map { code in
            let mark = self[code]
            let given = mark.points.map { "=" + $0.text } ?? mark.option.map { String($0 + 1) } ?? ""
            var fields = [
                Self.escaped(code), given, mark.evidence.map(Self.escaped).joined(separator: "; "),
                Self.escaped(mark.note),
            ]
            while fields.count > 2, fields.last?.isEmpty == true { fields.removeLast() }
            return fields.joined(separator: " | ")
        }.joined(separator: "\n")
    }

    /// What came of putting two versions together.
    package struct Merged: Sendable, Hashable {
        /// Both versions; where both changed one criterion, mine.
        package let marks: ScoreMarks
        /// The criteria that both changed in different ways.
        package let clashes: [String]
        /// How many criteria came from theirs.
        package let taken: Int
    }

    /// These marks with what somebody else changed since both began from `base`.
    /// - Parameter base: what both began from; without it every difference counts as changed by both.
    package func merged(with theirs: ScoreMarks, base: ScoreMarks?) -> Merged {
        var (result, clashes, taken): (ScoreMarks, [String], Int) = (self, [], 0)
        var seen: Set<String> = []
        for code in codes + theirs.codes + (base?.codes ?? []) where seen.insert(code).inserted {
            let (mine, other) = (self[code], theirs[code])
            guard mine != other else { continue }
            if let base, base[code] == other { continue }
            if base.map({ $0[code] == mine }) ?? mine.isEmpty {
                result[code] = other
                taken += 1
            } else if base != nil || !other.isEmpty {
                clashes.append(code)
            }
        }
        return Merged(marks: result, clashes: clashes, taken: taken)
    }

    package static func == (left: ScoreMarks, right: ScoreMarks) -> Bool { left.marks == right.marks }
    package func hash(into hasher: inout Hasher) { hasher.combine(marks) }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\", "|", ";": result += "\\" + String(character)
            case _ where character.isNewline: result += " "
            default: result.append(character)
            }
        }
        return trimmed(result)
    }

    private static func unescaped(_ text: String) -> String {
        guard text.contains("\\") else { return text }
        var (result, isEscaped) = ("", false)
        for character in text {
            if character == "\\", !isEscaped {
                isEscaped = true
            } else {
                result.append(character)
                isEscaped = false
            }
        }
        return result
    }

    /// The pieces of a text between marks that no backslash stands before.
    private static func split(_ text: Substring, at mark: Character) -> [String] {
        var (pieces, isEscaped) = ([""], false)
        for character in text {
            if character == mark, !isEscaped {
                pieces.append("")
                continue
            }
            pieces[pieces.count - 1].append(character)
            isEscaped = character == "\\" && !isEscaped
        }
        return pieces
    }
}
