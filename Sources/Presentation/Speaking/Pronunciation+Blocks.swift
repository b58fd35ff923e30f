import Cards

/// How much is said of a drawing or of code that has no description.
public enum DrawingSpeech: Sendable {
    /// That it is there, and how many lines it has.
    case size
    /// All that is written in it, line by line.
    case lines
}

// What a card shows, in sentences.
extension Pronunciation {
    /// Blocks as sentences, one after the other. What only eyes have something of is left out: emphasis, targets of links, rules.
    ///
    /// - Parameter drawings: what is said of drawings and code without a description.
    public func words(_ blocks: [Block], drawings: DrawingSpeech = .size) -> String {
        blocks.map { sentences($0, drawings) }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// A run of text, without a full stop at its end.
    public func words(_ inlines: [Inline]) -> String {
        var spoken = Spoken()
        for piece in pieces(inlines) {
            switch piece {
            case .text(let text, let beginsApart):
                if beginsApart { spoken.blank() }
                // A mark at its beginning belongs to what is before, a gap for instance.
                var rest = text[...]
                while let mark = rest.first, ",.;:?!)".contains(mark) {
                    spoken.mark(mark)
                    spoken.blank()
                    rest = rest.dropFirst()
                }
                spoken.letters(self.words(String(rest)))
                if text.last?.isWhitespace == true { spoken.blank() }
            case .gap(let hint):
                spoken.words("blank")
                if let hint {
                    spoken.pause()
                    spoken.words(String(words(hint).reversed().drop { ".?!".contains($0) }.reversed()))
                    spoken.pause()
                }
            case .code(let code): spoken.words(exactWords(code))
            case .pause: spoken.pause()
            }
        }
        return spoken.text.last == "," ? String(spoken.text.dropLast()) : spoken.text
    }

    private func sentences(_ block: Block, _ drawings: DrawingSpeech) -> String {
        switch block {
        case .heading(_, let inlines), .paragraph(let inlines): sentence(words(inlines))
        case .quote(let blocks): words(blocks, drawings: drawings)
        case .list(let list): sentences(list, drawings)
        case .table(let table): sentences(table)
        case .code(let language, let code, let described): sentences(language, code, described, drawings)
        case .html(let source): sentence(words(source))
        case .rule: ""
        }
    }

    private func sentences(_ list: Block.List, _ drawings: DrawingSpeech) -> String {
        let items = list.items.enumerated().map { index, item in
            let number = list.items.count > 1 || list.start != nil ? "\((list.start ?? 1) + index): " : ""
            let tick = item.isTicked.map { $0 ? "ticked, " : "not ticked, " } ?? ""
            return sentence(number + tick + words(item.blocks, drawings: drawings))
        }
        let count = list.items.count > 1 ? ["\(list.items.count) items."] : []
        return (count + items).joined(separator: " ")
    }

    private func sentences(_ table: Block.Table) -> String {
        let heads = table.head.map { words($0) }
        let rows = table.rows.enumerated().map { index, cells in
            let named = cells.enumerated().map { column, cell in
                let words = self.words(cell)
                let head = heads.indices.contains(column) ? heads[column] : ""
                return head.isEmpty || words.isEmpty ? words : "\(head): \(words)"
            }
            return sentence("Row \(index + 1): " + named.filter { !$0.isEmpty }.joined(separator: "; "))
        }
        let size = rows.count == 1 ? "Table of 1 row." : "Table of \(rows.count) rows."
        return ([size] + (rows.isEmpty ? [sentence(heads.joined(separator: "; "))] : rows)).joined(separator: " ")
    }

    private func sentences(_ language: String, _ code: String, _ described: String?, _ drawings: DrawingSpeech) -> String {
        let lines = code.split(whereSeparator: \.isNewline)
        let isDrawing = language.isEmpty
        let size = "\(isDrawing ? "Drawing" : "Code") of \(lines.count) \(lines.count == 1 ? "line" : "lines")"
        if let described, drawings == .size { return sentence((isDrawing ? "Drawing: " : "Code: ") + words(described)) }
        guard drawings == .lines else { return size + "." }
        let spoken = lines.map { isDrawing ? words(String($0)) : exactWords(String($0)) }.filter { !$0.isEmpty }
        return ([size + "."] + spoken.map { sentence($0) }).joined(separator: " ")
    }
}

// MARK: - Runs of text

extension Pronunciation {
    /// A part of a run that is said as a whole.
    private enum Piece {
        case text(String, beginsApart: Bool)
        case gap(hint: String?)
        case code(String)
        case pause
    }

    /// A run in pieces: text goes on over emphasis and links, so that a formula that is half in italics stays one.
    private func pieces(_ inlines: [Inline]) -> [Piece] {
        var pieces: [Piece] = []
        add(inlines, to: &pieces)
        return pieces
    }

    private func add(_ inlines: [Inline], to pieces: inout [Piece]) {
        func text(_ text: String) {
            if case .text(let before, let isApart)? = pieces.last {
                pieces[pieces.count - 1] = .text(before + text, beginsApart: isApart)
            } else {
                pieces.append(.text(text, beginsApart: text.first?.isWhitespace == true))
            }
        }
        for inline in inlines {
            switch inline {
            case .text(let words): text(words)
            case .code(let code): pieces.append(.code(code))
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(let inner, _), .filled(let inner):
                add(inner, to: &pieces)
            case .image(let alt, let target): text(" Picture: \(alt.isEmpty ? target : alt). ")
            case .lineBreak: pieces.append(.pause)
            case .softBreak: text(" ")
            case .html(let source): text(source)
            case .gap(let hint): pieces.append(.gap(hint: hint))
            }
        }
    }

    /// Code, in which each sign counts: those that are silent elsewhere are named.
    func exactWords(_ code: String) -> String {
        var spoken = Spoken()
        var run = ""
        func flush() {
            if !run.isEmpty { spoken.letters(words(run)) }
            run = ""
        }
        for character in code {
            if let name = Signs.exact[character] {
                flush()
                spoken.words(name)
            } else if character.isWhitespace {
                flush()
                spoken.blank()
            } else {
                run.append(character)
            }
        }
        flush()
        return spoken.text
    }
}
