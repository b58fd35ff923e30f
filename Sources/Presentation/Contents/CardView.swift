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
    /// Whether brackets stand around what fills a gap.
    private let bracketsGaps: Bool

    /// A view of this content.
    public init(
        _ content: Content, _ attempt: Attempt = .think, columns: Int, isPanned: Bool = false, isTight: Bool = false,
        bracketsGaps: Bool = false
    ) {
        self.content = content
        self.attempt = attempt
        self.columns = columns
        self.isPanned = isPanned
        self.isTight = isTight
        self.bracketsGaps = bracketsGaps
    }

    private var markdown: MarkdownView { MarkdownView(columns: columns, isPanned: isPanned, bracketsGaps: bracketsGaps) }
    private var attempts: AttemptView { AttemptView(columns: columns, isPanned: isPanned) }

    /// What is asked alone, without what there is to pick or has been recalled: the question begins with it.
    public var stem: [StyledText] { markdown.lines(content.question) }

    /// The question, and as long as the answer is not turned up, what there is to pick or has been recalled.
    public func question(isAsking: Bool, isHintShown: Bool) -> [StyledText] {
        var parts = [stem]
        if isAsking {
            switch (content.answer, attempt) {
            case (.choice(let options, _, _), .choose(let choice)): parts.append(attempts.open(options, choice))
            case (.choice(let options, _, _), _): parts.append(attempts.open(options, Self.inOrder(options)))
            case (.ordered(let items, let start, _), .list(let list)): parts.append(attempts.open(items, from: start, list))
            default: break
            }
        }
        if isHintShown { parts.append(hint) }
        return apart(parts)
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
            parts += [attempts.marked(options, choice), markdown.lines(explanation)]
        case .typed(let accepted, let explanation):
            parts += [typed(accepted), markdown.lines(explanation)]
        case .ordered(let items, let start, let explanation):
            let list = if case .list(let list) = attempt { list } else { ListAttempt(items: []) }
            parts += [attempts.marked(items, from: start, list), markdown.lines(explanation)]
        }
        parts += [labelled("Why", content.why), labelled("Source", content.source, isQuiet: true)]
        return apart(parts)
    }

    /// The whole of it: the question with its hint, and the answer below.
    public var sides: [StyledText] {
        question(isAsking: true, isHintShown: !content.hint.isEmpty) + ["", StyledText("╌╌╌ Answer:", Theme.quiet), ""] + answer()
    }

    private static func inOrder(_ options: [Content.Option]) -> ChoiceAttempt {
        ChoiceAttempt(order: Array(options.indices), right: Set(options.indices.filter { options[$0].isRight }))
    }

    var hint: [StyledText] {
        content.hint.isEmpty ? [StyledText("This card has no hint.", Theme.quiet)] : labelled("Hint", content.hint)
    }

    /// The first accepted answer, and the others after it, but none that is only another spelling of one before.
    private func typed(_ accepted: [String]) -> [StyledText] {
        var shown: [String] = []
        for answer in accepted where !AnswerKey(accepted: shown, code: content.code).spells(answer) { shown.append(answer) }
        var text = StyledText(Harmless.text(shown.first ?? ""), .bold)
        if shown.count > 1 {
            text += StyledText("  or  " + shown.dropFirst().map { Harmless.text($0) }.joined(separator: "  or  "), Theme.quiet)
        }
        return text.wrapped(to: columns)
    }

    /// A part with its name before it.
    private func labelled(_ label: String, _ blocks: [Block], isQuiet: Bool = false) -> [StyledText] {
        guard !blocks.isEmpty else { return [] }
        var blocks = blocks
        let name = Inline.strong([.text("\(label): ")])
        if case .paragraph(let inlines) = blocks[0] {
            blocks[0] = .paragraph([name] + inlines)
        } else {
            blocks.insert(.paragraph([name]), at: 0)
        }
        let lines = markdown.lines(blocks)
        return isQuiet ? lines.map { $0.styled(Theme.quiet) } : lines
    }

    /// The parts that are not empty, with a blank line between two where there is room.
    private func apart(_ parts: [[StyledText]]) -> [StyledText] {
        Array(parts.filter { !$0.isEmpty }.joined(separator: isTight ? [] : [StyledText("")]))
    }
}
