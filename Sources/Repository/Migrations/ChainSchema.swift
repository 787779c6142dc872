// The step by which every change of the journal is sealed by a hash over it and the one before.

extension Migrations {
    static let journalChain = [
        """
        CREATE TABLE journalSeal (
            change INTEGER PRIMARY KEY REFERENCES journalChange (id),
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        INSERT INTO journalSeal SELECT id, zeroblob(32) FROM journalChange ORDER BY id DESC LIMIT 1;
        """
    ]
}
