import Scheduling
import Terminal

/// The study screen, laid out for a size: a function of what there is to show and how far it is scrolled.
///
/// The card comes first: blank lines, rules and the legend of the grades fold until it fits. What is still too long is scrolled below its
/// question, which stays; what is too wide is scrolled sideways.
public struct StudyFrame {
    /// The lines of the whole screen.
    public let lines: [StyledText]
    /// The row at which a typed answer begins, counted from 0.
    public let inputRow: Int
    /// How far the card is scrolled, as far as there was anything to scroll.
    public let position: Position
    /// Whether some of the card lies below the screen.
    public let isMoreBelow: Bool
    /// Where the cursor stands, hidden or not, counted from 0: at what is new, in a row that stands for itself.
    public let cursor: (column: Int, row: Int)
    /// The lines of the card that are in view below its question.
    public let visible: Range<Int>

    /// How far a card is scrolled.
    public struct Position: Equatable, Sendable {
        /// Lines from its beginning; `answer` for a freshly turned one, `end` for the end.
        public var row: Int
        /// Columns from its left edge.
        public var column = 0

        /// A place in a card, usually its beginning.
        public init(row: Int = 0, column: Int = 0) { (self.row, self.column) = (row, column) }

        /// The row at which the answer begins to be in view.
        public static let answer = Int.max
        /// The last row.
        public static let end = Int.max / 2
    }

    /// What there is to show, which may depend on how much is folded.
    public struct Parts {
        /// Where the card stands, and how far the session is.
        public var place: StyledText, progress: StyledText
        /// What is left of each kind, where the head has no room for it.
        public var stages: StyledText?
        /// Something to be said once.
        public var notice: StyledText?
        /// What came of the card before, in a few words that take no row.
        public var said: StyledText?
        /// What is new.
        public var news = StudyNews.question
        /// Whether the card lies a row lower, so that the cursor moves although the card before began at the same row.
        public var isLow = false
        /// The card.
        public var card: (Fold) -> Card
        /// The foot, which tells of the arrow keys where something is wide.
        public var foot: (Fold, _ isWide: Bool) -> [StyledText]
        /// The prompt and the text of what is being typed; nil where nothing is.
        public var typed: StyledText?

        /// Parts to be laid out.
        public init(
            place: StyledText, progress: StyledText, stages: StyledText?, notice: StyledText?, typed: StyledText?,
            card: @escaping (Fold) -> Card, foot: @escaping (Fold, _ isWide: Bool) -> [StyledText]
        ) {
            (self.place, self.progress, self.stages, self.notice, self.typed) = (place, progress, stages, notice, typed)
            // A layout that does not fit is followed by one with more folded, in which most is as it was.
            self.card = Self.once(for: { [$0.isTight, $0.foldsPictures] }, card)
            let legend = Self.once(for: { (input: (Fold, Bool)) in Foot(legend: input.0.legend, isWide: input.1) }) { foot($0.0, $0.1) }
            self.foot = { legend(($0, $1)) }
        }

        private struct Foot: Hashable { var legend: Fold.Legend, isWide: Bool }

        /// A function that works once for all inputs of a kind.
        private static func once<Input, Kind: Hashable, Output>(
            for kind: @escaping (Input) -> Kind, _ work: @escaping (Input) -> Output
        ) -> (Input) -> Output {
            var done: [Kind: Output] = [:]
            return { input in
                let kind = kind(input)
                if let output = done[kind] { return output }
                let output = work(input)
                done[kind] = output
                return output
            }
        }
    }

    /// A card, or what stands in its place.
    public struct Card {
        /// What is asked, which stays in view.
        var stem: Int
        /// All of it but the answer.
        var question: [StyledText]
        /// The answer, once it is turned up.
        var answer: [StyledText]?
        /// The line of all of it but the answer at which the news stands.
        var newsLine: Int

        /// A card whose first lines, as many as `stem`, say what is asked.
        public init(stem: Int, question: [StyledText], answer: [StyledText]?, newsLine: Int = 0) {
            (self.stem, self.question, self.answer, self.newsLine) = (stem, question, answer, newsLine)
        }

        /// Where in the answer the cursor belongs: where the gap was filled, or at its beginning.
        var filled: (line: Int, column: Int) {
            guard let answer else { return (0, 0) }
            for (line, text) in answer.enumerated() {
                var column = 0
                for span in text.spans {
                    if span.style == Theme.gap { return (line, column) }
                    column += StyledText([span]).width
                }
            }
            return (0, 0)
        }
    }

    /// Lays out the parts for a terminal of this size.
    public init(_ parts: Parts, columns: Int, rows: Int, at position: Position) {
        let typedRows = parts.typed.map { min($0.width / max(1, columns) + 2, max(1, rows / 2)) } ?? 0
        var laid = StudyLayout(parts, columns: columns, rows: rows - typedRows, .none)
        for fold in Fold.allCases.dropFirst() where !laid.isWhole {
            laid = StudyLayout(parts, columns: columns, rows: rows - typedRows, fold)
        }
        // What does not fit anyway is scrolled, and what the grades mean is worth a row where there are many.
        if !laid.isWhole, rows >= Self.roomyRows { laid = StudyLayout(parts, columns: columns, rows: rows - typedRows, .pictures) }
        let window = ScrolledCard(laid.body, columns: columns, rows: laid.space, at: position)
        let above = laid.head + window.lines
        var between = Array(repeating: StyledText(), count: max(0, laid.space - window.lines.count) + typedRows)
        inputRow = min(above.count + (typedRows > 0 && rows > 8 ? 1 : 0), max(0, rows - 1))
        if let typed = parts.typed, between.indices.contains(inputRow - above.count) {
            between[inputRow - above.count] = (typed + StyledText(" ", Style(isReversed: true))).truncated(to: columns)
        }
        lines = above + between + laid.foot
        (self.position, isMoreBelow, visible) = (window.position, window.isMoreBelow, window.visible)
        let place = laid.place(of: parts.news, in: window, footRow: above.count + between.count)
        cursor = (min(max(0, place.column - window.position.column), max(0, columns - 1)), min(place.row, max(0, rows - 1)))
    }

    /// From how many rows on a card that has to be scrolled leaves a line for what the grades mean.
    private static let roomyRows = 20
}
