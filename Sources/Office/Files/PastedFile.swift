// The file of a table that was pasted: readers read files, and what was pasted may be long.
import Foundation
import Words

extension Office {
    /// Keeps a pasted table in the folder of what the program remembers for a person; one that is there makes room.
    /// - Returns: the whole path.
    package func keepPasted(_ text: String) throws(OfficeFailure) -> String {
        let path = stateFolder(in: ProcessInfo.processInfo.environment) + "/" + words[.pastedFileName]
        try keep(Array(text.utf8), in: path)
        return path
    }

    /// Removes the file of a pasted table; one that is gone already is no trouble.
    package func dropPasted(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
}
