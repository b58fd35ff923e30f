import Cards

// What is said on request.
extension Pronunciation {
    /// Where a card's answer is known from, without the addresses and numbers by which programs find it.
    public func source(_ blocks: [Block]) -> String {
        var words: [String] = []
        for word in blocks.plainText.split(whereSeparator: \.isWhitespace).map(String.init) {
            let isNumber = words.last == "PMID" && word.first?.isWholeNumber == true
            guard isNumber || Self.isAddress(word) else {
                words.append(word)
                continue
            }
            if isNumber { words.removeLast() }
            if let mark = word.last, ";.".contains(mark), let before = words.last, !";.".contains(before.last ?? ".") {
                words[words.count - 1] = before + String(mark)
            }
        }
        return sentence(self.words(words.joined(separator: " ")))
    }

    private static func isAddress(_ word: String) -> Bool {
        word.hasPrefix("doi:") || word.hasPrefix("https://") || word.hasPrefix("http://") || word.firstMatch(of: /^PMC[0-9]+/) != nil
    }

    /// A text letter by letter, with a pause between two: for names that could be written otherwise.
    public func spelled(_ text: String) -> String {
        text.filter { !$0.isWhitespace }.map { character in
            if character.isUppercase, Signs.greek[character] == nil { return "capital \(words(String(character)))" }
            return exactWords(String(character))
        }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
