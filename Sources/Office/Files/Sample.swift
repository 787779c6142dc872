// The sample records, in a folder that is gone afterwards.
import Domain
import Foundation
import Intake
import Repository
import Resources
import Words

/// A throwaway folder, named after this process so that a later one can clear up after a crash.
package struct DemoFolder: Sendable {
    /// Where it is.
    package let path: String
    private static let prefix = "soxa-demo-"

    /// Makes the folder, with the mode 0700, and removes those of processes that are gone.
    package init() throws(OfficeFailure) {
        let parent = ProcessInfo.processInfo.environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
        Self.clearUp(in: parent)
        var template = Array((parent + "/\(Self.prefix)\(getpid())-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw .cannotWrite(path: parent, code: errno)
        }
        path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }

    /// Removes the folder with the records.
    package func remove() { try? FileManager.default.removeItem(atPath: path) }

    private static func clearUp(in parent: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] where name.hasPrefix(prefix) {
            guard let process = Int32(name.dropFirst(prefix.count).prefix { $0.isNumber }), process > 0 else {
                continue
            }
            if kill(process, 0) != 0, errno == ESRCH {
                try? FileManager.default.removeItem(atPath: parent + "/" + name)
            }
        }
    }
}

/// A new store filled with the sample records: a dialogue whose answers are published, and one that was held four days
/// ago, whose clock runs.
package func sampleStore(at path: String, _ words: Words) async throws(OfficeFailure) -> Store {
    let store: Store
    do throws(StoreError) {
        store = try Store.open(path: path, createIfMissing: true)
    } catch {
        throw OfficeFailure.store(error, path: path)
    }
    let office = Office(store: store, words: words)
    try await office.carryOut(office.plan(sampleRecords(on: office.today), source: "sample"), asProgram: true)
    // The dialogue whose answers are published is the one that is looked at; that of this year is on its way.
    let published = try await office.entries(Conference.self).first { !$0.notice.isEmpty }
    if let published { try await office.chooseConference(published.identity) }
    return store
}

private func sampleRecords(on today: CalendarDate) throws(OfficeFailure) -> [IncomingRecord] {
    let names = [
        "units", "conference", "question", "product", "holder", "lot", "sale", "promotion", "programme",
        "project", "visit", "support", "activity", "loan", "indicator", "block", "promise", "need",
        "criteria", "letterhead",
    ]
    return try embeddedRecords(
        names.map { "sample/\($0).jsonl" } + ["sample/dialogue.jsonl"]
            + [shippedDocuments, shippedDocuments(ofProvince: "20")] + shippedFiles, on: today)
}
