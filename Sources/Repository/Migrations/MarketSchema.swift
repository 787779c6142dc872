// The tables of step 4 in which lots and the market of products stand.

extension Migrations {
    static let marketTables = [
        """
        CREATE TABLE "lot" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "code" TEXT NOT NULL DEFAULT '',
            "codeKey" BLOB NOT NULL,
            "item" TEXT NOT NULL DEFAULT '',
            "itemKey" BLOB NOT NULL,
            "producedOn" TEXT CHECK ("producedOn" IS date("producedOn")),
            "producedOnKey" BLOB NOT NULL,
            "useBy" TEXT CHECK ("useBy" IS date("useBy")),
            "useByKey" BLOB NOT NULL,
            "quantity" TEXT CHECK ("quantity" GLOB '*[0-9]' AND "quantity" NOT GLOB '*[^0-9.-]*'),
            "quantityKey" BLOB NOT NULL,
            "measure" TEXT NOT NULL DEFAULT '',
            "measureKey" BLOB NOT NULL,
            "supplier" TEXT NOT NULL DEFAULT '',
            "supplierKey" BLOB NOT NULL,
            "buyer" TEXT NOT NULL DEFAULT '',
            "buyerKey" BLOB NOT NULL,
            "shippedOn" TEXT CHECK ("shippedOn" IS date("shippedOn")),
            "notes" TEXT NOT NULL DEFAULT '',
            "product" INTEGER REFERENCES "product" (id)
        ) STRICT;
        CREATE INDEX "lotByCode" ON "lot" ("codeKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "lotByItem" ON "lot" ("itemKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "lotByProducedOn" ON "lot" ("producedOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "lotByUseBy" ON "lot" ("useByKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "lotByQuantity" ON "lot" ("quantityKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "lotByMeasure" ON "lot" ("measureKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "lotBySupplier" ON "lot" ("supplierKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "lotByBuyer" ON "lot" ("buyerKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "lotByProduct" ON "lot" ("product", id);
        """,
        """
        CREATE TABLE "listing" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "item" TEXT NOT NULL DEFAULT '',
            "itemKey" BLOB NOT NULL,
            "platform" TEXT NOT NULL DEFAULT '',
            "platformKey" BLOB NOT NULL,
            "address" TEXT NOT NULL DEFAULT '',
            "addressKey" BLOB NOT NULL,
            "state" TEXT NOT NULL CHECK ("state" IN ('active', 'paused', 'removed')),
            "stateKey" BLOB NOT NULL,
            "listedOn" TEXT CHECK ("listedOn" IS date("listedOn")),
            "listedOnKey" BLOB NOT NULL,
            "notes" TEXT NOT NULL DEFAULT '',
            "product" INTEGER REFERENCES "product" (id)
        ) STRICT;
        CREATE INDEX "listingByItem" ON "listing" ("itemKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "listingByPlatform" ON "listing" ("platformKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "listingByAddress" ON "listing" ("addressKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "listingByState" ON "listing" ("stateKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "listingByListedOn" ON "listing" ("listedOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "listingByProduct" ON "listing" ("product", id);
        """,
        """
        CREATE TABLE "sale" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "item" TEXT NOT NULL DEFAULT '',
            "itemKey" BLOB NOT NULL,
            "period" TEXT NOT NULL DEFAULT '',
            "periodKey" BLOB NOT NULL,
            "year" INTEGER,
            "yearKey" BLOB NOT NULL,
            "quantity" TEXT CHECK ("quantity" GLOB '*[0-9]' AND "quantity" NOT GLOB '*[^0-9.-]*'),
            "quantityKey" BLOB NOT NULL,
            "measure" TEXT NOT NULL DEFAULT '',
            "measureKey" BLOB NOT NULL,
            "channel" TEXT NOT NULL DEFAULT '',
            "channelKey" BLOB NOT NULL,
            "revenue" INTEGER,
            "revenueWritten" TEXT NOT NULL DEFAULT '' CHECK ("revenueWritten" = '' OR "revenue" IS NOT NULL),
            "revenueKey" BLOB NOT NULL,
            "source" TEXT NOT NULL DEFAULT '',
            "notes" TEXT NOT NULL DEFAULT '',
            "product" INTEGER REFERENCES "product" (id)
        ) STRICT;
        CREATE INDEX "saleByItem" ON "sale" ("itemKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "saleByPeriod" ON "sale" ("periodKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "saleByYear" ON "sale" ("yearKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "saleByQuantity" ON "sale" ("quantityKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "saleByMeasure" ON "sale" ("measureKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "saleByChannel" ON "sale" ("channelKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "saleByRevenue" ON "sale" ("revenueKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "saleByProduct" ON "sale" ("product", id);
        """,
        """
        CREATE TABLE "promotion" (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*'),
            version INTEGER NOT NULL CHECK (version > 0),
            createdAt INTEGER NOT NULL,
            updatedAt INTEGER NOT NULL,
            binnedAt INTEGER,
            "event" TEXT NOT NULL DEFAULT '',
            "eventKey" BLOB NOT NULL,
            "form" TEXT NOT NULL CHECK ("form" IN ('fair', 'media', 'connection', 'sign', 'other')),
            "formKey" BLOB NOT NULL,
            "item" TEXT NOT NULL DEFAULT '',
            "itemKey" BLOB NOT NULL,
            "place" TEXT NOT NULL DEFAULT '',
            "placeKey" BLOB NOT NULL,
            "heldOn" TEXT CHECK ("heldOn" IS date("heldOn")),
            "heldOnKey" BLOB NOT NULL,
            "year" INTEGER,
            "yearKey" BLOB NOT NULL,
            "cost" INTEGER,
            "costWritten" TEXT NOT NULL DEFAULT '' CHECK ("costWritten" = '' OR "cost" IS NOT NULL),
            "costKey" BLOB NOT NULL,
            "result" TEXT NOT NULL DEFAULT '',
            "source" TEXT NOT NULL DEFAULT '',
            "product" INTEGER REFERENCES "product" (id)
        ) STRICT;
        CREATE INDEX "promotionByEvent" ON "promotion" ("eventKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "promotionByForm" ON "promotion" ("formKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "promotionByItem" ON "promotion" ("itemKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "promotionByPlace" ON "promotion" ("placeKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "promotionByHeldOn" ON "promotion" ("heldOnKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "promotionByYear" ON "promotion" ("yearKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "promotionByCost" ON "promotion" ("costKey", id) WHERE binnedAt IS NULL;
        CREATE INDEX "promotionByProduct" ON "promotion" ("product", id);
        """,
    ]
}
