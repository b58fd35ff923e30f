/// A change of decks that cannot be made as it was asked for, in one sentence.
public struct DeckError: Error, CustomStringConvertible {
    /// The sentence.
    public let description: String

    init(_ description: String) { self.description = description }
}
