/// TeX maths between dollar signs, as Unicode text where Unicode has all of it: `$\gamma$`, `$Ca^{2+}$`, `$K_m \approx 5\,\mu M$`.
struct Maths {
    private var rest: Substring
    private var isWhole = true

    /// The maths as text, or as code with its source when Unicode cannot say it.
    static func inline(_ source: String) -> Inline {
        let dollars = source.hasPrefix("$$") ? 2 : 1
        var maths = Maths(rest: source.dropFirst(dollars).dropLast(dollars))
        let text = maths.text(until: nil)
        return maths.isWhole ? .text(text) : .code(source)
    }

    private init(rest: Substring) { self.rest = rest }

    /// Reads up to a closing brace, or to the end.
    private mutating func text(until end: Character?, depth: Int = 0) -> String {
        var text = ""
        while isWhole, let character = rest.popFirst() {
            switch character {
            case _ where character == end: return text
            case "\\": text += command(depth: depth)
            case "^": text += script(.upper, depth: depth)
            case "_": text += script(.lower, depth: depth)
            case "{": text += group(depth: depth)
            case "-": text += "−"
            case "~": text += " "
            case "}", "&", "#", "%", "$": isWhole = false
            default: text.append(character.isNewline ? " " : character)
            }
        }
        if end != nil { isWhole = false }
        return text
    }

    /// What stands between braces; the first is read already. Nested deeper than any formula of a card, it is left as source.
    private mutating func group(depth: Int) -> String {
        guard depth < 16 else {
            isWhole = false
            return ""
        }
        return text(until: "}", depth: depth + 1)
    }

    /// What a command or a script applies to: a group, a command or one character.
    private mutating func argument(depth: Int) -> String {
        while rest.first == " " { rest.removeFirst() }
        switch rest.popFirst() {
        case "{": return group(depth: depth)
        case "\\": return command(depth: depth)
        case let character? where character.isLetter || character.isNumber || "+-−*′".contains(character): return String(character)
        default:
            isWhole = false
            return ""
        }
    }

    private mutating func script(_ script: Script, depth: Int) -> String {
        let argument = argument(depth: depth)
        if argument == "°", script == .upper { return argument }
        guard isWhole, let small = script.small(argument) else {
            isWhole = false
            return ""
        }
        return small
    }

    private mutating func command(depth: Int) -> String {
        let name = rest.prefix { $0.isASCII && $0.isLetter }
        rest = rest.dropFirst(name.count)
        if name.isEmpty {
            switch rest.popFirst() {
            case ",", ";", ":", " ", "!": return " "
            case let character? where "{}%&#$_".contains(character): return String(character)
            default: isWhole = false
            }
            return ""
        }
        if ["mathrm", "text", "mathit", "mathbf", "operatorname", "textrm", "textit"].contains(name) {
            return argument(depth: depth)
        }
        guard let symbol = Self.symbols[String(name)] else {
            isWhole = false
            return ""
        }
        // The blank that ends a command's name belongs to it (`\Delta G` is ΔG); before and after an operator it is wanted.
        let isLetter = symbol == "°" || symbol.first?.isLetter == true
        if isLetter, rest.first == " ", rest.dropFirst().first?.isLetter == true { rest.removeFirst() }
        return symbol
    }

    private static let symbols: [String: String] = [
        "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ",
        "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ",
        "upsilon": "υ", "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
        "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
        "to": "→", "rightarrow": "→", "leftarrow": "←", "leftrightarrow": "↔", "rightleftharpoons": "⇌", "Rightarrow": "⇒",
        "longrightarrow": "⟶", "uparrow": "↑", "downarrow": "↓", "cdot": "·", "times": "×", "pm": "±", "mp": "∓", "div": "÷", "ast": "∗",
        "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "ne": "≠", "approx": "≈", "sim": "∼", "equiv": "≡", "propto": "∝",
        "ll": "≪", "gg": "≫", "infty": "∞", "partial": "∂", "nabla": "∇", "sum": "∑", "prod": "∏", "int": "∫", "in": "∈", "circ": "°",
        "degree": "°", "bullet": "•", "ldots": "…", "dots": "…", "cdots": "⋯", "quad": " ", "qquad": "  ", "prime": "′", "AA": "Å",
        "ln": "ln", "log": "log", "exp": "exp", "sin": "sin", "cos": "cos", "tan": "tan", "max": "max", "min": "min", "lim": "lim",
        "forall": "∀", "exists": "∃", "emptyset": "∅", "subset": "⊂", "cup": "∪", "cap": "∩", "neg": "¬", "land": "∧", "lor": "∨",
    ]
}
