// Takes a page of the web apart into tags and text, whatever is wrong with it (HTML Living Standard, 13.2, as far as
// office programs need it); goes once over the bytes.

/// A piece of a page.
enum WebToken {
    case open(WebTag)
    case close(String)
    case text(String)
}

/// An opening tag: its name and attributes in small letters.
struct WebTag {
    var name: String
    var attributes: [String: String] = [:]

    subscript(_ key: String) -> String? { attributes[key] }
}

/// The pieces of a page one after the other.
struct WebTokenizer {
    private let bytes: [UInt8]
    private var at = 0
    private var raw: String?
    /// The place behind which no comment ends, so that none is looked for again.
    private var hasNoCommentEnd = false

    /// Attributes kept of one tag.
    private static let attributeLimit = 64

    init(_ text: String) { bytes = Array(text.utf8) }

    /// The next piece; nil at the end.
    mutating func next() -> WebToken? {
        while at < bytes.count {
            if let name = raw {
                raw = nil
                skipRaw(name)
                continue
            }
            guard bytes[at] == UInt8(ascii: "<") else { return .text(text()) }
            let following = at + 1 < bytes.count ? bytes[at + 1] : 0
            if following == UInt8(ascii: "!") || following == UInt8(ascii: "?") {
                skipDeclaration()
            } else if following == UInt8(ascii: "/") {
                at += 2
                let name = self.name()
                skip(past: UInt8(ascii: ">"))
                if !name.isEmpty { return .close(name) }
            } else if Self.isLetter(following) {
                return .open(tag())
            } else {
                return .text(text())
            }
        }
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// Text up to the next tag; a sign that begins none is a letter.
    private mutating func text() -> String {
        let start = at
        at += 1
        while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
        return WebEntities.decoded(bytes[start..<at])
    }

    private mutating func name() -> String {
        let start = at
        while at < bytes.count, !Self.isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "/")
        {
            at += 1
        }
        return String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
    }

    private mutating func skip(past byte: UInt8) {
        while at < bytes.count, bytes[at] != byte { at += 1 }
        at = min(at + 1, bytes.count)
    }

    /// A comment ends with its own sign, anything else that is no tag at the next bracket.
    private mutating func skipDeclaration() {
        guard bytes[at...].starts(with: "<!--".utf8), !hasNoCommentEnd else { return skip(past: UInt8(ascii: ">")) }
        let start = at
        at += 4
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "-"), bytes[at...].starts(with: "-->".utf8) {
                at += 3
                return
            }
            at += 1
        }
        // One that never ends must not swallow the rest of the page.
        hasNoCommentEnd = true
        at = start
        skip(past: UInt8(ascii: ">"))
    }

    private mutating func tag() -> WebTag {
        at += 1
        var tag = WebTag(name: name())
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
            if Self.isSpace(bytes[at]) || bytes[at] == UInt8(ascii: "/") {
                at += 1
                continue
            }
            let (key, value) = attribute()
            if tag.attributes.count < Self.attributeLimit, tag.attributes[key] == nil { tag.attributes[key] = value }
        }
        at = min(at + 1, bytes.count)
        if ["script", "style", "template", "noscript", "svg", "xml", "title"].contains(tag.name) { raw = tag.name }
        return tag
    }

    private mutating func attribute() -> (String, String) {
        let start = at
        at += 1
        while at < bytes.count, !Self.isSpace(bytes[at]), bytes[at] != UInt8(ascii: "="),
            bytes[at] != UInt8(ascii: ">"),
            bytes[at] != UInt8(ascii: "/")
        {
            at += 1
        }
        let key = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
        while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
        guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { return (key, "") }
        at += 1
        while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
        guard at < bytes.count else { return (key, "") }
        let quote = bytes[at]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let first = at + 1
            at = first
            while at < bytes.count, bytes[at] != quote { at += 1 }
            defer { at = min(at + 1, bytes.count) }
            return (key, WebEntities.decoded(bytes[first..<at]))
        }
        let first = at
        while at < bytes.count, !Self.isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">") { at += 1 }
        return (key, WebEntities.decoded(bytes[first..<at]))
    }

    /// Passes over what is no text of the page, up to the tag that ends it.
    private mutating func skipRaw(_ name: String) {
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "<"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "/") {
                let start = at
                at += 2
                if self.name() == name {
                    skip(past: UInt8(ascii: ">"))
                    return
                }
                at = start
            }
            at += 1
        }
    }
}
