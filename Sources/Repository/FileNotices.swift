// Word from the system that the file, its log or what is under their names has changed.
@preconcurrency import Dispatch
import Glibc

extension Store {
    /// A word whenever somebody may have written to the records: to the file or its log, or put another file in its place.
    /// Words that come before they are waited for are one. Where the system gives no notice the clock does, once a second.
    package func notices() -> AsyncStream<Void> {
        let path = realPath
        return AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            if let watch = FileWatch(path, onChange: { continuation.yield() }) {
                continuation.onTermination = { _ in watch.end() }
                return
            }
            let clock = Task.detached(priority: .utility) {
                while (try? await Task.sleep(for: .seconds(1))) != nil { continuation.yield() }
            }
            continuation.onTermination = { _ in clock.cancel() }
        }
    }
}

/// Watches a file, its log and their names. Other files of the folder may be written to as often as they like.
private final class FileWatch: Sendable {
    private static let contents = UInt32(IN_MODIFY | IN_ATTRIB)
    private static let places = UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_MOVE_SELF)
    private let source: any DispatchSourceRead

    /// nil where the system has no watches left to give.
    init?(_ path: String, onChange: @escaping @Sendable () -> Void) {
        let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
        let cut = path.lastIndex(of: "/")
        let folder = cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let names = Set(["", "-wal"].map { String(path[(cut.map(path.index(after:)) ?? path.startIndex)...]) + $0 })
        let folderWatch = inotify_add_watch(descriptor, folder, Self.places)
        guard folderWatch >= 0, inotify_add_watch(descriptor, path, Self.contents) >= 0 else {
            close(descriptor)
            return nil
        }
        inotify_add_watch(descriptor, path + "-wal", Self.contents)
        source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .global(qos: .utility))
        source.setEventHandler {
            let notices = Self.read(descriptor)
            let arrived = notices.contains { $0.watch == folderWatch && names.contains($0.name) }
            // What lies there under the old name now is another file. To watch one twice is to watch it once.
            if arrived { for end in ["", "-wal"] { inotify_add_watch(descriptor, path + end, Self.contents) } }
            if arrived || notices.contains(where: { $0.watch != folderWatch }) { onChange() }
        }
        source.setCancelHandler { close(descriptor) }
        source.activate()
    }

    func end() { source.cancel() }

    private static func read(_ descriptor: Int32) -> [(watch: Int32, name: String)] {
        var notices: [(watch: Int32, name: String)] = []
        let head = MemoryLayout<inotify_event>.size
        withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
            while true {
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                guard count > 0 else { return }
                var place = 0
                while place + head <= count {
                    let event = buffer.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
                    let name = buffer[(place + head)..<min(count, place + head + Int(event.len))].prefix { $0 != 0 }
                    notices.append((event.wd, String(decoding: name, as: UTF8.self)))
                    place += head + Int(event.len)
                }
            }
        }
        return notices
    }
}
