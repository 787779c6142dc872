// What step 5 of the schema changes in tables that were there: support becomes a case with its days, an indicator knows
// its years.

extension Migrations {
    /// The table is made again, as a column cannot come to hold more states. What was paid at once counts as paid; a holder
    /// is linked where exactly one has that very name, other names are found when the case is saved next.
    static let supportWithCases = [
        """
        DROP TRIGGER "supportSearchInsert";
        DROP TRIGGER "supportSearchUpdate";
        DROP TRIGGER "supportSearchDelete";
        DROP TABLE "supportSearch";
        DROP VIEW "supportSearchText";
        CREATE TABLE "supportCase" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "beneficiary" TEXT NOT NULL DEFAULT '',
            "beneficiaryKey" BLOB NOT NULL,
            "form" TEXT NOT NULL CHECK (
                "form" IN ('unstated', 'cooperative', 'group', 'company', 'household', 'establishment',
                    'person')),
            "recipients" INTEGER,
            "youthLed" INTEGER NOT NULL CHECK ("youthLed" IN (0, 1)),
            "unit" TEXT NOT NULL DEFAULT '',
            "unitKey" BLOB NOT NULL,
            "age" INTEGER,
            "dischargedOn" TEXT CHECK ("dischargedOn" IS date("dischargedOn")),
            "programme" TEXT NOT NULL DEFAULT '',
            "programmeKey" BLOB NOT NULL,
            "basis" TEXT NOT NULL DEFAULT '',
            "purpose" TEXT NOT NULL CHECK (
                "purpose" IN ('foundation', 'staff', 'promotion', 'award', 'label', 'packaging',
                    'traceability', 'website', 'trademark', 'training', 'loan', 'other')),
            "purposeKey" BLOB NOT NULL,
            "year" INTEGER,
            "yearKey" BLOB NOT NULL,
            "requested" INTEGER,
            "requestedWritten" TEXT NOT NULL DEFAULT '' CHECK ("requestedWritten" = '' OR "requested" IS NOT NULL),
            "amount" INTEGER,
            "amountWritten" TEXT NOT NULL DEFAULT '' CHECK ("amountWritten" = '' OR "amount" IS NOT NULL),
            "amountKey" BLOB NOT NULL,
            "paid" INTEGER,
            "paidWritten" TEXT NOT NULL DEFAULT '' CHECK ("paidWritten" = '' OR "paid" IS NOT NULL),
            "paidKey" BLOB NOT NULL,
            "appliedOn" TEXT CHECK ("appliedOn" IS date("appliedOn")),
            "appraisedOn" TEXT CHECK ("appraisedOn" IS date("appraisedOn")),
            "approvedOn" TEXT CHECK ("approvedOn" IS date("approvedOn")),
            "paidOn" TEXT CHECK ("paidOn" IS date("paidOn")),
            "paidOnKey" BLOB NOT NULL,
            "reportedOn" TEXT CHECK ("reportedOn" IS date("reportedOn")),
            "closedOn" TEXT CHECK ("closedOn" IS date("closedOn")),
            "state" TEXT NOT NULL CHECK (
                "state" IN ('applied', 'appraised', 'approved', 'paid', 'reported', 'closed', 'refused')),
            "stateKey" BLOB NOT NULL,
            "reason" TEXT NOT NULL DEFAULT '',
            "outcome" TEXT NOT NULL DEFAULT '',
            "starRating" INTEGER,
            "exception" TEXT NOT NULL DEFAULT '',
            "accepted" TEXT NOT NULL DEFAULT '',
            "notes" TEXT NOT NULL DEFAULT '',
            "product" INTEGER REFERENCES "product" (id),
            "holder" INTEGER REFERENCES "holder" (id),
            "policy" INTEGER REFERENCES "programme" (id),
            "project" INTEGER REFERENCES "project" (id),
            "promise" INTEGER REFERENCES "promise" (id),
            "splitFrom" INTEGER REFERENCES "support" (id)
        ) STRICT;
        INSERT INTO "supportCase" (id, uid, version, createdAt, updatedAt, binnedAt, "beneficiary", "beneficiaryKey",
            "form", "recipients", "youthLed", "unitKey", "programme", "programmeKey", "basis", "purpose", "purposeKey",
            "year", "yearKey", "amount", "amountWritten", "amountKey", "paid", "paidWritten", "paidKey", "paidOn",
            "paidOnKey", "state", "stateKey", "starRating", "notes", "product", "holder")
        SELECT id, uid, version, createdAt, updatedAt, binnedAt, "beneficiary", "beneficiaryKey", 'unstated',
            "recipients", "youthLed", x'', "programme", "programmeKey", "basis", "purpose", "purposeKey", "year",
            "yearKey", "amount", "amountWritten", "amountKey", iif("state" IN ('paid', 'closed'), "amount", NULL),
            iif("state" IN ('paid', 'closed'), "amountWritten", ''), iif("state" IN ('paid', 'closed'), "amountKey", x''),
            "paidOn", "paidOnKey", "state",
            CASE "state" WHEN 'applied' THEN x'01' WHEN 'approved' THEN x'03' WHEN 'paid' THEN x'04'
                WHEN 'closed' THEN x'06' ELSE x'07' END,
            "starRating", "notes", "product",
            (SELECT iif(count(*) = 1, min(holder.id), NULL) FROM holder
                WHERE holder.name = beneficiary AND holder.binnedAt IS NULL)
        FROM "support";
        DROP TABLE "support";
        ALTER TABLE "supportCase" RENAME TO "support";
        CREATE INDEX "supportByBeneficiary" ON "support" ("beneficiaryKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "supportByUnit" ON "support" ("unitKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "supportByProgramme" ON "support" ("programmeKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "supportByPurpose" ON "support" ("purposeKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "supportByYear" ON "support" ("yearKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "supportByAmount" ON "support" ("amountKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "supportByPaid" ON "support" ("paidKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "supportByPaidOn" ON "support" ("paidOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "supportByState" ON "support" ("stateKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "supportByProduct" ON "support" ("product", id);
        CREATE INDEX "supportByHolder" ON "support" ("holder", id);
        CREATE INDEX "supportByPolicy" ON "support" ("policy", id);
        CREATE INDEX "supportSums" ON "support" ("policy", "year", "state", "amount", "paid") WHERE binnedAt IS NULL;
        CREATE INDEX "supportByProject" ON "support" ("project", id);
        CREATE INDEX "supportByPromise" ON "support" ("promise", id);
        CREATE INDEX "supportBySplitFrom" ON "support" ("splitFrom", id);
        CREATE INDEX "supportExceptions" ON "support" ("yearKey", id) WHERE binnedAt IS NULL AND "exception" <> '';
        CREATE INDEX "supportOfYear" ON "support" ("year", "programme", "policy", "basis", "unit", "purpose", "state",
            "requested", "amount", "paid", binnedAt) WHERE binnedAt IS NULL;
        DELETE FROM recordCount WHERE kind = 'support';
        """,
        counter("support"),
        """
        UPDATE recordCount SET live = (SELECT count(*) FROM "support" WHERE binnedAt IS NULL),
            binned = (SELECT count(*) FROM "support" WHERE binnedAt IS NOT NULL) WHERE kind = 'support';
        """,
        search("support", ["beneficiary", "unit", "programme", "basis", "reason", "outcome", "exception", "notes"]),
        #"INSERT INTO "supportSearch" ("supportSearch") VALUES ('rebuild');"#,
    ]

