// Records read back from rows of named values, as they were exported or as an office wrote them.
import Domain

/// Reads records back from rows of named values.
package enum RecordRowReader {
    /// The columns that say which record a row is; they stand in files of every kind.
    private static let common = Set(["kind", FileColumn.reason] + FileColumn.own)

    /// The kind whose fields the names are; nil when they are nobody's. A file that we exported may lack columns and have
    /// some that somebody added: it is of the kind that most of them belong to.
    package static func kind(of names: [String]) -> RecordDescription? {
        let own = names.filter { !$0.contains(".") && !common.contains($0) && !trimmed($0).isEmpty }
        let kinds = Catalogue.descriptions.filter { description in
            own.contains(description.titleField) && own.allSatisfy { description[$0] != nil }
        }
        guard kinds.isEmpty else {
            // A lone `name` may be anybody's: what is only ours may be read as ours.
            return own.count == 1 && kinds.count > 1 && !names.contains("uid") ? nil : kinds.first
        }
        // Who takes the uids out leaves a file of ours all the same.
        guard names.contains(FileColumn.lineage) || names.contains("uid") && names.contains(FileColumn.version) else {
            return nil
        }
        let counts = Catalogue.descriptions.map { description in own.count { description[$0] != nil } }
        guard let most = counts.max(), most > 0, counts.count(where: { $0 == most }) == 1 else { return nil }
        return counts.firstIndex(of: most).map { Catalogue.descriptions[$0] }
    }

    /// The records of rows of one kind; what they refer to stands before them.
    package static func records(
        _ description: RecordDescription, rows: [(place: String, values: [(name: String, value: String)])]
    ) -> [IncomingRecord] {
        var referenced: [IncomingRecord] = []
        var known: [String: Int] = [:]
        let owners = rows.map { row -> (IncomingRecord, [(field: String, key: String)]) in
            var owner = record(description, row.values.filter { !$0.name.contains(".") }, place: row.place)
            var links: [(field: String, key: String)] = []
            owner.takeUnread(description, row.values)
            for field in description.fields {
                if field.isLink, !field.followsNames { owner.takeLink(field, row.values) }
                guard !field.isLink, case .reference(let kind) = field.kind,
                    let title = row.values.first(where: { $0.name == field.name })?.value, !title.isEmpty
                else { continue }
                let target = kind.description
                let prefix = field.name + "."
                let parts = row.values.filter { $0.name.hasPrefix(prefix) }
                    .map { (name: String($0.name.dropFirst(prefix.count)), value: $0.value) }
                let key = ([field.name, title] + parts.map { $0.name + "=" + $0.value }).joined(separator: "\u{1F}")
                if known[key] == nil {
                    var record =
                        parts.isEmpty
                        ? mention(target, title, place: row.place) : record(target, parts, place: row.place)
                    record.isMention = true
                    record.calledBy = trimmed(title)
                    if !parts.isEmpty, !parts.contains(where: { $0.name == target.titleField }) {
                        record.takeName(title)
                    }
                    referenced.append(record)
                    known[key] = referenced.count
                }
                owner.stated.insert(field.name)
                links.append((field.name, key))
            }
            return (owner, links)
        }
        return referenced
            + owners.map { owner, links in
                var owner = owner
                for link in links { owner.entry[link.field] = known[link.key].map { .reference(-Int64($0)) } ?? .none }
                return owner
            }
    }

    /// Whether a column of a kind is read.
    static func isRead(_ name: String, _ description: RecordDescription) -> Bool {
        if common.contains(name) || trimmed(name).isEmpty { return true }
        guard let dot = name.firstIndex(of: ".") else { return description[name] != nil }
        guard let field = description[String(name[..<dot])], !field.followsNames, case .reference(let kind) = field.kind
        else {
            return false
        }
        let part = String(name[name.index(after: dot)...])
        return common.contains(part) || name == field.calledName || !field.isLink && kind.description[part] != nil
    }

    private static func record(
        _ description: RecordDescription, _ values: [(name: String, value: String)], place: String
    ) -> IncomingRecord {
        var record = IncomingRecord(entry: description.blank(), stated: [], place: place)
        let lineage = (values.first { $0.name == FileColumn.lineage }?.value ?? "")
            .split(whereSeparator: \.isWhitespace)
        record.marks = lineage.filter { !$0.hasPrefix(VeiledCell.sign) }.map(String.init)
        record.hidden = Set(lineage.filter { $0.hasPrefix(VeiledCell.sign) }.map { String($0.dropFirst()) })
        for (name, value) in values {
            switch name {
            case "uid": record.entry.identity.uid = trimmed(value).lowercased()
            case FileColumn.version: record.version = Int(trimmed(value))
            default: break
            }
            guard let field = description[name] else { continue }
            switch field.kind {
            case .reference: continue
            // There is no such thing as neither yes nor no: an empty cell says nothing.
            case .choice, .flag: if trimmed(value).isEmpty { continue }
            case .text, .prose:
                if VeiledCell.isVeiled(value) {
                    record.veiled.insert(name)
                    record.entry[name] = FieldValue(text: value)
                    continue
                }
            default: break
            }
            record.stated.insert(name)
            do {
                record.entry[name] = try FieldValue(reading: value, for: field)
            } catch {
                record.problems.append(error)
            }
        }
        return record
    }

    /// A record of which a file says no more than its title or number.
    private static func mention(_ target: RecordDescription, _ title: String, place: String) -> IncomingRecord {
        var record = IncomingRecord(entry: target.blank(), stated: [], place: place)
        record.entry[target.titleField] = .text(title)
        if target.kind == .conference { record.entry["notice"] = .text(title) }
        return record
    }
}

extension IncomingRecord {
    /// Notes the columns that hold something and are no field.
    fileprivate mutating func takeUnread(_ description: RecordDescription, _ values: [(name: String, value: String)]) {
        var known = Set(self.unread)
        for (name, value) in values where !value.isEmpty && !RecordRowReader.isRead(name, description) {
            if known.insert(name).inserted { self.unread.append(name) }
        }
    }

    /// Takes the name of a record of which the file says no more than that and its uid: a new one goes by it, one that is
    /// there keeps its own.
    fileprivate mutating func takeName(_ title: String) {
        let field = entry.kind.description.titleField
        entry[field] = FieldValue(text: trimmed(title))
        if VeiledCell.isVeiled(title) { self.veiled.insert(field) }
    }

    /// Takes the uid of a link, and what its record is called. Who wrote something under the bare name meant a uid too.
    fileprivate mutating func takeLink(_ field: FieldDescription, _ values: [(name: String, value: String)]) {
        let named = values.filter { $0.name == field.uidName || $0.name == field.name }
            .map { trimmed($0.value).lowercased() }
        let called = values.first { $0.name == field.calledName }.map { trimmed($0.value) } ?? ""
        if !called.isEmpty { self.linkNames[field.name] = called }
        guard !named.isEmpty || !called.isEmpty else { return }
        stated.insert(field.name)
        self.links[field.name] = named.first { !$0.isEmpty } ?? ""
    }
}
