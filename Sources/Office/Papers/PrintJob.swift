// How a paper comes out of a printer.
import Words

/// The pages of a paper that are printed, as `1-3,5`.
package struct PageRanges: Sendable, Hashable {
    /// The pages as they are written for a queue, without blanks.
    package let text: String
    private let ranges: [ClosedRange<Int>]

    /// The highest page that is asked for.
    package var last: Int { ranges.last?.upperBound ?? 0 }

    /// Whether a page is asked for; pages are counted from 1.
    package func contains(_ page: Int) -> Bool { ranges.contains { $0.contains(page) } }

    /// Reads pages as a person writes them; nil when they are none, or do not rise.
    package init?(_ written: String) {
        var parts: [String] = []
        var ranges: [ClosedRange<Int>] = []
        var last = 0
        for part in written.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { end in
                end.filter { !$0.isWhitespace }
            }
            let numbers = ends.compactMap { end in end.allSatisfy { $0.isASCII && $0.isNumber } ? Int(end) : nil }
            guard numbers.count == ends.count, numbers.count <= 2, let first = numbers.first, let end = numbers.last,
                first > last, end >= first, end <= Self.limit
            else { return nil }
            parts.append(first == end ? String(first) : "\(first)-\(end)")
            ranges.append(first...end)
            last = end
        }
        guard !parts.isEmpty else { return nil }
        text = parts.joined(separator: ",")
        self.ranges = ranges
    }

    /// The pages that the command line asks for; nil for all. Throws the sentence that says that they are none.
    package static func asked(_ written: String?) throws(Sentence) -> PageRanges? {
        guard let written else { return nil }
        guard let ranges = PageRanges(written) else { throw Sentence(.problemPages, written) }
        return ranges
    }

    /// The highest page number that is taken.
    private static let limit = 100_000
}

/// How a paper is to come out of a printer.
package struct PrintJob: Sendable, Hashable {
    /// On which sides of the sheets, and by which edge they are turned.
    package enum Sides: String, Sendable, CaseIterable { case one, long, short }

    /// The printer; nil stands for the default one.
    package var printer: String?
    /// How many copies.
    package var copies: Int
    /// Which pages; nil for all.
    package var pages: PageRanges?
    /// On which sides.
    package var sides: Sides

    /// The copies that can be asked for.
    package static let copyLimit = 1...999

    /// A job.
    package init(printer: String? = nil, copies: Int = 1, pages: PageRanges? = nil, sides: Sides = .one) {
        self.printer = printer
        self.copies = copies
        self.pages = pages
        self.sides = sides
    }

    /// The job that the command line asks for; nil without a printer. `default` stands for the default one.
    package static func asked(of printer: String?, copies: Int, pages: PageRanges?, sides: Sides) throws(Sentence)
        -> PrintJob?
    {
        guard let printer else { return nil }
        guard copyLimit.contains(copies) else { throw Sentence(.problemCopies, String(copyLimit.upperBound)) }
        return PrintJob(printer: printer == "default" ? nil : printer, copies: copies, pages: pages, sides: sides)
    }
}

/// The printers of a machine.
package struct PrinterList: Sendable, Hashable {
    /// Their names.
    package let names: [String]
    /// The one that is taken unless another is said; nil when none is set.
    package let standard: String?

    /// Printers.
    package init(names: [String], standard: String?) {
        self.names = names
        self.standard = standard
    }

    /// The names with the default one in front.
    package var ordered: [String] { (standard.map { [$0] } ?? []) + names.filter { $0 != standard } }

    /// A line each, for the command line.
    package func text(_ words: Words) -> String {
        ordered.map { harmless($0) + ($0 == standard ? "\t" + words[.printStandard] : "") + "\n" }.joined()
    }
}
