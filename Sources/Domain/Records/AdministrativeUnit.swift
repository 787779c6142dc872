// A commune, township, district or province, for as long as it existed.

/// An administrative unit with its validity and what became of it.
package struct AdministrativeUnit: Record {
    /// The level of a unit.
    package enum Level: String, CaseIterable, Sendable {
        /// Xã, phường, đặc khu: what a province consists of since 1 July 2025. Thị trấn ended then.
        case commune, ward, specialZone, township
        /// Huyện, quận, thị xã and cities within a province, until 30 June 2025.
        case district
        case province

        /// Whether units of the level stand on the lowest step, right below a district or a province.
        package var isLowest: Bool { self != .district && self != .province }
    }

    package var identity = RecordIdentity.unsaved
    /// The name without its level, as `Tân Minh`.
    package var name = ""
    /// Its level.
    package var level = Level.commune
    /// Its official code, empty when not known.
    package var code = ""
    /// The unit above it, by its code or by its name and those above that one: `huyện Tràng Định, tỉnh Lạng Sơn`.
    package var parent = ""
    /// The first day it existed, nil when not known.
    package var validFrom: CalendarDate?
    /// The last day it existed, nil while it exists.
    package var validTo: CalendarDate?
    /// The codes or names, separated by semicolons, of what it went into; several when it was split.
    package var successors = ""

    package init() {}

    package static let fields: [Field<AdministrativeUnit>] = [
        Field("name", \.name, rules: [.required], column: Column(minimum: 18, share: 1), isSearched: true),
        Field("level", \.level, column: Column(minimum: 10)),
        Field("code", \.code, column: Column(minimum: 7), isSearched: true).asName,
        Field("parent", \.parent, column: Column(minimum: 12, share: 1, priority: 3)),
        Field("validFrom", \.validFrom, column: Column(minimum: 10, priority: 2)),
        Field(
            "validTo", \.validTo,
            column: Column(minimum: 10, priority: 1)),
        Field("successors", \.successors, column: Column(minimum: 14, share: 1), isSearched: true),
    ]

    package static let description = RecordDescription(
        .administrativeUnit, of: AdministrativeUnit.self, titleField: "name",
        naturalKey: ["name", "level", "validTo", "parent"], defaultSort: "name"
    )
    .inOrder(["validFrom", "validTo"])
    .listed(with: "name", and: "level code parent successors validFrom")
    .keptWhileNamed
    .viewed { _ in
        [PresetView(name: "existing", conditions: [.isEmpty(field: "validTo")])]
    }
}
