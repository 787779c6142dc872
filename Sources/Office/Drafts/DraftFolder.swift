// Where drafts are kept while the records do not take them.
import Foundation

/// The folder for such drafts, `$XDG_STATE_HOME/soxa/drafts`; it is made when there is one to keep.
func draftFolder(in environment: [String: String] = ProcessInfo.processInfo.environment) -> String {
    let named = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (named ?? (environment["HOME"] ?? NSHomeDirectory()) + "/.local/state") + "/soxa/drafts"
}
