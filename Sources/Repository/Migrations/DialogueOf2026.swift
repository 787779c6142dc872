// Step 17 of the schema: what is planned for a dialogue, who asked for it, and when it became public and was sent.

extension Migrations {
    /// What a dialogue says since its clock runs until its conclusion is public and sent.
    static let dialogueDays: [String] = [
        """
        ALTER TABLE "conference" ADD COLUMN "requestedOn" TEXT CHECK ("requestedOn" IS date("requestedOn"));
        ALTER TABLE "conference" ADD COLUMN "requestedBy" TEXT NOT NULL DEFAULT '';
        ALTER TABLE "conference" ADD COLUMN "startsAt" TEXT NOT NULL DEFAULT '';
        ALTER TABLE "conference" ADD COLUMN "form" TEXT NOT NULL DEFAULT '';
        ALTER TABLE "conference" ADD COLUMN "participants" TEXT NOT NULL DEFAULT '';
        ALTER TABLE "conference" ADD COLUMN "tasks" TEXT NOT NULL DEFAULT '';
        ALTER TABLE "conference" ADD COLUMN "means" TEXT NOT NULL DEFAULT '';
        ALTER TABLE "conference" ADD COLUMN "programme" TEXT NOT NULL DEFAULT '';
        ALTER TABLE "conference" ADD COLUMN "questionsUntil" TEXT CHECK ("questionsUntil" IS date("questionsUntil"));
        ALTER TABLE "conference" ADD COLUMN "questionsTo" TEXT NOT NULL DEFAULT '';
        ALTER TABLE "conference" ADD COLUMN "publishedOn" TEXT CHECK ("publishedOn" IS date("publishedOn"));
        ALTER TABLE "conference" ADD COLUMN "publishedAt" TEXT NOT NULL DEFAULT '';
        ALTER TABLE "conference" ADD COLUMN "sentOn" TEXT CHECK ("sentOn" IS date("sentOn"));
        """
    ]
}
