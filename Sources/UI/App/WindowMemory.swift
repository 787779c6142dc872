// How the window was arranged, in a file of the person: it belongs to who looks, not to the records.
import Domain
import Office
import Words

/// The arrangement kept on this computer, in `$XDG_STATE_HOME/soxa/window`.
package struct WindowMemory: Sendable {
    private let path: String

    /// The memory in an environment.
    package init(_ environment: [String: String]) { path = stateFolder(in: environment) + "/window" }

    /// How the window was arranged, and what is the matter with the file.
    func recall() -> (Arrangement, Sentence?) {
        guard let bytes = readStart(of: path, count: Arrangement.largestFile + 1) else { return (Arrangement(), nil) }
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.count <= Arrangement.largestFile, let arrangement = Arrangement(text: text) else {
            return (Arrangement(), Sentence(.windowDamaged, path))
        }
        return (arrangement, nil)
    }

    /// Remembers an arrangement; a damaged file is replaced.
    package func remember(_ arrangement: Arrangement) throws(OfficeFailure) {
        try keep(Array(arrangement.text.utf8), in: path)
    }
}
