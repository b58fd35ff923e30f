/// The words of a card's heading or body as far as they tell one card from another: markup, hints at who said it, and comments are left
/// out; pictures, code and options marked as right are words of their own.
struct WordReading {
    /// The words, in their order.
    private(set) var words: [Word] = []

    /// How much of a text is read: what is longer is told apart long before.
    private static let longest = 6000

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars.prefix(Self.longest))
        if MarkedText.mayMark(text) {
            let marked = MarkedText(scalars)
            read(marked.plain[...])
            words += marked.marks
        } else {
            read(scalars[...])
        }
    }

    private mutating func read(_ scalars: ArraySlice<Unicode.Scalar>) {
        var word: [Unicode.Scalar] = []
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index]
            if Script.isUnspaced(scalar) {
                take(&word)
                index = takeCharacters(scalars, from: index)
            } else if Script.isLetter(scalar) {
                word.append(scalar)
                index += 1
            } else if !word.isEmpty, let next = Self.joined(scalars, at: index, to: word) {
                word += next.sign
                index = next.index
            } else {
                take(&word)
                index += 1
            }
        }
        take(&word)
    }

    private mutating func take(_ scalars: inout [Unicode.Scalar]) {
        guard !scalars.isEmpty else { return }
        defer { scalars.removeAll(keepingCapacity: true) }
        words.append(Word(spelled: scalars, isFirst: words.isEmpty))
    }

    /// Scripts that put no blanks between words are compared by characters: signs that are words by themselves one by one, letters in pairs.
    private mutating func takeCharacters(_ scalars: ArraySlice<Unicode.Scalar>, from start: Int) -> Int {
        let run = scalars[start...].prefix { Script.isUnspaced($0) || Script.isMark($0) }
        let letters = run.filter { !Script.isMark($0) }
        for (place, letter) in letters.enumerated() {
            let isWhole = Script.isIdeograph(letter) || letters.count == 1
            if !isWhole, place + 1 == letters.count { break }
            let text = isWhole ? String(letter) : String(letter) + String(letters[place + 1])
            words.append(Word(text: text, kind: .character))
        }
        return run.endIndex
    }

    /// What goes on inside a word though it is no letter: the hyphen of GLT-1, the point of 5.6, the marks of what is raised or lowered, and
    /// a charge at its end.
    ///
    /// - Returns: the sign that belongs to the word, and where to read on; nil where the word ends.
    private static func joined(
        _ scalars: ArraySlice<Unicode.Scalar>, at index: Int, to word: [Unicode.Scalar]
    ) -> (sign: [Unicode.Scalar], index: Int)? {
        let scalar = scalars[index]
        guard let last = word.last, scalar.isASCII || scalar == "\u{2212}" else { return nil }
        let next = index + 1 < scalars.endIndex ? scalars[index + 1] : " "
        switch scalar {
        case "-" where Script.isDigit(next) && !Script.isDigit(last): return ([], index + 1)
        case "." where Script.isDigit(next) && Script.isDigit(last): return ([scalar], index + 1)
        case "+", "-", "\u{2212}":
            return !Script.isLetter(next) && next != scalar && Word.canBearCharge(word) ? ([scalar == "+" ? "+" : "-"], index + 1) : nil
        case "_", "^", "~", "{", "}", "$":
            let end = scalars[index...].firstIndex { !"_^~{}$".unicodeScalars.contains($0) } ?? scalars.endIndex
            guard end < scalars.endIndex else { return nil }
            let goesOn = Script.isLetter(scalars[end]) && !Script.isUnspaced(scalars[end]) || ["+", "-", "\u{2212}"].contains(scalars[end])
            return goesOn ? ([], end) : nil
        default: return nil
        }
    }
}
