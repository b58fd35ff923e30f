import Answers
import Cards
import Scheduling
import Study
import Terminal

/// One side of a card on the table: its question and, once turned up, its answer and what belongs to it.
public struct CardView {
    /// What the card says.
    public let content: Content
    /// How it is being answered.
    let attempt: Attempt
    /// The columns there are.
    let columns: Int
    /// Whether what is drawn may be wider than that, because the screen scrolls sideways.
    private let isPanned: Bool
    /// Whether rows are dear, so that nothing stands between two parts.
    private let isTight: Bool
    /// The room for pictures.
    private let pictures: PictureRoom
    /// Whether what fills a gap is marked by signs, because styles are not shown.
    private let marksGaps: Bool
    /// Whether the verdict names what is right or missed by its key.
    private let namesKeys: Bool

    /// A view of this content.
    public init(
        _ content: Content, _ attempt: Attempt = .think, columns: Int, isPanned: Bool = false, isTight: Bool = false,
        pictures: PictureRoom = .none, marksGaps: Bool = false, namesKeys: Bool = true
    ) {
        self.content = content
        self.attempt = attempt
        self.columns = columns
        self.isPanned = isPanned
        self.isTight = isTight
        self.pictures = pictures
        self.marksGaps = marksGaps
        self.namesKeys = namesKeys
    }

    private var markdown: MarkdownView {
        MarkdownView(columns: columns, isPanned: isPanned, pictures: pictures, marksGaps: marksGaps)
    }
    private var attempts: AttemptView { AttemptView(columns: columns, isPanned: isPanned, pictures: pictures, namesKeys: namesKeys) }

    /// What is asked alone, without what there is to pick or has been recalled: the question begins with it.
    public var stem: [StyledText] { markdown.lines(content.question) }

    /// The question, and as long as the answer is not turned up, what there is to pick or has been recalled.
    public func question(isAsking: Bool, isHintShown: Bool) -> [StyledText] {
        apart([stem, isAsking ? offered.flatMap { $0 } : [], isHintShown ? hint : []])
    }

    /// The options there are to pick, or the items recalled so far and the number of the next one.
    var offered: [[StyledText]] {
        switch (content.answer, attempt) {
        case (.choice(let options, _, _), .choose(let choice)): attempts.open(options, choice)
        case (.choice(let options, _, _), _): attempts.open(options, Self.inOrder(options))
        case (.ordered(let items, let start, _), .list(let list)): attempts.open(items, from: start, list)
        case (.points(let items, let answer, _), .points(let points)) where points.isShown:
            [markdown.lines(answer)].filter { !$0.isEmpty } + attempts.open(items, points)
        default: []
        }
    }

    /// The line of the question at which something stands that is new while it is asked, counted from 0.
    public func line(of news: StudyNews, isAsking: Bool, isHintShown: Bool) -> Int {
        let between = isTight || stem.isEmpty ? 0 : 1
        switch news {
        case .option(let place):
            // Above points stands the answer.
            let above = if case .points = attempt { offered.count - attempt.optionCount } else { 0 }
            return stem.count + between + offered.prefix(above + place).reduce(0) { $0 + $1.count }
        case .item:
            let shown = if case .list(let list) = attempt { list.credits.count } else { 0 }
            return stem.count + between + offered.prefix(max(0, shown - 1)).reduce(0) { $0 + $1.count }
        case .hint: return question(isAsking: isAsking, isHintShown: isHintShown).count - (isHintShown ? hint.count : 0)
        default: return 0
        }
    }

    /// The answer, and after it why it is so and where that is known from.
    ///
    /// - Parameter confidence: how sure the learner was.
    public func answer(_ confidence: Confidence? = nil) -> [StyledText] {
        var parts: [[StyledText]] = [attempts.verdict(attempt, confidence)]
        switch content.answer {
        case .shown(let blocks):
            parts.append(markdown.lines(blocks))
        case .choice(let options, _, let explanation):
            let choice = if case .choose(let choice) = attempt { choice } else { Self.inOrder(options) }
            if attempt == .think { parts = [attempts.verdict(.choose(choice), confidence)] }
            parts += [attempts.marked(options, choice).flatMap { $0 }, markdown.lines(explanation)]
        case .typed(let accepted, let explanation):
            parts += [typed(accepted), markdown.lines(explanation)]
        case .points(let items, let answer, let explanation):
            let points: PointsAttempt? = if case .points(let points) = attempt { points } else { nil }
            parts += [markdown.lines(answer), attempts.marked(items, points).flatMap { $0 }, markdown.lines(explanation)]
        case .ordered(let items, let start, let explanation):
            let list = if case .list(let list) = attempt { list } else { ListAttempt(items: []) }
            parts = [attempts.verdict(attempt, confidence, from: start)]
            parts += [attempts.marked(items, from: start, list).flatMap { $0 }, markdown.lines(explanation)]
        }
        let source = markdown.lines(Self.labelled("Source", content.source)) + asOf
        parts += [markdown.lines(Self.labelled("Why", content.why)), source.map { $0.styled(Theme.quiet) }]
        return apart(parts)
    }

    /// When what the card says was looked up last.
    private var asOf: [StyledText] { content.searched.map { StyledText("As of \($0.words).").wrapped(to: columns) } ?? [] }

    /// The whole of it: the question with its hint, and the answer below.
    public var sides: [StyledText] {
        question(isAsking: true, isHintShown: !content.hint.isEmpty) + ["", StyledText("╌╌╌ Answer:", Theme.quiet), ""] + answer()
    }

    private static func inOrder(_ options: [Content.Option]) -> ChoiceAttempt {
        ChoiceAttempt(order: Array(options.indices), right: Set(options.indices.filter { options[$0].isRight }))
    }

    var hint: [StyledText] {
        content.hint.isEmpty ? [StyledText("This card has no hint.", Theme.quiet)] : markdown.lines(Self.labelled("Hint", content.hint))
    }

    /// The first accepted answer, and the others after it, but none that is only another spelling of one before.
    private func typed(_ accepted: [String]) -> [StyledText] {
        let (shown, more) = AnswerKey.shown(accepted, code: content.code)
        var text = StyledText(Harmless.text(shown.first ?? ""), .bold)
        if shown.count > 1 {
            text += StyledText("  or  " + shown.dropFirst().map { Harmless.text($0) }.joined(separator: "  or  "), Theme.quiet)
        }
        if more > 0 { text += StyledText("  and \(more) more", Theme.quiet) }
        return text.wrapped(to: columns)
    }

    /// A part with its name before it.
    static func labelled(_ label: String, _ blocks: [Block]) -> [Block] {
        guard !blocks.isEmpty else { return [] }
        var blocks = blocks
        let name = Inline.strong([.text("\(label): ")])
        if case .paragraph(let inlines) = blocks[0] {
            blocks[0] = .paragraph([name] + inlines)
        } else {
            blocks.insert(.paragraph([name]), at: 0)
        }
        return blocks
    }

    /// The parts that are not empty, with a blank line between two where there is room.
    private func apart(_ parts: [[StyledText]]) -> [StyledText] {
        Array(parts.filter { !$0.isEmpty }.joined(separator: isTight ? [] : [StyledText("")]))
    }
}
