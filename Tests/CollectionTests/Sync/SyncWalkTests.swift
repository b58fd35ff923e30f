import Scheduling
import Storage
import Sync
import TestSupport
import Testing

@testable import Collection

/// Whatever devices, carriers and accidents do, in any order: in the end all have all.
@Suite(.serialized) struct SyncWalkTests {
    /// Clocks: right, an hour ahead, of 1970, of 2100, ten days behind.
    private static let clocks: [Int64] = [1_796_000_000_000, 1_796_003_600_000, 3_600_000, 4_110_000_000_000, 1_795_136_000_000]

    /// Carries on until nothing changes any more, and compares.
    private func settle(_ devices: [SyncedDevice], _ carrier: BadCarrier, seed: UInt64, needed: Set<EventID>) throws {
        var logs: Set<String> = []
        for _ in 0..<8 {
            for device in devices { try device.sync() }
            carrier.settle()
            logs = Set(try devices.map { try $0.log() })
            if logs.count == 1, try devices.allSatisfy({ try needed.isSubset(of: $0.ids()) }) { break }
        }
        #expect(logs.count == 1, "walk \(seed)")
        for device in devices {
            let lost = needed.subtracting(try device.ids())
            #expect(lost.isEmpty, "walk \(seed): \(lost.count) are lost")
            // What a wrong clock has dated is told of, and is no damage.
            let end = Moment(milliseconds: 1 << 43, utcOffsetSeconds: 0)
            let wrong = device.store.checkUp(at: end).filter { $0.state != .good }
            #expect(wrong.isEmpty, "walk \(seed)")
        }
    }

    @Test(arguments: DeckWalkTests.walks) func allWaysEndInOneStateWithEveryGrade(seed: Int) throws {
        let devices = try Self.clocks.enumerated().map { try SyncedDevice($0 + seed * 10, milliseconds: $1) }
        var carrier = BadCarrier(devices.map(\.disk), seed: UInt64(seed))
        var dice = Dice(state: UInt64(seed) &* 31)
        var needed: Set<EventID> = []
        for _ in 0..<60 {
            let device = devices.randomElement(using: &dice)!
            switch Int.random(in: 0..<20, using: &dice) {
            case 0..<6: needed.formUnion(try device.study().map(\.id))
            case 6..<10: try device.sync()
            case 10: try device.syncAndDie(after: Int.random(in: 0..<8, using: &dice))
            case 11: try device.backUp()
            case 12:
                // What was nowhere else is gone with the store, by whoever put it back.
                try device.sync()
                if try device.restore() { try device.sync() }
            case 13 where Int.random(in: 0..<3, using: &dice) == 0:
                let other = devices.randomElement(using: &dice)!
                if other !== device {
                    // What was nowhere else would be gone with the home. A carrier may have a newer and worse file somewhere yet.
                    for _ in 0..<3 {
                        try device.sync()
                        carrier.settle()
                        try other.sync()
                    }
                    #expect(try device.ids().isSubset(of: other.ids()), "walk \(seed)")
                    try device.becomeTwin(of: other)
                }
            default: carrier.act()
            }
        }
        for device in devices { needed.formUnion(try device.ids()) }
        try settle(devices, carrier, seed: UInt64(seed), needed: needed)
    }

    @Test(arguments: BadCarrier.Deed.allCases) func noDeedOfACarrierLosesAnything(deed: BadCarrier.Deed) throws {
        for seed in 1...3 as ClosedRange<UInt64> {
            let devices = try (0..<3).map { try SyncedDevice($0 + Int(seed) * 10) }
            var carrier = BadCarrier(devices.map(\.disk), seed: seed)
            for _ in 0..<5 {
                for device in devices {
                    try device.study()
                    try device.sync()
                    carrier.act(deed)
                    carrier.act(.carry)
                    carrier.act(deed)
                }
            }
            try settle(devices, carrier, seed: seed, needed: devices.reduce([]) { $0.union($1.acknowledged) })
        }
    }
}
