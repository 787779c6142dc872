// Step 4 of the schema: the product registry, with holders, dossiers, scores, lots, the market and awards.

extension Migrations {
    static let productRegistry =
        productColumns + supportAnew + productTables + marketTables
        + ["holder", "criteria", "award", "dossier", "paper", "score", "lot", "listing", "sale", "promotion"].map(
            counter)
        + productSearch

    private static let productTables = [
        """
        CREATE TABLE "holder" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "name" TEXT NOT NULL DEFAULT '',
            "nameKey" BLOB NOT NULL,
            "aliases" TEXT NOT NULL DEFAULT '',
            "aliasesKey" BLOB NOT NULL,
            "form" TEXT NOT NULL CHECK ("form" IN ('cooperative', 'group', 'company', 'household', 'establishment')),
            "formKey" BLOB NOT NULL,
            "youthLed" INTEGER NOT NULL CHECK ("youthLed" IN (0, 1)),
            "youthLedKey" BLOB NOT NULL,
            "unit" TEXT NOT NULL DEFAULT '',
            "unitKey" BLOB NOT NULL,
            "address" TEXT NOT NULL DEFAULT '',
            "contact" TEXT NOT NULL DEFAULT '',
            "notes" TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX "holderByName" ON "holder" ("nameKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "holderByAliases" ON "holder" ("aliasesKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "holderByForm" ON "holder" ("formKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "holderByYouthLed" ON "holder" ("youthLedKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "holderByUnit" ON "holder" ("unitKey", id) WHERE binnedAt IS NULL;
        """,
        """
        CREATE TABLE "criteria" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "name" TEXT NOT NULL DEFAULT '',
            "nameKey" BLOB NOT NULL,
            "decision" TEXT NOT NULL DEFAULT '',
            "decisionKey" BLOB NOT NULL,
            "productSet" TEXT NOT NULL DEFAULT '',
            "productSetKey" BLOB NOT NULL,
            "validFrom" TEXT CHECK ("validFrom" IS date("validFrom")),
            "validFromKey" BLOB NOT NULL,
            "validTo" TEXT CHECK ("validTo" IS date("validTo")),
            "validToKey" BLOB NOT NULL,
            "frameOnly" INTEGER NOT NULL CHECK ("frameOnly" IN (0, 1)),
            "frameOnlyKey" BLOB NOT NULL,
            "total" INTEGER,
            "outline" TEXT NOT NULL DEFAULT '',
            "notes" TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX "criteriaByName" ON "criteria" ("nameKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "criteriaByDecision" ON "criteria" ("decisionKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "criteriaByProductSet" ON "criteria" ("productSetKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "criteriaByValidFrom" ON "criteria" ("validFromKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "criteriaByValidTo" ON "criteria" ("validToKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "criteriaByFrameOnly" ON "criteria" ("frameOnlyKey", id) WHERE binnedAt IS NULL;
        """,
        """
        CREATE TABLE "award" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "document" TEXT NOT NULL DEFAULT '',
            "documentKey" BLOB NOT NULL,
            "validFrom" TEXT CHECK ("validFrom" IS date("validFrom")),
            "validFromKey" BLOB NOT NULL,
            "validTo" TEXT CHECK ("validTo" IS date("validTo")),
            "validToKey" BLOB NOT NULL,
            "threeStars" INTEGER,
            "threeStarsWritten" TEXT NOT NULL DEFAULT '' CHECK ("threeStarsWritten" = '' OR "threeStars" IS NOT NULL),
            "threeStarsKey" BLOB NOT NULL,
            "fourStars" INTEGER,
            "fourStarsWritten" TEXT NOT NULL DEFAULT '' CHECK ("fourStarsWritten" = '' OR "fourStars" IS NOT NULL),
            "fourStarsKey" BLOB NOT NULL,
            "fiveStars" INTEGER,
            "fiveStarsWritten" TEXT NOT NULL DEFAULT '' CHECK ("fiveStarsWritten" = '' OR "fiveStars" IS NOT NULL),
            "fiveStarsKey" BLOB NOT NULL,
            "trademarkCeiling" INTEGER,
            "trademarkCeilingWritten" TEXT NOT NULL DEFAULT '' CHECK ("trademarkCeilingWritten" = '' OR "trademarkCeiling" IS NOT NULL),
            "trademarkCeilingKey" BLOB NOT NULL,
            "notes" TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX "awardByDocument" ON "award" ("documentKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "awardByValidFrom" ON "award" ("validFromKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "awardByValidTo" ON "award" ("validToKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "awardByThreeStars" ON "award" ("threeStarsKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "awardByFourStars" ON "award" ("fourStarsKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "awardByFiveStars" ON "award" ("fiveStarsKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "awardByTrademarkCeiling" ON "award" ("trademarkCeilingKey", id) WHERE binnedAt IS NULL;
        """,
        """
        CREATE TABLE "dossier" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "title" TEXT NOT NULL DEFAULT '',
            "titleKey" BLOB NOT NULL,
            "item" TEXT NOT NULL DEFAULT '',
            "purpose" TEXT NOT NULL CHECK ("purpose" IN ('first', 'renewal', 'upgrade')),
            "purposeKey" BLOB NOT NULL,
            "productSet" TEXT NOT NULL DEFAULT '',
            "targetStar" INTEGER,
            "targetStarKey" BLOB NOT NULL,
            "startedOn" TEXT CHECK ("startedOn" IS date("startedOn")),
            "dueOn" TEXT CHECK ("dueOn" IS date("dueOn")),
            "dueOnKey" BLOB NOT NULL,
            "submittedOn" TEXT CHECK ("submittedOn" IS date("submittedOn")),
            "submittedOnKey" BLOB NOT NULL,
            "state" TEXT NOT NULL CHECK ("state" IN ('preparing', 'submitted', 'returned', 'recognised', 'refused')),
            "stateKey" BLOB NOT NULL,
            "reason" TEXT NOT NULL DEFAULT '',
            "localIngredients" TEXT NOT NULL CHECK ("localIngredients" IN ('open', 'met', 'unmet')),
            "localIngredientsNote" TEXT NOT NULL DEFAULT '',
            "localLabour" TEXT NOT NULL CHECK ("localLabour" IN ('open', 'met', 'unmet')),
            "localLabourNote" TEXT NOT NULL DEFAULT '',
            "ideaOrigin" TEXT NOT NULL CHECK ("ideaOrigin" IN ('open', 'met', 'unmet')),
            "ideaOriginNote" TEXT NOT NULL DEFAULT '',
            "localIdentity" TEXT NOT NULL CHECK ("localIdentity" IN ('open', 'met', 'unmet')),
            "localIdentityNote" TEXT NOT NULL DEFAULT '',
            "consultedOn" TEXT CHECK ("consultedOn" IS date("consultedOn")),
            "minutes" TEXT NOT NULL DEFAULT '',
            "conclusion" TEXT NOT NULL DEFAULT '',
            "starRating" INTEGER,
            "starRatingKey" BLOB NOT NULL,
            "points" TEXT CHECK ("points" GLOB '*[0-9]' AND "points" NOT GLOB '*[^0-9.-]*'),
            "decision" TEXT NOT NULL DEFAULT '',
            "issuedOn" TEXT CHECK ("issuedOn" IS date("issuedOn")),
            "notes" TEXT NOT NULL DEFAULT '',
            "product" INTEGER REFERENCES "product" (id),
            "previous" INTEGER REFERENCES "dossier" (id)
        ) STRICT;
        CREATE INDEX "dossierByTitle" ON "dossier" ("titleKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "dossierByPurpose" ON "dossier" ("purposeKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "dossierByTargetStar" ON "dossier" ("targetStarKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "dossierByDueOn" ON "dossier" ("dueOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "dossierBySubmittedOn" ON "dossier" ("submittedOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "dossierByState" ON "dossier" ("stateKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "dossierByStarRating" ON "dossier" ("starRatingKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "dossierByProduct" ON "dossier" ("product", id);
        CREATE INDEX "dossierByPrevious" ON "dossier" ("previous", id);
        """,
        """
        CREATE TABLE "paper" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "number" INTEGER,
            "numberKey" BLOB NOT NULL,
            "name" TEXT NOT NULL DEFAULT '',
            "nameKey" BLOB NOT NULL,
            "required" INTEGER NOT NULL CHECK ("required" IN (0, 1)),
            "requiredKey" BLOB NOT NULL,
            "state" TEXT NOT NULL CHECK ("state" IN ('missing', 'handedIn', 'checked', 'toMend', 'accepted')),
            "stateKey" BLOB NOT NULL,
            "location" TEXT NOT NULL DEFAULT '',
            "locationKey" BLOB NOT NULL,
            "reason" TEXT NOT NULL DEFAULT '',
            "dueOn" TEXT CHECK ("dueOn" IS date("dueOn")),
            "dueOnKey" BLOB NOT NULL,
            "changedBy" TEXT NOT NULL DEFAULT '',
            "changedOn" TEXT CHECK ("changedOn" IS date("changedOn")),
            "changedOnKey" BLOB NOT NULL,
            "notes" TEXT NOT NULL DEFAULT '',
            "dossier" INTEGER REFERENCES "dossier" (id)
        ) STRICT;
        CREATE INDEX "paperByNumber" ON "paper" ("numberKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paperByName" ON "paper" ("nameKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paperByRequired" ON "paper" ("requiredKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paperByState" ON "paper" ("stateKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paperByLocation" ON "paper" ("locationKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paperByDueOn" ON "paper" ("dueOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paperByChangedOn" ON "paper" ("changedOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paperByDossier" ON "paper" ("dossier", id);
        """,
        """
        CREATE TABLE "score" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "item" TEXT NOT NULL DEFAULT '',
            "itemKey" BLOB NOT NULL,
            "role" TEXT NOT NULL CHECK ("role" IN ('own', 'commune', 'member', 'council')),
            "roleKey" BLOB NOT NULL,
            "scorer" TEXT NOT NULL DEFAULT '',
            "scorerKey" BLOB NOT NULL,
            "scoredOn" TEXT CHECK ("scoredOn" IS date("scoredOn")),
            "scoredOnKey" BLOB NOT NULL,
            "points" TEXT CHECK ("points" GLOB '*[0-9]' AND "points" NOT GLOB '*[^0-9.-]*'),
            "pointsKey" BLOB NOT NULL,
            "starRating" INTEGER,
            "starRatingKey" BLOB NOT NULL,
            "complete" INTEGER NOT NULL CHECK ("complete" IN (0, 1)),
            "completeKey" BLOB NOT NULL,
            "marks" TEXT NOT NULL DEFAULT '',
            "notes" TEXT NOT NULL DEFAULT '',
            "product" INTEGER REFERENCES "product" (id),
            "dossier" INTEGER REFERENCES "dossier" (id),
            "criteria" INTEGER REFERENCES "criteria" (id)
        ) STRICT;
        CREATE INDEX "scoreByItem" ON "score" ("itemKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "scoreByRole" ON "score" ("roleKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "scoreByScorer" ON "score" ("scorerKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "scoreByScoredOn" ON "score" ("scoredOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "scoreByPoints" ON "score" ("pointsKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "scoreByStarRating" ON "score" ("starRatingKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "scoreByComplete" ON "score" ("completeKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "scoreByProduct" ON "score" ("product", id);
        CREATE INDEX "scoreByDossier" ON "score" ("dossier", id);
        CREATE INDEX "scoreByCriteria" ON "score" ("criteria", id);
        """,
    ]

    private static let productSearch = [
        search("holder", ["name", "aliases", "unit", "notes"]),
        search("criteria", ["name", "decision", "productSet", "notes"]),
        search("award", ["document", "notes"]),
        search("dossier", ["title", "item", "productSet", "reason", "minutes", "conclusion", "decision", "notes"]),
        search("paper", ["name", "location", "reason", "notes"]),
        search("score", ["item", "scorer", "notes"]),
        search("lot", ["code", "item", "measure", "supplier", "buyer", "notes"]),
        search("listing", ["item", "platform", "address", "notes"]),
        search("sale", ["item", "period", "measure", "channel", "source", "notes"]),
        search("promotion", ["event", "item", "place", "result", "source"]),
    ]
}
