/// What a deck says that is its reader's own copy of one that came with Nacre: whose place it takes, and since which version.
///
/// It stands in the front matter, so that it goes where the file goes: `replaces: nacre/glutathione@00c0ffee00c0ffee`.
public struct CopyMark: Hashable, Sendable {
    /// The name of the other deck without the number before it, which may be another in the next version.
    public var deck: String
    /// The fingerprint of the version of it that is known; nil where that is not said.
    public var version: UInt64?

    /// The key of the front matter.
    public static let key = "replaces"
    /// What stands before the name: whose deck it is.
    private static let owner = "nacre/"

    /// A mark of a copy of a version of a deck.
    public init(deck: String, version: UInt64?) {
        self.deck = deck
        self.version = version
    }

    /// The mark that a value says; nil for any other text.
    public init?(_ text: String) {
        guard text.hasPrefix(Self.owner) else { return nil }
        let parts = text.dropFirst(Self.owner.count).split(separator: "@", omittingEmptySubsequences: false)
        guard let name = parts.first, !name.isEmpty, parts.count <= 2 else { return nil }
        let version = parts.count == 2 ? UInt64(parts[1], radix: 16) : nil
        if parts.count == 2, version == nil { return nil }
        self.init(deck: String(name), version: version)
    }

    /// The mark in the front matter of a deck, if it has one.
    public init?(_ frontMatter: FrontMatter) {
        guard case .string(let text)? = frontMatter[Self.key] else { return nil }
        self.init(text)
    }

    /// The mark as it is written.
    public var text: String {
        let number = version.map { String($0, radix: 16) }
        return Self.owner + deck + (number.map { "@" + String(repeating: "0", count: 16 - $0.count) + $0 } ?? "")
    }
}
