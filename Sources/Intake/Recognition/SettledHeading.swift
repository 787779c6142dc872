// What only the values of a column tell of it, once its heading has been read.
import Domain
import Formats

extension TableHeading {
    /// The heading with what only its values can tell: a column headed by who answers holds the answers when it holds
    /// sentences and there is no other. What was paid is the sum of a list of help that has none.
    func settledByValues(in grid: TableGrid) -> TableHeading {
        if kind == .support { return settledByPaid }
        if kind == .product { return settledByForms(in: grid) }
        if kind == .question { return settledByStandings(in: grid).settledByLengths(in: grid) }
        return self
    }

    /// Where a heading of classes holds how far each question is, it says nothing of what they are about.
    private func settledByStandings(in grid: TableGrid) -> TableHeading {
        let found = columns(of: "topic").map(\.column).filter { column in
            let texts = grid.rows[rows.upperBound...].prefix(200).compactMap { $0.cell(at: column) }
                .filter(\.isFilled).map { TextLayout.folded($0.text) + " " }
            return texts.count { text in Self.standings.contains(where: text.hasPrefix) } * 2 > texts.count
        }
        guard !found.isEmpty else { return self }
        var heading = self
        heading.leaveOut(Set(found))
        return heading
    }

    private static let standings = ["da ", "dang ", "chua ", "xong ", "hoan thanh ", "khong giai quyet "]

    /// A column headed by who answers holds the answers when it holds sentences and there is no other.
    private func settledByLengths(in grid: TableGrid) -> TableHeading {
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

    /// A column of a list of products that may say how the makers are organised or of which group the products are, says
    /// the one of which most of its values are.
    private func settledByForms(in grid: TableGrid) -> TableHeading {
        let open = columns.filter { $0.sense == .unclear(ProductHeadings.formOrGroup) }
        guard open.count == 1, let column = open.first?.column else { return self }
        let texts = grid.rows[rows.upperBound...].prefix(200).compactMap { $0.cell(at: column)?.text }
            .filter { !$0.isEmpty }
        func isMost(_ fits: (String) -> Bool) -> Bool { !texts.isEmpty && texts.count(where: fits) * 2 > texts.count }
        var heading = self
        if isMost({ Holder.Form(opening: $0) != nil }), first("form") == nil {
            heading.read(column, as: "form")
        } else if isMost(ProductSets.areSaid), first("group") == nil {
            heading.read(column, as: "group")
        }
        return heading
    }

    /// Of a list of help that has no other sums, what was paid is the sum.
    private var settledByPaid: TableHeading {
        let paid = columns.filter {
            !$0.isRead && ListContext.isOfPaid($0) && $0.sense.field == nil || $0.sense.field == "paid"
        }
        guard first("amount") == nil, first("requested") == nil, paid.count == 1, !paid[0].isDeclined else {
            return self
        }
        var heading = self
        heading.read(paid[0].column, as: "amount")
        return heading
    }
}
