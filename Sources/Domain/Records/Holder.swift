// Who makes a product: a co-operative, a group, a company, a household or a workshop.
import Vietnamese

/// A holder (chủ thể) of products. Records name it in words, as papers do; the register says which names are one.
package struct Holder: Record {
    /// What kind of body it is.
    package enum Form: String, CaseIterable, Sendable { case cooperative, group, company, household, establishment }

    package var identity = RecordIdentity.unsaved
    /// Its name.
    package var name = ""
    /// Other spellings and earlier names, separated by semicolons.
    package var aliases = ""
    /// What kind of body it is.
    package var form = Form.cooperative
    /// Whether young people lead it.
    package var isYouthLed = false
    /// The unit where it works, as it was called when this was written.
    package var unit = ""
    /// Its address.
    package var address = ""
    /// How to reach it: never printed (law 91/2025/QH15).
    package var contact = ""
    /// What else there is to know.
    package var notes = ""

    package init() {}

    package static let fields: [Field<Holder>] = [
        Field(
            "name", \.name, rules: [.required, .atMost(letters: 300)], column: Column(minimum: 20, share: 3),
            isSearched: true
        ).naming(.holders),
        Field("aliases", \.aliases, column: Column(minimum: 12, share: 1, priority: 3), isSearched: true).naming(
            .holders),
        Field("form", \.form, column: Column(minimum: 14, priority: 2)),
        Field("youthLed", \.isYouthLed, column: Column(minimum: 10, priority: 1)),
        Field("unit", \.unit, column: Column(minimum: 12, share: 1), isSearched: true).offering.ofUnit,
        Field("address", \.address),
        Field("contact", \.contact).kept,
        Field("notes", \.notes, kind: .prose, isSearched: true),
    ]

    package static let description = RecordDescription(
        .holder, of: Holder.self, titleField: "name", naturalKey: ["name"],
        defaultSort: "name"
    )
    .following(units: "unit")
    .listed(with: "name", and: "form youthLed contact address unit")
    .named(with: NameFiller.forms + NameFiller.activities)
    .keptWhileNamed
    .shown(beside: .parts, .cases)
    .told(with: .naming(.product, by: "holder"))
    .grouped(by: "unit", "form")
    .viewed { _ in
        [PresetView(name: "youthLed", conditions: [.equals(field: "youthLed", .flag(true))])]
    }

    /// All names it is known by, its own first.
    package var names: [String] { RecordEntry(self).names }

    /// Whether a text is one of its names, however it is spelled.
    package func isNamed(_ text: String) -> Bool { RecordEntry(self).isNamed(text) }
}

extension Holder.Form {
    /// The kind of body that a name tells of: a household when it is that of a person and nothing else, a workshop when
    /// it tells of none.
    package init(ofNamed name: String) {
        self = Self(opening: name) ?? (Self.isPersonal(name) ? .household : .establishment)
    }

    /// The form that a text begins with, as *HTX* does; nil for one that says none.
    package init?(opening name: String) {
        let openings: [(String, Holder.Form)] = [
            ("hợp tác xã", .cooperative), ("htx", .cooperative), ("liên hiệp hợp tác xã", .cooperative),
            ("tổ", .group), ("tht", .group), ("công ty", .company), ("cty", .company), ("doanh nghiệp", .company),
            ("dntn", .company), ("hộ kinh doanh", .household), ("hộ gia đình", .household), ("hộ", .household),
            ("gia đình", .household), ("cơ sở", .establishment),
        ]
        // Without its marks "tổ" is the family name Tô.
        let (written, plain) = (matchKey(name) + " ", folded(name) + " ")
        let form = openings.first { opening, _ in
            let key = matchKey(opening) + " "
            return written.hasPrefix(key) || key.count > 4 && plain.hasPrefix(folded(opening) + " ")
        }?.1
        guard let form else { return nil }
        self = form
    }

    private static func isPersonal(_ name: String) -> Bool {
        guard let person = PersonFinder().person(named: name) else { return false }
        return person.isSure || NameTokens(person.text).beginsWithCommonFamily
    }
}
