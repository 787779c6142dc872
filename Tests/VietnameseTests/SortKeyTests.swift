// The sort key against golden orders, Foundation's Vietnamese order and a slow comparison written from the rules.

import Foundation
import Testing
import Vietnamese

@Suite struct SortKeyTests {
    @Test(arguments: [
        ["ma", "mà", "mả", "mã", "má", "mạ", "mă", "mâ"],
        ["Chi Lăng", "Chí Minh", "Đại Đồng", "Đào Viên"],
        ["Xã 2", "Xã 02", "Xã 10", "Xã 010", "Xã 100", "Xã An"],
        ["chi", "Chi", "chì", "Chì", "chi a", "chia"],
        ["an", "An", "AN", "àn", "ăn", "ân", "bn", "cn", "dn", "đn", "en", "ên", "fn", "gn"],
        ["i", "j", "k", "o", "ô", "ơ", "p", "t", "u", "ư", "v", "w", "x", "y", "z", "ж", "漢"],
        ["", "a", "a 1", "a-1", "a1", "a12", "aa"],
        ["hoa", "hoà", "hoạ", "hòa", "họa", "Họa"],
        ["Chi Lăng", "Chi-Lăng", "“Chi Lăng”", "Chí-Lăng", "Chi Lăng 2", "Chia"],
        ["Kinh tế – Hạ tầng", "Kinh tế (mới)", "Kinh tế xã hội", "Kinh tế - Xây dựng"],
    ])
    func goldenOrder(_ texts: [String]) {
        for (left, right) in zip(texts, texts.dropFirst()) {
            #expect(order(left, right), "\(left) before \(right)")
            #expect(order(left.nfd, right))
        }
    }

    @Test func twinsShareTheirKey() {
        for text in Sample.names + Sample.syllables { #expect(sortKey(text.nfd) == sortKey(text.nfc)) }
    }

    @Test func followsFoundationOverAllSyllables() {
        let locale = Locale(identifier: "vi")
        var generator = Generator(state: 3)
        var pool = Array(Set(Sample.syllables)).sorted { $0.values.lexicographicallyPrecedes($1.values) }
        pool.shuffle(using: &generator)
        for (left, right) in zip(pool, pool.dropFirst()) {
            let wanted = left.compare(right, locale: locale) == .orderedAscending
            #expect(order(left, right) == wanted, "\(left) \(right)")
        }
        for _ in 0..<100_000 {
            let texts = (0..<2).map { _ in
                (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                    let syllable = pool.randomElement(using: &generator) ?? ""
                    return Bool.random(using: &generator) ? syllable : syllable.capitalized
                }.joined(separator: " ")
            }
            guard texts[0] != texts[1] else { continue }
            let wanted = texts[0].compare(texts[1], locale: locale) == .orderedAscending
            #expect(order(texts[0], texts[1]) == wanted, "\(texts)")
        }
    }

    /// Numbers count by their value, which is an option of Foundation's comparison.
    @Test func followsFoundationOverEveryNameOfTheSamples() throws {
        let locale = Locale(identifier: "vi")
        let names = try sampleNames().sorted()
        #expect(names.count > 100)
        var disagreements: [String] = []
        for left in names {
            for right in names where left != right {
                let wanted = left.compare(right, options: .numeric, locale: locale) == .orderedAscending
                if order(left, right) != wanted { disagreements.append("\(left) | \(right)") }
            }
        }
        #expect(disagreements.prefix(20).joined(separator: "\n") == "")
    }

    /// The names of places, people, products and documents in the sample records.
    private func sampleNames() throws -> Set<String> {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appendingPathComponent("Resources/sample")
        var names: Set<String> = []
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        where file.pathExtension == "jsonl" {
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
                for (key, value) in record {
                    // A dash weighs as a blank with us.
                    guard let text = value as? String, !text.isEmpty, !text.contains("–"),
                        ["name", "unit", "holder", "item", "beneficiary", "programme", "department", "title"].contains(
                            key)
                    else { continue }
                    names.insert(text)
                }
            }
        }
        return names
    }

