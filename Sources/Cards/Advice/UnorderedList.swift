/// An answer that is a list of bullets has no order to hold on to, the hardest thing to recall (P. Wozniak, "Twenty rules of formulating
/// knowledge", 1999: avoid sets).
enum UnorderedList: AdviceRule {
    static let code = Diagnostic.Code("unordered-list", .advice)

    /// How many items make a list.
    private static let fewest = 3

    static func advice(on card: AdvisedCard) -> [Diagnostic] {
        guard card.card.kind == .basic, card.isAsMeant, case .shown(let blocks) = card.content.answer else { return [] }
        let lists = blocks.compactMap { if case .list(let list) = $0, list.start == nil { list.items.count } else { nil } }
        guard let count = lists.first(where: { $0 >= fewest }), let place = card.place(ofList: { $0.listStart == nil }) else { return [] }
        return [card.advice(code, at: place, words(count))]
    }

    static let explanation = Explanation(
        "The answer is a list without an order.",
        """
        Sets are the hardest thing to recall: nothing leads from one item to the next, and one that is missing fails the whole card. A list \
        is one of \(fewest) bullets or more. Ask for each item in its own card, in a gap of its own, or give the items an order.
        """,
        bad: "## Which amino acids make glutathione?\n\n- Glutamate\n- Cysteine\n- Glycine\n",
        good: "## Recall the amino acids of glutathione from the amino end\n\n1. Glutamate\n2. Cysteine\n3. Glycine\n\n#ordered\n")

    private static func words(_ count: Int) -> (String, String) {
        ("the answer is a list of \(count) items without an order", "give it an order and '#ordered', or make a card or a gap of each item")
    }
}
