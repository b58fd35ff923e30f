/// Where something goes that is measured.
enum Direction: Hashable {
    case up, down, nowhere

    /// The directions that a text states.
    static func stated(in text: String) -> Set<Direction> {
        let words = text.lowercased().split { !$0.isLetter }
        var stated: Set<Direction> = []
        for (index, word) in words.enumerated() {
            if still.contains(word) || negations.contains(word) && words.dropFirst(index + 1).prefix(4).contains(where: changes.contains) {
                stated.insert(.nowhere)
            }
            let isDenied = words[..<index].suffix(3).contains(where: negations.contains)
            if ups.contains(word) { stated.insert(isDenied ? .nowhere : .up) }
            if downs.contains(word) { stated.insert(isDenied ? .nowhere : .down) }
        }
        return stated
    }

    private static let ups: Set<Substring> = [
        "rise", "rises", "rose", "risen", "increase", "increases", "increased", "higher", "raise", "raises", "raised", "grew", "grows",
        "upward", "upwards", "doubled", "doubles", "elevated",
    ]
    private static let downs: Set<Substring> = [
        "fall", "falls", "fell", "fallen", "decrease", "decreases", "decreased", "lower", "lowers", "lowered", "reduce", "reduces",
        "reduced",
        "dropped", "drops", "declined", "declines", "shrank", "shrinks", "downward", "downwards", "halved",

    ]
    private static let still: Set<Substring> = ["unchanged", "same", "similar", "alike", "neither", "stable"]
    private static let negations: Set<Substring> = ["no", "not", "none", "never", "without"]
    private static let changes: Set<Substring> = [
        "change", "changes", "changed", "difference", "differences", "differ", "differed", "effect", "effects", "benefit",
        "affect", "affected",
    ]
}
