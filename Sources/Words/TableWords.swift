// What was understood of a table of a file, in sentences.
import Domain
import Vietnamese

extension Words {
    /// What was understood of the tables of a file, a line each.
    /// - Parameter isWhole: whether everything is told; else only what somebody has to look at.
    package func tables(_ tables: [ReadTable], isWhole: Bool) -> [String] {
        // Where little room is, a table that was not taken comes first.
        let open = tables.filter { if case .unrecognised = $0.outcome { !isWhole } else { false } }
        let others = tables.filter { !open.contains($0) }
        return (open + others).flatMap { table -> [String] in
            switch table.outcome {
            case .unrecognised: return [unrecognised(table)]
            case .hidden: return [self(.tableHidden, table.place, String(table.rowCount))]
            case .leftOut: return [self(.tableLeftOut, tablePlace(table), String(table.rowCount))] + memory(of: table)
            case .taken(let kind):
                let columns = columns(table, kind, isWhole: isWhole)
                let remarks = remarks(table, kind, isWhole: isWhole)
                return isWhole && !table.columns.isEmpty
                    ? [self(.tableTaken, tablePlace(table), self.kind(kind), String(table.rowCount))]
                        + memory(of: table) + columns + remarks
                    : memory(of: table) + columns + remarks
            }
        }
    }

    /// A table of which nobody knows what it is: its headings, how many rows it has, and what it may be.
    package func unrecognised(_ table: ReadTable) -> String {
        let headings = table.columns.map(\.heading).filter { !$0.isEmpty }.prefix(8).map { shortened($0) }
        let known = headings.isEmpty ? self[.reasonNoHeadings] : headings.joined(separator: ", ")
        guard case .unrecognised(let kinds) = table.outcome, !kinds.isEmpty else {
            return self(.tableUnknown, tablePlace(table), known, String(table.rowCount))
        }
        return self(
            .tableUnknownPerhaps, tablePlace(table), known, String(table.rowCount),
            kinds.map { kind($0) + " (" + $0.rawValue + ")" }.joined(separator: ", "))
    }

    /// That it was read as somebody said before, where it was.
    private func memory(of table: ReadTable) -> [String] {
        table.isRemembered ? ["  " + self(.tableRemembered, tablePlace(table))] : []
    }

    /// How a table of a file is named.
    package func tablePlace(_ table: ReadTable) -> String {
        if table.place.isEmpty { return self[.tableOnly] }
        return Int(table.place) == nil ? "“" + table.place + "”" : self(.tableNumber, table.place)
    }

    private func shortened(_ text: String) -> String { text.count > 40 ? text.prefix(39) + "…" : text }

    private func columns(_ table: ReadTable, _ kind: RecordKind, isWhole: Bool) -> [String] {
        var read: [String] = []
        var left: [String] = []
        var open: [String] = []
        var noted: [String] = []
        let hasNotes = kind.description["notes"] != nil
        for column in table.columns {
            let heading = shortened(column.heading.isEmpty ? "–" : column.heading)
            let name = column.isHeaded ? heading : self(.columnUnheaded, heading)
            switch column.meaning {
            case .field(let field): read.append(name + " → " + self.field(of: kind, field))
            case .order: read.append(name + " → " + self[.tableOrder])
            case .leftOut: left.append(name)
            case .noted: noted.append(name)
            case .personal: left.append(self(.tablePersonal, name))
            case .spare(let field): left.append(name + " (" + self.field(of: kind, field) + "?)")
            case .unclear(let fields):
                let perhaps = fields.map { self.field(of: kind, $0) }.joined(separator: "/")
                open.append(name + " (" + perhaps + "?)" + evidence(column))
            case .unknown: if column.isUnclear { open.append(name + evidence(column)) } else { left.append(name) }
            }
        }
        var lines = isWhole && !read.isEmpty ? ["  " + self(.tableRead, read.joined(separator: "; "))] : []
        if isWhole, !left.isEmpty { lines.append("  " + self(.tableLeft, left.joined(separator: "; "))) }
        // What was put elsewhere is told each time: it stands in no field of its own.
        if !noted.isEmpty { lines.append("  " + self(.tableNoted, noted.joined(separator: "; "))) }
        let unclear = hasNotes ? Text.tableOpenNoted : .tableOpen
        if !open.isEmpty { lines.append("  " + self(unclear, open.joined(separator: "; "))) }
        return lines
    }

