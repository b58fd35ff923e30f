import Cards

/// Reads a table of cards: a row each, its columns told by a head row, or by their order.
struct TableDeckReader {
    private var imported = Imported()
    private let columns: TableColumns
    private let choices: TableChoices?
    /// Rows whose answer names none of their options: how many, and where the first is.
    private var open: (count: Int, line: Int)?
    private let fields: FieldText?
    private var tellsHTML = true
    /// What was lost of the layout of HTML.
    private var lost = HTMLLosses()
    /// Rows that have more fields than the head row: how many, and where the first is.
    private var wide: (count: Int, line: Int)?

    /// Reads a table.
    ///
    /// - Parameters:
    ///   - separator: what parts the columns; nil for what the file uses.
    ///   - options: what was said of it.
    static func read(_ text: ForeignText, separator: UInt8?, options: TableOptions) -> Imported {
        var lines = text.lines
        var separator = separator
        // What Excel puts first to tell its separator.
        if let first = lines.first, first.lowercased().hasPrefix("sep="), let sign = first.utf8.dropFirst(4).first {
            (separator, lines) = (sign, lines.dropFirst())
        }
        let labels = UnquotedTable.labels(of: lines)
        lines = lines.dropFirst(labels)
        let firstLine = lines.startIndex + 1
        if let signs = options.signs { lines = joined(lines, by: signs) }
        let sign = options.signs.map { _ in Self.unit } ?? options.separator ?? separator ?? TableReader.separator(of: lines)
        let table = TableReader(lines, firstLine: firstLine, separator: sign, hasQuotes: labels == 0)
        let rows = labels == 0 ? table.rows : UnquotedTable.mended(table.rows, separator: sign)
        guard let first = rows.first else { return Imported(notes: table.notes) }
        let reading = TableReading(rows, options)
        var imported = Imported(notes: table.notes)
        if labels > 0 { imported.leaveOut("\(labels) \(labels == 1 ? "row is" : "rows are") about the file, and no card", line: 1) }
        imported.append(cards(of: reading, fields: options.fields, line: first.line))
        imported.table = reading.shape(separator: options.signs.map { "'\($0)'" } ?? TableOptions.name(of: sign), hasQuotes: table.isQuoted)
        return imported
    }

    /// What stands for several signs: the separator of units of ASCII.
    private static let unit: UInt8 = 0x1F

    /// Lines whose columns are parted by one sign instead of several. Where most lines have these once, what is behind them is the second column.
    private static func joined(_ lines: TextLines, by signs: String) -> TextLines {
        let parts = lines.map { $0.split(separator: signs, omittingEmptySubsequences: false) }
        let isOnce = parts.count { $0.count == 2 } * 2 > parts.count { $0.count > 1 }
        let unit = String(Unicode.Scalar(Self.unit))
        let joined = zip(lines, parts).map { line, parts in
            guard isOnce, let (before, after) = line.cut(at: signs) else { return Substring(parts.joined(separator: unit)) }
            return before + unit + after
        }
        return TextLines(joined)
    }

    /// Reads the tables of a text of Markdown, whose first rows have names unless they are told not to.
    static func read(markdown text: ForeignText, options: TableOptions) -> Imported {
        let pipes = PipeTable(text.lines, from: FrontBlock(text.lines).nextLine)
        var options = options
        if options.hasHead == nil { options.hasHead = true }
        var imported = Imported()
        for (index, rows) in pipes.tables.enumerated() {
            let reading = TableReading(rows, options)
            imported.append(cards(of: reading, fields: options.fields ?? .markdown, line: rows[0].line))
            if index == 0 { imported.table = reading.shape(separator: TableOptions.name(of: UInt8(ascii: "|")), hasQuotes: false) }
        }
        if let strays = pipes.strays {
            let lines = "\(strays.count) line\(strays.count == 1 ? "" : "s") of text outside of the tables"
            imported.leaveOut(lines, line: strays.line)
        }
        return imported
    }

    private static func cards(of reading: TableReading, fields: FieldText?, line: Int) -> Imported {
        var reader = TableDeckReader(columns: reading.columns, choices: reading.choices, fields: fields)
        for change in reading.changes { reader.imported.change(change, line: line) }
        for row in reading.cards { reader.read(row) }
        reader.lost.tell(of: "row", in: &reader.imported)
        if let wide = reader.wide {
            let what = wide.count == 1 ? "a row has" : "\(wide.count) rows have"
            reader.imported.change("\(what) more fields than the head row: they are added to the answer", line: wide.line)
        }
        if let open = reader.open {
            let what =
                open.count == 1
                ? "a row has no option that its answer names: it is" : "\(open.count) rows have no option that their answer names: they are"
            reader.imported.change("\(what) no choices", line: open.line)
        }
        return reader.imported
    }

    private init(columns: TableColumns, choices: TableChoices?, fields: FieldText?) {
        self.columns = columns
        self.choices = choices
        self.fields = fields
    }

