/// Text set below or above the line, in the Unicode characters that exist for it.
enum Script {
    case lower
    case upper

    /// The HTML tag that ends it.
    var closingTag: String { self == .lower ? "</sub>" : "</sup>" }

    /// The text in small characters, or nil when one of its characters has none.
    func small(_ text: String) -> String? {
        guard !text.isEmpty else { return nil }
        let table = self == .lower ? Self.lowered : Self.raised
        var small = ""
        for character in text {
            guard let found = table[character] else { return nil }
            small.append(found)
        }
        return small
    }

    /// The inlines as small text, or, when there is no such text, in brackets behind `_` or `^`.
    func inlines(_ inlines: [Inline]) -> [Inline] {
        if case .text(let text) = inlines.first, inlines.count == 1, let small = small(text) { return [.text(small)] }
        guard !inlines.isEmpty else { return [] }
        var bracketed: [Inline] = []
        Inline.append([.text(self == .lower ? "_(" : "^(")] + inlines + [.text(")")], to: &bracketed)
        return bracketed
    }

    private static let lowered = table(
        "0123456789+-−–=()aehijklmnoprstuvxβγρφχ ",
        "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ ")
    private static let raised = table(
        "0123456789+-−–=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ′ ",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ′ ")

    private static func table(_ from: String, _ to: String) -> [Character: Character] { Dictionary(uniqueKeysWithValues: zip(from, to)) }
}
