// Step 6 of the schema: the form of papers, and which of them showed what is hidden by default.

extension Migrations {
    static let paperForms = [
        """
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
        ) STRICT;
        CREATE INDEX "letterheadByName" ON "letterhead" ("nameKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "letterheadByIssuer" ON "letterhead" ("issuerKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "letterheadBySymbol" ON "letterhead" ("symbolKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "letterheadByPlace" ON "letterhead" ("placeKey", id) WHERE binnedAt IS NULL;
        """,
        """
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
        CREATE INDEX "disclosureByPaper" ON "disclosure" ("paperKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "disclosureByShownOn" ON "disclosure" ("shownOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "disclosureByReason" ON "disclosure" ("reasonKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "disclosureByCount" ON "disclosure" ("countKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "disclosureByPerson" ON "disclosure" ("personKey", id) WHERE binnedAt IS NULL;
        """,
        counter("letterhead"), counter("disclosure"), search("letterhead", ["name", "issuer"]),
        search("disclosure", ["paper", "reason"]),
    ]
}
