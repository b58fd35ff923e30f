import Formats
import Identity
import Scheduling
import Terminal

/// What is new in a deck that came with Nacre, for the learner's own copy of it.
public struct NewsView {
    private let deck: String
    private let path: String
    private let original: String
    private let news: DeckNews

    /// News of a deck.
    ///
    /// - Parameters:
    ///   - path: the file of the copy.
    ///   - original: the name of the deck that it is a copy of.
    public init(_ news: DeckNews, of deck: String, path: String, original: String) {
        (self.news, self.deck, self.path, self.original) = (news, deck, path, original)
    }

    /// What stands above the news.
    public var title: [StyledText] {
        let title = StyledText(Harmless.text(deck), .bold) + ": \(news.summary)"
        let unknown = "The version that was copied is not kept here: whatever differs may be what you changed."
        return [title] + (news.isBaseKnown ? [] : [StyledText(unknown, Theme.quiet)])
    }

    /// All that is new.
    public var lines: [StyledText] { title + news.items.indices.flatMap { [""] + lines(of: $0) } }

    /// One of the news: what taking it would change in the copy.
    public func lines(of index: Int) -> [StyledText] {
        let item = news.items[index]
        let name = item.heading ?? "above the cards"
        var head = StyledText("\(index + 1). ", Theme.key) + StyledText("\(item.kind.word): ") + StyledText(Harmless.text(name), .bold)
        if item.isOwnChanged { head = head + StyledText(item.own == nil ? " (you removed it)" : " (you changed it too)", Theme.warning) }
        return [head] + DiffView.lines(Self.ended(item.own), Self.ended(item.theirs), file: name)
    }

    private static func ended(_ text: [UInt8]?) -> [UInt8] { text.map { $0 + [UInt8(ascii: "\n")] } ?? [] }

    /// The same for programs.
    public static func json(_ views: [NewsView]) -> JSON {
        func text(_ bytes: [UInt8]?) -> JSON { .optional(bytes.map { String(decoding: $0, as: UTF8.self) }) }
        return .array(
            views.map { view in
                let items = view.news.items.map { item in
                    JSON.object([
                        ("change", .string(item.kind.rawValue)), ("card", .optional(item.heading)),
                        ("changedInCopy", .bool(item.isOwnChanged)),
                        ("before", text(item.base)), ("now", text(item.theirs)), ("copy", text(item.own)),
                    ])
                }
                return .object([
                    ("deck", .string(view.deck)), ("path", .string(view.path)), ("copyOf", .string(view.original)),
                    ("isBaseKnown", .bool(view.news.isBaseKnown)), ("news", .array(items)),
                ])
            })
    }
}

extension DeckNews.Item.Kind {
    /// What is said of it.
    fileprivate var word: String {
        switch self {
        case .top: "changed"
        case .new: "new card"
        case .changed: "changed"
        case .removed: "removed"
        }
    }
}
