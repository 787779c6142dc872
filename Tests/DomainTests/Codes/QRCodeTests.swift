// QR codes against a decoder that is not ours.
import CodeReader
import Domain
import Testing

@Suite struct QRCodeTests {
    private static let absent: Testing.Comment = "zbarimg (zbar-tools) is not installed"

    /// The picture of a code with its quiet zone.
    private func picture(_ code: QRCode) -> [[Bool]] {
        let range = -QRCode.quietZone..<code.size + QRCode.quietZone
        return range.map { row in range.map { code.isDark(row: row, column: $0) } }
    }

    private static let letters = Array("aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậđÀẢÃÁẠ ƯỜỚỢ0123456789.,–“”/:?=&%🌾")

    @Test(.enabled(if: CodeReader.isInstalled, absent)) func textsOfAllKindsAreReadBack() throws {
        var generator = Generator(state: 18004)
        var texts = [
            "https://truyxuat.langson.gov.vn/l?lot=L%C3%B4%2001&x=1#a", "0", "00000000", "1234567890123",
            "HTTP://A.VN/$%*+-",
            "Thạch đen Hồng Nhung\nLô TĐ-01/2024\nNSX 12/4/2024\nHSD 12/4/2025", "a<b&\"c'", "  blanks  ", "đ",
            "Gạo nếp cái ong vàng".decomposed,
        ]
        for length in [1, 2, 3, 7, 20, 60, 150, 300] {
            texts.append(String((0..<length).map { _ in Self.letters.randomElement(using: &generator) ?? "a" }))
            texts.append(String((0..<length).map { _ in Character(String(Int.random(in: 0...9, using: &generator))) }))
            texts.append(String((0..<length).map { _ in "ABC $%*+-./:19".randomElement(using: &generator) ?? "A" }))
        }
        let codes = try texts.flatMap { text in
            try QRCode.Level.allCases.map { level in (text, try #require(QRCode(text, level: level))) }
        }
        let found = try CodeReader.texts(in: codes.map { picture($0.1) })
        for ((text, code), read) in zip(codes, found) {
            #expect(read.map { Array($0.utf8) } == Array(text.utf8), "\(text), version \(code.version), \(code.level)")
        }
    }

    @Test(.enabled(if: CodeReader.isInstalled, absent)) func everyVersionAtEveryLevelIsReadBack() throws {
        var codes: [(String, QRCode)] = []
        for version in 1...40 {
            for level in QRCode.Level.allCases {
                let text = "v\(version)-\(level.rawValue)"
                codes.append((text, try #require(QRCode(text, level: level, smallestVersion: version))))
                #expect(codes.last?.1.version == version)
                #expect(codes.last?.1.size == 17 + 4 * version)
            }
        }
        let found = try CodeReader.texts(in: codes.map { picture($0.1) })
        for ((text, code), read) in zip(codes, found) { #expect(read == text, "\(code.version) \(code.level)") }
    }

    /// The most bytes, letters and digits that the standard's table 7 gives for some versions, up to the largest.
    @Test(arguments: [
        (QRCode.Level.low, 1, 17, 25, 41), (.medium, 1, 14, 20, 34), (.quartile, 1, 11, 16, 27), (.high, 1, 7, 10, 17),
        (.medium, 6, 106, 154, 255), (.medium, 9, 180, 262, 432), (.medium, 10, 213, 311, 513),
        (.low, 26, 1367, 1990, 3283), (.low, 27, 1465, 2132, 3517), (.low, 40, 2953, 4296, 7089),
        (.medium, 40, 2331, 3391, 5596), (.quartile, 40, 1663, 2420, 3993), (.high, 40, 1273, 1852, 3057),
    ]) func versionsHoldWhatTheStandardSays(level: QRCode.Level, version: Int, bytes: Int, letters: Int, digits: Int) {
        for (sign, count) in [("a", bytes), ("A", letters), ("7", digits)] {
            let full = String(repeating: sign, count: count)
            #expect(QRCode(full, level: level)?.version == version)
            let over = QRCode(full + sign, level: level)
            #expect(version == 40 ? over == nil : over?.version == version + 1)
        }
    }

    @Test(.enabled(if: CodeReader.isInstalled, absent)) func aFullSymbolIsReadBack() throws {
        var generator = Generator(state: 7)
        let texts = [(QRCode.Level.low, 2953), (.high, 1273), (.medium, 213)].map { level, count in
            (level, String((0..<count).map { _ in "abcdefghij/?=".randomElement(using: &generator) ?? "a" }))
        }
        let codes = try texts.map { try #require(QRCode($1, level: $0)) }
        #expect(try CodeReader.texts(in: codes.map(picture)) == texts.map(\.1))
    }

    @Test func whatIsTooLongHasNoCode() {
        #expect(QRCode(String(repeating: "ạ", count: 100_000)) == nil)
        #expect(QRCode(String(repeating: "1", count: QRCode.longestText + 1), level: .low) == nil)
        #expect(QRCode("")?.version == 1)
        #expect(QRCode("a", smallestVersion: .min)?.version == 1)
        #expect(QRCode("a", smallestVersion: .max)?.version == 40)
    }

    @Test(.enabled(if: CodeReader.isInstalled, absent)) func halfBlocksDrawTheSameSymbol() throws {
        let code = try #require(QRCode("https://example.vn/?lot=1"))
        for quiet in [QRCode.quietZone, 3, 0, -2] {
            let lines = code.halfBlocks(quietZone: quiet)
            let extent = code.extent(quietZone: quiet)
            #expect(lines.count == extent.lines)
            #expect(lines.allSatisfy { $0.count == extent.columns })
        }
        let drawn = CodeReader.picture(ofHalfBlocks: code.halfBlocks())
        #expect(try CodeReader.texts(in: [drawn]) == ["https://example.vn/?lot=1"])
        #expect(code.isDark(row: 0, column: 0))
        #expect(!code.isDark(row: -1, column: 0))
        #expect(!code.isDark(row: 0, column: code.size))
    }

    @Test func theSameTextGivesTheSameSymbol() {
        #expect(QRCode("Lô 1") == QRCode("Lô 1"))
        #expect(QRCode("Lô 1") != QRCode("Lô 2"))
        // The mask is chosen and not fixed: among many texts every one is best sometimes.
        #expect(Set((0..<250).compactMap { QRCode("lot \($0)")?.mask }) == Set(0..<8))
    }
}

extension String {
    /// The text with its marks on their own.
    fileprivate var decomposed: String {
        String(String.UnicodeScalarView(flatMap { letter in Self.parts[letter] ?? Array(letter.unicodeScalars) }))
    }

    private static let parts: [Character: [Unicode.Scalar]] = ["ạ": ["a", "\u{323}"], "à": ["a", "\u{300}"]]
}
