import Cards

/// Running text.
extension OrgWriter {
    mutating func inline(_ nodes: [HTMLNode]) -> String { nodes.reduce(into: "") { $0 += inline($1) } }

    private mutating func inline(_ node: HTMLNode) -> String {
        guard case .element(let name, let attributes, let children) = node else {
            if case .text(let text) = node { return words(text) }
            return ""
        }
        switch name {
        case "b", "strong": return mark("*", children)
        case "i", "em": return mark("/", children)
        case "del", "s", "strike": return mark("+", children)
        case "u": return mark("_", children)
        case "code":
            let text = children.map(\.plain).joined()
            if avoidsBrackets, text.cut(at: "[")?.after.contains("]") == true { hasBracketsInCode = true }
            return text.contains("~") ? "=\(text)=" : "~\(text)~"
        case "sub": return "_{\(inline(children))}"
        case "sup": return "^{\(inline(children))}"
        case "br": return "\\\\\n"
        case "img": return "[[file:\(attributes["src"] ?? "")]]"
        case "a":
            let target = attributes["href"] ?? ""
            let text = inline(children)
            return text == target ? "[[\(target)]]" : "[[\(target)][\(text)]]"
        default: return inline(children)
        }
    }

    private mutating func mark(_ sign: String, _ children: [HTMLNode]) -> String {
        let inner = inline(children)
        return inner.isBlank ? inner : sign + inner + sign
    }

    /// Words whose signs mean nothing. Formulas stay: Org has the same.
    private mutating func words(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let (before, formula, behind) = Self.formula(in: rest) {
            result += plain(before) + formula
            rest = behind
        }
        return result + plain(rest)
    }

    /// The first formula of a text, with what stands before and behind it.
    private static func formula(in text: Substring) -> (before: Substring, formula: Substring, behind: Substring)? {
        [("\\(", "\\)"), ("\\[", "\\]"), ("$$", "$$")].compactMap { open, close -> (Substring, Substring, Substring)? in
            guard let (before, after) = text.cut(at: open), let (_, behind) = after.cut(at: close) else { return nil }
            return (before, text[before.endIndex..<behind.startIndex], behind)
        }.min { $0.0.endIndex < $1.0.endIndex }
    }

    private mutating func plain(_ text: Substring) -> String {
        var result = ""
        var previous: Character = " "
        for character in text {
            if "*/_=~+".contains(character), !previous.isLetter, !previous.isNumber { result.append(Self.guardSign) }
            if avoidsBrackets, character == "[" || character == "]" {
                hasBrackets = true
                result.append(character == "[" ? "(" : ")")
            } else {
                result.append(character)
            }
            previous = character
        }
        return result
    }

    /// A line that begins no heading, list, table, comment or the like.
    static func guarded(_ line: String) -> String {
        guard let first = line.first else { return line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let begins = "-+#|:".contains(first) || first == "*" && line.dropFirst().first == " "
        let counts = !digits.isEmpty && [".", ")"].contains(line.dropFirst(digits.count).first)
        return begins || counts ? String(guardSign) + line : line
    }
}