    private mutating func read(_ row: TableReader.Row) {
        let isOwn = columns.meanings.contains(.heading)
        let heading = columns.field(.heading, of: row)
        let front = markdown(columns.field(.front, of: row), isOwn: isOwn, line: row.line)
        var back = markdown(columns.field(.back, of: row), isOwn: isOwn, line: row.line)
        guard !heading.isBlank || !front.isBlank else { return imported.leaveOut("a row without a question", line: row.line) }
        var kind = Card.Kind(rawValue: columns.field(.kind, of: row).lowercased())
        if let choice = choices?.choice(of: row) {
            kind = .choice
            back = choice.map { "- [\($0.isRight ? "x" : " ")] " + option($0.text, line: row.line) }.joined(separator: "\n")
        } else if let choices {
            open = ((open?.count ?? 0) + 1, open?.line ?? row.line)
            for column in choices.options where row.fields.indices.contains(column) && !row.fields[column].isBlank {
                let name = columns.names.indices.contains(column) ? columns.names[column] : ""
                back += "\n\n**\(name):** \(option(row.fields[column].trimmed, line: row.line))"
            }
        }
        let others = columns.others(of: row)
        if !columns.names.isEmpty, others.contains(where: \.name.isEmpty) { wide = ((wide?.count ?? 0) + 1, wide?.line ?? row.line) }
        for (name, text) in others {
            let text = markdown(text, isOwn: isOwn, line: row.line)
            back += (back.isBlank ? "" : "\n\n") + (name.isEmpty ? text : "**\(PlainMarkdown.inline(name)):** \(text)")
        }
        let isUnanswered = back.isBlank && kind != .cloze && !isOwn && front.place(of: "{{c") == nil
        for (meaning, aside) in [(TableColumns.Meaning.hint, Aside.hint), (.why, .why), (.source, .source)] {
            let text = markdown(columns.field(meaning, of: row), isOwn: isOwn, line: row.line)
            if !text.isBlank { back += "\n\n" + aside.quote(text) }
        }
        let problem = isUnanswered ? "the question \(front.quoted) has no answer" : nil
        add(row, heading: heading, front: front, back: back.trimmed, kind: kind, problem: problem)
    }

    /// - Parameter problem: why the card is left out, if it is.
    private mutating func add(
        _ row: TableReader.Row, heading: String, front: String, back: String, kind: Card.Kind?, problem: String?
    ) {
        let isOwn = !heading.isBlank
        let written = columns.field(.tags, of: row).split { $0 == " " || $0 == "," || $0 == ";" }.map(String.init)
        var (tags, changed) = isOwn ? (written, []) : TagName.tags(written)
        if !changed.isEmpty { imported.change("\(changed[0].quoted) is no tag as it stands", line: row.line) }
        let direction = columns.field(.direction, of: row).lowercased().trimmed
        if ["yes", "y", "true", "1", "both", "reversed"].contains(direction) { tags.append(Card.Variation.reversed.tag) }
        var text = CardText(heading: heading, front: front, back: back, tags: tags)
        if !isOwn {
            if kind == .cloze || front.place(of: "{{c") != nil {
                // The text with its gaps stands in the first column, as in Anki.
                text = CardText(
                    heading: Clozes.heading(of: front), back: back.isBlank ? front : front + "\n\n" + Aside.why.quote(back),
                    tags: tags + Card.Kind.cloze.tags, kind: .cloze)
            } else {
                let question = Question(front)
                (text.heading, text.front) = (question.heading, question.front)
                if kind == .typed { text.tags += Card.Kind.typed.tags } else { text.kind = kind == .choice ? nil : .basic }
            }
        }
        let key = columns.field(.key, of: row).trimmed
        // Nacre's own table has it in the text of the card too, as the comment that pins it.
        if isOwn, !key.isEmpty { text.id = key }
        let deck = columns.field(.deck, of: row).trimmed
        let path = deck.split(separator: deck.contains("::") ? "::" : "/").map(\.trimmed).filter { !$0.isEmpty }
        let made = ImportedCard(text, key: key.isEmpty ? nil : key, line: row.line)
        if let problem { imported.leaveOut(unanswered: made, problem, from: path) } else { imported.add(made, to: path) }
    }

    private mutating func markdown(_ field: String, isOwn: Bool, line: Int) -> String {
        if isOwn { return field }
        switch fields {
        case .plain: return PlainMarkdown.block(field)
        case .markdown: return LineBreaks.kept(in: field.trimmed)
        case .html: return markdown(ofHTML: field, line: line)
        case nil:
            guard HTMLMarkdown.looksLikeHTML(field) || MnemosyneHTML.hasFormulas(field) else { return Self.text(field.trimmed) }
            if tellsHTML { imported.change("the field holds HTML, and all such are read as that", line: line) }
            tellsHTML = false
            return markdown(ofHTML: field, line: line)
        }
    }

    /// An option of a quiz, which stands on one line: words, where nobody has said what the fields are.
    private mutating func option(_ field: String, line: Int) -> String {
        fields == nil || fields == .plain ? PlainMarkdown.inline(field) : markdown(field, isOwn: false, line: line).foldingWhiteSpace
    }

    private mutating func markdown(ofHTML field: String, line: Int) -> String {
        let html = HTMLMarkdown(MnemosyneHTML.hasFormulas(field) ? MnemosyneHTML.html(of: field) : field)
        lost.add(html.lost, line: line)
        for change in html.changes { imported.change(change, line: line) }
        return html.markdown
    }

    /// A field of which nobody has said what it is: Markdown, but a single line of it is words, and what it begins with is one of their signs.
    private static func text(_ field: String) -> String {
        field.utf8.contains(0x0A) ? LineBreaks.kept(in: field) : LeadingSign.escaped(field)
    }
}
