import Cards
import Scheduling
import Study
import Terminal

/// What an answer looks like while it is given, and once it is judged.
public struct AttemptView {
    /// The columns there are.
    let columns: Int
    /// Whether what is drawn may be wider than that, because the screen scrolls sideways.
    var isPanned = false
    /// The room for pictures.
    var pictures = PictureRoom.none
    /// Whether the verdict names what is right or missed by its key: not where it is said in words beside.
    var namesKeys = true

    func markdown(behind head: StyledText) -> MarkdownView {
        MarkdownView(columns: max(1, columns - head.width), isPanned: isPanned, pictures: pictures)
    }

    /// What is said of an answer that was judged: the verdict, which option is right or which items were missed, and for a typed one, where it
    /// differs. Of a choice that nobody has made, which option is right.
    func verdict(_ attempt: Attempt, _ confidence: Confidence?, from start: Int = 1) -> [StyledText] {
        guard let verdict = attempt.verdict else {
            guard namesKeys, case .choose(let choice) = attempt, !choice.right.isEmpty else { return [] }
            return StyledText(Self.right(choice), .bold).wrapped(to: columns)
        }
        var words = words(verdict, attempt, from: start)
        if verdict == .wrong, confidence == .sure { words += StyledText(" You were sure of it.", Theme.warning.merging(.bold)) }
        var lines = words.wrapped(to: columns)
        if case .type(let typed) = attempt, let judgement = typed.judgement, judgement.comparison.contains(where: \.differs) {
            lines += ComparisonView(columns: columns).lines(judgement)
        }
        return lines
    }

    private func words(_ verdict: Verdict, _ attempt: Attempt, from start: Int) -> StyledText {
        var words: String
        switch verdict {
        case .right: words = "Right."
        case .nearly: words = "Nearly right."
        case .wrong: words = "Wrong."
        }
        if verdict != .right, namesKeys, case .choose(let choice) = attempt { words += " " + Self.right(choice) }
        if case .list(let list) = attempt {
            words = "\(list.recalled) of \(list.items.count) recalled." + (namesKeys ? Self.missed(list, from: start) : "")
        }
        if case .points(let points) = attempt { words = "\(points.ticked.count) of \(points.count) points." }
        return (Self.sign(verdict) + StyledText(words, Self.style(verdict))).styled(.bold)
    }

    /// The right options by the keys that pick them: `Right: 1 and 3.`
    private static func right(_ choice: ChoiceAttempt) -> String {
        let keys = choice.order.enumerated().filter { choice.right.contains($0.element) }.map {
            StudyKeys.standard.label(ofOption: $0.offset)
        }
        return keys.isEmpty ? "" : "Right: \(Phrase.list(keys))."
    }

    /// The items that were not recalled, by their numbers: ` Missed: 2.`
    private static func missed(_ list: ListAttempt, from start: Int) -> String {
        let places = list.credits.enumerated().filter { !$0.element.isRecalled }.map { String(start + $0.offset) }
        return places.isEmpty ? "" : " Missed: \(Phrase.list(places))."
    }

    private static func style(_ verdict: Verdict) -> Style {
        switch verdict {
        case .right: Theme.good
        case .nearly: Theme.warning
        case .wrong: Theme.bad
        }
    }

    /// A sign for how something was judged.
    public static func sign(_ verdict: Verdict) -> StyledText {
        switch verdict {
        case .right: StyledText("✓ ", style(.right))
        case .nearly: StyledText("≈ ", style(.nearly))
        case .wrong: StyledText("✗ ", style(.wrong))
        }
    }
}

// MARK: - What is to be done

extension AttemptView {
    /// What is asked for, line by line.
    public static func prompt(_ attempt: Attempt) -> String {
        switch attempt {
        case .think: "Enter for the answer"
        case .choose(let choice): StudyKeys.standard.range(ofOptions: choice.order.count, to: "-") + ", Enter for the answer"
        case .type: "your answer, Enter to see it"
        case .points(let points) where points.isShown:
            StudyKeys.standard.range(ofOptions: points.count, to: "-") + " ticks what you had, Enter goes on"
        case .points: "Enter for the answer"
        case .list(let list): "item \(list.credits.count + 1), Enter shows it, n if you do not know it"
        }
    }

