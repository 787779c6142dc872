// Writes an equation on one line (ECMA-376 part 1, 22.1): ½ as 1/2, m² with its raised figure.

/// An equation while it is read: one element an open part of it.
struct WordEquation {
    private struct Part {
        let name: String
        /// What was read of it that no part of it took.
        var text = ""
        /// Its parts that are done, by name.
        var done: [(name: String, text: String)] = []
        /// What its properties say: signs before, between and behind.
        var settings: [String: String] = [:]
    }

    private var parts: [Part] = []
    /// Parts opened inside others beyond this depth are taken as plain text, so that no text is copied more often.
    private static let depthLimit = 24
    private var beyond = 0

    /// Whether an equation is open.
    var isOpen: Bool { !parts.isEmpty }

    mutating func append(_ text: String) { if !parts.isEmpty { parts[parts.count - 1].text += text } }

    mutating func open(_ element: MarkupElement) {
        if beyond > 0 || parts.count >= Self.depthLimit {
            beyond += 1
            return
        }
        if let value = element["val"], parts.last?.name.hasSuffix("Pr") == true, parts.count > 1 {
            parts[parts.count - 2].settings[element.name] = value
        }
        parts.append(Part(name: element.name))
    }

    /// Closes a part.
    /// - Returns: the equation on one line when it was the last one.
    mutating func close() -> String? {
        if beyond > 0 {
            beyond -= 1
            return nil
        }
        guard let part = parts.popLast() else { return nil }
        let text = Self.line(part)
        guard !parts.isEmpty else { return text }
        if Self.isArgument(part.name) {
            parts[parts.count - 1].done.append((part.name, text))
        } else {
            parts[parts.count - 1].text += text
        }
        return nil
    }

    private static func isArgument(_ name: String) -> Bool {
        ["e", "num", "den", "sup", "sub", "deg", "lim", "fName", "mr"].contains(name)
    }

    private static func line(_ part: Part) -> String {
        func all(_ name: String) -> [String] { part.done.filter { $0.name == name }.map(\.text) }
        func one(_ name: String) -> String { all(name).joined() }
        let (base, up, down) = (one("e"), one("sup"), one("sub"))
        switch part.name {
        case "f":
            if part.settings["type"] == "noBar" { return "(\(one("num")) \(one("den")))" }
            return grouped(one("num")) + "/" + grouped(one("den"))
        case "sSup", "sSub", "sSubSup": return base + lowered(down) + raised(up)
        case "sPre": return lowered(down) + raised(up) + base
        case "nary": return (part.settings["chr"] ?? "∫") + lowered(down) + raised(up) + base
        case "rad": return (RaisedText.raised(one("deg")) ?? "") + "√" + grouped(base)
        case "d":
            let between = part.settings["sepChr"] ?? "|"
            return (part.settings["begChr"] ?? "(") + all("e").joined(separator: between)
                + (part.settings["endChr"] ?? ")")
        case "func": return one("fName") + (base.first?.isLetter == true ? " " : "") + base
        case "limLow", "limUpp": return base + "(\(one("lim")))"
        case "m": return "[" + all("mr").joined(separator: "; ") + "]"
        case "mr": return all("e").joined(separator: " ")
        case "eqArr": return all("e").joined(separator: "\n")
        default: return part.text + part.done.map(\.text).joined()
        }
    }

    private static func raised(_ text: String) -> String {
        text.isEmpty ? "" : RaisedText.raised(text) ?? "^" + grouped(text)
    }

    private static func lowered(_ text: String) -> String {
        text.isEmpty ? "" : RaisedText.lowered(text) ?? "_" + grouped(text)
    }

    /// A text in brackets unless it is one figure or name.
    private static func grouped(_ text: String) -> String {
        let isOne =
            text.allSatisfy(\.isNumber) || text.count == 1 || text.allSatisfy { $0.isNumber || $0 == "," }
            || text.allSatisfy(\.isLetter)
        return isOne ? text : "(\(text))"
    }
}
