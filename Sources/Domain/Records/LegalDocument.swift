// A legal document that answers cite.
import Vietnamese

/// A law, decree, decision, resolution, plan or official letter.
package struct LegalDocument: Record {
    package var identity = RecordIdentity.unsaved
    /// What kind it is, as `Nghị quyết`.
    package var type = ""
    /// Its number and symbol as written, as `08/2019/NQ-HĐND`.
    package var number = ""
    /// The day it was issued.
    package var date: CalendarDate?
    /// Who issued it, as `HĐND tỉnh Lạng Sơn`.
    package var issuer = ""
    /// What it is about, without "về việc"; the name of a law.
    package var subject = ""
    /// The first day it is in force, nil when not known.
    package var inForceFrom: CalendarDate?
    /// The last day it is in force, nil while it has none.
    package var inForceTo: CalendarDate?
    /// The number of the document that took its place.
    package var replacedBy = ""
    /// Anything else.
    package var notes = ""

    package init() {}

    package static let fields: [Field<LegalDocument>] = [
        Field(
            "type", \.type, rules: [.required, .atMost(letters: 100)], column: Column(minimum: 12, priority: 1),
            isSearched: true),
        Field(
            "number", \.number, rules: [.required, .atMost(letters: 100), .documentNumber], column: Column(minimum: 18),
            isSearched: true),
        Field("date", \.date, column: Column(minimum: 10)),
        Field("issuer", \.issuer, column: Column(minimum: 14, share: 1, priority: 2), isSearched: true),
        Field("subject", \.subject, kind: .prose, column: Column(minimum: 20, share: 3), isSearched: true),
        Field("inForceFrom", \.inForceFrom),
        Field(
            "inForceTo", \.inForceTo,
            column: Column(minimum: 10, priority: 3)),
        Field("replacedBy", \.replacedBy, isSearched: true),
        Field("notes", \.notes, kind: .prose, isSearched: true),
    ]

    package static let description = RecordDescription(
        .legalDocument, of: LegalDocument.self, titleField: "number",
        naturalKey: ["type", "number", "date"], defaultSort: "number"
    )
    .inOrder(["inForceFrom", "inForceTo"])
    .listed(with: "number", and: "date issuer subject type")
    .shown(beside: .parts)
    .told(with: .citing)
    .viewed { context in
        let tomorrow = context.today.adding(days: 1) ?? context.today
        return [
            PresetView(name: "ended", conditions: [.before(field: "inForceTo", context.today)]),
            PresetView(name: "replaced", conditions: [.isFilled(field: "replacedBy")]),
            PresetView(name: "notYet", conditions: [.from(field: "inForceFrom", tomorrow)]),
            PresetView(name: "unfinished", conditions: [.isEmpty(field: "subject")]),
        ]
    }

    /// The document as its own citation; nil when the number cannot be read.
    package var citation: Citation? { CitationFinder().citations(in: shortCitation).first }

    /// The form of the first citation: type, number, symbol, date, issuer, subject; of a law its type and name alone
    /// (decree 30/2020/NĐ-CP, annex I). What is not known is left out.
    package var fullCitation: String {
        let matter = Self.withoutBreaks(subject)
        if ["luat", "bo luat", "phap lenh"].contains(folded(trimmed(type))), !matter.isEmpty {
            return trimmed(type) + " " + matter
        }
        var text = shortCitation
        if let date { text += " ngày " + date.officialText }
        if !trimmed(issuer).isEmpty { text += " của " + trimmed(issuer) }
        guard let first = matter.first else { return text }
        let plain = folded(matter)
        for opening in ["ve ", "quy dinh ", "sua doi", "huong dan "] where plain.hasPrefix(opening) {
            return text + " " + first.lowercased() + matter.dropFirst()
        }
        return text + " về " + matter
    }

    /// The form of later citations: type, number and symbol.
    package var shortCitation: String {
        trimmed(type).isEmpty ? "số " + trimmed(number) : trimmed(type) + " số " + trimmed(number)
    }

    private static func withoutBreaks(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
