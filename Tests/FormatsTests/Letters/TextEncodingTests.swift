// Text files in Unicode and in old encodings: what is read in silence, what is offered, and what is refused.
import Formats
import Testing
import Vietnamese

@Suite struct TextEncodingTests {
    private static let text = OldWriting.sentences.joined(separator: "\n") + "\n"

    private func reading(_ bytes: [UInt8], _ request: EncodingRequest = .asked) throws -> OfficeReading {
        try readOffice(bytes, name: "thu.txt", as: request)
    }

    /// The paragraphs of a text file that was read.
    private func paragraphs(_ reading: OfficeReading) -> [String]? {
        guard case .file(let file, _) = reading, case .document(let document) = file.content else { return nil }
        return document.blocks.compactMap { if case .paragraph(let text) = $0 { text } else { nil } }
    }

    private func offer(_ bytes: [UInt8]) throws -> EncodingOffer? {
        if case .offer(let offer) = try reading(bytes) { offer } else { nil }
    }

    @Test(arguments: [TextEncoding.utf8, .utf16le, .utf16be], [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]])
    func unicodeIsReadInSilence(encoding: TextEncoding, mark: [UInt8]) throws {
        let marks: [TextEncoding: [UInt8]] = [
            .utf8: [0xEF, 0xBB, 0xBF], .utf16le: [0xFF, 0xFE], .utf16be: [0xFE, 0xFF],
        ]
        guard mark.isEmpty || mark == marks[encoding] else { return }
        for text in [Self.text, Self.text.decomposedStringWithCanonicalMapping, "So 1 2 3\n"] {
            let bytes = mark + OldWriting.bytes(text, in: encoding)
            for request in [EncodingRequest.asked, .unicode, .likeliest, .given(encoding)] {
                let found = try paragraphs(reading(bytes, request))
                let expected = text.precomposedStringWithCanonicalMapping.split(separator: "\n").map(String.init)
                #expect(found?.map { Array($0.utf8) } == expected.map { Array($0.utf8) }, "\(request)")
            }
            guard case .file(_, let named) = try reading(bytes) else { return }
            #expect(named == nil, "nobody chose anything")
        }
    }

    @Test(arguments: TextEncoding.allCases.filter { !$0.isUnicode })
    func oldWritingIsOfferedAndReadWhenItIsNamed(encoding: TextEncoding) throws {
        let bytes = OldWriting.bytes(Self.text, in: encoding)
        let offer = try #require(try offer(bytes))
        #expect(offer.likeliest == encoding)
        #expect(offer.namedByFonts == [])
        #expect(offer.choices.first?.lines == OldWriting.sentences)
        #expect(Set(offer.choices.map(\.encoding)).count == offer.choices.count)
        #expect(offer.choices.allSatisfy { $0.lines.count == OldWriting.sentences.count })
        for request in [EncodingRequest.likeliest, .given(encoding)] {
            let reading = try reading(bytes, request)
            #expect(paragraphs(reading)?.map { Array($0.utf8) } == OldWriting.sentences.map { Array($0.utf8) })
            guard case .file(_, let named) = reading else { return }
            #expect(named == encoding)
        }
    }

    @Test(arguments: [TextEncoding.tcvn3, .vni, .windows1258, .viscii, .bkhcm])
    func lettersOfAnOldFontInUnicodeAreOffered(
        encoding: TextEncoding
    ) throws {
        let letters = OldWriting.letters(Self.text, in: encoding)
        for form in [TextEncoding.utf8, .utf16le] {
            let offer = try #require(try offer(OldWriting.bytes(letters, in: form)))
            #expect(offer.likeliest == encoding)
            #expect(offer.choices.first?.lines == OldWriting.sentences)
            #expect(offer.choices.last?.encoding == form, "it can be left as it stands")
            let left = try paragraphs(reading(OldWriting.bytes(letters, in: form), .given(form)))
            #expect(left?.count == OldWriting.sentences.count)
            #expect(left?.first != OldWriting.sentences[0])
        }
    }

    @Test(arguments: [TextEncoding.tcvn3, .vni, .windows1258, .viqr], [false, true])
    func aWrongEncodingIsDoubted(written: TextEncoding, inUnicode: Bool) throws {
        let letters = OldWriting.letters(Self.text, in: written)
        let bytes = inUnicode ? Array(letters.utf8) : OldWriting.bytes(Self.text, in: written)
        let choices = try #require(try offer(bytes)).choices
        #expect(choices.first?.doubt == nil)
        #expect(choices.dropFirst().allSatisfy { $0.doubt == EncodingDoubt(looksLike: written) }, "\(choices)")
        for encoding in [TextEncoding.tcvn3, .vni, .windows1258, .viqr] {
            let found: OfficeReading
            do throws(FormatError) {
                found = try readOffice(bytes, name: "thu.txt", as: .given(encoding))
            } catch {
                #expect(error == .alreadyUnicode(encoding) && inUnicode && encoding != written, "refused is as good")
                continue
            }
            guard case .file(let file, _) = found else { return }
            #expect(file.doubt == (encoding == written ? nil : EncodingDoubt(looksLike: written)), "\(encoding)")
        }
        let western = "café, naïve façade, Müller, déjà vu, garçon\n".unicodeScalars.map { UInt8($0.value) }
        guard case .file(let file, _) = try reading(western, .given(written)) else { return }
        #expect(file.doubt == EncodingDoubt(looksLike: nil))
        guard case .file(let plain, _) = try reading(Array("Che 1,2\n".utf8), .given(written)) else { return }
        #expect(plain.doubt == nil)
    }

    /// What no one may be asked about: it is read as it stands.
    private static let plain = [
        "Copyright © 2024 Acme® Inc. 5 µm, 10 µm, ½ cup, 3 × 4, 20 °C; naïve café, façade, Zoë.\n© A\n© B\n® C\n",
        "Do you know who's there? I'm sure it's ok. We've seen a.m. and p.m., e.g. file.txt, i.e. (a) or (b). No?\n",
        "Le café est à côté de l'hôtel, où l'été a été très beau. «Voilà», dit-elle; ça va là-bas. Né à Orléans.\n",
        "Mã số,Tên xã,Lô\n1,xã Hà Trì,lô hàng bé\n2,xã Chí Hòa,có là và\n",
        "1;2,5;-3\n4;5,75;1e+5\n100%;'7;8.\n",
        "Größe, Müller, Öl, ñandú, señor, não, mãe, år, ærlig; TEST. OK? GO!\n",
        "Thôn Tân Minh xã, có; là thì mà và; à, ờ, ý.\n",
        "{\"name\":\"Trám đen\",\"unit\":\"xã Tân Minh\",\"notes\":\"it's ok. a.b.\"}\n",
        "x = a^2 + b^2; if (a?b:c) go. to.do. o+u+ a(b)c. f(e(x)) u'v o'clock\n",
    ]

    @Test(arguments: plain) func plainTextIsNeverAskedAbout(text: String) throws {
        for form in [TextEncoding.utf8, .utf16le] {
            let bytes = OldWriting.bytes(text, in: form)
            for name in text.hasPrefix("{") ? ["a.jsonl"] : ["a.txt", "a.csv"] {
                guard case .file(_, let encoding) = try readOffice(bytes, name: name, as: .asked) else {
                    Issue.record("asked about \(text)")
                    continue
                }
                #expect(encoding == nil)
            }
        }
    }

    @Test func westernBytesAreNoVietnamese() {
        for text in [
            "café, naïve façade, Müller, déjà vu, garçon\n", "Größe,Öl,für,schön\n", "señor,año,niño\n",
        ] {
            let bytes = text.unicodeScalars.map { UInt8($0.value) }
            #expect(throws: FormatError.self) { try reading(bytes) }
        }
    }

    @Test func bytesThatAreNoTextAreRefused() throws {
        var bytes = OldWriting.bytes(Self.text, in: .tcvn3)
        bytes[20] = 1
        #expect(throws: FormatError.self) { try reading(bytes) }
        bytes[20] = 0
        #expect(throws: FormatError.self) { try reading(bytes) }
        #expect(throws: FormatError.notEncoded(.tcvn3, offset: 20)) { try reading(bytes, .given(.tcvn3)) }
    }

    @Test func aNamedEncodingThatCannotBeSaysWhere() {
        let old = OldWriting.bytes(Self.text, in: .tcvn3)
        let unicode = Array(Self.text.utf8)
        #expect(throws: FormatError.notEncoded(.utf8, offset: 2)) { try reading(old, .given(.utf8)) }
        #expect(throws: FormatError.notEncoded(.utf16le, offset: 2)) {
            try reading([0x41, 0, 0, 0xDC, 0x42, 0], .given(.utf16le))
        }
        #expect(throws: FormatError.notEncoded(.utf16be, offset: 0)) {
            try reading([0xFF, 0xFE, 0x41, 0], .given(.utf16be))
        }
        #expect(throws: FormatError.notEncoded(.utf16le, offset: 2)) {
            try reading([0x41, 0, 0x42], .given(.utf16le))
        }
        for encoding in [TextEncoding.tcvn3, .vni, .windows1258] {
            #expect(throws: FormatError.alreadyUnicode(encoding)) { try reading(unicode, .given(encoding)) }
            #expect(throws: FormatError.alreadyUnicode(encoding)) {
                try reading(Array("xã, có, là, mà\n".utf8), .given(encoding))
            }
        }
    }

    @Test func linesThatAreUnicodeStayAmongOldOnes() throws {
        let old = OldWriting.sentences.map { OldWriting.letters($0, in: .tcvn3) }
        let mixed = [old[0], "Đường liên thôn đã được sửa.", old[1], "Café Müller", "Sè 12/Q§-UBND", old[2], old[3]]
        let found = try paragraphs(reading(Array(mixed.joined(separator: "\n").utf8), .likeliest))
        #expect(
            found == [
                OldWriting.sentences[0], "Đường liên thôn đã được sửa.", OldWriting.sentences[1], "Café Müller",
                "Số 12/QĐ-UBND", OldWriting.sentences[2], OldWriting.sentences[3],
            ])
    }

    /// One row that somebody pasted from an old file is told in a file that is Unicode otherwise.
    @Test(arguments: [TextEncoding.tcvn3, .vni, .viscii, .bkhcm, .references])
    func oneOldRowAmongManyIsTold(encoding: TextEncoding) throws {
        let rows = (1...40).map { "Thôn số \($0) xã Tân Minh đề nghị mở lớp tập huấn, sửa đường, cấp giống trám." }
        let old = OldWriting.letters(OldWriting.sentences[0], in: encoding)
        let bytes = Array((rows.prefix(20) + [old] + rows.suffix(20)).joined(separator: "\n").utf8)
        let offer = try #require(try offer(bytes))
        #expect(offer.likeliest == encoding)
        #expect(offer.choices.first?.lines == [OldWriting.sentences[0]])
        let found = try #require(try paragraphs(reading(bytes, .likeliest)))
        #expect(found == rows.prefix(20) + [OldWriting.sentences[0]] + rows.suffix(20))
    }

    @Test func lettersThatLookLikeTheBarredDAreIt() throws {
        let text = "\u{D0}ề nghị xã sửa \u{F0}ường thôn; \u{189}ào Viên.\n"
        let found = try paragraphs(reading(Array(text.utf8)))
        #expect(found.map { $0.map { Array($0.utf8) } } == [Array("Đề nghị xã sửa đường thôn; Đào Viên.".utf8)])
    }

    @Test func tablesAndExportsAreReadToo() throws {
        let csv = "name,unit\nTrám đen ướp muối,xã Hùng Sơn\nMật ong rừng,xã Tân Minh\nThạch đen,xã Chi Lăng\n"
        let lines = "{\"kind\":\"product\",\"name\":\"Trám đen ướp muối\",\"unit\":\"xã Hùng Sơn\"}\n"
        for encoding in [TextEncoding.tcvn3, .vni, .windows1258, .utf16le, .utf16be] {
            for (text, name) in [(csv, "a.csv"), (lines, "a.jsonl")] {
                let bytes = OldWriting.bytes(text, in: encoding)
                guard case .file(let file, _) = try readOffice(bytes, name: name, as: .likeliest) else { return }
                var same = try readOffice(Array(text.utf8), name: name)
                // Its own form is how it was written.
                same.form = file.form
                #expect(file == same, "\(encoding) \(name)")
            }
        }
    }

    @Test func aLongTextIsReadWholeAndSampledAtItsBeginning() throws {
        let many = (0..<2_000).map { "\($0) " + OldWriting.sentences[$0 % 5] }
        let bytes = OldWriting.bytes(many.joined(separator: "\n"), in: .vni)
        let offer = try #require(try offer(bytes))
        #expect(offer.choices.first?.lines == Array(many.prefix(5)))
        #expect(try paragraphs(reading(bytes, .likeliest))?.last == many.last)
        let endless = try #require(try self.offer(OldWriting.bytes(many.joined(separator: " "), in: .tcvn3)))
        #expect(endless.choices.allSatisfy { $0.lines.allSatisfy { $0.count <= 200 } })
    }
}
