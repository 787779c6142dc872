// Reads an XML part of an office file as a stream of events, refusing what such parts never hold.
import Foundation
import FoundationXML

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
    var fault: ExchangeError? { get }
    func open(_ element: MarkupElement)
    func close(_ name: String, _ vocabulary: Vocabulary)
    func text(_ text: String)
}

enum MarkupReader {
    /// Feeds `handler` with the part's events; throws `ExchangeError.xml` or `.forbiddenMarkup`.
    static func read(_ bytes: [UInt8], part: String, into handler: any MarkupHandler) throws(ExchangeError) {
        guard prologIsPlain(bytes) else { throw .forbiddenMarkup(part: part) }
        let parser = XMLParser(stream: InputStream(data: Data(bytes)))
        let delegate = Delegate(handler)
        parser.delegate = delegate
        parser.shouldProcessNamespaces = true
        parser.shouldResolveExternalEntities = false
        let succeeded = parser.parse()
        if let fault = handler.fault { throw fault }
        // The parser takes a part of a few bytes as complete: an open or absent root shows it.
        guard succeeded, delegate.sawRoot, delegate.depth == 0 else {
            throw .xml(part: part, line: max(1, delegate.errorLine ?? parser.lineNumber))
        }
    }

    /// Whether nothing but an XML declaration in UTF-8, comments and instructions stands before the root element.
    private static func prologIsPlain(_ bytes: [UInt8]) -> Bool {
        var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
                position += 1
                continue
            }
            guard byte == UInt8(ascii: "<") else { return byte < 0x80 && byte != 0 }
            let rest = bytes[position...]
            if rest.starts(with: "<?".utf8) {
                guard let end = find("?>", in: bytes, from: position) else { return true }
                if rest.starts(with: "<?xml ".utf8), !declaresUTF8(bytes[position..<end]) { return false }
                position = end
            } else if rest.starts(with: "<!--".utf8) {
                guard let end = find("-->", in: bytes, from: position + 4) else { return true }
                position = end
            } else {
                return !rest.starts(with: "<!".utf8)
            }
        }
        return true
    }

    private static func declaresUTF8(_ declaration: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: declaration, as: UTF8.self).lowercased()
        guard let range = text.range(of: "encoding") else { return true }
        let value = text[range.upperBound...]
        return value.contains("utf-8") || value.contains("us-ascii")
    }

    private static func find(_ mark: String, in bytes: [UInt8], from start: Int) -> Int? {
        let mark = Array(mark.utf8)
        var position = start
        while position + mark.count <= bytes.count {
            if bytes[position] == mark[0], bytes[position..<position + mark.count].elementsEqual(mark) {
                return position + mark.count
            }
            position += 1
        }
        return nil
    }

    private final class Delegate: NSObject, XMLParserDelegate {
        private let handler: any MarkupHandler
        private var vocabularies: [String: Vocabulary] = [:]
        var depth = 0
        var sawRoot = false
        var errorLine: Int?

        init(_ handler: any MarkupHandler) { self.handler = handler }

        private func vocabulary(_ namespace: String?) -> Vocabulary {
            let key = namespace ?? ""
            if let known = vocabularies[key] { return known }
            let found = Vocabulary(namespace: key)
            if vocabularies.count < 256 { vocabularies[key] = found }
            return found
        }

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            guard errorLine == nil else { return }
            depth += 1
            sawRoot = true
            handler.open(MarkupElement(name: name, vocabulary: vocabulary(namespaceURI), attributes: attributes))
            if handler.fault != nil { parser.abortParsing() }
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) {
            guard errorLine == nil else { return }
            depth -= 1
            handler.close(name, vocabulary(namespaceURI))
            if handler.fault != nil { parser.abortParsing() }
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) {
            if errorLine == nil { handler.text(string) }
        }

        func parser(_ parser: XMLParser, foundCDATA block: Data) {
            if errorLine == nil { handler.text(String(decoding: block, as: UTF8.self)) }
        }

        func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
            if errorLine == nil { errorLine = parser.lineNumber }
        }
    }
}
