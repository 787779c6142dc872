// Names that rows of an import write otherwise than the registers do, and what rows say that cannot be.
import Domain
import Intake
import Repository
import Vietnamese

extension Office {
    /// Rows whose unit is written in small letters, with the spelling of the register, as forms take it. What this program
    /// wrote says itself how it is spelled.
    func spelled(_ records: [IncomingRecord]) async throws(OfficeFailure) -> [IncomingRecord] {
        func mayBeSmall(_ record: IncomingRecord) -> Bool {
            let text = record.entry["unit"].text
            return record.entry.kind != .administrativeUnit && record.marks.isEmpty && record.version == nil
                && !text.isEmpty && text == text.lowercased()
        }
        guard records.contains(where: mayBeSmall) else { return records }
        let register = try await units()
        return records.map { record in
            guard mayBeSmall(record), let spelling = register.spelling(of: record.entry["unit"].text) else {
                return record
            }
            var spelled = record
            spelled.entry["unit"] = .text(spelling)
            return spelled
        }
    }

    /// The plan with a remark at rows that say what cannot be: stars that their points do not mean, a paper that came from a
    /// body which was no more on its day. It stays as the file has it.
    func namingContradictions(_ plan: ImportPlan) async throws(OfficeFailure) -> ImportPlan {
        let kinds = StarAgreement.kinds.union([.incomingPaper])
        let places = plan.items.indices.filter { place in
            let item = plan.items[place]
            return item.remark == nil && kinds.contains(item.entry.kind) && [.new, .changed].contains(item.action)
        }
        guard !places.isEmpty else { return plan }
        let (register, sets) = (try await units(), try await entries(CriteriaSet.self))
        var items = plan.items
        for place in places {
            let entry = items[place].entry
            if let paper = entry.record(as: IncomingPaper.self) {
                let day = paper.date ?? paper.receivedOn ?? today
                items[place].remark = paper.goneSender(in: register, on: today).map {
                    $0.startsOn == nil ? .senderGone($0.body, on: day) : .senderNotYet($0.body, on: day)
                }
                continue
            }
            let problem = StarAgreement.problem(with: entry, from: items[place].stored, sets: { sets }, today: today)
            if case .notByPoints(let points, let stars)? = problem?.reason {
                items[place].remark = .starsByPoints(points, stars: stars)
            }
        }
        return plan.replacing(items)
    }
}
