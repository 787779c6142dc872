// Several holders make a product of one name.
import Domain
import Foundation
import Office
import Testing
import Words

@Suite("Products of one name") struct SameProductTests {
    private func product(_ name: String, _ holder: String) -> RecordEntry {
        var product = Product()
        (product.name, product.holder) = (name, holder)
        return RecordEntry(product)
    }

    private func products(_ plan: ImportPlan) -> [ImportItem] { plan.items.filter { $0.entry.kind == .product } }

    @Test func twoHoldersInOneFileAreTwoProducts() async throws {
        let plan = try await planned(
            "TT,Tên sản phẩm,Chủ thể,Sao\n1,Mật ong,HTX Ong Vàng,3\n2,Mật ong,Hộ ông Chín,4\n3,Mật ong,HTX Ong Vàng,3\n"
        )
        #expect(products(plan).map(\.action) == [.new, .new, .refused])
        #expect(products(plan)[2].problems.contains { if case .repeated = $0.reason { true } else { false } })
    }

    @Test func theOneOfTheSameHolderIsKnownAndAnotherIsNew() async throws {
        let stored = [product("Mật ong", "Công ty Rừng Xanh"), product("Mật ong", "HTX Ong Vàng")]
        let plan = try await planned(
            "TT,Tên sản phẩm,Chủ thể,Sao\n1,Mật ong,HTX Ong Vàng,3\n2,Mật ong,Hộ ông Chín,4\n", over: stored)
        #expect(products(plan).map { $0.stored?["holder"].text } == ["HTX Ong Vàng", nil])
        #expect(products(plan).map(\.action) == [.changed, .new])
    }

    /// One holder in two spellings is one, and a list that names none means the only product of that name.
    @Test func anotherSpellingAndNoHolderAreTheSame() async throws {
        let stored = [product("Mật ong", "Hợp tác xã Ong Vàng")]
        for text in ["HTX Ong Vàng", ""] {
            let plan = try await planned("TT,Tên sản phẩm,Chủ thể,Sao\n1,Mật ong,\(text),3\n", over: stored)
            #expect(products(plan).map { $0.stored == nil } == [false], "\(text)")
        }
    }
}
