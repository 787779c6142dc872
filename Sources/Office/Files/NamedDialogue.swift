// The dialogue that somebody names for a file: its questions go there, or its answers belong there.
import Domain
import Intake
import Vietnamese

extension Office {
    /// Says what importing records would do, with their questions in the dialogue that somebody names.
    /// - Parameter name: the title, with the year or without, or the number of the notice; nil leaves it to the file.
    /// - Throws: `otherDialogue` when the file has no questions, or says itself that they belong to another dialogue.
    package func plan(
        _ records: [IncomingRecord], source: String, into name: String?
    ) async throws(OfficeFailure) -> ImportPlan {
        guard let name else { return try await plan(records, source: source) }
        let dialogue = try await dialogue(named: name)
        // A question that says nothing of its dialogue is of the one that is named.
        let told = records.map { record in
            guard record.entry.kind == .question, record.entry["conference"].isEmpty,
                record.links["conference"]?.isEmpty ?? true, record.linkNames["conference"] == nil
            else { return record }
            var told = record
            told.links["conference"] = dialogue.identity.uid
            told.stated.insert("conference")
            return told
        }
        let plan = try await plan(told, source: source, of: dialogue)
        let homes = Set(plan.items.filter { $0.entry.kind == .question }.map { $0.entry["conference"].reference ?? 0 })
        guard homes == [dialogue.identity.id] else {
            let other = homes.first { $0 != dialogue.identity.id }
            throw .otherDialogue(source: source, title: other.map { plan.title(of: .conference, $0) ?? "" })
        }
        return plan
    }

    /// The dialogue in use of a title, with its year or without, or of the number of a notice.
    func dialogue(named name: String) async throws(OfficeFailure) -> Conference {
        let all = try await entries(Conference.self)
        let key = matchKey(name)
        let titled = all.filter { dialogue in
            let year = dialogue.year.map { " " + String($0) } ?? ""
            return [dialogue.title, dialogue.title + year].contains { matchKey($0) == key }
        }
        let noticed = all.filter { $0.notice == name }
        let found = noticed.isEmpty ? titled : noticed
        guard let only = found.first else { throw .noDialogue(name) }
        guard found.count == 1 else { throw .severalDialogues(name, count: found.count) }
        return only
    }
}
