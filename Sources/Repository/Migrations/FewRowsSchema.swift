// Step 23: two tables of few records do without indexes.

extension Migrations {
    /// Loan figures come by body and period, text blocks are what an office says often: some hundred rows are sorted as
    /// they are read. Every connection reads the whole schema, and a new kind finds room in it.
    static let fewRows: [String] = [
        "loanByBody", "loanByUnit", "loanByPeriod", "loanByGroups", "loanByHouseholds", "loanByOutstanding",
        "loanByLent", "loanByOverdue", "loanInBin", "blockByName", "blockByText", "blockInBin",
    ].map { "DROP INDEX \"\($0)\";" }
}
