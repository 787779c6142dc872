// Views of a list that every office needs: which records, under a name.

/// A named choice of records.
package struct PresetView: Sendable, Hashable {
    /// The name, as the texts have it under `view.kind.name`.
    package let name: String
    /// What its records meet.
    package let conditions: [ListCondition]
}

/// What views depend on beside the records.
package struct ViewContext: Sendable {
    /// The day it is; what is overdue is computed, never stored.
    package let today: CalendarDate
    /// The department whose work is the user's own; empty when it is not known.
    package let department: String

    /// A day, and whose work is the user's own.
    package init(today: CalendarDate, department: String = "") {
        (self.today, self.department) = (today, department)
    }
}
