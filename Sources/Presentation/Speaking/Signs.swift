/// The words of signs: what a voice says of that which is no letter and no digit. The table is about signs alone; how they are told apart by
/// what stands around them is the reader's.
enum Signs {
    /// Signs that are said wherever they stand, longest first where one begins another. An empty text is a sign that is meant to be silent.
    static let words: [(sign: String, words: String)] = [
        // Arrows, drawn and typed.
        ("→", "to"), ("⟶", "to"), ("⇒", "to"), ("⟹", "to"), ("↦", "to"), ("⇀", "to"), ("➔", "to"), ("➜", "to"), ("►", "to"), ("▶", "to"),
        ("←", "from"), ("⟵", "from"), ("⇐", "from"), ("⟸", "from"), ("◄", "from"), ("◀", "from"), ("↑", "up"), ("⇑", "up"), ("↓", "down"),
        ("⇓", "down"), ("↗", "rising to"), ("↘", "falling to"), ("⊣", "blocks"), ("⇔", "exactly when"), ("⟺", "exactly when"),
        // Comparing.
        ("≈", "about"), ("~", "about"), ("∼", "about"), ("≃", "about"), ("≅", "about"), ("≤", "at most"), ("<=", "at most"),
        ("≥", "at least"), (">=", "at least"), ("≪", "much less than"), ("≫", "much more than"), ("≠", "not equal to"),
        ("≡", "the same as"), ("∝", "in proportion to"), ("<", "less than"), (">", "more than"), ("=", "equals"),
        // Reckoning.
        ("±", "plus or minus"), ("∓", "minus or plus"), ("+", "plus"), ("×", "times"), ("·", "times"), ("⋅", "times"), ("÷", "divided by"),
        ("∕", "over"), ("∗", "star"),
        ("**", ""), ("*", "star"), ("√", "root of"), ("∞", "infinity"), ("∑", "sum of"), ("∏", "product of"), ("∫", "integral of"),
        ("∂", "d"),
        ("∇", "nabla"), ("%", "percent"), ("‰", "per thousand"), ("½", "one half"), ("⅓", "one third"), ("⅔", "two thirds"),
        ("¼", "one quarter"), ("¾", "three quarters"), ("°C", "degrees Celsius"), ("°F", "degrees Fahrenheit"), ("°", "degrees"),
        ("′", "prime"), ("″", "double prime"), ("∅", "empty set"),
        // Sets and reasons.
        ("∈", "in"), ("∉", "not in"), ("∪", "or"), ("∩", "and"), ("⊂", "part of"), ("⊆", "part of"), ("∀", "for all"), ("∃", "there is"),
        ("¬", "not"), ("∧", "and"), ("∨", "or"), ("∴", "therefore"), ("∵", "because"), ("∥", "parallel to"), ("⊥", "perpendicular to"),
        ("∠", "angle"),
        // In running text.
        ("&", "and"), ("@", "at"), ("#", "number"), ("§", "section"), ("¶", "paragraph"), ("†", "dagger"), ("‡", "double dagger"),
        ("©", "copyright"), ("®", "registered"), ("™", "trade mark"), ("$", "dollars"), ("€", "euros"), ("£", "pounds"), ("¥", "yen"),
        ("✓", "right"), ("✔", "right"), ("✗", "wrong"), ("✘", "wrong"), ("☐", "not ticked"), ("☑", "ticked"), ("☒", "ticked"),
        ("♀", "female"), ("♂", "male"), ("^", "to the"), ("\\", "backslash"), ("ℏ", "h bar"),
        // A pause.
        ("—", ","), ("―", ","), ("•", ","), ("●", ","), ("○", ","), ("▪", ","), ("|", ","), ("‖", ","), ("¿", ""), ("¡", ""),
        // Silent: quotes, and marks that are for eyes.
        ("\"", ""), ("“", ""), ("”", ""), ("„", ""), ("«", ""), ("»", ""), ("‹", ""), ("›", ""), ("`", ""), ("_", ""), ("{", ""), ("}", ""),
        ("⟨", ""), ("⟩", ""), ("…", ""), ("⋯", ""), ("¨", ""), ("´", ""), ("\u{AD}", ""), ("\u{200B}", ""), ("\u{200C}", ""),
        ("\u{200D}", ""), ("\u{2060}", ""), ("\u{FEFF}", ""), ("\u{FE0F}", ""),
        // Other faces of the signs a voice knows.
        ("‘", "'"), ("’", "'"), ("ʼ", "'"), ("‐", "-"), ("‑", "-"), ("[", "("), ("]", ")"), ("⌈", "("), ("⌉", ")"), ("⌊", "("), ("⌋", ")"),
    ]

    /// Greek letters by their names.
    static let greek: [Character: String] = [
        "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ϵ": "epsilon", "ζ": "zeta", "η": "eta", "θ": "theta",
        "ϑ": "theta", "ι": "iota", "κ": "kappa", "ϰ": "kappa", "λ": "lambda", "μ": "mu", "µ": "mu", "ν": "nu", "ξ": "xi", "ο": "omicron",
        "π": "pi", "ϖ": "pi", "ρ": "rho", "ϱ": "rho", "σ": "sigma", "ς": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi", "ϕ": "phi",
        "χ": "chi", "ψ": "psi", "ω": "omega", "Γ": "gamma", "Δ": "delta", "Θ": "theta", "Λ": "lambda", "Ξ": "xi", "Π": "pi", "Σ": "sigma",
        "Φ": "phi", "Ψ": "psi", "Ω": "omega", "∆": "delta",
    ]

    /// Marks upon a letter that are said behind it; other accents belong to their letter.
    static let accents: [Unicode.Scalar: String] = [
        "\u{302}": "hat", "\u{303}": "tilde", "\u{304}": "bar", "\u{305}": "bar", "\u{307}": "dot", "\u{308}": "double dot",
        "\u{20D7}": "vector", "\u{338}": "not",
    ]

    /// What stands above or below the line, as it would stand in it.
    static let raised = pairs("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱⁿᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᴺᴹᴴ", "0123456789+−=()inabcdefghjklmoprstuvwxyzTNMH")
    static let lowered = pairs("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ", "0123456789+−=()aehijklmnoprstuvxβγρφχ")

    /// The names of signs where each of them counts, as in code, besides those that have a name everywhere.
    static let exact: [Character: String] = [
        "-": "dash", "_": "underscore", ".": "dot", "(": "open bracket", ")": "close bracket", "[": "open square bracket",
        "]": "close square bracket", "{": "open brace", "}": "close brace", "\"": "quote", "'": "apostrophe", "`": "back quote",
        ":": "colon", ";": "semicolon", "!": "exclamation mark", "?": "question mark", "|": "bar", "/": "slash", "~": "tilde", "^": "caret",
        "#": "number sign", ",": "comma", "<": "less than", ">": "more than",
    ]

    private static func pairs(_ from: String, _ to: String) -> [Character: Character] { Dictionary(uniqueKeysWithValues: zip(from, to)) }
}
