// The account of the support of a year, on paper.
import Domain
import Exchange
import Repository
import UI

extension Desk {
    /// The account of a year; without one, of today's or of the last one with records.
    func supports(year: Int?, showsNames: Bool) async throws(Sentence) -> Composition {
        let today = today
        let account = try await supportAccount(year: year, on: today)
        let (names, _) = try await printedNames(showsAll: showsNames)
        return Composition(
            SupportPaper(words: supportWord, printed: names.printed).document(account, on: today),
            hidden: names.hidden(of: account.beneficiaries.flatMap(\.names)))
    }

    /// The account of a year with the targets of the office that reports, as its yearly report has them.
    func supportAccount(year: Int?, on today: CalendarDate) async throws(Sentence) -> SupportAccount {
        let office = try await reportingOffice()
        return try await stored { () async throws(StoreError) in
            try await store.supportAccount(year: year, office: office, on: today)
        }
    }

    @Sendable private func supportWord(_ word: SupportWord) -> String {
        switch word {
        case .heading: words[.supportHeading]
        case .asOf: words[.supportAsOf]
        case .counts: words[.supportCounts]
        case .sums: words[.supportSums]
        case .sumsOnly: words[.supportSumsOnly]
        case .unpriced: words[.supportUnpriced]
        case .byProgramme: words[.supportByProgramme]
        case .byPurpose: words[.supportByPurpose]
        case .toWhom: words[.supportToWhom]
        case .bases: words[.supportBases]
        case .targets: words[.supportTargets]
        case .unitsThen: words[.supportUnitsThen]
        case .unitsToday: words[.supportUnitsToday]
        case .years: words[.supportYears]
        case .cohorts: words[.supportCohorts]
        case .promised: words[.supportPromisedFull]
        case .paid: words[.supportPaidFull]
        case .total: words[.supportTotal]
        case .nothing: words[.marketNothing]
        case .unknown: words[.unknown]
        case .noBasis: words[.supportNoBasis]
        case .shared: words[.supportShared]
        case .unnamed: words[.supportUnnamed]
        case .sharedMark: words[.supportSharedMark]
        case .others: words[.supportOthers]
        case .unclear: words[.supportUnclear]
        case .nowCalled: words[.nowCalled]
        case .or: words[.or]
        case .left: words[.supportLeft]
        case .overBudget: words[.supportOverBudget]
        case .ofProgramme: words[.supportBasisOfProgramme]
        case .inForce: words[.supportInForce]
        case .notYet: words[.supportNotYet]
        case .over: words[.supportOver]
        case .replaced: words[.supportReplaced]
        case .undated: words[.supportUndated]
        case .unregistered: words[.supportUnregistered]
        case .target: words[.supportTarget]
        case .notApplicable: words[.supportNotApplicable]
        case .notReported: words[.supportNotReported]
        case .zero: words[.supportZero]
        case .reached: words[.supportReached]
        case .counted: words[.supportCounted]
        case .promisedYear: words[.supportPromisedYear]
        case .missing: words[.supportMissing]
        case .done: words[.supportDone]
        case .cohort: words[.supportCohort]
        case .cohortAfter: words[.supportCohortAfter]
        case .cohortUnknown: words[.supportCohortUnknown]
        case .purpose(let purpose): words.choice(Support.description.kind, "purpose", purpose.rawValue)
        case .tooLarge: words[.marketTooLarge]
        }
    }
}
