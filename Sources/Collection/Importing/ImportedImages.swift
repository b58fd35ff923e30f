import Cards
import Files
import Formats
import Foundation
import Packages

/// The pictures that imported cards show: which are found and copied beside their decks, and which are not.
public struct ImportedImages {
    /// A file to be copied.
    public struct Copy: Equatable {
        /// Where it is; its name in a package.
        public var from: String
        /// Where it goes.
        public var to: String
        /// The package that it is in; nil for a file.
        var package: (any MediaPackage)?

        /// What it holds.
        ///
        /// - Throws: what reading can meet with.
        func bytes() throws -> [UInt8] { try package?.medium(from) ?? FileSystem.bytes(of: from) }

        /// Whether the same file is copied to the same place.
        public static func == (lhs: Copy, rhs: Copy) -> Bool { lhs.from == rhs.from && lhs.to == rhs.to && lhs.package === rhs.package }
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
                if let package = sources[number].media {
                    addMedia(of: outcome.card, in: package, besides: target.path, source: number)
                    continue
                }
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

    /// Adds what a card of a package shows.
    private mutating func addMedia(of card: ImportedCard, in package: any MediaPackage, besides deck: String, source: Int) {
        for name in card.media where seen.insert(deck + "\0" + name).inserted {
            func tell(_ why: String) { problems.append((source, card.line, "'\(name)' \(why)")) }
            guard package.has(name) else {
                tell("is not in the package")
                continue
            }
            let copy = Copy(from: name, to: deck.parentFolder + "/" + name, package: package)
            do {
                if !FileSystem.exists(copy.to) {
                    copies.append(copy)
                } else if try FileSystem.bytes(of: copy.to) != copy.bytes() {
                    tell("is another one than that beside the deck, which stays")
                }
            } catch {
                tell("is not copied: \(error)")
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
