import Files
import Scheduling
import Storage
import Sync

/// What of decks and settings came from other devices while nobody was told.
public struct BelongingNews {
    /// Decks, what they show, and settings.
    public let changed: [String]
    /// Decks that two devices changed in ways that do not go together.
    public let conflicts: [String]
}

extension DeckCollection {
    /// Whether decks go along from device to device, and whether settings do.
    public var carriedBelongings: (decks: Bool, settings: Bool) {
        let shelf = VersionShelf(places.versions)
        return (shelf.carriesDecks, shelf.carriesSettings)
    }

    /// Lets decks or settings go along from now on, or not any more; what is nil stays as it is.
    ///
    /// - Throws: `FileError`, and `CarrierError` where it was never said where devices meet.
    public func carryBelongings(decks: Bool?, settings: Bool?) throws {
        try alone { _ in
            var shelf = VersionShelf(places.versions)
            if let decks { shelf.carriesDecks = decks }
            if let settings { shelf.carriesSettings = settings }
            try shelf.save()
        }
    }

    /// Stops keeping together. What is at the place and what is here stays.
    ///
    /// - Returns: where the devices meet.
    /// - Throws: `CarrierError` where that was never said, and what the store can meet with.
    public func stopKeepingTogether() throws -> SyncPlace {
        let place = try meetingPlace()
        if FileSystem.isFolder(places.versions) { try carryBelongings(decks: false, settings: false) }
        try openStore().leaveSync()
        return place
    }

    /// Keeps decks and settings together, where they go along.
    func keepBelongings(asks: Bool, isTold: Bool) throws -> BelongingReport? {
        guard var keeping = try belongings(asks: asks) else { return nil }
        let report = try keeping.run()
        if isTold { _ = keeping.shelf.takeNews() }
        return report
    }

    /// What came from other devices of which the learner was not told yet, who is told of it now.
    public func belongingNews() -> BelongingNews? {
        guard settings.keepsTogether, FileSystem.isFolder(places.versions) else { return nil }
        let shelf = VersionShelf(places.versions)
        return BelongingNews(changed: shelf.takeNews(), conflicts: shelf.carriesDecks ? shelf.conflicts : [])
    }

    /// Ends a conflict about a deck.
    ///
    /// - Parameter name: its path below the folder of decks, with or without `.md`, or the path of the file.
    /// - Returns: what became of decks and settings.
    /// - Throws: `CarrierError` where there is no such conflict.
    public func endConflict(_ name: String, _ taking: ConflictEnd) throws -> BelongingReport {
        try alone { _ in
            guard var keeping = try belongings(asks: true) else {
                throw CarrierError("decks do not go along from here; to let them: sync --decks")
            }
            let conflicts = try keeping.run().conflicts
            let path = environment.absolute(name)
            let found = conflicts.first {
                $0.path == name || $0.path == name + ".md" || path == "\(keeping.decks.root)/\($0.path)" || path == $0.file
            }
            guard let found else {
                let others = conflicts.isEmpty ? "none is" : "these are: \(conflicts.map(\.path).joined(separator: ", "))"
                throw CarrierError("'\(name)' is not in conflict; \(others)")
            }
            try keeping.end(found, taking)
            _ = keeping.shelf.takeNews()
            return keeping.report
        }
    }

    /// What decks and settings would come and go; nil where they do not go along. Nothing is changed.
    func belongingOutlook() throws -> BelongingOutlook? {
        guard var keeping = try belongings(asks: true) else { return nil }
        return try keeping.outlook()
    }

    /// Takes away what another device has published of decks and settings, after all of it was taken in.
    func forgetBelongings(of device: DeviceID) throws {
        var carrier = carrier(for: try meetingPlace(), of: .decks, asks: true)
        let listing = try carrier.list()
        guard listing.pieces.contains(where: { $0.path.hasPrefix("\(device)/") }) else { return }
        if var keeping = try belongings(asks: true) { _ = try keeping.run() }
        try carrier.forget(device)
    }

    private func belongings(asks: Bool) throws -> BelongingKeeping? {
        let shelf = VersionShelf(places.versions)
        guard shelf.carriesDecks || shelf.carriesSettings else { return nil }
        let place = try meetingPlace()
        guard let device = DeviceID(place.device) else { return nil }
        return BelongingKeeping(
            shelf, decks: OwnDecks(root: FileSystem.realPath(places.ownDecks) ?? places.ownDecks),
            settings: OwnSettings(SettingsFile(path: places.settings)), over: carrier(for: place, of: .decks, asks: asks), of: device,
            called: place.name, at: now.milliseconds, conflicts: places.conflicts)
    }
}
