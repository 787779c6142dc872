// What an office's papers begin and end with: who issues them, under which symbol, who signs, who receives them.
import Vietnamese

/// The form of the papers that leave the office (decree 30/2020/NĐ-CP, annex I).
package struct Letterhead: Record {
    /// What a letterhead is for.
    package enum Use: String, Sendable, CaseIterable {
        case notice, conclusion, report, promises, assessment, expiry, supports, market, summary, list
        case plan, programme, call, invitation, dialogues, submission

        /// Whether it is a working paper, which has a letterhead only when one names it.
        package var isInformal: Bool { self == .summary || self == .list }

        /// The papers whose letterhead serves as well where none is for this one nor for all, the nearest first.
        var kin: [Use] {
            switch self {
            case .plan, .programme, .call, .invitation: [.conclusion]
            case .dialogues: [.report, .conclusion]
            case .submission: [.assessment]
            default: []
            }
        }
    }

    /// What stands at the right of the head.
    package enum Title: String, Sendable, CaseIterable {
        /// Quốc hiệu and Tiêu ngữ.
        case nation
        /// The name of the Youth Union, for papers of its own.
        case youthUnion
    }

    package var identity = RecordIdentity.unsaved
    /// What it is called.
    package var name = ""
    /// The papers it is for; none for all that have no letterhead of their own.
    package var papers = Codes<Use>()
    /// What stands at the right of the head.
    package var title = Title.nation
    /// The body above the issuer; empty when none is named. The head has it in capitals.
    package var superior = ""
    /// The body that issues the paper, as it stands in a sentence; the head has it in capitals.
    package var issuer = ""
    /// What stands behind the number: `TB-UBND`.
    package var symbol = ""
    /// The place in front of the date.
    package var place = ""
    /// On whose authority it is signed, one a line: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`.
    package var authority = ""
    /// The office of the signer.
    package var position = ""
    /// The signer's name; empty leaves the place free.
    package var signer = ""
    /// Who receives the paper, one a line.
    package var recipients = ""
    /// The first day of which papers are under it; nil where nobody has said it.
    package var validFrom: CalendarDate?
    /// The last day of which papers are under it: what came later is under the one of the office that followed.
    package var validTo: CalendarDate?
    /// The body of the register that issues.
    package var issuingBody: Int64?

    package init() {}

    package static let fields: [Field<Letterhead>] = [
        Field(
            "name", \.name, rules: [.required, .atMost(letters: 200)], column: Column(minimum: 20, share: 2),
            isSearched: true),
        Field("papers", \.papers),
        Field("title", \.title),
        Field("superior", \.superior, rules: [.atMost(letters: 200)]).offering,
        Field(
            "issuer", \.issuer, rules: [.required, .atMost(letters: 200)],
            column: Column(minimum: 20, share: 2, priority: 1), isSearched: true
        ).offering(from: .body, "name"),
        Field("symbol", \.symbol, rules: [.atMost(letters: 60)], column: Column(minimum: 10, priority: 2)),
        Field("place", \.place, rules: [.atMost(letters: 100)], column: Column(minimum: 12, share: 1, priority: 3))
            .offering,
        Field("authority", \.authority, kind: .prose),
        Field("position", \.position, rules: [.atMost(letters: 200)]).offering,
        Field("signer", \.signer, rules: [.atMost(letters: 100)]).offering,
        Field("recipients", \.recipients, kind: .prose),
        Field("validFrom", \.validFrom),
        Field("validTo", \.validTo),
        Field("issuingBody", \.issuingBody, to: .body).derived.named(by: "issuer"),
    ]

    package static let description = RecordDescription(
        .letterhead, of: Letterhead.self, titleField: "name", naturalKey: ["name"],
        defaultSort: "name"
    )
    .following(bodies: "issuer", "superior", "place", "recipients") { letterhead, _ in letterhead["validTo"].isEmpty }
    .inOrder(["validFrom", "validTo"])
    .listed(with: "name issuer", and: "symbol place signer position superior")

    /// Those of papers of a day; all where none is, so that somebody is told why there is none.
    private static func valid(_ letterheads: [Letterhead], on day: CalendarDate) -> [Letterhead] {
        let inOrder = letterheads.sorted { $0.identity.id < $1.identity.id }
        let valid = inOrder.filter { isWithin($0.validFrom, $0.validTo, day) }
        return valid.isEmpty ? inOrder : valid
    }

    /// The letterhead of a paper of a day: one that names it, otherwise one that is for all; the one that was made first. A
    /// working paper has one only when it is named.
    package static func chosen(for use: Use, among letterheads: [Letterhead], on day: CalendarDate) -> Letterhead? {
        let inOrder = valid(letterheads, on: day)
        func named(_ use: Use) -> Letterhead? { inOrder.first { $0.papers.chosen.contains(use) } }
        return named(use)
            ?? (use.isInformal ? nil : inOrder.first { $0.papers.isEmpty } ?? use.kin.lazy.compactMap(named).first)
    }

    /// What stands behind the number of a paper of a type and day where nobody said it: the symbol of the letterhead with the
    /// sign of that type, otherwise of the first whose symbol has one; nil where no letterhead has.
    package static func symbol(for type: OfficePaperType, among letterheads: [Letterhead], on day: CalendarDate)
        -> String?
    {
        let inOrder = valid(letterheads, on: day).filter { !$0.symbol.isEmpty }
        let typed = inOrder.filter { OfficePaperType(symbol: $0.symbol) != nil }
        let own = inOrder.first { letterhead in
            let written = OfficePaperType(symbol: letterhead.symbol)
            return type.sign.isEmpty ? written == nil : written == type
        }
        return (own ?? typed.first)?.symbol(for: type)
    }

    /// The letterheads under which papers of a symbol are issued on a day: those whose own symbol names the same issuer.
    package static func issuing(_ symbol: String, among letterheads: [Letterhead], on day: CalendarDate) -> [Letterhead]
    {
        let issuer = DocumentNumber.issuer(in: symbol)
        guard !issuer.isEmpty else { return [] }
        return valid(letterheads.filter { DocumentNumber.issuer(in: $0.symbol) == issuer }, on: day)
    }

    /// Those who receive its papers besides the office's own copy, on one line.
    package var receivers: String {
        let names = recipients.split(whereSeparator: \.isNewline).map { line in
            trimmed(String(line.drop { "-–+ ".contains($0) }.reversed().drop { ";. ".contains($0) }.reversed()))
        }
        return names.filter { !$0.isEmpty && !matchKey($0).hasPrefix(matchKey("Lưu")) }.joined(separator: "; ")
    }

    /// The body that issues papers of a symbol on a day where it took the place of another that issued under the same symbol:
    /// its numbers begin again. Nil where nobody went before it.
    package static func follower(issuing symbol: String, among letterheads: [Letterhead], on day: CalendarDate)
        -> String?
    {
        guard let own = issuing(symbol, among: letterheads, on: day).first, let start = own.validFrom, start <= day
        else { return nil }
        let issuer = DocumentNumber.issuer(in: symbol)
        let isFollowing = letterheads.contains { other in
            other.validTo.map { $0 < start } == true && DocumentNumber.issuer(in: other.symbol) == issuer
                && matchKey(other.issuer) != matchKey(own.issuer)
        }
        return isFollowing ? own.issuer.split(whereSeparator: \.isNewline).joined(separator: " ") : nil
    }

    /// A number with its symbol: a bare one has that of the letterhead.
    package func sign(_ number: String, for type: OfficePaperType?) -> String {
        guard DocumentNumber.symbol(in: number).isEmpty, let order = DocumentNumber.order(in: number) else {
            return number
        }
        return DocumentNumber.written(order, symbol: symbol(for: type))
    }

    /// What stands behind the number of a paper of a type: its symbol, with the sign of that type where it has another's.
    package func symbol(for type: OfficePaperType?) -> String {
        guard let type, let written = OfficePaperType(symbol: symbol), written != type else { return symbol }
        return type.symbol(of: String(symbol.dropFirst(written.sign.count).drop { $0 == "-" }))
    }
}
