// What each body said in one answer: the one that leads first, the others below it under their names.
import Domain
import Vietnamese

/// The parts of an answer by who said them.
struct AnswerParts: Sendable, Equatable {
    /// What the body that leads said.
    private(set) var lead: String
    /// What the others said, in their order.
    private(set) var others: [Part] = []

    struct Part: Sendable, Equatable {
        let body: String
        var text: String
    }

    /// Reads an answer: a line that begins with the name of a supporting body and a colon begins its part.
    init(_ answer: String, supporting: [String]) {
        var lines: [String] = []
        lead = ""
        var open: String?
        func close(_ parts: inout AnswerParts) {
            let text = trimmedProse(lines.joined(separator: "\n"))
            lines = []
            guard let body = open else { return parts.lead = text }
            let before = parts[body]
            parts[body] = before.isEmpty ? text : before + "\n" + text
        }
        for line in composed(answer).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let found = supporting.first { line.hasPrefix($0 + ":") }
            if let found {
                close(&self)
                open = found
                lines = [String(line.dropFirst(found.count + 1))]
            } else {
                lines.append(String(line))
            }
        }
        close(&self)
    }

    /// What a body said; nil stands for the one that leads.
    subscript(body: String?) -> String {
        get { body.map { name in others.first { $0.body == name }?.text ?? "" } ?? lead }
        set {
            guard let body else {
                lead = newValue
                return
            }
            if let place = others.firstIndex(where: { $0.body == body }) {
                others[place].text = newValue
            } else {
                others.append(Part(body: body, text: newValue))
            }
        }
    }

    /// The answer as it is stored and printed.
    var text: String {
        ([lead] + others.filter { !$0.text.isEmpty }.map { $0.body + ": " + $0.text })
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

/// Whether two answers say the same: blanks and empty lines apart.
func saysSame(_ one: String, _ other: String) -> Bool {
    func plain(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }.filter { !$0.isEmpty }
    }
    return plain(one) == plain(other)
}
