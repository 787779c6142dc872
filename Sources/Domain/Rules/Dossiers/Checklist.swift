// Which papers a dossier needs: read from data, or taken from the last dossier of the same product set.
import Vietnamese

/// The papers that a new dossier begins with.
///
/// There is no register of checklists: the last dossier of the same product set is the office's own list, with every
/// paper that was added, struck out or renamed there, and it costs nobody an extra step to keep it up to date. The list
/// that comes with the program serves until there is one.
package struct Checklist: Sendable, Equatable {
    /// A paper of the list.
    package struct Item: Sendable, Equatable {
        /// What paper it is.
        package let name: String
        /// Whether the dossier cannot go without it.
        package let isRequired: Bool
        /// Whether only a renewal needs it.
        package let isForRenewal: Bool
    }

    /// The papers, in their order.
    package let items: [Item]

    /// A list of papers.
    package init(items: [Item]) { self.items = items }

    /// The list that a dossier's papers make.
    package init(papers: [DossierPaper]) {
        items = papers.sorted { ($0.number ?? .max, $0.identity.id) < ($1.number ?? .max, $1.identity.id) }.map {
            Item(name: $0.name, isRequired: $0.isRequired, isForRenewal: $0.isOfChanges)
        }
    }

    /// The papers for a purpose.
    package func items(for purpose: Dossier.Purpose) -> [Item] {
        items.filter { !$0.isForRenewal || purpose == .renewal }
    }
}

/// The checklists of a file: lines of `set | first or renewal | required or optional | name`; the set `*` stands for
/// every set that has no list of its own, and lines that begin with `#` are for the reader.
package struct ChecklistFile: Sendable {
    private var lists: [String: [Checklist.Item]] = [:]
    /// The lines that could not be read, from 1.
    package private(set) var mistakenLines: [Int] = []

    /// Reads a file.
    package init(_ text: String) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = trimmed(String(line))
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            let parts = line.split(separator: "|", maxSplits: 3, omittingEmptySubsequences: false)
                .map { trimmed(String($0)) }
            guard parts.count == 4, !parts[0].isEmpty, !parts[3].isEmpty,
                parts[1] == "first" || parts[1] == "renewal", parts[2] == "required" || parts[2] == "optional"
            else {
                mistakenLines.append(index + 1)
                continue
            }
            lists[Self.key(parts[0]), default: []].append(
                Checklist.Item(
                    name: composed(parts[3]), isRequired: parts[2] == "required", isForRenewal: parts[1] == "renewal"))
        }
    }

    /// The list of a product set, else of a product group, else the general one.
    package func list(set: String, group: String) -> Checklist {
        for name in [set, group] where !name.isEmpty {
            if let items = lists[Self.key(name)] { return Checklist(items: items) }
        }
        return Checklist(items: lists["*"] ?? [])
    }

    private static func key(_ name: String) -> String { name == "*" ? name : matchKey(name) }
}
