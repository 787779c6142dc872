// Reads an XML part of an office file as a stream of events, refusing what such parts never hold.

/// Reads markup (XML 1.0, Namespaces in XML 1.0) without document types and in UTF-8 or UTF-16, as office parts are.
enum MarkupReader {
    /// Feeds `handler` with the part's events; throws `FormatError.xml` or `.forbiddenMarkup`.
    static func read(_ written: [UInt8], part: String, into handler: any MarkupHandler) throws(FormatError) {
        let bytes = try narrowed(written, part: part)
        var failure: MarkupTokenizer.Failure?
        var line = 1
        bytes.withUnsafeBufferPointer { buffer in
            var tokenizer = MarkupTokenizer(buffer, handler)
            do throws(MarkupTokenizer.Failure) { try tokenizer.run() } catch { failure = error }
            line = tokenizer.line
        }
        if let fault = handler.fault { throw fault }
        switch failure {
        case .stopped: throw .stopped
        case .forbidden: throw .forbiddenMarkup(part: part)
        case .malformed: throw .xml(part: part, line: line)
        case nil: break
        }
        // Bytes that are no UTF-8 would have become replacement letters.
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .xml(part: part, line: line) }
    }

    /// The bytes of UTF-8 for those of UTF-16, which is known by its mark or by how markup begins in it.
    private static func narrowed(_ bytes: [UInt8], part: String) throws(FormatError) -> [UInt8] {
        let isLittle = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0])
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0, 0x3C]) else { return bytes }
        do throws(FormatError) {
            return Array(try TextDecoding.text(bytes, in: isLittle ? .utf16le : .utf16be).utf8)
        } catch { throw .xml(part: part, line: 1) }
    }
}
