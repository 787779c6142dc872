// What was saved into a file that is gone or replaced: a program that has it open can still read it.
import Domain
import GRDB
import Glibc

extension Store {
    /// Copies everything into the folder of copies, once; nothing where it cannot be read any more.
    func rescue() {
        guard refusal == nil, isRescued.exchange(true, ordering: .sequentiallyConsistent) == false else { return }
        let folder = BackupFolder(beside: realPath)
        let place = folder.place(at: now(), before: .loss)
        do {
            try folder.make()
            try Copying(place).run { part in try pool.vacuum(into: part) }
        } catch {
            return
        }
        repairs.note(rescued: place)
    }

    /// Leaves what lies in the place of the file as it is: closing the file would write the log into that.
    func abandon() {
        rescue()
        _ = Unmanaged.passRetained(pool)
        noteClosed()
        let log = realPath + "-wal"
        guard opened.isOverwritten, fileStatus(log)?.st_size ?? 0 > 0 else { return }
        // Any program would replay it over the file that is there now.
        for number in 1...99 where link(log, "\(log).\(number)") == 0 {
            unlink(log)
            unlink(realPath + "-shm")
            return
        }
    }
}
