// Turns a recognised list of products into records.
import Domain
import Vietnamese

extension ProductTable {
    /// The holders that the list names, and its products; a list of recognised products says so of each.
    package func records() -> [IncomingRecord] { holders + products }

    private var holders: [IncomingRecord] {
        var seen: Set<String> = []
        return rows.compactMap { row in
            guard let name = row.holder, !name.isEmpty, seen.insert(matchKey(name)).inserted else { return nil }
            var holder = Holder()
            (holder.name, holder.form) = (name, Holder.Form(ofNamed: name))
            return IncomingRecord(
                entry: RecordEntry(holder), stated: ["name"], place: row.place.description)
        }
    }

    private var products: [IncomingRecord] {
        rows.map { row in
            var product = Product()
            product.name = row.name
            product.unit =
                row.unit.map { unit in
                    let parsed = AskerName(written: unit)
                    return parsed.office.isEmpty && !parsed.unit.isEmpty ? parsed.plainUnit : unit
                } ?? ""
            product.starRating = row.stars
            product.year = row.year
            product.holder = row.holder ?? ""
            product.decision = row.decision ?? ""
            product.group = row.group ?? ""
            product.issuedOn = row.date.flatMap { CalendarDate(year: $0.year, month: $0.month, day: $0.day) }
            product.state = .recognised
            var record = IncomingRecord(entry: RecordEntry(product), place: row.place.description)
            record.stated.subtract(["state", "youthLed"])
            if row.stars == nil, let text = row.starsText {
                record.problems.append(FieldProblem("starRating", .notANumber(text)))
            }
            return record
        }
    }
}
