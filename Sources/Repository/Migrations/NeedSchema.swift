// The tables of step 5 in which training needs, vouchers and loans stand.

extension Migrations {
    static let needTables = [
        """
        CREATE TABLE "need" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "subject" TEXT NOT NULL DEFAULT '',
            "subjectKey" BLOB NOT NULL,
            "registrant" TEXT NOT NULL DEFAULT '',
            "registrantKey" BLOB NOT NULL,
            "unit" TEXT NOT NULL DEFAULT '',
            "unitKey" BLOB NOT NULL,
            "people" INTEGER,
            "peopleKey" BLOB NOT NULL,
            "year" INTEGER,
            "yearKey" BLOB NOT NULL,
            "registeredOn" TEXT CHECK ("registeredOn" IS date("registeredOn")),
            "state" TEXT NOT NULL CHECK (
                "state" IN ('registered', 'gathered', 'sent', 'answered', 'met', 'declined')),
            "stateKey" BLOB NOT NULL,
            "gatheredOn" TEXT CHECK ("gatheredOn" IS date("gatheredOn")),
            "sentTo" TEXT NOT NULL DEFAULT '',
            "sentOn" TEXT CHECK ("sentOn" IS date("sentOn")),
            "answer" TEXT NOT NULL DEFAULT '',
            "answeredOn" TEXT CHECK ("answeredOn" IS date("answeredOn")),
            "notes" TEXT NOT NULL DEFAULT '',
            "activity" INTEGER REFERENCES "activity" (id),
            "promise" INTEGER REFERENCES "promise" (id)
        ) STRICT;
        CREATE INDEX "needBySubject" ON "need" ("subjectKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "needByRegistrant" ON "need" ("registrantKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "needByUnit" ON "need" ("unitKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "needByPeople" ON "need" ("peopleKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "needByYear" ON "need" ("yearKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "needByState" ON "need" ("stateKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "needByActivity" ON "need" ("activity", id);
        CREATE INDEX "needByPromise" ON "need" ("promise", id);
        """,
        """
        CREATE TABLE "voucher" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "code" TEXT NOT NULL DEFAULT '',
            "codeKey" BLOB NOT NULL,
            "recipient" TEXT NOT NULL DEFAULT '',
            "unit" TEXT NOT NULL DEFAULT '',
            "unitKey" BLOB NOT NULL,
            "programme" TEXT NOT NULL DEFAULT '',
            "programmeKey" BLOB NOT NULL,
            "issuedOn" TEXT CHECK ("issuedOn" IS date("issuedOn")),
            "issuedOnKey" BLOB NOT NULL,
            "expiresOn" TEXT CHECK ("expiresOn" IS date("expiresOn")),
            "expiresOnKey" BLOB NOT NULL,
            "value" INTEGER,
            "valueWritten" TEXT NOT NULL DEFAULT '' CHECK ("valueWritten" = '' OR "value" IS NOT NULL),
            "valueKey" BLOB NOT NULL,
            "state" TEXT NOT NULL CHECK ("state" IN ('issued', 'used', 'returned')),
            "stateKey" BLOB NOT NULL,
            "usedOn" TEXT CHECK ("usedOn" IS date("usedOn")),
            "school" TEXT NOT NULL DEFAULT '',
            "subject" TEXT NOT NULL DEFAULT '',
            "notes" TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX "voucherByCode" ON "voucher" ("codeKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "voucherByUnit" ON "voucher" ("unitKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "voucherByProgramme" ON "voucher" ("programmeKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "voucherByIssuedOn" ON "voucher" ("issuedOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "voucherByExpiresOn" ON "voucher" ("expiresOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "voucherByValue" ON "voucher" ("valueKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "voucherByState" ON "voucher" ("stateKey", id) WHERE binnedAt IS NULL;
        """,
        """
        CREATE TABLE "loan" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "body" TEXT NOT NULL DEFAULT '',
            "bodyKey" BLOB NOT NULL,
            "unit" TEXT NOT NULL DEFAULT '',
            "unitKey" BLOB NOT NULL,
            "period" TEXT NOT NULL DEFAULT '',
            "periodKey" BLOB NOT NULL,
            "year" INTEGER,
            "groups" INTEGER,
            "groupsKey" BLOB NOT NULL,
            "households" INTEGER,
            "householdsKey" BLOB NOT NULL,
            "outstanding" INTEGER,
            "outstandingWritten" TEXT NOT NULL DEFAULT '' CHECK ("outstandingWritten" = '' OR "outstanding" IS NOT NULL),
            "outstandingKey" BLOB NOT NULL,
            "lent" INTEGER,
            "lentWritten" TEXT NOT NULL DEFAULT '' CHECK ("lentWritten" = '' OR "lent" IS NOT NULL),
            "lentKey" BLOB NOT NULL,
            "overdue" INTEGER,
            "overdueWritten" TEXT NOT NULL DEFAULT '' CHECK ("overdueWritten" = '' OR "overdue" IS NOT NULL),
            "overdueKey" BLOB NOT NULL,
            "source" TEXT NOT NULL DEFAULT '',
            "notes" TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX "loanByBody" ON "loan" ("bodyKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "loanByUnit" ON "loan" ("unitKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "loanByPeriod" ON "loan" ("periodKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "loanByGroups" ON "loan" ("groupsKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "loanByHouseholds" ON "loan" ("householdsKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "loanByOutstanding" ON "loan" ("outstandingKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "loanByLent" ON "loan" ("lentKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "loanByOverdue" ON "loan" ("overdueKey", id) WHERE binnedAt IS NULL;
        """,
    ]
}
