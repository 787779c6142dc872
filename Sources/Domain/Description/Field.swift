// The description of one field, from which columns, forms, checks, files and the journal follow.

/// What a field holds and how it is entered.
package enum FieldKind: Sendable, Hashable {
    /// One line.
    case text
    /// Paragraphs.
    case prose
    /// One of the codes.
    case choice([String])
    /// Any of the codes, several at once.
    case several([String])
    /// A day.
    case date
    /// A whole number.
    case number
    /// A number with decimals.
    case figure
    /// A sum in đồng.
    case money
    /// Yes or no.
    case flag
    /// A record of another kind.
    case reference(RecordKind)

    /// The codes of a choice, otherwise none.
    package var choices: [String] { if case .choice(let codes) = self { codes } else { [] } }

    /// The codes of which one or several may be chosen.
    package var codes: [String] {
        switch self {
        case .choice(let codes), .several(let codes): codes
        default: []
        }
    }
}

/// What a value must satisfy to be saved.
package enum Rule: Sendable, Hashable {
    /// Something must be entered.
    case required
    /// A number must lie within.
    case within(ClosedRange<Int>)
    /// At most this many letters.
    case atMost(letters: Int)
    /// Not before the day in another field.
    case notBefore(field: String)
    /// A document's number: no day.
    case documentNumber
    /// Something must be entered while another field holds this choice.
    case requiredWith(field: String, String)
}

/// How a field stands in a list.
package struct Column: Sendable, Hashable {
    /// Columns it never goes below.
    package let minimum: Int
    /// Its share of the columns left over; 0 keeps it at its minimum.
    package let share: Int
    /// The order in which columns are given up when the window is narrow: the highest goes first; 0 stays.
    package let priority: Int

    /// A column by its width, share and priority.
    package init(minimum: Int, share: Int = 0, priority: Int = 0) {
        self.minimum = minimum
        self.share = share
        self.priority = priority
    }
}

/// A field whose values another field may repeat.
package struct OfferSource: Sendable, Hashable {
    /// The kind of record.
    package let kind: RecordKind
    /// The field's name.
    package let field: String
}

/// A field of a record of any kind.
package struct FieldDescription: Sendable, Hashable {
    /// The name in the database, the files and the texts.
    package let name: String
    /// What it holds.
    package let kind: FieldKind
    /// What must be true of it.
    package let rules: [Rule]
    /// How it stands in the list, nil when it does not.
    package let column: Column?
    /// Whether the search looks into it.
    package let isSearched: Bool
    /// Whether the program sets it, at a step or by a command: it does not stand in the form.
    package fileprivate(set) var isManaged = false
    /// Whether the form offers what other records say in it.
    package fileprivate(set) var offersValues = false
    /// A field of another kind whose values the form offers besides: the names of the products.
    package fileprivate(set) var offeredFrom: OfferSource?
    /// Whether what it holds is mostly new each time, as the names of askers are: values are offered while typing only.
    package fileprivate(set) var isFresh = false
    /// Whether it has a list to choose from: it shows so, the list opens with a key, and a text that is not in it is asked
    /// about before it is taken as it stands.
    package var isListed: Bool { offersValues && !isFresh }
    /// Whether it leaves the office only when somebody asks for it (law 91/2025/QH15): no paper and no plain export has it.
    package fileprivate(set) var isPrivate = false
    /// The text field whose name finds the record that this reference names, when nobody else said which.
    package fileprivate(set) var namedBy: String?

    /// Whether the repository keeps it from other records: nobody enters it, and the journal does not tell of it.
    package fileprivate(set) var isDerived = false

    /// What the names of persons in it are; nil when no person's name belongs there.
    package fileprivate(set) var person: PersonField?
    /// Whether it names a unit as that was called on the day of the record: a search for the unit's name of today finds it
    /// under the earlier ones.
    package fileprivate(set) var isOfUnit = false

    /// Whether its text cites legal documents, which are held against their register.
    package fileprivate(set) var isCiting = false

    /// Whether files name its record by the uid alone: a reference that the program sets. Such a record has a row of its
    /// own, in this file or in that of its kind; nobody types its title.
    package var isLink: Bool { if case .reference = kind { isManaged } else { false } }

    init(name: String, kind: FieldKind, rules: [Rule], column: Column?, isSearched: Bool) {
        self.name = name
        self.kind = kind
        self.rules = rules
        self.column = column
        self.isSearched = isSearched
    }
}

/// A field bound to the property of a record that holds it.
package struct Field<Owner: Sendable>: Sendable {
    /// The description without the property.
    package private(set) var description: FieldDescription
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
        var field = self
        field.description.isManaged = true
        return field
    }

    /// The same field, kept by the repository from other records.
    package var derived: Field {
        var field = managed
        field.description.isDerived = true
        return field
    }

    /// The same field, for which a form offers what other records say.
    package var offering: Field {
        var field = self
        field.description.offersValues = true
        return field
    }

    /// The same field, for which a form also offers what the records of another kind say in one of theirs.
    package func offering(from kind: RecordKind, _ name: String) -> Field {
        var field = offering
        field.description.offeredFrom = OfferSource(kind: kind, field: name)
        return field
    }

    /// The same field, which mostly holds something new: what is offered completes what is typed, and is no list.
    package var fresh: Field {
        var field = self
        field.description.isFresh = true
        return field
    }

    /// The same field, which leaves the office only when somebody asks for it.
    package var kept: Field {
        var field = self
        field.description.isPrivate = true
        return field
    }

    /// The same field, in which persons may be named.
    package func naming(_ person: PersonField) -> Field {
        var field = self
        field.description.person = person
        return field
    }

    /// The same field, whose text cites legal documents.
    package var citing: Field {
        var field = self
        field.description.isCiting = true
        return field
    }

    /// The same field, which names a unit as it was called on the day of the record.
    package var ofUnit: Field {
        var field = self
        field.description.isOfUnit = true
        return field
    }

    /// The same reference, found by the name that another field says.
    package func named(by name: String) -> Field {
        var field = self
        field.description.namedBy = name
        return field
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
