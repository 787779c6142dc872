// The frames of a log as they lie in its file: https://sqlite.org/fileformat.html#the_write_ahead_log.
import Glibc

/// The pages in a log that belong to its present generation. Checksums are not looked at: only what SQLite has read
/// before is asked about here.
struct LogFrames {
    private static let headerSize = 32
    private static let frameHeaderSize = 24

    private let file: Int32
    private let pageSize: Int
    /// The number of each frame's page.
    private let pages: [UInt32]

    /// Reads where the frames are; nil when the file is no log.
    init?(_ path: String) {
        file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        guard let header = Self.bytes(file, at: 0, count: Self.headerSize),
            Self.number(header, at: 0) & 0xFFFF_FFFE == 0x377F_0682
        else {
            close(file)
            return nil
        }
        let size = Int(Self.number(header, at: 8))
        pageSize = size
        var pages: [UInt32] = []
        var place = Self.headerSize
        while size >= 512, size <= 65_536, let frame = Self.bytes(file, at: place, count: Self.frameHeaderSize),
            frame[8..<16] == header[16..<24]
        {
            pages.append(Self.number(frame, at: 0))
            place += Self.frameHeaderSize + size
        }
        self.pages = pages
    }

    /// Whether a file holds something, and does not begin as a log does.
    static func isUnreadable(_ path: String) -> Bool {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        var start = [UInt8](repeating: 0, count: headerSize + frameHeaderSize + 512)
        let count = pread(file, &start, start.count, 0)
        guard count > 0 else { return false }
        let magic = start.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        if count >= 4, magic & 0xFFFF_FFFE == 0x377F_0682 { return false }
        return start.contains { $0 != 0 } || holdsAnything(file, from: start.count)
    }

    /// Whether anything but noughts stands behind a place: room that the system gave and nobody has written to holds none.
    private static func holdsAnything(_ file: Int32, from start: Int) -> Bool {
        var (bytes, place) = ([UInt8](repeating: 0, count: 1 << 16), start)
        while case let count = pread(file, &bytes, bytes.count, off_t(place)), count > 0 {
            if bytes[..<count].contains(where: { $0 != 0 }) { return true }
            place += count
        }
        return false
    }

    /// Gives the file back; nothing may be asked afterwards.
    func end() { close(file) }

    /// Whether some text stands in any of the pages.
    func contain(_ text: String) -> Bool {
        let wanted = Array(text.utf8)
        return pages.indices.contains { index in
            guard let page = page(index), let first = wanted.first else { return false }
            var rest = page[...]
            while let place = rest.firstIndex(of: first) {
                if page[place...].starts(with: wanted) { return true }
                rest = page[(place + 1)...]
            }
            return false
        }
    }

    /// Whether the log was being written into a file: SQLite does so in the order of the pages, so that the file then
    /// holds one of the log's states of the first of them, and of page 1 before that. A state of page 1 in a log is none
    /// that the file had before it: SQLite counts in that page how often it is written.
    func areBegun(in database: String) -> Bool {
        let other = open(database, O_RDONLY | O_CLOEXEC)
        guard other >= 0 else { return false }
        defer { close(other) }
        func holds(_ number: UInt32) -> Bool {
            let stored = Self.bytes(other, at: Int(number - 1) * pageSize, count: pageSize)
            return stored != nil && pages.indices.contains { pages[$0] == number && page($0) == stored }
        }
        if pages.contains(1), holds(1) { return true }
        return pages.filter { $0 > 1 }.min().map(holds) ?? false
    }

    private func page(_ index: Int) -> [UInt8]? {
        let place = Self.headerSize + index * (Self.frameHeaderSize + pageSize) + Self.frameHeaderSize
        return Self.bytes(file, at: place, count: pageSize)
    }

    private static func bytes(_ file: Int32, at offset: Int, count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return pread(file, &bytes, count, off_t(offset)) == count ? bytes : nil
    }

    private static func number(_ bytes: [UInt8], at offset: Int) -> UInt32 {
        bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
}
