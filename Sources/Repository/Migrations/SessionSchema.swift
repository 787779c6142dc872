// The step by which drafts and changes belong to a session and no longer to a login alone.

extension Migrations {
    static let sessions = [
        """
        CREATE TABLE draftOfSession (
            who TEXT NOT NULL,
            kind TEXT NOT NULL,
            record TEXT NOT NULL,
            session TEXT NOT NULL,
            baseVersion INTEGER NOT NULL,
            "values" TEXT NOT NULL CHECK (json_valid("values")),
            at INTEGER NOT NULL,
            PRIMARY KEY (who, kind, record, session)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO draftOfSession SELECT who, kind, record, '', baseVersion, "values", at FROM draft;
        DROP TABLE draft;
        ALTER TABLE draftOfSession RENAME TO draft;
        ALTER TABLE journalChange ADD COLUMN session TEXT NOT NULL DEFAULT '';
        """
    ]
}
