/// What one side of a card shows: the question, the answer, and what is told on request or afterwards.
public struct Content: Hashable, Sendable {
    /// What is asked: the heading and the front, or, backwards, the back; a cloze text has its gap open.
    public var question: [Block]
    /// What is to be recalled.
    public var answer: Answer
    /// Those of the answers of a typed card that are written as code, in which each sign counts.
    public var code: Set<String> = []
    /// `> **Hint:** …`, shown on request.
    public var hint: [Block]
    /// `> **Why:** …`, shown after the answer.
    public var why: [Block]
    /// `> **Source:** …`, shown after the answer.
    public var source: [Block]
    /// When what it says was looked up last.
    public var searched: CalendarMonth?

    /// Content made of its parts.
    public init(
        question: [Block], answer: Answer, hint: [Block] = [], why: [Block] = [], source: [Block] = [], searched: CalendarMonth? = nil
    ) {
        self.question = question
        self.answer = answer
        self.hint = hint
        self.why = why
        self.source = source
        self.searched = searched
    }

    /// How many options of a choice can be picked from: there are as many letters. A choice of more is asked by thinking and looking.
    public static let mostOptions = 26

    /// What is to be recalled, by the kind of the card.
    public enum Answer: Hashable, Sendable {
        /// Shown as it stands: a basic card, a reversed one, or a cloze with its gap filled.
        case shown([Block])
        /// Options to choose from, and the explanation that follows them.
        case choice([Option], isFixed: Bool, explanation: [Block])
        /// Text to type: the accepted answers as written, and what else the back says.
        case typed([String], explanation: [Block])
        /// Items to recall in order, the number of the first, and what else the back says.
        case ordered([[Block]], start: Int, explanation: [Block])
        /// Points to tick off once they are seen, the answer that stands above them, and what else the back says.
        case points([[Block]], answer: [Block], explanation: [Block])
    }

    /// One option of a choice.
    public struct Option: Hashable, Sendable {
        /// What the option says.
        public var text: [Block]
        /// Whether it is right.
        public var isRight: Bool
        /// Why it is right or wrong: the text nested under it; empty when the deck gives none.
        public var reason: [Block]

        /// An option made of its parts.
        public init(text: [Block], isRight: Bool, reason: [Block] = []) {
            self.text = text
            self.isRight = isRight
            self.reason = reason
        }
    }
}

extension Content.Answer {
    /// What is shown as it stands: the answer itself, or what explains it.
    public var running: [Block] {
        switch self {
        case .shown(let blocks): blocks
        case .choice(_, _, let explanation), .typed(_, let explanation), .ordered(_, _, let explanation): explanation
        case .points(_, let answer, let explanation): answer + explanation
        }
    }

    /// What stands alone, each thing by its blocks: the answer itself, the options, the items.
    public var parts: [[Block]] {
        switch self {
        case .shown(let blocks): [blocks]
        case .choice(let options, _, _): options.map(\.text)
        case .typed: []
        case .ordered(let items, _, _), .points(let items, _, _): items.map { Array($0.prefix(1)) }
        }
    }

    /// The texts each of which is the whole answer.
    var wholes: [String] {
        switch self {
        case .shown(let blocks): blocks.count == 1 ? [blocks.plainText] : []
        case .choice(let options, _, _): options.filter(\.isRight).map(\.text.plainText)
        case .typed(let answers, _): answers
        case .ordered, .points: []
        }
    }
}
