// What few of many rows have: it takes no room in the others.

/// A value that has what every one has which nobody says something of.
package protocol Unsaid: Sendable, Hashable {
    /// The value of which nothing is said.
    init()
}

/// A value that stays `Value()` in nearly all of the many that have it. It stands in a place of its own once it is
/// something else, and copies share that place until one of them changes.
package struct Seldom<Value: Unsaid>: Sendable, Hashable {
    private final class Place: @unchecked Sendable {
        var value: Value

        init(_ value: Value) { self.value = value }
    }

    private var place: Place?

    /// A value of which nothing is said.
    package init() {}

    /// The value.
    package var value: Value {
        get { place?.value ?? Value() }
        _modify {
            if let known = place {
                if !isKnownUniquelyReferenced(&place) { place = Place(known.value) }
            } else {
                place = Place(Value())
            }
            // It was made above.
            guard let own = place else { preconditionFailure("no place for the value") }
            yield &own.value
        }
    }

    /// Writes a part, which takes no room as long as it says nothing.
    package mutating func set<Part: Equatable>(_ part: WritableKeyPath<Value, Part>, to new: Part) {
        if place == nil, Value()[keyPath: part] == new { return }
        value[keyPath: part] = new
    }

    /// Whether both say the same.
    package static func == (one: Self, other: Self) -> Bool {
        one.place === other.place || one.value == other.value
    }

    /// Mixes in what it says.
    package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