    @Test func agreesWithTheSlowComparison() {
        var generator = Generator(state: 4)
        let letters = ["a", "A", "à", "À", "ă", "ậ", "d", "đ", "Đ", "e", "ê", "o", "ơ", "ợ", "z"]
        let pool = letters + ["0", "1", "9", " "]
        for _ in 0..<10_000 {
            let left = generator.text(of: pool, upTo: 5).trimmed
            let right = generator.text(of: pool, upTo: 5).trimmed
            #expect(order(left, right) == slowlyPrecedes(left, right), "\(left)|\(right)")
        }
    }

    @Test func differentTextsHaveDifferentKeys() {
        var generator = Generator(state: 5)
        let pool = [
            "a", "Á", "o\u{323}", "ơ", " ", "  ", "\u{A0}", "-", "–", ".", "0", "00", "1", "\u{200B}", "ñ", "\u{308}",
            "ж", "\0", "Ж",
        ]
        var seen: [[UInt8]: String] = [:]
        for _ in 0..<10_000 {
            let text = generator.text(of: pool, upTo: 5)
            let known = seen.updateValue(text, forKey: sortKey(text))
            #expect(known == nil || known?.nfc.values == text.nfc.values, "\(known?.values ?? []) \(text.values)")
        }
    }

    @Test func veryLongRunsKeepTheirOrder() {
        let digits = String(repeating: "9", count: 1_000)
        #expect(order(digits, "1" + digits))
        #expect(order(String(repeating: "0", count: 300), String(repeating: "0", count: 301)))
        let plain = String(repeating: "a", count: 1_000)
        #expect(order(plain + "aà" + plain, plain + "àa" + plain))
        #expect(order(plain + "a", plain + "à"))
        #expect(order(plain + "aA", plain + "Aa"))
        #expect(order(plain + "Aa", plain + "aà"))
    }
}

private func order(_ left: String, _ right: String) -> Bool {
    sortKey(left).lexicographicallyPrecedes(sortKey(right))
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}

/// The levels of the order, written out one after the other.
private func slowlyPrecedes(_ left: String, _ right: String) -> Bool {
    let levels = zip(slowLevels(left), slowLevels(right))
    for (leftLevel, rightLevel) in levels where leftLevel != rightLevel {
        return leftLevel.lexicographicallyPrecedes(rightLevel)
    }
    // Runs of white space count as one, so texts may still differ.
    return left != right && sortKey(left).lexicographicallyPrecedes(sortKey(right))
}

private func slowLevels(_ text: String) -> [[Int]] {
    let alphabet = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
    let toneOrder: [Unicode.Scalar] = ["\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
    var levels: [[Int]] = [[], [], [], []]
    var rest = Array(text)[...]
    while let character = rest.first {
        if character == " " {
            rest = rest.drop { $0 == " " }
            levels[0].append(-100)
        } else if character.isNumber {
            let run = rest.prefix { $0.isNumber }
            rest = rest.dropFirst(run.count)
            levels[0].append(-50 + (Int(String(run)) ?? 0).description.count)
            levels[0].append(Int(String(run)) ?? 0)
            levels[3].append(run.count - String(Int(String(run)) ?? 0).count + (run.allSatisfy { $0 == "0" } ? 1 : 0))
        } else {
            rest = rest.dropFirst()
            let scalars = String(character).lowercased().nfd.unicodeScalars
            let tone = scalars.compactMap { toneOrder.firstIndex(of: $0) }.first
            let letter = Character(String(String.UnicodeScalarView(scalars.filter { !toneOrder.contains($0) })).nfc)
            levels[0].append(100 + (alphabet.firstIndex(of: letter) ?? -1))
            levels[1].append(tone.map { $0 + 1 } ?? 0)
            levels[2].append(character.isUppercase ? 1 : 0)
        }
    }
    return levels
}
