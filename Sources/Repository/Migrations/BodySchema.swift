// Step 17 of the schema: the register of bodies.

extension Migrations {
    /// An office knows some hundred bodies: lists of them are sorted as they are read. Of what names them only questions
    /// are so many that an index is worth its part of the schema, which every connection reads.
    static let bodies: [String] = [
        """
        CREATE TABLE "body" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "name" TEXT NOT NULL DEFAULT '',
            "nameKey" BLOB NOT NULL,
            "shortName" TEXT NOT NULL DEFAULT '',
            "shortNameKey" BLOB NOT NULL,
            "aliases" TEXT NOT NULL DEFAULT '',
            "form" TEXT NOT NULL CHECK (
                "form" IN ('other', 'committee', 'council', 'department', 'service', 'party', 'union', 'cooperative')),
            "formKey" BLOB NOT NULL,
            "level" TEXT NOT NULL CHECK ("level" IN ('commune', 'district', 'province', 'central')),
            "levelKey" BLOB NOT NULL,
            "parent" TEXT NOT NULL DEFAULT '',
            "unit" TEXT NOT NULL DEFAULT '',
            "validFrom" TEXT CHECK ("validFrom" IS date("validFrom")),
            "validTo" TEXT CHECK ("validTo" IS date("validTo")),
            "validToKey" BLOB NOT NULL,
            "successors" TEXT NOT NULL DEFAULT '',
            "successorsKey" BLOB NOT NULL,
            "endedBy" TEXT NOT NULL DEFAULT '',
            "notes" TEXT NOT NULL DEFAULT ''
        ) STRICT;
        INSERT INTO recordCount (kind, live, binned) VALUES ('body', 0, 0);
        """,
        """
        ALTER TABLE "question" ADD COLUMN "answeringBody" INTEGER REFERENCES "body" (id);
        ALTER TABLE "question" ADD COLUMN "askerBody" INTEGER REFERENCES "body" (id);
        ALTER TABLE "promise" ADD COLUMN "promisingBody" INTEGER REFERENCES "body" (id);
        ALTER TABLE "letterhead" ADD COLUMN "issuingBody" INTEGER REFERENCES "body" (id);
        ALTER TABLE "indicator" ADD COLUMN "reportingBody" INTEGER REFERENCES "body" (id);
        ALTER TABLE "support" ADD COLUMN "giver" TEXT NOT NULL DEFAULT '';
        ALTER TABLE "support" ADD COLUMN "givingBody" INTEGER REFERENCES "body" (id);
        CREATE INDEX "questionByAnsweringBody" ON "question" ("answeringBody", id) WHERE "answeringBody" IS NOT NULL;
        """,
    ]
}
