// Reads the rows of a list of products.
import Domain
import Formats

/// Gathers the products of the rows of one or several tables.
struct ProductRows {
    let labels: ColumnLabels
    private(set) var rows: [ProductRow] = []
    /// What somebody should know of the rows, since it was last taken.
    private(set) var remarks: [ReadRemark] = []
    private var holders = KeptReadings<NameCell>()
    private var units = KeptReadings<String>()

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
        var reader = ValueReader(heading, labels, year: nil)
        reader.look(at: grid, from: start, heading)
        remarks += reader.dayRemarks(
            heading,
            place: grid.rows[heading.rows.lowerBound].filled.first.map { _ in
                grid.place(of: grid.rows[heading.rows.lowerBound])
            } ?? "")
        for row in grid.listed(from: start, below: heading) {
            switch row {
            case .record(let row):
                guard let column = heading.first("name"), let name = row.cell(at: column)?.text, !name.isEmpty else {
                    if let remark = grid.nameless(row, heading) { remarks.append(remark) }
                    continue
                }
                let place = grid.place(row: row, column: column)
                rows.append(product(row, name, heading, reader, group: group, place: place))
            case .group(let title, _): group = title
            case .left(let remark): remarks.append(remark)
            }
        }
    }

    private mutating func product(
        _ row: GridRow, _ name: String, _ heading: TableHeading, _ reader: ValueReader, group: String?,
        place: TablePlace
    ) -> ProductRow {
        func cells(_ field: String) -> [(cell: GridCell, column: HeadingColumn)] {
            heading.columns(of: field).filter { if case .mark = $0.sense { false } else { true } }
                .compactMap { column in row.cell(at: column.column).map { ($0, column) } }
                .filter { !$0.0.lines.isEmpty }
        }
        func text(_ field: String) -> String? {
            let text = cells(field).map(\.cell.readable).joined(separator: ", ")
            return text.isEmpty ? nil : text
        }
        var asides: [String] = []
        /// The value of a field as files have it; what cannot be read is left out and told.
        func value(_ name: String, as other: String? = nil) -> String? {
            guard let field = Product.description[other ?? name], let (cell, column) = cells(name).first else {
                return nil
            }
            let text = cells(name).count == 1 && field.kind != .prose ? cell.text : text(name) ?? ""
            let found =
                cell.isOfSeveralRows && field.kind == .figure
                ? ValueReader.Reading(matter: .shared(field: name)) : reader.read(cell, text, field, column)
            if let matter = found.matter {
                remarks.append(ReadRemark(place: place.description, matter: matter, text: text))
            }
            if found.value == nil { asides.append(column.text + ": " + text) }
            return found.value
        }
        let decision = text("decision")
        let issued = value("issuedOn").flatMap { WrittenDate(in: $0) }
        let date = issued ?? text("year").flatMap { WrittenDate(in: $0) } ?? decision.flatMap { WrittenDate(in: $0) }
        let starsText = text("starRating") ?? mark(row, heading)
        let starsSource = starsText ?? (heading.first("starRating") == nil ? group.flatMap(Self.starsPhrase) : nil)
        let number = heading.order.flatMap { row.cell(at: $0)?.text }
        let holder = text("holder").map { holders.reading(of: $0, NameCell.init) }
        var product = ProductRow(
            number: number.flatMap(TextLayout.ordinal) ?? (rows.last?.number ?? 0) + 1, name: name,
            unit: text("unit").map { units.reading(of: $0, NameCell.tidy) },
            stars: starsSource.flatMap { WrittenStars.count(in: $0) },
            starsText: starsText, year: date?.year, holder: holder?.name, decision: decision, date: date,
            group: text("group") ?? group, place: place)
        product.isGroupTitle = text("group") == nil && group != nil
        product.unread = heading.unread(row)
        func remark(_ matter: ReadRemark.Matter, _ text: String) {
            remarks.append(ReadRemark(place: place.description, matter: matter, text: text))
        }
        if let text = text("year") {
            let year = Self.year(text)
            product.year = year ?? date?.year
            if year == nil, WrittenDate(in: text) == nil {
                remark(.unreadable(field: "year"), text)
                asides.append((heading.columns(of: "year").first?.text ?? "") + ": " + text)
            }
        } else if product.year == nil {
            product.year = cells("issuedOn").first.flatMap { DayReading($0.cell.text, year: nil).first?.year }
        }
        if product.stars == nil, let text = starsText {
            remark(.unreadable(field: "starRating"), text)
            asides.append((heading.columns(of: "starRating").first?.text ?? "") + ": " + text)
        }
        if let holder, !holder.telephone.isEmpty {
            product.more["contact"] = holder.telephone
            remark(.moved(field: "contact"), holder.name)
        }
        for name in Self.plain {
            if Product.description[name] != nil {
                if let value = value(name) { product.more[name] = value }
            } else if let text = text(name) {
                product.more[name] = [product.more[name], text].compactMap(\.self).joined(separator: ", ")
            }
        }
        for column in heading.columns where heading.isNoted(column) {
            guard let cell = row.cell(at: column.column), !cell.lines.isEmpty else { continue }
            asides.append(column.text + ": " + cell.text)
        }
        let standing = ProductStanding(
            state: text("state"), notes: text("notes"), name: name, group: group, stars: starsText)
        product.standing = standing
        if standing == .revoked { product.more["state"] = Product.State.revoked.rawValue }
        if standing == .applying { product.more["state"] = Product.State.applying.rawValue }
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
        if WrittenStars.isHoped(text) { return nil }
        let words = TextLayout.folded(text).split(separator: " ")
        guard let star = words.firstIndex(of: "sao"), star > 0 else { return nil }
        return words[star - 1] + " sao"
    }

    /// The one number of four digits that can be a year.
    private static func year(_ text: String) -> Int? {
        let years = Set(
            text.split(whereSeparator: { !("0"..."9").contains($0) }).filter { $0.utf8.count == 4 }.compactMap {
                Int($0)
            }
            .filter { (1990...2199).contains($0) })
        return years.count == 1 ? years.first : nil
    }
}

extension GridCell {
    /// Its text as offices write it: a spreadsheet's decimals follow a comma.
    var readable: String { isNumber ? text.replacing(".", with: ",") : text }
}
