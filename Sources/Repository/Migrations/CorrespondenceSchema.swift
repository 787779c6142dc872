// Step 16 of the schema: the books of incoming and outgoing papers.

extension Migrations {
    /// A number is that of one paper in use: the index says so whatever program writes. A commune writes some thousand
    /// lines a year, so lists are sorted as they are read but for the one by day: every connection reads the schema.
    static let correspondence: [String] = [
        """
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
        CREATE INDEX "incomingByReceivedOn" ON "incoming" ("receivedOnKey", id) WHERE binnedAt IS NULL;
        CREATE UNIQUE INDEX "incomingNumbers" ON "incoming" ("year", "number")
            WHERE "number" IS NOT NULL AND binnedAt IS NULL;
        INSERT INTO recordCount (kind, live, binned) VALUES ('incoming', 0, 0);
        """,
        """
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
        ) STRICT;
        CREATE INDEX "outgoingByDate" ON "outgoing" ("dateKey", id) WHERE binnedAt IS NULL;
        CREATE UNIQUE INDEX "outgoingNumbers" ON "outgoing" ("type", "year", "number")
            WHERE "number" IS NOT NULL AND binnedAt IS NULL;
        INSERT INTO recordCount (kind, live, binned) VALUES ('outgoing', 0, 0);
        """,
    ]
}
