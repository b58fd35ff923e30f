// Pages about the kinds of cards.
extension Explanation {
    static let conflictingKinds = Explanation(
        "Tags ask for more than one kind of card.",
        "A card is asked in one way, and the first tag counts. Make two cards of it to have both.",
        bad: "## Which ion blocks the NMDA receptor?\n\n1. Mg²⁺\n\n#ordered #typed\n",
        good: "## Which ion blocks the NMDA receptor?\n\nMg²⁺\n\n#typed\n")

    static let reversedNotPossible = Explanation(
        "A card that cannot be asked backwards is tagged '#reversed'.",
        "Only a basic or a typed card with an answer can be turned round.",
        bad: "## GSSG\n\n- [x] Glutathione disulfide\n- [ ] Glutathione\n\n#reversed\n",
        good: "## GSSG\n\nGlutathione disulfide\n\n#reversed\n")

    static let choiceWithoutAnswer = Explanation(
        "No option of a choice is marked as right.",
        "Nothing could be picked, so that the card is asked as a basic one.",
        bad: "## Which ion passes the NMDA receptor?\n\n- [ ] Ca²⁺\n- [ ] Cl⁻\n",
        good: "## Which ion passes the NMDA receptor?\n\n- [x] Ca²⁺\n- [ ] Cl⁻\n")

    static let tooManyOptions = Explanation(
        "A choice has more options than can be picked from.",
        "There is a key for each of up to \(Content.mostOptions) options. A card with more is asked by thinking and looking.",
        bad: "## Which is a sugar?\n\n- [x] Glucose\n" + (1...30).map { "- [ ] Amino acid \($0)\n" }.joined(),
        good: "## Which is a sugar?\n\n- [x] Glucose\n- [ ] Glycine\n- [ ] Glutamate\n")

    static let typedWithoutAnswer = Explanation(
        "A card tagged '#typed' has no paragraph to type.",
        "The first paragraph of the back is the answer. Without one, the card is asked as a basic one.",
        bad: "## How is ATP written?\n\n```\nATP\n```\n\n#typed\n", good: "## How is ATP written?\n\nATP\n\n#typed\n")

    static let orderedWithoutList = Explanation(
        "A card tagged '#ordered' has no numbered list.",
        "Its items are asked one after the other; bullets have no order. Without a list, the card is asked as a basic one.",
        bad: "## Recall the way of glutamate\n\n- Release\n- Uptake\n\n#ordered\n",
        good: "## Recall the way of glutamate\n\n1. Release\n2. Uptake\n\n#ordered\n")

    static let clozeWithoutGap = Explanation(
        "A card tagged '#cloze' has no gap.",
        "Without '{{c1::…}}' there is nothing to leave out, and the card is asked as a basic one.",
        bad: "## Complete the cycle\n\nGSSG is reduced to GSH.\n\n#cloze\n",
        good: "## Complete the cycle\n\nGSSG is reduced to {{c1::GSH}}.\n\n#cloze\n")

    static let clozeUnclosed = Explanation(
        "A gap is not closed in its paragraph, or is empty.",
        "It is shown as it is written, and nothing is asked by it.",
        bad: "## Complete the cycle\n\n{{c1::GSSG}} is reduced to {{c2::GSH.\n\n#cloze\n",
        good: "## Complete the cycle\n\n{{c1::GSSG}} is reduced to {{c2::GSH}}.\n\n#cloze\n")

    static let gapNotSeen = Explanation(
        "What looks like a gap in a cloze card is none.",
        "It is misspelt, or stands in code, a formula or the heading, where there are no gaps: it is shown as it is written, with its answer.",
        bad: "## Complete the cycle\n\n{{c1::GSSG}} is reduced to {{c::GSH}}.\n\n#cloze\n",
        good: "## Complete the cycle\n\n{{c1::GSSG}} is reduced to {{c2::GSH}}.\n\n#cloze\n")

    static let clozeUntagged = Explanation(
        "A gap stands in a card that is not tagged '#cloze'.",
        "It is shown as it is written, with its braces. Between backticks, '{{c1::…}}' is text.",
        bad: "## Complete the cycle\n\nGSSG is reduced to {{c1::GSH}}.\n",
        good: "## Complete the cycle\n\nGSSG is reduced to {{c1::GSH}}.\n\n#cloze\n")
}
