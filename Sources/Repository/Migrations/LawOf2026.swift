// Step 10 of the schema: the day a dossier came in and its number, as decision 26/2026/QĐ-TTg counts from them.

extension Migrations {
    /// What a dossier says since 22 May 2026.
    static let lawOf2026: [String] = [
        """
        ALTER TABLE "dossier" ADD COLUMN "receivedOn" TEXT CHECK ("receivedOn" IS date("receivedOn"));
        ALTER TABLE "dossier" ADD COLUMN "registration" TEXT NOT NULL DEFAULT '';
        """
    ]
}
