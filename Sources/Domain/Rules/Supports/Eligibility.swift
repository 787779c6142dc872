// Whether a case meets the conditions of its programme, as far as that can be checked by itself.

/// The conditions of a programme, held against a case. What is said in words is left to a person.
package struct Eligibility: Sendable, Equatable {
    /// A condition that can be checked.
    package enum Condition: String, CaseIterable, Sendable {
        case purpose, form, youthLed, age, discharge, unit, stars, period

        /// Whether it asks what only the office may know of a person.
        package var isOfAPerson: Bool { self == .age || self == .discharge }
    }

    /// What came of the check.
    package enum Verdict: Sendable, Hashable {
        /// It is met.
        case met
        /// It is not met.
        case unmet
        /// Something is missing: the field of the case; nothing when a person has to judge.
        case unknown(missing: String)
    }

    /// A condition with what came of it.
    package struct Line: Sendable, Hashable {
        /// The condition.
        package let condition: Condition
        /// What came of it.
        package let verdict: Verdict
        /// What the case says.
        package let has: FieldValue
    }

    /// The conditions that the programme sets, in their order.
    package let lines: [Line]
    /// What a person has to judge; empty when nothing is.
    package let judged: String

    /// Holds a case against a programme.
    package init(
        of support: Support, in programme: Programme, product: Product? = nil, holder: Holder? = nil,
        units: UnitRegistry = UnitRegistry()
    ) {
        let check = Check(support: support, programme: programme, product: product, holder: holder, units: units)
        lines = Condition.allCases.compactMap(check.line)
        judged = programme.conditions
    }

    /// The conditions that are not met.
    package var unmet: [Line] { lines.filter { $0.verdict == .unmet } }
}

/// A case beside its programme.
private struct Check {
    let support: Support
    let programme: Programme
    let product: Product?
    let holder: Holder?
    let units: UnitRegistry

    func line(_ condition: Eligibility.Condition) -> Eligibility.Line? {
        guard let (verdict, has) = result(condition) else { return nil }
        return Eligibility.Line(condition: condition, verdict: verdict, has: has)
    }

    private typealias Result = (Eligibility.Verdict, FieldValue)

    private func result(_ condition: Eligibility.Condition) -> Result? {
        switch condition {
        case .purpose:
            guard !programme.purposes.isEmpty else { return nil }
            return (met(programme.purposes.allows(support.purpose)), .text(support.purpose.rawValue))
        case .form: return form
        case .youthLed:
            return programme.isForYouthLed ? (met(support.isYouthLed), .flag(support.isYouthLed)) : nil
        case .age: return age
        case .discharge: return discharge
        case .unit: return unit
        case .stars:
            guard let least = programme.starsFrom else { return nil }
            guard let stars = product?.starRating ?? (product == nil ? support.starRating : nil) else {
                return (.unknown(missing: support.product == nil ? "product" : "starRating"), .none)
            }
            return (met(stars >= least), .number(stars))
        case .period: return period
        }
    }

    private func met(_ isMet: Bool) -> Eligibility.Verdict { isMet ? .met : .unmet }

    private var form: Result? {
        guard !programme.forms.isEmpty else { return nil }
        var form = support.form
        if form == .unstated, let holder { form = Support.Form(rawValue: holder.form.rawValue) ?? .unstated }
        guard form != .unstated else { return (.unknown(missing: "form"), .none) }
        return (met(programme.forms.allows(form)), .text(form.rawValue))
    }

    private var age: Result? {
        guard programme.ageFrom != nil || programme.ageTo != nil else { return nil }
        guard let age = support.age else { return (.unknown(missing: "age"), .none) }
        return (met(age >= programme.ageFrom ?? 0 && age <= programme.ageTo ?? .max), .number(age))
    }

    private var discharge: Result? {
        guard let months = programme.dischargeMonths else { return nil }
        guard let discharged = support.dischargedOn else { return (.unknown(missing: "dischargedOn"), .none) }
        guard let applied = support.appliedOn else { return (.unknown(missing: "appliedOn"), .date(discharged)) }
        guard let last = discharged.adding(months: months) else { return (.met, .date(discharged)) }
        return (met(applied <= last), .date(discharged))
    }

    private var unit: Result? {
        let wanted = severalCodes(programme.units)
        guard !wanted.isEmpty else { return nil }
        guard !support.unit.isEmpty else { return (.unknown(missing: "unit"), .none) }
        let day = support.dayOfNames
        let found = wanted.map { units.isSame(support.unit, on: day, as: $0, on: programme.validFrom ?? day) }
        let has = FieldValue.text(support.unit)
        if found.contains(true) { return (.met, has) }
        return (found.contains(nil) ? .unknown(missing: "") : .unmet, has)
    }

    private var period: Result? {
        guard programme.validFrom != nil || programme.validTo != nil else { return nil }
        if let day = support.appliedOn { return (met(programme.isOpen(on: day)), .date(day)) }
        guard let year = support.year, let first = CalendarDate(year: year, month: 1, day: 1),
            let last = CalendarDate(year: year, month: 12, day: 31)
        else { return (.unknown(missing: "appliedOn"), .none) }
        if programme.isOpen(on: first), programme.isOpen(on: last) { return (.met, .number(year)) }
        return (programme.isOpen(in: year) ? .unknown(missing: "appliedOn") : .unmet, .number(year))
    }
}

extension Support {
    /// The day whose names its unit goes by: that of the application, else the middle of its year.
    package var dayOfNames: CalendarDate {
        appliedOn ?? year.flatMap { CalendarDate(year: $0, month: 6, day: 30) } ?? .epoch
    }
}

extension Programme {
    /// Whether a day lies in its own days.
    func isOpen(on day: CalendarDate) -> Bool {
        (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
    }

    /// Whether a day of a year lies in its own days.
    func isOpen(in year: Int) -> Bool {
        (validFrom.map { $0.year <= year } ?? true) && (validTo.map { year <= $0.year } ?? true)
    }
}
