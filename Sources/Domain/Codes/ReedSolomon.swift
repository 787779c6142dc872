// Reed–Solomon codewords over the field of 256 elements (ISO/IEC 18004:2015, clause 7.5 and annex A).

/// Makes the codewords that protect a block.
struct ReedSolomon {
    /// The generator polynomial without its leading one, as powers of 2, the highest term first.
    private let generator: [Int]

    /// A code with a number of codewords for correction.
    init(correction: Int) {
        // The product of (x − 2⁰)(x − 2¹)… ; addition and subtraction are one.
        var product: [UInt8] = [1]
        for power in 0..<correction {
            var next = product + [0]
            for (index, value) in product.enumerated() {
                next[index + 1] ^= Self.product(value, ofPower: power)
            }
            product = next
        }
        generator = product.dropFirst().map { Int(Self.field.powers[Int($0)]) }
    }

    /// The remainder of a block's division by the generator: its codewords for correction.
    func remainder(of block: some Sequence<UInt8>) -> [UInt8] {
        var rest = [UInt8](repeating: 0, count: generator.count)
        for byte in block {
            let lead = byte ^ (rest.first ?? 0)
            for index in rest.indices {
                let next = index + 1 < rest.count ? rest[index + 1] : 0
                rest[index] = next ^ Self.product(lead, ofPower: generator[index])
            }
        }
        return rest
    }

    /// A value times 2 to a power.
    private static func product(_ value: UInt8, ofPower power: Int) -> UInt8 {
        value == 0 ? 0 : field.values[(Int(field.powers[Int(value)]) + power) % 255]
    }

    /// The powers of 2 and their logarithms, modulo x⁸ + x⁴ + x³ + x² + 1.
    private static let field: (values: [UInt8], powers: [UInt8]) = {
        var values = [UInt8](repeating: 0, count: 255)
        var powers = [UInt8](repeating: 0, count: 256)
        var value = 1
        for power in 0..<255 {
            values[power] = UInt8(truncatingIfNeeded: value)
            powers[value] = UInt8(truncatingIfNeeded: power)
            value <<= 1
            if value > 0xFF { value ^= 0x11D }
        }
        return (values, powers)
    }()
}
