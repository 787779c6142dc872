// The labels of the program, read from its files of texts as the office hands them in.
import Domain
import Foundation
import Intake

extension ColumnDictionary {
    /// The usual headings with the labels of both languages.
    static let labelled = ColumnDictionary(labels)

    private static var labels: ColumnLabels {
        var labels = ColumnLabels()
        for language in ["vi", "en"] {
            for line in (try? String(contentsOf: texts(language), encoding: .utf8).split(separator: "\n")) ?? [] {
                let parts = line.components(separatedBy: "\"")
                guard parts.count >= 5 else { continue }
                let key = parts[1].split(separator: ".").map(String.init)
                guard key.count >= 3, let kind = RecordKind(rawValue: key[1]) else { continue }
                switch (key[0], key.count) {
                case ("field", 3), ("column", 3): labels.add(parts[3], of: key[2], kind)
                case ("choice", 4): labels.add(parts[3], ofChoice: key[3], key[2], kind)
                default: break
                }
            }
        }
        return labels
    }

    private static func texts(_ language: String) -> URL {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let file = folder.appendingPathComponent("Resources/\(language).strings")
            if FileManager.default.fileExists(atPath: file.path) { return file }
        }
        return folder
    }
}

extension FileUnderstanding {
    /// Whether a table was not taken because nobody can tell what it is.
    var hasUnrecognised: Bool {
        tables.contains { if case .unrecognised = $0.outcome { true } else { false } }
    }
}
