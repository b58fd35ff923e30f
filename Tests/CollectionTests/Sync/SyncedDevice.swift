import Cards
import Files
import Foundation
import Scheduling
import Storage
import Sync
import TestSupport

@testable import Collection

/// A device in a test: with a store, a clock of its own, and a disk to which something carries files.
final class SyncedDevice {
    let folder = TemporaryFolder()
    private(set) var store: Store
    let disk: MemoryDisk
    var dice: Dice
    /// Its clock, which may be wrong.
    var milliseconds: Int64
    /// The ids of the events that it said were on disk.
    private(set) var acknowledged: Set<EventID> = []
    private var copies: [StoreCopy] = []

    init(_ number: Int, disk: MemoryDisk = MemoryDisk(), milliseconds: Int64 = 1_796_000_000_000) throws {
        self.disk = disk
        self.milliseconds = milliseconds
        dice = Dice(state: UInt64(number) &* 7919)
        store = try Store(path: folder("nacre.sqlite"))
        let id = DeviceID(entropy: dice.entropy())
        try store.setSyncPlace(SyncPlace(place: MemoryDisk.root, device: id.description, name: "device \(number)"))
    }

    /// The id by which it goes.
    func id() throws -> DeviceID {
        guard let place = try store.syncPlace(), let id = DeviceID(place.device) else { throw CarrierError.nowhere }
        return id
    }

    var now: Moment { Moment(milliseconds: milliseconds, utcOffsetSeconds: 0) }
    var today: StudyDay { StudyDay(of: now, startMinutes: 240) }

    /// Grades a card of a small deck, or takes the last grade back.
    @discardableResult
    func study() throws -> [Event] {
        milliseconds += Int64.random(in: 1000...40_000_000, using: &dice)
        let name = CardName(deck: "d", heading: "q\(Int.random(in: 0..<6, using: &dice))", ordinal: 0, side: .forward)
        let events: [Event]
        if Int.random(in: 0..<8, using: &dice) == 0 {
            _ = try store.undo(at: now, day: today, entropy: { dice.entropy() })
            events = try [store.lastEvent()].compactMap { id in id.map { Event(id: $0, moment: now, day: today, action: .undo($0)) } }
        } else {
            if try store.number(of: name) == nil {
                let first = Event(id: try after(), moment: now, day: today, action: .suspend(CardNumber(0)))
                _ = try store.mergeLog { _ = try $0.add(NamedEvent(first, card: name)) }
                acknowledged.insert(first.id)
            }
            let card = try store.number(of: name)!
            let grade = Grade(rawValue: Int.random(in: 0...5, using: &dice))!
            let answer = Answer(grade: grade, mode: .scheduled, interval: 3, thinkingMilliseconds: 1200, totalMilliseconds: 3400)
            events = try store.record([.answer(card, answer)], at: now, day: today, entropy: { dice.entropy() })
        }
        acknowledged.formUnion(events.map(\.id))
        return events
    }

    private func after() throws -> EventID {
        EventID(after: try store.lastEvent(), at: milliseconds, entropy: dice.entropy())
    }

    /// Keeps together.
    @discardableResult
    func sync() throws -> SyncReport {
        var synchronizing = Synchronizing(
            store, over: FolderCarrier(MemoryDisk.root, on: disk), at: milliseconds, today: today
        ) { self.dice.entropy() }
        return try synchronizing.run()
    }

    /// Keeps together, and is killed before or within one of the calls that write.
    func syncAndDie(after calls: Int) throws {
        disk.callsLeft = calls
        defer { disk.callsLeft = nil }
        do { try sync() } catch is MemoryDisk.Killed {}
    }

    /// Puts a copy of the store aside.
    func backUp() throws {
        try store.close()
        let path = folder("copy\(copies.count).sqlite")
        try FileManager.default.copyItem(atPath: folder("nacre.sqlite"), toPath: path)
        copies.append(StoreCopy(path: path))
        store = try Store(path: folder("nacre.sqlite"))
    }

    /// Makes the store what it was; what was acknowledged since is only where it was carried to.
    ///
    /// - Returns: whether there was a copy.
    func restore() throws -> Bool {
        guard let copy = copies.randomElement(using: &dice) else { return false }
        _ = try store.restore(copy, at: milliseconds)
        return true
    }

    /// Takes the store of another device, with its id and all, as when a home is copied.
    func becomeTwin(of other: SyncedDevice) throws {
        try store.close()
        try other.store.close()
        for name in ["nacre.sqlite", "nacre.sqlite-wal", "nacre.sqlite-shm"] { try? FileManager.default.removeItem(atPath: folder(name)) }
        try FileManager.default.copyItem(atPath: other.folder("nacre.sqlite"), toPath: folder("nacre.sqlite"))
        store = try Store(path: folder("nacre.sqlite"))
        other.store = try Store(path: other.folder("nacre.sqlite"))
    }

    /// All that happened, as lines.
    func log() throws -> String {
        var bytes: [UInt8] = []
        _ = try store.exportLog { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The ids of all events.
    func ids() throws -> Set<EventID> {
        var ids: Set<EventID> = []
        _ = try store.forEachNamedEvent { ids.insert($0.event.id) }
        return ids
    }
}
