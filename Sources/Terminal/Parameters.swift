// The numbers of a control sequence with their subparameters.

/// The parameter bytes of a control sequence, read; each number is at most seven digits long.
struct Parameters {
    /// The private prefix: one of `<`, `=`, `>` and `?`.
    private(set) var prefix: UInt8?
    /// Whether there was nothing at all between the introducer and the final byte.
    let isEmpty: Bool
    private var groups: [[Int?]] = [[nil]]

    init(_ bytes: ArraySlice<UInt8>) {
        isEmpty = bytes.isEmpty
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "<")...UInt8(ascii: "?"): prefix = byte
            case UInt8(ascii: ";"): groups.append([nil])
            case UInt8(ascii: ":"): groups[groups.count - 1].append(nil)
            case UInt8(ascii: "0")...UInt8(ascii: "9"): add(Int(byte - UInt8(ascii: "0")))
            default: break
            }
        }
    }

    private mutating func add(_ digit: Int) {
        let (group, place) = (groups.count - 1, groups[groups.count - 1].count - 1)
        groups[group][place] = min((groups[group][place] ?? 0) * 10 + digit, 2_000_000)
    }

    /// The first number of a group; nil when it is empty or missing.
    subscript(_ index: Int) -> Int? { groups.indices.contains(index) ? groups[index][0] : nil }

    /// All numbers of a group, the missing ones left out.
    func group(_ index: Int) -> [Int] { groups.indices.contains(index) ? groups[index].compactMap { $0 } : [] }

    /// A number behind the first one of a group.
    func sub(_ index: Int, _ place: Int) -> Int? {
        guard groups.indices.contains(index), groups[index].indices.contains(place) else { return nil }
        return groups[index][place]
    }

    /// Whether a key was let go: the third event type of kitty's protocol.
    var isRelease: Bool { sub(1, 1) == 3 }
}
