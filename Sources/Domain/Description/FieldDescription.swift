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
    /// Several records of another kind, which the repository keeps: a JSON list of their database numbers.
    case references(RecordKind)

    /// The kind of the record or records that it leads to; nil for what holds its value itself.
    package var target: RecordKind? {
        switch self {
        case .reference(let kind), .references(let kind): kind
        default: nil
        }
    }

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
    /// The order in which columns are given up when the window is narrow: the highest goes first, 0 last.
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

/// Finds the values of a fixed list that a few words speak for.
package struct FixedFinder: Sendable, Hashable {
    /// The field of the record whose text says most about it.
    package let field: String
    /// The values, the likeliest first.
    package let find: @Sendable (String) -> [String]

    package static func == (left: Self, right: Self) -> Bool { left.field == right.field }
    package func hash(into hasher: inout Hasher) { hasher.combine(field) }
}

/// What a reference means for the record that it leads to, once that one shall leave the registers.
package enum ReferenceBond: Sendable, Hashable {
    /// It stays as long as the record that refers to it is in use.
    case holds
    /// The record that refers to it is a part of it, which goes with it and comes back with it.
    case part
    /// The reference tells only where the record comes from: each goes by itself.
    case trace
}

/// A field of a record of any kind.
///
/// A class, as the description of its kind is: each pass over the values of a record has all its fields in hand.
package final class FieldDescription: @unchecked Sendable, Hashable {
    /// The name in the database, the files and the texts.
    package let name: String
    /// What it holds.
    package let kind: FieldKind
    /// What must be true of it.
    package let rules: [Rule]
    /// How it stands in the list, nil when it does not.
    package let column: Column?
    /// How a reference stands in the list, by the title of its record; nil when it does not.
    package internal(set) var ownerColumn: Column?
    /// How it stands in the list, whether that can be sorted by it or not.
    package var shownColumn: Column? { column ?? ownerColumn }
    /// Whether the search looks into it.
    package let isSearched: Bool
    /// Whether the program sets it, at a step or by a command: it does not stand in the form.
    package internal(set) var isManaged = false
    /// Whether the form offers what other records say in it.
    package internal(set) var offersValues = false
    /// Whether it takes several of the values that it offers, parted by semicolons.
    package internal(set) var takesSeveral = false
    /// A field of another kind whose values the form offers besides: the names of the products.
    package internal(set) var offeredFrom: OfferSource?
    /// The values that it may hold, said once for all offices; empty where records say what is offered. What stands in it
    /// already may stay.
    package internal(set) var fixedValues: [String] = []
    /// The values of `fixedValues` that a word or the title of a record speaks for, the likeliest first.
    package internal(set) var finder: FixedFinder?
    /// Whether what it holds is mostly new each time, as the names of askers are: values are offered while typing only.
    package internal(set) var isFresh = false
    /// Whether it has a list to choose from: it shows so, the list opens with a key, and a text that is not in it is asked
    /// about before it is taken as it stands.
    package var isListed: Bool { offersValues && !isFresh }
    /// Whether it leaves the office only when somebody asks for it (law 91/2025/QH15): no paper and no plain export has it.
    package internal(set) var isPrivate = false
    /// The text field whose name finds the record that this reference names, when nobody else said which.
    package internal(set) var namedBy: String?

    /// How much a record that refers to another by it depends on that one.
    package internal(set) var bond = ReferenceBond.holds

    /// Whether the repository keeps it from other records: nobody enters it, and the journal does not tell of it.
    package internal(set) var isDerived = false

    /// What the names of persons in it are; nil when no person's name belongs there.
    package internal(set) var person: PersonField?
    /// Whether it names a unit as that was called on the day of the record: a search for the unit's name of today finds it
    /// under the earlier ones.
    package internal(set) var isOfUnit = false
    /// Whether it names the record besides the title, as an alias or a code does.
    package internal(set) var isName = false

    /// Whether it says how to reach the office, for everybody to read: numbers and addresses in it are nobody's secret.
    package internal(set) var isPublished = false

    /// Whether its text cites legal documents, which are held against their register.
    package internal(set) var isCiting = false

    /// Whether files name its record by the uid alone: a reference that the program sets. Such a record has a row of its
    /// own, in this file or in that of its kind; nobody types its title.
    package var isLink: Bool { kind.target != nil && isManaged }

    /// Whether it is a link that the names of its record and the register make by themselves: it stands in no file.
    package var followsNames: Bool { isLink && isDerived }

    /// Whether the persons in its column are ordered by their given names. A unit may be called after a person.
    package var ordersPersons: Bool { person != nil && column != nil && !isOfUnit }

    /// Bytes whose order is the order of the column.
    package func sortKey(of value: FieldValue) -> [UInt8] {
        if ordersPersons, case .text(let text) = value, let person = PersonName(in: text, mayBeBody: person == .holders)
        {
            return person.sortKey
        }
        return value.sortKey(choices: kind.choices)
    }

    package static func == (one: FieldDescription, other: FieldDescription) -> Bool {
        one === other
            || one.name == other.name && one.kind == other.kind && one.rules == other.rules
                && one.column == other.column
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(name) }

    init(name: String, kind: FieldKind, rules: [Rule], column: Column?, isSearched: Bool) {
        self.name = name
        self.kind = kind
        self.rules = rules
        self.column = column
        self.isSearched = isSearched
    }
}
