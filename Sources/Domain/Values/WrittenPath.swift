// A path as people give it: typed, pasted from a file manager, dropped onto the terminal.

/// The path that somebody means.
///
/// Understood are quotation marks around it, `file://` with its %-codes, blanks behind a backslash, and `~` for the home.
package struct WrittenPath: Sendable, Hashable {
    /// The path without what was around it; `~` at its start still stands for the home.
    package let path: String

    /// Reads a path.
    package init(_ written: String) {
        let bare = Self.withoutQuotes(trimmed(written))
        path = Self.local(bare) ?? Self.withoutEscapes(bare)
    }

    /// A path that has nothing around it.
    package init(bare path: String) { self.path = path }

    /// The whole path.
    /// - Parameters:
    ///   - home: the folder that `~` stands for.
    ///   - folder: the folder in which a path that does not begin with `/` lies.
    package func whole(home: String, folder: String) -> String {
        let path =
            self.path == "~" || self.path.hasPrefix("~/")
            ? home + self.path.dropFirst()
            : self.path.hasPrefix("/") || self.path.isEmpty ? self.path : folder + "/" + self.path
        return Self.tidy(path)
    }

    private static let quotes: [Character: Character] = ["\"": "\"", "'": "'", "“": "”", "‘": "’", "«": "»", "`": "`"]

    private static func withoutQuotes(_ text: String) -> String {
        guard text.count > 1, let first = text.first, let end = quotes[first], text.last == end else { return text }
        return trimmed(String(text.dropFirst().dropLast()))
    }

    /// A blank or another sign behind a backslash, as a terminal writes a file that is dropped onto it.
    private static func withoutEscapes(_ text: String) -> String {
        var result = ""
        var isEscaped = false
        for character in text {
            if isEscaped {
                if !" '\"()&[]$!;\\".contains(character) { result.append("\\") }
                result.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return isEscaped ? result + "\\" : result
    }

    /// The path of a `file:` address on this machine; nil for anything else.
    private static func local(_ text: String) -> String? {
        guard text.lowercased().hasPrefix("file:/") else { return nil }
        var rest = text.dropFirst("file:".count)
        if rest.hasPrefix("//") {
            rest = rest.dropFirst(2)
            if rest.lowercased().hasPrefix("localhost/") { rest = rest.dropFirst("localhost".count) }
        }
        guard rest.hasPrefix("/") else { return nil }
        return decoded(String(rest))
    }

    /// The text with its %-codes read; nil when they are no UTF-8 or would end the path.
    private static func decoded(_ text: String) -> String? {
        var bytes: [UInt8] = []
        let utf8 = Array(text.utf8)
        var index = 0
        while index < utf8.count {
            if utf8[index] == UInt8(ascii: "%"), index + 2 < utf8.count,
                let byte = UInt8(String(decoding: utf8[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                bytes.append(byte)
                index += 3
            } else {
                bytes.append(utf8[index])
                index += 1
            }
        }
        guard !bytes.contains(0) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    /// The path without `.` and doubled strokes; `..` stays, for what it means depends on links.
    private static func tidy(_ path: String) -> String {
        guard path.hasPrefix("/") else { return path }
        return "/" + path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    }
}
