// How the letters of a file are written, and what a person is shown to choose among the ways to read them.

/// A way to write letters as bytes; the raw value is its name on the command line.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    /// Unicode in UTF-8.
    case utf8 = "utf-8"
    /// Unicode in UTF-16, the low byte first.
    case utf16le = "utf-16le"
    /// Unicode in UTF-16, the high byte first.
    case utf16be = "utf-16be"
    /// Windows-1258.
    case windows1258 = "windows-1258"
    /// TCVN 5712:1993 VN3 ("ABC").
    case tcvn3
    /// VNI-Windows.
    case vni
    /// VIQR (RFC 1456).
    case viqr
    /// VISCII (RFC 1456).
    case viscii
    /// VPS.
    case vps
    /// BK HCM 2.
    case bkhcm
    /// References of HTML by number.
    case references = "ncr"

    /// Whether it writes Unicode, so that nothing has to be turned into other letters.
    package var isUnicode: Bool {
        switch self {
        case .utf8, .utf16le, .utf16be: true
        case .windows1258, .tcvn3, .vni, .viqr, .viscii, .vps, .bkhcm, .references: false
        }
    }
}

/// What speaks against a way in which a file is read: it does not become Vietnamese.
package struct EncodingDoubt: Sendable, Hashable {
    /// The encoding that it looks like; nil when it looks like none.
    package let looksLike: TextEncoding?

    /// A doubt.
    package init(looksLike: TextEncoding?) { self.looksLike = looksLike }
}

/// One way to read a file.
package struct EncodingChoice: Sendable, Hashable {
    /// How its letters would be read.
    package let encoding: TextEncoding
    /// Some of its lines as they would read; those of every choice are the same lines.
    package let lines: [String]
    /// What speaks against it; nil when it reads well enough.
    package let doubt: EncodingDoubt?

    /// A way to read a file.
    package init(encoding: TextEncoding, lines: [String], doubt: EncodingDoubt? = nil) {
        self.encoding = encoding
        self.lines = lines
        self.doubt = doubt
    }
}

/// A file that was not written in Unicode, as far as one can see: somebody says how it is read.
package struct EncodingOffer: Sendable, Hashable {
    /// The file's name.
    package let source: String
    /// The ways to read it, the likeliest first; never empty.
    package let choices: [EncodingChoice]
    /// The old encodings that the fonts of the file stand for; empty when only its letters told.
    package let namedByFonts: [TextEncoding]

    /// An offer.
    package init(source: String, choices: [EncodingChoice], namedByFonts: [TextEncoding] = []) {
        self.source = source
        self.choices = choices
        self.namedByFonts = namedByFonts
    }

    /// The likeliest way; UTF-8 when there is none.
    package var likeliest: TextEncoding { choices.first?.encoding ?? .utf8 }
}
