// The names under which a product is asked for.
import Vietnamese

extension Product {
    /// Whether this is its name or one of its other spellings.
    package func isCalled(_ wanted: String) -> Bool {
        let key = matchKey(wanted)
        return ([name] + aliases.split { $0 == ";" || $0.isNewline }.map(String.init)).contains { matchKey($0) == key }
    }
}
