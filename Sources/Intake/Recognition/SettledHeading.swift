// What only the values of a column tell of it, once its heading has been read.
import Formats

extension TableHeading {
    /// The heading with what only its values can tell: a column headed by who answers holds the answers when it holds
    /// sentences and there is no other.
    func settledByValues(in grid: TableGrid) -> TableHeading {
        guard kind == .question, first("answer") == nil, let column = first("department"),
            columns(of: "department").count == 1
        else { return self }
        let lengths = grid.rows[rows.upperBound...].prefix(40).compactMap { $0.cell(at: column)?.text.count }
            .filter { $0 > 0 }.sorted()
        guard !lengths.isEmpty, lengths[lengths.count / 2] > 70 else { return self }
        var heading = self
        heading.read("department", as: "answer")
        return heading
    }
}
