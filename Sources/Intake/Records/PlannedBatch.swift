// What a plan hands on to be stored.
import Domain

extension ImportPlan {
    /// The entries to store, in order, and by their places among them what the file said where that was not taken; a
    /// reference to one of them is the negative of its place among them, before or behind.
    package var batch: (entries: [RecordEntry], declined: [Int: RecordEntry]) {
        let stored = items.indices.filter { items[$0].isWritten }
        // The reference to each item from here on; 0 for one that is not stored.
        var targets = Array(repeating: Int64(0), count: items.count)
        for (place, index) in stored.enumerated() { targets[index] = -Int64(place + 1) }
        func placed(_ entry: RecordEntry) -> RecordEntry {
            var entry = entry
            for (place, value) in entry.values.enumerated() {
                guard let id = value.reference, id < 0 else { continue }
                let target = targets.indices.contains(Int(~id)) ? targets[Int(~id)] : 0
                if target != id { entry.values[place] = target == 0 ? .none : .reference(target) }
            }
            return entry
        }
        var declined: [Int: RecordEntry] = [:]
        for (place, index) in stored.enumerated() { declined[place] = items[index].declined.map(placed) }
        return (stored.map { placed(items[$0].entry) }, declined)
    }
}
