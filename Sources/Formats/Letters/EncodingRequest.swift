// What is asked of reading a file about its encoding, and what comes of it.
import Vietnamese

/// How the letters of a file shall be read.
package enum EncodingRequest: Equatable, Sendable {
    /// Unicode as it stands; anything else is an error.
    case unicode
    /// Unicode; what looks old is offered and not read.
    case asked
    /// Unicode; what looks old is read in the likeliest way.
    case likeliest
    /// In this encoding.
    case given(TextEncoding)

    /// What the likeliest way is called by whoever asks for it.
    private static let auto = "auto"

    /// What can be asked for by name: the encodings, and the likeliest way.
    package static var names: [String] { TextEncoding.allCases.map(\.rawValue) + [auto] }

    /// An encoding by its name, or the likeliest way; nil for any other name.
    package init?(named name: String) {
        if name == Self.auto {
            self = .likeliest
        } else if let encoding = TextEncoding(rawValue: name.lowercased()) {
            self = .given(encoding)
        } else {
            return nil
        }
    }
}

/// What reading a file comes to.
package enum OfficeReading: Equatable, Sendable {
    /// The file; the encoding is named where it was a matter of choice.
    case file(OfficeFile, encoding: TextEncoding?)
    /// The ways to read it, of which somebody chooses one.
    case offer(EncodingOffer)
}

extension TextEncoding {
    /// The old encoding; nil for Unicode.
    var old: OldEncoding? {
        switch self {
        case .utf8, .utf16le, .utf16be: nil
        case .windows1258: .windows1258
        case .tcvn3: .tcvn3
        case .vni: .vni
        case .viqr: .viqr
        case .viscii: .viscii
        case .vps: .vps
        case .bkhcm: .bkhcm
        case .references: .references
        }
    }

    /// An old encoding as a file's encoding.
    init(_ old: OldEncoding) {
        switch old {
        case .tcvn3: self = .tcvn3
        case .vni: self = .vni
        case .windows1258: self = .windows1258
        case .viqr: self = .viqr
        case .viscii: self = .viscii
        case .vps: self = .vps
        case .bkhcm: self = .bkhcm
        case .references: self = .references
        }
    }
}

/// The lines of a file that are shown before it is read.
enum SampleLines {
    /// The most lines shown.
    static let count = 5
    /// The most letters of each.
    static let length = 160

    /// The old encodings, those guessed first.
    static func ranked(_ guessed: [OldEncoding]) -> [OldEncoding] {
        guessed + OldEncoding.allCases.filter { !guessed.contains($0) }
    }

    /// The lines to show: the first ones, those first that are more than a word or two.
    static func chosen<Line>(_ lines: [Line], length: (Line) -> Int) -> [Line] {
        let (long, short) = (
            lines.indices.filter { length(lines[$0]) >= 24 }, lines.indices.filter { length(lines[$0]) < 24 }
        )
        return (long + short).prefix(count).sorted().map { lines[$0] }
    }

    /// A line as it is shown.
    static func shown(_ line: String) -> String {
        TextLayout.plain(String(String.UnicodeScalarView(line.unicodeScalars.prefix(length))))
    }
}
