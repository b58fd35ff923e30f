import Cards

/// How text is said: by the words of signs, and by what a deck says of its own words. What comes out has letters, digits and `.,:;?!'-()` alone.
public struct Pronunciation: Sendable {
    /// The deck's own words by the sign they begin with, longest first.
    private let own: [Character: [OwnWord]]

    /// - Parameter own: what a deck says of its own words, `pronounce:` in its front matter. They are found as whole words, as they are written.
    public init(own: [String: String] = [:]) {
        let words = own.filter { !$0.key.isEmpty }.map { OwnWord(word: Array($0.key), spoken: Self.plain($0.value)) }
        self.own = Dictionary(grouping: words) { $0.word[0] }.mapValues { $0.sorted { $0.word.count > $1.word.count } }
    }

    private static func plain(_ text: String) -> String {
        var reader = SignReader(text)
        return reader.read()
    }

    /// Plain text as it is said.
    public func words(_ text: String) -> String { read(text).words }

    /// The signs of a text that no table has words for, so that they are said by the name that Unicode gives them.
    func unnamed(_ text: String) -> Set<Character> { read(text).unnamed }

    private func read(_ text: String) -> (words: String, unnamed: Set<Character>) {
        var reader = SignReader(text)
        reader.own = own
        return (reader.read(), reader.unnamed)
    }

    /// Words as a sentence: with a full stop unless they end with one, or with another mark that ends one.
    public func sentence(_ words: String) -> String {
        guard let last = words.last else { return "" }
        if ".?!".contains(last) || last == ")" && words.dropLast().last.map({ ".?!".contains($0) }) == true { return words }
        return (",;:".contains(last) ? String(words.dropLast()) : words) + "."
    }
}

/// A word of a deck, and what is said for it.
struct OwnWord: Sendable {
    var word: [Character]
    var spoken: String
}
