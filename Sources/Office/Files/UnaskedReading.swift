// A file read where nobody can be asked: letters that look old are shown and not taken.
import Domain
import Formats
import Intake
import Vietnamese
import Words

/// What came of reading a file where nobody can be asked.
package enum UnaskedReading: Sendable {
    /// Its records; what there is to say of its letters first, nil when they are plain.
    case records([IncomingRecord], ImportRemarks, told: String?)
    /// It was not read: how it looks, and why.
    case refused(told: String, because: Sentence)
}

/// Reads a file; letters that look old are not read unasked, and not in an encoding that they do not look like. Unicode
/// takes no letter away, so that it is a way out of every guess.
/// - Parameters:
///   - isTrial: whether nothing will be stored, so that a doubtful encoding may be looked at.
///   - own: see `readImport`.
package func readUnasked(
    _ written: String, as request: EncodingRequest, choices: ColumnChoices, isTrial: Bool, _ words: Words,
    own: @Sendable () async -> String
) async throws(OfficeFailure) -> UnaskedReading {
    func refused(_ offer: EncodingOffer, after told: [String] = []) -> UnaskedReading {
        .refused(
            told: (told + [words.look(of: offer, written)]).joined(separator: "\n"),
            because: Sentence(.encodingWayOut, offer.likeliest.rawValue))
    }
    switch try await readImport(written, as: request, choices: choices, words: words, own: own) {
    case .records(let records, let remarks):
        guard let encoding = remarks.encoding, let doubt = remarks.doubt else {
            return .records(records, remarks, told: nil)
        }
        let told = words.doubt(doubt, about: encoding)
        if isTrial || encoding.isUnicode { return .records(records, remarks, told: told) }
        if case .offer(let offer) = try await readImport(written, as: .asked, choices: choices, words: words) {
            return refused(offer, after: [told])
        }
        return .refused(told: told, because: Sentence(.encodingRefused))
    case .offer(let offer): return refused(offer)
    }
}
