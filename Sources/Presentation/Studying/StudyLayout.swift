import Terminal

/// The screen with so much folded.
struct StudyLayout {
    let head: [StyledText], foot: [StyledText], body: ScrolledCard.Body, space: Int
    /// The lines of the card at which its question and its news stand, and the rows of the foot before its keys.
    private let question: Int, news: Int, noticeRow: Int, keysRow: Int
    private let filled: (line: Int, column: Int)
    /// Whether all of the card and all of the foot are in view.
    let isWhole: Bool

    /// With fewer rows than this, not even a rule stands between question and answer.
    private static let fewRows = 8

    init(_ parts: StudyFrame.Parts, columns: Int, rows: Int, _ fold: Fold) {
        let rule = StyledText(String(repeating: "─", count: columns), Theme.quiet)
        // What came of the card before stands in the rule, or where there is none, where its deck is told.
        let said = fold < .rules ? nil : parts.said
        let place = said ?? parts.place.truncated(to: max(0, columns - parts.progress.width - 2))
        let gap = String(repeating: " ", count: max(1, columns - place.width - parts.progress.width))
        let title = (place + StyledText(gap) + parts.progress).truncated(to: columns)
        head = [title] + (fold < .rules ? (parts.stages.map { [$0] } ?? []) + [Self.rule(rule, parts.said, columns)] : [])
        let card = parts.card(fold)
        let blank: [StyledText] = fold < .blanks ? [""] : []
        let turn =
            rows < Self.fewRows ? [] : [StyledText("Answer " + String(repeating: "╌", count: 17), Theme.quiet).truncated(to: columns)]
        let low: [StyledText] = parts.isLow && fold < .blanks ? [""] : []
        var lines = low + blank + card.question
        question = low.count + blank.count
        news = question + card.newsLine
        if let answer = card.answer { lines += blank + turn + blank + answer }
        body = ScrolledCard.Body(
            lines: lines, pinned: card.stem == 0 ? 0 : question + card.stem, answerStart: lines.count - (card.answer?.count ?? 0))
        let isWide = lines.contains { $0.width > columns }
        filled = (lines.count - (card.answer?.count ?? 0) + card.filled.line, card.filled.column)
        var foot = fold < .rules ? [rule] : []
        noticeRow = foot.count
        if let notice = parts.notice { foot += notice.wrapped(to: columns) }
        keysRow = foot.count
        foot += parts.foot(fold, isWide)
        // Whatever happens, some of the card stays in view, and the keys that leave and help.
        let most = max(min(1, rows - head.count - 1), rows - head.count - 3, 0)
        let isCut = foot.count > most
        if isCut { foot = Array(foot.prefix(max(0, most - 1)) + foot.suffix(min(1, most))) }
        self.foot = foot
        space = max(1, rows - head.count - foot.count)
        isWhole = !isCut && lines.count <= space
    }

    /// The rule below the head, with something said in it.
    private static func rule(_ rule: StyledText, _ said: StyledText?, _ columns: Int) -> StyledText {
        guard let said else { return rule }
        let words = said.truncated(to: max(0, columns - 2)) + " "
        return words + StyledText(String(repeating: "─", count: max(0, columns - words.width)), Theme.quiet)
    }

    /// The column and row at which something new stands.
    func place(of news: StudyNews, in window: ScrolledCard, footRow: Int) -> (column: Int, row: Int) {
        switch news {
        case .question: (0, head.count + window.row(of: question))
        case .hint, .item, .option: (0, head.count + window.row(of: self.news))
        case .answer: (window.visible.contains(filled.line) ? filled.column : 0, head.count + window.row(of: filled.line))
        case .line(let line): (0, head.count + window.row(of: line))
        case .notice: (0, footRow + min(noticeRow, max(0, foot.count - 1)))
        case .keys: (0, footRow + min(keysRow, max(0, foot.count - 1)))
        }
    }
}
