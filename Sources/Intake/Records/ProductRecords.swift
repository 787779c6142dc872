// Turns a recognised list of products into records.
import Domain
import Formats
import Vietnamese

extension ProductTable {
    /// The holders that the list names, and its products; a list of recognised products says so of each.
    package func records() -> [IncomingRecord] { holders + products }

    private var holders: [IncomingRecord] {
        var places: [String: Int] = [:]
        var records: [IncomingRecord] = []
        for row in rows {
            guard let name = row.holder, !name.isEmpty else { continue }
            let contact = row.more["contact"] ?? ""
            if let place = places[matchKey(name)] {
                if records[place].entry["contact"].isEmpty, !contact.isEmpty {
                    records[place].entry["contact"] = .text(contact)
                    records[place].stated.insert("contact")
                }
                continue
            }
            var holder = Holder()
            let form = row.more["form"].flatMap(Holder.Form.init(opening:))
            (holder.name, holder.form, holder.contact) = (name, form ?? Holder.Form(ofNamed: name), contact)
            places[matchKey(name)] = records.count
            let stated = ["name"] + (contact.isEmpty ? [] : ["contact"]) + (form == nil ? [] : ["form"])
            records.append(
                IncomingRecord(entry: RecordEntry(holder), stated: Set(stated), place: row.place.description))
        }
        return records
    }

    /// Whether anything says that the products are recognised: the title, or what only recognised ones have.
    private var areRecognised: Bool {
        isOfRecognised || rows.contains { $0.stars != nil || $0.decision != nil || $0.date != nil || $0.year != nil }
            || folded(title).contains("ocop")
    }

    private var products: [IncomingRecord] {
        let areRecognised = areRecognised
        var units = KeptReadings<String>()
        return rows.map { row in
            var product = Product()
            product.name = NameCell.withoutTail(row.name)
            product.unit = row.unit.map { units.reading(of: $0, Self.plainUnit) } ?? ""
            product.starRating = row.stars
            product.year = row.year
            product.holder = row.holder ?? ""
            product.decision = NameCell.withoutTail(row.decision ?? "")
            product.group = NameCell.withoutTail(row.group ?? "")
            if row.isGroupTitle { Self.takeTitle(row.group ?? "", &product) }
            product.issuedOn = row.date.flatMap { CalendarDate(year: $0.year, month: $0.month, day: $0.day) }
            // Stars that nobody can read are no recognition, unless a decision or its day says so.
            let isOpen = row.standing != .none || row.stars == nil && row.starsText != nil
            if areRecognised, !isOpen || row.standing == .none && (row.decision != nil || row.date != nil) {
                product.state = .recognised
            }
            var record = IncomingRecord(entry: RecordEntry(product), place: row.place.description)
            record.stated.subtract(["state", "youthLed"])
            record.unread = row.unread
            // A number of stars that there is not is refused; other words are told, and no stars.
            if row.stars == nil, let count = row.starsText.flatMap({ Int($0) }), count > 5 {
                record.problems.append(FieldProblem("starRating", .outside(1...5)))
            }
            record.take(row.more)
            return record
        }
    }

    private static func plainUnit(_ unit: String) -> String {
        let parsed = AskerName(written: unit)
        return parsed.office.isEmpty && !parsed.unit.isEmpty ? parsed.plainUnit : unit
    }

    /// What the title of a group says of its products: their stars, their unit, or else their group.
    private static func takeTitle(_ title: String, _ product: inout Product) {
        let bare = GroupTitle.withoutMarker(title)
        let words = folded(bare).split(separator: " ")
        product.group = bare
        if words.contains("sao") { product.group = "" }
        let unit = AskerName(written: bare)
        guard unit.office.isEmpty, !unit.unit.isEmpty else { return }
        product.group = ""
        if product.unit.isEmpty { product.unit = unit.plainUnit }
    }
}

extension IncomingRecord {
    /// Takes values of further fields as they are written.
    fileprivate mutating func take(_ more: [String: String]) {
        for field in entry.kind.description.fields {
            guard let text = more[field.name], !text.isEmpty else { continue }
            do {
                entry[field.name] = try FieldValue(reading: text, for: field)
                stated.insert(field.name)
            } catch {
                self.problems.append(error)
            }
        }
    }
}
