// The rule for what is no text stands where keys are read and where texts are edited: both mean the same.
import Domain
import Screen
import Testing
import TextEditing
import UI

@Suite struct NoTextTests {
    @Test func whatNoKeyBringsInNoEditorTakes() {
        // Blanks of lines are no keys, and what an editor makes of them is a blank or a line.
        let breaks: Set<UInt32> = [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029]
        var different: [UInt32] = []
        for value in UInt32(0)...0x10FFFF where !breaks.contains(value) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            var editor = TextEditor(text: "", isMultiline: false)
            editor.insert(String(Character(scalar)))
            if editor.text.isEmpty != isNoText(scalar) { different.append(value) }
        }
        #expect(different == [])
    }

    /// A burst of nothing but such characters is no filter either.
    @Test(arguments: ["\u{202E}\u{2066}\u{200E}", "\u{9B}\u{85}\u{FFF9}"]) func aPasteOfNothingOpensNoFilter(
        text: String
    )
        async
    {
        let journey = await Journey()
        await journey.happen(.paste(text))
        #expect(journey.state.lists[.dialogue]?.isFiltering == false && journey.titles.count == 8)
        await journey.happen(.paste("duong\u{202E}"))
        #expect(journey.state.lists[.dialogue]?.filter.text == "duong")
    }
}
