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
            let isMarked = rows.allSatisfy { row in
                let list = String(row[..<separator])
                return !list.contains("Wwww") || list.contains("…")
            }
            #expect(!isCut || isMarked)
        }
    }
}
