// Holds what the program does for a start and for keys against what it did when that was last written down.
import Foundation

/// The counts of a program, by what is counted.
struct Costs {
    private(set) var counts: [String: Int] = [:]

    /// The committed file.
    static var file: String {
        #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 }
            + "/Tests/Support/Floor/costs.txt"
    }

    /// A count may be so much greater than the one that was written down, in hundredths.
    private static let tolerance = 110

    private static let head = """
        # What `devtool bench --record` counted for the release build with `--static-swift-stdlib`, for one time each: bytes of
        # output, calls of the system, thousands of instructions, and these in hundredths of those of the C page.
        # `devtool bench --check` fails when one of them is more than a tenth greater.

        """

    /// What was written down.
    static func written() throws -> Costs {
        var costs = Costs()
        for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") where line.first != "#" {
            let parts = line.split(separator: " ")
            if parts.count == 3, let count = Int(parts[2]) { costs.counts[parts[0] + " " + parts[1]] = count }
        }
        return costs
    }

    /// Counts a program and the floor on a database of questions.
    static func counted(_ program: MeasuredProgram, _ database: String, home: String) throws -> Costs {
        var costs = Costs()
        // The first start measures the terminal and makes the copy of the day.
        let screen = try MeasuredScreen(program, database, home: home)
        try screen.settle()
        try screen.end()
        let own = CostCount(program: program, database: database, home: home, steps: CountedStep.allCases)
        for (step, (bytes, calls)) in try own.outside() {
            costs.counts["\(step) bytes"] = bytes
            costs.counts["\(step) calls"] = calls
        }
        guard let instructions = try own.instructions() else { return costs }
        for (step, count) in instructions { costs.counts["\(step) instructions"] = count }
        // The page writes nothing and shows no record.
        guard let floor = builtFloor(in: home) else { return costs }
        let count = CostCount(
            program: floor, database: database, home: home, steps: [.start, .down, .pageDown, .filter])
        for (step, least) in try count.instructions() ?? [:] where least > 0 {
            costs.counts["\(step) hundredths"] = (instructions[step] ?? 0) * 100 / least
        }
        return costs
    }

    /// Writes them down.
    func write() throws {
        let lines = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }
        try (Self.head + lines.joined()).write(toFile: Self.file, atomically: true, encoding: .utf8)
    }

    /// Prints each beside what was written down; what is too much, and what was not counted here.
    func compared(with written: Costs) -> (worse: [String], missing: [String]) {
        for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
            print("\(name): \(count)" + (written.counts[name].map { ", was \($0)" } ?? ""))
        }
        let worse = written.counts.filter { name, limit in
            counts[name].map { $0 * 100 > limit * Self.tolerance } ?? false
        }
        return (worse.keys.sorted(), written.counts.keys.filter { counts[$0] == nil }.sorted())
    }
}
