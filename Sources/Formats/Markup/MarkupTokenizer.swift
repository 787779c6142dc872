// Takes markup apart into elements and text, checking that it is well formed (XML 1.0, Namespaces in XML 1.0).

/// Goes once over the bytes of a part.
struct MarkupTokenizer {
    enum Failure: Error { case malformed, forbidden, stopped }

    private struct Open {
        let start: Int
        let count: Int
        let name: String
        let vocabulary: Vocabulary
        let scopes: Int
    }

    /// Elements nested deeper than this are refused: no office file has them.
    private static let depthLimit = 2000

    private let bytes: UnsafeBufferPointer<UInt8>
    private let handler: any MarkupHandler
    private var at = 0
    private var open: [Open] = []
    /// The prefixes that are declared, in the order of their declarations.
    private var scopes: [String] = []
    /// What each prefix means, the innermost declaration last: found without a walk over the others.
    private var meanings: [String: [Vocabulary]] = [:]
    private var pending: [UInt8] = []
    private var sawRoot = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ handler: any MarkupHandler) {
        self.bytes = bytes
        self.handler = handler
    }

    /// The line reached, from 1.
    var line: Int { bytes.prefix(at).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 } }

    mutating func run() throws(Failure) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        var count = 0
        while at < bytes.count {
            count &+= 1
            if count & 0xFFF == 0, Task.isCancelled { throw .stopped }
            if bytes[at] == UInt8(ascii: "<") {
                try markup()
                if handler.fault != nil { return }
            } else {
                try characters()
            }
        }
        guard sawRoot, open.isEmpty else { throw .malformed }
    }

    private mutating func markup() throws(Failure) {
        if starts("<!--") {
            flush()
            try skip(past: "-->", from: at + 4)
        } else if starts("<![CDATA[") {
            guard !open.isEmpty else { throw .malformed }
            let start = at + 9
            try skip(past: "]]>", from: start)
            pending += bytes[start..<at - 3]
        } else if starts("<!") {
            throw .forbidden
        } else if starts("<?") {
            flush()
            let start = at
            try skip(past: "?>", from: at + 2)
            try checkDeclaration(start..<at)
        } else if starts("</") {
            flush()
            try close()
        } else {
            flush()
            try element()
        }
    }

    private func checkDeclaration(_ range: Range<Int>) throws(Failure) {
        let text = String(decoding: bytes[range], as: UTF8.self).lowercased()
        guard text.hasPrefix("<?xml "), text.contains("encoding") else { return }
        // One that says UTF-16 was turned into UTF-8 before.
        guard ["utf-8", "utf8", "us-ascii", "utf-16"].contains(where: text.contains) else { throw .forbidden }
    }

    private mutating func characters() throws(Failure) {
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "<"), bytes[at] != UInt8(ascii: "&") {
            guard isAllowed(bytes[at]) else { throw .malformed }
            at += 1
        }
        if open.isEmpty {
            // White space alone may stand outside the root.
            guard bytes[start..<at].allSatisfy(isSpace), at >= bytes.count || bytes[at] != UInt8(ascii: "&") else {
                throw .malformed
            }
            return
        }
        appendNormalised(start..<at)
        if at < bytes.count, bytes[at] == UInt8(ascii: "&") { pending += try reference() }
    }

    /// A line end of any kind is a line feed (XML 1.0, 2.11).
    private mutating func appendNormalised(_ range: Range<Int>) {
        guard bytes[range].contains(0x0D) else {
            pending += bytes[range]
            return
        }
        for index in range {
            if bytes[index] != 0x0D {
                pending.append(bytes[index])
            } else if index + 1 >= bytes.count || bytes[index + 1] != 0x0A {
                pending.append(0x0A)
            }
        }
    }

    private mutating func flush() {
        guard !pending.isEmpty else { return }
        handler.text(String(decoding: pending, as: UTF8.self))
        pending.removeAll(keepingCapacity: true)
    }

    private mutating func element() throws(Failure) {
        guard open.count < Self.depthLimit, !(sawRoot && open.isEmpty) else { throw .malformed }
        let before = scopes.count
        at += 1
        let start = at
        let qualified = try name()
        let count = at - start
        var attributes: [String: String] = [:]
        var isEmpty = false
        while true {
            let hadSpace = skipSpace()
            guard at < bytes.count else { throw .malformed }
            if bytes[at] == UInt8(ascii: ">") {
                at += 1
                break
            }
            if bytes[at] == UInt8(ascii: "/") {
                guard at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: ">") else { throw .malformed }
                at += 2
                isEmpty = true
                break
            }
            guard hadSpace else { throw .malformed }
            let key = try name()
            skipSpace()
            guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { throw .malformed }
            at += 1
            skipSpace()
            let value = try quoted()
            if key == "xmlns" || key.hasPrefix("xmlns:") {
                let prefix = key == "xmlns" ? "" : String(key.dropFirst(6))
                scopes.append(prefix)
                meanings[prefix, default: []].append(Vocabulary(namespace: value))
            } else if attributes.updateValue(value, forKey: key) != nil {
                throw .malformed
            }
        }
        let (prefix, local) = Self.split(qualified)
        let meaning = meanings[prefix]?.last
        if meaning == nil, !prefix.isEmpty, prefix != "xml" { throw .malformed }
        let vocabulary = meaning ?? .other
        sawRoot = true
        handler.open(MarkupElement(name: local, vocabulary: vocabulary, attributes: attributes))
        if isEmpty {
            if handler.fault == nil { handler.close(local, vocabulary) }
            endScopes(before)
        } else {
            open.append(Open(start: start, count: count, name: local, vocabulary: vocabulary, scopes: before))
        }
    }

    private mutating func close() throws(Failure) {
        at += 2
        let start = at
        guard let element = open.popLast() else { throw .malformed }
        _ = try name()
        let same = bytes[start..<at].elementsEqual(bytes[element.start..<element.start + element.count])
        skipSpace()
        guard same, at < bytes.count, bytes[at] == UInt8(ascii: ">") else { throw .malformed }
        at += 1
        endScopes(element.scopes)
        handler.close(element.name, element.vocabulary)
    }

    /// Forgets the prefixes that were declared behind the first ones.
    private mutating func endScopes(_ count: Int) {
        while scopes.count > count { meanings[scopes.removeLast()]?.removeLast() }
    }

    private mutating func name() throws(Failure) -> String {
        let start = at
        while at < bytes.count, Self.isNameByte(bytes[at]) { at += 1 }
        guard at > start else { throw .malformed }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func quoted() throws(Failure) -> String {
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
            throw .malformed
        }
        let quote = bytes[at]
        at += 1
        var value: [UInt8] = []
        while true {
            guard at < bytes.count, bytes[at] != UInt8(ascii: "<") else { throw .malformed }
            if bytes[at] == quote { break }
            if bytes[at] == UInt8(ascii: "&") {
                value += try reference()
            } else {
                guard isAllowed(bytes[at]) else { throw .malformed }
                value.append(isSpace(bytes[at]) ? 0x20 : bytes[at])
                at += 1
            }
        }
        at += 1
        return String(decoding: value, as: UTF8.self)
    }

    private static let named: [(name: String, byte: UInt8)] = [
        ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22), ("apos", 0x27),
    ]

    /// One of the five names or a number (XML 1.0, 4.1 and 4.6); others need a document type.
    private mutating func reference() throws(Failure) -> [UInt8] {
        let start = at + 1
        var end = start
        while end < bytes.count, end - start < 12, bytes[end] != UInt8(ascii: ";") { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else { throw .malformed }
        if let byte = Self.named.first(where: { bytes[start..<end].elementsEqual($0.name.utf8) })?.byte {
            at = end + 1
            return [byte]
        }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        guard text.hasPrefix("#") else { throw .malformed }
        let isHex = text.hasPrefix("#x")
        let digits = text.dropFirst(isHex ? 2 : 1)
        guard let first = digits.first, first != "+", first != "-",
            let value = UInt32(digits, radix: isHex ? 16 : 10), let scalar = Unicode.Scalar(value),
            value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D, value != 0xFFFE, value != 0xFFFF
        else { throw .malformed }
        at = end + 1
        return Array(String(Character(scalar)).utf8)
    }

    private func starts(_ mark: StaticString) -> Bool {
        guard at + mark.utf8CodeUnitCount <= bytes.count else { return false }
        for index in 0..<mark.utf8CodeUnitCount where bytes[at + index] != mark.utf8Start[index] { return false }
        return true
    }

    private mutating func skip(past mark: StaticString, from start: Int) throws(Failure) {
        at = start
        while at < bytes.count, let next = bytes[at...].firstIndex(of: mark.utf8Start[0]) {
            at = next
            if starts(mark) {
                at += mark.utf8CodeUnitCount
                return
            }
            at += 1
        }
        at = bytes.count
        throw .malformed
    }

    @discardableResult
    private mutating func skipSpace() -> Bool {
        let start = at
        while at < bytes.count, isSpace(bytes[at]) { at += 1 }
        return at > start
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

    private func isAllowed(_ byte: UInt8) -> Bool { byte >= 0x20 || isSpace(byte) }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"),
            UInt8(ascii: "."), 0x80...0xFF:
            true
        default: false
        }
    }

    private static func split(_ name: String) -> (prefix: String, local: String) {
        guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return ("", name) }
        return (String(name[..<colon]), String(name[name.utf8.index(after: colon)...]))
    }
}
