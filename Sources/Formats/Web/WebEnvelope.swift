// Takes the page out of an envelope of mail, the form in which office programs save a page with its pictures as one file
// (RFC 2557, with the encodings of RFC 2045).

enum WebEnvelope {
    /// Parts looked at.
    private static let partLimit = 1000

    /// The page in an envelope; nil for anything else.
    static func page(_ bytes: [UInt8]) -> [UInt8]? {
        let head = Array(bytes.prefix(4096))
        let start = String(decoding: head, as: UTF8.self).lowercased()
        guard
            start.hasPrefix("mime-version:") || start.hasPrefix("from:") || start.hasPrefix("content-type: multipart"),
            let range = start.firstRange(of: "boundary=")
        else { return nil }
        let offset = start.utf8.distance(from: start.utf8.startIndex, to: range.upperBound)
        var boundary = head[min(offset, head.count)...].prefix { $0 != 0x0A && $0 != 0x0D && $0 != UInt8(ascii: ";") }
        boundary = boundary.drop { $0 == UInt8(ascii: "\"") }
        if let quote = boundary.firstIndex(of: UInt8(ascii: "\"")) { boundary = boundary[..<quote] }
        guard !boundary.isEmpty else { return nil }
        let mark = Array("--".utf8) + boundary
        for part in parts(bytes, mark) {
            let (fields, body) = split(part)
            guard fields["content-type"]?.hasPrefix("text/html") == true else { continue }
            switch fields["content-transfer-encoding"] {
            case "quoted-printable": return quotedPrintable(body)
            case "base64": return base64(body)
            default: return Array(body)
            }
        }
        return nil
    }

    /// What stands between lines that begin with the mark.
    private static func parts(_ bytes: [UInt8], _ mark: [UInt8]) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start: Int?
        var line = 0
        while line < bytes.count, parts.count < partLimit {
            let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
            if bytes[line...].starts(with: mark) {
                if let start { parts.append(bytes[start..<line]) }
                start = min(end + 1, bytes.count)
            }
            line = end + 1
        }
        if let start, start < bytes.count { parts.append(bytes[start...]) }
        return parts
    }

    /// The fields of a part's head, names and values in small letters, and its body.
    private static func split(_ part: ArraySlice<UInt8>) -> ([String: String], ArraySlice<UInt8>) {
        var fields: [String: String] = [:]
        var last = ""
        var at = part.startIndex
        while at < part.endIndex {
            let end = part[at...].firstIndex(of: 0x0A) ?? part.endIndex
            let line = TextLayout.trimmed(String(decoding: part[at..<end], as: UTF8.self)).lowercased()
            let goesOn = part[at] == 0x20 || part[at] == 0x09
            at = min(end + 1, part.endIndex)
            if line.isEmpty { break }
            if goesOn {
                fields[last, default: ""] += " " + line
            } else if let colon = line.firstIndex(of: ":") {
                last = String(line[..<colon])
                fields[last] = TextLayout.trimmed(String(line[line.index(after: colon)...]))
            }
        }
        return (fields, part[at...])
    }

    private static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var at = bytes.startIndex
        while at < bytes.endIndex {
            guard bytes[at] == UInt8(ascii: "=") else {
                result.append(bytes[at])
                at += 1
                continue
            }
            let next = bytes[(at + 1)...].prefix(2)
            if let value = UInt8(String(decoding: next, as: UTF8.self), radix: 16), next.count == 2 {
                result.append(value)
                at += 3
            } else {
                // The end of a line that goes on.
                at += 1
                if at < bytes.endIndex, bytes[at] == 0x0D { at += 1 }
                if at < bytes.endIndex, bytes[at] == 0x0A { at += 1 }
            }
        }
        return result
    }

    private static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var (bits, count): (UInt32, Int) = (0, 0)
        for byte in bytes {
            let value: UInt8
            switch byte {
            case 0x41...0x5A: value = byte - 0x41
            case 0x61...0x7A: value = byte - 0x61 + 26
            case 0x30...0x39: value = byte - 0x30 + 52
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            default: continue
            }
            bits = bits << 6 & 0xFFFFFF | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return result
    }
}
