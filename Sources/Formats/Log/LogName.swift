import Cards

/// The name of a card as the lines of a log have it: made once, however often the card occurs.
public struct LogName: Hashable, Sendable {
    /// The object that names it.
    let bytes: [UInt8]

    /// That of a card.
    public init(_ name: CardName) {
        var lines = LogLines()
        lines.write(name)
        bytes = lines.bytes
    }
}
