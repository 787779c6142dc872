// A string that the terminal sends of itself: OSC, DCS, APC, PM, SOS. It is swallowed to its end, and never stored.

/// Follows one string to its end.
struct ControlString {
    /// What kind of string it is, by the byte behind its Escape.
    enum Kind: UInt8 {
        /// OSC: colours, the clipboard, the title.
        case command = 0x5D
        /// DCS: versions, settings, capabilities.
        case device = 0x50
        /// APC: pictures.
        case application = 0x5F
        /// PM.
        case privacy = 0x5E
        /// SOS.
        case start = 0x58

        /// Whether a string of this kind can go on like this; otherwise Alt was held with a letter.
        func canBegin(with byte: UInt8) -> Bool {
            switch self {
            case .command: (0x30...0x39).contains(byte) || "lLI".utf8.contains(byte)
            case .device: (0x30...0x3F).contains(byte) || (0x21...0x2F).contains(byte) || byte == UInt8(ascii: "|")
            case .application, .privacy, .start: byte >= 0x20 && byte != 0x7F
            }
        }

        /// Whether bytes that came when its Escape had already been told can be nothing that a hand typed.
        func isCertain(_ content: ArraySlice<UInt8>) -> Bool {
            guard let first = content.first, canBegin(with: first) else { return false }
            guard self == .command else { return true }
            if !(0x30...0x39).contains(first) { return content.count > 1 }
            return content.first { !(0x30...0x39).contains($0) } == UInt8(ascii: ";")
        }
    }

    /// What one more byte led to.
    enum Outcome {
        case goesOn
        /// The byte was its last one.
        case ends
        /// It has lasted too long to be one.
        case isGivenUp
    }

    /// The milliseconds of silence after which it is given up: nobody's keys are swallowed for good.
    static let patience = 2_000
    private static let longestTime = 10_000
    private static let largest = 1 << 20

    /// What kind of string it is.
    let kind: Kind
    private let start: Int
    private var count = 0
    /// How many bytes the letter under way still has: in it 0x9C is no end.
    private var letterRest = 0

    /// A string that began at a time in milliseconds.
    init(_ kind: Kind, at milliseconds: Int) {
        self.kind = kind
        start = milliseconds
    }

    /// Takes a byte other than Escape.
    mutating func take(_ byte: UInt8, at milliseconds: Int) -> Outcome {
        count += 1
        if count > Self.largest || milliseconds - start > Self.longestTime { return .isGivenUp }
        switch byte {
        case 0x18, 0x1A: return .ends
        case 0x07 where kind == .command: return .ends
        case 0x80...0xBF where letterRest > 0: letterRest -= 1
        case 0x9C: return .ends
        case 0xC2...0xDF: letterRest = 1
        case 0xE0...0xEF: letterRest = 2
        case 0xF0...0xF4: letterRest = 3
        default: letterRest = 0
        }
        return .goesOn
    }
}