    /// In how many rows a column that is not read holds something, which they are, and the first of its values.
    private func evidence(_ column: ReadColumn) -> String {
        guard let sample = column.samples.first, !column.rows.isEmpty else { return "" }
        let numbers = column.rows.prefix(Self.rowsNamed).map(String.init).joined(separator: ", ")
        let all = numbers + (column.rows.count > Self.rowsNamed ? "…" : "")
        return " (" + self(.columnEvidence, grouped(Int64(column.rows.count)), all, shortened(sample)) + ")"
    }

    /// The most rows named of a column that is not read.
    private static let rowsNamed = 5

    /// What a field that a column is read as is called.
    package func field(of kind: RecordKind, _ name: String) -> String {
        kind.description[name] == nil ? field(.holder, name) : field(kind, name)
    }

    /// Rows that were left out, and values that were read as something else or not at all.
    private func remarks(_ table: ReadTable, _ kind: RecordKind, isWhole: Bool) -> [String] {
        let told = isWhole ? table.remarks : table.remarks.filter(\.needsALook)
        let hasNotes = kind.description["notes"] != nil
        return told.map { remark in
            let text = "“" + shortened(trimmed(remark.text)) + "”"
            let said: String
            switch remark.matter {
            case .total: said = self(.rowTotal, text)
            case .signature: said = self(.rowSignature, text)
            case .note: said = self(.rowNote, text)
            case .group: said = self(.rowGroup, text)
            case .unreadable(let field):
                // What a field cannot hold stands among the notes, where the kind has them.
                said = self(hasNotes ? .rowNoted : .rowUnreadable, text, self.field(of: kind, field))
            case .readAs(let field, let value):
                said = self(.rowReadAs, text, self.field(of: kind, field), worded(value, field, kind))
            case .ambiguous(let field):
                said = self(
                    hasNotes ? .rowAmbiguousNoted : .rowAmbiguous, text, self.field(of: kind, field))
            case .shared(let field):
                said = self(hasNotes ? .rowSharedNoted : .rowShared, text, self.field(of: kind, field))
            case .overpaid: said = self(.rowOverpaid, text)
            case .unit(let unit): said = self(.rowUnit, text, unit)
            case .units: said = self(.rowUnits, text)
            case .monthFirst(let field): said = self(.rowMonthFirst, text, self.field(of: kind, field))
            case .moved(let field): said = self(.rowMoved, text, self.field(of: kind, field))
            case .groupRead(let field, let value):
                said = self(.rowGroupRead, text, self.field(of: kind, field), value)
            case .assumed(let field, let value):
                said = self(.rowAssumed, self.field(of: kind, field), worded(value, field, kind))
            case .above(let value): said = self(.rowAbove, text, value)
            case .nameless(let field): said = self(.rowNameless, text, self.field(of: kind, field))
            case .closing: said = self(.rowClosing, text)
            case .tooWide(let limit, let rows): said = self(.rowTooWide, text, String(limit), String(rows))
            case .split(let count): said = self(.rowSplit, text, String(count))
            case .whole(let count): said = self(.rowWhole, text, String(count))
            }
            return "  " + (remark.place.isEmpty ? "" : filePlace(remark.place) + ": ") + said
        }
    }

    /// A value as the interface words it.
    private func worded(_ value: String, _ field: String, _ kind: RecordKind) -> String {
        guard let description = kind.description[field] else { return value }
        if case .flag = description.kind { return self[value == "true" ? .yes : .no] }
        return description.kind.codes.contains(value) ? choice(kind, field, value) : value
    }
}

extension ReadRemark {
    /// Whether it is more than a row that is no record.
    fileprivate var needsALook: Bool {
        switch matter {
        case .unreadable, .split, .whole, .readAs, .ambiguous, .shared, .overpaid, .unit, .units, .moved, .assumed,
            .closing, .monthFirst, .nameless, .tooWide, .above:
            true
        case .total, .signature, .note, .group, .groupRead: false
        }
    }
}
