// The published table of answers and the list of products: a twin that is always there, and the real ones where they are.
import Foundation

/// A published table of answers in its two forms, the list of products, and what is known to stand in them.
package struct Publication: Sendable, CustomStringConvertible {
    package let description: String
    /// Paths: the table as a .docx and as a text file, the list as an .xlsx, and the cited documents as JSON lines.
    package let wordTable, textTable, productList: String
    /// The files with the documents that are registered.
    package let registers: [String]
    /// Number and date of the notice, as they are printed.
    package let notice, noticeDate: String
    /// Who asked, row by row.
    package let units: [String]
    /// The documents each row mentions in their order; rows that are left out cite nothing.
    package let citations: [Int: [String]]
    /// Dates and sums that must come through, a row.
    package let figures: [Int: [String]]
    /// The mentions whose date is not the registered one: row, number, written and registered date.
    package let wrongDates: [String]
    /// Unit and year of the eleventh product, the only one that has them.
    package let productUnit: String
    package let productYear: Int
    /// Files in CSV: who makes the products, and what was sold of them by the last row of the table. The first and the
    /// fourth of what was sold go by a name that is none of the list.
    package let holders, sales: String
    /// What the last line of `sales` says: how many, and of what.
    package let lastSale: [String]

    package var year: Int { date[2] }

    /// Day, month and year of the notice.
    package var date: [Int] { noticeDate.split(separator: "/").compactMap { Int($0) } }

    /// The twin, and the real files where they stand beside the checkout or above it.
    package static let all = [twin] + (original.map { [$0] } ?? [])

    static let packageRoot = (1...4).reduce(URL(fileURLWithPath: #filePath)) { folder, _ in
        folder.deletingLastPathComponent()
    }

    /// Files of many shapes that can be read in: those of the twin, and the samples where they are at hand.
    package static let samples: [String] = {
        let twin = [Publication.twin.wordTable, Publication.twin.textTable, Publication.twin.productList]
        guard let folder = real("cases") else { return twin }
        let endings = ["docx", "xlsx", "csv", "jsonl", "html"]
        let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return twin
            + found.filter { name in endings.contains { name.hasSuffix("." + $0) } }.sorted().map { folder + "/" + $0 }
    }()

    /// A file of the twin.
    static func own(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Files/" + name).path
    }

    /// A real file; nil where it is absent.
    static func real(_ name: String) -> String? {
        var folder = packageRoot
        while folder.path != "/" {
            let path = folder.appendingPathComponent("shared/data/" + name).path
            if FileManager.default.isReadableFile(atPath: path) { return path }
            folder.deleteLastPathComponent()
        }
        return nil
    }
}
