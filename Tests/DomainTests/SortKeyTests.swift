// The keys by which columns are sorted keep the order of their values.
import Domain
import Testing

@Suite("Sort keys")
struct SortKeyTests {
    private func precedes(_ left: FieldValue, _ right: FieldValue) -> Bool {
        left.sortKey().lexicographicallyPrecedes(right.sortKey())
    }

    private func isOrdered(_ texts: [String], by field: FieldDescription) -> Bool {
        let keys = texts.map { field.sortKey(of: .text($0)) }
        return zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) }
    }

    @Test func personsByGivenNameBodiesByTheirWholeName() throws {
        let registrant = try #require(TrainingNeed.description["registrant"])
        let beneficiary = try #require(Support.description["beneficiary"])
        for field in [registrant, beneficiary] {
            for names in [
                ["Trần Văn An", "Lê Thị Bình", "Nguyễn Thị Bình", "Hoàng Văn Bình", "Bế Văn Cường", "Đinh Thị Hà"],
                ["Lý Văn Hà", "Lý Thị Hạ", "Lý Văn Hạ"],
                // Forms of address and offices do not count, but keep names apart.
                ["ông Trần Văn An", "đ/c Lê Thị Bình", "chị Hoa", "Bí thư Nông Văn Năm", "Anh Tú"],
                ["Trần Văn An", "ông Trần Văn An", "Trần Văn An (thôn Nà Pàn)"].sorted {
                    field.sortKey(of: .text($0)).lexicographicallyPrecedes(field.sortKey(of: .text($1)))
                } + ["Trần Văn Ân"],
                ["Trần Văn An; Bế Thị Tư", "Lê Thị Bình", "HTX An Bình", "Hộ ông Lý Văn Tám", "Tổ hợp tác Nà Pàn"],
                // Decomposed letters are the same letters.
                ["Lê Thị A", "Trần Văn A\u{306}n", "Lê Thị Ân"],
                ["TRẦN VĂN AN", "lê thị bình", "Vũ Minh Đức"],
                ["Y Moan", "Bàn Thị Yến"],
            ] { #expect(isOrdered(names, by: field), "\(field.name) \(names)") }
        }
        // What may be a body stays under its first word.
        let bodies = [
            "Cơ sở Nguyễn Thị An", "Hồng Nhung", "HTX Trường Hạ", "OTRADI Tràng Định", "Thạch Đen Tràng Định",
        ]
        #expect(isOrdered(bodies, by: beneficiary))
        // Communes are called after persons.
        let unit = try #require(Question.description["unit"])
        #expect(isOrdered(["Hoàng Văn Thụ", "Lê Lợi", "Nguyễn Du"], by: unit))
        // No two texts share a key.
        let keys = ["Trần Văn An", "ông Trần Văn An", "bà Trần Văn An", "trần văn an"].map {
            beneficiary.sortKey(of: .text($0))
        }
        #expect(Set(keys).count == keys.count)
    }

    private func agree<Value>(
        _ values: [Value], _ wrap: (Value) -> FieldValue, _ isLess: (Value, Value) -> Bool
    ) -> Int {
        var wrong = 0
        for (left, right) in zip(values, values.dropFirst()) {
            if precedes(wrap(left), wrap(right)) != isLess(left, right) { wrong += 1 }
            if precedes(wrap(right), wrap(left)) != isLess(right, left) { wrong += 1 }
        }
        return wrong
    }

    @Test func wholeNumbersReferencesAndMoney() {
        var generator = Generator(state: 71)
        let numbers =
            (0..<3000).map { _ in
                Int64(bitPattern: generator.next()) >> Int64.random(in: 0...62, using: &generator)
            } + [.min, .max, 0, -1, 1, .max, .min]
        #expect(agree(numbers, { .number(Int($0)) }, <) == 0)
        #expect(agree(numbers, { .reference($0) }, <) == 0)
        #expect(agree(numbers, { .money(Money(dong: $0, written: "x")) }, <) == 0)
    }

    @Test func figuresExactly() {
        // Compared as whole numbers of 128 bits over a common scale.
        func whole(_ figure: Figure) -> Int128 {
            (0..<(18 - figure.scale)).reduce(Int128(figure.unscaled)) { value, _ in value * 10 }
        }
        var generator = Generator(state: 72)
        var figures: [Figure] = []
        for _ in 0..<3000 {
            let digits = Int64(bitPattern: generator.next()) >> Int64.random(in: 0...62, using: &generator)
            let scale = Int.random(in: 0...18, using: &generator)
            if let figure = Figure(unscaled: digits, scale: scale) {
                figures.append(figure)
                if let near = Figure(unscaled: digits &+ 1, scale: scale) { figures.append(near) }
            }
        }
        #expect(agree(figures, { .figure($0) }, { whole($0) < whole($1) }) == 0)
        #expect(
            FieldValue.figure(Figure(5)).sortKey()
                == Figure(unscaled: 50, scale: 1).map { FieldValue.figure($0) }?
                .sortKey())
    }

    @Test func daysAndFlags() {
        var generator = Generator(state: 73)
        let days = (0..<2000).map { _ in
            Sample.day(
                .random(in: 1...9999, using: &generator), .random(in: 1...12, using: &generator),
                .random(in: 1...28, using: &generator))
        }
        #expect(agree(days, { .date($0) }, <) == 0)
        #expect(precedes(.flag(false), .flag(true)) && !precedes(.flag(true), .flag(false)))
    }

    @Test func textsInVietnameseOrderAndChoicesInTheirOwn() {
        let names = ["Chi Lăng", "Chí Minh", "Đại Đồng", "Đào Viên", "Hùng Sơn", "xã 2", "xã 10"]
        #expect(names.reversed().sorted { precedes(.text($0), .text($1)) } == names)
        let codes = Question.State.allCases.map(\.rawValue)
        let sorted = codes.sorted {
            FieldValue.text($0).sortKey(choices: codes)
                .lexicographicallyPrecedes(FieldValue.text($1).sortKey(choices: codes))
        }
        #expect(sorted == codes)
    }

    @Test func nothingComesFirst() {
        let values: [FieldValue] = [
            .text("a"), .number(.min), .figure(Figure(.min)), .date(Sample.day(1, 1, 1)), .money(Money(dong: .min)),
            .flag(false), .reference(.min),
        ]
        for value in values { #expect(precedes(.none, value)) }
    }
}
