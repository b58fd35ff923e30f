import Cards
import Study
import Terminal

// Points that are ticked off.
extension AttemptView {
    /// The points to tick off, each with its key and a box.
    func open(_ items: [[Block]], _ points: PointsAttempt) -> [[StyledText]] {
        items.enumerated().map { place, blocks in
            let box: StyledText = points.ticked.contains(place) ? StyledText("[x] ", Theme.key) : "[ ] "
            return row(blocks, behind: StyledText("\(StudyKeys.standard.label(ofOption: place))) ", Theme.key) + box)
        }
    }

    /// The points, each with whether it was in the answer, where that was said.
    func marked(_ items: [[Block]], _ points: PointsAttempt?) -> [[StyledText]] {
        items.enumerated().map { place, blocks in
            guard let points, points.isShown else { return row(blocks, behind: StyledText("• ", Theme.quiet)) }
            let isTicked = points.ticked.contains(place)
            return row(isTicked ? blocks : CardView.labelled("missed", blocks), behind: Self.sign(isTicked ? .right : .wrong))
        }
    }

    private func row(_ blocks: [Block], behind head: StyledText) -> [StyledText] {
        Self.hung(markdown(behind: head).lines(blocks), behind: head)
    }
}
