import Scheduling
import Storage
import Study

/// The tags of all cards, nested ones below theirs.
public struct TagTree {
    /// One tag.
    public struct Tag {
        /// The tag, with those it is nested in.
        public var tag: String
        /// How many cards have it.
        public var cards = 0
        /// How many cards have it or one that is nested in it.
        public var all = 0
    }

    /// The tags as a tree is written down: each before those nested in it, in the order of the alphabet.
    public let tags: [Tag]

    /// Counts the tags of the cards in a store. Whatever its sides, a card counts once.
    public init(_ store: Store, on day: StudyDay) throws {
        var found: [String: Tag] = [:]
        var last: Int64?
        try store.forEachCard(.all, day: day) { card in
            if card.siblings == last { return }
            last = card.siblings
            var counted: Set<String> = []
            for tag in card.tags {
                // Tags that differ in the size of letters are one.
                let folded = tag.lowercased()
                if counted.insert(" " + folded).inserted { found[folded, default: Tag(tag: tag)].cards += 1 }
                var end = tag.endIndex
                while true {
                    let head = String(tag[..<end])
                    if counted.insert(head.lowercased()).inserted { found[head.lowercased(), default: Tag(tag: head)].all += 1 }
                    guard let slash = tag[..<end].lastIndex(of: "/"), slash > tag.startIndex else { break }
                    end = slash
                }
            }
        }
        tags = found.sorted { Self.parts($0.key).lexicographicallyPrecedes(Self.parts($1.key)) }.map(\.value)
    }

    private static func parts(_ tag: String) -> [Substring] { tag.split(separator: "/") }
}
