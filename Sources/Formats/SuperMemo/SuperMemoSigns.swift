/// What tells SuperMemo's questions and answers from those of hashcards, which look much alike.
enum SuperMemoSigns {
    /// Why a text is SuperMemo's, as the end of a sentence; nil for one that is not.
    ///
    /// There a mark is repeated on each line of a side, letters may be small, and numbers stand in lines `I:`; here `C:` begins a card.
    static func reason(_ lines: TextLines) -> String? {
        var (questions, repeated, small, schedules, choices) = (0, 0, 0, 0, 0)
        var previous: String?
        for line in lines {
            if line.hasPrefix("C:") || line.hasPrefix("---") { return nil }
            let mark = SuperMemoReader.mark(of: line)
            if let mark {
                if mark.mark == "q" { questions += 1 }
                if mark.mark == previous, mark.mark == "q" || mark.mark == "a" { repeated += 1 }
                if line.hasPrefix("q:") || line.hasPrefix("a:") { small += 1 }
                if mark.mark == "i", mark.text.uppercased().hasPrefix("REP=") { schedules += 1 }
                if mark.mark.utf8.count > 1 { choices += 1 }
            }
            previous = mark?.mark
        }
        guard questions > 0 else { return nil }
        if schedules > 0 { return "it has lines 'I: REP=' with a schedule" }
        if repeated > 0 { return "it repeats 'Q:' or 'A:' on the lines of one side" }
        if small > 0 { return "it has lines with 'q:' and 'a:' first" }
        return choices > 0 ? "it has lines with wrong answers, 'a1:'" : nil
    }
}
