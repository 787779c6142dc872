// The database's schema, step by step in plain SQL: no step, nor what it is made with, changes once it is shipped.
import GRDB

/// The steps from an empty file to the present schema.
package enum Migrations {
    /// The application_id of our files: the letters "soxa".
    static let applicationID = 0x736F_7861

    /// The scripts of each step; the first step makes user_version 1.
    static let steps: [[String]] = [
        firstTables + firstCounters + firstSearch, documents, dialogueDesk, productRegistry, startupSupport,
        paperForms, spellingIndexes, answerBodies, unitParents, lawOf2026, sessions, journalChain, oneWordIndex,
        blanksForDashes, personsByGivenName, correspondence, dialogueDays, withdrawals, bodies, persons,
        issuers, letterheadDays, fewRows, holidays,
    ]

    /// Step 14 changes no table: a dash weighs as a blank from here on, and the keys are made again when the steps are
    /// done. A program that would write keys of the old order among them must not open the file.
    private static let blanksForDashes: [String] = []

    /// Step 15 changes no table either: persons are ordered by their given names from here on.
    private static let personsByGivenName: [String] = []

    /// The first step in which records are led to by lists of names.
    static let firstWithLists = 24

    /// The user_version of a file that is up to date.
    static var current: Int { steps.count }

    /// Brings a file from a step to the present schema. An empty one, of step 0, gets it by the script, without what
    /// later steps drop again, and by the steps that the script does not know yet.
    static func bring(_ db: Database, from step: Int = 0) throws {
        guard step <= 0 else { return try run(steps[step...], db) }
        try db.execute(sql: scriptOfNewFiles)
        try run(steps[stepOfScript...], db)
    }

    /// Carries steps out, one after the other.
    static func run(_ steps: ArraySlice<[String]>, _ db: Database) throws {
        for script in steps.joined() { try db.execute(sql: script) }
    }

    /// The bin, and a total that is kept, because counting a million rows takes longer than showing them.
    static func counter(_ kind: String) -> String {
        """
        CREATE INDEX "\(kind)InBin" ON "\(kind)" (binnedAt, id) WHERE binnedAt IS NOT NULL;
        INSERT INTO recordCount (kind, live, binned) VALUES ('\(kind)', 0, 0);
        CREATE TRIGGER "\(kind)CountInsert" AFTER INSERT ON "\(kind)" BEGIN
            UPDATE recordCount SET live = live + (new.binnedAt IS NULL),
                binned = binned + (new.binnedAt IS NOT NULL) WHERE kind = '\(kind)';
        END;
        CREATE TRIGGER "\(kind)CountUpdate" AFTER UPDATE OF binnedAt ON "\(kind)"
        WHEN (old.binnedAt IS NULL) <> (new.binnedAt IS NULL) BEGIN
            UPDATE recordCount SET live = live + (new.binnedAt IS NULL) - (old.binnedAt IS NULL),
                binned = binned + (new.binnedAt IS NOT NULL) - (old.binnedAt IS NOT NULL) WHERE kind = '\(kind)';
        END;
        CREATE TRIGGER "\(kind)CountDelete" AFTER DELETE ON "\(kind)" BEGIN
            UPDATE recordCount SET live = live - (old.binnedAt IS NULL),
                binned = binned - (old.binnedAt IS NOT NULL) WHERE kind = '\(kind)';
        END;
        """
    }

    /// A full-text index over a view that folds đ, the one mark the tokenizer leaves, and omits the bin.
    static func search(_ kind: String, _ fields: [String]) -> String {
        let names = fields.map { "\"\($0)\"" }.joined(separator: ", ")
        let isChanged = fields.map { "old.\"\($0)\" IS NOT new.\"\($0)\"" }.joined(separator: " OR ")
        func folded(_ row: String) -> String {
            fields.map { "replace(replace(\(row)\"\($0)\", 'đ', 'd'), 'Đ', 'D') AS \"\($0)\"" }
                .joined(separator: ", ")
        }
        let insert = """
            INSERT INTO "\(kind)Search" (rowid, \(names)) SELECT new.id, \(folded("new."))
                    WHERE new.binnedAt IS NULL;
            """
        let delete = """
            INSERT INTO "\(kind)Search" ("\(kind)Search", rowid, \(names))
                    SELECT 'delete', old.id, \(folded("old.")) WHERE old.binnedAt IS NULL;
            """
        return """
            CREATE VIEW "\(kind)SearchText" AS SELECT id, \(folded(""))
                FROM "\(kind)" WHERE binnedAt IS NULL;
            CREATE VIRTUAL TABLE "\(kind)Search" USING fts5 (\(names), content='\(kind)SearchText',
                content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
            CREATE TRIGGER "\(kind)SearchInsert" AFTER INSERT ON "\(kind)" BEGIN
                \(insert)
            END;
            CREATE TRIGGER "\(kind)SearchUpdate" AFTER UPDATE OF binnedAt, \(names) ON "\(kind)"
            WHEN \(isChanged) OR (old.binnedAt IS NULL) <> (new.binnedAt IS NULL) BEGIN
                \(delete)
                \(insert)
            END;
            CREATE TRIGGER "\(kind)SearchDelete" AFTER DELETE ON "\(kind)" BEGIN
                \(delete)
            END;
            """
    }
}
