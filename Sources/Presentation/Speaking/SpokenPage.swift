/// Many sentences, some at a time.
public struct SpokenPage: Sendable {
    /// How many are said at a time.
    public static let length = 10

    /// All of them.
    public let sentences: [String]

    /// A page of these sentences.
    public init(_ sentences: [String]) { self.sentences = sentences }

    /// The sentences from one on, and how many more there are.
    ///
    /// - Parameter start: the place of the first, counted from 0.
    public func part(from start: Int = 0) -> [String] {
        let part = sentences.dropFirst(max(0, start)).prefix(Self.length)
        let left = sentences.count - max(0, start) - part.count
        return part + (left > 0 ? ["\(left) more."] : [])
    }

    /// Where the next part begins; nil where nothing is left.
    public func next(after start: Int) -> Int? { start + Self.length < sentences.count ? start + Self.length : nil }
}
