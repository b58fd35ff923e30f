// Pages about any card.
extension Explanation {
    static let unresolvedImage = Explanation(
        "An image is not where the card says it is.",
        "The card cannot show what it asks about. Paths are seen from the folder of the deck; addresses are not looked up.",
        bad: "## Which cell is this?\n\n![a cell](missing.png)\n\n***\n\nAn astrocyte\n",
        good: "## Which cell is this?\n\n![a cell](cell.png)\n\n***\n\nAn astrocyte\n")

    static let malformedCardSkipped = Explanation(
        "A card could not be read and was skipped.",
        "A card is known by its heading: without one, there is nothing to ask and nothing to keep its progress by.",
        bad: "##\n\nIn astrocytes\n", good: "## Where is GLT-1?\n\nIn astrocytes\n")

    static let setextHeading = Explanation(
        "A line underlined with '---' begins a card.",
        "Markdown takes it for a heading, where often a rule was meant; then the card before it ends too early.",
        bad: "## Where is GLT-1?\n\nIn astrocytes\n---\n", good: "## Where is GLT-1?\n\nIn astrocytes\n\n---\n")

    static let markUnclosed = Explanation(
        "A fence, a comment or a block of HTML is opened and not closed.",
        "It takes all that follows it: cards below it are shown as its code, and what stands in a comment is not shown at all.",
        bad: "## Where is GLT-1?\n\n```\nastrocyte <- glutamate\n\n## Where is EAAC1?\n\nIn neurons\n",
        good: "## Where is GLT-1?\n\n```\nastrocyte <- glutamate\n```\n\n## Where is EAAC1?\n\nIn neurons\n")

    static let headingNotSeen = Explanation(
        "A line that looks like the heading of a card begins none.",
        "A heading has a blank behind its '##', stands at the start of its line, and has an empty line above it where HTML comes before.",
        bad: "## Where is GLT-1?\n\nIn astrocytes\n\n##Where is EAAC1?\n\nIn neurons\n",
        good: "## Where is GLT-1?\n\nIn astrocytes\n\n## Where is EAAC1?\n\nIn neurons\n")

    static let tagInHeading = Explanation(
        "A '#tag' in a heading is no tag.",
        "The heading is what a card is known by. A tag in it would change that name whenever it is changed.",
        bad: "## Where is GLT-1? #glia\n\nIn astrocytes\n", good: "## Where is GLT-1?\n\nIn astrocytes\n\n#glia\n")

    static let nestingTooDeep = Explanation(
        "Quotes, lists or emphasis are nested too deep to be shown.",
        "What lies more than \(BlockReader.deepest) levels deep is shown as plain text. No card needs that.",
        bad: "## Who said what?\n\n" + String(repeating: "> ", count: BlockReader.deepest + 2) + "Nobody\n",
        good: "## Who said what?\n\n> > Nobody\n")

    static let cellsLost = Explanation(
        "A row of a table has more cells than its head.",
        "Markdown shows as many cells as the head has; what stands behind them is lost.",
        bad: "## Where is GLT-1?\n\n| cell | share |\n|---|---|\n| astrocytes | 90 % | of uptake |\n",
        good: "## Where is GLT-1?\n\n| cell | share | of |\n|---|---|---|\n| astrocytes | 90 % | uptake |\n")

    static let tooMuchMarkup = Explanation(
        "A card holds so much markup that the rest of it is taken as plain text.",
        "Links and columns of tables past a number that no card needs could make reading the deck very slow.",
        bad: "## Which letter is it?\n\n" + row("x") + row("-") + row("y"),
        good: "## Which letter is it?\n\nx|y\n-|-\ny|x\n")

    /// A row of more columns than are read.
    private static func row(_ cell: String) -> String { String(repeating: cell + "|", count: 520) + cell + "\n" }

    static let duplicateID = Explanation(
        "Two cards are pinned to one id.",
        "They would share one schedule: a grade for one would count for the other.",
        bad: "## Where is GLT-1?\n\nIn astrocytes\n\n<!-- id: k7 -->\n\n## Where is EAAC1?\n\nIn neurons\n\n<!-- id: k7 -->\n",
        good: "## Where is GLT-1?\n\nIn astrocytes\n\n<!-- id: k7 -->\n\n## Where is EAAC1?\n\nIn neurons\n\n<!-- id: k8 -->\n")
}
