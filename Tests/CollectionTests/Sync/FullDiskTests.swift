import Files
import Sync
import TestSupport
import Testing

@testable import Collection

/// The disk that something carries is full, after any number of bytes.
@Suite(.serialized) struct FullDiskTests {
    @Test func noAnswerIsLost() throws {
        let disk = MemoryDisk()
        let (device, other) = (try SyncedDevice(1, disk: disk), try SyncedDevice(2, disk: disk))
        for room in stride(from: 0, through: 3000, by: 97) {
            try device.study()
            try device.study()
            disk.room = room
            do { try device.sync() } catch let error as FileError { #expect(error.isOfTheDisk) }
            disk.room = nil
            try device.sync()
            try other.sync()
            #expect(try other.ids().isSuperset(of: device.acknowledged), "with \(room) bytes")
        }
        #expect(try other.log() == device.log())
    }

    @Test func noChangeOfADeckIsLost() throws {
        let disk = MemoryDisk()
        let (device, other) = (try DeckDevice(1, disk: disk), try DeckDevice(2, disk: disk))
        for room in stride(from: 0, through: 3000, by: 97) {
            device["d.md"] = "## q\n\nanswer \(room)\n"
            disk.room = room
            do { try device.sync() } catch let error as FileError { #expect(error.isOfTheDisk) }
            disk.room = nil
            try device.sync()
            try other.sync()
            #expect(other["d.md"] == device["d.md"], "with \(room) bytes")
        }
    }
}
