// What tables that fill sheets of their own have in common: lists, books of papers, questions sent out.
import Domain
import Vietnamese
import Words

extension PaperDocument {
    /// A table on sheets in landscape, below its title and some lines.
    init(listing table: PaperTable, title: String, below lines: [PaperParagraph]) {
        let heading = [PaperParagraph(.name, title.uppercased())] + lines
        self.init(
            title: title,
            sections: [
                PaperSection(
                    isLandscape: true, runningHead: title, blocks: heading.map { .paragraph($0) } + [.table(table)])
            ])
    }
}

extension Words {
    /// How many records of a kind there were on a day, as the line below a title says it.
    func countLine(_ kind: RecordKind, _ count: Int, on day: CalendarDate) -> PaperParagraph {
        PaperParagraph(.note, self(.paperAsOf, day.officialText) + " · " + officeCount(counted(kind, count)))
    }
}
