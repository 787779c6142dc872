// Step 2 of the schema: legal documents.

extension Migrations {
    static let documents = [
        """
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
        CREATE INDEX "documentByType" ON "document" ("typeKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "documentByNumber" ON "document" ("numberKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "documentByDate" ON "document" ("dateKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "documentByIssuer" ON "document" ("issuerKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "documentBySubject" ON "document" ("subjectKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "documentByInForceTo" ON "document" ("inForceToKey", id) WHERE binnedAt IS NULL;
        """,
        counter("document"),
        search("document", ["type", "number", "issuer", "subject", "replacedBy", "notes"]),
    ]
}
