// A field bound to a property, and what can be said of it.

/// A field bound to the property of a record that holds it. What more is said of it while it is made is said of the same
/// field: nobody has it yet.
package struct Field<Owner: Sendable>: Sendable {
    /// The description without the property.
    package let description: FieldDescription
    /// Reads the property.
    package let read: @Sendable (Owner) -> FieldValue
    /// Writes the property; a value of another kind counts as nothing.
    package let write: @Sendable (inout Owner, FieldValue) -> Void

    private init(
        _ name: String, _ kind: FieldKind, _ rules: [Rule], _ column: Column?, _ isSearched: Bool,
        read: @escaping @Sendable (Owner) -> FieldValue,
        write: @escaping @Sendable (inout Owner, FieldValue) -> Void
    ) {
        description = FieldDescription(
            name: name, kind: kind, rules: rules, column: column, isSearched: isSearched)
        self.read = read
        self.write = write
    }

    /// The same field, set by the program and not in a form.
    package var managed: Field {
        description.isManaged = true
        return self
    }

    /// The same field, kept by the repository from other records.
    package var derived: Field {
        description.isDerived = true
        return managed
    }

    /// The same reference, under whose record a list shows its own: no list is sorted by it.
    func shown(as column: Column) -> Field {
        description.ownerColumn = column
        return self
    }

    /// The same field, for which a form offers what other records say.
    package var offering: Field {
        description.offersValues = true
        return self
    }

    /// The same field, for which a form also offers what the records of another kind say in one of theirs.
    package func offering(from kind: RecordKind, _ name: String) -> Field {
        description.offeredFrom = OfferSource(kind: kind, field: name)
        return offering
    }

    /// The same field, which takes several of what it offers, parted by semicolons.
    package var several: Field {
        description.takesSeveral = true
        return self
    }

    /// The same field, which holds one of some values that are the same everywhere.
    /// - Parameters:
    ///   - name: the field of the record whose text says most about which one it is.
    ///   - find: the values that a few words speak for, the likeliest first.
    package func choosing(
        from values: [String], by name: String, _ find: @escaping @Sendable (String) -> [String]
    ) -> Field {
        description.fixedValues = values
        description.finder = FixedFinder(field: name, find: find)
        return offering
    }

    /// The same field, which holds a product set of the decision in force.
    package func productSet(by name: String) -> Field {
        choosing(from: ProductSets.all.map(\.name), by: name) { ProductSets.matching($0).map(\.name) }
    }

    /// The same field, which mostly holds something new: what is offered completes what is typed, and is no list.
    package var fresh: Field {
        description.isFresh = true
        return self
    }

    /// The same field, which leaves the office only when somebody asks for it.
    package var kept: Field {
        description.isPrivate = true
        return self
    }

    /// The same field, in which persons may be named.
    package func naming(_ person: PersonField) -> Field {
        description.person = person
        return self
    }

    /// The same field, which says for everybody how the office is reached.
    package var published: Field {
        description.isPublished = true
        return self
    }

    /// The same field, whose text cites legal documents.
    package var citing: Field {
        description.isCiting = true
        return self
    }

    /// The same field, which names a unit as it was called on the day of the record (`calling(unitsAsOn:)`).
    package var ofUnit: Field {
        description.isOfUnit = true
        return self
    }

    /// The same field, by which the record is known besides its title.
    package var asName: Field {
        description.isName = true
        return self
    }

    /// The same reference, found by the name that another field says.
    package func named(by name: String) -> Field {
        description.namedBy = name
        return self
    }

    /// The same reference, to the record that this one is a part of: it goes to the bin with that one.
    package var part: Field {
        description.bond = .part
        return self
    }

    /// The same reference, which tells where this record comes from and keeps that one from nothing.
    package var trace: Field {
        description.bond = .trace
        return self
    }

    /// A text or prose field.
    package init(
        _ name: String, _ path: any WritableKeyPath<Owner, String> & Sendable, kind: FieldKind = .text,
        rules: [Rule] = [], column: Column? = nil, isSearched: Bool = false
    ) {
        self.init(name, kind, rules, column, isSearched) {
            FieldValue(text: $0[keyPath: path])
        } write: {
            $0[keyPath: path] = $1.text
        }
    }

    /// A choice; a code that is not among its cases becomes the first.
    package init<Choice: RawRepresentable & CaseIterable & Sendable>(
        _ name: String, _ path: any WritableKeyPath<Owner, Choice> & Sendable, rules: [Rule] = [],
        column: Column? = nil
    ) where Choice.RawValue == String {
        let codes = Choice.allCases.map(\.rawValue)
        self.init(name, .choice(codes), rules, column, false) {
            .text($0[keyPath: path].rawValue)
        } write: {
            if let choice = Choice(rawValue: $1.text) ?? Choice.allCases.first { $0[keyPath: path] = choice }
        }
    }

    /// Several choices; codes that are not among the cases are dropped.
    package init<Choice>(
        _ name: String, _ path: any WritableKeyPath<Owner, Codes<Choice>> & Sendable, rules: [Rule] = [],
        column: Column? = nil
    ) {
        self.init(name, .several(Choice.allCases.map(\.rawValue)), rules, column, false) {
            FieldValue(text: $0[keyPath: path].text)
        } write: {
            $0[keyPath: path] = Codes(text: $1.text)
        }
    }

    /// A whole number.
    package init(
        _ name: String, _ path: any WritableKeyPath<Owner, Int?> & Sendable, rules: [Rule] = [],
        column: Column? = nil
    ) {
        self.init(name, .number, rules, column, false) {
            $0[keyPath: path].map(FieldValue.number) ?? .none
        } write: {
            $0[keyPath: path] = $1.number
        }
    }

    /// A number with decimals.
    package init(
        _ name: String, _ path: any WritableKeyPath<Owner, Figure?> & Sendable, rules: [Rule] = [],
        column: Column? = nil
    ) {
        self.init(name, .figure, rules, column, false) {
            $0[keyPath: path].map(FieldValue.figure) ?? .none
        } write: {
            if case .figure(let figure) = $1 { $0[keyPath: path] = figure } else { $0[keyPath: path] = nil }
        }
    }

    /// A day.
    package init(
        _ name: String, _ path: any WritableKeyPath<Owner, CalendarDate?> & Sendable, rules: [Rule] = [],
        column: Column? = nil
    ) {
        self.init(name, .date, rules, column, false) {
            $0[keyPath: path].map(FieldValue.date) ?? .none
        } write: {
            $0[keyPath: path] = $1.date
        }
    }

    /// A sum.
    package init(
        _ name: String, _ path: any WritableKeyPath<Owner, Money?> & Sendable, rules: [Rule] = [],
        column: Column? = nil
    ) {
        self.init(name, .money, rules, column, false) {
            $0[keyPath: path].map(FieldValue.money) ?? .none
        } write: {
            $0[keyPath: path] = $1.money
        }
    }

    /// Yes or no.
    package init(
        _ name: String, _ path: any WritableKeyPath<Owner, Bool> & Sendable, column: Column? = nil
    ) {
        self.init(name, .flag, [], column, false) {
            .flag($0[keyPath: path])
        } write: {
            $0[keyPath: path] = $1 == .flag(true)
        }
    }

    /// Records of another kind that the names in a text lead to, by their database numbers.
    package init(
        _ name: String, _ path: any WritableKeyPath<Owner, [Int64]> & Sendable, leadingTo kind: RecordKind,
        by text: String
    ) {
        self.init(name, .references(kind), [], nil, false) {
            FieldValue(references: $0[keyPath: path])
        } write: {
            $0[keyPath: path] = $1.references
        }
        description.isDerived = true
        description.isManaged = true
        description.namedBy = text
    }

    /// Another record, by its database number.
    package init(
        _ name: String, _ path: any WritableKeyPath<Owner, Int64?> & Sendable, to kind: RecordKind,
        rules: [Rule] = []
    ) {
        self.init(name, .reference(kind), rules, nil, false) {
            $0[keyPath: path].map(FieldValue.reference) ?? .none
        } write: {
            $0[keyPath: path] = $1.reference
        }
    }
}
