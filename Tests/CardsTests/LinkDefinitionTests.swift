import Cards
import Testing

/// A line of `[name]: word` is text, but where it leads somewhere and something in its card refers to it.
@Suite("Definitions of links") struct LinkDefinitionTests {
    /// What a card says in its question and answer, without markup.
    private static func shown(_ text: String) -> [String] {
        let deck = Deck(parsing: text)
        return deck.cards.flatMap { card in
            card.sides.flatMap { side -> [String] in
                let content = card.content(of: side)
                let answer: [String] =
                    switch content.answer {
                    case .shown(let blocks): [blocks.plainText]
                    case .choice(let options, _, let rest): options.flatMap { [$0.text.plainText, $0.reason.plainText] } + [rest.plainText]
                    case .typed(let answers, let rest): answers + [rest.plainText]
                    case .points(let items, let above, let rest): [above.plainText] + items.map(\.plainText) + [rest.plainText]
                    case .ordered(let items, _, let rest): items.map(\.plainText) + [rest.plainText]
                    }
                return ([content.question.plainText] + answer + [content.hint, content.why, content.source].map(\.plainText)).filter {
                    !$0.isEmpty
                }
            }
        }
    }

    @Test(arguments: [
        ("## Sodium?\n\n[Na⁺]: 145mM\n", ["Sodium?", "[Na⁺]: 145mM"]),
        ("## Which?\n\n- [x] [K⁺]: 140\n- [ ] [Na⁺]: 12\n- [ ] [Cl⁻]: 4\n", ["Which?", "[K⁺]: 140", "[Na⁺]: 12", "[Cl⁻]: 4"]),
        ("## Order\n\n1. [A]: first\n2. [B]: second\n\n#ordered\n", ["Order", "[A]: first", "[B]: second"]),
        ("## Q\n\n[GSH]: 5mM\n\n***\n\nA\n", ["Q [GSH]: 5mM", "A"]), ("## [GSH]: 5mM\n\nA\n", ["[GSH]: 5mM", "A"]),
        ("## Q\n\n> **Why:** so\n>\n> [GSH]: 5mM\n", ["Q", "so [GSH]: 5mM"]), ("## Q\n\n> [GSH]: 5mM\n", ["Q", "[GSH]: 5mM"]),
        ("## Q\n\n- a\n\n  [GSH]: 5mM\n", ["Q", "a [GSH]: 5mM"]),
        ("## Q\n\n[GSH]: 5mM | [GSSG]: 1mM\n\n#typed\n", ["Q", "[GSH]: 5mM", "[GSSG]: 1mM"]),
        ("## Q\n\n[GSH]: 5mM\n[GSSG]: 1mM\n\n[GSH]: <1mM\n", ["Q", "[GSH]: 5mM [GSSG]: 1mM [GSH]: <1mM"]),
        ("## Q\n\n[GSH]:\n5mM\n", ["Q", "[GSH]: 5mM"]), ("## Q\n\n[GSH\nin]: 5mM\n", ["Q", "[GSH in]: 5mM"]),
        ("## Q\n\n[GSH]: 5mM \"in cells\"\n", ["Q", "[GSH]: 5mM \"in cells\""]),
        ("## Q\n\n[GSH]: 5mM\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[Cl⁻]: 4\n", ["Q", "[GSH]: 5mM a b 1 2 [Cl⁻]: 4"]),
        ("## Q\n\n### [GSH]: 5mM\n\n[Cl⁻]: 4\n", ["Q", "[GSH]: 5mM [Cl⁻]: 4"]),
        ("## Q\n\n{{c1::[GSH]: 5mM}}\n\n[Cl⁻]: 4\n\n#cloze\n", ["Q [Cl⁻]: 4", "[GSH]: 5mM [Cl⁻]: 4"]),
        ("## GSH\n\n[GSH]: 5mM\n\n#reversed\n", ["GSH", "[GSH]: 5mM", "[GSH]: 5mM", "GSH"]),
        // Something has its name, but it leads nowhere.
        ("## What is [GSH]?\n\n[GSH]: 5mM\n", ["What is [GSH]?", "[GSH]: 5mM"]),
        ("## Q\n\n[GSH]: 0.5mM and [GSH][]\n", ["Q", "[GSH]: 0.5mM and [GSH][]"]),
        ("## Q\n\n[Ag⁺][Cl⁻]\n\n[Cl⁻]: 4mM\n\n[Cl⁻]: 1e-3mol/L\n", ["Q", "[Ag⁺][Cl⁻] [Cl⁻]: 4mM [Cl⁻]: 1e-3mol/L"]),
        // It leads somewhere, but nothing refers to it.
        ("## Q\n\n[GSH]: https://e.org\n", ["Q", "[GSH]: https://e.org"]),
        ("## Q\n\n`[GSH]` and $[GSH]$\n\n[GSH]: /a\n", ["Q", "[GSH] and [GSH] [GSH]: /a"]),
        ("## Q\n\n```\n[GSH]\n[GSH]: /a\n```\n\n[GSH]: /b\n", ["Q", "[GSH]\n[GSH]: /a [GSH]: /b"]),
        ("## Q\n\nthe [notes]\n\n[notes]: n.md\n\n[notes]: m.md\n", ["Q", "the notes notes: m.md"]),
        ("## Q\n\n[other]\n\n## R\n\n[other]: /a\n", ["Q", "[other]", "R", "[other]: /a"]),
        ("## Q\n\n[a]: /a\n\n## [a]\n\nb\n", ["Q", "[a]: /a", "[a]", "b"]),
        // It is used.
        ("## Q\n\nthe [notes][n] and [n]\n\n[n]: notes.md\n", ["Q", "the notes and n"]),
        ("## [n]\n\nA\n\n[n]: https://e.org\n", ["n", "A"]),
        ("## Q\n\n[it][N]\n\n***\n\n[n]: <a b.md> 'title'\n\nA\n", ["Q it", "A"]),
        ("## Q\n\n{{c1::[it][n]}}\n\n[n]: #x\n\n#cloze\n", ["Q", "it"]),
        ("## Q\n\n[n]\n\n- [n]: a/b.png\n- [m]: a\n", ["Q", "n [m]: a"]),
        ("## Q\n\n[n]\n\n[n]: /a\n\"said\" he\n", ["Q", "n \"said\" he"]),
        ("## Q\n\n[n]\n\n[n]: /a\n'said'\n", ["Q", "n 'said'"]),
    ])
    func aLineIsTextUnlessItLeadsSomewhereAndIsUsed(text: String, expected: [String]) {
        #expect(Self.shown(text) == expected)
    }

