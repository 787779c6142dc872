// The objects of a PDF: numbered, one after the other, with a list of where each begins.

/// Gathers objects and gives the file piece by piece. The first two numbers are kept for what is known last.
package struct PortableObjects: Sendable {
    private var output: [UInt8] = Array("%PDF-1.5\n%\u{E2}\u{E3}\n".utf8)
    private var taken = 0
    private var offsets: [Int] = [0, 0]

    /// A file without objects.
    package init() {}

    /// Adds an object; gives its number.
    package mutating func add(_ body: String) -> Int {
        offsets.append(0)
        put(offsets.count, body)
        return offsets.count
    }

    /// Writes the object of a number.
    package mutating func put(_ number: Int, _ body: String) {
        offsets[number - 1] = taken + output.count
        output += Array("\(number) 0 obj\n\(body)\nendobj\n".utf8)
    }

    /// Adds a stream, compressed where there is memory for it; gives its number.
    /// - Parameter entries: what its dictionary says besides.
    package mutating func addStream(_ entries: String, _ content: [UInt8]) -> Int {
        offsets.append(taken + output.count)
        let packed = Deflate.zlib(content)
        let filter = packed == nil ? "" : " /Filter /FlateDecode"
        let bytes = packed ?? content
        output += Array("\(offsets.count) 0 obj\n<< /Length \(bytes.count)\(filter)\(entries) >>\nstream\n".utf8)
        output += bytes
        output += Array("\nendstream\nendobj\n".utf8)
        return offsets.count
    }

    /// Adds a font with the signs that are used of it; gives its number. What is copied out of the file are the signs.
    package mutating func addFont(_ font: FontFile, called name: String, signs: [UInt16: Unicode.Scalar]) -> Int {
        let file = addStream(" /Length1 \(font.bytes.count)", font.bytes)
        func parts(_ value: Int) -> Int { value * 1000 / font.unitsPerEm }
        let box = font.box.map { String(parts($0)) }.joined(separator: " ")
        let descriptor = add(
            "<< /Type /FontDescriptor /FontName /\(name) /Flags 4 /FontBBox [\(box)] /ItalicAngle 0 "
                + "/Ascent \(parts(font.ascent)) /Descent \(parts(font.descent)) /CapHeight 662 /StemV 80 "
                + "/FontFile2 \(file) 0 R >>")
        let glyphs = signs.keys.sorted()
        let widths = glyphs.map { "\($0) [\(font.width(of: $0))]" }.joined(separator: " ")
        let inner = add(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /\(name) /CIDToGIDMap /Identity "
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
                + "/FontDescriptor \(descriptor) 0 R /DW 1000 /W [\(widths)] >>")
        let text = addStream("", Array(Self.map(glyphs.map { ($0, signs[$0] ?? " ") }).utf8))
        return add(
            "<< /Type /Font /Subtype /Type0 /BaseFont /\(name) /Encoding /Identity-H "
                + "/DescendantFonts [\(inner) 0 R] /ToUnicode \(text) 0 R >>")
    }

    /// Which sign each glyph stands for (PDF 1.7, 9.10.3); a list has at most a hundred of them.
    private static func map(_ signs: [(glyph: UInt16, sign: Unicode.Scalar)]) -> String {
        var text =
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
            + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            + "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
            + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        for start in stride(from: 0, to: signs.count, by: 100) {
            let part = signs[start..<min(signs.count, start + 100)]
            text += "\(part.count) beginbfchar\n"
            for (glyph, sign) in part { text += "<\(hex(glyph))> <\(String(sign).utf16.map(hex).joined())>\n" }
            text += "endbfchar\n"
        }
        return text + "endcmap CMapName currentdict /CMap defineresource pop end end\n"
    }

    /// Ends the file with the list of its objects.
    package mutating func finish(root: Int, info: Int) {
        let start = taken + output.count
        var table = "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        table += "trailer\n<< /Size \(offsets.count + 1) /Root \(root) 0 R /Info \(info) 0 R >>\n"
        output += Array((table + "startxref\n\(start)\n%%EOF\n").utf8)
    }

    /// The bytes that are finished since they were last taken.
    package mutating func take() -> [UInt8] {
        defer {
            taken += output.count
            output = []
        }
        return output
    }
}
