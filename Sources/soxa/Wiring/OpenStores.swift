// The stores that are open: whatever way the program ends, their files are left whole and what was repaired is told.
import Domain
import Office
import Repository
import Synchronization
import UI
import Words

private let stores = Mutex<[(store: Store, folder: DemoFolder?)]>([])

/// Keeps a store until the program ends.
/// - Parameter folder: a throwaway folder in which its file is.
func keptOpen(_ store: Store, removing folder: DemoFolder? = nil) -> Store {
    stores.withLock { $0.append((store, folder)) }
    return store
}

/// Closes what is open; to be called before the program ends.
func closeStores() {
    let open = stores.withLock { stores in
        defer { stores = [] }
        return stores
    }
    for (store, folder) in open {
        if let news = store.news { complain(words(news)) }
        try? store.close()
        folder?.remove()
    }
}
