/// The gaps of a block. Its vault's settings tell what makes them; where these are not known, its schedule does: it proves that there are gaps, and
/// how many.
struct ObsidianGaps {
    /// The text with its gaps in Nacre's grammar.
    let markdown: String
    /// Their numbers in the order in which the plugin asks them.
    let numbers: [Int]

    private static let bold = ObsidianSettings.Gap(open: "**", close: "**")

    /// nil for a block without gaps.
    init?(_ block: ObsidianBlock, _ settings: ObsidianSettings) {
        let text = block.text
        let usual = HighlightClozes(text, settings.gaps).map { (markdown: $0.markdown, numbers: $0.numbers) }
        let comments = block.lines.filter(ObsidianSchedule.isComment)
        let count = ObsidianSchedule.read(comments).entries.count
        guard !comments.isEmpty, usual == nil || !settings.areRead && usual?.numbers.count != count else {
            guard let usual else { return nil }
            (markdown, numbers) = usual
            return
        }
        let others = [settings.gaps + [Self.bold], [Self.bold]].map { gaps in
            HighlightClozes(text, gaps).map { (markdown: $0.markdown, numbers: $0.numbers) }
        }
        let braces = CurlyClozes(text)
        let inBraces = braces.numbers.isEmpty ? nil : (markdown: braces.markdown, numbers: braces.numbers.sorted())
        let all = [usual, inBraces] + others
        guard let best = all.first(where: { $0?.numbers.count == count }) ?? all.first(where: { $0 != nil }), let best else { return nil }
        (markdown, numbers) = best
    }
}
