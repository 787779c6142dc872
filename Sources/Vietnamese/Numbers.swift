// Numbers as Vietnamese offices write them: dots between groups of three digits, a comma before decimals.

/// The number of decimals that is read and written at most.
package let decimalScaleLimit = 18

/// A whole number in groups of three: 1892 is "1.892".
package func grouped(_ value: Int64) -> String { grouped(value, scale: 0) }

/// A decimal number in groups of three: (2945902, 1) is "294.590,2"; every decimal is written, also zeros.
///
/// The value is `unscaled` divided by ten to the power of `scale`, which is brought into 0...18.
package func grouped(_ unscaled: Int64, scale: Int) -> String {
    let scale = max(0, min(scale, decimalScaleLimit))
    var digits = Array(String(unscaled.magnitude).utf8)
    if digits.count <= scale {
        digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: scale + 1 - digits.count), at: 0)
    }
    let whole = digits.count - scale
    var output: [UInt8] = unscaled < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
        if index == whole {
            output.append(UInt8(ascii: ","))
        } else if index > 0, index < whole, (whole - index).isMultiple(of: 3) {
            output.append(UInt8(ascii: "."))
        }
        output.append(digit)
    }
    return String(decoding: output, as: UTF8.self)
}

/// Reads "1.892", "294.590,2", "169,02", "02"; nil when it is no such number or does not fit.
///
/// A single dot with one or two digits behind it is taken for a decimal point ("169.02"). A sign in front and white
/// space around are allowed, exponents and other group marks are not.
package func parseDecimal(_ text: String) -> (unscaled: Int64, scale: Int)? {
    var characters = text.unicodeScalars.map(\.value)[...]
    while let first = characters.first, isSpace(first) || isZeroWidth(first) { characters.removeFirst() }
    while let last = characters.last, isSpace(last) || isZeroWidth(last) { characters.removeLast() }
    var isNegative = false
    if let sign = characters.first, sign == 0x2B || sign == 0x2D || sign == 0x2212 {
        isNegative = sign != 0x2B
        characters.removeFirst()
    }
    guard let parts = splitDecimal(characters) else { return nil }
    guard parts.fraction.count <= decimalScaleLimit else { return nil }
    var unscaled: Int64 = 0
    for digit in parts.whole + parts.fraction {
        let value = Int64(digit - 0x30)
        let (product, overflow) = unscaled.multipliedReportingOverflow(by: 10)
        // Counting down for negative numbers reaches the smallest one too.
        let (sum, carry) =
            isNegative ? product.subtractingReportingOverflow(value) : product.addingReportingOverflow(value)
        guard !overflow, !carry else { return nil }
        unscaled = sum
    }
    return (unscaled, parts.fraction.count)
}

private func splitDecimal(_ characters: ArraySlice<UInt32>) -> (whole: [UInt32], fraction: [UInt32])? {
    let halves = characters.split(separator: 0x2C, maxSplits: 2, omittingEmptySubsequences: false)
    guard let front = halves.first, halves.count <= 2 else { return nil }
    var groups = front.split(separator: 0x2E, omittingEmptySubsequences: false)
    var fraction: ArraySlice<UInt32> = []
    if halves.count == 2 {
        fraction = halves[1]
        guard !fraction.isEmpty else { return nil }
    } else if groups.count == 2, let last = groups.last, last.count == 1 || last.count == 2 {
        fraction = groups.removeLast()
    }
    guard let first = groups.first, !first.isEmpty else { return nil }
    if groups.count > 1 {
        guard first.count <= 3, first.first != 0x30, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    }
    let whole = groups.flatMap { $0 }
    guard whole.allSatisfy(isDigit), fraction.allSatisfy(isDigit) else { return nil }
    return (whole, Array(fraction))
}