    @Test func whatIsUsedIsALink() {
        let card = Card(only: "## Q ![a][fig]\n\nsee [the *notes*][n]\n\n***\n\n[n]: notes.md \"t\"\n[fig]: f.png\n")
        #expect(card.images.map(\.target) == ["f.png"])
        #expect(
            card.content.question == [
                .paragraph([.strong([.text("Q "), .image(alt: "a", target: "f.png")])]),
                .paragraph([.text("see "), .link([.text("the "), .emphasis([.text("notes")])], target: "notes.md")]),
            ])
        #expect(card.content.answer == .shown([]))
    }

    @Test(arguments: ["[a]: https://e.org\n---", "[a]: /b\n[c]: /d\n---"]) func whetherALineIsAHeadingDependsOnNothingElse(lines: String) {
        let alone = Deck(parsing: "## Q\n\n\(lines)\n\nb\n")
        let used = Deck(parsing: "## Q\n\n[a] [c]\n\n\(lines)\n\nb\n")
        #expect(alone.cards.map(\.heading) == used.cards.map(\.heading))
        #expect(alone.codes == ["setext-heading@1"])
    }

    @Test func itIsExportedAsItIsShown() {
        #expect(MarkdownHTML.html(of: "[GSH]: 5mM") == "[GSH]: 5mM")
        #expect(MarkdownHTML.html(of: "[n]\n\n[n]: /a") == "<a href=\"/a\">n</a>")
    }
}
