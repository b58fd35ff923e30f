/// A page that is read before the cards behind it are asked: a heading of depth 2 whose text has the tag `#reading`, and all that follows it up to
/// the next heading. It is no card. The cards from it to the next page are its section.
public struct ReadingPage: Equatable, Sendable {
    /// The tag that makes one.
    public static let tag = "reading"

    /// Its text, read as a basic card is.
    public let card: Card

    /// A page made of what was read.
    init(_ card: Card) {
        var page = card
        (page.kind, page.sides) = (.basic, [.forward])
        self.card = page
    }

    /// Its heading, as written.
    public var heading: String { card.heading }

    /// Its text, without its heading.
    public var text: [Block] {
        let content = card.content(of: .forward)
        return Array(content.question.dropFirst()) + content.answer.running + content.why
    }

    /// Where what it says is known from.
    public var source: [Block] { card.content(of: .forward).source }
}