    /// The keys that answer, each with what it does.
    static func keys(_ attempt: Attempt, _ keys: StudyKeys) -> [(String, String)] {
        switch attempt {
        case .think: return [keys.legend(.goOn)]
        case .choose(let choice):
            let pick = (keys.range(ofOptions: choice.order.count), choice.hasSeveral ? "pick, several are right" : "pick")
            return [pick, ("Enter", choice.picked.isEmpty ? StudyAction.goOn.label : "check")]
        case .type(let typed): return [("Enter", typed.typed == nil ? "type" : "change it"), keys.legend(.goOn)]
        case .points(let points) where points.isShown:
            return [(keys.range(ofOptions: points.count), "tick what you had"), (keys.label(of: .goOn), "go on")]
        case .points: return [keys.legend(.goOn)]
        case .list(let list):
            let missed = list.credits.isEmpty ? [] : [keys.legend(.missItem)]
            return [(keys.label(of: .goOn), "show next")] + missed + [keys.legend(.typeItem)]
        }
    }
}

// MARK: - Options

extension AttemptView {
    /// The options to pick from, numbered; with boxes where several are right.
    func open(_ options: [Content.Option], _ choice: ChoiceAttempt) -> [[StyledText]] {
        rows(
            choice.order.enumerated().map { place, index in
                let isPicked = choice.picked.contains(index)
                let box: StyledText =
                    choice.hasSeveral ? (isPicked ? StyledText("[x] ", Theme.key) : "[ ] ") : isPicked ? StyledText("● ", Theme.key) : ""
                return (StyledText("\(StudyKeys.standard.label(ofOption: place))) ", Theme.key) + box, options[index].text, [], .plain)
            })
    }

    /// The options, marked as right or wrong, each with its reason.
    func marked(_ options: [Content.Option], _ choice: ChoiceAttempt) -> [[StyledText]] {
        rows(
            choice.order.enumerated().map { place, index in
                let option = options[index]
                let isPicked = choice.picked.contains(index)
                let sign: StyledText = option.isRight ? Self.sign(.right) : isPicked ? Self.sign(.wrong) : StyledText("· ", Theme.quiet)
                let style = option.isRight ? Theme.good : isPicked ? Theme.bad : Theme.quiet
                let reason =
                    option.isRight && choice.hasSeveral && !choice.picked.isEmpty && !isPicked
                    ? [Self.notPicked] + option.reason : option.reason
                return (
                    StyledText("\(StudyKeys.standard.label(ofOption: place))) ", isPicked ? .bold : .plain) + sign, option.text, reason,
                    style
                )
            })
    }

    private static let notPicked = Block.paragraph([.text("You did not pick this one.")])

    private func rows(_ rows: [(head: StyledText, text: [Block], reason: [Block], style: Style)]) -> [[StyledText]] {
        rows.map { row -> [StyledText] in
            let inner = markdown(behind: row.head)
            let lines = inner.lines(row.text).map { $0.styled(row.style) } + inner.lines(row.reason).map { $0.styled(Theme.quiet) }
            return Self.hung(lines, behind: row.head)
        }
    }
}

// MARK: - Lists

extension AttemptView {
    /// The items recalled so far, and the number of the next one.
    func open(_ items: [[Block]], from start: Int, _ list: ListAttempt) -> [[StyledText]] {
        let shown = marked(Array(items.prefix(list.credits.count)), from: start, list)
        return list.isComplete ? shown : shown + [[StyledText("\(start + list.credits.count). …", Theme.gap)]]
    }

    /// Items with what was seen of each.
    func marked(_ items: [[Block]], from start: Int, _ list: ListAttempt) -> [[StyledText]] {
        let widest = String(start + items.count - 1).count
        return items.enumerated().map { index, blocks -> [StyledText] in
            let digits = String(start + index)
            var head = StyledText(String(repeating: " ", count: widest - digits.count) + digits + ". ", Theme.quiet)
            var (blocks, note) = (blocks, [StyledText]())
            if index < list.credits.count {
                switch list.credits[index] {
                case .known: head += Self.sign(.right)
                case .missed:
                    head += Self.sign(.wrong)
                    blocks = CardView.labelled("missed", blocks)
                case .typed(let text, let judgement):
                    head += Self.sign(judgement.verdict)
                    if judgement.verdict != .right {
                        note = StyledText("you typed: \(Harmless.text(text))", Theme.quiet).wrapped(to: max(1, columns - head.width))
                    }
                }
            }
            return Self.hung(markdown(behind: head).lines(blocks) + note, behind: head)
        }
    }

    static func hung(_ lines: [StyledText], behind head: StyledText) -> [StyledText] {
        (lines.isEmpty ? [""] : lines).enumerated().map { row, line in
            (row == 0 ? head : StyledText(String(repeating: " ", count: head.width))) + line
        }
    }
}
