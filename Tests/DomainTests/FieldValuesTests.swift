// The values of a record, of which only those that are something take room.
import Domain
import Testing

@Suite("Values of fields")
struct FieldValuesTests {
    @Test(arguments: [0, 1, 20, 54, 55, 80]) func theyAreWhatAnArrayWouldBe(count: Int) {
        var array = (0..<count).map { $0.isMultiple(of: 3) ? FieldValue.number($0) : .none }
        var values = FieldValues(array)
        #expect(values.count == count && Array(values) == array)
        for place in array.indices {
            let value: FieldValue = place.isMultiple(of: 2) ? .text("\(place)") : .none
            (array[place], values[place]) = (value, value)
            #expect(Array(values) == array && values == FieldValues(array))
        }
    }

    @Test func thoseThatSaySomethingOfTheSameFieldsHaveOneShape() {
        let one: FieldValues = [.text("a"), .none, .number(1)]
        #expect(one.shape == FieldValues([.text("b"), .none, .flag(true)]).shape)
        #expect(one.shape != FieldValues([.text("a"), .number(1), .none]).shape)
        #expect(one.shape != FieldValues([.text("a"), .none, .number(1), .none]).shape)
    }

    /// Empty text is a value of its own: it is not nothing.
    @Test func anEmptyTextIsKept() {
        #expect(Array(FieldValues([.text(""), .none])) == [.text(""), .none])
    }

    private struct Part: Unsaid {
        var name = ""
        var number: Int?
    }

    @Test func whatIsSeldomSaidIsNotSharedOnceItChanges() {
        var one = Seldom<Part>()
        one.set(\.name, to: "")
        #expect(one == Seldom<Part>())
        one.set(\.number, to: 7)
        var other = one
        other.set(\.name, to: "a")
        #expect(
            one.value
                == {
                    var part = Part(); part.number = 7; return part
                }())
        #expect(other.value.name == "a" && other.value.number == 7 && one != other)
        other.set(\.name, to: "")
        #expect(one == other && one.hashValue == other.hashValue)
    }
}
