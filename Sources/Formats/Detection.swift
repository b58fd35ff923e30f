import Cards

/// Which format a file has, and why.
public struct Detection: Equatable, Sendable {
    /// The format.
    public var format: ForeignFormat
    /// What it is known by, as in "it has 12 lines that begin with 'Q:'".
    public var reason: String

    /// Looks at the name of a file and at what it holds; nil when it is like none of the formats.
    ///
    /// - Parameter table: what was said of a table, by which a text is known for one.
    public init?(_ text: ForeignText, fileName: String, table: TableOptions = TableOptions()) {
        let ending = fileName.split(separator: ".").last?.lowercased() ?? ""
        guard let (format, reason) = Self.told(table, text, ending) ?? Self.table(text, ending) ?? Self.markdown(text, ending) else {
            return nil
        }
        self.format = format
        self.reason = reason
    }

    /// What is said of columns makes a table of text that is not known for anything else.
    private static func told(_ table: TableOptions, _ text: ForeignText, _ ending: String) -> (ForeignFormat, String)? {
        guard table.isTold, ["txt", "", "dat", "tab", "tsv"].contains(ending), !(text.lines.first.map(AnkiHeader.begins) ?? false) else {
            return nil
        }
        return (.csv, "you told its columns")
    }

    private static func table(_ text: ForeignText, _ ending: String) -> (ForeignFormat, String)? {
        if let first = text.lines.first, AnkiHeader.begins(first) { return (.anki, "it begins with \(String(first).quoted)") }
        if text.text.utf8.prefix(4_096).contains(UInt8(ascii: "<")), text.text.prefix(4_096).place(of: "<kvtml") != nil {
            return (.kvtml, "it has '<kvtml'")
        }
        switch ending {
        case "csv": return (.csv, "its name ends in .csv")
        case "tsv", "tab": return (.tsv, "its name ends in .\(ending)")
        case "json": return (.json, "its name ends in .json")
        case "kvtml": return (.kvtml, "its name ends in .kvtml")
        case "org": return orgDrill(text)
        case "txt":
            let tabs = text.lines.count { $0.utf8.contains(0x09) }
            guard tabs > 0, tabs * 2 >= text.lines.count else { return parted(text.lines) }
            if hasHead(text.lines) { return (.tsv, "it has tabs in \(lines(tabs)), and a row that names them") }
            return (.anki, "it is a .txt file with tabs in \(lines(tabs))")
        default: return nil
        }
    }

    /// A text whose lines all have as many fields between bars or semicolons is a table, but for those of Markdown.
    private static func parted(_ lines: TextLines) -> (ForeignFormat, String)? {
        let sample = lines.prefix(100)
        for (sign, name) in [(UInt8(ascii: "|"), "bars"), (UInt8(ascii: ";"), "semicolons")] {
            let rows = TableReader(sample, firstLine: 1, separator: sign).rows
            let width = rows.first?.fields.count ?? 0
            guard rows.count > 2, width > 1, rows.allSatisfy({ $0.fields.count == width }) else { continue }
            return PipeTable(lines, from: 0).tables.isEmpty ? (.csv, "its lines have \(width) fields between \(name)") : nil
        }
        return nil
    }

    private static func hasHead(_ lines: TextLines) -> Bool {
        let rows = TableReader(lines.prefix(60), firstLine: 1, separator: 0x09).rows
        guard let first = rows.first?.fields else { return false }
        return TableColumns(head: first) != nil || HeadGuess.isHead(first, over: rows.dropFirst())
    }

    private static func orgDrill(_ text: ForeignText) -> (ForeignFormat, String)? {
        let cards = text.lines.count { $0.hasPrefix("*") && $0.place(of: ":drill:") != nil }
        return (.orgDrill, cards == 0 ? "its name ends in .org" : "it has \(count(cards, "heading")) tagged :drill:")
    }

    /// What in a text of Markdown speaks for which program.
    private struct Signs {
        var schedules = 0
        var deckTags = 0
        var questions = 0
        var separators = 0
        var highlights = 0
        var rules = 0
        var braces = 0
        var headings = 0
        var marks = 0
        /// Lines of tables.
        var bars = 0
        var callouts = 0
    }

