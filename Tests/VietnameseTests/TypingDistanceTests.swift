// How far mistyped words are apart, and which one was meant.
import Testing
import Vietnamese

@Suite struct TypingDistanceTests {
    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("trám đen", "TRAM DEN", 0), ("thạch", "thcạh", 1), ("đoạn", "doann", 1),
        ("mục", "mụk", 1), ("abcd", "acbd", 1), ("abcd", "badc", 2), ("kitten", "sitting", 3),
        ("năm sau", "nắm sua", 1),
    ]) func slipsAreCounted(left: String, right: String, distance: Int) {
        #expect(typingDistance(left, right) == distance)
        #expect(typingDistance(right, left) == distance)
    }

    @Test func theNearestIsMeantAndNothingWhenNoneIsNear() {
        #expect(meantText("nắm sua", among: ["năm", "năm sau", "cơ quan"]) == "năm sau")
        #expect(meantText("xyz", among: ["năm", "cơ quan"]) == nil)
        #expect(meantText("a", among: [String]()) == nil)
    }
}
