// One Unicode scalar from UTF-8 bytes, telling what is cut off from what is wrong.

/// The outcome of decoding one scalar.
enum DecodedScalar: Equatable {
    case scalar(Unicode.Scalar, length: Int)
    case incomplete
    case invalid
}

/// Decodes the scalar at an index of UTF-8 bytes; overlong forms and surrogates are invalid.
func decodeScalar(_ bytes: [UInt8], at index: Int) -> DecodedScalar {
    let lead = bytes[index]
    let length: Int
    var value: UInt32
    switch lead {
    case 0x00...0x7F: return .scalar(Unicode.Scalar(lead), length: 1)
    case 0xC2...0xDF: (length, value) = (2, UInt32(lead & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(lead & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(lead & 0x07))
    default: return .invalid
    }
    for offset in 1..<length {
        guard index + offset < bytes.count else { return .incomplete }
        let byte = bytes[index + offset]
        guard byte & 0xC0 == 0x80 else { return .invalid }
        value = value << 6 | UInt32(byte & 0x3F)
    }
    let isOverlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000)
    guard !isOverlong, let scalar = Unicode.Scalar(value) else { return .invalid }
    return .scalar(scalar, length: length)
}
