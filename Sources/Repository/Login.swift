// The login of this process, with the name of the person that the system knows behind it.
import Glibc

/// Who is logged in.
package struct Login: Sendable {
    /// The name of the login.
    package let name: String
    /// The person's name; empty when the system knows none.
    package let person: String

    /// Whose process this is.
    package static let here = Login()

    private init() { self.init(getuid()) }

    private init(_ user: uid_t) {
        var (entry, found) = (passwd(), UnsafeMutablePointer<passwd>?.none)
        var buffer = [CChar](repeating: 0, count: 16_384)
        let failure = getpwuid_r(user, &entry, &buffer, buffer.count, &found)
        guard failure == 0, found != nil, let login = entry.pw_name else {
            (name, person) = (String(user), "")
            return
        }
        let said = entry.pw_gecos.map { String(cString: $0) } ?? ""
        name = String(cString: login)
        person = Self.person(saidAs: said, of: name)
    }

    /// Whose a process is; nil where there is no such process.
    static func name(ofProcess process: pid_t) -> String? {
        fileStatus("/proc/\(process)").map { Login($0.st_uid).name }
    }

    /// The person's name in what the system keeps of a login: its first part, where `&` stands for the login. A name that
    /// only repeats the login is none.
    static func person(saidAs said: String, of login: String) -> String {
        let first = said.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
        let capital = login.prefix(1).uppercased() + login.dropFirst()
        let parts = first.split(separator: "&", omittingEmptySubsequences: false)
        let name = parts.joined(separator: capital).trimmed
        return name.lowercased() == login.lowercased() ? "" : name
    }
}

extension String {
    fileprivate var trimmed: String {
        let kept = drop(while: \.isWhitespace)
        return String(kept.prefix(kept.count - kept.reversed().prefix(while: \.isWhitespace).count))
    }
}
