// Which days of a record do not lie before others of it: said once in the description of its kind, checked here.

extension RecordDescription {
    /// The kind with chains of its days: none lies before one that stands earlier in its chain.
    func inOrder(_ chains: [String]...) -> RecordDescription {
        dayChains = chains
        return self
    }

    /// The kind whose days follow each other as a rule: a record of other days is saved with a reason.
    func expectedInOrder(_ chains: [String]...) -> RecordDescription {
        expectedDays = chains
        return self
    }

    /// A day that lies before one that it follows, by their fields.
    struct MisplacedDay: Hashable {
        let field: String
        let day: CalendarDate
        let earlier: String
        let earlierDay: CalendarDate
    }

    /// The days of a record that lie before the one that its chain has in front of them, days that are not said left out.
    func misplacedDays(in entry: RecordEntry, _ chains: [[String]]) -> [MisplacedDay] {
        var found: [MisplacedDay] = []
        for chain in chains {
            let said = chain.compactMap { field in entry[field].date.map { (field: field, day: $0) } }
            for (earlier, later) in zip(said, said.dropFirst()) where later.day < earlier.day {
                let misplaced = MisplacedDay(
                    field: later.field, day: later.day, earlier: earlier.field, earlierDay: earlier.day)
                if !found.contains(misplaced) { found.append(misplaced) }
            }
        }
        return found
    }

    /// The days that a day of a record does not lie before, by their fields.
    package func daysBefore(_ field: String) -> [String] {
        dayChains.compactMap { chain in chain.firstIndex(of: field).flatMap { $0 > 0 ? chain[$0 - 1] : nil } }
    }
}
