// The enum of the program's texts, written from the Vietnamese file.
import Words

enum TextEnum {
    static let path = "Sources/Words/Text.swift"

    /// The Swift source: a case for every key `text.…`, those with the same first word together.
    static func source() -> String {
        let prefix = "text."
        let names = StringsFile.embedded("vi.strings").texts.keys.filter { $0.hasPrefix(prefix) }
            .map { String($0.dropFirst(prefix.count)) }.sorted()
        let groups = Dictionary(grouping: names) { $0.prefix { !$0.isUppercase } }
        let cases = groups.sorted { $0.key < $1.key }.map { line($0.value) }
        return """
            // Every text of the program by name. Written by `devtool documents` from `Resources/vi.strings`.

            /// A text of the program. `%1` to `%9` in its words are places for arguments.
            package enum Text: String, Sendable, CaseIterable {
            \(cases.joined(separator: "\n"))

                /// The key under which its words stand in the files.
                package var key: String { "\(prefix)" + rawValue }
            }

            """
    }

    /// A `case` of some names, wrapped as the formatter wraps it.
    private static func line(_ names: [String]) -> String {
        let width = 120
        var lines = ["    case"]
        for (index, name) in names.enumerated() {
            let word = " " + name + (index + 1 < names.count ? "," : "")
            if (lines[lines.count - 1] + word).count > width { lines.append("       ") }
            lines[lines.count - 1] += word
        }
        return lines.joined(separator: "\n")
    }
}
