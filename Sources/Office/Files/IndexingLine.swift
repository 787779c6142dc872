// How far the index of words of an older file is, in one line of the terminal.
import Foundation
import Words

/// Writes how many records are indexed of how many over one line of standard error, where that is a terminal.
package func indexingLine(_ words: Words) -> @Sendable (_ done: Int, _ total: Int) -> Void {
    { done, total in
        guard isatty(STDERR_FILENO) == 1 else { return }
        let line = "\r" + words(.indexing, String(done), String(total)) + (done == total ? "\n" : "")
        FileHandle.standardError.write(Data(line.utf8))
    }
}
