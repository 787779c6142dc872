// A document of which nothing is known but what a text says of it: for the register, where it is missing there.
import Vietnamese

extension DocumentRegister {
    /// The documents that a text names and the register does not have, each once, with what the text says of them. One that
    /// is named by a number without its symbol is not told from others, and left out.
    package func missing(in text: String) -> [LegalDocument] {
        var seen: Set<String> = []
        return CitationFinder(register: self).citations(in: text).compactMap { citation in
            guard document(for: citation) == nil, seen.insert(citation.key).inserted else { return nil }
            return citation.document(in: text)
        }
    }

    /// Whether a text names a document.
    package func cites(_ document: LegalDocument, in text: String) -> Bool {
        CitationFinder(register: self).citations(in: text).contains {
            self.document(for: $0)?.identity == document.identity
        }
    }
}

extension Citation {
    /// The document with what the text says of it; nil where its symbol is not written.
    fileprivate func document(in text: String) -> LegalDocument? {
        guard !symbol.isEmpty else { return nil }
        var document = LegalDocument()
        // A symbol that names no type is that of an official letter (decree 30/2020/NĐ-CP, annex III).
        document.type = type ?? "Công văn"
        // Party documents have a dash behind the number: 29-NQ/TW.
        let isOfParty = written.contains(number + "-")
        document.number = number + (year.map { "/\($0)" } ?? "") + (isOfParty ? "-" : "/") + symbol
        document.date = date
        document.issuer = issuer(in: text)
        return document
    }

    /// Who issued it, as the text says behind the citation, else as its symbol does; empty where neither says.
    private func issuer(in text: String) -> String {
        let behind = Self.named(String(text[range.upperBound...].prefix(Self.issuerLimit)))
        let within = written.firstRange(of: " của ").map { Self.named(String(written[$0.lowerBound...])) } ?? nil
        if let named = behind ?? within { return named }
        let parts = symbol.split(whereSeparator: { "-/".contains($0) }).map { $0.lowercased() }
        if parts.last == "cp" { return "Chính phủ" }
        if parts.last == "ttg" { return "Thủ tướng Chính phủ" }
        return parts.first?.hasPrefix("qh") == true ? "Quốc hội" : ""
    }

    /// How far behind a citation its issuer is looked for.
    private static let issuerLimit = 90
    /// What ends the name of an issuer.
    private static let ends = [
        " về ", " ngày ", " quy định", " ban hành", " phê duyệt", " sửa đổi", " hướng dẫn", " đã ", " thì ", " và ",
        " là ",
        " có ", ",", ";", ".", ":", "(", ")", "\n",
    ]

    /// The body behind *của* at the start of a text; nil where none is named.
    private static func named(_ text: String) -> String? {
        let text = composed(text)
        let opening = " của "
        guard text.hasPrefix(opening) else { return nil }
        var name = text.dropFirst(opening.count)
        for end in ends { if let stop = name.firstRange(of: end) { name = name[..<stop.lowerBound] } }
        let body = trimmed(String(name))
        // A body begins with a capital; *của tỉnh* names none.
        return body.first?.isUppercase == true ? body : nil
    }
}

extension RecordDescription {
    /// The fields whose texts cite legal documents.
    package var citing: [FieldDescription] { fields.filter(\.isCiting) }
}

extension RecordEntry {
    /// The texts of a record that cite legal documents, one below the other.
    package var citingText: String {
        kind.description.citing.map { self[$0.name].text }.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
