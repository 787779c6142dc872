// Runs a program without a terminal and gathers what it said.

import Glibc

/// How a program ended and what it wrote.
struct Finished {
    /// The exit status, or the negative of the signal that killed it.
    let status: Int32
    /// Standard output.
    let output: [UInt8]
    /// Standard error.
    let complaint: String

    /// Standard output as text.
    var text: String { String(decoding: output, as: UTF8.self) }

    /// The lines of standard output, without the empty one behind the last.
    var lines: [String] { text.split(separator: "\n").map(String.init) }
}

/// The path of a program that was built with the tests.
func builtProgram(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let path = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return path.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 } + "/" + name
}

/// Runs a program to its end; input is empty, output and errors are gathered apart.
func finish(_ program: String, _ arguments: [String], environment: [String: String]) throws -> Finished {
    let (output, errors) = (try channel(), try channel())
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output[1], 1)
    posix_spawn_file_actions_adddup2(&actions, errors[1], 2)
    var variables = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "TERM": "xterm-256color"]
    variables.merge(environment) { $1 }
    let words = ([program] + arguments).map { strdup($0) }
    let settings = variables.map { strdup("\($0.key)=\($0.value)") }
    defer { for text in words + settings { free(text) } }
    var process: pid_t = 0
    // Who runs the tests may ignore signals, as a job in the background does.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigfillset(&defaults)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let code = posix_spawn(&process, program, &actions, &attributes, words + [nil], settings + [nil])
    close(output[1])
    close(errors[1])
    defer { for end in [output[0], errors[0]] { close(end) } }
    guard code == 0 else { throw JourneyError.system("posix_spawn " + program, code) }
    let gathered = gather(output[0], errors[0], process)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return Finished(
        status: status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F), output: gathered.output,
        complaint: String(decoding: gathered.errors, as: UTF8.self))
}

/// Two connected ends, closed on exec from the first moment: tests run side by side, and another test's program would
/// keep them open.
func channel() throws -> [Int32] {
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
        throw JourneyError.system("socketpair", errno)
    }
    return ends
}

/// Reads both channels until they end; a program that says nothing for five minutes is killed.
private func gather(_ output: Int32, _ errors: Int32, _ process: pid_t) -> (output: [UInt8], errors: [UInt8]) {
    var texts: [[UInt8]] = [[], []]
    var watched = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while watched.contains(where: { $0.fd >= 0 }) {
        if poll(&watched, 2, 300_000) == 0 {
            kill(process, SIGKILL)
            break
        }
        for index in 0..<2 where watched[index].fd >= 0 && watched[index].revents != 0 {
            let count = read(watched[index].fd, &buffer, buffer.count)
            if count > 0 {
                texts[index] += buffer[..<count]
            } else if count == 0 || errno != EINTR {
                watched[index].fd = -1
            }
        }
    }
    return (texts[0], texts[1])
}
