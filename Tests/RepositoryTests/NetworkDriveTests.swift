// Drives of other machines, told by the number of their kind.
import Foundation
import Testing

@testable import Repository

@Suite struct NetworkDriveTests {
    /// Numbers of statfs(2) and linux/magic.h.
    @Test(arguments: [
        (UInt32(0x6969), "NFS"), (0xFF53_4D42, "SMB/CIFS"), (0xFE53_4D42, "SMB/CIFS"), (0x517B, "SMB/CIFS"),
        (0x0102_1997, "9p"), (0x5346_414F, "AFS"), (0x00C3_6400, "Ceph"), (0x7375_7245, "Coda"),
    ]) func drivesOfOtherMachines(type: UInt32, name: String) {
        for hasDisk in [true, false] { #expect(NetworkDrive.name(ofType: type, hasDisk: hasDisk) == name) }
    }

    /// ext4, btrfs, xfs, tmpfs, overlayfs, zfs, vfat, exfat, ntfs3, f2fs.
    @Test(arguments: [
        UInt32(0xEF53), 0x9123_683E, 0x5846_5342, 0x0102_1994, 0x794C_7630, 0x2FC1_2FC1, 0x4D44, 0x2011_BAB0,
        0x7366_746E, 0xF2F5_2010,
    ]) func disksOfThisMachine(type: UInt32) {
        for hasDisk in [true, false] { #expect(NetworkDrive.name(ofType: type, hasDisk: hasDisk) == nil) }
    }

    /// A stick that another system wrote comes through FUSE too, and has a device.
    @Test func fuseIsTheNetworkWhereNoDiskIsBehindIt() {
        #expect(NetworkDrive.name(ofType: 0x6573_5546, hasDisk: true) == nil)
        #expect(NetworkDrive.name(ofType: 0x6573_5546, hasDisk: false)?.hasPrefix("FUSE") == true)
    }

    @Test func whatIsNotThereIsWhereItsFolderIs() {
        #expect(NetworkDrive.name(of: NSTemporaryDirectory() + "/not there.db") == nil)
        #expect(NetworkDrive.name(of: "/no folder/at all.db") == nil)
    }
}
