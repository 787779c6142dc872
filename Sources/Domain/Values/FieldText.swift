// Field values as text, and text as field values: for people (Vietnamese forms) and for files (plain forms).
import Vietnamese

extension FieldValue {
    /// The plain form that files and the journal carry: ISO dates, digits without grouping, `true` and `false`.
    package var plainText: String {
        switch self {
        case .none: ""
        case .text(let text): text
        case .number(let number): String(number)
        case .figure(let figure): figure.plainText
        case .date(let date): date.isoText
        case .money(let money): money.written.isEmpty ? String(money.dong) : money.written
        case .flag(let flag): flag ? "true" : "false"
        case .reference(let id): String(id)
        }
    }

    /// The form people read; choices, flags and references are worded by the interface.
    package var readingText: String {
        switch self {
        case .none: ""
        case .text(let text): text
        case .number(let number): String(number)
        case .figure(let figure): figure.vietnameseText
        case .date(let date): date.officialText
        case .money(let money): money.fullText
        case .flag, .reference: plainText
        }
    }

    /// The form a person finds in a form field: money and numbers as they were written.
    package var editingText: String {
        if case .money(let money) = self, !money.written.isEmpty { return money.written }
        if case .money(let money) = self { return grouped(money.dong) }
        return readingText
    }

    /// Reads what a person or a file wrote for a field. White space around it and control characters
    /// are dropped, text becomes NFC.
    /// - Throws: `FieldProblem` when the text is none of what the field holds.
    package init(reading text: String, for field: FieldDescription) throws(FieldProblem) {
        let readable = withoutControls(text)
        let tidy = composed(field.kind == .prose ? trimmedProse(readable) : trimmed(readable))
        guard !tidy.isEmpty else {
            self = .none
            return
        }
        switch field.kind {
        case .text, .prose, .references: self = .text(tidy)
        case .choice(let codes):
            guard codes.contains(tidy) else { throw FieldProblem(field.name, .unknownChoice(tidy)) }
            self = .text(tidy)
        case .several(let codes):
            let chosen = severalCodes(tidy)
            if let unknown = chosen.first(where: { !codes.contains($0) }) {
                throw FieldProblem(field.name, .unknownChoice(unknown))
            }
            self = FieldValue(text: codes.filter(chosen.contains).joined(separator: ";"))
        case .number:
            if let plain = Int(tidy) {
                self = .number(plain)
            } else if let parsed = parseDecimal(tidy), parsed.scale == 0, let number = Int(exactly: parsed.unscaled) {
                self = .number(number)
            } else {
                throw FieldProblem(field.name, .notANumber(tidy))
            }
        case .figure:
            guard let figure = Figure(vietnamese: tidy) ?? Figure(plain: tidy) else {
                throw FieldProblem(field.name, .notANumber(tidy))
            }
            self = .figure(figure)
        case .date:
            guard let date = CalendarDate(tidy) else { throw FieldProblem(field.name, .notADate(tidy)) }
            self = .date(date)
        case .money:
            guard let money = Money(tidy) else { throw FieldProblem(field.name, .notMoney(tidy)) }
            self = .money(money)
        case .flag:
            switch folded(tidy) {
            case "true", "1", "co", "yes", "x": self = .flag(true)
            case "false", "0", "khong", "no": self = .flag(false)
            default: throw FieldProblem(field.name, .notAFlag(tidy))
            }
        case .reference:
            guard let id = Int64(tidy) else { throw FieldProblem(field.name, .notANumber(tidy)) }
            self = .reference(id)
        }
    }
}

/// A text without white space at its ends, on one line.
package func trimmed(_ text: String) -> String {
    let inner = trimmedProse(text)
    return inner.contains(where: \.isNewline) ? String(inner.map { $0.isNewline ? " " : $0 }) : inner
}

/// A text without white space at its ends, its line breaks kept as `\n`.
package func trimmedProse(_ text: String) -> String {
    // By scalars: a blank with a mark on it is no blank, whatever stood before it.
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
        let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    let inner = String(scalars[first...last])
    return inner.contains("\r\n") || inner.contains("\r")
        ? String(inner.map { $0.isNewline ? "\n" : $0 }) : inner
}

/// A text without control characters, which a terminal would obey: a tab becomes a space, every line break stays one.
private func withoutControls(_ text: String) -> String {
    func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x0A && byte != 0x0D || byte == 0x7F || byte == 0xC2
    }
    guard text.utf8.contains(where: isControl) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x09: result.append(" ")
        case 0x0B, 0x0C, 0x85: result.append("\n")
        case 0x0A, 0x0D: result.append(scalar)
        case 0x00..<0x20, 0x7F...0x9F: continue
        default: result.append(scalar)
        }
    }
    return String(result)
}
