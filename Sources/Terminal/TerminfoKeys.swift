// The key sequences of the terminal's own description, for terminals that send what no other does.

import CCurses
import Screen

/// Reads the keys of the terminal opened last from terminfo.
enum TerminfoKeys {
    private static let names: [(String, KeyPress)] =
        [
            ("kcuu1", KeyPress(.up)), ("kcud1", KeyPress(.down)), ("kcub1", KeyPress(.left)),
            ("kcuf1", KeyPress(.right)), ("khome", KeyPress(.home)), ("kend", KeyPress(.end)),
            ("kpp", KeyPress(.pageUp)), ("knp", KeyPress(.pageDown)), ("kich1", KeyPress(.insert)),
            ("kdch1", KeyPress(.delete)), ("kcbt", KeyPress(.backTab)), ("kent", KeyPress(.enter)),
            ("kLFT", KeyPress(.left, .shift)), ("kRIT", KeyPress(.right, .shift)),
            ("kHOM", KeyPress(.home, .shift)), ("kEND", KeyPress(.end, .shift)),
            ("kPRV", KeyPress(.pageUp, .shift)), ("kNXT", KeyPress(.pageDown, .shift)),
        ] + (1...12).map { ("kf\($0)", KeyPress(.function($0))) }

    /// The sequences that begin with Escape and what they mean.
    static func read() -> [[UInt8]: KeyPress] {
        var sequences: [[UInt8]: KeyPress] = [:]
        for (name, press) in names {
            guard let text = soxa_capability(name) else { continue }
            let bytes = Array(String(cString: text).utf8)
            if bytes.count > 2, bytes.first == escape { sequences[bytes] = press }
        }
        return sequences
    }
}
