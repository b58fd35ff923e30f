import Cards
import TestSupport
import Testing

/// Formulas as lines of text. `math` is a formula without its dollar signs.
@Suite("Maths") struct MathsTests {
    private static func shown(_ math: String) -> [Inline] {
        guard case .paragraph(let inlines)? = Block.blocks(of: "$\(math)$").first else { return [] }
        return inlines
    }

    private static func expect(_ math: String, _ line: String) {
        #expect(shown(math) == [.text(line)], "\(math)")
    }

    @Test(arguments: [
        (#"\frac{1}{2}"#, "1/2"), (#"\frac12"#, "1/2"), (#"\frac{a+b}{2}"#, "(a+b)/2"), (#"\frac{a}{b+c}"#, "a/(b+c)"),
        (#"\frac{a}{bc}"#, "a/(bc)"), (#"\frac{2a}{b}"#, "2a/b"), (#"\frac{1}{2a}"#, "1/(2a)"), (#"\frac{dy}{dx}"#, "dy/dx"),
        (#"\frac{\partial f}{\partial x}"#, "∂f/∂x"), (#"\frac{-b \pm \sqrt{b^2 - 4ac}}{2a}"#, "(−b ± √(b² − 4ac))/(2a)"),
        (#"\frac{1}{x^2}"#, "1/x²"), (#"\frac{1}{2}x"#, "(1/2)x"), (#"\frac{1}{2} m v^2"#, "1/2 m v²"), (#"x\frac{1}{2}"#, "x(1/2)"),
        (#"\frac{a}{b}^2"#, "(a/b)²"), (#"\frac{\frac{a}{b}}{c}"#, "(a/b)/c"), (#"\dfrac{\text{distance}}{\text{time}}"#, "distance/time"),
        (#"\frac{(a+b)}{2}"#, "(a+b)/2"), (#"\frac{[A][B]}{[AB]}"#, "[A][B]/([AB])"), (#"-\frac{a}{b}"#, "−a/b"),
        (#"v = \frac{V_{\max} [S]}{K_m + [S]}"#, "v = (Vₘₐₓ [S])/(Kₘ + [S])"), (#"\ln\frac{a}{b}"#, "ln(a/b)"),
        (#"\sin \frac{x}{2}"#, "sin(x/2)"), (#"\binom{n}{k}"#, "C(n, k)"), (#"\frac{1}{N}\sum_i x_i"#, "(1/N)∑ᵢ xᵢ"),
        (#"\frac{1}{2}\vec{a}"#, "(1/2)a\u{20D7}"),
        (#"\lim_{x\to 0}\frac{\sin x}{x}"#, "lim_(x → 0) ((sin x)/x)"), (#"\log_2\frac{a}{b}"#, "log₂(a/b)"),
    ])
    func aFractionIsAStroke(math: String, line: String) { Self.expect(math, line) }

    @Test(arguments: [
        (#"\sqrt{2}"#, "√2"), (#"\sqrt x"#, "√x"), (#"\sqrt{x+1}"#, "√(x+1)"), (#"\sqrt{xy}"#, "√(xy)"), (#"\sqrt[3]{x}"#, "∛x"),
        (#"\sqrt[n]{x}"#, "ⁿ√x"), (#"\sqrt{x^2}"#, "√(x²)"), (#"2\sqrt{3}"#, "2√3"), (#"\sqrt{2}x"#, "√(2)x"), (#"\sqrt{12}"#, "√12"),
        (#"\sqrt{\frac{a}{b}}"#, "√(a/b)"),
    ])
    func aRootIsASign(math: String, line: String) { Self.expect(math, line) }

    @Test(arguments: [
        (#"\sin x"#, "sin x"), (#"\ln x"#, "ln x"), (#"\log n"#, "log n"), (#"\log_2 n"#, "log₂ n"), (#"\log_2n"#, "log₂ n"),
        (#"\sin^2\theta"#, "sin² θ"), (#"\sin(x)"#, "sin(x)"), (#"2\cos\pi"#, "2 cos π"), (#"x\ln x"#, "x ln x"), (#"\exp(-x)"#, "exp(−x)"),
        (#"\lim_{x \to 0} f(x)"#, "lim_(x → 0) f(x)"), (#"\lim_{n\to\infty} a_n"#, "lim_(n → ∞) aₙ"), (#"\max(a, b)"#, "max(a, b)"),
        (#"\operatorname{arsinh} x"#, "arsinh x"), (#"a \bmod b"#, "a mod b"), (#"\ln\ln x"#, "ln ln x"),
        (#"-\log_{10}[H^+]"#, "−log₁₀[H⁺]"),
    ])
    func theNameOfAFunctionKeepsItsBlank(math: String, line: String) { Self.expect(math, line) }

    @Test(arguments: [
        (#"A \iff B"#, "A ⟺ B"), (#"A\implies B"#, "A ⟹ B"), (#"a\leq b"#, "a ≤ b"), (#"x \in \mathbb{R}"#, "x ∈ ℝ"),
        (#"f\colon A\to B"#, "f: A → B"), (#"P(A \mid B)"#, "P(A ∣ B)"), (#"a\cdot b"#, "a·b"), (#"a \cdot b"#, "a · b"),
        (#"5\times10^3"#, "5×10³"), (#"\pm 1"#, "±1"), (#"x \not= y"#, "x ≠ y"), (#"x \not\in A"#, "x ∉ A"), (#"f \circ g"#, "f ∘ g"),
        (#"90^\circ"#, "90°"), (#"\Delta G^\circ + RT"#, "ΔG° + RT"), (#"37\,^\circ C"#, "37 °C"), (#"\pm x"#, "±x"),
        (#"\ast + 1"#, "∗ + 1"), (#"A \xrightarrow{h\nu} B"#, "A →(hν) B"), (#"A \subseteq B \cup C"#, "A ⊆ B ∪ C"),
        (#"\{1, 2\}"#, "{1, 2}"),
        (#"\ell"#, "ℓ"), (#"\|v\|"#, "‖v‖"), (#"A^\top"#, "A^⊤"), (#"\forall x \exists y"#, "∀ x ∃ y"), (#"50\%"#, "50%"),
    ])
    func aSignStandsAsItIsRead(math: String, line: String) { Self.expect(math, line) }

    @Test(arguments: [
        (#"\left( \frac{a}{b} \right)^2"#, "(a/b)²"), (#"\left[x\right]"#, "[x]"), (#"\left\{x\right\}"#, "{x}"),
        (#"\left. x \right|_0"#, "x |₀"),
        (#"\bigl(x\bigr)"#, "(x)"), (#"\left\lvert x \right\rvert"#, "|x|"), (#"\langle x, y \rangle"#, "⟨x, y⟩"),
    ])
    func bracketsOfAnySizeAreBrackets(math: String, line: String) { Self.expect(math, line) }

    @Test(arguments: [
        (#"\sum_{i=1}^{n} i"#, "∑ᵢ₌₁ⁿ i"), (#"\sum_{k \in A} k"#, "∑_(k ∈ A) k"), (#"\int_0^1 x\,dx"#, "∫₀¹ x dx"),
        (#"\int_{-\infty}^{\infty}"#, "∫_(−∞)^∞"), (#"x_{Q}"#, "x_Q"), (#"K_{cat}"#, "K_(cat)"), (#"a^{b^c}"#, "a^(bᶜ)"),
        (#"e^{-x^2}"#, "e^(−x²)"),
        (#"e^{i\pi}+1=0"#, "e^(iπ)+1=0"), (#"x ^2"#, "x²"), (#"f'(x)"#, "f'(x)"), (#"x^{\frac{1}{2}}"#, "x^(1/2)"), (#"2^{(n)}"#, "2⁽ⁿ⁾"),
        (#"\underset{x}{\max} f"#, "maxₓ f"), (#"T^{-1}_{ij}"#, "T⁻¹ᵢⱼ"),
    ])
    func whatStandsAboveAndBelowIsSmallOrBehindASign(math: String, line: String) { Self.expect(math, line) }

    @Test(arguments: [
        (#"\text{if } x > 0"#, "if x > 0"), (#"x \text{ and } y"#, "x and y"), (#"5\,\mathrm{mM}"#, "5 mM"),
        (#"\text{well-known}"#, "well-known"),
        (#"\mathbf{v}"#, "v"), (#"\mathcal{L}"#, "ℒ"), (#"\mathbb{Z}_n"#, "ℤₙ"), (#"\mathrm{d}x"#, "dx"), (#"\text{50\% of}"#, "50% of"),
    ])
    func wordsStandInAFormula(math: String, line: String) { Self.expect(math, line) }

    @Test(arguments: [
        (#"\hat{x}"#, "x\u{302}"), (#"\bar x"#, "x\u{304}"), (#"\vec{v}"#, "v\u{20D7}"), (#"\dot{x}_1"#, "x\u{307}₁"),
        (#"\tilde\theta"#, "θ\u{303}"),
        (#"\overline{AB}"#, "A\u{305}B\u{305}"), (#"\hat{AB}"#, "hat(AB)"), (#"\overline{a+b}"#, "overline(a+b)"),
    ])
    func anAccentStandsOnItsLetter(math: String, line: String) { Self.expect(math, line) }

    @Test(arguments: [
        (#"\begin{pmatrix} a & b \\ c & d \end{pmatrix}"#, "(a, b; c, d)"), (#"\begin{bmatrix}1\\2\end{bmatrix}"#, "[1; 2]"),
        (#"|x| = \begin{cases} x & x \ge 0 \\ -x & x < 0 \end{cases}"#, "|x| = { x x ≥ 0; −x x < 0 }"),
        (#"\begin{aligned} a &= b \\ &= c \end{aligned}"#, "a = b; = c"), (#"\begin{array}{cc} 1 & 2 \end{array}"#, "(1, 2)"),
    ])
    func aTableIsARow(math: String, line: String) { Self.expect(math, line) }

    @Test(arguments: [
        (#"\unknown"#, #"\unknown"#), (#"\unknown + \alpha"#, #"\unknown + α"#), (#"\foo{x^2} = \frac{1}{2}"#, #"\foo{x²} = 1/2"#),
        (#"\foo{\beta}{y} \to 0"#, #"\foo{β}{y} → 0"#), (#"\frac{\foo}{2}"#, #"\foo/2"#), (#"x^{\foo}"#, #"x^(\foo)"#),
    ])
    func anUnknownCommandLeavesOnlyItself(math: String, line: String) { Self.expect(math, line) }

    @Test(arguments: [
        #"\frac{1}"#, #"\sqrt"#, "x^", #"\begin{pmatrix} a"#, #"\end{pmatrix}"#, #"\sqrt[3"#,
        String(repeating: "{", count: 40) + String(repeating: "}", count: 40), String(repeating: #"\hat"#, count: 40) + "x",
    ])
    func whatIsNotWholeStaysAsItIsWritten(math: String) { #expect(Self.shown(math) == [.code("$\(math)$")], "\(math)") }

    @Test(arguments: [
        #"\hat"#, #"\sqrt"#, "{", #"\begin{cases}"#, "x_", "^", #"\frac"#, #"\foo{"#, #"\text{"#, "&", #"\\"#, #"\not"#, "a ", #"\left"#,
        #"\frac12"#, "(", "x^{2}", #"\ln "#, #"\sum_1^2"#, #"\cdot "#, #"\to"#, #"\not="#, #"\vec a"#, "\\circ  ",
    ])
    func aLongFormulaIsReadInGoodTime(part: String) {
        let text = "$" + String(repeating: part, count: 40_000) + "$"
        let duration = ProcessorTime.measure { _ = Block.blocks(of: text) }
        #expect(duration < .seconds(10))
    }
}
