// What step 4 of the schema changes in tables that were there: products, support, figures and kept views.

extension Migrations {
    /// Products end on a day that is stored, 36 months after recognition; the key of that day is made here, as eight
    /// bytes whose order is that of the days.
    static let productColumns = [
        """
        DROP TRIGGER "productSearchInsert";
        DROP TRIGGER "productSearchUpdate";
        DROP TRIGGER "productSearchDelete";
        DROP TABLE "productSearch";
        DROP VIEW "productSearchText";
        ALTER TABLE "product" ADD COLUMN "productSet" TEXT NOT NULL DEFAULT '';
        ALTER TABLE "product" ADD COLUMN "expiryReason" TEXT NOT NULL DEFAULT '';
        ALTER TABLE "product" ADD COLUMN "traceabilityAddress" TEXT NOT NULL DEFAULT '';
        ALTER TABLE "product" ADD COLUMN "story" TEXT NOT NULL DEFAULT '';
        ALTER TABLE "indicator" ADD COLUMN "counter" TEXT NOT NULL DEFAULT 'none' CHECK (
            "counter" IN ('none', 'products', 'holders', 'youthLedProducts', 'supportedProducts'));
        ALTER TABLE "view" ADD COLUMN "group" TEXT NOT NULL DEFAULT '';
        ALTER TABLE "view" ADD COLUMN "value" TEXT NOT NULL DEFAULT '';
        UPDATE "product" SET "expiresOn" = date("issuedOn", '+36 months',
            iif(strftime('%m-%d', "issuedOn") = '02-29', '-1 day', '+0 days'))
        WHERE "expiresOn" IS NULL AND "issuedOn" >= '1970-01-01' AND "issuedOn" < '9990-01-01';
        WITH byte (all256) AS (VALUES (x'\
        000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f\
        303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f\
        606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f\
        909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebf\
        c0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeef\
        f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff\
        ')), day (product, number) AS (
            SELECT id, CAST(julianday("expiresOn") - 2440587.5 AS INTEGER) FROM "product"
            WHERE length("expiresOnKey") = 0 AND "expiresOn" IS NOT NULL)
        UPDATE "product" SET "expiresOnKey" = (
            SELECT CAST(x'8000000000' || substr(all256, number / 65536 + 1, 1)
                || substr(all256, number / 256 % 256 + 1, 1) || substr(all256, number % 256 + 1, 1) AS BLOB)
            FROM day, byte WHERE product = "product".id)
        WHERE id IN (SELECT product FROM day);
        CREATE INDEX "productByLastDay" ON "product" ("expiresOn") WHERE binnedAt IS NULL;
        CREATE INDEX "productRecognised" ON "product" ("holder", "expiresOn", "youthLed", "state", "binnedAt")
            WHERE binnedAt IS NULL AND state = 'recognised';
        """,
        search(
            "product",
            [
                "name", "aliases", "group", "productSet", "holder", "unit", "decision", "traceabilityCode", "story",
                "notes",
            ]),
        #"INSERT INTO "productSearch" ("productSearch") VALUES ('rebuild');"#,
    ]

    /// SQLite cannot change what a column may hold: the table is made again with more purposes, and its rows go over.
    static let supportAnew = [
        """
        DROP TRIGGER "supportSearchInsert";
        DROP TRIGGER "supportSearchUpdate";
        DROP TRIGGER "supportSearchDelete";
        DROP TABLE "supportSearch";
        DROP VIEW "supportSearchText";
        CREATE TABLE "supportWithProduct" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "beneficiary" TEXT NOT NULL DEFAULT '',
            "beneficiaryKey" BLOB NOT NULL,
            "recipients" INTEGER,
            "youthLed" INTEGER NOT NULL CHECK ("youthLed" IN (0, 1)),
            "programme" TEXT NOT NULL DEFAULT '',
            "programmeKey" BLOB NOT NULL,
            "basis" TEXT NOT NULL DEFAULT '',
            "purpose" TEXT NOT NULL CHECK (
                "purpose" IN ('foundation', 'staff', 'promotion', 'award', 'label', 'packaging', 'traceability',
                    'website', 'trademark', 'training', 'loan', 'other')),
            "purposeKey" BLOB NOT NULL,
            "year" INTEGER,
            "yearKey" BLOB NOT NULL,
            "amount" INTEGER,
            "amountWritten" TEXT NOT NULL DEFAULT '' CHECK ("amountWritten" = '' OR "amount" IS NOT NULL),
            "amountKey" BLOB NOT NULL,
            "paidOn" TEXT CHECK ("paidOn" IS date("paidOn")),
            "paidOnKey" BLOB NOT NULL,
            "state" TEXT NOT NULL CHECK ("state" IN ('applied', 'approved', 'paid', 'closed', 'refused')),
            "stateKey" BLOB NOT NULL,
            "starRating" INTEGER,
            "notes" TEXT NOT NULL DEFAULT '',
            "product" INTEGER REFERENCES "product" (id)
        ) STRICT;
        INSERT INTO "supportWithProduct" (id, uid, version, createdAt, updatedAt, binnedAt, "beneficiary",
            "beneficiaryKey", "recipients", "youthLed", "programme", "programmeKey", "basis", "purpose", "purposeKey",
            "year", "yearKey", "amount", "amountWritten", "amountKey", "paidOn", "paidOnKey", "state", "stateKey",
            "notes")
        SELECT id, uid, version, createdAt, updatedAt, binnedAt, "beneficiary", "beneficiaryKey", "recipients",
            "youthLed", "programme", "programmeKey", "basis", "purpose",
            CASE "purpose" WHEN 'training' THEN x'0a' WHEN 'loan' THEN x'0b' WHEN 'other' THEN x'0c'
                ELSE "purposeKey" END,
            "year", "yearKey", "amount", "amountWritten", "amountKey", "paidOn", "paidOnKey", "state", "stateKey",
            "notes" FROM "support";
        DROP TABLE "support";
        ALTER TABLE "supportWithProduct" RENAME TO "support";
        CREATE INDEX "supportByBeneficiary" ON "support" ("beneficiaryKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "supportByProgramme" ON "support" ("programmeKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "supportByPurpose" ON "support" ("purposeKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "supportByYear" ON "support" ("yearKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "supportByAmount" ON "support" ("amountKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "supportByPaidOn" ON "support" ("paidOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "supportByState" ON "support" ("stateKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "supportByProduct" ON "support" ("product", id);
        DELETE FROM recordCount WHERE kind = 'support';
        """,
        counter("support"),
        """
        UPDATE recordCount SET live = (SELECT count(*) FROM "support" WHERE binnedAt IS NULL),
            binned = (SELECT count(*) FROM "support" WHERE binnedAt IS NOT NULL) WHERE kind = 'support';
        """,
        search("support", ["beneficiary", "programme", "basis", "notes"]),
        #"INSERT INTO "supportSearch" ("supportSearch") VALUES ('rebuild');"#,
    ]
}
