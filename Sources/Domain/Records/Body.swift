// An office or organisation: who asks, answers, promises and issues, for as long as it is there.
import Vietnamese

/// A body (cơ quan, tổ chức) with its validity and what became of it. Records name it in words, as papers do; the register
/// says which names are one.
package struct Body: Record {
    /// What kind of body it is.
    package enum Form: String, CaseIterable, Sendable {
        case other, committee, council, department, service, party, union, cooperative
    }

    /// The level it works at.
    package enum Level: String, CaseIterable, Sendable { case commune, district, province, central }

    package var identity = RecordIdentity.unsaved
    /// Its name in full, as `Phòng Tài chính – Kế hoạch huyện Tràng Định`.
    package var name = ""
    /// Its name in short, as `Phòng TC-KH`.
    package var shortName = ""
    /// Other names that papers use for it, separated by semicolons.
    package var aliases = ""
    /// What kind of body it is.
    package var form = Form.other
    /// The level it works at.
    package var level = Level.commune
    /// The body above it, as papers name it.
    package var parent = ""
    /// The unit it is the body of, as that was called in its time.
    package var unit = ""
    /// The first day it was there, nil when not known.
    package var validFrom: CalendarDate?
    /// The last day it was there, nil while it is.
    package var validTo: CalendarDate?
    /// The names, separated by semicolons, of the bodies that follow it; several when its work was split.
    package var successors = ""
    /// What ended it: the document, or what happened.
    package var endedBy = ""
    /// What else there is to know.
    package var notes = ""

    package init() {}

    package static let fields: [Field<Body>] = [
        Field(
            "name", \.name, rules: [.required, .atMost(letters: 300)], column: Column(minimum: 20, share: 3),
            isSearched: true),
        Field(
            "shortName", \.shortName, rules: [.atMost(letters: 100)],
            column: Column(minimum: 12, share: 1, priority: 4), isSearched: true
        ).asName,
        Field("aliases", \.aliases, isSearched: true),
        Field("form", \.form, column: Column(minimum: 15, priority: 3)),
        Field("level", \.level, column: Column(minimum: 10, priority: 2)),
        Field("parent", \.parent, isSearched: true).offering(from: .body, "name"),
        Field("unit", \.unit, isSearched: true).offering.ofUnit,
        Field("validFrom", \.validFrom),
        Field(
            "validTo", \.validTo,
            column: Column(minimum: 10, priority: 1)),
        Field("successors", \.successors, column: Column(minimum: 14, share: 2), isSearched: true),
        Field("endedBy", \.endedBy, isSearched: true),
        Field("notes", \.notes, kind: .prose, isSearched: true),
    ]

    package static let description = RecordDescription(
        .body, of: Body.self, titleField: "name", naturalKey: ["name", "validTo"], defaultSort: "name"
    )
    .following(units: "unit") { body, _ in body["validTo"].isEmpty }
    .inOrder(["validFrom", "validTo"])
    .listed(with: "name", and: "shortName parent successors endedBy")
    .named(with: NameFiller.joints)
    .keyed(by: BodyName.key)
    .shown(beside: .parts)
    .grouped(by: "level", "form", "unit")
    .viewed { context in
        let ended = ListCondition.before(field: "validTo", context.today)
        return [
            PresetView(name: "existing", conditions: [.emptyOrFrom(field: "validTo", context.today)]),
            PresetView(name: "ended", conditions: [ended]),
            PresetView(name: "unfollowed", conditions: [ended, .isEmpty(field: "successors")]),
        ]
    }

    /// A new one whose form and level nobody has said takes them from its name. One that is called something else from now
    /// on is still known by what it was called: records name it as papers did.
    package static func settled(_ record: Body, from old: Body?) -> Body {
        var record = record
        if let old {
            record.isAlsoKnown(as: [old.name])
            return record
        }
        if record.form == .other { record.form = Form(ofNamed: record.name) }
        if record.level == .commune { record.level = OfficeRank(record.name).level }
        return record
    }

    /// Takes names over as aliases, those by which it is not known yet.
    mutating func isAlsoKnown(as others: [String]) {
        var known = Set(names.map(BodyName.key))
        let news = others.filter { !trimmed($0).isEmpty && known.insert(BodyName.key($0)).inserted }
        if !news.isEmpty { aliases = (severalCodes(aliases) + news).joined(separator: "; ") }
    }

    /// All names it is known by, its own first.
    package var names: [String] { RecordEntry(self).names }

    /// Whether it is over before a day.
    package func hasEnded(by day: CalendarDate) -> Bool { validTo.map { $0 < day } ?? false }

    /// Whether it was there on a day, as far as is known.
    package func exists(on day: CalendarDate) -> Bool { isWithin(validFrom, validTo, day) }
}

extension Body.Form {
    /// The kind of body that a name tells of by how it begins; `other` when it tells of none.
    init(ofNamed name: String) {
        let words = OfficeRank.withoutBoard(UnitWords.keys(of: name))
        self = Self.openings.first { words.starts(with: $0.words) }?.form ?? .other
    }

    private static let openings: [(words: [String], form: Body.Form)] = [
        ("ubnd|ủy ban nhân dân", Body.Form.committee), ("hđnd|hội đồng nhân dân", .council),
        ("đảng ủy|huyện ủy|tỉnh ủy|thành ủy|ban thường vụ|ban chấp hành|chi bộ|đảng bộ|khối đảng", .party),
        ("trung tâm|trường|trạm|bệnh viện|thư viện|bảo tàng", .service),
        ("htx|hợp tác xã|liên hiệp hợp tác xã|tht|tổ hợp tác", .cooperative),
        (
            "đoàn|huyện đoàn|tỉnh đoàn|thành đoàn|xã đoàn|chi đoàn|hội|ubmttq|mttq|ủy ban mttq|mặt trận|liên đoàn",
            .union
        ),
        ("ủy ban mặt trận|công đoàn", .union),
        ("phòng|sở|bộ|cục|chi cục|vụ|ban|văn phòng|hạt|công an|thanh tra", .department),
    ].flatMap { names, form in
        names.split(separator: "|").map { (UnitWords.keys(of: String($0)), form) }
    }
}
