// Bodies through time: which one a name meant then, and what follows it.
import Vietnamese

/// All known bodies, asked by name and day.
struct BodyRegister: Sendable {
    /// The bodies in the order in which they were given.
    let bodies: [Body]
    private let byName: [String: [Int]]

    init(_ bodies: [Body] = []) {
        self.bodies = bodies
        var byName: [String: [Int]] = [:]
        for (index, body) in bodies.enumerated() {
            for key in Set(body.names.map(BodyName.key)) { byName[key, default: []].append(index) }
        }
        self.byName = byName
    }

    /// The bodies that go by a name, whenever they were there.
    func indices(named text: String) -> [Int] { byName[BodyName.key(text)] ?? [] }

    /// The body that a name means on a day: one that was there, else the one that ended last before.
    func index(named text: String, on day: CalendarDate) -> Int? {
        let found = indices(named: text)
        return found.first { bodies[$0].exists(on: day) }
            ?? found.filter { bodies[$0].hasEnded(by: day) }.max {
                bodies[$0].validTo ?? day < bodies[$1].validTo ?? day
            }
    }

    /// Whether a body of a name is there on a day by what the register says itself: it ends later, or began since a day.
    func isKnown(_ text: String, on day: CalendarDate, since start: CalendarDate) -> Bool {
        indices(named: text).contains { index in
            let body = bodies[index]
            return body.exists(on: day) && (body.validTo != nil || body.validFrom.map { $0 >= start } == true)
        }
    }

    /// The names of what follows a body in the end: what is there on a day, or what the register does not have.
    func heirs(of start: Int, on day: CalendarDate) -> [String] {
        var (heirs, waiting, visited) = ([String](), [start], Set([start]))
        while let next = waiting.popLast() {
            for name in severalCodes(bodies[next].successors) {
                guard let index = index(named: name, on: day), bodies[index].hasEnded(by: day),
                    !severalCodes(bodies[index].successors).isEmpty
                else {
                    heirs.append(name)
                    continue
                }
                if visited.insert(index).inserted { waiting.append(index) }
            }
        }
        return heirs
    }

    /// The days on which a body of a name begins, or is over.
    func turns(of text: String) -> [Int] {
        indices(named: text).flatMap { index in
            [bodies[index].validFrom?.dayNumber, bodies[index].validTo.map { $0.dayNumber + 1 }].compactMap { $0 }
        }
    }
}
