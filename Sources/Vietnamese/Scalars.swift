// Reading and writing UTF-8 scalar by scalar, and the classes of scalars that the keys treat alike.

/// The scalar at `index` of well-formed UTF-8; moves `index` behind it.
@inline(__always)
func nextScalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
    let first = UInt32(bytes[index])
    if first < 0x80 {
        index += 1
        return first
    }
    let second = UInt32(bytes[index + 1] & 0x3F)
    if first < 0xE0 {
        index += 2
        return (first & 0x1F) << 6 | second
    }
    let third = UInt32(bytes[index + 2] & 0x3F)
    if first < 0xF0 {
        index += 3
        return (first & 0x0F) << 12 | second << 6 | third
    }
    let fourth = UInt32(bytes[index + 3] & 0x3F)
    index += 4
    return (first & 0x07) << 18 | second << 12 | third << 6 | fourth
}

/// Writes one scalar value as UTF-8.
@inline(__always)
func appendScalar(_ value: UInt32, to bytes: inout [UInt8]) {
    if value < 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: value))
    } else if value < 0x800 {
        bytes.append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    } else {
        if value < 0x10000 {
            bytes.append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
        } else {
            bytes.append(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
            bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 12 & 0x3F))
        }
        bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    }
}

/// Whether a scalar is in the block of combining diacritical marks, U+0300–036F.
@inline(__always)
func isCombiningMark(_ value: UInt32) -> Bool { value &- 0x300 < 0x70 }

/// Whether a scalar takes no room and means nothing in a name: U+200B–200D, U+FEFF, soft hyphen.
@inline(__always)
func isZeroWidth(_ value: UInt32) -> Bool {
    value &- 0x200B < 3 || value == 0xFEFF || value == 0xAD
}

/// Whether a scalar is a space that does not break a line: U+00A0, U+2007, U+202F.
@inline(__always)
func isNoBreakSpace(_ value: UInt32) -> Bool { value == 0xA0 || value == 0x2007 || value == 0x202F }

/// Whether a scalar is white space (Unicode White_Space).
@inline(__always)
func isSpace(_ value: UInt32) -> Bool {
    if value < 0x80 { return value == 0x20 || value &- 9 < 5 }
    return value == 0xA0 || value == 0x85 || value &- 0x2000 < 11 || value == 0x2028 || value == 0x2029
        || value == 0x202F || value == 0x205F || value == 0x3000 || value == 0x1680
}

/// Whether a scalar is a hyphen, a dash or a minus sign.
@inline(__always)
func isDash(_ value: UInt32) -> Bool { value == 0x2D || value &- 0x2010 < 6 || value == 0x2212 }

@inline(__always)
func isDigit(_ value: UInt32) -> Bool { value &- 0x30 < 10 }

/// Whether a scalar outside our tables belongs to a word.
func isWordScalar(_ value: UInt32) -> Bool {
    guard value >= 0x80, let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

/// The lower-case mapping of a scalar outside our tables.
func lowercasedScalars(_ value: UInt32) -> [UInt32] {
    guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenLowercased else { return [value] }
    return scalar.properties.lowercaseMapping.unicodeScalars.map(\.value)
}

extension Unicode.Scalar {
    /// Whether a terminal does something for it beside drawing a sign, or nobody sees it: controls, marks that turn the
    /// direction of what follows, what has no width, tags.
    package var isObeyed: Bool {
        switch value {
        case ..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
        case 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: true
        default: false
        }
    }
}
