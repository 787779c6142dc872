// Tells the body that answers from those that support it, where one cell names them all.
import Formats
import Vietnamese

enum AnsweringBodies {
    /// The leading body and the supporting ones, parted by semicolons: "Chủ trì: …; Phối hợp: …", "Phòng A (chủ trì), Hội B",
    /// "Phòng A chủ trì, phối hợp với Hội B". Where nobody is said to lead the words stay as they are.
    static func parted(_ text: String) -> (lead: String, supporting: String) {
        if let found = bracketed(text) { return found }
        let lower = text.lowercased()
        // Letters of both cases are one for one in Vietnamese; where they are not, nothing is parted.
        guard lower.count == text.count, let mark = lower.firstRange(of: "phối hợp"), lower.contains("chủ trì") else {
            return (NameCell.tidy(withoutLead(text)), "")
        }
        let place = lower.distance(from: lower.startIndex, to: mark.lowerBound)
        let front = String(text.prefix(place))
        let behind = NameCell.tidy(withoutJoining(String(text.dropFirst(place + "phối hợp".count))))
        let isVerb = ["giai quyet", "thuc hien", "tra loi"].contains { folded(behind).hasPrefix($0) }
        if !behind.isEmpty, !isVerb { return (NameCell.tidy(withoutLead(withoutEnd(front))), list(behind)) }
        // "Phòng A chủ trì, Hội B phối hợp"
        if let lead = front.firstRange(of: " chủ trì") {
            return (
                NameCell.tidy(String(front[..<lead.lowerBound])), list(NameCell.tidy(String(front[lead.upperBound...])))
            )
        }
        return (NameCell.tidy(text), "")
    }

    /// Bodies parted by semicolons, as the field has them.
    static func list(_ text: String) -> String {
        text.split(separator: ";").flatMap { parts(String($0)) }.joined(separator: "; ")
    }

    /// The bodies of a text in which brackets say what each does; nil where none says that it leads.
    private static func bracketed(_ text: String) -> (lead: String, supporting: String)? {
        var (lead, supporting, open) = ("", [String](), "")
        for (index, piece) in text.split(separator: "(", omittingEmptySubsequences: false).enumerated() {
            guard index > 0 else {
                open = String(piece)
                continue
            }
            guard let close = piece.firstIndex(of: ")") else { return nil }
            let role = folded(String(piece[..<close]))
            let isLead = role.contains("chu tri") || role.contains("dau moi")
            guard isLead || role.contains("phoi hop") else {
                open += "(" + piece
                continue
            }
            var bodies = parts(open)
            if isLead, lead.isEmpty { lead = bodies.popLast() ?? "" }
            supporting += bodies
            open = String(piece[piece.index(after: close)...])
        }
        guard !lead.isEmpty else { return nil }
        return (lead, (supporting + parts(open)).joined(separator: "; "))
    }

    private static let beginnings = [
        "phong ", "hoi ", "doan ", "ban ", "ubnd", "so ", "tram ", "trung tam ", "cong an", "van phong", "bch ",
        "mat tran", "mttq", "uy ban", "lien doan", "lien minh ", "ngan hang", "chi cuc ", "htx ", "cong ty ", "to ",
        "quan su", "quy ", "thon ", "truong ", "dang uy", "hdnd", "huyen doan", "xa doan", "tinh doan", "benh vien",
    ]

    /// The bodies of an enumeration; a sign inside a name parts none, as behind it no body begins.
    private static func parts(_ text: String) -> [String] {
        var (found, pending) = ([String](), "")
        var rest = text.replacing(" và ", with: " & ")[...]
        while let sign = rest.firstIndex(where: { ",;/&+\n".contains($0) }) {
            let behind = rest[rest.index(after: sign)...]
            pending += rest[..<sign]
            let words = folded(NameCell.tidy(withoutJoining(String(behind)))) + " "
            if rest[sign] == ";" || beginnings.contains(where: words.hasPrefix)
                || TextLayout.trimmed(pending).isEmpty
            {
                found.append(pending)
                pending = ""
            } else {
                pending += rest[sign] == "&" ? "và" : String(rest[sign])
            }
            rest = behind
        }
        found.append(pending + rest)
        return found.map { NameCell.tidy(withoutJoining(withoutEnd($0))) }.filter { !$0.isEmpty }
    }

    /// A text without the word for who leads, at its beginning or its end.
    private static func withoutLead(_ text: String) -> String {
        let bare = TextLayout.trimmed(text)
        let lower = bare.lowercased()
        guard lower.count == bare.count else { return bare }
        for label in ["cơ quan chủ trì", "đơn vị chủ trì", "chủ trì"] {
            if lower.hasPrefix(label + ":") { return String(bare.dropFirst(label.count + 1)) }
            if lower.hasSuffix(" " + label) { return String(bare.dropLast(label.count + 1)) }
        }
        return bare
    }

    /// A text without the words and signs that join it to what follows.
    private static func withoutEnd(_ text: String) -> String {
        let bare = TextLayout.trimmed(String(text.reversed().drop { ";,. -–+•".contains($0) }.reversed()))
        for word in [" và", " cơ quan", " đơn vị"] where bare.lowercased().hasSuffix(word) {
            return withoutEnd(String(bare.dropLast(word.count)))
        }
        return bare
    }

    private static func withoutJoining(_ text: String) -> String {
        let bare = TextLayout.trimmed(String(text.drop { ":;,. -–+•".contains($0) }))
        for word in ["cùng với ", "với ", "cùng ", "và "] where bare.lowercased().hasPrefix(word) {
            return withoutJoining(String(bare.dropFirst(word.count)))
        }
        return bare
    }
}
