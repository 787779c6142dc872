// What an office of a commune begins with: the form of its papers and its first dialogue, from a few answers.

/// An office of a commune whose papers the book makes.
package enum FirstOffice: String, CaseIterable, Sendable {
    /// The People's Committee.
    case committee
    /// The Youth Union.
    case youthUnion

    /// The office that issues the papers of a letterhead.
    package init(of letterhead: Letterhead) { self = letterhead.title == .youthUnion ? .youthUnion : .committee }

    /// What it is called in a sentence.
    package func name(of commune: Country.Commune) -> String {
        switch self {
        case .committee: "Ủy ban nhân dân " + commune.name
        case .youthUnion: "Đoàn " + commune.name
        }
    }

    /// A way in which its papers are signed (decree 30/2020/NĐ-CP, article 13).
    package struct Signing: Sendable, Hashable {
        /// On whose authority, one a line.
        package let authority: String
        /// The office of the signer.
        package let position: String
    }

    /// The ways in which its papers are signed, the usual one first.
    package var signings: [Signing] {
        switch self {
        case .committee:
            [
                Signing(authority: "TM. ỦY BAN NHÂN DÂN", position: "CHỦ TỊCH"),
                Signing(authority: "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH", position: "PHÓ CHỦ TỊCH"),
                Signing(authority: "TL. CHỦ TỊCH", position: "CHÁNH VĂN PHÒNG"),
            ]
        case .youthUnion:
            [
                Signing(authority: "TM. BAN THƯỜNG VỤ", position: "BÍ THƯ"),
                Signing(authority: "TM. BAN THƯỜNG VỤ", position: "PHÓ BÍ THƯ"),
            ]
        }
    }

    /// The body above it.
    package func above(_ commune: Country.Commune) -> String {
        switch self {
        case .committee: "Ủy ban nhân dân \(commune.isOfCity ? "thành phố" : "tỉnh") \(commune.province)"
        case .youthUnion: "Ban Thường vụ \(commune.isOfCity ? "Thành đoàn" : "Tỉnh đoàn") \(commune.province)"
        }
    }

    /// The bodies of a commune and those above them, as the register of bodies begins. What its offices are called is usual
    /// since communes have them, and for the office to change.
    package static func bodies(of commune: Country.Commune) -> [Body] {
        let isTown = !commune.name.hasPrefix("xã ")
        let economy = isTown ? "Phòng Kinh tế, Hạ tầng và Đô thị" : "Phòng Kinh tế"
        let (committee, province) = (Self.committee.name(of: commune), Self.committee.above(commune))
        let own: [(name: String, aliases: String, parent: String)] = [
            (committee, "", province), ("Hội đồng nhân dân " + commune.name, "", ""),
            (
                "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân " + commune.name,
                "Văn phòng HĐND và UBND \(commune.name); Văn phòng HĐND và UBND", committee
            ),
            (economy + " " + commune.name, economy, committee),
            ("Phòng Văn hóa - Xã hội " + commune.name, "Phòng Văn hóa - Xã hội", committee),
            (
                "Trung tâm Phục vụ hành chính công " + commune.name, "Trung tâm Phục vụ hành chính công", committee
            ),
            (youthUnion.name(of: commune), "Đoàn TNCS Hồ Chí Minh " + commune.name, youthUnion.above(commune)),
        ]
        let above: [(name: String, aliases: String, parent: String)] = [
            (province, "", ""), (youthUnion.above(commune), "", ""),
        ]
        return (own.map { ($0, commune.name) } + above.map { ($0, "") }).map { said, unit in
            var body = Body()
            (body.name, body.aliases, body.parent, body.unit) = (said.name, said.aliases, said.parent, unit)
            return Body.settled(body, from: nil)
        }
    }

    /// The letterheads it begins with, not signed yet: one for notices and letters, one for reports.
    package func letterheads(of commune: Country.Commune) -> [Letterhead] {
        let youthUnion = Self.youthUnion.name(of: commune)
        let above = above(commune)
        let others = self == .committee ? youthUnion : Self.committee.name(of: commune)
        return [
            ("Thông báo", "TB", [.notice, .conclusion, .promises, .expiry], [others]),
            ("Báo cáo", "BC", [.report, .assessment, .supports, .market], [above, others]),
        ].map { (name: String, type: String, papers: [Letterhead.Use], recipients: [String]) in
            var letterhead = Letterhead()
            letterhead.name = "\(name) của \(self.name(of: commune))"
            letterhead.papers = Codes(papers)
            letterhead.title = self == .committee ? .nation : .youthUnion
            letterhead.issuer = self.name(of: commune)
            letterhead.symbol = type + (self == .committee ? "-UBND" : "-ĐTN")
            letterhead.place = commune.bareName
            letterhead.recipients = (recipients + ["Lưu: VT"]).joined(separator: "\n")
            return letterhead
        }
    }
}

extension Letterhead {
    /// Whether nobody has said yet who signs.
    package var isUnsigned: Bool { authority.isEmpty && position.isEmpty && signer.isEmpty }

    /// The issuer in as few letters as offices write: `UBND xã Thất Khê`.
    package var shortIssuer: String {
        let name = issuer.split(whereSeparator: \.isNewline).joined(separator: " ")
        for body in ["Ủy ban nhân dân ", "Uỷ ban nhân dân "] where name.hasPrefix(body) {
            return "UBND " + name.dropFirst(body.count)
        }
        return name
    }
}

extension Country.Commune {
    /// Its name without the word for its level, as it stands in front of a date.
    package var bareName: String {
        let level = ["xã ", "phường ", "đặc khu "].first { name.hasPrefix($0) } ?? ""
        return String(name.dropFirst(level.count))
    }
}

extension Conference {
    /// The dialogue of a year, as a book begins with it.
    /// - Parameter issuer: the office that holds it; empty when nobody has said it.
    package static func first(of year: Int, by issuer: String) -> Conference {
        var conference = Conference()
        conference.title = "Đối thoại với thanh niên năm \(year)"
        conference.year = year
        if issuer.hasPrefix("UBND ") { conference.chair = "Chủ tịch " + issuer }
        return conference
    }
}
