// What the tests of the records share: seeded numbers, days, and records with every field filled.
import Domain

/// SplitMix64: numbers that look random and are the same at every run.
struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

enum Sample {
    /// Every kind by its type; a kind that is registered and not here is noticed by a test.
    static let types: [any Record.Type] = [
        AdministrativeUnit.self, Conference.self, Question.self, Product.self, Holder.self, CriteriaSet.self,
        AwardRule.self, Dossier.self, DossierPaper.self, ScoreSheet.self, Lot.self, Listing.self, Sale.self,
        Promotion.self, Programme.self, Project.self, Visit.self, Promise.self, Support.self, Payment.self,
        Activity.self, TrainingNeed.self, Voucher.self, Loan.self, Indicator.self, LegalDocument.self,
        IncomingPaper.self, OutgoingPaper.self, Body.self,
        Comment.self,
        TextBlock.self, Letterhead.self, Disclosure.self, SavedView.self, OfficePerson.self, Holiday.self,
    ]

    /// A day that the test is sure of.
    static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day) ?? .epoch
    }

    /// An entry of a kind in which no field is empty or as it is at first.
    static func filled(_ description: RecordDescription) -> RecordEntry {
        let values = description.fields.enumerated().map { index, field -> FieldValue in
            switch field.kind {
            case .prose where field.name == "outline": .text("A | ớ đầu | 1")
            case .text, .prose: .text("\(field.name) ớ đầu \(index)")
            case .choice(let codes), .several(let codes): .text(codes.last ?? "")
            case .number:
                .number(
                    field.rules.compactMap { if case .within(let range) = $0 { range.lowerBound } else { nil } }.first
                        ?? 7)
            case .figure: Figure(unscaled: 2_945_902, scale: 1).map(FieldValue.figure) ?? .none
            case .date: .date(day(2024, 4, 12))
            case .money: .money(Money(dong: 169_020_000, written: "169,02 triệu đồng"))
            case .flag: .flag(description.blank().values[index] != .flag(true))
            case .reference: .reference(42)
            case .references: FieldValue(references: [42, 43])
            }
        }
        return RecordEntry(
            kind: description.kind, identity: RecordIdentity(id: 9, uid: "u", version: 3), values: FieldValues(values))
    }
}

extension RecordStep {
    /// What comes of a step of one record with these records around it.
    static func taking<R: Record>(
        _ record: R, to: String, _ facts: [String: FieldValue] = [:], around: [RecordEntry] = [],
        on today: CalendarDate = .epoch, who: String = ""
    ) -> (record: R?, obstacles: [StepObstacle], following: [RecordEntry]) {
        var step = RecordStep(entries: [RecordEntry(record)], to: to)
        step.facts = facts
        let result = step.result([StepContext(around, today: today, access: Access(who: who))])
        return (result.changed.first?.record(), result.left.first?.obstacles ?? [], result.following)
    }
}
