// Names of bodies as papers write them.
import Vietnamese

/// The key under which spellings of a body's name are one.
enum BodyName {
    /// The key: as that of every name, with the short words that all papers use written out.
    static let key: @Sendable (String) -> String = { text in
        let words = matchKey(text).split(whereSeparator: \.isWhitespace)
        return words.map { shortWords[String($0)] ?? String($0) }.joined(separator: " ")
    }

    private static let shortWords = [
        "ubnd": matchKey("ủy ban nhân dân"), "hđnd": matchKey("hội đồng nhân dân"),
        "ubmttq": matchKey("ủy ban mặt trận tổ quốc"), "mttq": matchKey("mặt trận tổ quốc"),
        "htx": matchKey("hợp tác xã"), "tht": matchKey("tổ hợp tác"),
    ]
}
