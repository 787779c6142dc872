// Lists keep to their columns: in every register and window nothing is drawn over the line beside the record.
import Domain
import Screen
import Testing
import UI

@Suite(.takingTurns) struct SeparatorTests {
    private static let registers = Pane.allCases.flatMap(\.kinds)
    private static let sizes = [
        Size(rows: 10, columns: 40), Size(rows: 15, columns: 60), Size(rows: 24, columns: 80),
        Size(rows: 24, columns: 90),
        Size(rows: 30, columns: 100), Size(rows: 40, columns: 120), Size(rows: 50, columns: 160),
        Size(rows: 60, columns: 200),
    ]

    /// A record whose every field says more than any column has room for.
    private static func long(_ kind: RecordKind) -> RecordEntry? {
        let description = kind.description
        var entry = description.blank()
        for field in description.fields {
            switch field.kind {
            case .text, .prose: entry[field.name] = .text(String(repeating: "Wwwwwwwww ", count: 30) + "cuối")
            case .choice(let codes): entry[field.name] = codes.last.map(FieldValue.text) ?? .none
            case .several(let codes): entry[field.name] = .text(codes.joined(separator: ";"))
            case .number: entry[field.name] = .number(999_999)
            case .figure: entry[field.name] = Figure(vietnamese: "999.999.999.999,25").map(FieldValue.figure) ?? .none
            case .money: entry[field.name] = .money(Money(dong: 999_999_999_999_999))
            case .date: entry[field.name] = CalendarDate(year: 2024, month: 12, day: 28).map(FieldValue.date) ?? .none
            case .flag: entry[field.name] = .flag(true)
            case .reference, .references: break
            }
        }
        return entry
    }

    /// Names have what they need first: however the window grows, no row says less of one. A name longer than two lines
    /// beside a record stands in the record.
    @Test(arguments: registers) func aWiderWindowShowsNoLessOfAName(_ kind: RecordKind) async throws {
        let office = TestOffice()
        var entry = try #require(Self.long(kind))
        let title = kind.description.titleField
        guard [.text, .prose].contains(kind.description[title]?.kind), kind.description[title]?.shownColumn != nil,
            kind != .person
        else { return }
        // Of a letter that nothing else on the screen has, 54 in all.
        entry[title] = .text(String(repeating: "ξξξξξξ ", count: 9))
        office.put(entry)
        let pane = try #require(Pane.allCases.first { $0.kinds.contains(kind) })
        let steps = String(repeating: "]", count: pane.kinds.firstIndex(of: kind) ?? 0)
        var before = 0
        for columns in [40, 50, 62, 80, 99, 100, 101, 120, 140, 161, 200] {
            let journey = await Journey(office, size: Size(rows: 24, columns: columns), keys: "\(pane.number)\(steps)")
            let rows = (3..<22).map { journey.screen.row($0).map(\.character) }
            let end = rows[0].firstIndex(of: "│") ?? columns
            let shown = min(54, rows.map { $0[..<end].count { $0 == "ξ" } }.reduce(0, +))
            #expect(shown >= before, "\(kind.rawValue): \(shown) letters in \(columns) columns, \(before) in fewer")
            before = shown
        }
        #expect(before > 0)
    }

    @Test(arguments: registers) func noCellLeavesItsColumn(_ kind: RecordKind) async throws {
        let office = Sample.office()
        var entry = try #require(Self.long(kind))
        // Who gives the first role gives it to themselves.
        if kind == .person { (entry["login"], entry["role"]) = (.text(TestOffice.other), .text("reviewer")) }
        office.put(entry)
        let pane = try #require(Pane.allCases.first { $0.kinds.contains(kind) })
        let steps = String(repeating: "]", count: pane.kinds.firstIndex(of: kind) ?? 0)
        for size in Self.sizes {
            let journey = await Journey(office, size: size, keys: "\(pane.number)\(steps)")
            #expect(journey.state.lists[pane]?.query.kind == kind)
            let rows = (2..<size.rows - 2).map { journey.screen.row($0).map(\.character) }
            let separators = rows[0].indices.filter { rows[0][$0] == "│" }
            guard let separator = separators.first else { continue }
            for row in rows {
                #expect(row[separator] == "│", "\(kind.rawValue) \(size.columns): \(String(row))")
                // A blank keeps the list from its line.
                #expect(row[separator - 1] == " ", "\(kind.rawValue) \(size.columns): \(String(row))")
            }
            let isCut = rows.contains { String($0[..<separator]).contains("Wwww") }
            // What is cut says so, unless it goes on in the next line.
            let lists = rows.map { String($0[..<separator]) }
            let isMarked = lists.indices.allSatisfy { row in
                !lists[row].contains("Wwww") || lists[row].contains("…")
                    || row + 1 < lists.count && lists[row + 1].contains("Ww")
            }
            #expect(!isCut || isMarked)
        }
    }
}
