// How somebody arranges the window: how list and record share it, and which columns the lists show.
import Domain

/// What is remembered of how a person looks at the records.
package struct Arrangement: Sendable, Equatable {
    /// Whether window and lists are arranged alike, wherever one is.
    package static func == (one: Arrangement, other: Arrangement) -> Bool {
        one.split == other.split && one.columns == other.columns
    }

    /// How list and record share the pane.
    package var split = Split()
    /// The columns of the lists that somebody arranged.
    private(set) var columns: [RecordKind: ColumnArrangement] = [:]

    /// What the panes showed of the records of files, the last one left first.
    private var places: [(path: String, places: [KeptPlace])] = []

    /// The most files of which that is remembered.
    private static let fileLimit = 20
    /// A larger file is none of ours, in bytes.
    static let largestFile = 64 << 10
    private static let heading = "soxa window 1"

    /// As it is at first.
    package init() {}

    /// Whether the places are the same as well.
    func isSame(as other: Arrangement) -> Bool { self == other && text == other.text }

    /// The columns of a list.
    subscript(kind: RecordKind) -> ColumnArrangement {
        get { columns[kind] ?? ColumnArrangement() }
        set { columns[kind] = newValue.isUsual ? nil : newValue }
    }

    /// Reads the text of a file; nil when it is damaged. What a later program said of other kinds and fields is left out.
    init?(text: String) {
        var lines = text.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        guard !lines.isEmpty, lines.removeFirst() == [Self.heading] else { return nil }
        for line in lines {
            switch line.first {
            case "split":
                guard line.count == 3, let share = Int(line[1]), Split.shares.contains(share) else { return nil }
                split = Split(share: share, isStacked: line[2] == "stacked")
            case "columns":
                guard line.count > 1 else { return nil }
                if let kind = RecordKind(rawValue: line[1]) { self[kind] = ColumnArrangement(line.dropFirst(2), kind) }
            case "place":
                guard line.count > 2 else { return nil }
                if let place = KeptPlace(line.dropFirst(2)) { add(place, of: line[1]) }
            default: return nil
            }
        }
    }

    private mutating func add(_ place: KeptPlace, of path: String) {
        if places.last?.path != path { places.append((path, [])) }
        places[places.count - 1].places.append(place)
    }

    /// What the panes showed of the records of a file, the one shown first; nothing where that is not known.
    func places(of path: String) -> [KeptPlace] { places.first { $0.path == path }?.places ?? [] }

    /// Remembers what the panes show of the records of a file.
    mutating func keep(_ shown: [KeptPlace], of path: String) {
        // A line of the file is one place: a path that would be two is not remembered.
        guard !path.contains(where: { $0.isNewline || $0 == "\t" }) else { return }
        // What is shown at first is not worth a file.
        let isUsual = shown.first?.pane == .dialogue && shown.allSatisfy(\.isUsual)
        places = Array(((isUsual ? [] : [(path, shown)]) + places.filter { $0.path != path }).prefix(Self.fileLimit))
    }

    /// The text of the file.
    var text: String {
        var lines = [[Self.heading], ["split", String(split.share), split.isStacked ? "stacked" : "beside"]]
        for kind in RecordKind.allCases where !self[kind].isUsual {
            lines.append(["columns", kind.rawValue] + self[kind].words(of: kind))
        }
        for (path, shown) in places { lines += shown.map { ["place", path] + $0.words } }
        return lines.map { $0.joined(separator: "\t") + "\n" }.joined()
    }
}

/// How list and record share a pane.
package struct Split: Sendable, Equatable {
    /// The twentieths of the window that are the list's.
    private(set) var share = 11
    /// Whether the record stands below the list and not beside it.
    private(set) var isStacked = false

    /// The parts that the window is counted in.
    static let whole = 20
    /// The shares that leave room for both.
    static let shares = 6...14

    /// The same with the line between both moved; nil where it goes no further.
    func moved(by step: Int) -> Split? {
        Self.shares.contains(share + step) ? Split(share: share + step, isStacked: isStacked) : nil
    }

    /// The same turned the other way.
    var turned: Split { Split(share: share, isStacked: !isStacked) }
}

/// Which columns a list shows, in which order and how wide.
struct ColumnArrangement: Sendable, Equatable {
    /// The fields in their order; those that are not named follow.
    private(set) var order: [String] = []
    private(set) var hidden: Set<String> = []
    /// The cells of columns that somebody made wider or narrower.
    private(set) var widths: [String: Int] = [:]

    /// The cells a column may have.
    static let widthRange = 3...120

    init() {}

    /// Whether nobody arranged anything.
    var isUsual: Bool { order.isEmpty && hidden.isEmpty && widths.isEmpty }

    /// The fields of a list in their order, the hidden ones too.
    func fields(of kind: RecordKind) -> [FieldDescription] {
        let all = kind.description.columns
        let named = order.compactMap { name in all.first { $0.name == name } }
        return named + all.filter { !order.contains($0.name) }
    }

    /// Shows a column or hides it.
    mutating func toggle(_ field: FieldDescription) {
        if hidden.remove(field.name) == nil { hidden.insert(field.name) }
    }

    /// Makes a column so wide.
    mutating func set(_ width: Int, of field: FieldDescription) {
        widths[field.name] = min(max(Self.widthRange.lowerBound, width), Self.widthRange.upperBound)
    }

    /// Moves a column by a place; false where it goes no further.
    mutating func move(_ field: FieldDescription, by step: Int, of kind: RecordKind) -> Bool {
        var names = fields(of: kind).map(\.name)
        guard let place = names.firstIndex(of: field.name), names.indices.contains(place + step) else { return false }
        names.swapAt(place, place + step)
        order = names == kind.description.columns.map(\.name) ? [] : names
        return true
    }
}

extension ColumnArrangement {
    /// Reads the words of a line: fields in their order, `-` before a hidden one, `:` and its cells behind one that was
    /// made wider or narrower.
    init(_ words: ArraySlice<String>, _ kind: RecordKind) {
        for word in words {
            let isHidden = word.hasPrefix("-")
            let parts = word.drop { $0 == "-" }.split(separator: ":")
            guard let name = parts.first.map(String.init), kind.description[name]?.shownColumn != nil,
                !order.contains(name)
            else { continue }
            order.append(name)
            if isHidden, name != kind.description.titleField { hidden.insert(name) }
            if parts.count > 1, let width = Int(parts[1]), Self.widthRange.contains(width) { widths[name] = width }
        }
        if order == kind.description.columns.map(\.name) { order = [] }
    }

    /// The words of its line.
    func words(of kind: RecordKind) -> [String] {
        fields(of: kind).map { field in
            (hidden.contains(field.name) ? "-" : "") + field.name + (widths[field.name].map { ":\($0)" } ?? "")
        }
    }
}
