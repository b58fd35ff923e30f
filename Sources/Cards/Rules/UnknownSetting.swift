/// A key of the front matter that is nearly one of Nacre's, or a value that none of its keys has: neither takes part. Other keys are the
/// author's own.
enum UnknownSetting: Rule {
    static let code = Diagnostic.Code("unknown-setting", .warning)

    /// The keys that mean something.
    static let keys =
        ["tags", Silence.key, MissingSource.key, CopyMark.key, FrontMatter.pronouncing] + DeckSettings.Key.allCases.map(\.rawValue)
    /// Nearly all decks are read by other programs too: their keys are no slips.
    private static let others: Set<String> = ["tag", "title", "date", "author", "authors", "source", "license", "id", "status", "type"]

    /// Past so many, the author has seen what is wrong.
    private static let mostReports = 20

    static func diagnostics(on frontMatter: FrontMatter, in bytes: [UInt8], surroundings: Deck.Surroundings) -> [Diagnostic] {
        if frontMatter.entries.isEmpty { return [] }
        let file = SourceText(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        var found: [Diagnostic] = []
        func report(_ word: String, _ words: (message: String, help: String)) {
            if found.count == mostReports { return }
            let place = place(of: word, in: file)
            found.append(file.diagnostic(code, at: place, message: words.message, help: words.help))
        }
        for (key, value) in frontMatter.entries.map({ ($0.key, $0.value) }) where !keys.contains(key) {
            let isMeantForNacre = MissingSource.values.contains { value == .string($0) }
            if others.contains(key.lowercased()), !isMeantForNacre { continue }
            // A short word is close to everything.
            guard key.count > 3, let meant = surroundings.closest(key, keys) else { continue }
            report(key, words(key, meant))
        }
        for key in DeckSettings.Key.allCases {
            guard let value = frontMatter[key.rawValue], value != .null, !key.takes(value, surroundings.schedulers) else { continue }
            report(key.rawValue, ("'\(key.rawValue)' \(written(value.word))", "it is \(key.form(surroundings.schedulers))"))
        }
        let advice = Diagnostic.Code.allCases.filter { $0.severity == .advice }.map(\.rawValue)
        for name in Silence.names(in: frontMatter) where !advice.contains(name) {
            report(
                name,
                Diagnostic.Code(rawValue: name) == nil ? wordsForRule(name, surroundings.closest(name, advice)) : wordsForMistake(name))
        }
        for word in frontMatter.unspeakable { report(word ?? FrontMatter.pronouncing, wordsForPronouncing(word)) }
        if let value = frontMatter[CopyMark.key], value != .null, CopyMark(frontMatter) == nil {
            report(
                CopyMark.key,
                (
                    "'\(CopyMark.key)' \(written(value.word))",
                    "it is 'nacre/' and the name of a deck that came with nacre: nacre/glutathione"
                ))
        }
        switch frontMatter[MissingSource.key] {
        case nil, .null: break
        case .string(let value) where MissingSource.values.contains(value): break
        case .string(let value): report(value, wordsForSources(value, surroundings.closest(value, MissingSource.values)))
        case let value?: report(MissingSource.key, wordsForSources(value.word, nil))
        }
        return found
    }

    /// Where a word of the front matter stands: the first line that holds it.
    private static func place(of word: String, in file: SourceText) -> Range<Int> {
        let bytes = Array(word.utf8)
        for line in 1..<max(2, min(file.lineCount, 2000)) where line < file.lineCount && !bytes.isEmpty {
            let content = file.content(line)
            if content.count < bytes.count { continue }
            for start in content.lowerBound...content.upperBound - bytes.count
            where file.bytes[start..<start + bytes.count].elementsEqual(bytes) {
                return start..<start + bytes.count
            }
        }
        return file.content(0)
    }

    static let explanation = Explanation(
        "A setting has no effect: its name is a slip, or it never has such a value; or what is silenced is no rule of advice.",
        """
        Keys that Nacre does not know are kept for other programs, so that a slip would pass unseen. Nacre reads 'tags', 'sources' ('required' \
        or 'optional'), 'replaces', by which your own copy takes the place of a deck that came with Nacre, 'silence', a list of the rules of advice that the deck does not want to hear of, 'pronounce', words that a voice says in \
        their own way, and for the deck alone the settings \
        'new-cards-per-day', 'reviews-per-day', 'new-cards-while-due-below', 'drill', 'bury-siblings', 'type-gaps', 'confidence', 'scheduler' and \
        'retention'. Mistakes cannot \
        be silenced.
        """,
        bad: "---\nsilense:\n  - answer-too-long\n---\n\n## Q\n\nAnother word\n",
        good: "---\nsilence:\n  - answer-too-long\n---\n\n## Q\n\nAnother word\n")

    private static func words(_ key: String, _ meant: String) -> (String, String) {
        ("the setting '\(key)' is not known", "did you mean '\(meant)'?")
    }

    private static func wordsForRule(_ name: String, _ meant: String?) -> (String, String) {
        ("there is no rule '\(name)'", meant.map { "did you mean '\($0)'?" } ?? "'nacre explain' lists all rules")
    }

    private static func wordsForMistake(_ name: String) -> (String, String) {
        ("'\(name)' is a mistake and cannot be silenced", "only advice can; 'nacre explain' lists it")
    }

    private static func written(_ value: String?) -> String { value.map { "is never '\($0)'" } ?? "has a value that it never has" }

    private static func wordsForPronouncing(_ word: String?) -> (String, String) {
        let help = "write a word a line, each with what is said for it: 'NAC: n-acetylcysteine'"
        return (word.map { "'pronounce' has no words for '\($0)'" } ?? "'pronounce' has no words", help)
    }

    private static func wordsForSources(_ value: String?, _ meant: String?) -> (String, String) {
        ("'sources' \(written(value))", meant.map { "did you mean '\($0)'?" } ?? "it is 'required' or 'optional'")
    }
}

/// What a comment in a card silences without effect: a rule that there is not, or a mistake.
extension UnknownSetting: CardRule {
    static func diagnostics(for reading: CardReading) -> [Diagnostic] {
        let names = Silence.names(in: reading)
        if names.isEmpty { return [] }
        let source = reading.passage.source
        var start = source.place(of: Silence.key + ":", from: 0)?.upperBound ?? 0
        return names.prefix(mostReports).compactMap { name in
            let place = source.place(of: name, from: start)
            if let place { start = place.upperBound }
            let code = Diagnostic.Code(rawValue: name)
            if code?.severity == .advice { return nil }
            return reading.diagnostic(
                Self.code, at: place ?? reading.heading.text, code == nil ? wordsForRule(name, nil) : wordsForMistake(name))
        }
    }
}

extension SourceText {
    /// Where a word stands that follows a place.
    func place(of word: String, from start: Int) -> Range<Int>? {
        let word = Array(word.utf8)
        guard !word.isEmpty, start <= bytes.count - word.count else { return nil }
        return (start...bytes.count - word.count).first { bytes[$0..<$0 + word.count].elementsEqual(word) }.map { $0..<$0 + word.count }
    }
}

extension Deck {
    /// What the front matter sets without effect. It is not among `diagnostics`, for what is meant by a slip, and which schedulers there are,
    /// is for the caller to say; `bytes` are those the deck was read from.
    public func unknownSettings(in bytes: [UInt8], surroundings: Surroundings) -> [Diagnostic] {
        UnknownSetting.diagnostics(on: frontMatter, in: bytes, surroundings: surroundings)
    }
}

extension FrontMatter.Value {
    /// A value of one word or line as text; nil for all others.
    fileprivate var word: String? {
        switch self {
        case .null, .list, .map: nil
        case .bool(let truth): "\(truth)"
        case .int(let number): "\(number)"
        case .double(let number): "\(number)"
        case .string(let text): text.contains("\n") || text.count > 40 ? nil : text
        }
    }
}
