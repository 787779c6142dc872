// What the store repaired by itself, to be told once.
import Repository
import Vietnamese
import Words

extension Office {
    /// What was repaired since this was last asked.
    package var news: Sentence? { store.news }
}

extension Store {
    /// What was repaired since this was last asked.
    package var news: Sentence? {
        if let place = takeRescued() { return Sentence(.rescued, place) }
        let added = takeChangesOfLog()
        if added > 0 { return Sentence(.logAdded, grouped(Int64(added)), path + "-wal") }
        let repairs = takeRepairs()
        if repairs.contains(.copied) { return Sentence(.onlyRead, path) }
        if repairs.contains(.indexes) { return Sentence(.repairedIndexes) }
        return repairs.contains(.counters) ? Sentence(.repairedCounters) : nil
    }
}