    private static func markdown(_ text: ForeignText, _ ending: String) -> (ForeignFormat, String)? {
        guard ["md", "markdown", "txt", ""].contains(ending) || !ending.allSatisfy({ $0.isLetter || $0.isNumber }) || ending.count > 8
        else {
            return nil
        }
        let signs = signs(of: text)
        if signs.schedules > 0 { return (.obsidian, "it has \(count(signs.schedules, "comment")) of its schedule, '<!--SR:'") }
        if signs.deckTags > 0 { return (.obsidian, "it is tagged #flashcards") }
        if signs.callouts > 0 { return (.obsidian, "it has \(count(signs.callouts, "callout")) '[!sr]'") }
        if let reason = SuperMemoSigns.reason(text.lines) { return (.superMemo, reason) }
        if signs.questions > 0 { return (.hashcards, "it has \(lines(signs.questions)) with 'Q:' or 'C:' first") }
        // What only Nacre writes, where nothing is parted by rules.
        if signs.headings > 0, signs.marks > 0, signs.rules == 0 {
            return (.markdown, "it has \(lines(signs.headings)) with '##' first")
        }
        if signs.separators == 0, signs.braces == 0, signs.headings == 0, signs.bars > 0,
            case let rows = PipeTable(text.lines, from: FrontBlock(text.lines).nextLine).count, rows > 0
        {
            return (.markdownTable, "it has a table of \(count(rows, "row"))")
        }
        if signs.separators > 0 { return (.obsidian, "it has \(lines(signs.separators)) with '::', or of '?' alone") }
        if signs.highlights > 0 { return (.obsidian, "it has \(lines(signs.highlights)) with '==highlights=='") }
        if signs.braces > 0 { return (.mochi, "it has \(lines(signs.braces)) with '{{gaps}}'") }
        if signs.rules > 0 { return (.mochi, "it has \(lines(signs.rules)) of '---' alone") }
        if signs.headings > 0 { return (.markdown, "it has \(lines(signs.headings)) with '##' first") }
        return nil
    }

    private static func signs(of text: ForeignText) -> Signs {
        var signs = Signs()
        let masked = Masked(text.text).text
        let hasGaps = masked.place(of: "{{c") != nil
        // What stands nowhere is not looked for line by line.
        let looked = ["<!--SR:", "flashcards", "{{", "::", "==", "[!"]
        let occurs = Dictionary(uniqueKeysWithValues: looked.map { ($0, masked.place(of: $0) != nil) })
        func has(_ line: Substring, _ sign: String) -> Bool { occurs[sign]! && line.place(of: sign) != nil }
        var isInFrontMatter = false
        for (index, line) in masked.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map({ Substring($0) }).enumerated() {
            if line == "---", index == 0 || isInFrontMatter {
                isInFrontMatter = index == 0
                continue
            }
            guard let first = line.utf8.first else { continue }
            if line.hasPrefix("Q:") || line.hasPrefix("C:") && line.utf8.contains(UInt8(ascii: "[")) || line == "C:" {
                signs.questions += 1
            }
            if line == "?" || line == "??" { signs.separators += 1 }
            if line == "---" { signs.rules += 1 }
            if line == "***" || Self.marks[first]?.contains(where: line.hasPrefix) == true { signs.marks += 1 }
            if first == UInt8(ascii: "|") { signs.bars += 1 }
            if first == UInt8(ascii: "#"), line.hasPrefix("## ") { signs.headings += 1 }
            if has(line, "<!--SR:") { signs.schedules += 1 }
            if has(line, "[!"), ObsidianCallout(line) != nil { signs.callouts += 1 }
            if has(line, "flashcards"), isInFrontMatter || line.place(of: "#flashcards") != nil { signs.deckTags += 1 }
            let hasBraces = has(line, "{{")
            if !hasGaps, hasBraces { signs.braces += 1 }
            if !hasBraces, has(line, "::") { signs.separators += 1 }
            if has(line, "=="), line.cut(at: "==")?.after.place(of: "==") != nil { signs.highlights += 1 }
        }
        return signs
    }

    /// What only Nacre begins lines with, by the first byte.
    private static let marks = Dictionary(
        grouping: ["- [x] ", "<!-- id:"] + Aside.allCases.map { "> " + $0.label } + Card.askingTags.sorted().map { "#" + $0 },
        by: { $0.utf8.first! })

    private static func lines(_ number: Int) -> String { count(number, "line") }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
