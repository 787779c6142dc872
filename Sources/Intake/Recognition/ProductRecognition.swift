// Reads the rows of a list of products.
import Domain
import Formats

/// Gathers the products of the rows of one or several tables.
struct ProductRows {
    let labels: ColumnLabels
    private(set) var rows: [ProductRow] = []
    /// What somebody should know of the rows, since it was last taken.
    private(set) var remarks: [ReadRemark] = []

    init(_ labels: ColumnLabels) { self.labels = labels }

    /// The remarks so far, which are told once.
    mutating func takeRemarks() -> [ReadRemark] {
        defer { remarks = [] }
        return remarks
    }

    /// The fields that are read as they stand.
    private static let plain = [
        "points", "expiresOn", "traceabilityCode", "website", "productSet", "contact", "notes", "youthLed", "story",
        "aliases",
        "traceabilityAddress", "state", "expiryReason",
    ]

    mutating func add(_ grid: TableGrid, from start: Int, heading: TableHeading) {
        var group: String?
        for row in grid.listed(from: start, below: heading) {
            switch row {
            case .record(let row):
                guard let column = heading.first("name"), let name = row.cell(at: column)?.text, !name.isEmpty else {
                    continue
                }
                rows.append(product(row, name, heading, group: group, place: grid.place(row: row, column: column)))
            case .group(let title, _): group = title
            case .left(let remark): remarks.append(remark)
            }
        }
    }

    private mutating func product(
        _ row: GridRow, _ name: String, _ heading: TableHeading, group: String?, place: TablePlace
    ) -> ProductRow {
        func text(_ field: String) -> String? {
            let text = heading.columns(of: field).filter { if case .mark = $0.sense { false } else { true } }
                .compactMap { row.cell(at: $0.column)?.readable }.filter { !$0.isEmpty }.joined(separator: ", ")
            return text.isEmpty ? nil : text
        }
        let decision = text("decision")
        let date =
            (text("issuedOn") ?? text("year")).flatMap { WrittenDate(in: $0) }
            ?? decision.flatMap { WrittenDate(in: $0) }
        let starsText = text("starRating") ?? mark(row, heading)
        let starsSource = starsText ?? (heading.first("starRating") == nil ? group.flatMap(Self.starsPhrase) : nil)
        let number = heading.order.flatMap { row.cell(at: $0)?.text }
        var product = ProductRow(
            number: number.flatMap(TextLayout.ordinal) ?? (rows.last?.number ?? 0) + 1, name: name,
            unit: text("unit"), stars: starsSource.flatMap { Self.stars(in: $0) }, starsText: starsText,
            year: text("year").flatMap(Self.year) ?? date?.year, holder: text("holder"), decision: decision,
            date: date, group: text("group") ?? group, place: place)
        product.isGroupTitle = text("group") == nil && group != nil
        var asides: [String] = []
        for name in Self.plain {
            guard let text = text(name) else { continue }
            guard let field = Product.description[name] else {
                product.more[name] = text
                continue
            }
            let value = field.kind.choices.isEmpty ? text : labels.code(text, of: field, .product)?.code ?? text
            // What cannot be read is left out and told; the product is one all the same.
            if (try? FieldValue(reading: value, for: field)) == nil {
                remarks.append(
                    ReadRemark(place: place.description, matter: .unreadable(field: name), text: text))
                let heading = heading.columns(of: name).first?.text ?? name
                asides.append(heading + ": " + text)
            } else {
                product.more[name] = value
            }
        }
        if !asides.isEmpty {
            product.more["notes"] = ([product.more["notes"] ?? ""] + asides).filter { !$0.isEmpty }
                .joined(separator: "\n")
        }
        return product
    }

    /// The stars of the one column that is crossed.
    private func mark(_ row: GridRow, _ heading: TableHeading) -> String? {
        let crossed = heading.columns(of: "starRating").compactMap { column -> (String, String)? in
            guard case .mark(_, let value) = column.sense, let text = row.cell(at: column.column)?.text, !text.isEmpty
            else { return nil }
            return (value, text)
        }
        guard let first = crossed.first else { return nil }
        return crossed.count == 1 ? first.0 : crossed.map { $0.0 + ": " + $0.1 }.joined(separator: ", ")
    }

    /// The part of a group's title that names stars, if any.
    private static func starsPhrase(_ text: String) -> String? {
        let words = TextLayout.folded(text).split(separator: " ")
        guard let star = words.firstIndex(of: "sao"), star > 0 else { return nil }
        return words[star - 1] + " sao"
    }

    /// The stars that "3", "03", "3 sao", "ba sao" or "★★★" name.
    private static func stars(in text: String) -> Int? {
        let signs = text.unicodeScalars.count { $0 == "★" || $0 == "⭐" || $0 == "*" || $0 == "✩" || $0 == "☆" }
        let words = TextLayout.folded(text).split(separator: " ")
        let named = ["mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5]
        for word in words {
            if let number = Int(word) { return (1...5).contains(number) ? number : nil }
            if let number = named[String(word)], words.contains("sao") { return number }
        }
        return (1...5).contains(signs) && words.allSatisfy { $0 == "sao" } ? signs : nil
    }

    /// The first number of four digits that can be a year.
    private static func year(_ text: String) -> Int? {
        for run in text.split(whereSeparator: { !("0"..."9").contains($0) }) {
            if run.utf8.count == 4, let year = Int(run), (1990...2199).contains(year) { return year }
        }
        return nil
    }
}

extension GridCell {
    /// Its text as offices write it: a spreadsheet's decimals follow a comma.
    var readable: String { isNumber ? text.replacing(".", with: ",") : text }
}
