import Cards

/// Tells whether a row that names no question and answer is one of names all the same, as `German;English` is.
enum HeadGuess {
    /// Names of columns that say nothing of question and answer.
    private static let names: Set<String> = [
        "number", "no", "no.", "nr", "nr.", "index", "rank", "lesson", "unit", "level", "chapter", "page", "notes", "note", "comment",
        "comments", "remark", "remarks", "extra", "example", "examples", "sentence", "audio", "sound", "image", "picture", "pos",
        "part of speech", "pronunciation", "ipa", "reading", "kana", "kanji", "hiragana", "pinyin", "hanzi", "romaji", "gender", "plural",
        "date", "language", "foreign", "native", "target",
    ]

    /// Names of languages, in English and in themselves.
    private static let languages: Set<String> = [
        "arabic", "bulgarian", "catalan", "chinese", "croatian", "czech", "danish", "dutch", "english", "esperanto", "estonian", "finnish",
        "french", "german", "greek", "hebrew", "hindi", "hungarian", "icelandic", "indonesian", "irish", "italian", "japanese", "korean",
        "latin", "latvian", "lithuanian", "mandarin", "norwegian", "persian", "polish", "portuguese", "romanian", "russian", "serbian",
        "slovak", "slovenian", "spanish", "swahili", "swedish", "thai", "turkish", "ukrainian", "urdu", "vietnamese", "welsh", "deutsch",
        "englisch", "französisch", "spanisch", "italienisch", "français", "anglais", "allemand", "espagnol", "español", "inglés",
        "italiano", "inglese", "tedesco", "português", "inglês", "nederlands", "engels", "polski", "angielski", "русский", "английский",
        "日本語", "英語", "中文", "한국어",
    ]

    /// Whether the first row has names.
    ///
    /// - Parameters:
    ///   - row: the first row.
    ///   - rest: the rows below it.
    static func isHead(_ row: [String], over rest: ArraySlice<TableReader.Row>) -> Bool {
        let words = row.map { $0.trimmed.lowercased() }
        guard row.count > 1, !rest.isEmpty, Set(words).count == words.count, words.allSatisfy({ isName($0) }) else { return false }
        func isKnown(_ word: String) -> Bool {
            names.contains(word) || languages.contains(word) || TableColumns.meaning(of: word) != nil
                || word.contains("_") && word.utf8.allSatisfy { $0 < 0x80 }
        }
        let known = words.count(where: isKnown)
        let sample = rest.prefix(50)
        // A word above a column of numbers is its name.
        if row.indices.contains(where: { isAboveNumbers($0, sample) }) { return true }
        // A list of languages is a table of words too: what stands below tells.
        let alike = sample.count { $0.fields.count { isKnown($0.trimmed.lowercased()) } * 2 >= max(1, words.count) }
        return known * 2 >= words.count && (words.count > 2 || known == 2) && alike * 5 <= sample.count
    }

    /// Whether a column of a few rows has nothing but numbers.
    private static func isAboveNumbers(_ column: Int, _ rows: ArraySlice<TableReader.Row>) -> Bool {
        rows.count > 2
            && rows.allSatisfy { row in
                guard row.fields.indices.contains(column) else { return false }
                let field = row.fields[column].utf8
                return field.contains { (0x30...0x39).contains($0) }
                    && field.allSatisfy { (0x30...0x39).contains($0) || ".,-+% ".utf8.contains($0) }
            }
    }

    private static func isName(_ word: String) -> Bool {
        !word.isEmpty && word.count <= 30 && word.split(separator: " ").count <= 3
            && !word.contains { $0.isNumber || "?!;:,\"<>=".contains($0) }
    }
}
