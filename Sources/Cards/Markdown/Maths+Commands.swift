// What a command of a formula becomes.
extension Maths {
    /// Reads a command; the backslash is read already. What it ends, or nil.
    mutating func command(_ line: inout MathsLine, isInTable: Bool, depth: Int) -> Stop? {
        let name = String(rest.prefix { $0.isASCII && $0.isLetter })
        rest = rest.dropFirst(name.count)
        if name.isEmpty { return sign(&line, isInTable: isInTable) }
        if name == "end" {
            guard isInTable, rawArgument() != nil else {
                isWhole = false
                return nil
            }
            return .table
        }
        if let symbol = MathsSymbols.letters[name] {
            line.append(symbol)
            // The blank that ends a command's name belongs to it: `\Delta G` is ΔG.
            if rest.first == " ", rest.dropFirst().first?.isLetter == true { rest.removeFirst() }
        } else if let symbol = MathsSymbols.operators[name] {
            // Blanks stand on both sides of it or on none.
            let (isFirst, isSpaced) = (line.isEmpty, line.endsInBlank)
            line.append(symbol, as: .operation)
            if !isSpaced, !isFirst || rest.drop(while: \.isWhitespace).first.map({ $0.isLetter || $0.isNumber }) == true { skipBlanks() }
        } else if let symbol = MathsSymbols.relations[name] {
            line.append(symbol, as: .relation)
        } else if let words = MathsSymbols.functions[name] {
            line.append(words, as: .function)
        } else if let bar = MathsSymbols.bars[name] {
            line.append(bar.sign, as: bar.kind)
        } else if let symbol = MathsSymbols.signs[name] {
            line.append(symbol)
        } else {
            return construction(name, &line, depth: depth)
        }
        return nil
    }

    /// A command of one sign.
    private mutating func sign(_ line: inout MathsLine, isInTable: Bool) -> Stop? {
        switch rest.popFirst() {
        case "\\":
            if isInTable { return .row }
            line.append("; ", as: .operation)
            skipBlanks()
        case ",", ";", ":", " ", "\n": line.append(" ")
        case "!": break
        case "|": line.append("‖")
        case let character? where !character.isLetter: line.append(String(character), as: .letter)
        default: isWhole = false
        }
        return nil
    }

    private mutating func construction(_ name: String, _ line: inout MathsLine, depth: Int) -> Stop? {
        if MathsSymbols.ignored.contains(name) { return nil }
        if MathsSymbols.texts.contains(name) {
            guard let text = rawArgument() else { return unknown(name, &line, depth: depth) }
            line.append(line.endsInBlank ? String(text.plain.drop { $0 == " " }) : text.plain, as: .word)
        } else if MathsSymbols.plain.contains(name) {
            let argument = argument(depth: depth)
            line.append(argument.isWord ? argument.asWord : argument)
        } else if let table = MathsSymbols.alphabets[name] {
            let argument = argument(depth: depth)
            line.append(argument.isWord ? argument.mapped { table[$0] ?? String($0) } : argument)
        } else if let accent = MathsSymbols.accents[name] {
            line.append(argument(depth: depth).accented(accent, name: name))
        } else {
            return arrangement(name, &line, depth: depth)
        }
        return nil
    }

    /// What has several parts.
    private mutating func arrangement(_ name: String, _ line: inout MathsLine, depth: Int) -> Stop? {
        switch name {
        case "frac", "dfrac", "tfrac", "cfrac":
            let (above, below) = (argument(depth: depth), argument(depth: depth))
            line.append(above, over: below, isFollowed: isFollowed)
        case "binom", "dbinom", "tbinom":
            let (above, below) = (argument(depth: depth), argument(depth: depth))
            line.append("C(\(above.trimmed), \(below.trimmed))", as: .letter)
        case "sqrt":
            skipBlanks()
            let degree = rest.first == "[" ? takeBracket(depth: depth) : nil
            line.append(root: argument(depth: depth), degree: degree, isFollowed: isFollowed)
        case "overset", "stackrel":
            let above = argument(depth: depth)
            line.append(argument(depth: depth))
            line.append(.upper, of: above)
        case "underset":
            let below = argument(depth: depth)
            line.append(argument(depth: depth))
            line.append(.lower, of: below)
        case "xrightarrow", "xleftarrow":
            let above = argument(depth: depth)
            line.append("\(name == "xrightarrow" ? "→" : "←")(\(above.trimmed))", as: .relation)
        case "operatorname":
            if rest.first == "*" { rest.removeFirst() }
            line.append(argument(depth: depth).trimmed, as: .function)
        case "pmod": line.append(" (mod \(argument(depth: depth).trimmed))", as: .letter)
        case "not": line.append(MathsSymbols.negated(argument(depth: depth).trimmed), as: .relation)
        case "left", "right", "middle": takeDelimiter(&line)
        case "begin": table(&line, depth: depth)
        default: return unknown(name, &line, depth: depth)
        }
        return nil
    }

    /// A command that is not known: itself, and what stands in braces behind it.
    private mutating func unknown(_ name: String, _ line: inout MathsLine, depth: Int) -> Stop? {
        line.append("\\" + name, as: .word)
        while isWhole, rest.first == "{" {
            rest.removeFirst()
            line.append("{\(group(depth: depth).trimmed)}", as: .word)
        }
        return nil
    }

    private mutating func takeBracket(depth: Int) -> MathsLine {
        rest.removeFirst()
        return line(until: .bracket, depth: depth + 1).line
    }

    /// The sign behind `\left`; a full stop stands for none.
    private mutating func takeDelimiter(_ line: inout MathsLine) {
        skipBlanks()
        if rest.first == "." { rest.removeFirst() }
    }

    /// A matrix, cases or aligned lines: cells with commas or blanks between, rows with semicolons.
    private mutating func table(_ line: inout MathsLine, depth: Int) {
        guard let name = rawArgument().map({ String($0.filter { $0 != "*" }) }) else { return isWhole = false }
        if name == "array" || name == "alignedat" { _ = rawArgument() }
        let (opening, closing, comma) = MathsSymbols.tables[name] ?? ("", "", " ")
        var rows: [[String]] = [[]]
        var stop = Stop.cell
        while isWhole, stop != .table {
            let cell: MathsLine
            (cell, stop) = self.line(until: .cell, depth: depth + 1)
            if !cell.trimmed.isEmpty { rows[rows.count - 1].append(cell.trimmed) }
            if stop == .row { rows.append([]) }
        }
        let text = rows.filter { !$0.isEmpty }.map { $0.joined(separator: comma) }.joined(separator: "; ")
        line.append(opening + text + closing, as: opening.isEmpty ? .operation : .letter)
    }
}

extension Substring {
    /// A text in a formula: what is escaped in it, and the dollar signs of formulas within, are not shown.
    fileprivate var plain: String { String(filter { !"\\$".contains($0) }.map { $0 == "~" || $0.isNewline ? " " : $0 }) }
}
