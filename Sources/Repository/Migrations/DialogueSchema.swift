// Step 3 of the schema: settings, promises, comments, text blocks, kept views, and links between questions.

extension Migrations {
    static let dialogueDesk = [
        """
        CREATE TABLE setting (
            who TEXT NOT NULL,
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (who, name)
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE "conference" ADD COLUMN "planPublishedOn" TEXT CHECK ("planPublishedOn" IS date("planPublishedOn"));
        ALTER TABLE "conference" ADD COLUMN "complex" INTEGER NOT NULL DEFAULT 0 CHECK ("complex" IN (0, 1));
        ALTER TABLE "question" ADD COLUMN "reason" TEXT NOT NULL DEFAULT '';
        ALTER TABLE "question" ADD COLUMN "notice" TEXT NOT NULL DEFAULT '';
        ALTER TABLE "question" ADD COLUMN "publishedOn" TEXT CHECK ("publishedOn" IS date("publishedOn"));
        ALTER TABLE "question" ADD COLUMN "sameAs" INTEGER REFERENCES "question" (id);
        ALTER TABLE "question" ADD COLUMN "splitFrom" INTEGER REFERENCES "question" (id);
        ALTER TABLE "question" ADD COLUMN "replaces" INTEGER REFERENCES "question" (id);
        CREATE INDEX "questionBySameAs" ON "question" ("sameAs", id) WHERE "sameAs" IS NOT NULL;
        CREATE INDEX "questionBySplitFrom" ON "question" ("splitFrom", id) WHERE "splitFrom" IS NOT NULL;
        CREATE INDEX "questionByReplaces" ON "question" ("replaces", id) WHERE "replaces" IS NOT NULL;
        CREATE INDEX "questionByConferenceNumber" ON "question" ("conference", "numberKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "questionByAsker" ON "question" ("asker") WHERE binnedAt IS NULL;
        CREATE INDEX "questionByTopic" ON "question" ("topic") WHERE binnedAt IS NULL;
        """,
        """
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
        ) STRICT;
        CREATE INDEX "promiseByCommitment" ON "promise" ("commitmentKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "promiseByBody" ON "promise" ("bodyKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "promiseByBeneficiary" ON "promise" ("beneficiaryKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "promiseByDueOn" ON "promise" ("dueOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "promiseByState" ON "promise" ("stateKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "promiseBySuccessor" ON "promise" ("successorKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "promiseByMadeOn" ON "promise" ("madeOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "promiseByQuestion" ON "promise" ("question", id);
        CREATE INDEX "promiseByConference" ON "promise" ("conference", id);
        """,
        """
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
        CREATE INDEX "commentByText" ON "comment" ("textKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "commentByQuestion" ON "comment" ("question", id);
        """,
        """
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
        CREATE INDEX "blockByName" ON "block" ("nameKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "blockByText" ON "block" ("textKey", id) WHERE binnedAt IS NULL;
        """,
        """
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
        ) STRICT;
        CREATE INDEX "viewByName" ON "view" ("nameKey", id) WHERE binnedAt IS NULL;
        """,
        counter("promise"), counter("comment"), counter("block"), counter("view"),
        search("promise", ["commitment", "body", "beneficiary", "evidence", "progress", "successor"]),
        search("comment", ["text"]),
        search("block", ["name", "text"]),
        search("view", ["name"]),
    ]
}
