// Parses one line of JSON with bounded depth (RFC 8259).

struct JSONParser {
    static let depthLimit = 32

    private let bytes: ArraySlice<UInt8>
    private let line: Int
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>, line: Int) {
        self.bytes = bytes
        self.line = line
        position = bytes.startIndex
    }

    /// The object that is all of the line.
    mutating func object() throws(FormatError) -> [JSONMember] {
        skipBlanks()
        guard peek == UInt8(ascii: "{") else { throw fail(.notAnObject) }
        guard case .object(let members) = try value(depth: 1) else { throw fail(.notAnObject) }
        skipBlanks()
        guard position == bytes.endIndex else { throw fail(.unexpected) }
        return members
    }

    private var peek: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    private func fail(_ fault: JSONFault) -> FormatError {
        .json(line: line, column: position - bytes.startIndex + 1, fault: fault)
    }

    private mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A { position += 1 }
    }

    private mutating func expect(_ byte: UInt8) throws(FormatError) {
        guard let found = peek else { throw fail(.unexpectedEnd) }
        guard found == byte else { throw fail(.unexpected) }
        position += 1
    }

    private mutating func value(depth: Int) throws(FormatError) -> JSONValue {
        guard depth <= Self.depthLimit else { throw fail(.tooDeep(limit: Self.depthLimit)) }
        guard let first = peek else { throw fail(.unexpectedEnd) }
        switch first {
        case UInt8(ascii: "{"): return .object(try members(depth: depth))
        case UInt8(ascii: "["): return .array(try elements(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), 0x30...0x39: return try number()
        default: throw fail(.unexpected)
        }
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(FormatError) -> JSONValue {
        for byte in word.utf8 { try expect(byte) }
        return value
    }

    private mutating func members(depth: Int) throws(FormatError) -> [JSONMember] {
        var members: [JSONMember] = []
        var names: Set<[UInt8]> = []
        position += 1
        skipBlanks()
        if peek == UInt8(ascii: "}") {
            position += 1
            return members
        }
        while true {
            skipBlanks()
            guard peek == UInt8(ascii: "\"") else { throw fail(peek == nil ? .unexpectedEnd : .unexpected) }
            let name = try string()
            guard members.count < ReadingBounds.columns else {
                throw .tooWide(place: String(line), limit: ReadingBounds.columns)
            }
            guard names.insert(Array(name.utf8)).inserted else { throw fail(.duplicateKey(name)) }
            skipBlanks()
            try expect(UInt8(ascii: ":"))
            skipBlanks()
            members.append(JSONMember(name, try value(depth: depth + 1)))
            skipBlanks()
            if peek == UInt8(ascii: ",") {
                position += 1
            } else {
                try expect(UInt8(ascii: "}"))
                return members
            }
        }
    }

    private mutating func elements(depth: Int) throws(FormatError) -> [JSONValue] {
        var values: [JSONValue] = []
        position += 1
        skipBlanks()
        if peek == UInt8(ascii: "]") {
            position += 1
            return values
        }
        while true {
            skipBlanks()
            guard values.count < ReadingBounds.columns else {
                throw .tooWide(place: String(line), limit: ReadingBounds.columns)
            }
            values.append(try value(depth: depth + 1))
            skipBlanks()
            if peek == UInt8(ascii: ",") {
                position += 1
            } else {
                try expect(UInt8(ascii: "]"))
                return values
            }
        }
    }

    private mutating func number() throws(FormatError) -> JSONValue {
        let start = position
        while let byte = peek, (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte) { position += 1 }
        guard Self.isNumber(Array(bytes[start..<position])) else {
            position = start
            throw fail(.badNumber)
        }
        return .number(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    /// Whether the bytes follow the grammar of a number.
    static func isNumber(_ bytes: [UInt8]) -> Bool {
        var index = 0
        func digits() -> Int {
            let start = index
            while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
            return index - start
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
        let first = index
        let whole = digits()
        guard whole > 0, whole == 1 || bytes[first] != 0x30 else { return false }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            guard digits() > 0 else { return false }
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
                index += 1
            }
            guard digits() > 0 else { return false }
        }
        return index == bytes.count
    }

    private mutating func string() throws(FormatError) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                position += 1
                try escape(into: &text)
            case 0..<0x20: throw fail(.controlCharacter)
            default:
                text.append(byte)
                position += 1
                guard text.count <= ReadingBounds.text else {
                    throw .tooLong(place: String(line), limit: ReadingBounds.text)
                }
            }
        }
        throw fail(.unexpectedEnd)
    }

    private mutating func escape(into text: inout [UInt8]) throws(FormatError) {
        guard let byte = peek else { throw fail(.unexpectedEnd) }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            var value = try unit()
            if (0xD800..<0xDC00).contains(value) {
                guard peek == UInt8(ascii: "\\") else { throw fail(.badEscape) }
                position += 1
                guard peek == UInt8(ascii: "u") else { throw fail(.badEscape) }
                position += 1
                let low = try unit()
                guard (0xDC00..<0xE000).contains(low) else { throw fail(.badEscape) }
                value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(value) else { throw fail(.badEscape) }
            text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        default:
            position -= 1
            throw fail(.badEscape)
        }
    }

    private mutating func unit() throws(FormatError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek else { throw fail(.unexpectedEnd) }
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
            case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
            default: throw fail(.badEscape)
            }
            position += 1
        }
        return value
    }
}
