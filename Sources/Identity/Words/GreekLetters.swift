/// Greek letters that are signs, as in α-synuclein, TNF-α and β₂: they are read by their names, as many write them.
enum GreekLetters {
    private static let names: [Unicode.Scalar: String] = [
        "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta", "θ": "theta", "ι": "iota",
        "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi", "ο": "omicron", "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau",
        "υ": "upsilon", "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega",
    ]
    private static let spelled = Set(names.values)

    /// A folded word with its Greek letters by name, unless it is a word of that language.
    static func spelledOut(_ word: String) -> String {
        let scalars = word.unicodeScalars
        guard (1...2).contains(scalars.count { names[$0] != nil }) else { return word }
        return scalars.map { names[$0] ?? String($0) }.joined()
    }

    /// Whether a folded word is the name of such a letter.
    static func isName(_ word: String) -> Bool { (2...7).contains(word.utf8.count) && spelled.contains(word) }
}
