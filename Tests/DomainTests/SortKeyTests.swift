// The keys by which columns are sorted keep the order of their values.
import Domain
import Testing

@Suite("Sort keys")
struct SortKeyTests {
    private func precedes(_ left: FieldValue, _ right: FieldValue) -> Bool {
        left.sortKey().lexicographicallyPrecedes(right.sortKey())
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
