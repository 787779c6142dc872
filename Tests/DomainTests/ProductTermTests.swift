// How long the recognition of a product lasts, and what it takes to change that.
import Domain
import Testing

@Suite("The term of a recognition")
struct ProductTermTests {
    private func product(issued: CalendarDate?, expires: CalendarDate? = nil, reason: String = "") -> Product {
        var product = Product()
        product.name = "Trám đen ướp muối"
        (product.issuedOn, product.expiresOn, product.expiryReason) = (issued, expires, reason)
        return product
    }

    @Test func itEndsAfterThirtySixMonths() {
        let settled = Product.settled(product(issued: Sample.day(2024, 2, 29)), from: nil)
        #expect(settled.expiresOn == Sample.day(2027, 2, 28))
        #expect(Product.problems(of: settled) == [])
        #expect(Product.settled(product(issued: nil), from: nil).expiresOn == nil)
    }

    /// Over every day of eight years, also over leap days: the day of the month stays, or is the month's last.
    @Test func theTermKeepsTheDayOfTheMonth() throws {
        var day = Sample.day(2019, 1, 1)
        while day.year < 2027 {
            let end = try #require(day.adding(months: 36))
            #expect(end.year == day.year + 3 && end.month == day.month)
            #expect(end.day == day.day || day.month == 2 && day.day == 29 && end.day == 28, "\(day)")
            day = try #require(day.adding(days: 1))
        }
    }

    @Test func monthsAreCountedOverTheYear() {
        #expect(Sample.day(2024, 1, 31).adding(months: 1) == Sample.day(2024, 2, 29))
        #expect(Sample.day(2024, 11, 30).adding(months: 3) == Sample.day(2025, 2, 28))
        #expect(Sample.day(2024, 1, 15).adding(months: -1) == Sample.day(2023, 12, 15))
        #expect(Sample.day(1, 1, 1).adding(months: -1) == nil)
        #expect(Sample.day(9999, 12, 1).adding(months: 1) == nil)
    }

    @Test func anotherDayNeedsAReason() {
        let expected = Sample.day(2027, 5, 10)
        let other = Sample.day(2026, 12, 31)
        let bare = product(issued: Sample.day(2024, 5, 10), expires: other)
        #expect(Product.problems(of: bare) == [FieldProblem("expiryReason", .unexplainedTerm(expected))])
        let explained = product(issued: Sample.day(2024, 5, 10), expires: other, reason: "Theo quyết định")
        #expect(Product.problems(of: explained) == [])
        #expect(Product.settled(explained, from: nil).expiresOn == other)
    }

    @Test func aMendedDayOfRecognitionMovesTheEnd() {
        let old = Product.settled(product(issued: Sample.day(2024, 5, 10)), from: nil)
        var mended = old
        mended.issuedOn = Sample.day(2024, 6, 1)
        #expect(Product.settled(mended, from: old).expiresOn == Sample.day(2027, 6, 1))
        var emptied = old
        emptied.expiresOn = nil
        #expect(Product.settled(emptied, from: old).expiresOn == Sample.day(2027, 5, 10))
    }
}

@Suite struct UnrecognisedStarTests {
    private let day = Sample.day(2025, 12, 14)

    private func product(_ stars: Int?) -> Product {
        var product = Product()
        (product.name, product.starRating, product.state, product.issuedOn) = ("Chè", stars, .recognised, day)
        return Product.settled(product, from: nil)
    }

    @Test func oneAndTwoStarsAreNoRecognition() {
        for stars in [1, 2] {
            let rated = product(stars)
            #expect(rated.expiresOn == nil && rated.lastDay == nil && !rated.isRecognised)
            #expect(rated.standing(on: day) == .rated)
            #expect(Product.problems(of: rated).isEmpty)
        }
        for stars in [nil, 3, 4, 5] as [Int?] {
            #expect(product(stars).isRecognised && product(stars).expiresOn == Sample.day(2028, 12, 14))
        }
    }

    @Test func theLastDayGoesAndComesWithTheStars() {
        var mended = product(3)
        mended.starRating = 2
        mended = Product.settled(mended, from: product(3))
        #expect(mended.expiresOn == nil)
        var again = mended
        again.starRating = 4
        #expect(Product.settled(again, from: mended).expiresOn == Sample.day(2028, 12, 14))
    }

    @Test func aDossierIsNotRecognisedWithTooFewStars() {
        var dossier = Dossier()
        (dossier.state, dossier.product, dossier.starRating) = (.submitted, 1, 2)
        (dossier.decision, dossier.issuedOn, dossier.points) = ("1/QĐ", day, Figure(40))
        #expect(RecordStep.taking(dossier, to: "recognised").obstacles.contains(.starsNotRecognised))
        dossier.starRating = 3
        #expect(!RecordStep.taking(dossier, to: "recognised").obstacles.contains(.starsNotRecognised))
    }
}
