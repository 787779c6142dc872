// The number of a dialogue's conclusion, and the bodies that support an answer.

extension Migrations {
    /// What the papers of a dialogue say besides.
    static let answerBodies: [String] = [
        """
        ALTER TABLE "conference" ADD COLUMN "conclusion" TEXT NOT NULL DEFAULT '';
        ALTER TABLE "question" ADD COLUMN "supporting" TEXT NOT NULL DEFAULT '';
        """
    ]
}
