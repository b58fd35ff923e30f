import Scheduling
import Sync
import TestSupport
import Testing

@testable import Collection

@Suite(.serialized) struct FolderCarrierTests {
    @Test func aDayGoesIntoAFileOfItsOwnInAFolderOfTheDevice() throws {
        let device = try SyncedDevice(1)
        try device.study()
        #expect(try device.sync().went == device.acknowledged.count)
        let id = try device.id().description
        let day = device.today.description
        #expect(device.disk.paths == ["/m/\(id)/\(day.prefix(7))/\(day.suffix(2)).jsonl", "/m/\(id)/name.json", "/m/nacre.json"])
        #expect(device.disk.files["/m/nacre.json"]?.bytes == Array("{\"format\":1}\n".utf8))
        #expect(device.disk.files["/m/\(id)/name.json"]?.bytes == Array("{\"name\":\"device 1\"}\n".utf8))
    }

    @Test func whereNothingIsNewNothingIsWritten() throws {
        let device = try SyncedDevice(1)
        try device.study()
        try device.sync()
        let (calls, files) = (device.disk.calls, device.disk.files)
        for _ in 0..<3 {
            let report = try device.sync()
            #expect(report.went == 0 && report.came == 0)
            device.milliseconds += 100_000
        }
        #expect(device.disk.calls == calls && device.disk.files == files)
    }

    @Test func moreOfADayIsPutBehindWhatIsThere() throws {
        let device = try SyncedDevice(1)
        let id = try device.id().description
        try device.study()
        try device.sync()
        let before = device.disk.files.filter { $0.key.contains(id) }
        device.milliseconds -= 39_000_000
        try device.study()
        try device.sync()
        for (path, file) in before where path.hasSuffix("l") {
            let after = try #require(device.disk.files[path])
            #expect(after.bytes.starts(with: file.bytes) && after.inode == file.inode)
        }
    }

    @Test func aMonthThatIsOverIsPackedAndItsDaysGoOnceItWasReadBack() throws {
        let device = try SyncedDevice(1)
        let other = try SyncedDevice(2, disk: device.disk)
        for _ in 0..<20 { try device.study() }
        try device.sync()
        let month = Month(of: device.today)
        let id = try device.id().description
        device.milliseconds += 86_400_000 * Int64(month.last.number - device.today.number + 7)
        try device.sync()
        #expect(!device.disk.paths.contains("/m/\(id)/\(month).jsonl.zst"))
        device.milliseconds += 86_400_000
        try device.sync()
        #expect(device.disk.paths.contains("/m/\(id)/\(month).jsonl.zst"))
        #expect(device.disk.paths.contains { $0.hasPrefix("/m/\(id)/\(month)/") })
        device.milliseconds += 8 * 86_400_000
        let report = try device.sync()
        #expect(report.went == 0)
        #expect(!device.disk.paths.contains { $0.hasPrefix("/m/\(id)/\(month)/") })
        try other.sync()
        #expect(try other.log() == device.log())
        // What is late goes into its own day again, and from there into the month.
        #expect(try device.sync().went == 0)
        device.disk.take("/m/\(id)/\(month).jsonl.zst")
        #expect(try device.sync().went > 0)
        try device.sync()
        #expect(device.disk.paths.contains("/m/\(id)/\(month).jsonl.zst"))
    }

    @Test func whoFindsFilesOfItsOwnThatItDoesNotKnowGoesByANewId() throws {
        let device = try SyncedDevice(1)
        try device.backUp()
        try device.study()
        try device.sync()
        let before = try device.id().description
        let log = try device.log()
        #expect(try device.restore())
        #expect(try device.log().isEmpty)
        let report = try device.sync()
        #expect(report.isRenamed && report.came == device.acknowledged.count)
        #expect(try device.store.syncPlace()?.device != before)
        #expect(try device.store.syncDevices().map(\.name) == ["the former device 1"])
        #expect(try device.log() == log)
        #expect(try !device.sync().isRenamed)
    }

    @Test func whatNoPlainFileHoldsIsPublishedByWhoKnowsIt() throws {
        let device = try SyncedDevice(1)
        let other = try SyncedDevice(2, disk: device.disk)
        try device.study()
        try device.sync()
        try other.sync()
        let id = try device.id().description
        for path in device.disk.paths where path.hasPrefix("/m/\(id)/") {
            // A copy that was put aside does not count: not every carrier takes it on.
            let bytes = device.disk.files[path]!.bytes
            device.disk.take(path)
            device.disk.put(bytes, at: path + "..path1")
        }
        #expect(try other.sync().went == device.acknowledged.count)
        #expect(try other.sync().went == 0)
    }

    @Test func aPlaceThatIsNotThereIsAPassingMatter() throws {
        let device = try SyncedDevice(1)
        var synchronizing = Synchronizing(
            device.store, over: FolderCarrier("/gone", on: device.disk), at: 0, today: device.today, entropy: { 0 })
        #expect(throws: CarrierError("/gone is not there", isPassing: true)) { try synchronizing.run() }
    }

    @Test func aPlaceThatIsFilledIsNotReadWithoutEnd() throws {
        let disk = MemoryDisk()
        for number in 0..<30 { disk.put([0x0A], at: "/m/a\(number)/x.jsonl") }
        var limits = FolderCarrier<MemoryDisk>.Limits()
        limits.devices = 20
        #expect(throws: CarrierError.self) { try FolderCarrier("/m", on: disk, limits: limits).list() }
        limits.devices = 100
        limits.files = 20
        #expect(throws: CarrierError.self) { try FolderCarrier("/m", on: disk, limits: limits).list() }
        limits.files = 100
        #expect(try FolderCarrier("/m", on: disk, limits: limits).list().pieces.count == 30)
        disk.put([UInt8](repeating: 0, count: 100), at: "/m/a1/large.jsonl")
        limits.bytes = 50
        let listing = try FolderCarrier("/m", on: disk, limits: limits).list()
        #expect(listing.pieces.count == 30 && listing.notes.count == 1)
    }
}
