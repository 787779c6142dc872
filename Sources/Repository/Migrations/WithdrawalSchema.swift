// Step 18 of the schema: when and on which grounds a recognition is withdrawn.

extension Migrations {
    /// What a product says of its withdrawal.
    static let withdrawals: [String] = [
        """
        ALTER TABLE "product" ADD COLUMN "foundOn" TEXT CHECK ("foundOn" IS date("foundOn"));
        ALTER TABLE "product" ADD COLUMN "revokedOn" TEXT CHECK ("revokedOn" IS date("revokedOn"));
        ALTER TABLE "product" ADD COLUMN "grounds" TEXT NOT NULL DEFAULT '';
        """
    ]
}
