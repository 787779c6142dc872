// Copies in a folder that somebody named: they are offered when the book is damaged, and those of another book left alone.
import Domain
import Foundation
import Office
import Repository
import Testing
import Words

@Suite struct BackupPlaceTests {
    private func stick(_ desks: TwoDesks) throws -> String {
        // As somebody names it who leaves nothing double: the folder of temporary files may end in a slash.
        let path = (desks.folder + "/usb").replacingOccurrences(of: "//", with: "/")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        return path
    }

    @Test func aDamagedBookIsOfferedTheCopyOnAStick() async throws {
        let desks = try TwoDesks()
        let stick = try stick(desks)
        _ = try await desks.stored(aQuestion("Câu một"))
        _ = try await desks.an.nameBackupFolder(stick)
        let path = desks.store.path
        let copy = try #require(BackupFolder(stick + "/soxa.db.backups", of: path).copies.first)
        let folder = desks.folder + "-kept"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        // The book as it lies there damaged, on the same machine; nothing beside it but what was named.
        try FileManager.default.createDirectory(atPath: folder + "/soxa.db.backups", withIntermediateDirectories: false)
        try FileManager.default.copyItem(
            atPath: path + ".backups/folder.txt", toPath: folder + "/soxa.db.backups/folder.txt")
        var bytes = try Data(contentsOf: URL(fileURLWithPath: copy.path))
        bytes.replaceSubrange(4096..<60_000, with: Data(repeating: 7, count: 60_000 - 4096))
        try bytes.write(to: URL(fileURLWithPath: folder + "/soxa.db"))
        do {
            try Book(named: folder + "/soxa.db").open().close()
            Issue.record("opened")
        } catch OfficeFailure.damaged(_, let offered, _) {
            #expect(offered == copy.path)
        } catch {
            Issue.record("\(error)")
        }
        try desks.end()
    }

    @Test func theOlderOfBothSaysHowOldCopiesAre() async throws {
        let desks = try TwoDesks()
        let stick = try stick(desks)
        _ = try await desks.stored(aQuestion("Câu một"))
        _ = try await desks.an.nameBackupFolder(stick)
        let today = try #require(desks.an.lastBackup)
        try FileManager.default.removeItem(atPath: stick)
        let note = desks.store.path + ".backups/folder.txt"
        let old = try #require(today.adding(days: -30))
        let text = try String(contentsOfFile: note, encoding: .utf8)
        try text.replacingOccurrences(of: today.isoText, with: old.isoText)
            .write(toFile: note, atomically: false, encoding: .utf8)
        #expect(try await desks.an.backUpToday() == [Sentence(.backupFolderAway, stick, old.officialText)])
        #expect(desks.an.lastBackup == old)
        try desks.end()
    }
}
