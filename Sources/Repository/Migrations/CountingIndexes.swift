// The indexes of step 5 of the schema from which the cases of many years are counted.

extension Migrations {
    /// They hold all that a count looks at, so that no row of the table is read.
    static let countingIndexes = """
        CREATE INDEX "supportApproved" ON "support" ("year", "holder", "beneficiary", "form", "purpose", "youthLed",
            "recipients", "state", binnedAt) WHERE binnedAt IS NULL AND state IN ('approved', 'paid', 'reported', 'closed');
        CREATE INDEX "supportPaidByYear" ON "support" ("year", "paid", binnedAt)
            WHERE binnedAt IS NULL AND paid IS NOT NULL;
        CREATE INDEX "supportWithProject" ON "support" ("project", "year")
            WHERE project IS NOT NULL AND binnedAt IS NULL AND state IN ('paid', 'reported', 'closed');
        """
}
