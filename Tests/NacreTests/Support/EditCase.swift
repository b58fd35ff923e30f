import Cards
import Collection
import Files
import Foundation
import Scheduling
import Storage

@testable import nacre

/// A sequence of edits to decks as a text, with what becomes of each card.
///
///     @ what it is about
///     <<< deck.md             a file at the beginning, up to the next sign; every card in it has been studied
///     >>> deck.md             a file after the edits; files that are not named stay, and `>>> deck.md -` takes one away
///     = after < before        which card has whose progress; `< new` for none. Cards that are not named keep their own
///     ? after < before        what the author is asked
///     !                       the new cards are studied
///
/// A card is told by its heading, with `#1` for the second of a heading and ` c2` for a side.
struct EditCase {
    /// What is wrong, one line each.
    private(set) var problems: [String] = []
    private(set) var decks = TrackedDecks()
    private var files: [String: String] = [:]

    init(_ text: String) throws {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
        var expected: [String: String] = [:]
        var asked: Set<String> = []
        var hasChanged = false
        func check(_ case: inout EditCase) throws {
            if hasChanged { try `case`.check(expected, asked) }
            (expected, asked, hasChanged) = ([:], [], false)
        }
        while let line = lines.popFirst() {
            if line.hasPrefix("<<< ") || line.hasPrefix(">>> ") {
                if line.hasPrefix(">>> "), hasChanged, !expected.isEmpty || !asked.isEmpty { try check(&self) }
                if line.hasPrefix(">>> "), !hasChanged, decks.isEmpty {
                    try decks.read(files)
                    try decks.studyNew()
                }
                let name = line.dropFirst(4).split(separator: " ")
                let content = lines.prefix { $0 != "!" && !["<<< ", ">>> ", "= ", "? "].contains(where: $0.hasPrefix) }
                lines = lines.dropFirst(content.count)
                files[String(name[0])] = name.count > 1 ? nil : content.joined(separator: "\n")
                hasChanged = line.hasPrefix(">>> ")
            } else if line.hasPrefix("= ") {
                let parts = line.dropFirst(2).components(separatedBy: " < ")
                expected[parts[0]] = parts[1]
            } else if line.hasPrefix("? ") {
                asked.insert(String(line.dropFirst(2)))
            } else if line == "!" {
                try check(&self)
                try decks.studyNew()
            }
        }
        try check(&self)
    }

    private mutating func check(_ expected: [String: String], _ asked: Set<String>) throws {
        try decks.read(files)
        let found = try decks.origins()
        for (card, origin) in found.sorted(by: { $0.key < $1.key }) {
            let wanted = expected[card] ?? (decks.known.contains(card) ? card : "new")
            if origin != wanted { problems.append("'\(card)' has the progress of '\(origin)', not of '\(wanted)'") }
        }
        for card in expected.keys where found[card] == nil { problems.append("there is no '\(card)'") }
        let doubts = try Set(decks.store.pairings().doubts.map { "\($0.after.heading) < \($0.before.heading)" })
        if doubts != asked { problems.append("asked: \(doubts.sorted()), not \(asked.sorted())") }
    }
}

/// Decks whose cards are marked, so that it can be told whose progress each has.
struct TrackedDecks {
    let store = try! Store.inMemory()
    /// The names of the cards that were studied.
    private(set) var known: [String] = []
    private var read: [String: String] = [:]
    private var clock: Int64 = 1_795_000_000_000

    var isEmpty: Bool { known.isEmpty && read.isEmpty }

    private mutating func now() -> Moment {
        clock += 1000
        return Moment(milliseconds: clock, utcOffsetSeconds: 0)
    }

    /// Brings the index up to date with these files.
    mutating func read(_ files: [String: String]) throws {
        let changed = files.filter { read[$0.key] != $0.value }.sorted { $0.key < $1.key }
        let gone = read.keys.filter { files[$0] == nil }.sorted()
        let indexed = changed.map { name, text in
            let stamp = FileStamp(size: Int64(text.utf8.count), modified: clock, inode: 1)
            let file = FoundFile(path: "/decks/" + name, deck: String(name.dropLast(3)), stamp: stamp)
            return IndexedFile(file, Array(text.utf8))
        }
        read = files
        let moment = now()
        _ = try store.updateIndex(
            IndexedFiles(
                read: indexed, gone: gone.map { "/decks/" + $0 }, order: files.keys.sorted().map { "/decks/" + $0 }), at: moment,
            day: StudyDay(20_800), entropy: { UInt128(moment.milliseconds) &* 0x9E37_79B9_7F4A_7C15 })
    }

    /// Marks the cards that have no mark yet, each with a day of its own.
    mutating func studyNew() throws {
        for (name, card) in try listed() where card.schedule.buriedUntil == nil {
            known.append(name)
            let moment = now()
            _ = try store.record(
                [.bury(card.number, until: StudyDay(30_000 + known.count - 1))], at: moment, day: StudyDay(20_800),
                entropy: { UInt128(moment.milliseconds) &* 0xBF58_476D_1CE4_E5B9 })
        }
    }

    /// Whose progress each listed card has.
    func origins() throws -> [String: String] {
        try Dictionary(
            listed().map { name, card in (name, card.schedule.buriedUntil.map { known[$0.number - 30_000] } ?? "new") },
            uniquingKeysWith: { first, _ in first })
    }

    private func listed() throws -> [(String, ListedCard)] {
        try store.cards(.all, day: StudyDay(20_800)).map { card in
            let side = card.name.side == .forward ? "" : " \(card.name.side.code)"
            return ("\(card.heading)\(card.name.ordinal > 0 ? "#\(card.name.ordinal)" : "")\(side)", card)
        }
    }
}

extension TrackedDecks {
    /// Marks every card with a number, by its place among the cards.
    mutating func mark(_ number: (Int) -> Int) throws {
        var actions: [Action] = []
        for (place, sides) in try sources().enumerated() {
            for side in sides { actions.append(.bury(side.number, until: StudyDay(30_000 + number(place)))) }
        }
        let moment = Moment(milliseconds: 1_794_000_000_000, utcOffsetSeconds: 0)
        _ = try store.record(actions, at: moment, day: StudyDay(20_800), entropy: { 1 })
    }

    /// The marks of the sides of each card, by its place among the cards.
    func marks() throws -> [[Int?]] {
        try sources().map { sides in sides.map { $0.schedule.buriedUntil.map { $0.number - 30_000 } } }
    }

    private func sources() throws -> [[ListedCard]] {
        var sources: [[ListedCard]] = []
        for card in try store.cards(.all, day: StudyDay(20_800)) {
            if sources.last?.last?.siblings == card.siblings { sources[sources.count - 1].append(card) } else { sources.append([card]) }
        }
        return sources
    }
}
