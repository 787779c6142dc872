// The step by which letterheads have their days.

extension Migrations {
    /// A merger ends a letterhead and begins another: papers of earlier days keep the name of their day.
    static let letterheadDays: [String] = [
        """
        ALTER TABLE "letterhead" ADD COLUMN "validFrom" TEXT CHECK ("validFrom" IS date("validFrom"));
        ALTER TABLE "letterhead" ADD COLUMN "validTo" TEXT CHECK ("validTo" IS date("validTo"));
        """
    ]
}
