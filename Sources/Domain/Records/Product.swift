// A product of the One Commune One Product programme.

/// An OCOP product (decision 26/2026/QĐ-TTg of 22/5/2026).
package struct Product: Record {
    /// Where a product stands. Expiring and expired follow from the dates and are not stored.
    package enum State: String, CaseIterable, Sendable { case idea, applying, recognised, revoked }

    /// Why a recognition is withdrawn (decision 26/2026/QĐ-TTg).
    package enum Ground: String, CaseIterable, Sendable {
        case falseDossier, criteriaUnmet, lawBroken, markMisused, notProduced, other
    }

    package var identity = RecordIdentity.unsaved
    /// Its name.
    package var name = ""
    /// Other spellings, separated by semicolons.
    package var aliases = ""
    /// The product group.
    package var group = ""
    /// The product set, which says the papers and criteria that apply.
    package var productSet = ""
    /// Who makes it: a co-operative, a company, a household.
    package var holder = ""
    /// Where it comes from.
    package var unit = ""
    /// Whether young people lead the holder.
    package var isYouthLed = false
    /// Its stars, 1–5.
    package var starRating: Int?
    /// Its points, 0–100.
    package var points: Figure?
    /// The year of recognition.
    package var year: Int?
    /// The decision that recognises it.
    package var decision = ""
    /// The day of recognition.
    package var issuedOn: CalendarDate?
    /// The last day of recognition: 36 months after it began unless somebody says why not (decision
    /// 26/2026/QĐ-TTg).
    package var expiresOn: CalendarDate?
    /// Why recognition ends on another day than the rule gives.
    package var expiryReason = ""
    /// The day something was found for which recognition is withdrawn, within 15 days.
    package var foundOn: CalendarDate?
    /// The day recognition was withdrawn.
    package var revokedOn: CalendarDate?
    /// On which grounds.
    package var grounds = Codes<Ground>()
    /// The code printed on its label.
    package var traceabilityCode = ""
    /// Where the code leads: the address that a scanned label opens.
    package var traceabilityAddress = ""
    /// Its address on the web.
    package var website = ""
    /// The story that is told of it.
    package var story = ""
    /// Where it stands.
    package var state = State.idea
    /// What else there is to know.
    package var notes = ""

    package init() {}

    package static let fields: [Field<Product>] = [
        Field(
            "name", \.name, rules: [.required, .atMost(letters: 300)], column: Column(minimum: 16, share: 3),
            isSearched: true),
        Field("aliases", \.aliases, isSearched: true),
        Field("group", \.group, column: Column(minimum: 12, share: 1, priority: 5), isSearched: true).offering,
        Field("productSet", \.productSet, isSearched: true).productSet(by: "name"),
        Field("holder", \.holder, column: Column(minimum: 16, share: 2, priority: 2), isSearched: true)
            .offering(from: .holder, "name").naming(.holders),
        Field("unit", \.unit, column: Column(minimum: 12, share: 1, priority: 1), isSearched: true).offering.ofUnit,
        Field("youthLed", \.isYouthLed),
        Field("starRating", \.starRating, rules: [.within(1...5)], column: Column(minimum: 5)),
        Field("points", \.points),
        Field("year", \.year, rules: [.within(2018...2200)], column: Column(minimum: 5)),
        Field("decision", \.decision, rules: [.documentNumber], isSearched: true).offering(
            from: .legalDocument, "number"
        ).citing,
        Field("issuedOn", \.issuedOn),
        Field(
            "expiresOn", \.expiresOn,
            column: Column(minimum: 10, priority: 3)),
        Field("expiryReason", \.expiryReason),
        Field("foundOn", \.foundOn),
        Field("revokedOn", \.revokedOn),
        Field("grounds", \.grounds),
        Field("traceabilityCode", \.traceabilityCode, isSearched: true),
        Field("traceabilityAddress", \.traceabilityAddress),
        Field("website", \.website),
        Field("story", \.story, kind: .prose, isSearched: true),
        Field("state", \.state, column: Column(minimum: 16, priority: 1)),
        Field("notes", \.notes, kind: .prose, isSearched: true),
    ]

    package static let description = RecordDescription(
        .product, of: Product.self, titleField: "name", naturalKey: ["name"],
        defaultSort: "name", workflow: ProductWorkflow.workflow
    )
    .calling(unitsAsOn: "issuedOn", "year")
    .following(units: "unit") { entry, today in entry.record(as: Product.self)?.isMade(on: today) == true }
    .inOrder(["issuedOn", "expiresOn"], ["issuedOn", "foundOn", "revokedOn"])
    .listed(
        with: "name",
        and: "holder unit starRating points decision issuedOn expiresOn group year productSet traceabilityCode"
    )
    .traced
    .named(with: NameFiller.generic)
    .shown(beside: .parts)
    .told(with: .ofLastDossier(.dossierPaper), .all(.awardRule), .named(.holder, by: "holder"))
    .grouped(by: "unit", "holder", "starRating", "year", "group", "state")
    .toned([.good: ["recognised"], .bad: ["expired", "revoked"], .waiting: ["expiring", "applying"]])
    .late { entry, today in
        entry["foundOn"].date != nil && entry.record(as: Product.self)?.withdrawal?.isOverdue(on: today) == true
    }
    .viewed { context in
        [
            PresetView(name: "renewalOpen", conditions: ListCondition.renewalOpen(on: context.today)),
            PresetView(name: "renewalComing", conditions: ListCondition.renewalComing(on: context.today)),
            PresetView(name: "renewalLate", conditions: ListCondition.renewalLate(on: context.today)),
            PresetView(name: "renewalExtended", conditions: ListCondition.renewalExtended(on: context.today)),
            PresetView(name: "expired", conditions: ListCondition.expired(on: context.today)),
            PresetView(name: "youthLed", conditions: [.equals(field: "youthLed", .flag(true))]),
            PresetView(name: "untraceable", conditions: [.isEmpty(field: "traceabilityCode")]),
            PresetView(
                name: "unlisted",
                conditions: [
                    .without(
                        kind: .listing, field: "product", states: [Listing.State.active.rawValue])
                ]),
            PresetView(name: "unrated", conditions: [.isEmpty(field: "starRating")]),
        ]
    }

    /// Where a product stands on a day, expiry included.
    package enum Standing: String, CaseIterable, Sendable {
        case idea, applying, recognised, revoked, expiring, expired
        /// It was given one or two stars, which nobody recognises.
        case rated
    }

    /// The fewest stars that are recognised: one and two stars get neither a decision nor a certificate (decision
    /// 26/2026/QĐ-TTg; so already decision 148/QĐ-TTg of 2023).
    package static let fewestStars = 3

    /// Whether a number of stars is recognised; a product whose stars are not known may be.
    package static func areRecognised(stars: Int?) -> Bool { (stars ?? fewestStars) >= fewestStars }

    /// Whether it holds a recognition, expired or not.
    package var isRecognised: Bool { state == .recognised && Self.areRecognised(stars: starRating) }

    /// The days before its last day within which recognition counts as expiring: its renewal may be handed in.
    package static let expiringDays = RenewalWindow.opensBefore

    /// How long recognition lasts, in months (decision 26/2026/QĐ-TTg; so already decision 148/QĐ-TTg).
    package static let term = 36

    /// The last day of recognition: as entered, or what the term gives; nil for stars that are not recognised.
    package var lastDay: CalendarDate? {
        Self.areRecognised(stars: starRating) ? expiresOn ?? issuedOn?.adding(months: Self.term) : nil
    }

    /// A day other than the one that the term gives needs a reason.
    package static func problems(of product: Product) -> [FieldProblem] {
        guard areRecognised(stars: product.starRating), let expected = product.issuedOn?.adding(months: term),
            let expiresOn = product.expiresOn,
            expiresOn != expected, product.expiryReason.isEmpty
        else { return [] }
        return [FieldProblem("expiryReason", .unexplainedTerm(expected))]
    }

    /// The last day follows from the day of recognition, also when that is mended, and the group from the product set.
    package static func settled(_ product: Product, from old: Product?) -> Product {
        var settled = product
        if product.productSet != old?.productSet, product.group.isEmpty || product.group == old?.group,
            let set = ProductSets.named(product.productSet)
        {
            settled.group = set.group
        }
        let before = old?.issuedOn?.adding(months: term)
        let isComputed = product.expiresOn == nil || product.expiresOn == before && product.expiryReason.isEmpty
        let isMended = product.issuedOn != old?.issuedOn || product.starRating != old?.starRating
        if isComputed, isMended || product.expiresOn == nil {
            let end = product.issuedOn?.adding(months: term)
            settled.expiresOn = areRecognised(stars: product.starRating) ? end : nil
        }
        return settled
    }

    /// Where it stands on a day; within `expiringDays` of its last day recognition counts as expiring.
    package func standing(on today: CalendarDate) -> Standing {
        switch state {
        case .idea: return .idea
        case .applying: return .applying
        case .revoked: return .revoked
        case .recognised where !isRecognised: return .rated
        case .recognised:
            guard let lastDay else { return .recognised }
            let days = lastDay.dayNumber - today.dayNumber
            return days < 0 ? .expired : days <= Self.expiringDays ? .expiring : .recognised
        }
    }
}
