// Step 13 of the schema: one index of words for all kinds, and fewer parts: every connection reads the whole schema.

extension Migrations {
    /// The kinds that had an index of words of their own.
    private static let wordKinds = [
        "conference", "question", "document", "promise", "comment", "block", "view", "product", "holder", "criteria",
        "award", "dossier", "paper", "score", "lot", "listing", "sale", "promotion", "support", "indicator",
        "programme", "project", "visit", "payment", "activity", "need", "voucher", "loan", "letterhead", "disclosure",
        "unit",
    ]

    /// Kinds of which an office keeps so few records that a list of them is sorted as it is read.
    private static let fewKinds = [
        "conference", "document", "comment", "view", "criteria", "award", "programme", "indicator", "letterhead",
        "disclosure", "visit", "promotion", "listing", "score", "project", "activity",
    ]

    /// The indexes of their columns, but for those by which a name finds its record.
    private static let fewIndexes = [
        "conferenceByYear", "conferenceByNotice", "conferenceByNoticeDate", "documentByType", "documentByNumber",
        "documentByDate", "documentByIssuer", "documentBySubject", "documentByInForceTo", "commentByText",
        "viewByName", "criteriaByDecision", "criteriaByProductSet", "criteriaByValidFrom", "criteriaByValidTo",
        "criteriaByFrameOnly", "awardByDocument", "awardByValidFrom", "awardByValidTo", "awardByThreeStars",
        "awardByFourStars", "awardByFiveStars", "awardByTrademarkCeiling", "programmeByDocument",
        "programmeByValidFrom", "programmeByValidTo", "programmeByCaseCeiling", "programmeByBudget",
        "indicatorByName", "indicatorByMeasure", "indicatorByPeriod", "indicatorBySource", "indicatorByTarget",
        "indicatorByResult", "letterheadByName", "letterheadByIssuer", "letterheadBySymbol", "letterheadByPlace",
        "disclosureByPaper", "disclosureByShownOn", "disclosureByReason", "disclosureByCount", "disclosureByPerson",
        "visitByTask", "visitByDueOn", "visitByVisitedOn", "visitByVisitor", "visitByJobs", "promotionByEvent",
        "promotionByForm", "promotionByItem", "promotionByPlace", "promotionByHeldOn", "promotionByYear",
        "promotionByCost", "listingByItem", "listingByPlatform", "listingByAddress", "listingByState",
        "listingByListedOn", "scoreByItem", "scoreByRole", "scoreByScorer", "scoreByScoredOn", "scoreByPoints",
        "scoreByStarRating", "scoreByComplete", "projectByHolderName", "projectByUnit", "projectBySector",
        "projectByState", "projectByYear", "projectByStartedOn", "projectByMentor", "projectByJobs", "activityByName",
        "activityByForm", "activityByUnit", "activityByYear", "activityByHeldFrom", "activityBySessions",
        "activityByAttendances", "activityByPeople", "activityByJobsFound", "activityByCost",
    ]

    /// The writer of records keeps the index and the counters from here on; the index is filled when the steps are done.
    static let oneWordIndex: [String] =
        wordKinds.map { kind in
            let triggers = ["Search", "Spelling", "Count"].flatMap { part in
                ["Insert", "Update", "Delete"].map { "DROP TRIGGER \"\(kind)\(part)\($0)\";" }
            }
            return triggers.joined(separator: "\n") + """

                DROP TABLE "\(kind)SearchTerms";
                DROP TABLE "\(kind)SpellingTerms";
                DROP TABLE "\(kind)Search";
                DROP TABLE "\(kind)Spelling";
                DROP VIEW "\(kind)SearchText";
                DROP VIEW "\(kind)SpellingText";
                """
        }
        + (fewIndexes + fewKinds.map { $0 + "InBin" }).map { "DROP INDEX \"\($0)\";" }
        + [
            """
            CREATE VIRTUAL TABLE "words" USING fts5 (f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15,
                content='wordsText', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3',
                columnsize=0);
            CREATE VIRTUAL TABLE "wordTerms" USING fts5vocab ("words", 'instance');
            CREATE VIRTUAL TABLE "spellings" USING fts5 (text, content='spellingsText', content_rowid='id',
                tokenize='unicode61 remove_diacritics 0', prefix='1 2 3', detail=none, columnsize=0);
            CREATE VIRTUAL TABLE "spellingTerms" USING fts5vocab ("spellings", 'instance');
            """
        ]
}
