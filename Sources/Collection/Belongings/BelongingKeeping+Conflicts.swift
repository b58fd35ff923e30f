import Files
import Sync

/// Which way a conflict is ended.
public enum ConflictEnd: String, CaseIterable, Sendable {
    /// With what is here.
    case mine
    /// With what came from elsewhere.
    case theirs
    /// With the file in which both stand, edited.
    case edited
}

extension BelongingKeeping {
    /// Tells that two versions do not go together. Both stand in a file beside the decks; study goes on with the one here.
    mutating func tell(_ path: String, _ mine: Version, _ theirs: Version, _ other: [UInt8], _ merge: TextMerge?) throws {
        let file = "\(conflicts)/\(path)"
        let names = ("\(name) (here)", mine.device == theirs.device ? "\(theirs.device) (elsewhere)" : theirs.device)
        let text = merge.map { $0.marked(mine: names.0, theirs: names.1) } ?? other
        // One that the learner has begun to edit stays.
        let written = shelf.stamps[Self.markedName(path)].flatMap(Marked.init)
        if written == nil || !FileSystem.exists(file) || written?.print == Self.filePrint(at: file) {
            let print = FilePrint(of: text)
            if written?.print != print || !FileSystem.exists(file) { try FileSystem.replace(file, with: text) }
            shelf.stamps[Self.markedName(path)] = Marked(print: print, mine: mine.id, theirs: theirs.id).text
        }
        report.conflicts.append(.init(path: path, mine: mine, theirs: theirs, file: file, isText: merge != nil))
    }

    private static func markedName(_ path: String) -> String { "conflicts/\(path)" }

    private static func filePrint(at file: String) -> FilePrint? { (try? FileSystem.bytes(of: file)).map { FilePrint(of: $0) } }

    /// Takes away what stood beside the decks for conflicts that are none any more, unless the learner has edited it.
    mutating func removeOldConflicts() throws {
        let there = Set(report.conflicts.map { Self.markedName($0.path) })
        for (name, text) in shelf.stamps where name.hasPrefix("conflicts/") && !there.contains(name) {
            let file = "\(conflicts)/\(name.dropFirst("conflicts/".count))"
            if let print = Marked(text)?.print, Self.filePrint(at: file) == print { FileSystem.remove(file) }
            shelf.stamps[name] = nil
        }
    }

    /// Ends a conflict. What either side did since, as after the file was written that is edited, is put together with what ends it.
    ///
    /// - Throws: `CarrierError` where the file has marks yet, or what is to be taken has not come.
    mutating func end(_ conflict: BelongingReport.Conflict, _ taking: ConflictEnd) throws {
        let belonging = Belonging.file(conflict.path)
        var ends = [conflict.mine.id, conflict.theirs.id]
        let bytes: [UInt8]
        switch taking {
        case .mine, .theirs:
            let version = taking == .mine ? conflict.mine : conflict.theirs
            guard case .bytes(let print) = version.content, let found = try self.bytes(print, of: conflict.path) else {
                throw CarrierError("\(conflict.path) of \(version.device) has not come yet; try again")
            }
            bytes = found
        case .edited:
            bytes = try FileSystem.carriedBytes(of: conflict.file, most: OwnDecks.most(conflict.path))
            guard !TextMerge.hasMarks(bytes) else {
                throw CarrierError("\(conflict.file) has marks yet, as <<<<<<<; edit it until none is left, then again")
            }
            if let marked = shelf.stamps[Self.markedName(conflict.path)].flatMap(Marked.init) { ends = [marked.mine, marked.theirs] }
        }
        let print = FilePrint(of: bytes)
        try shelf.keep(bytes, print)
        let version = Version(of: belonging, .bytes(print), from: ends, at: milliseconds, on: name)
        shelf.trees[belonging, default: VersionTree()].add(version)
        shelf.stamps[Self.markedName(conflict.path)] = nil
        try shelf.save()
        // It may be edited, and has done what it was for.
        FileSystem.remove(conflict.file)
        _ = try run()
    }
}

/// Of which versions a file was written in which both ways of a conflict stand.
private struct Marked {
    var print: FilePrint
    var mine: Version.ID
    var theirs: Version.ID

    var text: String { "\(print) \(mine) \(theirs)" }
}

extension Marked {
    init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 3, let print = FilePrint(words[0]), let mine = Version.ID(words[1]), let theirs = Version.ID(words[2]) else {
            return nil
        }
        self.init(print: print, mine: mine, theirs: theirs)
    }
}
