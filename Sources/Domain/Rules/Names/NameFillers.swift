// The words in names of products, holders and bodies that say what something is and not which one.

/// Words that two spellings of a name may differ in, and what they tell.
package struct NameFiller: Sendable, Hashable {
    /// What the words tell.
    package enum Meaning: Sendable, Hashable {
        /// What kind of body it is: two names that tell different ones are likely two bodies.
        case form(Holder.Form)
        /// What the body does: one name often says more of it than the other.
        case activity
        /// What any product is called.
        case generic
    }

    /// The words without marks, in lower case, separated by spaces.
    package let words: String
    /// What they tell.
    package let meaning: Meaning
    /// Whether they tell it only where the name begins: *hồ* and *hộ* are one without marks.
    package let isFirst: Bool

    static let forms: [NameFiller] = [
        ("lien hiep hop tac xa", .cooperative, false), ("hop tac xa", .cooperative, false),
        ("htx", .cooperative, false),
        ("to hop tac", .group, true), ("tht", .group, true),
        ("cong ty trach nhiem huu han mot thanh vien", .company, false),
        ("cong ty trach nhiem huu han", .company, false), ("cong ty tnhh mot thanh vien", .company, false),
        ("cong ty tnhh mtv", .company, false), ("cong ty tnhh", .company, false),
        ("cong ty co phan", .company, false), ("cong ty cp", .company, false), ("cong ty", .company, false),
        ("cty", .company, false), ("doanh nghiep tu nhan", .company, true), ("doanh nghiep", .company, true),
        ("dntn", .company, true),
        ("ho kinh doanh", .household, true), ("ho gia dinh", .household, true), ("ho san xuat", .household, true),
        ("co so", .establishment, true),
    ].map { NameFiller(words: $0, meaning: .form($1), isFirst: $2) }

    static let activities: [NameFiller] = [
        "san xuat", "kinh doanh", "che bien", "dich vu", "thuong mai", "dau tu", "xuat nhap khau", "tong hop",
        "nong nghiep", "lam nghiep", "nong lam nghiep", "nong lam san", "va",
    ].map { NameFiller(words: $0, meaning: .activity, isFirst: false) }

    /// The words between the parts of a body's name: *Kinh tế và Hạ tầng* is *Kinh tế – Hạ tầng*.
    static let joints = [NameFiller(words: "va", meaning: .activity, isFirst: false)]

    static let generic: [NameFiller] = [
        ("san pham ocop", true), ("san pham", true), ("dac san", true), ("ocop", false), ("gao", true), ("qua", true),
    ].map { NameFiller(words: $0, meaning: .generic, isFirst: $1) }
}
