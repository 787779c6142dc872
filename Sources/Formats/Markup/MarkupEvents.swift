// What an XML part of an office file is read as: a stream of events.

/// The vocabularies of office markup that are told apart.
enum Vocabulary {
    case word, sheet, compatibility, math, other

    init(namespace: String?) {
        switch namespace ?? "" {
        case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main":
            self = .word
        case "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main":
            self = .sheet
        case "http://schemas.openxmlformats.org/markup-compatibility/2006": self = .compatibility
        case "http://schemas.openxmlformats.org/officeDocument/2006/math",
            "http://purl.oclc.org/ooxml/officeDocument/math":
            self = .math
        default: self = .other
        }
    }
}

/// An element as it opens: local name, vocabulary and attributes by local name.
struct MarkupElement {
    var name: String
    var vocabulary: Vocabulary
    var attributes: [String: String]

    /// An attribute by its local name, whatever its prefix.
    subscript(_ key: String) -> String? {
        if let value = attributes[key] { return value }
        for (name, value) in attributes {
            if let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")),
                name[name.utf8.index(after: colon)...] == key
            {
                return value
            }
        }
        return nil
    }

    /// An on/off property (ECMA-376 part 1, 17.17.4): present means on unless it says otherwise.
    var isOn: Bool {
        switch self["val"] {
        case "0", "false", "off": false
        default: true
        }
    }
}

/// Receives a part's events; setting `fault` ends the reading with that error.
protocol MarkupHandler: AnyObject {
    var fault: FormatError? { get }
    func open(_ element: MarkupElement)
    func close(_ name: String, _ vocabulary: Vocabulary)
    func text(_ text: String)
}
