import Cards
import Files
import Scheduling
import Storage
import Sync

/// What keeping together has come to, and who takes part.
public struct SyncOutcome {
    /// Where the devices meet.
    public let place: SyncPlace
    /// What came and went.
    public let report: SyncReport
    /// The devices from which answers came that the learner was not told of.
    public let arrivals: [SyncDevice]
    /// The other devices.
    public let devices: [SyncDevice]
    /// What became of decks and settings; nil where they do not go along.
    public let belongings: BelongingReport?
}

/// Who takes part in keeping together, and what would come and go.
public struct SyncStatus {
    /// Where the devices meet.
    public let place: SyncPlace
    /// The other devices.
    public let devices: [SyncDevice]
    /// What would come and go; nil where it cannot be seen now.
    public let outlook: SyncOutlook?
    /// Why it cannot be seen.
    public let problem: String?
}

extension DeckCollection {
    /// Sets where the devices meet.
    ///
    /// - Throws: `CarrierError` where they cannot meet there.
    public func meet(at text: String) throws -> SyncTarget {
        let target = try SyncTarget(text, path: environment.absolute(text), data: places.store.parentFolder)
        let store = try openStore()
        let before = try store.syncPlace()
        let name = before?.name ?? FileSystem.machineName
        let place = SyncPlace(
            place: target.text, device: before?.device ?? DeviceID(entropy: environment.entropy()).description,
            name: name.isEmpty ? "device" : name)
        // A place that cannot be reached does not take that of one which can.
        _ = try alone(at: place) { carrier in
            var carrier = carrier
            return try carrier.list()
        }
        try store.setSyncPlace(place)
        return target
    }

    /// Where the devices meet.
    ///
    /// - Throws: `CarrierError` when that was never said.
    public func meetingPlace() throws -> SyncPlace {
        guard let place = try openStore().syncPlace() else { throw CarrierError.nowhere }
        return place
    }

    /// Gives this device another name.
    public func nameDevice(_ name: String) throws {
        var place = try meetingPlace()
        place.name = String(name.prefix(64))
        try openStore().setSyncPlace(place)
    }

    /// Keeps the store together with those of the other devices.
    ///
    /// - Parameter asks: whether git may let ssh ask the learner something.
    /// - Throws: `CarrierError` where nothing can be carried, and what the store can meet with.
    public func keepTogether(asks: Bool = true) throws -> SyncOutcome {
        let store = try openStore()
        let (report, belongings) = try alone(asks: asks) { carrier in
            var synchronizing = synchronizing(store, carrier)
            return (try synchronizing.run(), try keepBelongings(asks: asks, isTold: true))
        }
        return SyncOutcome(
            place: try meetingPlace(), report: report, arrivals: try store.takeArrivals(), devices: try store.syncDevices(),
            belongings: belongings)
    }

    /// Keeps the store together with those of the other devices where that can be done now; what came is told by whoever asks for arrivals.
    ///
    /// - Throws: what the store can meet with.
    public func keepTogetherQuietly() throws {
        let store = try openStore()
        do {
            _ = try alone(asks: false) { carrier in
                var synchronizing = synchronizing(store, carrier)
                _ = try synchronizing.run()
                return try keepBelongings(asks: false, isTold: false)
            }
        } catch is CarrierError {} catch is CarrierChange {} catch is FileConflict {}
    }

    /// Leaves it to a program of its own to keep together, where the learner chose that; nobody waits for it.
    public func keepTogetherBeside() {
        guard settings.keepsTogether, !environment.programFile.isEmpty, (try? openStore().syncPlace()) != nil else { return }
        var words = [environment.programFile, "sync", "--beside"]
        if let folder = places.namedFolder { words += ["--data", folder] }
        if let fixed = environment.fixedMoment { words += ["--now", Environment.written(fixed)] }
        try? OutsideProgram.start(words)
    }

    /// The devices from which answers came while nobody was told; they are told of by whoever asks.
    public func arrivals() -> [SyncDevice] { settings.keepsTogether ? (try? openStore().takeArrivals()) ?? [] : [] }

    /// Who takes part, and what would come and go. Nothing is changed.
    public func syncStatus() throws -> SyncStatus {
        let store = try openStore()
        let place = try meetingPlace()
        do {
            let outlook = try alone { carrier in
                var synchronizing = synchronizing(store, carrier)
                var outlook = try synchronizing.outlook()
                outlook.belongings = try belongingOutlook()
                return outlook
            }
            return SyncStatus(place: place, devices: try store.syncDevices(), outlook: outlook, problem: nil)
        } catch let error as CarrierError {
            return SyncStatus(place: place, devices: try store.syncDevices(), outlook: nil, problem: error.description)
        }
    }

    /// Takes away what another device has published, after all of it was taken in; this device publishes what nobody else has.
    ///
    /// - Parameter name: its name, or its id.
    /// - Returns: the device.
    /// - Throws: `CarrierError` where there is no such device.
    public func forgetDevice(_ name: String) throws -> SyncDevice {
        let store = try openStore()
        let place = try meetingPlace()
        return try alone { carrier in
            var synchronizing = synchronizing(store, carrier)
            _ = try synchronizing.run()
            let found = try store.syncDevices().filter { $0.name == name || $0.device == name }
            guard let device = found.first, let id = DeviceID(device.device) else {
                let isOwn = name == place.name || name == place.device
                throw CarrierError(
                    isOwn ? "'\(name)' is this device; to leave with it: sync --leave" : "there is no device '\(name)'; see: sync --status")
            }
            guard found.count == 1 else {
                throw CarrierError("\(found.count) devices are called '\(name)'; say which by its id: sync --status")
            }
            try synchronizing.forget(id)
            try forgetBelongings(of: id)
            try store.forgetSyncDevice(device.device)
            return device
        }
    }

    private func synchronizing(_ store: Store, _ carrier: any Carrier) -> Synchronizing {
        Synchronizing(store, over: carrier, at: now.milliseconds, today: today) { self.environment.entropy() }
    }

    /// Keeps other programs of this store from keeping together meanwhile. What nobody waits for waits the longer for them.
    func alone<Result>(at place: SyncPlace? = nil, asks: Bool = true, _ body: (any Carrier) throws -> Result) throws -> Result {
        let place = try place ?? meetingPlace()
        do {
            return try FileSystem.alone(with: places.syncLock, waiting: asks ? 5 : 120) { try body(carrier(for: place, asks: asks)) }
        } catch FileConflict.kept(places.syncLock) {
            throw CarrierError("another nacre is keeping this device together with the others at this moment; try again when it has done")
        } catch let error as FileError where error.isOfTheDisk {
            throw CarrierError("\(error); nothing is lost: make room, and try again")
        }
    }

    func carrier(for place: SyncPlace, of cargo: Cargo = .logs, asks: Bool) -> any Carrier {
        switch SyncTarget(writtenDown: place.place) {
        case .folder(let path): FolderCarrier(path, carrying: cargo, on: SystemDisk())
        case .git(let address):
            GitCarrier(
                address, carrying: cargo, keeping: "\(places.syncRepositories)/\(Self.folderName(of: address, places.store)).git",
                at: now.milliseconds / 1000, variables: environment.variables, asks: asks)
        }
    }

    /// A name for the repository that belongs to an address and a store.
    private static func folderName(of address: String, _ store: String) -> String {
        String(Fingerprint.of("\(address)\n\(store)".utf8), radix: 16)
    }
}
