// The styles of an office's papers: sizes, weights and alignment as decree 30/2020/NĐ-CP, annex I, asks for them.

/// What a paragraph is on the paper.
package enum PaperStyle: String, Sendable, CaseIterable {
    /// Quốc hiệu and Tiêu ngữ.
    case nation, motto
    /// The body above the issuer, the issuer, and the number with its symbol.
    case superior, issuer, number
    /// The line under the motto, the issuer or the subject, as long as its text would be.
    case rule
    /// Place and date.
    case placeDate
    /// The kind of paper, and what it is about.
    case name, subject
    /// A line under the name: which paper an annex belongs to.
    case note
    /// A heading of a part.
    case heading
    /// A paragraph of the text, and one of a list.
    case body, item
    /// The cells of a table: of its heading, of text, of numbers, of something in the middle.
    case cellHeading, cell, cellNumber, cellCentred
    /// The authority and office of the signer, room for the seal, and the signer's name.
    case authority, signature, signer
    /// The word above the recipients, and a recipient.
    case recipientsHeading, recipient
    /// Lines in letters of one width.
    case fixed

    /// Where its lines stand.
    package enum Alignment: String, Sendable { case left, centre, right, justified }

    /// Its size in points.
    package var points: Int {
        switch self {
        case .nation, .superior, .issuer, .number, .cellHeading, .cell, .cellNumber, .cellCentred, .recipientsHeading:
            12
        case .recipient: 11
        // 78 letters of one width fit between the margins.
        case .fixed: 9
        case .rule: 4
        case .motto, .placeDate, .subject, .note, .heading, .body, .item, .authority, .signature, .signer: 13
        case .name: 14
        }
    }

    /// Whether it is bold.
    package var isBold: Bool {
        switch self {
        case .nation, .motto, .issuer, .name, .subject, .heading, .cellHeading, .authority, .signer,
            .recipientsHeading:
            true
        default: false
        }
    }

    /// Whether it is slanted.
    package var isItalic: Bool { self == .placeDate || self == .note || self == .recipientsHeading }

    /// Where its lines stand.
    package var alignment: Alignment {
        switch self {
        case .nation, .motto, .superior, .issuer, .number, .rule, .placeDate, .name, .subject, .note, .cellHeading,
            .cellCentred, .authority, .signature, .signer:
            .centre
        case .cellNumber: .right
        case .body, .item: .justified
        case .heading, .cell, .recipientsHeading, .recipient, .fixed: .left
        }
    }

    /// How far its first line is drawn in, in millimetres (10 or 12,7 by the decree).
    package var firstLine: Double { self == .body || self == .item ? 12.7 : 0 }

    /// How far a deeper entry of a list is drawn in, in millimetres a level.
    package static let levelIndent = 6.35

    /// The room above it, in points.
    package var above: Int { self == .heading ? 9 : self == .name ? 12 : 0 }

    /// The room below it, in points.
    package var below: Int {
        switch self {
        case .body, .item, .heading, .note: 6
        case .name, .subject: 3
        case .rule: 6
        case .signature: 54
        default: 0
        }
    }

    /// Whether it stays on the sheet of what follows it.
    package var keepsWithNext: Bool {
        switch self {
        case .heading, .name, .subject, .note, .authority, .signature: true
        default: false
        }
    }
}

/// The sheet of an office's paper in millimetres (decree 30/2020/NĐ-CP, annex I).
package enum PaperSheet {
    /// A4.
    package static let (width, height) = (210.0, 297.0)
    /// The margins: 20–25 above and below, 30–35 at the left, 15–20 at the right.
    package static let (above, below, left, right) = (20.0, 20.0, 30.0, 15.0)
}
