/// The commands of TeX that have a Unicode text, by what stands around them.
enum MathsSymbols {
    /// Letters, and signs that are written like them.
    static let letters: [String: String] = [
        "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ",
        "vartheta": "ϑ", "iota": "ι", "kappa": "κ", "varkappa": "ϰ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "omicron": "ο",
        "pi": "π", "varpi": "ϖ", "rho": "ρ", "varrho": "ϱ", "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ", "phi": "φ",
        "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ",
        "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "ell": "ℓ", "hbar": "ℏ", "imath": "ı",
        "jmath": "ȷ", "wp": "℘", "Re": "ℜ", "Im": "ℑ", "aleph": "ℵ", "beth": "ℶ", "degree": "°", "AA": "Å", "angstrom": "Å", "ss": "ß",
        "partial": "∂",
    ]

    /// Signs between two things, which bind them closely.
    static let operators: [String: String] = [
        "cdot": "·", "times": "×", "pm": "±", "mp": "∓", "div": "÷", "ast": "∗", "circ": "∘", "bullet": "•", "star": "⋆", "oplus": "⊕",
        "ominus": "⊖", "otimes": "⊗", "odot": "⊙", "oslash": "⊘", "cup": "∪", "cap": "∩", "uplus": "⊎", "sqcup": "⊔", "sqcap": "⊓",
        "setminus": "∖", "smallsetminus": "∖", "wedge": "∧", "land": "∧", "vee": "∨", "lor": "∨", "wr": "≀", "amalg": "⨿", "diamond": "⋄",
        "dagger": "†", "ddagger": "‡", "ltimes": "⋉", "rtimes": "⋊", "triangleleft": "◁", "triangleright": "▷",
    ]

    /// Signs between two things, with a blank on each side.
    static let relations: [String: String] = [
        "to": "→", "rightarrow": "→", "gets": "←", "leftarrow": "←", "leftrightarrow": "↔", "rightleftharpoons": "⇌",
        "leftrightharpoons": "⇋", "rightleftarrows": "⇄", "leftrightarrows": "⇆", "Rightarrow": "⇒", "Leftarrow": "⇐",
        "Leftrightarrow": "⇔", "longrightarrow": "⟶", "longleftarrow": "⟵", "longleftrightarrow": "⟷", "Longrightarrow": "⟹",
        "Longleftarrow": "⟸", "Longleftrightarrow": "⟺", "implies": "⟹", "impliedby": "⟸", "iff": "⟺", "mapsto": "↦", "longmapsto": "⟼",
        "hookrightarrow": "↪", "hookleftarrow": "↩", "rightharpoonup": "⇀", "rightharpoondown": "⇁", "leftharpoonup": "↼",
        "rightsquigarrow": "⇝", "leadsto": "⇝", "twoheadrightarrow": "↠", "nearrow": "↗", "searrow": "↘", "leq": "≤", "le": "≤",
        "leqslant": "≤", "geq": "≥", "ge": "≥", "geqslant": "≥", "lt": "<", "gt": ">", "neq": "≠", "ne": "≠", "approx": "≈",
        "approxeq": "≊", "sim": "∼", "simeq": "≃", "cong": "≅", "equiv": "≡", "propto": "∝", "asymp": "≍", "doteq": "≐", "coloneqq": "≔",
        "triangleq": "≜", "ll": "≪", "gg": "≫", "lesssim": "≲", "gtrsim": "≳", "prec": "≺", "succ": "≻", "preceq": "≼", "succeq": "≽",
        "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂", "supset": "⊃", "subseteq": "⊆", "supseteq": "⊇", "subsetneq": "⊊",
        "supsetneq": "⊋", "nsubseteq": "⊈", "sqsubseteq": "⊑", "sqsupseteq": "⊒", "mid": "∣", "nmid": "∤", "parallel": "∥",
        "nparallel": "∦", "perp": "⊥", "vdash": "⊢", "dashv": "⊣", "models": "⊨", "vDash": "⊨", "nleq": "≰", "ngeq": "≱", "bowtie": "⋈",
    ]

    /// Names of functions: a blank stands before their argument unless that is in brackets.
    static let functions: [String: String] = [
        "ln": "ln", "log": "log", "lg": "lg", "exp": "exp", "sin": "sin", "cos": "cos", "tan": "tan", "cot": "cot", "sec": "sec",
        "csc": "csc", "sinh": "sinh", "cosh": "cosh", "tanh": "tanh", "coth": "coth", "arcsin": "arcsin", "arccos": "arccos",
        "arctan": "arctan", "arccot": "arccot", "max": "max", "min": "min", "sup": "sup", "inf": "inf", "lim": "lim", "det": "det",
        "dim": "dim", "deg": "deg", "ker": "ker", "hom": "hom", "arg": "arg", "argmax": "argmax", "argmin": "argmin", "gcd": "gcd",
        "lcm": "lcm", "Pr": "Pr", "tr": "tr", "rank": "rank", "sgn": "sgn", "erf": "erf", "mod": "mod", "limsup": "lim sup",
        "liminf": "lim inf", "bmod": "mod",
    ]

