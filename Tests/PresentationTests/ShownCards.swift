import Presentation
import Study
import Terminal

// The cards that are looked at in many sizes.
extension StudyFrameTests {
    /// A card on the table, and what was done with it.
    struct Shown: Sendable, CustomStringConvertible {
        var description: String
        var deck: String
        var picked: Int?
        var isAsking = false
        var scale = GradeScale.six
        var typed: String?
        /// How many items of a list were shown, the last of them not known.
        var items = 0
        var news: StudyNews?
        var notice: StyledText?
        var said: StyledText?
        var isHelp = false
        var marksGaps = false
    }

    static let list = "## Recall the cycle\n\n1. release\n2. An astrocyte takes it up\n3. amidation\n4. return\n\n#ordered\n"

    static let choice = """
        ## What is glutamate's role in the nervous system of vertebrates, where it is found at most synapses?

        - [x] The major excitatory transmitter
          - Most fast excitation between neurons is carried by it.
        - [ ] The major inhibitory transmitter
          - That is GABA, which is made from glutamate.
        - [ ] A hormone of the adrenal cortex
          - Those are steroids, as cortisol is.
        - [ ] A transmitter of muscle only
          - At the muscle of vertebrates it is acetylcholine; of insects it is glutamate.

        > **Why:** Glutamate opens channels for sodium and calcium in the next cell, and so excites it.

        > **Source:** A textbook of physiology, in its third edition, chapter nine

        #fixed
        """

    static let drawn = """
        ## How does glutathione go round?

        Two enzymes keep it going.

        ```
        NADPH + H⁺ ──► glutathione reductase ──► 2 GSH ──► glutathione peroxidase ──► GSSG + 2 H₂O
           ▲                                                                            │
           └────────────────────────────────────────────────────────────────────────────┘
        ```

        | enzyme | what it uses | gives |
        |---|---|---|
        | glutathione-disulfide-reductase | NADPH | GSH |
        | glutathione peroxidase | GSH | GSSG |
        """

    static let plain = Shown(description: "a plain card", deck: "## What is GSH?\n\nGlutathione\n")

    static let all = [
        Shown(description: "a choice to pick from", deck: choice, isAsking: true),
        Shown(description: "a choice wrongly picked", deck: choice, picked: 1),
        Shown(description: "a drawing and a table", deck: drawn), plain,
        Shown(description: "four grades", deck: plain.deck, scale: .four),
        Shown(description: "two grades", deck: plain.deck, scale: .two),
        Shown(
            description: "an answer being typed", deck: "## Which?\n\nEAAT2\n\n#typed\n", isAsking: true,
            typed: String(repeating: "long ", count: 20)),
        Shown(description: "an answer about to be typed", deck: "## Which?\n\nEAAT2\n\n#typed\n", isAsking: true, typed: ""),
        Shown(
            description: "the card after a grade", deck: plain.deck, isAsking: true, news: .question,
            said: StyledText("4: in 1 day.", Theme.quiet)),
        Shown(
            description: "a key that does nothing", deck: plain.deck, isAsking: true, news: .notice,
            notice: StyledText("No such key: ? shows them all.", Theme.warning)),
        Shown(description: "a list being recalled, its last item missed", deck: list, isAsking: true, items: 2, news: .item),
        Shown(description: "a list recalled, its last item missed", deck: list, items: 4),
        Shown(
            description: "a gap that was filled", deck: "## The exchange\n\nCystine goes {{c1::into the cell}}, glutamate out.\n\n#cloze\n",
            marksGaps: true),
        Shown(description: "help", deck: plain.deck, isHelp: true),
    ]
}
