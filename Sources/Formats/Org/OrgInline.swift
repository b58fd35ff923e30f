import Cards

/// Running text of Org as Markdown.
struct OrgInline {
    /// The Markdown; gaps are marks of their own, see `gaps`.
    private(set) var markdown = ""
    /// The gaps `[text||hint]`, in their order; none where they are not looked for.
    private(set) var gaps: [(text: String, hint: String?)] = []

    private let source: [Character]
    private let seesGaps: Bool
    /// Whether gaps are seen in code too, as org-drill does: where there are others, what stands in code is code.
    private let seesGapsInCode: Bool
    private var index = 0
    /// Up to where each closing mark is known not to occur, so that no text is searched once for each mark that nothing closes.
    private var searched: [String: Int] = [:]

    /// The characters between which the number of a gap stands in the Markdown: private ones, which no text has.
    static let gapMark: (open: Character, close: Character) = ("\u{F0002}", "\u{F0003}")

    init(_ text: some StringProtocol, seesGaps: Bool = false, inCode seesGapsInCode: Bool = false) {
        (self.seesGaps, self.seesGapsInCode) = (seesGaps, seesGapsInCode)
        guard text.utf8.contains(where: Self.meansSomething) else {
            source = []
            markdown = String(text)
            return
        }
        source = Array(text)
        while index < source.count {
            if !readLink(), !readFormula(), !readGap(), !readEmphasis(), !readScript() { readSign() }
        }
    }

