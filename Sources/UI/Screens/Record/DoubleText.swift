// A record that probably is there under another name, told beside it; and what a copy leaves out.
import Domain
import Screen

extension RecordText {
    /// More records than this are not named.
    private static let doubleLimit = 3

    /// The records that probably are the same, each on a line.
    func doubles(width: Int) -> [StyledLine] {
        guard entry.identity.isSame(as: context.doubles.shown) else { return [] }
        let key = Command.sameAs.keys.first?.label ?? ""
        let found = context.doubles.found.filter { $0.likeness.isProbable }.prefix(Self.doubleLimit)
        let lines = found.flatMap { double -> [StyledLine] in
            let why = double.likeness.reasons.map { context.words.likeness($0) }.joined(separator: "; ")
            return wrapLines("? " + context.words(.doubleProposed, double.entry.title, why, key), width)
                .map { StyledLine($0, .warning) }
        }
        return lines.isEmpty ? [] : [StyledLine("")] + lines
    }

    /// The fields of a kind that are shown in the office and go nowhere from there.
    static func privateFields(of kind: RecordKind) -> Set<String> {
        Set((kind.description.fields).filter(\.isPrivate).map(\.name))
    }
}
