import Cards
import Files

extension Library {
    /// What is new for the learner's copies of decks that came with Nacre, or for one of them.
    ///
    /// - Parameter word: the name of a copy; nil for all.
    /// - Throws: `DeckError` when that is none; what reading can meet with.
    public func news(of word: String? = nil) throws -> [CopyNews] {
        guard let word else { return try copies.compactMap { try CopyNews($0, in: self) } }
        let path = try path(ofDeckCalled: word, isToBeWritten: false)
        guard let copy = copies.first(where: { $0.path == path }) else {
            throw DeckError("'\(word)' is no copy of a deck that came with nacre; 'decks' tells which are")
        }
        return try CopyNews(copy, in: self).map { [$0] } ?? []
    }

    /// The sentences that tell of news since the last version of Nacre that told of some, each once.
    public func untoldNews() -> [String] {
        if copies.isEmpty { return [] }
        let file = collection.places.toldNews
        let told =
            (try? FileSystem.bytes(of: file)).map { String(decoding: $0, as: UTF8.self).split(separator: "\n").map(String.init) } ?? []
        var now: [String] = []
        var sentences: [String] = []
        for copy in copies {
            guard let path = copy.bundledPath, let bytes = try? FileSystem.bytes(of: path) else { continue }
            let version = CopyMark(deck: copy.mark.deck, version: Fingerprint.of(bytes)).text
            now.append(version)
            if told.contains(version) { continue }
            if let news = try? CopyNews(copy, in: self) { sentences.append("\(news.deck) has news: \(news.news.summary); see: decks news") }
        }
        if now != told { try? FileSystem.replace(file, with: now.map { $0 + "\n" }.joined()) }
        return sentences
    }
}
