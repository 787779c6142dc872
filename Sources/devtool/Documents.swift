// The documents made from the program itself.
import ArgumentParser
import Domain
import Foundation
import Screen
import UI
import Words

struct DocumentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "documents",
        abstract: "Writes the tables of the manual, the field reference, the names of the texts and the schema.")

    func run() throws {
        for document in try Documents.all() { try document.write() }
    }
}

/// A document, or the part of one between two marks, that is made from the program.
struct GeneratedDocument {
    let path: String
    let text: String

    /// Says that the file is not what it should be.
    func finding() throws -> Finding? {
        let found = try? String(contentsOfFile: path, encoding: .utf8)
        return found == text ? nil : Finding(place: path, text: "is out of date: run swift run devtool documents")
    }

    /// Writes the file.
    func write() throws {
        let folder = (path as NSString).deletingLastPathComponent
        if !folder.isEmpty {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
}

enum Documents {
    /// What a person does with the program, with two tables that are made.
    private static let manualPath = ".docs/manual.md"

    /// Every generated document.
    static func all() throws -> [GeneratedDocument] {
        [
            try manual(), GeneratedDocument(path: ".docs/fields.md", text: fields()),
            GeneratedDocument(path: TextEnum.path, text: TextEnum.source()),
            GeneratedDocument(path: SchemaSource.path, text: try SchemaSource.source()),
        ]
    }

    private static func manual() throws -> GeneratedDocument {
        var text = try String(contentsOfFile: manualPath, encoding: .utf8)
        for (name, table) in [("keys", keys()), ("letters", letters())] {
            let begin = "<!-- \(name): written by devtool documents -->"
            guard let start = text.range(of: begin), let stop = text.range(of: "<!-- end of \(name) -->"),
                start.upperBound < stop.lowerBound
            else {
                throw ValidationError("\(manualPath) lacks the marks of the table of \(name)")
            }
            text.replaceSubrange(start.upperBound..<stop.lowerBound, with: "\n" + table)
        }
        return GeneratedDocument(path: manualPath, text: text)
    }

    /// The key table: every command with its keys, where it can be given and what it does in both languages.
    private static func keys() -> String {
        let (vi, en) = (Words(.vi), Words(.en))
        var table = "| keys | does | tác dụng | where |\n|---|---|---|---|\n"
        for command in Command.allCases {
            let keys = command.keys.isEmpty ? "F9" : command.keys.map(\.label).joined(separator: ", ")
            table += "| \(keys) | \(en.command(command)) | \(vi.command(command)) | \(places(of: command, en)) |\n"
        }
        return table
    }

    /// Where a command is given; one that is given nearly everywhere says where it is not.
    private static func places(of command: Command, _ words: Words) -> String {
        func list(_ places: [Place]) -> String { places.map { words.place($0).lowercased() }.joined(separator: ", ") }
        let there = Place.allCases.filter { command.places.contains($0) }
        let missing = Place.allCases.filter { !command.places.contains($0) }
        guard missing.count < there.count else { return list(there) }
        return missing.isEmpty ? "everywhere" : "everywhere but " + list(missing)
    }

    /// The table of letters: what each means in all lists, and elsewhere.
    private static func letters() -> String {
        let en = Words(.en)
        var table = "| letter | in all lists | elsewhere |\n|---|---|---|\n"
        let commands = Command.allCases.flatMap { command in
            command.keys.compactMap { key in
                guard case .character = key.key, key.modifiers.isEmpty, key.label.count == 1 else {
                    return nil as (key: String, Command)?
                }
                return (key: key.label, command)
            }
        }
        let lists = Command.lists
        for (key, meanings) in Dictionary(grouping: commands, by: \.key).sorted(by: { before($0.key, $1.key) }) {
            let here = meanings.filter { !$0.1.places.isDisjoint(with: lists) }.map { en.command($0.1) }
            let there = meanings.compactMap { _, command in
                let places = Place.allCases.filter { command.places.contains($0) && !lists.contains($0) }
                guard !places.isEmpty, command.places.isDisjoint(with: lists) else { return nil as String? }
                return places.map { en.place($0).lowercased() }.joined(separator: ", ") + ": " + en.command(command)
            }
            table += "| `\(key)` | \(here.joined(separator: "; ")) | \(there.joined(separator: "; ")) |\n"
        }
        return table
    }

    /// Letters stand by the alphabet, a small one before its capital, signs behind them.
    private static func before(_ one: String, _ other: String) -> Bool {
        func rank(_ key: String) -> (Int, String, Int) {
            (key.first?.isLetter == true ? 0 : 1, key.lowercased(), key == key.lowercased() ? 0 : 1)
        }
        return rank(one) < rank(other)
    }

    /// The field reference: every kind of record with its fields.
    private static func fields() -> String {
        let (vi, en) = (Words(.vi), Words(.en))
        var text = """
            # Fields

            Every kind of record with its fields, as they stand in exported files. Written by `devtool documents` from
            the descriptions in `Sources/Domain/Records`.

            """
        for description in Catalogue.descriptions {
            let kind = description.kind
            text += "\n## `\(kind.rawValue)` \(vi.kind(kind)) (\(en.kind(kind)))\n\n"
            text += "| field | tên | name | holds | rules |\n|---|---|---|---|---|\n"
            for field in description.fields where !field.followsNames {
                let days = description.daysBefore(field.name).map { "not before `\($0)`" }
                let rules = (field.rules.map(rule) + days).joined(separator: ", ")
                let names = "\(vi.field(kind, field.name)) | \(en.field(kind, field.name))"
                text += "| `\(field.name)` | \(names) | \(holds(field.kind)) | \(rules) |\n"
            }
        }
        return text
    }

    private static func holds(_ kind: FieldKind) -> String {
        switch kind {
        case .text: "one line"
        case .prose: "paragraphs"
        case .choice(let codes): codes.map { "`\($0)`" }.joined(separator: " ")
        case .several(let codes): "any of " + codes.map { "`\($0)`" }.joined(separator: " ")
        case .date: "a day, `2024-04-12`"
        case .number: "a whole number"
        case .figure: "a number with its decimals"
        case .money: "đồng, or as written: `169,02 triệu`"
        case .flag: "`true` or `false`"
        case .reference(let kind): "a `\(kind.rawValue)`"
        case .references(let kind): "several `\(kind.rawValue)`"
        }
    }

    private static func rule(_ rule: Rule) -> String {
        switch rule {
        case .required: "required"
        case .within(let range): "\(range.lowerBound)–\(range.upperBound)"
        case .atMost(let letters): "at most \(letters) letters"
        case .documentNumber: "number of a document, no day"
        case .requiredWith(let field, let choice): "required while `\(field)` is `\(choice)`"
        }
    }
}
