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

    /// Their names.
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
        var cells = ProductCells(row: row, heading: heading, reader: reader, place: place.description)
        defer { remarks += cells.remarks }
        let decision = cells.text("decision")
        let issued = cells.value("issuedOn").flatMap { WrittenDate(in: $0) }
        let date =
            issued ?? cells.text("year").flatMap { WrittenDate(in: $0) } ?? decision.flatMap { WrittenDate(in: $0) }
        let starsText = cells.text("starRating") ?? cells.crossedStars
        let starsSource = starsText ?? (heading.first("starRating") == nil ? group.flatMap(Self.starsPhrase) : nil)
        let number = heading.order.flatMap { row.cell(at: $0)?.text }
        let holder = cells.text("holder").map { holders.reading(of: $0, NameCell.init) }
        var product = ProductRow(
            number: number.flatMap(TextLayout.ordinal) ?? (rows.last?.number ?? 0) + 1, name: name,
            unit: cells.text("unit").map { units.reading(of: $0, NameCell.tidy) },
            stars: starsSource.flatMap { WrittenStars.count(in: $0) },
            starsText: starsText, year: date?.year, holder: holder?.name, decision: decision, date: date,
            group: cells.text("group") ?? group, place: place)
        product.isGroupTitle = cells.text("group") == nil && group != nil
        product.unread = heading.unread(row)
        Self.readYear(from: &cells, into: &product, date)
        if product.stars == nil, let starsText { cells.leaveUnread("starRating", starsText) }
        if let holder, !holder.telephone.isEmpty {
            product.more["contact"] = holder.telephone
            cells.remark(.moved(field: "contact"), holder.name)
        }
        Self.readPlain(from: &cells, into: &product)
        Self.readForm(from: &cells, into: &product)
        cells.setNotedAside()
        let standing = ProductStanding(
            state: cells.text("state"), notes: cells.text("notes"), name: name, group: group, stars: starsText)
        product.standing = standing
        if standing == .revoked { product.more["state"] = Product.State.revoked.rawValue }
        if standing == .applying { product.more["state"] = Product.State.applying.rawValue }
        if !cells.asides.isEmpty {
            product.more["notes"] = ([product.more["notes"] ?? ""] + cells.asides).filter { !$0.isEmpty }
                .joined(separator: "\n")
        }
        return product
    }

    /// The year as it is written, else that of the day of recognition.
    private static func readYear(
        from cells: inout ProductCells, into product: inout ProductRow, _ date: WrittenDate?
    ) {
        if let text = cells.text("year") {
            let year = year(text)
            product.year = year ?? date?.year
            if year == nil, WrittenDate(in: text) == nil { cells.leaveUnread("year", text) }
        } else if product.year == nil {
            product.year = cells.cells("issuedOn").first.flatMap { DayReading($0.cell.text, year: nil).first?.year }
        }
    }

    /// The fields that are read as they stand.
    private static func readPlain(from cells: inout ProductCells, into product: inout ProductRow) {
        for name in plain {
            if Product.description[name] != nil {
                if let value = cells.value(name) { product.more[name] = value }
            } else if let text = cells.text(name) {
                product.more[name] = [product.more[name], text].compactMap(\.self).joined(separator: ", ")
            }
        }
    }

    /// How the holder is organised, where the words say so.
    private static func readForm(from cells: inout ProductCells, into product: inout ProductRow) {
        guard let form = cells.text("form") else { return }
        if product.holder != nil, Holder.Form(opening: form) != nil {
            product.more["form"] = form
        } else {
            cells.setAside("form", form)
        }
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
