// What no office wrote is refused with its place before it costs time or room; reading ends when somebody stops it.
import FileSamples
import Formats
import Testing

@Suite("Bounds of reading")
struct BoundTests {
    private let long = String(repeating: "a ", count: (2 << 20) + 1)

    private func failure(_ bytes: [UInt8], _ name: String) -> FormatError? {
        do throws(FormatError) {
            _ = try readOffice(bytes, name: name)
            return nil
        } catch { return error }
    }

    @Test func aRowHasNoMoreCellsThanASheet() {
        let commas = String(repeating: ",", count: 16_384)
        #expect(failure(Array("a,b\n\(commas)\n".utf8), "a.csv") == .tooWide(place: "2", limit: 16_384))
        #expect(failure(Array("a,b\n\(commas.dropLast())\n".utf8), "a.csv") == nil)
        let members = (0...16_384).map { "\"x\($0)\":1" }.joined(separator: ",")
        #expect(failure(Array("{\(members)}\n".utf8), "a.jsonl") == .tooWide(place: "1", limit: 16_384))
        let values = String(repeating: "1,", count: 16_384) + "1"
        #expect(failure(Array("{\"a\":[\(values)]}\n".utf8), "a.jsonl") == .tooWide(place: "1", limit: 16_384))
    }

    @Test func aTextIsNoLongerThanARecord() {
        let limit = 4 << 20
        let csv = failure(Array("a,b\nx,y\n\"\(long)\",z\n".utf8), "a.csv")
        #expect(csv == .tooLong(place: "3", limit: limit))
        #expect(failure(Array("a,b\n\(long),z\n".utf8), "a.csv") == .tooLong(place: "2", limit: limit))
        #expect(failure(Array("{\"a\":\"\(long)\"}\n".utf8), "a.jsonl") == .tooLong(place: "1", limit: limit))
        #expect(failure(Array("x\n\(long)\n".utf8), "a.txt") == .tooLong(place: "2", limit: limit))
        let word = Samples.word(Samples.table([["a", "b"], [long, "c"]]))
        #expect(failure(word, "a.docx") == .bomb(entry: "word/document.xml"))
        // What packs badly is no bomb, and too long all the same.
        var random = SplitMix(state: 3)
        let mixed = String(
            decoding: (0..<limit + 1).map { _ in UInt8.random(in: 0x61...0x7A, using: &random) }, as: UTF8.self)
        #expect(
            failure(Samples.word(Samples.table([["a", "b"], [mixed, "c"]])), "a.docx")
                == .tooLong(place: "1:2", limit: limit))
        let cell = #"<row r="1"><c r="A1" t="inlineStr"><is><t>\#(mixed)</t></is></c></row>"#
        #expect(failure(Samples.sheet(cell), "a.xlsx") == .tooLong(place: "Sheet1!A1", limit: limit))
    }

    @Test func aTextOfManyLinesIsRefusedAtTheLimit() {
        let bytes = [UInt8](repeating: 0, count: 4_000_100).enumerated().map { $0.offset % 2 == 0 ? UInt8(0x61) : 0x0A }
        #expect(failure(bytes, "a.txt") == .tooMany(.lines, part: nil, limit: 2_000_000))
    }

    @Test(arguments: ["a.csv", "a.jsonl", "a.txt", "a.docx", "a.xlsx"])
    func whoeverStopsTheReadingGetsNothing(name: String) async {
        let bytes: [UInt8] =
            switch name {
            case "a.csv": Array(String(repeating: "a,b\n", count: 5000).utf8)
            case "a.jsonl": Array(String(repeating: "{\"name\":\"a\"}\n", count: 5000).utf8)
            case "a.txt": Array(String(repeating: "a\n\n", count: 5000).utf8)
            case "a.docx": Samples.word(Samples.table((0..<2000).map { ["\($0)", "x\($0 * 7919)"] }))
            default:
                Samples.sheet(
                    (1...5000).map { #"<row r="\#($0)"><c r="A\#($0)"><v>\#($0 * 7919)</v></c></row>"# }.joined())
            }
        #expect(failure(bytes, name) == nil)
        let task = Task {
            // Cancelled before it begins to read.
            while !Task.isCancelled { await Task.yield() }
            return failure(bytes, name)
        }
        task.cancel()
        #expect(await task.value == .stopped)
    }
}
