// Folding in SQL, as the full-text index does it, and in Swift, as queries are folded: one and the same.
import Foundation
import GRDB
import Testing
import Vietnamese

@Suite struct FoldingTests {
    private static let letters =
        "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵfjwz"

    @Test func everyLetterInEveryForm() throws {
        var texts: [String] = []
        for letter in Self.letters {
            for form in [String(letter), String(letter).uppercased()] {
                texts += [form.precomposedStringWithCanonicalMapping, form.decomposedStringWithCanonicalMapping]
                texts.append("x\(form)y")
            }
        }
        try expectSame(texts)
    }

    @Test func textsOfOfficesInEveryForm() throws {
        var generator = Seeded(state: 9)
        let pool =
            Self.letters.map(String.init) + Self.letters.map { $0.uppercased() } + [
                " ", " ", " ", ", ", ".", "-", "/", "–", "“", "”", "(", ")", "\n", "1", "20", "148", "%", "\u{A0}", "’",
                "ñ",
                "ö", "é", "ç",
            ]
        let texts = (0..<20_000).map { _ in
            let text = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
                pool.randomElement(using: &generator) ?? ""
            }.joined()
            return Bool.random(using: &generator) ? text : text.decomposedStringWithCanonicalMapping
        }
        try expectSame(texts)
    }

    /// Each text's words in the index are the words of the folded text.
    private func expectSame(_ texts: [String]) throws {
        let folder = try Folder()
        defer { folder.remove() }
        let queue = try DatabaseQueue(path: folder.file())
        let indexed = try queue.write { db in
            try db.execute(
                sql: """
                    CREATE VIRTUAL TABLE folded USING fts5 (x, tokenize='unicode61 remove_diacritics 2');
                    CREATE VIRTUAL TABLE words USING fts5vocab (folded, instance);
                    """)
            for (row, text) in texts.enumerated() {
                try db.execute(
                    sql: "INSERT INTO folded (rowid, x) VALUES (?, replace(replace(?, 'đ', 'd'), 'Đ', 'D'))",
                    arguments: [row + 1, text])
            }
            return try Row.fetchAll(db, sql: "SELECT doc, term FROM words ORDER BY doc, \"offset\"")
        }
        var words: [Int: [String]] = [:]
        for row in indexed { words[row[0], default: []].append(row[1]) }
        var wrong: [String] = []
        for (row, text) in texts.enumerated() {
            let swift = folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
            if swift != words[row + 1] ?? [] { wrong.append("\(text): \(swift) \(words[row + 1] ?? [])") }
        }
        #expect(wrong.prefix(10).joined(separator: "\n") == "")
    }
}
