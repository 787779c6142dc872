// The schema of a new file, in one script. Written by `devtool documents` from the steps.

extension Migrations {
    /// The last step that the script knows.
    static let stepOfScript = 24

    /// What the steps leave in an empty file.
    static let scriptOfNewFiles = """
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
        , session TEXT NOT NULL DEFAULT '', name TEXT NOT NULL DEFAULT '') STRICT;
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
        , "planPublishedOn" TEXT CHECK ("planPublishedOn" IS date("planPublishedOn")), "complex" INTEGER NOT NULL \
        DEFAULT 0 CHECK ("complex" IN (0, 1)), "conclusion" TEXT NOT NULL DEFAULT '', "requestedOn" TEXT CHECK \
        ("requestedOn" IS date("requestedOn")), "requestedBy" TEXT NOT NULL DEFAULT '', "startsAt" TEXT NOT NULL \
        DEFAULT '', "form" TEXT NOT NULL DEFAULT '', "participants" TEXT NOT NULL DEFAULT '', "tasks" TEXT NOT NULL \
        DEFAULT '', "means" TEXT NOT NULL DEFAULT '', "programme" TEXT NOT NULL DEFAULT '', "questionsUntil" TEXT \
        CHECK ("questionsUntil" IS date("questionsUntil")), "questionsTo" TEXT NOT NULL DEFAULT '', "publishedOn" TEXT \
        CHECK ("publishedOn" IS date("publishedOn")), "publishedAt" TEXT NOT NULL DEFAULT '', "sentOn" TEXT CHECK \
        ("sentOn" IS date("sentOn"))) STRICT;
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
        , "reason" TEXT NOT NULL DEFAULT '', "notice" TEXT NOT NULL DEFAULT '', "publishedOn" TEXT CHECK \
        ("publishedOn" IS date("publishedOn")), "sameAs" INTEGER REFERENCES "question" (id), "splitFrom" INTEGER \
        REFERENCES "question" (id), "replaces" INTEGER REFERENCES "question" (id), "supporting" TEXT NOT NULL DEFAULT \
        '', "answeringBody" INTEGER REFERENCES "body" (id), "askerBody" INTEGER REFERENCES "body" (id), \
        "assistingBodies" TEXT NOT NULL DEFAULT '') STRICT;
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
        , "productSet" TEXT NOT NULL DEFAULT '', "expiryReason" TEXT NOT NULL DEFAULT '', "traceabilityAddress" TEXT \
        NOT NULL DEFAULT '', "story" TEXT NOT NULL DEFAULT '', "foundOn" TEXT CHECK ("foundOn" IS date("foundOn")), \
        "revokedOn" TEXT CHECK ("revokedOn" IS date("revokedOn")), "grounds" TEXT NOT NULL DEFAULT '') STRICT;
        CREATE TABLE "document" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "type" TEXT NOT NULL DEFAULT '',
            "typeKey" BLOB NOT NULL,
            "number" TEXT NOT NULL DEFAULT '',
            "numberKey" BLOB NOT NULL,
            "date" TEXT CHECK ("date" IS date("date")),
            "dateKey" BLOB NOT NULL,
            "issuer" TEXT NOT NULL DEFAULT '',
            "issuerKey" BLOB NOT NULL,
            "subject" TEXT NOT NULL DEFAULT '',
            "subjectKey" BLOB NOT NULL,
            "inForceFrom" TEXT CHECK ("inForceFrom" IS date("inForceFrom")),
            "inForceTo" TEXT CHECK ("inForceTo" IS date("inForceTo")),
            "inForceToKey" BLOB NOT NULL,
            "replacedBy" TEXT NOT NULL DEFAULT '',
            "notes" TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE TABLE setting (
            who TEXT NOT NULL,
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (who, name)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE "promise" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "commitment" TEXT NOT NULL DEFAULT '',
            "commitmentKey" BLOB NOT NULL,
            "body" TEXT NOT NULL DEFAULT '',
            "bodyKey" BLOB NOT NULL,
            "beneficiary" TEXT NOT NULL DEFAULT '',
            "beneficiaryKey" BLOB NOT NULL,
            "dueOn" TEXT CHECK ("dueOn" IS date("dueOn")),
            "dueOnKey" BLOB NOT NULL,
            "state" TEXT NOT NULL CHECK ("state" IN ('open', 'underway', 'kept', 'unkept')),
            "stateKey" BLOB NOT NULL,
            "evidence" TEXT NOT NULL DEFAULT '',
            "progress" TEXT NOT NULL DEFAULT '',
            "successor" TEXT NOT NULL DEFAULT '',
            "successorKey" BLOB NOT NULL,
            "madeOn" TEXT CHECK ("madeOn" IS date("madeOn")),
            "madeOnKey" BLOB NOT NULL,
            "quote" TEXT NOT NULL DEFAULT '',
            "question" INTEGER REFERENCES "question" (id),
            "conference" INTEGER REFERENCES "conference" (id)
        , "promisingBody" INTEGER REFERENCES "body" (id)) STRICT;
        CREATE TABLE "comment" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "text" TEXT NOT NULL DEFAULT '',
            "textKey" BLOB NOT NULL,
            "author" TEXT NOT NULL DEFAULT '',
            "madeOn" TEXT CHECK ("madeOn" IS date("madeOn")),
            "quote" TEXT NOT NULL DEFAULT '',
            "start" INTEGER,
            "seenVersion" INTEGER,
            "resolved" INTEGER NOT NULL CHECK ("resolved" IN (0, 1)),
            "resolvedBy" TEXT NOT NULL DEFAULT '',
            "question" INTEGER REFERENCES "question" (id)
        ) STRICT;
        CREATE TABLE "block" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "name" TEXT NOT NULL DEFAULT '',
            "nameKey" BLOB NOT NULL,
            "text" TEXT NOT NULL DEFAULT '',
            "textKey" BLOB NOT NULL
        ) STRICT;
        CREATE TABLE "view" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "name" TEXT NOT NULL DEFAULT '',
            "nameKey" BLOB NOT NULL,
            "list" TEXT NOT NULL DEFAULT '',
            "base" TEXT NOT NULL DEFAULT '',
            "filter" TEXT NOT NULL DEFAULT '',
            "sort" TEXT NOT NULL DEFAULT '',
            "descending" INTEGER NOT NULL CHECK ("descending" IN (0, 1)),
            "currentOnly" INTEGER NOT NULL CHECK ("currentOnly" IN (0, 1))
        , "group" TEXT NOT NULL DEFAULT '', "value" TEXT NOT NULL DEFAULT '') STRICT;
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
            "trademarkCeilingWritten" TEXT NOT NULL DEFAULT '' CHECK ("trademarkCeilingWritten" = '' OR \
        "trademarkCeiling" IS NOT NULL),
            "trademarkCeilingKey" BLOB NOT NULL,
            "notes" TEXT NOT NULL DEFAULT ''
        ) STRICT;
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
        , "receivedOn" TEXT CHECK ("receivedOn" IS date("receivedOn")), "registration" TEXT NOT NULL DEFAULT '') \
        STRICT;
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
        CREATE TABLE "lot" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "code" TEXT NOT NULL DEFAULT '',
            "codeKey" BLOB NOT NULL,
            "item" TEXT NOT NULL DEFAULT '',
            "itemKey" BLOB NOT NULL,
            "producedOn" TEXT CHECK ("producedOn" IS date("producedOn")),
            "producedOnKey" BLOB NOT NULL,
            "useBy" TEXT CHECK ("useBy" IS date("useBy")),
            "useByKey" BLOB NOT NULL,
            "quantity" TEXT CHECK ("quantity" GLOB '*[0-9]' AND "quantity" NOT GLOB '*[^0-9.-]*'),
            "quantityKey" BLOB NOT NULL,
            "measure" TEXT NOT NULL DEFAULT '',
            "measureKey" BLOB NOT NULL,
            "supplier" TEXT NOT NULL DEFAULT '',
            "supplierKey" BLOB NOT NULL,
            "buyer" TEXT NOT NULL DEFAULT '',
            "buyerKey" BLOB NOT NULL,
            "shippedOn" TEXT CHECK ("shippedOn" IS date("shippedOn")),
            "notes" TEXT NOT NULL DEFAULT '',
            "product" INTEGER REFERENCES "product" (id)
        ) STRICT;
        CREATE TABLE "listing" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "item" TEXT NOT NULL DEFAULT '',
            "itemKey" BLOB NOT NULL,
            "platform" TEXT NOT NULL DEFAULT '',
            "platformKey" BLOB NOT NULL,
            "address" TEXT NOT NULL DEFAULT '',
            "addressKey" BLOB NOT NULL,
            "state" TEXT NOT NULL CHECK ("state" IN ('active', 'paused', 'removed')),
            "stateKey" BLOB NOT NULL,
            "listedOn" TEXT CHECK ("listedOn" IS date("listedOn")),
            "listedOnKey" BLOB NOT NULL,
            "notes" TEXT NOT NULL DEFAULT '',
            "product" INTEGER REFERENCES "product" (id)
        ) STRICT;
        CREATE TABLE "sale" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "item" TEXT NOT NULL DEFAULT '',
            "itemKey" BLOB NOT NULL,
            "period" TEXT NOT NULL DEFAULT '',
            "periodKey" BLOB NOT NULL,
            "year" INTEGER,
            "yearKey" BLOB NOT NULL,
            "quantity" TEXT CHECK ("quantity" GLOB '*[0-9]' AND "quantity" NOT GLOB '*[^0-9.-]*'),
            "quantityKey" BLOB NOT NULL,
            "measure" TEXT NOT NULL DEFAULT '',
            "measureKey" BLOB NOT NULL,
            "channel" TEXT NOT NULL DEFAULT '',
            "channelKey" BLOB NOT NULL,
            "revenue" INTEGER,
            "revenueWritten" TEXT NOT NULL DEFAULT '' CHECK ("revenueWritten" = '' OR "revenue" IS NOT NULL),
            "revenueKey" BLOB NOT NULL,
            "source" TEXT NOT NULL DEFAULT '',
            "notes" TEXT NOT NULL DEFAULT '',
            "product" INTEGER REFERENCES "product" (id)
        ) STRICT;
        CREATE TABLE "promotion" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "event" TEXT NOT NULL DEFAULT '',
            "eventKey" BLOB NOT NULL,
            "form" TEXT NOT NULL CHECK ("form" IN ('fair', 'media', 'connection', 'sign', 'other')),
            "formKey" BLOB NOT NULL,
            "item" TEXT NOT NULL DEFAULT '',
            "itemKey" BLOB NOT NULL,
            "place" TEXT NOT NULL DEFAULT '',
            "placeKey" BLOB NOT NULL,
            "heldOn" TEXT CHECK ("heldOn" IS date("heldOn")),
            "heldOnKey" BLOB NOT NULL,
            "year" INTEGER,
            "yearKey" BLOB NOT NULL,
            "cost" INTEGER,
            "costWritten" TEXT NOT NULL DEFAULT '' CHECK ("costWritten" = '' OR "cost" IS NOT NULL),
            "costKey" BLOB NOT NULL,
            "result" TEXT NOT NULL DEFAULT '',
            "source" TEXT NOT NULL DEFAULT '',
            "product" INTEGER REFERENCES "product" (id)
        ) STRICT;
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
            "caseCeilingWritten" TEXT NOT NULL DEFAULT '' CHECK ("caseCeilingWritten" = '' OR "caseCeiling" IS NOT \
        NULL),
            "caseCeilingKey" BLOB NOT NULL,
            "budget" INTEGER,
            "budgetWritten" TEXT NOT NULL DEFAULT '' CHECK ("budgetWritten" = '' OR "budget" IS NOT NULL),
            "budgetKey" BLOB NOT NULL,
            "budgetYearly" INTEGER NOT NULL CHECK ("budgetYearly" IN (0, 1)),
            "notes" TEXT NOT NULL DEFAULT ''
        ) STRICT;
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
        , "example" INTEGER NOT NULL DEFAULT 0 CHECK ("example" IN (0, 1))) STRICT;
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
            "outstandingWritten" TEXT NOT NULL DEFAULT '' CHECK ("outstandingWritten" = '' OR "outstanding" IS NOT \
        NULL),
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
        CREATE TABLE "support" (
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
        , "giver" TEXT NOT NULL DEFAULT '', "givingBody" INTEGER REFERENCES "body" (id)) STRICT;
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
        , "office" TEXT NOT NULL DEFAULT '', "reportingBody" INTEGER REFERENCES "body" (id)) STRICT;
        CREATE TABLE "letterhead" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "name" TEXT NOT NULL DEFAULT '',
            "nameKey" BLOB NOT NULL,
            "papers" TEXT NOT NULL DEFAULT '',
            "title" TEXT NOT NULL CHECK ("title" IN ('nation', 'youthUnion')),
            "superior" TEXT NOT NULL DEFAULT '',
            "issuer" TEXT NOT NULL DEFAULT '',
            "issuerKey" BLOB NOT NULL,
            "symbol" TEXT NOT NULL DEFAULT '',
            "symbolKey" BLOB NOT NULL,
            "place" TEXT NOT NULL DEFAULT '',
            "placeKey" BLOB NOT NULL,
            "authority" TEXT NOT NULL DEFAULT '',
            "position" TEXT NOT NULL DEFAULT '',
            "signer" TEXT NOT NULL DEFAULT '',
            "recipients" TEXT NOT NULL DEFAULT ''
        , "issuingBody" INTEGER REFERENCES "body" (id), "validFrom" TEXT CHECK ("validFrom" IS date("validFrom")), \
        "validTo" TEXT CHECK ("validTo" IS date("validTo"))) STRICT;
        CREATE TABLE "disclosure" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "paper" TEXT NOT NULL DEFAULT '',
            "paperKey" BLOB NOT NULL,
            "shownOn" TEXT CHECK ("shownOn" IS date("shownOn")),
            "shownOnKey" BLOB NOT NULL,
            "reason" TEXT NOT NULL DEFAULT '',
            "reasonKey" BLOB NOT NULL,
            "shown" TEXT NOT NULL DEFAULT '',
            "count" INTEGER,
            "countKey" BLOB NOT NULL,
            "person" TEXT NOT NULL DEFAULT '',
            "personKey" BLOB NOT NULL
        ) STRICT;
        CREATE TABLE "unit" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "name" TEXT NOT NULL DEFAULT '',
            "nameKey" BLOB NOT NULL,
            "level" TEXT NOT NULL CHECK (
                "level" IN ('commune', 'ward', 'specialZone', 'township', 'district', 'province')),
            "levelKey" BLOB NOT NULL,
            "code" TEXT NOT NULL DEFAULT '',
            "codeKey" BLOB NOT NULL,
            "parent" TEXT NOT NULL DEFAULT '',
            "parentKey" BLOB NOT NULL,
            "validFrom" TEXT CHECK ("validFrom" IS date("validFrom")),
            "validFromKey" BLOB NOT NULL,
            "validTo" TEXT CHECK ("validTo" IS date("validTo")),
            "validToKey" BLOB NOT NULL,
            "successors" TEXT NOT NULL DEFAULT '',
            "successorsKey" BLOB NOT NULL
        ) STRICT;
        CREATE TABLE "draft" (
            who TEXT NOT NULL,
            kind TEXT NOT NULL,
            record TEXT NOT NULL,
            session TEXT NOT NULL,
            baseVersion INTEGER NOT NULL,
            "values" TEXT NOT NULL CHECK (json_valid("values")),
            at INTEGER NOT NULL,
            PRIMARY KEY (who, kind, record, session)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE journalSeal (
            change INTEGER PRIMARY KEY REFERENCES journalChange (id),
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        CREATE VIRTUAL TABLE "words" USING fts5 (f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15,
            content='wordsText', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3',
            columnsize=0);
        CREATE VIRTUAL TABLE "wordTerms" USING fts5vocab ("words", 'instance');
        CREATE VIRTUAL TABLE "spellings" USING fts5 (text, content='spellingsText', content_rowid='id',
            tokenize='unicode61 remove_diacritics 0', prefix='1 2 3', detail=none, columnsize=0);
        CREATE VIRTUAL TABLE "spellingTerms" USING fts5vocab ("spellings", 'instance');
        CREATE TABLE "incoming" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "receivedOn" TEXT CHECK ("receivedOn" IS date("receivedOn")),
            "receivedOnKey" BLOB NOT NULL,
            "number" INTEGER,
            "numberKey" BLOB NOT NULL,
            "issuer" TEXT NOT NULL DEFAULT '',
            "issuerKey" BLOB NOT NULL,
            "sign" TEXT NOT NULL DEFAULT '',
            "signKey" BLOB NOT NULL,
            "date" TEXT CHECK ("date" IS date("date")),
            "type" TEXT NOT NULL DEFAULT '',
            "abstract" TEXT NOT NULL DEFAULT '',
            "abstractKey" BLOB NOT NULL,
            "dueOn" TEXT CHECK ("dueOn" IS date("dueOn")),
            "dueOnKey" BLOB NOT NULL,
            "department" TEXT NOT NULL DEFAULT '',
            "departmentKey" BLOB NOT NULL,
            "passedOn" TEXT CHECK ("passedOn" IS date("passedOn")),
            "state" TEXT NOT NULL CHECK ("state" IN ('waiting', 'underway', 'done')),
            "stateKey" BLOB NOT NULL,
            "doneOn" TEXT CHECK ("doneOn" IS date("doneOn")),
            "result" TEXT NOT NULL DEFAULT '',
            "notes" TEXT NOT NULL DEFAULT '',
            "year" INTEGER,
            "conference" INTEGER REFERENCES "conference" (id),
            "question" INTEGER REFERENCES "question" (id),
            "promise" INTEGER REFERENCES "promise" (id),
            "dossier" INTEGER REFERENCES "dossier" (id),
            "support" INTEGER REFERENCES "support" (id)
        ) STRICT;
        CREATE TABLE "outgoing" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "date" TEXT CHECK ("date" IS date("date")),
            "dateKey" BLOB NOT NULL,
            "type" TEXT NOT NULL CHECK ("type" IN (
                'letter', 'notice', 'report', 'plan', 'decision', 'invitation', 'submission',
                'directive', 'resolution', 'rules', 'regulation', 'communique', 'guidance',
                'programme', 'scheme', 'proposal', 'project', 'minutes', 'contract', 'telegram',
                'memorandum', 'agreement', 'authorisation', 'introduction', 'leave', 'dispatch',
                'transfer', 'advice', 'openLetter')),
            "typeKey" BLOB NOT NULL,
            "sign" TEXT NOT NULL DEFAULT '',
            "signKey" BLOB NOT NULL,
            "abstract" TEXT NOT NULL DEFAULT '',
            "abstractKey" BLOB NOT NULL,
            "addressee" TEXT NOT NULL DEFAULT '',
            "addresseeKey" BLOB NOT NULL,
            "state" TEXT NOT NULL CHECK ("state" IN ('draft', 'issued', 'withdrawn')),
            "stateKey" BLOB NOT NULL,
            "signer" TEXT NOT NULL DEFAULT '',
            "department" TEXT NOT NULL DEFAULT '',
            "copies" INTEGER,
            "reason" TEXT NOT NULL DEFAULT '',
            "notes" TEXT NOT NULL DEFAULT '',
            "number" INTEGER,
            "year" INTEGER,
            "conference" INTEGER REFERENCES "conference" (id),
            "question" INTEGER REFERENCES "question" (id),
            "promise" INTEGER REFERENCES "promise" (id),
            "dossier" INTEGER REFERENCES "dossier" (id),
            "support" INTEGER REFERENCES "support" (id),
            "incoming" INTEGER REFERENCES "incoming" (id)
        , "issuer" TEXT NOT NULL DEFAULT '') STRICT;
        CREATE TABLE "body" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "name" TEXT NOT NULL DEFAULT '',
            "nameKey" BLOB NOT NULL,
            "shortName" TEXT NOT NULL DEFAULT '',
            "shortNameKey" BLOB NOT NULL,
            "aliases" TEXT NOT NULL DEFAULT '',
            "form" TEXT NOT NULL CHECK (
                "form" IN ('other', 'committee', 'council', 'department', 'service', 'party', 'union', 'cooperative')),
            "formKey" BLOB NOT NULL,
            "level" TEXT NOT NULL CHECK ("level" IN ('commune', 'district', 'province', 'central')),
            "levelKey" BLOB NOT NULL,
            "parent" TEXT NOT NULL DEFAULT '',
            "unit" TEXT NOT NULL DEFAULT '',
            "validFrom" TEXT CHECK ("validFrom" IS date("validFrom")),
            "validTo" TEXT CHECK ("validTo" IS date("validTo")),
            "validToKey" BLOB NOT NULL,
            "successors" TEXT NOT NULL DEFAULT '',
            "successorsKey" BLOB NOT NULL,
            "endedBy" TEXT NOT NULL DEFAULT '',
            "notes" TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE TABLE "person" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "login" TEXT NOT NULL DEFAULT '',
            "loginKey" BLOB NOT NULL,
            "name" TEXT NOT NULL DEFAULT '',
            "nameKey" BLOB NOT NULL,
            "role" TEXT NOT NULL CHECK ("role" IN ('none', 'reader', 'clerk', 'reviewer')),
            "roleKey" BLOB NOT NULL
        ) STRICT;
        CREATE TABLE "holiday" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "name" TEXT NOT NULL DEFAULT '',
            "nameKey" BLOB NOT NULL,
            "firstOn" TEXT CHECK ("firstOn" IS date("firstOn")),
            "firstOnKey" BLOB NOT NULL,
            "lastOn" TEXT CHECK ("lastOn" IS date("lastOn")),
            "lastOnKey" BLOB NOT NULL,
            "effect" TEXT NOT NULL CHECK ("effect" IN ('off', 'worked')),
            "effectKey" BLOB NOT NULL,
            "isExpected" INTEGER NOT NULL DEFAULT 0 CHECK ("isExpected" IN (0, 1)),
            "isExpectedKey" BLOB NOT NULL,
            "notes" TEXT NOT NULL DEFAULT ''
        ) STRICT;
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('activity', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('award', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('block', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('body', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('comment', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('conference', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('criteria', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('disclosure', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('document', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('dossier', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('holder', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('holiday', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('incoming', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('indicator', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('letterhead', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('listing', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('loan', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('lot', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('need', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('outgoing', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('paper', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('payment', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('person', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('product', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('programme', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('project', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('promise', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('promotion', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('question', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('sale', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('score', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('support', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('unit', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('view', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('visit', 0, 0);
        INSERT INTO "recordCount" ("kind", "live", "binned") VALUES ('voucher', 0, 0);
        CREATE INDEX journalChangeByWho ON journalChange (who, role, id);
        CREATE INDEX journalEntryByRecord ON journalEntry (kind, record, change);
        CREATE INDEX "conferenceByTitle" ON "conference" ("titleKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "questionByNumber" ON "question" ("numberKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "questionByQuestion" ON "question" ("questionKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "questionByUnit" ON "question" ("unitKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "questionByDepartment" ON "question" ("departmentKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "questionByDueOn" ON "question" ("dueOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "questionByState" ON "question" ("stateKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "questionByConference" ON "question" ("conference", id);
        CREATE INDEX "productByName" ON "product" ("nameKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "productByGroup" ON "product" ("groupKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "productByHolder" ON "product" ("holderKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "productByUnit" ON "product" ("unitKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "productByStarRating" ON "product" ("starRatingKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "productByYear" ON "product" ("yearKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "productByExpiresOn" ON "product" ("expiresOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "productByState" ON "product" ("stateKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "questionInBin" ON "question" (binnedAt, id) WHERE binnedAt IS NOT NULL;
        CREATE INDEX "productInBin" ON "product" (binnedAt, id) WHERE binnedAt IS NOT NULL;
        CREATE INDEX "questionBySameAs" ON "question" ("sameAs", id) WHERE "sameAs" IS NOT NULL;
        CREATE INDEX "questionBySplitFrom" ON "question" ("splitFrom", id) WHERE "splitFrom" IS NOT NULL;
        CREATE INDEX "questionByReplaces" ON "question" ("replaces", id) WHERE "replaces" IS NOT NULL;
        CREATE INDEX "questionByConferenceNumber" ON "question" ("conference", "numberKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "questionByAsker" ON "question" ("asker") WHERE binnedAt IS NULL;
        CREATE INDEX "questionByTopic" ON "question" ("topic") WHERE binnedAt IS NULL;
        CREATE INDEX "promiseByCommitment" ON "promise" ("commitmentKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "promiseByBody" ON "promise" ("bodyKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "promiseByBeneficiary" ON "promise" ("beneficiaryKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "promiseByDueOn" ON "promise" ("dueOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "promiseByState" ON "promise" ("stateKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "promiseBySuccessor" ON "promise" ("successorKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "promiseByMadeOn" ON "promise" ("madeOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "promiseByQuestion" ON "promise" ("question", id);
        CREATE INDEX "promiseByConference" ON "promise" ("conference", id);
        CREATE INDEX "commentByQuestion" ON "comment" ("question", id);
        CREATE INDEX "promiseInBin" ON "promise" (binnedAt, id) WHERE binnedAt IS NOT NULL;
        CREATE INDEX "productByLastDay" ON "product" ("expiresOn") WHERE binnedAt IS NULL;
        CREATE INDEX "holderByName" ON "holder" ("nameKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "holderByAliases" ON "holder" ("aliasesKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "holderByForm" ON "holder" ("formKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "holderByYouthLed" ON "holder" ("youthLedKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "holderByUnit" ON "holder" ("unitKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "criteriaByName" ON "criteria" ("nameKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "dossierByTitle" ON "dossier" ("titleKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "dossierByPurpose" ON "dossier" ("purposeKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "dossierByTargetStar" ON "dossier" ("targetStarKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "dossierByDueOn" ON "dossier" ("dueOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "dossierBySubmittedOn" ON "dossier" ("submittedOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "dossierByState" ON "dossier" ("stateKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "dossierByStarRating" ON "dossier" ("starRatingKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "dossierByProduct" ON "dossier" ("product", id);
        CREATE INDEX "dossierByPrevious" ON "dossier" ("previous", id);
        CREATE INDEX "paperByNumber" ON "paper" ("numberKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paperByName" ON "paper" ("nameKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paperByRequired" ON "paper" ("requiredKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paperByState" ON "paper" ("stateKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paperByLocation" ON "paper" ("locationKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paperByDueOn" ON "paper" ("dueOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paperByChangedOn" ON "paper" ("changedOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paperByDossier" ON "paper" ("dossier", id);
        CREATE INDEX "scoreByProduct" ON "score" ("product", id);
        CREATE INDEX "scoreByDossier" ON "score" ("dossier", id);
        CREATE INDEX "scoreByCriteria" ON "score" ("criteria", id);
        CREATE INDEX "lotByCode" ON "lot" ("codeKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "lotByItem" ON "lot" ("itemKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "lotByProducedOn" ON "lot" ("producedOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "lotByUseBy" ON "lot" ("useByKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "lotByQuantity" ON "lot" ("quantityKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "lotByMeasure" ON "lot" ("measureKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "lotBySupplier" ON "lot" ("supplierKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "lotByBuyer" ON "lot" ("buyerKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "lotByProduct" ON "lot" ("product", id);
        CREATE INDEX "listingByProduct" ON "listing" ("product", id);
        CREATE INDEX "saleByItem" ON "sale" ("itemKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "saleByPeriod" ON "sale" ("periodKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "saleByYear" ON "sale" ("yearKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "saleByQuantity" ON "sale" ("quantityKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "saleByMeasure" ON "sale" ("measureKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "saleByChannel" ON "sale" ("channelKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "saleByRevenue" ON "sale" ("revenueKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "saleByProduct" ON "sale" ("product", id);
        CREATE INDEX "promotionByProduct" ON "promotion" ("product", id);
        CREATE INDEX "holderInBin" ON "holder" (binnedAt, id) WHERE binnedAt IS NOT NULL;
        CREATE INDEX "dossierInBin" ON "dossier" (binnedAt, id) WHERE binnedAt IS NOT NULL;
        CREATE INDEX "paperInBin" ON "paper" (binnedAt, id) WHERE binnedAt IS NOT NULL;
        CREATE INDEX "lotInBin" ON "lot" (binnedAt, id) WHERE binnedAt IS NOT NULL;
        CREATE INDEX "saleInBin" ON "sale" (binnedAt, id) WHERE binnedAt IS NOT NULL;
        CREATE INDEX "projectByName" ON "project" ("nameKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "projectByHolder" ON "project" ("holder", id);
        CREATE INDEX "visitByProject" ON "visit" ("project", id);
        CREATE INDEX "paymentByLabel" ON "payment" ("labelKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paymentByPaidOn" ON "payment" ("paidOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paymentByYear" ON "payment" ("yearKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paymentByAmount" ON "payment" ("amountKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paymentByVoucher" ON "payment" ("voucherKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "paymentBySupport" ON "payment" ("support", binnedAt, id);
        CREATE INDEX "paymentOfYear" ON "payment" ("year", "support", "amount", binnedAt) WHERE binnedAt IS NULL;
        CREATE INDEX "needBySubject" ON "need" ("subjectKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "needByRegistrant" ON "need" ("registrantKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "needByUnit" ON "need" ("unitKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "needByPeople" ON "need" ("peopleKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "needByYear" ON "need" ("yearKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "needByState" ON "need" ("stateKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "needByActivity" ON "need" ("activity", id);
        CREATE INDEX "needByPromise" ON "need" ("promise", id);
        CREATE INDEX "voucherByCode" ON "voucher" ("codeKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "voucherByUnit" ON "voucher" ("unitKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "voucherByProgramme" ON "voucher" ("programmeKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "voucherByIssuedOn" ON "voucher" ("issuedOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "voucherByExpiresOn" ON "voucher" ("expiresOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "voucherByValue" ON "voucher" ("valueKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "voucherByState" ON "voucher" ("stateKey", id) WHERE binnedAt IS NULL;
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
        CREATE INDEX "supportInBin" ON "support" (binnedAt, id) WHERE binnedAt IS NOT NULL;
        CREATE INDEX "paymentInBin" ON "payment" (binnedAt, id) WHERE binnedAt IS NOT NULL;
        CREATE INDEX "needInBin" ON "need" (binnedAt, id) WHERE binnedAt IS NOT NULL;
        CREATE INDEX "voucherInBin" ON "voucher" (binnedAt, id) WHERE binnedAt IS NOT NULL;
        CREATE INDEX "supportApproved" ON "support" ("year", "holder", "beneficiary", "form", "purpose", "youthLed",
            "recipients", "state", binnedAt) WHERE binnedAt IS NULL AND state IN ('approved', 'paid', 'reported', \
        'closed');
        CREATE INDEX "supportPaidByYear" ON "support" ("year", "paid", binnedAt)
            WHERE binnedAt IS NULL AND paid IS NOT NULL;
        CREATE INDEX "supportWithProject" ON "support" ("project", "year")
            WHERE project IS NOT NULL AND binnedAt IS NULL AND state IN ('paid', 'reported', 'closed');
        CREATE INDEX "unitByName" ON "unit" ("nameKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "unitByLevel" ON "unit" ("levelKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "unitByCode" ON "unit" ("codeKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "unitByParent" ON "unit" ("parentKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "unitByValidFrom" ON "unit" ("validFromKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "unitByValidTo" ON "unit" ("validToKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "unitBySuccessors" ON "unit" ("successorsKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "unitInBin" ON "unit" (binnedAt, id) WHERE binnedAt IS NOT NULL;
        CREATE INDEX "productRecognised" ON "product"
            ("holder", "expiresOn", "youthLed", "state", "starRating", "binnedAt")
            WHERE binnedAt IS NULL AND state = 'recognised';
        CREATE INDEX "incomingByReceivedOn" ON "incoming" ("receivedOnKey", id) WHERE binnedAt IS NULL;
        CREATE UNIQUE INDEX "incomingNumbers" ON "incoming" ("year", "number")
            WHERE "number" IS NOT NULL AND binnedAt IS NULL;
        CREATE INDEX "outgoingByDate" ON "outgoing" ("dateKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "questionByAnsweringBody" ON "question" ("answeringBody", id) WHERE "answeringBody" IS NOT NULL;
        CREATE UNIQUE INDEX "outgoingNumbers" ON "outgoing" ("type", "year", "issuer", "number")
            WHERE "number" IS NOT NULL AND binnedAt IS NULL;
        CREATE INDEX "questionBySupporting" ON "question" ("supporting", id) WHERE "supporting" <> '';
        """
}
