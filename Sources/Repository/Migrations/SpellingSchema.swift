// Step 7 of the schema: full-text indexes that keep tones and letter marks, so that what was typed with them comes first.

extension Migrations {
    static let spellingIndexes = [
        spelling("unit", ["name", "successors"]),
        spelling("conference", ["title", "theme", "notice"]),
        spelling("question", ["question", "asker", "unit", "topic", "department", "answer"]),
        spelling("document", ["type", "number", "issuer", "subject", "replacedBy", "notes"]),
        spelling("promise", ["commitment", "body", "beneficiary", "evidence", "progress", "successor"]),
        spelling("comment", ["text"]),
        spelling("block", ["name", "text"]),
        spelling("view", ["name"]),
        spelling(
            "product",
            [
                "name", "aliases", "group", "productSet", "holder", "unit", "decision", "traceabilityCode", "story",
                "notes",
            ]),
        spelling("holder", ["name", "aliases", "unit", "notes"]),
        spelling("criteria", ["name", "decision", "productSet", "notes"]),
        spelling("award", ["document", "notes"]),
        spelling("dossier", ["title", "item", "productSet", "reason", "minutes", "conclusion", "decision", "notes"]),
        spelling("paper", ["name", "location", "reason", "notes"]),
        spelling("score", ["item", "scorer", "notes"]),
        spelling("lot", ["code", "item", "measure", "supplier", "buyer", "notes"]),
        spelling("listing", ["item", "platform", "address", "notes"]),
        spelling("sale", ["item", "period", "measure", "channel", "source", "notes"]),
        spelling("promotion", ["event", "item", "place", "result", "source"]),
        spelling("support", ["beneficiary", "unit", "programme", "basis", "reason", "outcome", "exception", "notes"]),
        spelling("indicator", ["name", "source", "resultSource", "exception"]),
        spelling("programme", ["name", "document", "units", "conditions", "notes"]),
        spelling(
            "project",
            [
                "name", "summary", "people", "holderName", "unit", "sector", "contest", "prize", "reason", "mentor",
                "source", "notes",
            ]),
        spelling("visit", ["task", "visitor", "findings"]),
        spelling("payment", ["label", "voucher", "exception", "notes"]),
        spelling("activity", ["name", "unit", "place", "organiser", "programme", "source", "notes"]),
        spelling("need", ["subject", "registrant", "unit", "sentTo", "answer", "notes"]),
        spelling("voucher", ["code", "unit", "programme", "school", "subject", "notes"]),
        spelling("loan", ["body", "unit", "source", "notes"]),
        spelling("letterhead", ["name", "issuer"]),
        spelling("disclosure", ["paper", "reason"]),
    ]

    /// A full-text index that tells marks apart. It knows which rows have a word, not where: that takes a tenth of the room.
    static func spelling(_ kind: String, _ fields: [String]) -> String {
        let names = fields.map { "\"\($0)\"" }.joined(separator: ", ")
        let isChanged = fields.map { "old.\"\($0)\" IS NOT new.\"\($0)\"" }.joined(separator: " OR ")
        func values(_ row: String) -> String { fields.map { "\(row).\"\($0)\"" }.joined(separator: ", ") }
        let insert = """
            INSERT INTO "\(kind)Spelling" (rowid, \(names)) SELECT new.id, \(values("new"))
                    WHERE new.binnedAt IS NULL;
            """
        let delete = """
            INSERT INTO "\(kind)Spelling" ("\(kind)Spelling", rowid, \(names))
                    SELECT 'delete', old.id, \(values("old")) WHERE old.binnedAt IS NULL;
            """
        return """
            CREATE VIEW "\(kind)SpellingText" AS SELECT id, \(names) FROM "\(kind)" WHERE binnedAt IS NULL;
            CREATE VIRTUAL TABLE "\(kind)Spelling" USING fts5 (\(names), content='\(kind)SpellingText',
                content_rowid='id', tokenize='unicode61 remove_diacritics 0', prefix='1 2 3', detail=none, columnsize=0);
            CREATE TRIGGER "\(kind)SpellingInsert" AFTER INSERT ON "\(kind)" BEGIN
                \(insert)
            END;
            CREATE TRIGGER "\(kind)SpellingUpdate" AFTER UPDATE OF binnedAt, \(names) ON "\(kind)"
            WHEN \(isChanged) OR (old.binnedAt IS NULL) <> (new.binnedAt IS NULL) BEGIN
                \(delete)
                \(insert)
            END;
            CREATE TRIGGER "\(kind)SpellingDelete" AFTER DELETE ON "\(kind)" BEGIN
                \(delete)
            END;
            INSERT INTO "\(kind)Spelling" ("\(kind)Spelling") VALUES ('rebuild');
            CREATE VIRTUAL TABLE "\(kind)SpellingTerms" USING fts5vocab ("\(kind)Spelling", 'instance');
            CREATE VIRTUAL TABLE "\(kind)SearchTerms" USING fts5vocab ("\(kind)Search", 'instance');
            """
    }
}
