// Values of JSON with their order and their numbers' exact text kept (RFC 8259).

/// A JSON value.
package indirect enum JSONValue: Equatable, Sendable {
    case string(String)
    /// A number as it is written, so that no digit is lost.
    case number(String)
    case bool(Bool)
    case null
    case array([JSONValue])
    case object([JSONMember])

    /// The value as one line of JSON. A number that is none is written as a string.
    package var written: String {
        var bytes: [UInt8] = []
        write(into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    func write(into bytes: inout [UInt8]) {
        switch self {
        case .string(let text): Self.write(text, into: &bytes)
        case .number(let text):
            if JSONParser.isNumber(Array(text.utf8)) { bytes += text.utf8 } else { Self.write(text, into: &bytes) }
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .null: bytes += "null".utf8
        case .array(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                value.write(into: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                Self.write(member.name, into: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.write(into: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func write(_ text: String, into bytes: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: bytes += "\\\"".utf8
            case 0x5C: bytes += "\\\\".utf8
            case 0x0A: bytes += "\\n".utf8
            case 0x0D: bytes += "\\r".utf8
            case 0x09: bytes += "\\t".utf8
            // What a terminal obeys, or what is not seen, is escaped too; some readers end a line at a separator.
            case _ where scalar.isObeyed:
                for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
                    bytes += "\\u".utf8
                    for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift)) & 15]) }
                }
            default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

/// A name and its value in an object.
package struct JSONMember: Equatable, Sendable {
    /// The name, unique in its object.
    package var name: String
    /// The value.
    package var value: JSONValue

    /// A member.
    package init(_ name: String, _ value: JSONValue) {
        self.name = name
        self.value = value
    }
}

/// One object a line.
package enum JSONLines {
    /// The lines' objects, blank lines passed over; throws `FormatError.json` with line and column.
    package static func read(_ text: String) throws(FormatError) -> [[JSONMember]] {
        var bytes = ArraySlice(Array(text.utf8))
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        var objects: [[JSONMember]] = []
        // Line after line: a list of all of them would take more room than the text.
        var (start, number) = (bytes.startIndex, 0)
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
            let line = bytes[start..<end]
            start = end + 1
            number += 1
            if number & 0xFFF == 0 { try goOn() }
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            guard objects.count < ReadingBounds.rows else {
                throw .tooMany(.rows, part: nil, limit: ReadingBounds.rows)
            }
            var parser = JSONParser(line, line: number)
            objects.append(try parser.object())
        }
        return objects
    }

    /// The objects, one a line, each ended by a line feed.
    package static func write(_ objects: [[JSONMember]]) -> String {
        var bytes: [UInt8] = []
        for object in objects {
            JSONValue.object(object).write(into: &bytes)
            bytes.append(0x0A)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
