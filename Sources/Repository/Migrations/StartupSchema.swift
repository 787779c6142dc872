// Step 5 of the schema: programmes, payments, projects, training and loans.

extension Migrations {
    static let startupSupport =
        startupTables + needTables + supportWithCases + indicatorWithYears
        + ["programme", "project", "visit", "payment", "activity", "need", "voucher", "loan"].map(counter)
        + startupSearch + [countingIndexes]

    private static let startupTables = [
        """
        CREATE TABLE "programme" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "name" TEXT NOT NULL DEFAULT '',
            "nameKey" BLOB NOT NULL,
            "document" TEXT NOT NULL DEFAULT '',
            "documentKey" BLOB NOT NULL,
            "purposes" TEXT NOT NULL DEFAULT '',
            "validFrom" TEXT CHECK ("validFrom" IS date("validFrom")),
            "validFromKey" BLOB NOT NULL,
            "validTo" TEXT CHECK ("validTo" IS date("validTo")),
            "validToKey" BLOB NOT NULL,
            "ageFrom" INTEGER,
            "ageTo" INTEGER,
            "dischargeMonths" INTEGER,
            "youthLed" INTEGER NOT NULL CHECK ("youthLed" IN (0, 1)),
            "units" TEXT NOT NULL DEFAULT '',
            "forms" TEXT NOT NULL DEFAULT '',
            "starsFrom" INTEGER,
            "conditions" TEXT NOT NULL DEFAULT '',
            "caseCeiling" INTEGER,
            "caseCeilingWritten" TEXT NOT NULL DEFAULT '' CHECK ("caseCeilingWritten" = '' OR "caseCeiling" IS NOT NULL),
            "caseCeilingKey" BLOB NOT NULL,
            "budget" INTEGER,
            "budgetWritten" TEXT NOT NULL DEFAULT '' CHECK ("budgetWritten" = '' OR "budget" IS NOT NULL),
            "budgetKey" BLOB NOT NULL,
            "budgetYearly" INTEGER NOT NULL CHECK ("budgetYearly" IN (0, 1)),
            "notes" TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX "programmeByName" ON "programme" ("nameKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "programmeByDocument" ON "programme" ("documentKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "programmeByValidFrom" ON "programme" ("validFromKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "programmeByValidTo" ON "programme" ("validToKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "programmeByCaseCeiling" ON "programme" ("caseCeilingKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "programmeByBudget" ON "programme" ("budgetKey", id) WHERE binnedAt IS NULL;
        """,
        """
        CREATE TABLE "project" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "name" TEXT NOT NULL DEFAULT '',
            "nameKey" BLOB NOT NULL,
            "summary" TEXT NOT NULL DEFAULT '',
            "people" TEXT NOT NULL DEFAULT '',
            "holderName" TEXT NOT NULL DEFAULT '',
            "holderNameKey" BLOB NOT NULL,
            "unit" TEXT NOT NULL DEFAULT '',
            "unitKey" BLOB NOT NULL,
            "sector" TEXT NOT NULL DEFAULT '',
            "sectorKey" BLOB NOT NULL,
            "innovative" INTEGER NOT NULL CHECK ("innovative" IN (0, 1)),
            "youthLed" INTEGER NOT NULL CHECK ("youthLed" IN (0, 1)),
            "state" TEXT NOT NULL CHECK (
                "state" IN ('idea', 'project', 'contest', 'supported', 'running', 'stopped')),
            "stateKey" BLOB NOT NULL,
            "year" INTEGER,
            "yearKey" BLOB NOT NULL,
            "startedOn" TEXT CHECK ("startedOn" IS date("startedOn")),
            "startedOnKey" BLOB NOT NULL,
            "contest" TEXT NOT NULL DEFAULT '',
            "prize" TEXT NOT NULL DEFAULT '',
            "supportedOn" TEXT CHECK ("supportedOn" IS date("supportedOn")),
            "stoppedOn" TEXT CHECK ("stoppedOn" IS date("stoppedOn")),
            "reason" TEXT NOT NULL DEFAULT '',
            "mentor" TEXT NOT NULL DEFAULT '',
            "mentorKey" BLOB NOT NULL,
            "jobs" INTEGER,
            "jobsKey" BLOB NOT NULL,
            "source" TEXT NOT NULL DEFAULT '',
            "notes" TEXT NOT NULL DEFAULT '',
            "holder" INTEGER REFERENCES "holder" (id)
        ) STRICT;
        CREATE INDEX "projectByName" ON "project" ("nameKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "projectByHolderName" ON "project" ("holderNameKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "projectByUnit" ON "project" ("unitKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "projectBySector" ON "project" ("sectorKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "projectByState" ON "project" ("stateKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "projectByYear" ON "project" ("yearKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "projectByStartedOn" ON "project" ("startedOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "projectByMentor" ON "project" ("mentorKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "projectByJobs" ON "project" ("jobsKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "projectByHolder" ON "project" ("holder", id);
        """,
        """
        CREATE TABLE "visit" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "task" TEXT NOT NULL DEFAULT '',
            "taskKey" BLOB NOT NULL,
            "dueOn" TEXT CHECK ("dueOn" IS date("dueOn")),
            "dueOnKey" BLOB NOT NULL,
            "visitedOn" TEXT CHECK ("visitedOn" IS date("visitedOn")),
            "visitedOnKey" BLOB NOT NULL,
            "visitor" TEXT NOT NULL DEFAULT '',
            "visitorKey" BLOB NOT NULL,
            "findings" TEXT NOT NULL DEFAULT '',
            "jobs" INTEGER,
            "jobsKey" BLOB NOT NULL,
            "project" INTEGER REFERENCES "project" (id)
        ) STRICT;
        CREATE INDEX "visitByTask" ON "visit" ("taskKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "visitByDueOn" ON "visit" ("dueOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "visitByVisitedOn" ON "visit" ("visitedOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "visitByVisitor" ON "visit" ("visitorKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "visitByJobs" ON "visit" ("jobsKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "visitByProject" ON "visit" ("project", id);
        """,
        """
        CREATE TABLE "payment" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "label" TEXT NOT NULL DEFAULT '',
            "labelKey" BLOB NOT NULL,
            "paidOn" TEXT CHECK ("paidOn" IS date("paidOn")),
            "paidOnKey" BLOB NOT NULL,
            "year" INTEGER,
            "yearKey" BLOB NOT NULL,
            "amount" INTEGER,
            "amountWritten" TEXT NOT NULL DEFAULT '' CHECK ("amountWritten" = '' OR "amount" IS NOT NULL),
            "amountKey" BLOB NOT NULL,
            "voucher" TEXT NOT NULL DEFAULT '',
            "voucherKey" BLOB NOT NULL,
            "exception" TEXT NOT NULL DEFAULT '',
            "accepted" TEXT NOT NULL DEFAULT '',
            "notes" TEXT NOT NULL DEFAULT '',
            "support" INTEGER REFERENCES "support" (id)
        ) STRICT;
        CREATE INDEX "paymentByLabel" ON "payment" ("labelKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paymentByPaidOn" ON "payment" ("paidOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paymentByYear" ON "payment" ("yearKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paymentByAmount" ON "payment" ("amountKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paymentByVoucher" ON "payment" ("voucherKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paymentBySupport" ON "payment" ("support", binnedAt, id);
        CREATE INDEX "paymentOfYear" ON "payment" ("year", "support", "amount", binnedAt) WHERE binnedAt IS NULL;
        """,
        """
        CREATE TABLE "activity" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "name" TEXT NOT NULL DEFAULT '',
            "nameKey" BLOB NOT NULL,
            "form" TEXT NOT NULL CHECK (
                "form" IN ('outreach', 'training', 'advice', 'exchange', 'contest', 'other')),
            "formKey" BLOB NOT NULL,
            "unit" TEXT NOT NULL DEFAULT '',
            "unitKey" BLOB NOT NULL,
            "year" INTEGER,
            "yearKey" BLOB NOT NULL,
            "heldFrom" TEXT CHECK ("heldFrom" IS date("heldFrom")),
            "heldFromKey" BLOB NOT NULL,
            "heldTo" TEXT CHECK ("heldTo" IS date("heldTo")),
            "place" TEXT NOT NULL DEFAULT '',
            "organiser" TEXT NOT NULL DEFAULT '',
            "sessions" INTEGER,
            "sessionsKey" BLOB NOT NULL,
            "attendances" INTEGER,
            "attendancesKey" BLOB NOT NULL,
            "people" INTEGER,
            "peopleKey" BLOB NOT NULL,
            "jobsFound" INTEGER,
            "jobsFoundKey" BLOB NOT NULL,
            "programme" TEXT NOT NULL DEFAULT '',
            "cost" INTEGER,
            "costWritten" TEXT NOT NULL DEFAULT '' CHECK ("costWritten" = '' OR "cost" IS NOT NULL),
            "costKey" BLOB NOT NULL,
            "source" TEXT NOT NULL DEFAULT '',
            "notes" TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX "activityByName" ON "activity" ("nameKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "activityByForm" ON "activity" ("formKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "activityByUnit" ON "activity" ("unitKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "activityByYear" ON "activity" ("yearKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "activityByHeldFrom" ON "activity" ("heldFromKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "activityBySessions" ON "activity" ("sessionsKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "activityByAttendances" ON "activity" ("attendancesKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "activityByPeople" ON "activity" ("peopleKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "activityByJobsFound" ON "activity" ("jobsFoundKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "activityByCost" ON "activity" ("costKey", id) WHERE binnedAt IS NULL;
        """,
    ]

    private static let startupSearch = [
        search("programme", ["name", "document", "units", "conditions", "notes"]),
        search(
            "project",
            [
                "name", "summary", "people", "holderName", "unit", "sector", "contest", "prize", "reason", "mentor",
                "source", "notes",
            ]),
        search("visit", ["task", "visitor", "findings"]),
        search("payment", ["label", "voucher", "exception", "notes"]),
        search("activity", ["name", "unit", "place", "organiser", "programme", "source", "notes"]),
        search("need", ["subject", "registrant", "unit", "sentTo", "answer", "notes"]),
        search("voucher", ["code", "unit", "programme", "school", "subject", "notes"]),
        search("loan", ["body", "unit", "source", "notes"]),
    ]
}
