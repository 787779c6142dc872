// What the program calls fields and choices in both languages, by which its printed lists are read back.
import Domain
import Intake
import Words

extension ColumnDictionary {
    /// The usual headings with the labels of the program in both languages.
    static let spoken = ColumnDictionary(labels)

    private static var labels: ColumnLabels {
        var labels = ColumnLabels()
        for words in Language.allCases.map(Words.init) {
            for kind in RecordKind.allCases {
                for field in kind.description.fields {
                    labels.add(words.field(kind, field.name), of: field.name, kind)
                    labels.add(words.column(kind, field.name), of: field.name, kind)
                    for code in field.kind.codes {
                        labels.add(words.choice(kind, field.name, code), ofChoice: code, field.name, kind)
                    }
                }
                labels.add(headings: words.fileHeadings(of: kind), of: kind)
            }
        }
        return labels
    }
}
