// Step 8 of the schema: units have a parent, wards and special zones are levels, an indicator belongs to an office, and a
// project may be an example.

extension Migrations {
    /// SQLite cannot change what a column may hold: the table is made again, and its rows go over. The keys of the levels
    /// follow their new order.
    static let unitParents = [
        """
        DROP TRIGGER "unitSearchInsert";
        DROP TRIGGER "unitSearchUpdate";
        DROP TRIGGER "unitSearchDelete";
        DROP TABLE "unitSearchTerms";
        DROP TABLE "unitSearch";
        DROP VIEW "unitSearchText";
        DROP TRIGGER "unitSpellingInsert";
        DROP TRIGGER "unitSpellingUpdate";
        DROP TRIGGER "unitSpellingDelete";
        DROP TABLE "unitSpellingTerms";
        DROP TABLE "unitSpelling";
        DROP VIEW "unitSpellingText";
        CREATE TABLE "unitWithParent" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "name" TEXT NOT NULL DEFAULT '',
            "nameKey" BLOB NOT NULL,
            "level" TEXT NOT NULL CHECK (
                "level" IN ('commune', 'ward', 'specialZone', 'township', 'district', 'province')),
            "levelKey" BLOB NOT NULL,
            "code" TEXT NOT NULL DEFAULT '',
            "codeKey" BLOB NOT NULL,
            "parent" TEXT NOT NULL DEFAULT '',
            "parentKey" BLOB NOT NULL,
            "validFrom" TEXT CHECK ("validFrom" IS date("validFrom")),
            "validFromKey" BLOB NOT NULL,
            "validTo" TEXT CHECK ("validTo" IS date("validTo")),
            "validToKey" BLOB NOT NULL,
            "successors" TEXT NOT NULL DEFAULT '',
            "successorsKey" BLOB NOT NULL
        ) STRICT;
        INSERT INTO "unitWithParent" (id, uid, version, createdAt, updatedAt, binnedAt, "name", "nameKey", "level",
            "levelKey", "code", "codeKey", "parentKey", "validFrom", "validFromKey", "validTo", "validToKey",
            "successors", "successorsKey")
        SELECT id, uid, version, createdAt, updatedAt, binnedAt, "name", "nameKey", "level",
            CASE "level" WHEN 'commune' THEN x'01' WHEN 'township' THEN x'04' WHEN 'district' THEN x'05' ELSE x'06' END,
            "code", "codeKey", x'', "validFrom", "validFromKey", "validTo", "validToKey", "successors", "successorsKey"
        FROM "unit";
        DROP TABLE "unit";
        ALTER TABLE "unitWithParent" RENAME TO "unit";
        CREATE INDEX "unitByName" ON "unit" ("nameKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "unitByLevel" ON "unit" ("levelKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "unitByCode" ON "unit" ("codeKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "unitByParent" ON "unit" ("parentKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "unitByValidFrom" ON "unit" ("validFromKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "unitByValidTo" ON "unit" ("validToKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "unitBySuccessors" ON "unit" ("successorsKey", id) WHERE binnedAt IS NULL;
        DELETE FROM recordCount WHERE kind = 'unit';
        """,
        counter("unit"),
        """
        UPDATE recordCount SET live = (SELECT count(*) FROM "unit" WHERE binnedAt IS NULL),
            binned = (SELECT count(*) FROM "unit" WHERE binnedAt IS NOT NULL) WHERE kind = 'unit';
        """,
        search("unit", ["name", "successors"]),
        #"INSERT INTO "unitSearch" ("unitSearch") VALUES ('rebuild');"#,
        spelling("unit", ["name", "successors"]),
        """
        ALTER TABLE "indicator" ADD COLUMN "office" TEXT NOT NULL DEFAULT '';
        ALTER TABLE "project" ADD COLUMN "example" INTEGER NOT NULL DEFAULT 0 CHECK ("example" IN (0, 1));
        DROP INDEX "productRecognised";
        CREATE INDEX "productRecognised" ON "product"
            ("holder", "expiresOn", "youthLed", "state", "starRating", "binnedAt")
            WHERE binnedAt IS NULL AND state = 'recognised';
        """,
    ]
}
