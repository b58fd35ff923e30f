import Files
import Scheduling
import Sync

/// Keeps decks and settings together with those of the learner's other devices.
///
/// Each device publishes all versions it knows of, as lines that may be lost but say nothing wrong, and the bytes of those it may be asked
/// for. A version that was made from the one here takes its place; two that were made from one are put together; where that cannot be done,
/// what is here stays, and it is told.
struct BelongingKeeping {
    var shelf: VersionShelf
    let decks: OwnDecks
    let settings: OwnSettings
    var carrier: any Carrier
    let device: DeviceID
    /// What the learner calls this device.
    let name: String
    let milliseconds: Int64
    /// The folder of files in which both ways of a conflict stand.
    let conflicts: String
    var report = BelongingReport()
    /// What is to be read at the place, as it was listed.
    var listed: [FilePrint: [Piece]] = [:]
    private static let mostRounds = 4
    /// The most versions, from which none was made, of one of the belongings.
    private static let mostHeads = 64

    /// What goes along with a store.
    ///
    /// - Parameters:
    ///   - folder: the folder of what is known of versions.
    ///   - carrier: what carries decks.
    ///   - name: what the learner calls this device.
    init(
        _ shelf: VersionShelf, decks: OwnDecks, settings: OwnSettings, over carrier: any Carrier, of device: DeviceID, called name: String,
        at milliseconds: Int64, conflicts: String
    ) {
        (self.shelf, self.decks, self.settings, self.carrier) = (shelf, decks, settings, carrier)
        (self.device, self.name, self.milliseconds, self.conflicts) = (device, name, milliseconds, conflicts)
    }

    /// Takes in what is there, and publishes what is new here.
    ///
    /// - Throws: `CarrierError` where nothing can be carried, `FileError`.
    mutating func run() throws -> BelongingReport {
        for round in 1... {
            let listing = try carrier.list()
            try takeIn(listing)
            try look()
            let (came, gone, set) = (report.came.count, report.gone.count, report.settings.count)
            try arrange()
            try shelf.addNews(report.came[came...] + report.gone[gone...] + report.settings[set...])
            try shelf.save()
            do {
                try publish(listing)
                break
            } catch let change as CarrierChange where round < Self.mostRounds {
                _ = change
            }
        }
        try shelf.save()
        return report
    }

    /// Takes in what other devices know of versions.
    mutating func takeIn(_ listing: Listing) throws {
        report.notes = listing.notes
        listed = Dictionary(grouping: listing.pieces.filter { Cargo.content(of: $0.path) != nil }) { Cargo.content(of: $0.path)! }
        let changed = listing.pieces.filter { Cargo.isOfVersions($0.path) && shelf.stamps[$0.path] != $0.stamp }
        try carrier.read(changed) { piece, bytes in
            guard let bytes, bytes.count <= Self.mostBytesOfVersions else {
                report.notes.append("\(piece.path) cannot be read")
                return
            }
            VersionLines.objects(in: bytes) { fields in
                guard let line = VersionLines.line(fields) else { return }
                switch line {
                case .version(let version):
                    if holds(version.belonging) { shelf.trees[version.belonging, default: VersionTree()].add(version) }
                case .past(let belonging, let ids):
                    if holds(belonging) { shelf.trees[belonging, default: VersionTree()].add(past: ids) }
                }
            }
            shelf.stamps[piece.path] = piece.stamp
        }
        if shelf.trees.count >= Self.mostBelongings {
            report.notes.append("more decks and settings are there than the \(Self.mostBelongings) that go along; the others stay there")
        }
    }

    private static let mostBelongings = OwnDecks.mostFiles + 1000
    private static let mostBytesOfVersions = 64 << 20

    private func holds(_ belonging: Belonging) -> Bool {
        if case .setting(let name) = belonging, OwnSettings.staying.contains(name) { return false }
        return shelf.trees[belonging] != nil || shelf.trees.count < Self.mostBelongings
    }

    /// Whether one of the belongings goes along here.
    func isCarried(_ belonging: Belonging) -> Bool {
        switch belonging {
        case .file: shelf.carriesDecks
        case .setting(let name): shelf.carriesSettings && OwnSettings.key(name) != nil
        }
    }

    /// Makes of each of the belongings what its versions come to. Decks go before what they show.
    private mutating func arrange() throws {
        report.conflicts = []
        let order = shelf.trees.keys.filter(isCarried).sorted { (isMedia($0) ? 1 : 0, $0) < (isMedia($1) ? 1 : 0, $1) }
        // After the decks have come.
        var shown: Set<String>?
        for belonging in order {
            let tree = shelf.trees[belonging]!
            let others = tree.heads.filter { $0 != shelf.here[belonging]?.id }.compactMap { tree.versions[$0] }
            guard !others.isEmpty else { continue }
            guard others.count <= Self.mostHeads else {
                report.notes.append("\(belonging) has \(others.count) versions that are not put together, and is left as it is")
                continue
            }
            if isMedia(belonging), shelf.here[belonging] == nil {
                if shown == nil { shown = Set(shelf.here.values.flatMap(\.shown)) }
                guard shown!.contains(belonging.description) else { continue }
            }
            for other in others.sorted(by: { ($0.milliseconds, $0.id) < ($1.milliseconds, $1.id) }) { try arrange(other) }
        }
        try removeOldConflicts()
    }

    func isMedia(_ belonging: Belonging) -> Bool {
        if case .file(let path) = belonging { return !CarriedName.isDeck(path) }
        return false
    }

    private mutating func arrange(_ theirs: Version) throws {
        let tree = shelf.trees[theirs.belonging]!
        guard let mine = shelf.version(of: theirs.belonging) else { return try take(theirs) }
        if tree.ancestors(of: theirs.id).contains(mine.id) { return try take(theirs) }
        if tree.ancestors(of: mine.id).contains(theirs.id) { return }
        try join(mine, theirs)
    }
}