    /// Whether a byte may begin anything else than text, in Org or in Markdown; that of a blank of no width too.
    private static func meansSomething(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "$"), UInt8(ascii: "["), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "_"),
            UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "<"), 0xE2, 0xF3:
            true
        default: false
        }
    }

    private mutating func readSign() {
        let sign = source[index]
        if sign == OrgWriter.guardSign { return readGuarded() }
        if sign == "\\", at(index + 1) == "\\", index + 2 == source.count || at(index + 2) == "\n" {
            // A line that is to end here.
            markdown += "\\"
            index += 2
            return
        }
        switch sign {
        case "\\", "`", "*", "<": markdown += "\\"
        case "_" where !isWord(index - 1) || !isWord(index + 1): markdown += "\\"
        case "~" where at(index + 1) == "~": markdown += "\\"
        default: break
        }
        markdown.append(sign)
        index += 1
    }

    /// A sign that means nothing, for it has a blank of no width before it.
    private mutating func readGuarded() {
        index += 1
        let digits = source[index...].prefix { $0.isASCII && $0.isNumber }
        (markdown, index) = (markdown + digits, index + digits.count)
        guard let sign = at(index) else { return }
        // Marks of lists and headings are such only where a line begins.
        let signs = "\\`*_<~" + (markdown.isEmpty || markdown.last == "\n" ? "+-#|" : "")
        if (digits.isEmpty ? signs : ".)").contains(sign) { markdown += "\\" }
        markdown.append(sign)
        index += 1
    }

    /// `[[target][text]]`, `[[target]]`.
    private mutating func readLink() -> Bool {
        guard at(index) == "[", at(index + 1) == "[", let end = place(of: "]]", from: index + 2) else { return false }
        markdown += OrgLink(String(source[(index + 2)..<end])).markdown
        index = end + 2
        return true
    }

    /// `\(x\)`, `\[x\]`, `$x$`, `$$x$$`.
    private mutating func readFormula() -> Bool {
        guard source[index] == "\\" || source[index] == "$" else { return false }
        let marks = [("\\(", "\\)", "$"), ("\\[", "\\]", "$$"), ("$$", "$$", "$$"), ("$", "$", "$")]
        guard let (open, close, sign) = marks.first(where: { begins($0.0, at: index) }),
            let end = place(of: close, from: index + open.count), end > index + open.count
        else { return false }
        let inner = String(source[(index + open.count)..<end])
        if sign == "$", open == "$", inner.first?.isWhitespace == true || inner.last?.isWhitespace == true || isWord(end + 1) {
            return false
        }
        markdown += sign + inner.trimmed + sign
        index = end + close.count
        return true
    }

    /// `[text]` and `[text||hint]`, but no box of a list and no footnote.
    private mutating func readGap() -> Bool {
        guard seesGaps, at(index) == "[", let end = place(of: "]", from: index + 1) else { return false }
        let inner = String(source[(index + 1)..<end])
        guard !inner.isBlank, !["X", "-"].contains(inner), !inner.hasPrefix("fn:"), !inner.contains("[") else { return false }
        let parts = inner.cut(at: "||")
        let hint = parts.map { OrgInline($0.after.trimmed).markdown }
        gaps.append((OrgInline(parts?.before ?? inner[...]).markdown, hint?.isBlank == true ? nil : hint))
        markdown += "\(Self.gapMark.open)\(gaps.count - 1)\(Self.gapMark.close)"
        index = end + 1
        return true
    }

    /// `*bold*`, `/italic/`, `_underlined_`, `+struck+`, `=verbatim=`, `~code~`.
    private mutating func readEmphasis() -> Bool {
        let sign = source[index]
        guard let mark = Self.marks[sign], !isWord(index - 1), let first = at(index + 1), !first.isWhitespace, first != sign,
            at(index - 1) != ":" || sign != "/"
        else { return false }
        guard let end = closer(of: sign) else { return false }
        let inner = String(source[(index + 1)..<end])
        if mark == "`" {
            readCode(inner.split(separator: "\n").joined(separator: " "))
        } else {
            // What bold text has in gaps is read with the text around it.
            if seesGaps, inner.contains("[") { return false }
            markdown += mark + OrgInline(inner).markdown + mark
        }
        index = end + 1
        return true
    }

    /// Code, and the gaps in it, which are code themselves.
    private mutating func readCode(_ code: String) {
        var rest = code[...]
        while seesGaps, seesGapsInCode, let (before, after) = rest.cut(at: "["), let (gap, behind) = after.cut(at: "]"), !gap.isBlank {
            let parts = gap.cut(at: "||")
            let hint = parts.map { OrgInline($0.after.trimmed).markdown }
            markdown += Self.code(before)
            gaps.append((Self.code(parts?.before ?? gap), hint?.isBlank == true ? nil : hint))
            markdown += "\(Self.gapMark.open)\(gaps.count - 1)\(Self.gapMark.close)"
            rest = behind
        }
        markdown += rest.startIndex == code.startIndex ? Self.code(rest, isWhole: true) : Self.code(rest)
    }

    /// Code between its marks. Blanks at the ends of a part stand outside of them.
    private static func code(_ text: Substring, isWhole: Bool = false) -> String {
        let inner = isWhole ? String(text) : text.trimmed
        guard !inner.isEmpty else { return String(text) }
        let fence = inner.contains("`") ? "``" : "`"
        return (isWhole ? "" : text.prefix { $0 == " " }) + fence + inner + fence + (isWhole || text.last != " " ? "" : " ")
    }

    private static let marks: [Character: String] = ["*": "**", "/": "*", "_": "*", "+": "~~", "=": "`", "~": "`"]

    /// `x^{2}`, `H_{2}O`.
    private mutating func readScript() -> Bool {
        guard let sign = at(index), sign == "^" || sign == "_", at(index + 1) == "{", index > 0, let end = place(of: "}", from: index + 2)
        else { return false }
        let inner = OrgInline(String(source[(index + 2)..<end])).markdown
        let tag = sign == "^" ? "sup" : "sub"
        markdown += "<\(tag)>\(inner)</\(tag)>"
        index = end + 1
        return true
    }

    private func at(_ place: Int) -> Character? { source.indices.contains(place) ? source[place] : nil }

    private func isWord(_ place: Int) -> Bool { at(place).map { $0.isLetter || $0.isNumber } ?? false }

    private func begins(_ text: String, at place: Int) -> Bool {
        source.count - place >= text.count && source[place...].starts(with: text)
    }

    /// Where a text next occurs, up to the end of the paragraph and not too far away.
    private mutating func place(of text: String, from start: Int) -> Int? {
        search(text, from: start) { $0.begins(text, at: $1) }
    }

    /// Where emphasis ends that begins here.
    private mutating func closer(of sign: Character) -> Int? {
        search("emphasis \(sign)", from: index + 2) {
            $0.at($1) == sign && $0.at($1 - 1)?.isWhitespace == false && !$0.isWord($1 + 1)
        }
    }

    private mutating func search(_ name: String, from start: Int, isMeant: (OrgInline, Int) -> Bool) -> Int? {
        var place = max(start, searched[name] ?? 0)
        while place < source.count, place - start <= 4_000 {
            if isMeant(self, place) {
                searched[name] = place
                return place
            }
            if source[place] == "\n", at(place + 1) == "\n" { break }
            place += 1
        }
        searched[name] = place
        return nil
    }
}
