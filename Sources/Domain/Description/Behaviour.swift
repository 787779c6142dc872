// What a kind of record does beside holding its fields, said in its file behind its fields.

/// How a state is meant, for its colour.
package enum StateTone: Sendable, Hashable {
    /// What was wanted has come about.
    case good
    /// It went wrong, or was sent back.
    case bad
    /// Somebody is waited for.
    case waiting
    /// On its way.
    case plain
}

/// What is fetched to be shown beside a record once the cursor rests on it.
package enum Surrounding: Sendable, Hashable {
    /// The records that belong to it, and those it is told with.
    case parts
    /// What the rules about support look at: cases, payments, sums, promises.
    case cases
    /// The questions that it is one with, a part of or followed by, and its promises.
    case links
}

extension RecordDescription {
    /// The kind with what is shown beside its records.
    func shown(beside surroundings: Surrounding...) -> RecordDescription {
        changed { $0.surroundings = Set(surroundings) }
    }

    /// The kind whose names of one thing differ in words that do not tell which: such records may be one.
    func named(with fillers: [NameFiller]) -> RecordDescription { changed { $0.nameFillers = fillers } }

    /// The kind whose records stay in the registers while texts of others name them, which no reference tells.
    var keptWhileNamed: RecordDescription { changed { $0.staysWhileNamed = true } }

    /// The kind whose names are one under another key than that of all names.
    func keyed(by key: @escaping @Sendable (String) -> String) -> RecordDescription {
        changed { $0.nameKey = key }
    }

    /// The kind whose records have a code that a telephone reads.
    var traced: RecordDescription { changed { $0.isTraced = true } }

    /// The kind with the views of its list that every office needs. Their words stand under `view.kind.name`.
    func viewed(_ views: @escaping @Sendable (ViewContext) -> [PresetView]) -> RecordDescription {
        changed { $0.views = views }
    }

    /// The kind with the fields by which its list is split into groups, in the order in which they are offered.
    func grouped(by fields: String...) -> RecordDescription { changed { $0.groups = fields } }

    /// The kind whose records are late once the day in a field is over, while something holds; the day is marked then.
    /// Most rows of a list are not late: the day is looked at first.
    func late(
        past field: String, while isOpen: @escaping @Sendable (RecordEntry, CalendarDate) -> Bool
    ) -> RecordDescription {
        late { entry, today in entry[field].date.map { $0 < today } == true && isOpen(entry, today) }
            .changed { $0.dueField = field }
    }

    /// The kind with the rule by which a record is late on a day.
    func late(_ rule: @escaping @Sendable (RecordEntry, CalendarDate) -> Bool) -> RecordDescription {
        changed { $0.isLate = rule }
    }

    /// The kind with how its states are meant; one that is not named is on its way.
    func toned(_ tones: [StateTone: [String]]) -> RecordDescription {
        changed { description in
            for (tone, states) in tones { for state in states { description.tones[state] = tone } }
        }
    }

    /// The kind with what a new record of another one's takes over from it, beside its name and its set of products.
    func begun(
        _ rule: @escaping @Sendable (_ part: inout RecordEntry, _ owner: RecordEntry, _ today: CalendarDate) -> Void
    ) -> RecordDescription {
        changed { $0.begin = rule }
    }

    /// The kind whose new records count for the year they are made in.
    var begunInYear: RecordDescription { changed { $0.isBegunInYear = true } }

    /// The kind whose new records have the day they are made on in a field.
    func begunToday(_ field: String) -> RecordDescription { changed { $0.dayBegun = field } }

    /// The kind whose records the program alone writes, in changes of the journal with this name: they tell what was done
    /// and do not change.
    func written(in action: String) -> RecordDescription { changed { $0.programAction = action } }

    /// The kind whose records are numbered by the store.
    func numbered(_ numbering: Numbering) -> RecordDescription { changed { $0.numbering = numbering } }

    /// The kind with whose records the office issues papers.
    func issuing(_ papers: IssuedPaper...) -> RecordDescription { changed { $0.issued = papers } }

    /// Says more of the kind while it is made.
    func changed(_ change: (RecordDescription) -> Void) -> RecordDescription {
        change(self)
        return self
    }

    /// How a state is meant.
    package func tone(of state: String) -> StateTone { tones[state] ?? .plain }
}
