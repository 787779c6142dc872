// The step by which the office knows who works in it, and the journal the name behind each login.

extension Migrations {
    /// Programmes are too few for an index, and every connection reads each part of the schema.
    static let persons: [String] = [
        """
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
        DROP INDEX "programmeByName";
        INSERT INTO recordCount (kind, live, binned) VALUES ('person', 0, 0);
        ALTER TABLE journalChange ADD COLUMN name TEXT NOT NULL DEFAULT '';
        """
    ]
}
