// Reads a .strings file: lines of "key" = "value"; with // comments.
import Resources

/// The pairs of a .strings file, and where it stopped making sense.
package struct StringsFile: Sendable {
    /// The texts by key.
    package private(set) var texts: [String: String] = [:]
    /// Keys that stand in it twice.
    package private(set) var repeatedKeys: [String] = []
    /// The line of the first mistake, from 1; nil when there is none.
    package private(set) var mistakenLine: Int?

    /// Reads the bytes of a file.
    package init(bytes: UnsafeBufferPointer<UInt8>) {
        texts.reserveCapacity(512)
        var reader = Reader(bytes: bytes)
        while reader.skipSpace() {
            let line = reader.line
            guard let key = reader.quoted(), reader.take(UInt8(ascii: "=")), let value = reader.quoted(),
                reader.take(UInt8(ascii: ";"))
            else {
                mistakenLine = line
                return
            }
            if texts.updateValue(value, forKey: key) != nil { repeatedKeys.append(key) }
        }
    }

    /// The embedded file of a name; without texts when there is none.
    package static func embedded(_ name: String) -> StringsFile {
        let resource = soxa_resource_named(name)
        return StringsFile(bytes: UnsafeBufferPointer(start: resource.bytes, count: resource.count))
    }
}

private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    var at = 0
    var line = 1

    mutating func skipSpace() -> Bool {
        while at < bytes.count {
            switch bytes[at] {
            case 0x0A:
                line += 1
                at += 1
            case 0x20, 0x09, 0x0D: at += 1
            case UInt8(ascii: "/") where at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "/"):
                while at < bytes.count, bytes[at] != 0x0A { at += 1 }
            default: return true
            }
        }
        return false
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard skipSpace(), bytes[at] == byte else { return false }
        at += 1
        return true
    }

    mutating func quoted() -> String? {
        guard take(UInt8(ascii: "\"")) else { return nil }
        let start = at
        var hasEscapes = false
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
            if bytes[at] == UInt8(ascii: "\\") {
                hasEscapes = true
                at += 1
            }
            if at < bytes.count, bytes[at] == 0x0A { line += 1 }
            at += 1
        }
        guard at < bytes.count else { return nil }
        let raw = String(decoding: bytes[start..<at], as: UTF8.self)
        at += 1
        return hasEscapes ? unescaped(raw) : raw
    }

    private func unescaped(_ raw: String) -> String {
        var result = ""
        var isEscaped = false
        for character in raw {
            if isEscaped {
                result.append(character == "n" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }
}
