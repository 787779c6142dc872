// Numbers as they stand in a PDF.

/// A number as a PDF has it: three places, none that say nothing.
package func portableNumber(_ value: Double) -> String {
    let parts = Int((value * 1000).rounded())
    let (whole, rest) = (abs(parts) / 1000, abs(parts) % 1000)
    var text = (parts < 0 ? "-" : "") + String(whole)
    guard rest > 0 else { return text }
    let digits = String(rest)
    text += "." + String(repeating: "0", count: 3 - digits.count) + digits
    while text.hasSuffix("0") { text.removeLast() }
    return text
}

/// Four hexadecimal digits.
package func hex(_ value: UInt16) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
}
