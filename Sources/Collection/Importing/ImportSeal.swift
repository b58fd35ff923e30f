import Cards
import Files
import Formats
import Foundation
import Storage

/// What an import came to. While its files, the decks, what is remembered of them and the schedules are as they were then, the same import has
/// nothing to do, which is known without reading a card.
public struct ImportSeal: Codable {
    /// What it came to.
    public let done: DoneImport
    /// A number for the request.
    let request: UInt64
    /// A number for what is remembered of the decks.
    let records: UInt64
    /// The state of the log, where schedules came along.
    let log: String?

    /// Seals an import that was done, as things stand after it.
    ///
    /// - Parameter request: the number of the request before anything was read.
    init(_ done: DoneImport, request: UInt64, places: Paths, store: Store) throws {
        (self.done, self.request) = (done, request)
        records = try ImportRecords.fingerprint(of: done.decks.map(\.name), in: places.imports)
        log = try done.sources.contains { $0.schedules > 0 } ? store.state(heedingDecks: false) : nil
    }

    /// Whether everything but the request is as it was.
    func holds(_ places: Paths, _ store: Store) throws -> Bool {
        for deck in done.decks {
            guard let bytes = try Self.bytes(of: places.deckFile(deck.name)), Fingerprint.of(bytes) == deck.print else { return false }
        }
        if let log, try store.state(heedingDecks: false) != log { return false }
        return try ImportRecords.fingerprint(of: done.decks.map(\.name), in: places.imports) == records
    }

    fileprivate static func bytes(of path: String) throws(FileError) -> [UInt8]? {
        FileSystem.exists(path) ? try FileSystem.bytes(of: path) : nil
    }
}

/// The seals of the last imports: a file of JSON Lines, which may be lost.
public struct ImportSeals {
    private let places: Paths
    /// How many are kept.
    private static let most = 50

    /// The seals that are kept at these places.
    public init(_ places: Paths) { self.places = places }

    /// The seal of a request that has nothing to do; nil for one that has to be looked at.
    ///
    /// - Parameter request: its number.
    /// - Throws: what reading the decks and the store can meet with.
    public func seal(of request: UInt64, _ store: Store) throws -> ImportSeal? {
        guard let seal = all.last(where: { $0.request == request }), try seal.holds(places, store) else { return nil }
        return seal
    }

    /// Keeps the seal of an import that was done, in the place of earlier ones of the same request.
    ///
    /// - Throws: what reading the store and writing can meet with.
    public func add(_ done: DoneImport, request: UInt64, _ store: Store) throws {
        let seal = try ImportSeal(done, request: request, places: places, store: store)
        try FileSystem.alone(with: places.importSeals) {
            let seals = (all.filter { $0.request != request } + [seal]).suffix(Self.most)
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            try FileSystem.replace(places.importSeals, with: seals.flatMap { try Array(encoder.encode($0)) + [0x0A] })
        }
    }

    private var all: [ImportSeal] {
        guard FileSystem.exists(places.importSeals), let bytes = try? FileSystem.bytes(of: places.importSeals) else { return [] }
        return bytes.split(separator: 0x0A).compactMap { try? JSONDecoder().decode(ImportSeal.self, from: Data($0)) }
    }
}

extension ImportPlan {
    /// What it comes to when it is written; nil for one with a log of its own, or whose decks were changed meanwhile.
    ///
    /// - Throws: what reading the decks can meet with.
    public func done() throws -> DoneImport? {
        guard !sources.contains(where: { $0.log != nil }) else { return nil }
        let decks = try targets.compactMap { target -> DoneImport.Deck? in
            let isSame = target.update.bytes != nil || FileSystem.stamp(of: target.path) == target.stamp
            guard isSame, let bytes = try target.update.bytes ?? ImportSeal.bytes(of: target.path) else { return nil }
            return DoneImport.Deck(target.deck, target.update, print: Fingerprint.of(bytes))
        }
        guard decks.count == targets.count else { return nil }
        let files = sources.map {
            DoneImport.Source(
                $0.shown, $0.format, reason: $0.reason, cards: $0.cards, schedules: $0.schedules,
                left: $0.imported.notes.count { $0.kind == .leftOut })
        }
        return DoneImport(sources: files, decks: decks)
    }
}
