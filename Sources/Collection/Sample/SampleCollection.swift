import Files

/// A collection of decks for measuring: cards of all kinds, each with a text of its own, the same for the same seed.
public struct SampleCollection {
    /// How many cards.
    public let cards: Int
    /// In how many files.
    public let files: Int
    /// What the words follow from.
    public let seed: UInt64

    /// A collection of so many cards in so many files.
    public init(cards: Int, files: Int, seed: UInt64) {
        self.cards = cards
        self.files = files
        self.seed = seed
    }

    private static let words = [
        "glutamate", "cystine", "astrocyte", "receptor", "synapse", "antiporter", "thiol", "enzyme", "gradient", "transporter", "vesicle",
        "peptide", "neuron", "redox", "substrate", "membrane", "cysteine", "glycine", "cofactor", "inhibitor",
    ]

    /// Writes the files into a folder, in ten folders below it.
    public func write(to folder: String) throws {
        var dice = SplitMix64(seed)
        var number = 0
        for file in 0..<files {
            let count = cards * (file + 1) / files - cards * file / files
            var text = "---\ntags:\n  - sample\n  - part/\(file % 7)\n---\n\n# Sample \(file)\n\n"
            for _ in 0..<count {
                number += 1
                text += card(number, &dice)
            }
            try FileSystem.replace("\(folder)/part-\(file % 10)/sample-\(file).md", with: text)
        }
    }

    private func card(_ number: Int, _ dice: inout SplitMix64) -> String {
        func word() -> String { Self.words.randomElement(using: &dice)! }
        func phrase() -> String { (0..<8).map { _ in word() }.joined(separator: " ") }
        let end = "\n> **Source:** \(word()) et al. \(1990 + number % 30)\n\n#level/\(["core", "intermediate", "expert"][number % 3])"
        return switch number % 10 {
        case 0: "## Which \(word()) is number \(number)?\n\n- [x] \(phrase())\n- [ ] \(phrase())\n- [ ] \(phrase())\n\(end)\n\n"
        case 1: "## Name \(word()) number \(number)\n\n\(word())\n\(end) #typed\n\n"
        case 2: "## Complete \(number)\n\nThe {{c1::\(word())}} of \(phrase()).\n\(end) #cloze\n\n"
        default: "## What does \(word()) number \(number) do?\n\n\(phrase()), **\(word())** and \(phrase()).\n\(end)\n\n"
        }
    }
}
