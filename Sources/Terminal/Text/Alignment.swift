/// Where text stands in a space that is wider than it.
public enum Alignment: Hashable, Sendable {
    /// At the left.
    case left
    /// In the middle.
    case centre
    /// At the right, as numbers should.
    case right
}

extension StyledText {
    /// The text with blanks beside it, so that it takes that many columns. What is wider already stays as it is.
    public func padded(to columns: Int, _ alignment: Alignment = .left) -> StyledText {
        let missing = columns - width
        guard missing > 0 else { return self }
        let before =
            switch alignment {
            case .left: 0
            case .centre: missing / 2
            case .right: missing
            }
        return StyledText(String(repeating: " ", count: before)) + self + StyledText(String(repeating: " ", count: missing - before))
    }

    /// The text, cut to the columns if it is wider, with an ellipsis to say so.
    public func truncated(to columns: Int) -> StyledText {
        if width <= columns { return self }
        guard columns > 0 else { return StyledText() }
        let kept = cut(to: columns - 1)
        return kept + StyledText("…", kept.spans.last?.style ?? spans[0].style)
    }

    /// The part of the text that stands from one column on, so many columns wide at most. Half of a wide letter is a blank.
    public func window(from start: Int, columns: Int) -> StyledText {
        var (column, kept) = (0, StyledText())
        for grapheme in graphemes {
            let range = column..<(column + grapheme.width)
            column = range.upperBound
            if range.upperBound <= start { continue }
            if range.lowerBound >= start, range.upperBound <= start + columns {
                kept.append(Span(String(grapheme.character), grapheme.style))
            } else if range.lowerBound < start + columns {
                kept.append(Span(" ", grapheme.style))
            } else {
                break
            }
        }
        return kept
    }

    /// As much of the text as the columns hold.
    func cut(to columns: Int) -> StyledText {
        if width <= columns { return self }
        var width = 0
        return StyledText(
            graphemes.prefix { grapheme in
                width += grapheme.width
                return width <= columns
            })
    }
}
