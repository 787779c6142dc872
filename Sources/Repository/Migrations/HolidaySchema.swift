// Step 24: the register of holidays, and the supporting bodies of a question as links.

extension Migrations {
    /// Some ten holidays a year are sorted as they are read. The numbers of the supporting bodies stand in a list, and only
    /// the questions that have some in the index.
    static let holidays: [String] = [
        """
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
        INSERT INTO recordCount (kind, live, binned) VALUES ('holiday', 0, 0);
        """,
        """
        ALTER TABLE "question" ADD COLUMN "assistingBodies" TEXT NOT NULL DEFAULT '';
        CREATE INDEX "questionBySupporting" ON "question" ("supporting", id) WHERE "supporting" <> '';
        """,
    ]
}
