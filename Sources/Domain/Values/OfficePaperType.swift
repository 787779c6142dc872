// The types of papers that offices issue.

/// The type of an administrative paper (decree 30/2020/NĐ-CP, article 7), the commonest first.
package enum OfficePaperType: String, CaseIterable, Sendable {
    case letter, notice, report, plan, decision, invitation, submission
    case directive, resolution, rules, regulation, communique, guidance, programme, scheme, proposal, project, minutes
    case contract, telegram, memorandum, agreement, authorisation, introduction, leave, dispatch, transfer, advice
    case openLetter

    /// What stands for it in the symbol of a paper (annex III of the decree); empty where nothing does.
    package var sign: String {
        switch self {
        case .letter, .openLetter: ""
        case .notice: "TB"
        case .report: "BC"
        case .plan: "KH"
        case .decision: "QĐ"
        case .invitation: "GM"
        case .submission: "TTr"
        case .directive: "CT"
        case .resolution: "NQ"
        case .rules: "QC"
        case .regulation: "QyĐ"
        case .communique: "TC"
        case .guidance: "HD"
        case .programme: "CTr"
        case .scheme: "PA"
        case .proposal: "ĐA"
        case .project: "DA"
        case .minutes: "BB"
        case .contract: "HĐ"
        case .telegram: "CĐ"
        case .memorandum: "BGN"
        case .agreement: "BTT"
        case .authorisation: "GUQ"
        case .introduction: "GGT"
        case .leave: "GNP"
        case .dispatch: "PG"
        case .transfer: "PC"
        case .advice: "PB"
        }
    }

    /// The symbol of such a paper of a body: `TB-UBND`, of a letter `UBND`.
    package func symbol(of body: String) -> String { sign.isEmpty ? body : sign + "-" + body }

    /// The type that a written symbol names: `TB-UBND`; nil for letters, whose symbols name none.
    package init?(symbol: String) {
        let first = symbol.prefix { $0.isLetter }
        guard !first.isEmpty, let type = Self.allCases.first(where: { $0.sign == first }) else { return nil }
        self = type
    }
}
