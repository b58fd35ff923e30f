import Cards
import Files
import Formats
import Foundation

/// The pictures that imported cards show: which are found and copied beside their decks, and which are not.
public struct ImportedImages {
    /// A file to be copied.
    public struct Copy: Equatable {
        /// Where it is.
        public var from: String
        /// Where it goes.
        public var to: String
    }

    /// The files to be copied.
    public private(set) var copies: [Copy] = []
    /// The pictures that are not copied: where they are shown, and why not.
    public private(set) var problems: [(source: Int, line: Int, message: String)] = []

    private var seen: Set<String> = []

    init(_ targets: [ImportPlan.Target], _ sources: [ImportSource], folders: [String]) {
        lazy var found = Self.files(below: folders)
        for target in targets {
            for (outcome, number) in zip(target.update.outcomes, target.sources) {
                guard let index = outcome.index, index < target.update.deck.cards.count else { continue }
                if outcome.fate != .new, !outcome.fate.isChange { continue }
                for image in target.update.deck.cards[index].images where !image.target.contains("://") && !image.target.hasPrefix("data:")
                {
                    guard !image.target.isEmpty, seen.insert(target.path + "\0" + image.target).inserted else { continue }
                    let beside = sources[number].path.parentFolder
                    let paths = DeckFile.paths(of: image.target)
                    let found = paths.lazy.compactMap { path -> (path: String, from: String)? in
                        let places = [beside + "/" + path, beside + "/collection.media/" + path]
                        return (places.first { FileSystem.stamp(of: $0) != nil } ?? found[path.lastPathPart]).map { (path, $0) }
                    }.first
                    add(
                        found?.path ?? paths.last!, from: found?.from, besides: target.path, source: number, line: outcome.card.line)
                }
            }
        }
    }

    private mutating func add(_ path: String, from: String?, besides deck: String, source: Int, line: Int) {
        func tell(_ why: String) { problems.append((source, line, "the picture '\(path)' \(why)")) }
        if path.hasPrefix("/") {
            if !FileSystem.exists(path) { tell("is not there") }
            return
        }
        guard let from else { return tell("is not there") }
        guard !path.split(separator: "/").contains("..") else { return tell("lies outside of the folder, and is not copied") }
        let to = deck.parentFolder + "/" + path
        guard FileSystem.exists(to) else { return copies.append(Copy(from: from, to: to)) }
        let same = (try? FileSystem.bytes(of: to)) == (try? FileSystem.bytes(of: from))
        if !same { tell("is another one than that beside the deck, which stays") }
    }

    /// The files in some folders and below, by their names; of several of a name the first.
    private static func files(below folders: [String]) -> [String: String] {
        var files: [String: String] = [:]
        for folder in folders {
            for file in FolderWalk(folder, deepest: 32, order: .filesFirst, seesHidden: true).prefix(20_000) {
                let name = file.name
                guard
                    ["png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "avif"].contains(
                        name.split(separator: ".").last?.lowercased() ?? "")
                else { continue }
                if files[name] == nil { files[name] = file.path }
            }
        }
        return files
    }
}
