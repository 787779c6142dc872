// The kinds of file a paper can be written to.
import Formats

/// How a paper becomes a file. A new one is the file of its writer and a line of `all`.
package struct PaperFormat: Sendable, Equatable {
    /// What a writer is told besides the paper.
    package struct Setting {
        /// Which sheets are written, by their numbers from 1; nil for all.
        package let wanted: (@Sendable (Int) -> Bool)?
        /// The fonts of the program.
        package let fonts: () throws -> PaperFonts

        /// A setting.
        package init(wanted: (@Sendable (Int) -> Bool)?, fonts: @escaping () throws -> PaperFonts) {
            (self.wanted, self.fonts) = (wanted, fonts)
        }
    }

    private let endings: [String]
    /// How many tables it has a place for; nil when any paper can be written to it.
    package let tables: ClosedRange<Int>?
    /// Whether its file has pages, of which some can be chosen.
    package let hasPages: Bool
    /// Makes its writer. Throws what the fonts throw.
    package let writer: @Sendable (Setting) throws -> any PaperWriter<[UInt8]>

    /// A format by the endings that ask for it, the usual one first.
    init(
        _ endings: String..., tables: ClosedRange<Int>? = nil, hasPages: Bool = false,
        writer: @escaping @Sendable (Setting) throws -> any PaperWriter<[UInt8]>
    ) {
        (self.endings, self.tables, self.hasPages, self.writer) = (endings, tables, hasPages, writer)
    }

    /// The formats, in the order in which their endings are named.
    private static let all: [PaperFormat] = [.word, .portable, .markup, .text, .sheet, .delimited]

    /// The endings that ask for a format.
    package static var endings: [String] { all.compactMap(\.endings.first) }

    /// The format that a path's ending asks for; nil when there is none of that ending.
    private static func asked(by path: String) -> PaperFormat? {
        ending(of: path).flatMap { ending in all.first { $0.endings.contains(ending) } }
    }

    /// The ending of a path when it asks for a format that there is not; nil for a path without one.
    package static func unknownEnding(of path: String) -> String? {
        asked(by: path) == nil ? ending(of: path) : nil
    }

    private static func ending(of path: String) -> String? {
        let parts = path.split(separator: "/").last?.split(separator: ".", omittingEmptySubsequences: false) ?? []
        return parts.count > 1 ? parts.last.map { "." + $0.lowercased() } : nil
    }

    /// The format that a path's ending asks for; text when it asks for none that is known.
    package init(path: String) { self = Self.asked(by: path) ?? .text }

    package static func == (one: PaperFormat, other: PaperFormat) -> Bool { one.endings == other.endings }
}
