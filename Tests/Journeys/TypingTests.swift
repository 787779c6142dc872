// Typing as it reaches a program: letters in pieces, bursts of input methods, held keys, noise.

import Foundation
import Glibc
import PseudoTerminal
import Testing

@Suite struct TypingTests {
    /// Opens the form of a new question with the cursor in its text.
    private func newQuestion(_ home: Home, window: Window = .wide) throws -> PseudoTerminal {
        let terminal = try home.open(window: window)
        try terminal.press(Key.f7)
        return terminal
    }

    /// Saves the new question and returns its text as the records hold it.
    private func savedQuestion(_ home: Home, _ terminal: PseudoTerminal) throws -> String {
        try terminal.press(Key.f2)
        #expect(terminal.screen.text.contains("Đã lưu"))
        try terminal.leave()
        let lines = try home.soxa("export", "dialogue", "--format", "jsonl").lines
        #expect(lines.count == 1)
        let record = try JSONSerialization.jsonObject(with: Data((lines.first ?? "").utf8)) as? [String: any Sendable]
        return try #require(record?["question"] as? String)
    }

    @Test func lettersMayArriveInPieces() throws {
        let home = try Home()
        let terminal = try newQuestion(home)
        let text = "Trám đen ướp muối 👍 nếp"
        for byte in text.utf8 { try terminal.send([byte]) }
        try terminal.wait(for: text)
        // Between the pieces the window changes, so that each is read alone.
        for (index, pieces) in ([[[0xE1], [0xBA, 0xBF]], [[0xE1, 0xBA], [0xBF]], [[0xC4], [0x91]]] as [[[UInt8]]])
            .enumerated()
        {
            try terminal.send(pieces[0])
            terminal.resize(rows: 40, columns: 119 - index)
            try terminal.waitIdle()
            try terminal.send(pieces[1])
            try terminal.waitIdle()
        }
        try terminal.wait(for: text + "ếếđ")
        #expect(Array(try savedQuestion(home, terminal).utf8) == Array((text + "ếếđ").utf8))
    }

    @Test(arguments: [
        ("tieng\u{7F}\u{7F}\u{7F}ếng Vie\u{7F}ê\u{7F}ệt", "tiếng Việt"),
        ("tieng\u{08}\u{08}\u{08}ếng Vie\u{08}ê\u{08}ệt", "tiếng Việt"),
        ("nghieng\u{7F}\u{08}\u{7F}iêng\u{08}\u{7F}\u{08}\u{7F}iệng", "nghiiệng"),
        ("d\u{7F}đuong\u{7F}\u{08}\u{7F}\u{08}ường", "đường"),
        ("hoa\u{300}\u{7F}\u{7F}à", "hoà"),
    ])
    func aBurstOfAnInputMethodEndsInTheRightText(burst: String, text: String) throws {
        let home = try Home()
        let terminal = try newQuestion(home)
        try terminal.press("Câu: ")
        try terminal.press(burst)
        #expect(terminal.screen.text.contains("Câu: " + text))
        #expect(Array(try savedQuestion(home, terminal).utf8) == Array(("Câu: " + text).utf8))
    }

    /// A page as a clerk types it: names, codes, numbers, words of another language.
    private static let page = """
        Kính gửi Ủy ban nhân dân xã, theo Quyết định số 148/QĐ-TTg và Nghị quyết 08/2019/NQ-HĐND, tổ hợp tác của \
        chúng tôi đề nghị được hỗ trợ 169,02 triệu đồng để xây dựng nhà xưởng, mua máy sấy và in tem truy xuất nguồn \
        gốc. Từ tháng 9 năm ngoái, thanh niên trong thôn đã trồng thử thạch đen trên ruộng bậc thang; năng suất khá, \
        nhưng đường vào bãi còn lầy lội, xe tải không qua được. Chúng tôi có website, facebook và email, bán qua mạng \
        được khoảng một phần ba. Những người khuỷu tay đau, nghỉ ốm nhiều ngày thì ai thay? Huỳnh, Nguyễn, Đặng, Phùng, \
        Ngoạn đều muốn biết: lãi suất thuở ban đầu, quỹ khuyến khích, giống quýt, giếng nước, nghiêng, ngoằn ngoèo.
        """

    /// What a person presses for a word in Telex: letters and their marks, the tone last.
    private static func telex(_ word: String) -> String {
        var keys = ""
        var tone = ""
        for letter in word {
            let scalars = Array(String(letter).decomposedStringWithCanonicalMapping.unicodeScalars)
            let base = scalars.first.map(String.init) ?? ""
            switch letter {
            case "đ": keys += "dd"
            case "Đ": keys += "DD"
            default: keys += base
            }
            for mark in scalars.dropFirst() {
                switch mark {
                case "\u{302}": keys += base
                case "\u{306}", "\u{31B}": keys += "w"
                default:
                    tone = ["\u{300}": "f", "\u{309}": "r", "\u{303}": "x", "\u{301}": "s", "\u{323}": "j"][mark] ?? ""
                }
            }
        }
        return keys + tone
    }

