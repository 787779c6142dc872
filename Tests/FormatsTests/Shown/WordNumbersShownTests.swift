// The numbers of lists are those that a word processor shows.
import FileSamples
import Formats
import Testing

@Suite("Numbers of Word as they are shown")
struct WordNumbersShownTests {
    private func numbered(_ steps: [(level: Int, id: Int)], _ numbering: String) throws -> [String] {
        try Samples.paragraphs(
            steps.map {
                Samples.paragraph("", "<w:numPr><w:ilvl w:val=\"\($0.level)\"/><w:numId w:val=\"\($0.id)\"/></w:numPr>")
            }.joined(), numbering: numbering)
    }

    private func level(_ number: Int, _ format: String, _ text: String, _ more: String = "") -> String {
        "<w:lvl w:ilvl=\"\(number)\"><w:start w:val=\"1\"/>\(more)<w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }

    private func list(_ levels: String, _ more: String = "") -> String {
        "<w:abstractNum w:abstractNumId=\"0\">\(levels)</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\(more)"
    }

    @Test func numbersGoOnWhereTheyAreToldTo() throws {
        let steps = [0, 1, 1, 0, 1].map { ($0, 1) }
        let never = list(level(0, "upperRoman", "%1.") + level(1, "decimal", "%2", "<w:lvlRestart w:val=\"0\"/>"))
        #expect(try numbered(steps, never) == ["I.", "1", "2", "II.", "3"])
        let usual = list(level(0, "upperRoman", "%1.") + level(1, "decimal", "%2"))
        #expect(try numbered(steps, usual) == ["I.", "1", "2", "II.", "1"])
        // Only the first level starts the third one again.
        let deep = list(
            level(0, "decimal", "%1") + level(1, "decimal", "%2")
                + level(2, "lowerLetter", "%3", "<w:lvlRestart w:val=\"1\"/>"))
        #expect(
            try numbered([0, 1, 2, 1, 2, 0, 1, 2].map { ($0, 1) }, deep) == ["1", "1", "a", "2", "b", "2", "1", "a"])
    }

    @Test func listsFollowTheirStyles() throws {
        let numbering =
            "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"DS\"/></w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"5\"><w:styleLink w:val=\"DS\"/>\(level(0, "decimal", "Câu %1."))</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"5\"/></w:num>"
        let styles =
            "<w:style w:type=\"numbering\" w:styleId=\"DS\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>"
        let item = Samples.paragraph("", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
        #expect(try Samples.paragraphs(item + item, numbering: numbering, styles: styles) == ["Câu 1.", "Câu 2."])
        #expect(try Samples.paragraphs(item, numbering: numbering) == ["Câu 1."])
    }

    @Test func legalNumbersAndLevelsOfTheirOwn() throws {
        let legal = list(level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", "<w:isLgl/>"))
        #expect(try numbered([(0, 1), (1, 1)], legal) == ["I.", "1.1"])
        let own = list(
            level(0, "decimal", "%1."),
            "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"
        )
        #expect(try numbered([(0, 1), (0, 2), (0, 2), (0, 1)], own) == ["1.", "5.", "6.", "7."])
    }

    @Test(arguments: [
        ("decimalZero", "01", "02"), ("lowerRoman", "i", "ii"), ("upperLetter", "A", "B"), ("ordinal", "1st", "2nd"),
        ("vietnameseCounting", "một", "hai"), ("numberInDash", "- 1 -", "- 2 -"),
        ("decimalEnclosedCircle", "①", "②"), ("decimalFullWidth", "１", "２"), ("none", "", ""),
        ("custom", "1", "2"), ("decimalEnclosedParen", "⑴", "⑵"),
    ])
    func formatsOfNumbers(format: String, first: String, second: String) throws {
        // Full-width figures are handed over as those they look like.
        let wanted = [first, second].map { $0.replacing("１", with: "1").replacing("２", with: "2") }
        #expect(try numbered([(0, 1), (0, 1)], list(level(0, format, "%1"))) == wanted)
    }

    @Test func aWordWithoutNumberIsShown() throws {
        #expect(try numbered([(0, 1)], list(level(0, "none", "Điều"))) == ["Điều"])
    }
}