    /// Signs that stand as they do.
    static let signs: [String: String] = [
        "infty": "∞", "nabla": "∇", "sum": "∑", "prod": "∏", "coprod": "∐", "int": "∫", "iint": "∬", "iiint": "∭", "oint": "∮",
        "bigcup": "⋃", "bigcap": "⋂", "bigoplus": "⨁", "bigotimes": "⨂", "bigvee": "⋁", "bigwedge": "⋀", "forall": "∀", "exists": "∃",
        "nexists": "∄", "emptyset": "∅", "varnothing": "∅", "neg": "¬", "lnot": "¬", "top": "⊤", "bot": "⊥", "angle": "∠",
        "measuredangle": "∡", "triangle": "△", "square": "□", "Box": "□", "blacksquare": "■", "checkmark": "✓", "therefore": "∴",
        "because": "∵", "ldots": "…", "dots": "…", "dotsc": "…", "dotsb": "…", "hdots": "…", "cdots": "⋯", "vdots": "⋮", "ddots": "⋱",
        "prime": "′", "backprime": "‵", "uparrow": "↑", "downarrow": "↓", "updownarrow": "↕", "Uparrow": "⇑", "Downarrow": "⇓",
        "complement": "∁", "flat": "♭", "sharp": "♯", "natural": "♮", "clubsuit": "♣", "diamondsuit": "♦", "heartsuit": "♥",
        "spadesuit": "♠", "lbrace": "{", "rbrace": "}", "lbrack": "[", "rbrack": "]", "langle": "⟨", "rangle": "⟩", "lceil": "⌈",
        "rceil": "⌉", "lfloor": "⌊", "rfloor": "⌋", "vert": "|", "Vert": "‖",
        "backslash": "\\", "colon": ":", "S": "§", "P": "¶", "copyright": "©", "pounds": "£", "euro": "€", "quad": " ", "qquad": " ",
        "enspace": " ", "thinspace": " ",
    ]

    /// Strokes that open and close as brackets do.
    static let bars: [String: (sign: String, kind: MathsLine.Kind)] = [
        "lvert": ("|", .opening), "rvert": ("|", .closing), "lVert": ("‖", .opening), "rVert": ("‖", .closing),
    ]

    /// Commands that only say how something looks.
    static let ignored: Set<String> = [
        "limits", "nolimits", "displaystyle", "textstyle", "scriptstyle", "scriptscriptstyle", "nonumber", "notag", "rm", "bf",
        "it", "sf", "tt", "cal", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "biggl", "biggr", "Biggl", "Biggr",
        "bigm", "Bigm", "hfill", "hline", "strut", "relax",
    ]

    /// Commands whose argument is text.
    static let texts: Set<String> = [
        "text", "textrm", "textit", "textbf", "textsf", "texttt", "textnormal", "mbox", "hbox",
    ]

    /// Commands that show their argument in another way; its letters are one word.
    static let plain: Set<String> = [
        "mathrm", "mathit", "mathbf", "mathsf", "mathtt", "mathnormal", "mathfrak", "mathscr", "boldsymbol", "bm", "pmb", "boxed",
        "overbrace", "underbrace", "mathop", "mathrel", "mathbin", "mathord",
    ]

    /// Alphabets that have letters of their own.
    static let alphabets: [String: [Character: String]] = [
        "mathbb": ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ", "E": "𝔼", "F": "𝔽", "1": "𝟙"],
        "mathcal": ["B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ"],
    ]

    /// Accents, as they follow their letter.
    static let accents: [String: Character] = [
        "hat": "\u{302}", "widehat": "\u{302}", "bar": "\u{304}", "overline": "\u{305}", "underline": "\u{332}", "tilde": "\u{303}",
        "widetilde": "\u{303}", "vec": "\u{20D7}", "overrightarrow": "\u{20D7}", "dot": "\u{307}", "ddot": "\u{308}", "acute": "\u{301}",
        "grave": "\u{300}", "check": "\u{30C}", "breve": "\u{306}", "mathring": "\u{30A}",
    ]

    /// Accents that run over several letters.
    static let lines: Set<String> = ["bar", "overline", "underline", "overrightarrow", "vec"]

    /// What stands before and behind a table, and between its cells.
    static let tables: [String: (opening: String, closing: String, comma: String)] = [
        "matrix": ("(", ")", ", "), "smallmatrix": ("(", ")", ", "), "pmatrix": ("(", ")", ", "), "bmatrix": ("[", "]", ", "),
        "Bmatrix": ("{", "}", ", "), "vmatrix": ("|", "|", ", "), "Vmatrix": ("‖", "‖", ", "), "array": ("(", ")", ", "),
        "cases": ("{ ", " }", " "),
    ]

    /// Whether a command begins something that can be multiplied.
    static func isThing(_ name: String) -> Bool {
        letters[name] != nil || functions[name] != nil || accents[name] != nil || alphabets[name] != nil || plain.contains(name)
            || texts.contains(name) || things.contains(name)
    }

    private static let things: Set<String> = [
        "frac", "dfrac", "tfrac", "cfrac", "binom", "sqrt", "left", "operatorname", "sum", "prod", "int", "iint", "oint", "langle", "lvert",
    ]

    /// A sign struck through.
    static func negated(_ sign: String) -> String {
        ["=": "≠", "∈": "∉", "∋": "∌", "⊂": "⊄", "⊃": "⊅", "⊆": "⊈", "≡": "≢", "≤": "≰", "≥": "≱", "<": "≮", ">": "≯", "∃": "∄", "∣": "∤"][
            sign]
            ?? sign + "\u{338}"
    }
}
