// In which fields of records a person's name may stand, and what papers make of it.
import Vietnamese

/// What the names in a field are (law 91/2025/QH15).
package enum PersonField: Sendable, Hashable {
    /// Beneficiaries, holders, suppliers, buyers: bodies, households or persons.
    case holders
    /// Roles and branches; sometimes a person's name all the same.
    case people
    /// Whoever keeps the registers, by the name of the login.
    case keeper

    /// What the names in a field of a kind are; nil when no person's name belongs there.
    package init?(_ kind: RecordKind, _ field: String) {
        switch (kind, field) {
        case (Support.description.kind, "beneficiary"), (Product.description.kind, "holder"),
            (Project.description.kind, "holderName"), (Holder.description.kind, "name"),
            (Holder.description.kind, "aliases"), (Lot.description.kind, "supplier"), (Lot.description.kind, "buyer"),
            (Sale.description.kind, "channel"):
            self = .holders
        case (Project.description.kind, "people"), (Project.description.kind, "mentor"),
            (TrainingNeed.description.kind, "registrant"), (Visit.description.kind, "visitor"),
            (ScoreSheet.description.kind, "scorer"), (Question.description.kind, "asker"),
            (Conference.description.kind, "chair"):
            self = .people
        case (DossierPaper.description.kind, "changedBy"), (Comment.description.kind, "author"),
            (Comment.description.kind, "resolvedBy"), (Disclosure.description.kind, "person"):
            self = .keeper
        default: return nil
        }
    }

    /// The names in a text of such a field, one by one.
    package func names(in text: String) -> [String] {
        text.split { $0 == ";" || $0.isNewline || self == .people && $0 == "," }.map { trimmed(String($0)) }
            .filter { !$0.isEmpty }
    }
}

/// Hides the names of persons, field by field, and keeps what it hid.
package struct NameHiding: Sendable {
    private let names: PrintedNames
    private let showsAll: Bool
    /// What stands for a name that is hidden.
    private let unnamed: String
    /// What was hidden so far, or would have been, each part once.
    package private(set) var hidden: [HiddenPart] = []
    private var seen: Set<HiddenPart> = []

    /// - Parameter showsAll: whether somebody said why persons are named.
    package init(names: PrintedNames, showsAll: Bool, unnamed: String) {
        self.names = names
        self.showsAll = showsAll
        self.unnamed = unnamed
    }

    /// The text of a field as papers may have it; empty when nothing of it may stand there.
    /// - Parameter entry: the record, when it says itself that its name is a person's.
    package mutating func shown(
        _ text: String, _ kind: RecordKind, _ field: FieldDescription, of entry: RecordEntry? = nil
    ) -> String {
        if field.isPrivate {
            if !text.isEmpty, !showsAll { note(HiddenPart(.field(kind, field.name), .kept)) }
            return ""
        }
        guard !text.isEmpty, let role = PersonField(kind, field.name) else { return text }
        guard role != .keeper else {
            note(HiddenPart(.field(kind, field.name), .person))
            return showsAll ? text : ""
        }
        let stated = role == .holders ? entry.flatMap(Self.reason(for:)) : nil
        var isWhole = true
        var pieces: [String] = []
        for name in role.names(in: text) {
            var found = names.hidden(of: [name])
            if found.isEmpty, let reason = stated ?? (role == .people && Self.isPersonal(name) ? .person : nil) {
                found = [HiddenPart(.name(name), reason)]
            }
            found.forEach { note($0) }
            if found.isEmpty || showsAll {
                pieces.append(name)
            } else {
                isWhole = false
                if !pieces.contains(unnamed) { pieces.append(unnamed) }
            }
        }
        return isWhole ? text : pieces.joined(separator: "; ")
    }

    /// Why a record's own name is hidden by what it says of itself.
    private static func reason(for entry: RecordEntry) -> HiddenPart.Reason? {
        if let support = entry.record(as: Support.self) {
            return support.isShared
                ? nil : support.form == .person ? .person : support.form == .household ? .household : nil
        }
        if let holder = entry.record(as: Holder.self) { return holder.form == .household ? .household : nil }
        return nil
    }

    private mutating func note(_ part: HiddenPart) { if seen.insert(part).inserted { hidden.append(part) } }

    /// Whether a text is made like a person's name: a family name in front, two to five words, all with capitals.
    private static func isPersonal(_ text: String) -> Bool {
        let words = composed(text).split(whereSeparator: \.isWhitespace)
        guard (2...5).contains(words.count), let first = words.first,
            words.allSatisfy({ $0.first?.isUppercase == true })
        else { return false }
        return familyNames.contains(first.lowercased())
    }

    /// The family names that most people have, those of the peoples of the north-east among them.
    private static let familyNames: Set<String> = [
        "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương",
        "lý", "nông", "lương", "vi", "triệu", "đinh", "mai", "trương", "lâm", "chu", "bế", "hứa", "đàm", "hà", "đào",
        "đoàn", "trịnh", "tô", "cao", "tạ", "thạch", "kim", "sơn", "lò", "quàng", "giàng", "vàng", "mã", "phùng",
    ]
}

extension NameHiding {
    /// The text of a field of a record as papers may have it, by the field's name.
    package mutating func shown(_ field: String, of entry: RecordEntry) -> String {
        guard let description = Catalogue.description(of: entry.kind)?[field] else { return "" }
        return shown(entry[field].plainText, entry.kind, description, of: entry)
    }
}
