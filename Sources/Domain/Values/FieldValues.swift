// The values of one record, of which most are nothing: only the others take room.

/// The values of a record's fields in their order. Half of the fields of most records hold nothing, and a long list is in
/// memory as a whole while somebody looks at what importing it would do.
package struct FieldValues: Sendable, Hashable, RandomAccessCollection, MutableCollection, ExpressibleByArrayLiteral {
    /// The values that are something, in the order of their fields.
    private var filled: [FieldValue]
    /// Which fields they are of, a bit each; the topmost bits count the fields. A kind with more fields than there are bits
    /// keeps all of its values.
    private var bits: UInt64

    private static let countBits: UInt64 = 10
    private static let placeCount = Int(64 - countBits)

    /// The values of some fields.
    package init(_ values: some Collection<FieldValue>) {
        let count = values.count
        bits = UInt64(count) << UInt64(Self.placeCount)
        filled = []
        guard count <= Self.placeCount else {
            filled = Array(values)
            return
        }
        for (place, value) in values.enumerated() where value != .none { bits |= 1 << UInt64(place) }
        filled.reserveCapacity(bits.nonzeroBitCount)
        for value in values where value != .none { filled.append(value) }
    }

    /// The values of some fields.
    package init(arrayLiteral elements: FieldValue...) { self.init(elements) }

    /// The place of the first value.
    package var startIndex: Int { 0 }
    /// The number of fields.
    package var endIndex: Int { Int(bits >> UInt64(Self.placeCount)) }

    /// Which fields hold something, a bit each: the same for two records that say something of the same fields.
    package var shape: UInt64 { bits }

    /// The value of the field at a place.
    package subscript(place: Int) -> FieldValue {
        get {
            precondition(place >= 0 && place < endIndex, "no field at this place")
            if isWhole { return filled[place] }
            return isFilled(place) ? filled[rank(of: place)] : .none
        }
        set {
            precondition(place >= 0 && place < endIndex, "no field at this place")
            if isWhole {
                filled[place] = newValue
                return
            }
            switch (isFilled(place), newValue == .none) {
            case (true, false): filled[rank(of: place)] = newValue
            case (true, true):
                filled.remove(at: rank(of: place))
                bits &= ~(1 << UInt64(place))
            case (false, false):
                filled.insert(newValue, at: rank(of: place))
                bits |= 1 << UInt64(place)
            case (false, true): break
            }
        }
    }

    private var isWhole: Bool { endIndex > Self.placeCount }

    private func isFilled(_ place: Int) -> Bool { bits & (1 << UInt64(place)) != 0 }

    /// How many values that are something stand before a place.
    private func rank(of place: Int) -> Int { (bits & ((1 << UInt64(place)) - 1)).nonzeroBitCount }
}
