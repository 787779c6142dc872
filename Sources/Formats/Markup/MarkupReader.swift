// Reads an XML part of an office file as a stream of events, refusing what such parts never hold.

/// Reads markup (XML 1.0, Namespaces in XML 1.0) without document types and in UTF-8 alone, as office parts are.
enum MarkupReader {
    /// Feeds `handler` with the part's events; throws `FormatError.xml` or `.forbiddenMarkup`.
    static func read(_ bytes: [UInt8], part: String, into handler: any MarkupHandler) throws(FormatError) {
        var failure: MarkupTokenizer.Failure?
        var line = 1
        bytes.withUnsafeBufferPointer { buffer in
            var tokenizer = MarkupTokenizer(buffer, handler)
            do throws(MarkupTokenizer.Failure) { try tokenizer.run() } catch { failure = error }
            line = tokenizer.line
        }
        if let fault = handler.fault { throw fault }
        switch failure {
        case .forbidden: throw .forbiddenMarkup(part: part)
        case .malformed: throw .xml(part: part, line: line)
        case nil: break
        }
        // Bytes that are no UTF-8 would have become replacement letters.
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .xml(part: part, line: line) }
    }
}
