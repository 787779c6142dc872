// Drives of other machines, on which a lock that one machine holds is not seen by the other: two would write at once.
import CSystem
import Glibc

/// Tells the drives of other machines from the disks of this one.
package enum NetworkDrive {
    /// What a drive is called that lies on another machine; nil for a disk of this one.
    /// - Parameters:
    ///   - type: the number of its kind (`f_type` of statfs(2)).
    ///   - hasDisk: whether a device of this machine is behind it: of FUSE, which brings sshfs as well as the sticks of
    ///     other systems, only those are local.
    static func name(ofType type: UInt32, hasDisk: Bool) -> String? {
        switch type {
        case 0x6969: "NFS"
        case 0x517B, 0xFF53_4D42, 0xFE53_4D42: "SMB/CIFS"
        case 0x0102_1997: "9p"
        case 0x5346_414F, 0x6B41_4653: "AFS"
        case 0x564C: "NCP"
        case 0x7375_7245: "Coda"
        case 0x00C3_6400: "Ceph"
        case 0x0BD0_0BD0: "Lustre"
        case 0x786F_4256, 0xBACB_ACBC: "VirtualBox/VMware"
        case 0x6573_5546: hasDisk ? nil : "FUSE (sshfs, rclone…)"
        default: nil
        }
    }

    /// The drive of another machine on which a file is, or would be made; nil for one of this machine.
    package static func name(of path: String) -> String? {
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        var (drive, status) = (statfs(), stat())
        // A book that is not there yet is where its folder is.
        let place = statfs(path, &drive) == 0 ? path : folder
        guard statfs(place, &drive) == 0, stat(place, &status) == 0 else { return nil }
        return name(ofType: UInt32(truncatingIfNeeded: drive.f_type), hasDisk: status.st_dev >> 8 & 0xFFF != 0)
    }
}
