// Numbers and dates in the office form, written and read.

import Testing
import Vietnamese

@Suite struct NumberTests {
    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1_000, "1.000"), (1_892, "1.892"), (-12_189, "-12.189"), (-100, "-100"),
        (Int64.max, "9.223.372.036.854.775.807"), (Int64.min, "-9.223.372.036.854.775.808"),
    ])
    func wholeNumbers(_ value: Int64, _ wanted: String) throws {
        #expect(grouped(value) == wanted)
        let read = try #require(parseDecimal(wanted))
        #expect(read.unscaled == value)
        #expect(read.scale == 0)
    }

    @Test(arguments: [
        (2_945_902, 1, "294.590,2"), (16_902, 2, "169,02"), (750, 1, "75,0"), (5, 1, "0,5"), (-5, 3, "-0,005"),
        (0, 2, "0,00"), (1_892, 3, "1,892"), (1, 18, "0,000000000000000001"),
        (Int64.min, 2, "-92.233.720.368.547.758,08"),
    ])
    func decimals(_ unscaled: Int64, _ scale: Int, _ wanted: String) throws {
        #expect(grouped(unscaled, scale: scale) == wanted)
        let read = try #require(parseDecimal(wanted))
        #expect(read.unscaled == unscaled)
        #expect(read.scale == scale)
    }

    @Test(arguments: [
        ("02", 2, 0), ("169.02", 16_902, 2), ("1.5", 15, 1), ("1892.5", 18_925, 1), (" 1.892\u{A0}", 1_892, 0),
        ("+5", 5, 0), ("\u{2212}5", -5, 0), ("1892", 1_892, 0), ("0.5", 5, 1), ("1892,50", 189_250, 2),
    ])
    func otherSpellings(_ text: String, _ unscaled: Int64, _ scale: Int) throws {
        let read = try #require(parseDecimal(text))
        #expect(read.unscaled == unscaled)
        #expect(read.scale == scale)
    }

    @Test(arguments: [
        "", " ", "-", ",", ".", "5,", ",5", ".5", "5.", "1.2345", "1.89.2", "1..892", "0.892", "1892.543", "12.5,3",
        "1,2,3", "1.892.5", "1 892", "1e5", "--5", "٣", "x", "9.223.372.036.854.775.808", "99999999999999999999",
        "0,0000000000000000001", "01dự án",
    ])
    func whatIsNoNumber(_ text: String) { #expect(parseDecimal(text) == nil) }

    @Test func whatIsWrittenIsRead() throws {
        var generator = Generator(state: 8)
        for _ in 0..<10_000 {
            let value =
                Int64.random(in: .min ... .max, using: &generator) >> Int64.random(in: 0..<64, using: &generator)
            let scale = Int.random(in: 0...18, using: &generator)
            let read = try #require(parseDecimal(grouped(value, scale: scale)))
            #expect(read.unscaled == value)
            #expect(read.scale == scale)
        }
    }

    @Test func aScaleOutOfRangeIsBroughtIn() {
        #expect(grouped(5, scale: -3) == "5")
        #expect(grouped(5, scale: .max) == "0,000000000000000005")
    }
}

@Suite struct DateTests {
    @Test(arguments: [
        (12, 4, 2024, "12/4/2024"), (8, 3, 2024, "08/3/2024"), (24, 2, 2023, "24/02/2023"), (6, 1, 2023, "06/01/2023"),
        (31, 12, 2025, "31/12/2025"), (29, 2, 2024, "29/02/2024"),
    ])
    func writtenAndRead(_ day: Int, _ month: Int, _ year: Int, _ wanted: String) throws {
        #expect(officeDate(day: day, month: month, year: year) == wanted)
        let read = try #require(parseOfficeDate(wanted))
        #expect(read == (day, month, year))
    }

    @Test(arguments: [
        "10/12/ 2021", "10-12-2021", "10.12.2021", " 10 / 12/2021 ", "ngày 10 tháng 12 năm 2021",
        "10\u{2013}12\u{2013}2021",
        "Ngày 10/12/2021", "ngày 10 tháng 12 năm 2021".nfd,
    ])
    func otherSpellings(_ text: String) throws {
        let read = try #require(parseOfficeDate(text))
        #expect(read == (10, 12, 2021))
    }

    @Test(arguments: [
        "", "10/12", "31/4/2024", "29/2/2023", "29/2/1900", "0/1/2024", "1/13/2024", "1/1/24", "1/1/20245", "1 1 2024",
        "1/1-2024", "1 0/12/2021", "2021-12-10", "10/12/2021x", "x10/12/2021", "123/1/2024", "1/1/0024",
    ])
    func whatIsNoDate(_ text: String) { #expect(parseOfficeDate(text) == nil) }
}