    /// The years are read from the ends of a period: `2022`, `2022–2025`; others are read when the indicator is saved next.
    static let indicatorWithYears = [
        """
        DROP TRIGGER "indicatorSearchInsert";
        DROP TRIGGER "indicatorSearchUpdate";
        DROP TRIGGER "indicatorSearchDelete";
        DROP TABLE "indicatorSearch";
        DROP VIEW "indicatorSearchText";
        CREATE TABLE "indicatorWithYears" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "name" TEXT NOT NULL DEFAULT '',
            "nameKey" BLOB NOT NULL,
            "measure" TEXT NOT NULL DEFAULT '',
            "measureKey" BLOB NOT NULL,
            "period" TEXT NOT NULL DEFAULT '',
            "periodKey" BLOB NOT NULL,
            "source" TEXT NOT NULL DEFAULT '',
            "sourceKey" BLOB NOT NULL,
            "cumulative" INTEGER NOT NULL CHECK ("cumulative" IN (0, 1)),
            "target" TEXT CHECK ("target" GLOB '*[0-9]' AND "target" NOT GLOB '*[^0-9.-]*'),
            "targetKey" BLOB NOT NULL,
            "result" TEXT CHECK ("result" GLOB '*[0-9]' AND "result" NOT GLOB '*[^0-9.-]*'),
            "resultKey" BLOB NOT NULL,
            "notApplicable" INTEGER NOT NULL CHECK ("notApplicable" IN (0, 1)),
            "resultSource" TEXT NOT NULL DEFAULT '',
            "counter" TEXT NOT NULL CHECK (
                "counter" IN ('none', 'products', 'holders', 'youthLedProducts', 'supportedProducts',
                    'supportedYouths', 'youthCooperatives', 'supportPaid', 'supportedProjects',
                    'innovativeProjects', 'ideas', 'ideasCarriedOut', 'jobsMade', 'outreachSessions',
                    'outreachAttendances', 'exchangeSessions', 'exchangeAttendances', 'trained',
                    'adviceAttendances', 'jobsFound', 'loanGroups', 'loanHouseholds', 'loanOutstanding')),
            "exception" TEXT NOT NULL DEFAULT '',
            "accepted" TEXT NOT NULL DEFAULT '',
            "firstYear" INTEGER,
            "lastYear" INTEGER
        ) STRICT;
        INSERT INTO "indicatorWithYears" (id, uid, version, createdAt, updatedAt, binnedAt, "name", "nameKey", "measure",
            "measureKey", "period", "periodKey", "source", "sourceKey", "cumulative", "target", "targetKey", "result",
            "resultKey", "notApplicable", "counter", "firstYear", "lastYear")
        SELECT id, uid, version, createdAt, updatedAt, binnedAt, "name", "nameKey", "measure", "measureKey", "period",
            "periodKey", "source", "sourceKey", "cumulative", "target", "targetKey", "result", "resultKey", 0, "counter",
            iif(first <= last, first, last), last
        FROM (SELECT *, iif(substr(period, 1, 4) GLOB '[12][0-9][0-9][0-9]', CAST(substr(period, 1, 4) AS INTEGER),
                CAST(substr(period, -4) AS INTEGER)) AS first,
            iif(substr(period, -4) GLOB '[12][0-9][0-9][0-9]', CAST(substr(period, -4) AS INTEGER), NULL) AS last
            FROM "indicator");
        DROP TABLE "indicator";
        ALTER TABLE "indicatorWithYears" RENAME TO "indicator";
        CREATE INDEX "indicatorByName" ON "indicator" ("nameKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "indicatorByMeasure" ON "indicator" ("measureKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "indicatorByPeriod" ON "indicator" ("periodKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "indicatorBySource" ON "indicator" ("sourceKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "indicatorByTarget" ON "indicator" ("targetKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "indicatorByResult" ON "indicator" ("resultKey", id) WHERE binnedAt IS NULL;
        DELETE FROM recordCount WHERE kind = 'indicator';
        """,
        counter("indicator"),
        """
        UPDATE recordCount SET live = (SELECT count(*) FROM "indicator" WHERE binnedAt IS NULL),
            binned = (SELECT count(*) FROM "indicator" WHERE binnedAt IS NOT NULL) WHERE kind = 'indicator';
        """,
        search("indicator", ["name", "source", "resultSource", "exception"]),
        #"INSERT INTO "indicatorSearch" ("indicatorSearch") VALUES ('rebuild');"#,
    ]
}
