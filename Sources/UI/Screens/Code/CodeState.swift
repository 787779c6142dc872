// A code over the panes, as large as the window allows.
import Domain

/// The code of a lot or of a product.
package struct CodeState: Sendable {
    /// The lot or the product.
    package let entry: RecordEntry
    /// The product of the lot; nil when it is not in the register.
    package let product: RecordEntry?
    /// How far the text beside the code is scrolled.
    var scroll = Scroll()

    /// What the code says; nil when there is nothing to say.
    package var code: TraceabilityCode? {
        if let lot = entry.record(as: Lot.self) { return TraceabilityCode(lot, of: product?.record()) }
        return entry.record(as: Product.self).flatMap { TraceabilityCode($0) }
    }
}
