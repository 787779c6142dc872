// The C page that the screen is held against, built where a compiler of C is.
import Domain
import Foundation

/// A program that shows a list of questions, and how it is started on a database.
struct MeasuredProgram {
    let name: String
    var path: String
    /// What stands before the database in its arguments, and behind it.
    let arguments: (before: [String], after: [String])

    /// The program of this project.
    static func soxa(_ path: String) -> MeasuredProgram {
        MeasuredProgram(name: "soxa", path: path, arguments: (["--db"], []))
    }

    /// The page in C, sqlite3 and ncurses alone; nil where it cannot be built.
    static func floor(in folder: String) throws -> MeasuredProgram? {
        let root = #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 }
        let (source, made) = (root + "/Tests/Support/Floor/floor.c", folder + "/floor")
        let compiler = Process()
        compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        compiler.arguments = ["cc", "-O2", "-o", made, source, "-lsqlite3", "-lncursesw", "-ltinfo"]
        try compiler.run()
        compiler.waitUntilExit()
        guard compiler.terminationStatus == 0 else { return nil }
        let place = RecordKind.allCases.firstIndex(of: .question) ?? 0
        // As the index of words numbers its rows.
        return MeasuredProgram(name: "floor", path: made, arguments: ([], [String(Int64(place + 1) << 40)]))
    }

    /// The arguments for a database.
    func arguments(_ database: String) -> [String] { arguments.before + [database] + arguments.after }
}

/// The floor where it can be built; else it is told that it is missing.
func builtFloor(in folder: String) -> MeasuredProgram? {
    if let floor = try? MeasuredProgram.floor(in: folder) { return floor }
    print("skipped: the floor; there is no compiler of C with the headers of sqlite3 and ncursesw")
    return nil
}
