// What the code on a label says: an address that opens the product's trace, or the facts themselves.

/// The text of a label's code.
package struct TraceabilityCode: Sendable, Hashable {
    /// What a reader gets.
    package let text: String
    /// Whether it opens an address.
    package let isAddress: Bool

    /// The code of a product; nil when there is nothing to say.
    package init?(_ product: Product) { self.init(product: product, lot: nil) }

    /// The code of a lot, with its product when that is registered; nil when there is nothing to say.
    package init?(_ lot: Lot, of product: Product?) { self.init(product: product, lot: lot) }

    private init?(product: Product?, lot: Lot?) {
        let addresses = [product?.traceabilityAddress ?? "", product?.website ?? ""].map(trimmed)
        if let address = addresses.first(where: { !$0.isEmpty }) {
            text = Self.filled(address, lot: lot.map { trimmed($0.code) } ?? "")
            isAddress = true
        } else {
            text = Self.facts(product, lot)
            isAddress = false
        }
        if text.isEmpty { return nil }
    }

    /// The symbol; nil when the text is too long for any.
    package func symbol(level: QRCode.Level = .medium) -> QRCode? { QRCode(text, level: level) }

    /// An address for a lot. `{lot}` in it is the place of the lot's code; without one the code is added as the
    /// parameter `lot`, which a page that does not know it ignores. Without a scheme it is taken for `https`.
    private static func filled(_ address: String, lot: String) -> String {
        let code = escaped(lot) { isUnreserved($0) }
        var parts = splitOnce(address, "#")
        if address.contains("{lot}") {
            parts = parts.map { part in joined(part.split(separator: "{lot}", omittingEmptySubsequences: false), code) }
        } else if !code.isEmpty {
            let separator = parts[0].contains("?") ? parts[0].hasSuffix("?") || parts[0].hasSuffix("&") ? "" : "&" : "?"
            parts[0] += separator + "lot=" + code
        }
        let whole = parts.joined(separator: "#")
        let complete = whole.contains("://") ? whole : "https://" + whole
        // What an address cannot carry as it is; what the office has escaped already stays.
        return escaped(complete) { isUnreserved($0) || Self.reserved.contains($0) }
    }

    /// The facts, one a line: product, lot (Lô), made on (NSX) and use by (HSD), the words that labels of goods have
    /// (decree 43/2017/NĐ-CP).
    private static func facts(_ product: Product?, _ lot: Lot?) -> String {
        let named = [product?.traceabilityCode ?? "", product?.name ?? "", lot?.item ?? ""].map(trimmed)
        var lines = [named.first { !$0.isEmpty } ?? ""]
        if let lot {
            if !trimmed(lot.code).isEmpty { lines.append("Lô " + trimmed(lot.code)) }
            if let day = lot.producedOn { lines.append("NSX " + day.officialText) }
            if let day = lot.useBy { lines.append("HSD " + day.officialText) }
        }
        return lines.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static func splitOnce(_ text: String, _ mark: Character) -> [String] {
        text.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    }

    private static func joined(_ parts: [Substring], _ separator: String) -> String {
        parts.joined(separator: separator)
    }

    /// A text with every byte of UTF-8 escaped that may not stand (RFC 3986, section 2.1).
    private static func escaped(_ text: String, where isAllowed: (UInt8) -> Bool) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if isAllowed(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Letters, digits and `-._~` (RFC 3986, section 2.3).
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    /// Delimiters, and the sign of what is escaped already (RFC 3986, section 2.2).
    private static let reserved: Set<UInt8> = Set(":/?#[]@!$&'()*+,;=%".utf8)
}
