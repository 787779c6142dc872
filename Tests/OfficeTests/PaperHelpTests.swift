// What the command line says of its papers.
import Office
import Testing
import Words

@Suite struct PaperHelpTests {
    @Test(arguments: Language.allCases) func theHelpNamesEveryPaper(language: Language) {
        let help = Words(language)[.helpPaper].replacing(/\([^)]*\)/, with: "")
        let named = help.split(separator: ";").flatMap { entry in
            entry.prefix { $0 != ":" }.split(separator: ",").map { $0.trimming(while: { $0 == " " }) }
        }
        #expect(named.sorted() == PaperCatalogue.codes.sorted())
    }
}

extension Substring {
    fileprivate func trimming(while isDropped: (Character) -> Bool) -> String {
        String(drop(while: isDropped).reversed().drop(while: isDropped).reversed())
    }
}
