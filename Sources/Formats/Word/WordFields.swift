// Fields of a document: their codes are not shown, their results are; old form fields show what was chosen (ECMA-376
// part 1, 17.16).

/// The fields that are open, the innermost last.
struct WordFields {
    private struct Field {
        /// Whether its result has begun.
        var hasResult = false
        var isBox = false
        var standard: String?
        var chosen: String?
        var entries: [String] = []
    }

    private var open: [Field] = []
    /// Fields opened beyond the depth that is kept.
    private var beyond = 0
    private static let depthLimit = 64
    private static let entryLimit = 1000

    /// Whether what comes is code.
    var isInCode: Bool { open.contains { !$0.hasResult } }

    /// Begins a field, its result, or ends it.
    /// - Returns: what a form field shows that has no result of its own.
    mutating func mark(_ kind: String) -> String? {
        switch kind {
        case "begin": if open.count < Self.depthLimit { open.append(Field()) } else { beyond += 1 }
        case "separate": if beyond == 0 { open.modifyLast { $0.hasResult = true } }
        case "end": return end()
        default: break
        }
        return nil
    }

    private mutating func end() -> String? {
        if beyond > 0 {
            beyond -= 1
            return nil
        }
        guard let field = open.popLast() else { return nil }
        if field.isBox {
            let state = field.chosen ?? field.standard ?? "0"
            return ["0", "false", "off"].contains(state) ? "☐" : "☑"
        }
        guard !field.hasResult, !field.entries.isEmpty else { return nil }
        let place = Int(field.chosen ?? field.standard ?? "0") ?? -1
        return field.entries.indices.contains(place) ? field.entries[place] : nil
    }

    /// Takes an element of the data of a form field.
    mutating func take(_ element: MarkupElement) {
        let value = element["val"]
        open.modifyLast { field in
            switch element.name {
            case "checkBox": field.isBox = true
            case "default": field.standard = value ?? "1"
            case "checked", "result": field.chosen = value ?? "1"
            case "listEntry": if field.entries.count < Self.entryLimit { field.entries.append(value ?? "") }
            default: break
            }
        }
    }

    /// A code that never ends must not swallow the rest of the document.
    mutating func dropCodes() { open.removeAll { !$0.hasResult } }
}
