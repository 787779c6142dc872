// Holds the ways to read a text against the likeliest one.
import Vietnamese

/// Judges what a text becomes in one way of reading it.
struct ReadingJudge {
    private let written: TextLook
    private let best: (encoding: TextEncoding, legibility: Legibility)?

    /// A judge of a text.
    /// - Parameters:
    ///   - written: the text as it is written; empty for bytes that are no text by themselves.
    ///   - best: the likeliest way to read it and what it becomes; nil when no old encoding is likely.
    init(written: String, best: (encoding: OldEncoding, text: String)?) {
        let look = TextLook(written)
        self.written = look
        self.best = best.map { (TextEncoding($0.encoding), Legibility($0.text, before: look)) }
    }

    /// What speaks against an encoding in which the text becomes this; nil when it reads well enough.
    func doubt(about encoding: TextEncoding, reading text: String) -> EncodingDoubt? {
        if let best {
            guard encoding != best.encoding else { return nil }
            let isWorse = Legibility(text, before: written).isClearlyWorse(than: best.legibility)
            return isWorse ? EncodingDoubt(looksLike: best.encoding) : nil
        }
        guard !encoding.isUnicode, Legibility(text, before: written).isHardlyVietnamese else { return nil }
        return EncodingDoubt(looksLike: nil)
    }
}
