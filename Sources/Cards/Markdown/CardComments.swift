/// What the comments of a card say to its reader: all others are the author's own.
struct CardComments {
    /// What a comment may begin with to say something.
    enum Key: String, CaseIterable {
        /// What the card is pinned to.
        case id
        /// When what it says was looked up last.
        case searched
        /// What is to be known before it is asked.
        case after
        /// The rules of advice that it does not want to hear of.
        case silence
        /// What is said of a drawing.
        case spoken
        /// Which cards are about the parts of a drawing.
        case map

        /// The word that begins the comment.
        var word: String { rawValue + ":" }

        /// What a comment says behind its key; nil where it has none.
        init?(_ comment: some StringProtocol, said: inout String) {
            let words = comment.split(whereSeparator: \.isWhitespace)
            guard let first = words.first, let key = Self.allCases.first(where: { first.hasPrefix($0.word) }) else { return nil }
            self = key
            said = ([first.dropFirst(key.word.count)] + words.dropFirst()).filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    /// What the first comment that can be one pins the card to: a word.
    private(set) var id: String?
    /// The month that the first comment about it names.
    private(set) var searched: CalendarMonth?
    /// Headings and ids of cards, in the order of the card.
    private(set) var after: [String] = []
    private var named: Set<String> = []
    /// How many comments tie the parts of a drawing to cards.
    private(set) var maps = 0
    /// The keys whose comments say nothing that can be read.
    private(set) var unread: [Key] = []

    /// Takes in the comments of some HTML.
    mutating func read(_ html: String) {
        for comment in HTMLComment.texts(in: html) {
            var said = ""
            switch Key(comment, said: &said) {
            case .id where id == nil: if !said.isEmpty, !said.contains(" ") { id = said }
            case .searched:
                let month = CalendarMonth(said)
                if month == nil { note(.searched) }
                searched = searched ?? month
            case .after:
                let names = Self.names(in: said)
                if names.isEmpty { note(.after) }
                after += names.filter { named.insert($0).inserted }
            case .map:
                maps += 1
                if !said.contains("=") { note(.map) }
            default: break
            }
        }
    }

    private mutating func note(_ key: Key) { if !unread.contains(key) { unread.append(key) } }

    /// Names with commas between; a comma behind a backslash is part of its name.
    private static func names(in text: String) -> [String] {
        var names = [""]
        var isEscaped = false
        for character in text {
            if character == ",", !isEscaped { names.append("") } else { names[names.count - 1].append(character) }
            if character == ",", isEscaped { names[names.count - 1].removeLast(2); names[names.count - 1].append(",") }
            isEscaped = character == "\\" && !isEscaped
        }
        return names.map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }.withoutDuplicates
    }
}
