// Papers as the screen gets them, and what a test can tell of one.
import Domain
import Office
import UI
import Words

extension Paper {
    /// The figures of all panes.
    static var summary: Paper { offered("summary", in: .summary, []) }

    /// The notice of a dialogue.
    static func notice(conference: Int64) -> Paper {
        offered("notice", in: .dialogue, [entry(.conference, conference)])
    }

    /// A record of the product pane.
    static func record(_ kind: RecordKind, _ id: Int64) -> Paper { offered("record", in: .product, [entry(kind, id)]) }

    /// A filled score sheet.
    static func score(sheet: Int64) -> Paper? { PaperCatalogue.paper(of: .scoreSheet(sheet)) }

    /// The rows of a list; nil when it is none.
    var query: ListQuery? { part("query") as? ListQuery }

    /// What stands in a paper under a name, however deep.
    func part(_ name: String) -> Any? {
        func found(in value: Any) -> Any? {
            for child in Mirror(reflecting: value).children {
                if child.label == name { return child.value }
                if let part = found(in: child.value) { return part }
            }
            return nil
        }
        return found(in: self)
    }

    /// What it is called on the command line.
    var code: String {
        let name = Mirror(reflecting: self).children.first.map { "\(type(of: $0.value))" } ?? ""
        return name.replacing("Paper", with: "").lowercased()
    }

    private static func entry(_ kind: RecordKind, _ id: Int64) -> RecordEntry {
        var entry = kind.description.blank()
        entry.identity = RecordIdentity(id: id, uid: "", version: 1)
        return entry
    }

    private static func offered(_ code: String, in pane: Pane, _ chosen: [RecordEntry]) -> Paper {
        let kind = chosen.first?.kind
        let list = kind.map { PaperPlace.List(ListQuery(kind: $0), title: "", count: "") }
        let place = PaperPlace(
            pane: pane, kind: kind, chosen: chosen, isMarked: false, owner: nil, list: list, today: .epoch)
        let offers = PaperCatalogue.offers(at: place, Words(.vi)).map(\.paper)
        return offers.first { $0.code == code } ?? offers[0]
    }
}