    /// The words of the page and what stands between them, in order.
    private static var pieces: [(text: String, isWord: Bool)] {
        var pieces: [(text: String, isWord: Bool)] = []
        for letter in page {
            let isWord = letter.isLetter
            if let last = pieces.last, last.isWord == isWord {
                pieces[pieces.count - 1].text.append(letter)
            } else {
                pieces.append((String(letter), isWord))
            }
        }
        return pieces
    }

    /// How the page may be typed: inside, and by methods outside that take back and retype or hand finished text over.
    enum Hand: CaseIterable {
        case inside, retyping08, retyping7F, retypingByteByByte, finished, decomposed
    }

    @Test(arguments: Hand.allCases) func aPageIsStoredTheSameHoweverItIsTyped(_ hand: Hand) throws {
        let home = try Home()
        let terminal = try newQuestion(home)
        if hand == .inside { try terminal.press("\u{0E}") }
        for piece in Self.pieces {
            let bare = piece.text.decomposedStringWithCanonicalMapping.unicodeScalars.filter { $0.isASCII }
            var keys = piece.text
            if piece.isWord, piece.text.contains(where: { !$0.isASCII }) {
                let plain = String(String.UnicodeScalarView(bare))
                let back = hand == .retyping7F ? "\u{7F}" : "\u{08}"
                switch hand {
                case .inside: keys = Self.telex(piece.text)
                case .retyping08, .retyping7F, .retypingByteByByte:
                    keys = plain + String(repeating: back, count: plain.count) + piece.text
                case .finished: break
                case .decomposed: keys = piece.text.decomposedStringWithCanonicalMapping
                }
            }
            if hand == .retypingByteByByte {
                for byte in keys.utf8 { try terminal.send([byte]) }
            } else {
                try terminal.send(keys)
            }
        }
        try terminal.waitIdle()
        #expect(try savedQuestion(home, terminal).unicodeScalars.elementsEqual(Self.page.unicodeScalars))
    }

    @Test func decomposedTypingIsStoredComposed() throws {
        let home = try Home()
        let terminal = try newQuestion(home)
        try terminal.press("Thu\u{31B}\u{323}c pha\u{302}\u{309}m")
        #expect(Array(try savedQuestion(home, terminal).utf8) == Array("Thực phẩm".utf8))
    }

    @Test func aBurstInTheFilterFindsWhatIsMeant() throws {
        let home = try Home.withSample()
        let terminal = try home.open()
        try terminal.press("/", "tram\u{7F}\u{7F}ám d\u{08}đen")
        #expect(terminal.screen.text.contains("lọc: trám đen"))
        #expect(terminal.screen.text.contains("Trám đen ướp"))
        try terminal.press(Key.escape)
        try terminal.leave()
    }

    @Test func aPasteIsTextAndNeverACommand() throws {
        let home = try Home()
        let terminal = try newQuestion(home)
        try terminal.press("\u{1B}[200~Dòng một\r\nDòng \u{1B}[21~hai\u{11}\r\u{1B}[201~")
        try terminal.press("ba")
        let saved = try savedQuestion(home, terminal)
        #expect(saved.hasPrefix("Dòng một\nDòng "))
        #expect(saved.hasSuffix("\nba"))
        #expect(!saved.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    }

    @Test func aHeldKeyEndsOnTheRightRow() throws {
        let home = try Home()
        let rows = (1...300).map { "Sản phẩm \($0)" }
        #expect(
            try home.soxa("import", home.write((["name,holder"] + rows).joined(separator: "\n") + "\n", to: "a.csv"))
                .status == 0)
        let terminal = try home.open(window: .narrow)
        try terminal.press("2")
        #expect(terminal.screen.text.contains("1/300"))
        let burst = String(repeating: Key.down, count: 100)
        #expect(burst.utf8.count == 300)
        try terminal.press(burst)
        #expect(terminal.screen.text.contains("101/300"))
        for _ in 0..<3 { try terminal.press(burst) }
        #expect(terminal.screen.text.contains("300/300"))
        try terminal.leave()
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func noiseNeverCrashesIt(seed: UInt64) throws {
        let home = try Home.withSample()
        var random = Noise(state: seed)
        var rest = (0..<3000).map { _ in UInt8(truncatingIfNeeded: random.next() >> 33) }[...]
        // Ctrl-Q leaves: with it little of the noise would be used.
        rest = rest.filter { $0 != 0x11 }[...]
        while !rest.isEmpty {
            // Noise may name files to be written: they go where all is thrown away.
            let terminal = try PseudoTerminal(rows: 24, columns: 80)
            try terminal.run(
                "/bin/sh", ["-c", "cd \"$HOME/tmp\" && exec \"$0\" --new", builtProgram("soxa")],
                environment: home.environment)
            try terminal.waitIdle()
            // Each wait may be one for the end of a sequence that never comes: few of them.
            while let chunk = Optional(rest.prefix(200)), !chunk.isEmpty {
                rest = rest.dropFirst(chunk.count)
                do {
                    try terminal.send(Array(chunk))
                    try terminal.waitIdle()
                } catch PseudoTerminalError.ended(_, let screen) {
                    #expect(try terminal.waitEnd() == .exited(0), "\(screen)")
                    break
                }
            }
        }
        let after = try home.open()
        #expect(after.screen.text.contains("Sổ Xã"), "the records still open")
        try after.leave()
    }
}

/// Numbers that are the same at every run: splitmix64.
struct Noise {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
