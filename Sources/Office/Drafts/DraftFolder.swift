// Where drafts are kept while the records do not take them.
import Foundation

/// The folder of what the program remembers for a person on this computer, `$XDG_STATE_HOME/soxa`.
package func stateFolder(in environment: [String: String]) -> String {
    let named = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (named ?? (environment["HOME"] ?? NSHomeDirectory()) + "/.local/state") + "/soxa"
}

/// The folder for such drafts, `drafts` there; it is made when there is one to keep.
func draftFolder(in environment: [String: String] = ProcessInfo.processInfo.environment) -> String {
    stateFolder(in: environment) + "/drafts"
}
