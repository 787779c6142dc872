// The step by which outgoing papers are counted by who issues them.

extension Migrations {
    /// The issuer is read from the symbol as `DocumentNumber.issuer` read it when this step was made: behind the number and
    /// the sign of the type, before the unit that drew the paper up.
    static let issuers: [String] = [
        """
        ALTER TABLE "outgoing" ADD COLUMN "issuer" TEXT NOT NULL DEFAULT '';
        UPDATE "outgoing" SET "issuer" = ltrim(replace(replace("sign", '/', '-'), ' ', '-'), '0123456789-') || '-';
        UPDATE "outgoing" SET "issuer" = substr("issuer", instr("issuer", '-') + 1)
            WHERE substr("issuer", 1, instr("issuer", '-') - 1) IN (
            'TB', 'BC', 'KH', 'QĐ', 'GM', 'TTr', 'CT', 'NQ', 'QC', 'QyĐ', 'TC', 'HD', 'CTr', 'PA', 'ĐA', 'DA',
            'BB', 'HĐ', 'CĐ', 'BGN', 'BTT', 'GUQ', 'GGT', 'GNP', 'PG', 'PC', 'PB');
        UPDATE "outgoing" SET "issuer" = ltrim("issuer", '-');
        UPDATE "outgoing" SET "issuer" = substr("issuer", 1, max(instr("issuer", '-') - 1, 0));
        DROP INDEX "outgoingNumbers";
        CREATE UNIQUE INDEX "outgoingNumbers" ON "outgoing" ("type", "year", "issuer", "number")
            WHERE "number" IS NOT NULL AND binnedAt IS NULL;
        """
    ]
}
