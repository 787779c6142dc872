// Step 1 of the schema: units, dialogues, products, support, indicators, the journal and the drafts.

extension Migrations {
    static let firstTables = [
        """
        CREATE TABLE recordCount (
            kind TEXT PRIMARY KEY,
            live INTEGER NOT NULL CHECK (live >= 0),
            binned INTEGER NOT NULL CHECK (binned >= 0)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE journalChange (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            who TEXT NOT NULL,
            action TEXT NOT NULL,
            role TEXT NOT NULL CHECK (role IN ('original', 'undo', 'redo')),
            revertsChange INTEGER REFERENCES journalChange (id) CHECK ((revertsChange IS NULL) = (role = 'original')),
            isEffective INTEGER NOT NULL DEFAULT 1 CHECK (isEffective IN (0, 1))
        ) STRICT;
        CREATE INDEX journalChangeByWho ON journalChange (who, role, id);
        CREATE TABLE journalEntry (
            change INTEGER NOT NULL REFERENCES journalChange (id),
            place INTEGER NOT NULL,
            kind TEXT NOT NULL,
            record INTEGER NOT NULL,
            step TEXT NOT NULL CHECK (step IN ('create', 'edit', 'bin', 'restore')),
            versionBefore INTEGER NOT NULL,
            versionAfter INTEGER NOT NULL CHECK (versionAfter = versionBefore + 1),
            before TEXT NOT NULL CHECK (json_valid(before)),
            after TEXT NOT NULL CHECK (json_valid(after)),
            PRIMARY KEY (change, place)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX journalEntryByRecord ON journalEntry (kind, record, change);
        CREATE TABLE draft (
            who TEXT NOT NULL,
            kind TEXT NOT NULL,
            record TEXT NOT NULL,
            baseVersion INTEGER NOT NULL,
            "values" TEXT NOT NULL CHECK (json_valid("values")),
            at INTEGER NOT NULL,
            PRIMARY KEY (who, kind, record)
        ) STRICT, WITHOUT ROWID;
        """,
        """
        CREATE TABLE "unit" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "name" TEXT NOT NULL DEFAULT '',
            "nameKey" BLOB NOT NULL,
            "level" TEXT NOT NULL CHECK ("level" IN ('commune', 'township', 'district', 'province')),
            "levelKey" BLOB NOT NULL,
            "code" TEXT NOT NULL DEFAULT '',
            "codeKey" BLOB NOT NULL,
            "validFrom" TEXT CHECK ("validFrom" IS date("validFrom")),
            "validFromKey" BLOB NOT NULL,
            "validTo" TEXT CHECK ("validTo" IS date("validTo")),
            "validToKey" BLOB NOT NULL,
            "successors" TEXT NOT NULL DEFAULT '',
            "successorsKey" BLOB NOT NULL
        ) STRICT;
        CREATE INDEX "unitByName" ON "unit" ("nameKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "unitByLevel" ON "unit" ("levelKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "unitByCode" ON "unit" ("codeKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "unitByValidFrom" ON "unit" ("validFromKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "unitByValidTo" ON "unit" ("validToKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "unitBySuccessors" ON "unit" ("successorsKey", id) WHERE binnedAt IS NULL;
        """,
        """
        CREATE TABLE "conference" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "title" TEXT NOT NULL DEFAULT '',
            "titleKey" BLOB NOT NULL,
            "year" INTEGER,
            "yearKey" BLOB NOT NULL,
            "level" TEXT NOT NULL CHECK ("level" IN ('commune', 'district', 'province')),
            "chair" TEXT NOT NULL DEFAULT '',
            "theme" TEXT NOT NULL DEFAULT '',
            "place" TEXT NOT NULL DEFAULT '',
            "attendance" INTEGER,
            "plannedOn" TEXT CHECK ("plannedOn" IS date("plannedOn")),
            "heldOn" TEXT CHECK ("heldOn" IS date("heldOn")),
            "concludedOn" TEXT CHECK ("concludedOn" IS date("concludedOn")),
            "notice" TEXT NOT NULL DEFAULT '',
            "noticeKey" BLOB NOT NULL,
            "noticeDate" TEXT CHECK ("noticeDate" IS date("noticeDate")),
            "noticeDateKey" BLOB NOT NULL
        ) STRICT;
        CREATE INDEX "conferenceByTitle" ON "conference" ("titleKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "conferenceByYear" ON "conference" ("yearKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "conferenceByNotice" ON "conference" ("noticeKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "conferenceByNoticeDate" ON "conference" ("noticeDateKey", id) WHERE binnedAt IS NULL;
        """,
        """
        CREATE TABLE "question" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "number" INTEGER,
            "numberKey" BLOB NOT NULL,
            "question" TEXT NOT NULL DEFAULT '',
            "questionKey" BLOB NOT NULL,
            "asker" TEXT NOT NULL DEFAULT '',
            "unit" TEXT NOT NULL DEFAULT '',
            "unitKey" BLOB NOT NULL,
            "channel" TEXT NOT NULL CHECK ("channel" IN ('slip', 'spoken', 'media', 'portal')),
            "topic" TEXT NOT NULL DEFAULT '',
            "department" TEXT NOT NULL DEFAULT '',
            "departmentKey" BLOB NOT NULL,
            "dueOn" TEXT CHECK ("dueOn" IS date("dueOn")),
            "dueOnKey" BLOB NOT NULL,
            "state" TEXT NOT NULL CHECK (
                "state" IN ('new', 'assigned', 'draft', 'pending', 'returned', 'approved', 'published', 'forwarded')),
            "stateKey" BLOB NOT NULL,
            "answer" TEXT NOT NULL DEFAULT '',
            "conference" INTEGER REFERENCES "conference" (id)
        ) STRICT;
        CREATE INDEX "questionByNumber" ON "question" ("numberKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "questionByQuestion" ON "question" ("questionKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "questionByUnit" ON "question" ("unitKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "questionByDepartment" ON "question" ("departmentKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "questionByDueOn" ON "question" ("dueOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "questionByState" ON "question" ("stateKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "questionByConference" ON "question" ("conference", id);
        """,
        """
        CREATE TABLE "product" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "name" TEXT NOT NULL DEFAULT '',
            "nameKey" BLOB NOT NULL,
            "aliases" TEXT NOT NULL DEFAULT '',
            "group" TEXT NOT NULL DEFAULT '',
            "groupKey" BLOB NOT NULL,
            "holder" TEXT NOT NULL DEFAULT '',
            "holderKey" BLOB NOT NULL,
            "unit" TEXT NOT NULL DEFAULT '',
            "unitKey" BLOB NOT NULL,
            "youthLed" INTEGER NOT NULL CHECK ("youthLed" IN (0, 1)),
            "starRating" INTEGER,
            "starRatingKey" BLOB NOT NULL,
            "points" TEXT CHECK ("points" GLOB '*[0-9]' AND "points" NOT GLOB '*[^0-9.-]*'),
            "year" INTEGER,
            "yearKey" BLOB NOT NULL,
            "decision" TEXT NOT NULL DEFAULT '',
            "issuedOn" TEXT CHECK ("issuedOn" IS date("issuedOn")),
            "expiresOn" TEXT CHECK ("expiresOn" IS date("expiresOn")),
            "expiresOnKey" BLOB NOT NULL,
            "traceabilityCode" TEXT NOT NULL DEFAULT '',
            "website" TEXT NOT NULL DEFAULT '',
            "state" TEXT NOT NULL CHECK ("state" IN ('idea', 'applying', 'recognised', 'revoked')),
            "stateKey" BLOB NOT NULL,
            "notes" TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX "productByName" ON "product" ("nameKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "productByGroup" ON "product" ("groupKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "productByHolder" ON "product" ("holderKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "productByUnit" ON "product" ("unitKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "productByStarRating" ON "product" ("starRatingKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "productByYear" ON "product" ("yearKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "productByExpiresOn" ON "product" ("expiresOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "productByState" ON "product" ("stateKey", id) WHERE binnedAt IS NULL;
        """,
        """
        CREATE TABLE "support" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "beneficiary" TEXT NOT NULL DEFAULT '',
            "beneficiaryKey" BLOB NOT NULL,
            "recipients" INTEGER,
            "youthLed" INTEGER NOT NULL CHECK ("youthLed" IN (0, 1)),
            "programme" TEXT NOT NULL DEFAULT '',
            "programmeKey" BLOB NOT NULL,
            "basis" TEXT NOT NULL DEFAULT '',
            "purpose" TEXT NOT NULL CHECK (
                "purpose" IN ('foundation', 'staff', 'promotion', 'award', 'label', 'training', 'loan', 'other')),
            "purposeKey" BLOB NOT NULL,
            "year" INTEGER,
            "yearKey" BLOB NOT NULL,
            "amount" INTEGER,
            "amountWritten" TEXT NOT NULL DEFAULT '' CHECK ("amountWritten" = '' OR "amount" IS NOT NULL),
            "amountKey" BLOB NOT NULL,
            "paidOn" TEXT CHECK ("paidOn" IS date("paidOn")),
            "paidOnKey" BLOB NOT NULL,
            "state" TEXT NOT NULL CHECK ("state" IN ('applied', 'approved', 'paid', 'closed', 'refused')),
            "stateKey" BLOB NOT NULL,
            "notes" TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX "supportByBeneficiary" ON "support" ("beneficiaryKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "supportByProgramme" ON "support" ("programmeKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "supportByPurpose" ON "support" ("purposeKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "supportByYear" ON "support" ("yearKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "supportByAmount" ON "support" ("amountKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "supportByPaidOn" ON "support" ("paidOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "supportByState" ON "support" ("stateKey", id) WHERE binnedAt IS NULL;
        """,
        """
        CREATE TABLE "indicator" (
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
            "resultKey" BLOB NOT NULL
        ) STRICT;
        CREATE INDEX "indicatorByName" ON "indicator" ("nameKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "indicatorByMeasure" ON "indicator" ("measureKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "indicatorByPeriod" ON "indicator" ("periodKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "indicatorBySource" ON "indicator" ("sourceKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "indicatorByTarget" ON "indicator" ("targetKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "indicatorByResult" ON "indicator" ("resultKey", id) WHERE binnedAt IS NULL;
        """,
    ]

    static let firstCounters = [
        "unit", "conference", "question", "product", "support", "indicator",
    ].map(counter)

    static let firstSearch = [
        search("unit", ["name", "successors"]),
        search("conference", ["title", "theme", "notice"]),
        search("question", ["question", "asker", "unit", "topic", "department", "answer"]),
        search("product", ["name", "aliases", "group", "holder", "unit", "decision", "traceabilityCode", "notes"]),
        search("support", ["beneficiary", "programme", "basis", "notes"]),
        search("indicator", ["name", "source"]),
    ]
}
