/// The YAML block at the top of a deck, as a value that keeps the author's order and every key it does not know.
public struct FrontMatter: Equatable, Sendable {
    /// The keys and values in the order of the file.
    public var entries: [Entry]

    /// Front matter made of its entries; empty without any.
    public init(entries: [Entry] = []) { self.entries = entries }

    /// The value of a key, or nil when the key is absent.
    public subscript(key: String) -> Value? { entries.first { $0.key == key }?.value }

    /// A key and its value.
    public struct Entry: Equatable, Sendable {
        /// The key as text.
        public var key: String
        /// Its value.
        public var value: Value

        /// An entry made of its parts.
        public init(key: String, value: Value) {
            self.key = key
            self.value = value
        }
    }

    /// One YAML value.
    public indirect enum Value: Equatable, Sendable {
        /// `null`, `~` or nothing.
        case null
        /// `true` or `false`.
        case bool(Bool)
        /// A whole number.
        case int(Int)
        /// Any other number.
        case double(Double)
        /// Everything else that is one word or line, or a block of text.
        case string(String)
        /// A sequence.
        case list([Value])
        /// A mapping, in the order of the file.
        case map([Entry])
    }
}
