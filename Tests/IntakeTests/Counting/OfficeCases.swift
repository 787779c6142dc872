// Documents, lists and headings of real offices with what is known to stand in them; skipped where they are absent.
import Domain
import Formats
import Foundation
import Intake

/// How many things of a kind came in right, were asked about, or came in wrong without a word.
struct Tally: CustomStringConvertible {
    var right = 0
    var asked: [String] = []
    var wrong: [String] = []

    var total: Int { right + asked.count + wrong.count }
    var description: String {
        "right \(right) of \(total), asked \(asked.count) \(asked), wrong \(wrong.count) \(wrong)"
    }

    mutating func count(_ name: String, wanted: String, found: String, isTold: Bool = false) {
        if wanted == found {
            right += 1
        } else if isTold {
            asked.append(name)
        } else {
            wrong.append("\(name): \(found.prefix(60)) ≠ \(wanted.prefix(60))")
        }
    }
}

/// The cases beside the checkout.
enum OfficeCases {
    static let folder: URL? = {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let found = folder.appendingPathComponent("shared/data/cases")
            if FileManager.default.fileExists(atPath: found.path) { return found }
        }
        return nil
    }()

    static var areThere: Bool { folder != nil }

    static func path(_ name: String) -> String { folder?.appendingPathComponent(name).path ?? "" }

    /// A heading of an office: the kind of table it stands in, what it means there, and its words.
    struct Heading {
        let table, meaning, text: String
    }

    static func headings() throws -> [Heading] {
        try String(contentsOfFile: path("headings.tsv"), encoding: .utf8).split(separator: "\n").dropFirst().map {
            let cells = $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Heading(table: cells[0], meaning: cells[1], text: cells[2])
        }
    }

    /// What stands in a document of questions: its rows and the facts of its heading.
    struct Truth {
        let name: String
        let rows: [[String: String]]
        let conference: [String: String]
    }

    static func truths() throws -> [Truth] {
        let data = try Data(contentsOf: URL(fileURLWithPath: path("dialogue/truth.json")))
        let all = try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]] ?? [:]
        func texts(_ value: Any?) -> [String: String] {
            (value as? [String: Any] ?? [:]).mapValues { "\($0)" }
        }
        return all.sorted { $0.key < $1.key }.map { name, facts in
            Truth(
                name: name, rows: (facts["rows"] as? [Any] ?? []).map { texts($0) },
                conference: texts(facts["conf"]))
        }
    }
}
