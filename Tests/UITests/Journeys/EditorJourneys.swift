// Two people at one record: who types is seen, and what one saves the other's form goes on from.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct EditorJourneys {
    private static let product: RecordKind = .product
    private static let typed = FieldValue.text("Tên đang gõ")

    /// The number of the product under the cursor.
    private static func current(_ journey: Journey) -> Int64 { journey.state.current?.identity.id ?? 0 }

    @Test(arguments: [Journey.wide, Journey.usual]) func whoTypesIsNamedInTheListAndBesideIt(size: Size) async {
        let journey = await Journey(size: size, keys: "2")
        journey.office.typeElsewhere(Self.product, Self.current(journey), "name", Self.typed)
        await journey.take(.changedElsewhere)
        let title = journey.state.current?.title ?? ""
        #expect(journey.text.contains("✎ " + title.prefix(5)), "\(journey.text)")
        await journey.press("<Enter>")
        #expect(journey.text.contains("✎ Sản phẩm · " + title + " · bình"), "\(journey.text)")
    }

    @Test func openingWhatSomebodyTypesIntoIsWarnedOf() async {
        let journey = await Journey(keys: "2")
        journey.office.typeElsewhere(Self.product, Self.current(journey), "name", Self.typed)
        await journey.take(.changedElsewhere)
        await journey.press("<F4>")
        #expect(journey.message.contains("bình cũng đang sửa"))
    }

    @Test func aFormTellsWhenSomebodyBeginsToTypeToo() async {
        let journey = await Journey(keys: "2<F4>")
        journey.office.typeElsewhere(Self.product, journey.form?.base.identity.id ?? 0, "name", Self.typed)
        await journey.take(.changedElsewhere)
        #expect(journey.message.contains("bình cũng đang sửa"))
        await journey.press("x")
        await journey.take(.changedElsewhere)
        #expect(!journey.message.contains("bình cũng đang sửa"), "once is enough")
    }

    @Test func aFormNobodyTypedIntoShowsWhatSomebodyElseSaved() async {
        let journey = await Journey(keys: "2<F4>")
        journey.office.changeElsewhere(
            Self.product, journey.form?.base.identity.id ?? 0, "name", .text("Trám trắng"))
        await journey.take(.changedElsewhere)
        #expect(journey.typed("name") == "Trám trắng")
        #expect(journey.message.contains("vừa lưu chỗ này; nội dung mới đã hiện"))
        await journey.press("<End> khô<F2>")
        #expect(journey.message.contains("Đã lưu"), "\(journey.message)")
    }

    @Test func whatWasTypedStaysAndSavingComparesBoth() async {
        let journey = await Journey(keys: "2<F4>")
        let id = journey.form?.base.identity.id ?? 0
        await journey.press("Tôi: ")
        journey.office.changeElsewhere(Self.product, id, "name", .text("Trám trắng"))
        await journey.take(.changedElsewhere)
        #expect(journey.message.contains("cứ viết tiếp"))
        #expect(journey.typed("name")?.contains("Tôi: ") == true)
        await journey.press("<F2>")
        #expect(journey.text.contains("Trám trắng"), "\(journey.text)")
    }
}
