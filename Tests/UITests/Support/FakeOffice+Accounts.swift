// The account of a year in the office in memory, from all of its records.
import Domain
import UI

extension FakeOffice {
    static func supportAccount(_ year: Int?, _ today: CalendarDate, _ shelf: Shelf) -> SupportAccount {
        func all<R: Record>(_ type: R.Type = R.self) -> [R] {
            (shelf.records[R.description.kind] ?? [:]).values.sorted { $0.identity.id < $1.identity.id }
                .compactMap { $0.record() }
        }
        let payments = all(Payment.self)
        let cases = all(Support.self).map { support in
            var support = support
            let own = payments.filter { $0.support == support.identity.id }.compactMap(\.amount)
            support.paid = support.paidSum(of: own)
            return support
        }
        let known = SupportAccount(SupportSource(year: today.year, cases: cases, payments: payments), on: today).years
        var source = SupportSource(
            year: year ?? SupportAccount.firstShown(of: known, on: today), cases: cases, payments: payments)
        source.programmes = all()
        source.documents = all()
        source.units = registry(shelf)
        source.indicators = all()
        source.projects = all()
        return SupportAccount(source, on: today)
    }
}
