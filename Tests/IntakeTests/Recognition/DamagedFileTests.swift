// Damaged files end in a result or a typed error, as far as recognition.
import FileSamples
import Formats
import Intake
import Testing

@Suite("Damaged files")
struct DamagedFileTests {
    private static let heading = ["TT", "Nội dung kiến nghị", "Đơn vị", "Trả lời"]

    @Test func damageNeverCrashes() {
        let answers = (1...20).map { ["\($0)", "Câu hỏi số \($0)?", "Xã \($0)", "Trả lời \($0)"] }
        let word = Samples.word(Samples.paragraph("TỔNG HỢP NĂM 2024") + Samples.table([Self.heading] + answers))
        let data = (1...20).map { "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"inlineStr\"><is><t>x\($0)</t></is></c></row>" }
            .joined()
        let sheet = Samples.sheet(data, after: "<mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>")
        var random = SplitMix(state: 42)
        var outcomes = 0
        for file in [word, sheet] {
            for length in stride(from: 0, to: file.count, by: 7) { outcomes += attempt(Array(file.prefix(length))) }
            for _ in 0..<600 {
                var damaged = file
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    damaged[Int.random(in: 0..<damaged.count, using: &random)] ^= UInt8.random(
                        in: 1...255, using: &random)
                }
                outcomes += attempt(damaged)
            }
        }
        #expect(outcomes > 1200)
    }

    @Test func damagedMarkupNeverCrashes() {
        let body =
            Samples.table([Self.heading, ["1", "a?", "b", "c"]])
            + Samples.paragraph("x", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
        let bytes = Array(body.utf8)
        var random = SplitMix(state: 3)
        let pieces = [
            "<w:p>", "</w:p>", "<w:tc>", "</w:tc>", "<w:tr>", "</w:tbl>", "<w:del>", "</w:del>", "<w:vMerge/>", "&",
            "<w:gridSpan w:val=\"999999\"/>",
        ]
        for _ in 0..<400 {
            var damaged = bytes
            let place = Int.random(in: 0..<damaged.count, using: &random)
            damaged.replaceSubrange(
                place..<min(damaged.count, place + Int.random(in: 0...8, using: &random)),
                with: (pieces.randomElement(using: &random) ?? "").utf8)
            #expect(attempt(Samples.word(String(decoding: damaged, as: UTF8.self))) == 1)
        }
        // Well-formed but in no sensible order.
        for outer in ["tc", "tr", "p", "r", "tbl"] {
            for inner in ["tc", "tr", "p", "r", "tbl"] {
                let text = "<w:\(outer)><w:\(inner)>\(Samples.paragraph("x"))</w:\(inner)></w:\(outer)>"
                #expect(attempt(Samples.word(text)) == 1)
            }
        }
    }

    /// 1 when reading ends in a result or a typed error, which is all it may do.
    private func attempt(_ bytes: [UInt8]) -> Int {
        do {
            let file = try readOffice(bytes, name: "x.docx")
            _ = try? file.dialogueTable()
            _ = try? file.productTable()
            return 1
        } catch {
            return 1
        }
    }
}
