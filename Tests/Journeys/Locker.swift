// Another program that holds the write lock of a database.

import Glibc

/// Holds the lock from `init` until `end()`.
final class Locker {
    private var process: pid_t = 0
    private var input: Int32 = -1

    /// Takes the lock and returns when it is held.
    init(_ database: String) throws {
        let (asking, telling) = (try channel(), try channel())
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, asking[0], 0)
        posix_spawn_file_actions_adddup2(&actions, telling[1], 1)
        let tool = sqlite ?? ""
        let words = ([tool, "-batch", database] as [String]).map { strdup($0) }
        defer { for word in words { free(word) } }
        let settings: [UnsafeMutablePointer<CChar>?] = [nil]
        let code = posix_spawn(&process, tool, &actions, nil, words + [nil], settings)
        close(asking[0])
        close(telling[1])
        input = asking[1]
        defer { close(telling[0]) }
        guard code == 0 else { throw JourneyError.system("posix_spawn", code) }
        say("BEGIN IMMEDIATE;\nSELECT 'held';\n")
        var answer = [UInt8](repeating: 0, count: 16)
        guard read(telling[0], &answer, answer.count) > 0, answer.starts(with: Array("held".utf8)) else {
            throw JourneyError.failed("BEGIN IMMEDIATE", String(decoding: answer, as: UTF8.self))
        }
    }

    deinit { end() }

    /// Gives the lock back.
    func end() {
        guard input >= 0 else { return }
        close(input)
        input = -1
        var status: Int32 = 0
        waitpid(process, &status, 0)
    }

    private func say(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(input, bytes, bytes.count)
    }
}
