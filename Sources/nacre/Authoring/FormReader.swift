import Cards
import Collection
import Presentation
import Terminal

/// Why a form is not filled in any further.
enum FormExit: Error, Equatable {
    /// Ctrl-C: this card, or this part of it, is not wanted.
    case interrupted
    /// Ctrl-D, the end of the input, or a signal that ends the program; with what stood in the line.
    case left(unfinished: String)
}

/// Reads the parts of a form: lines, texts of several lines, and single keys.
struct FormReader {
    let console: any Console

    /// Asks for a key, again until one of them is pressed.
    ///
    /// - Parameters:
    ///   - keys: each key, and what is echoed for it.
    ///   - usual: what Enter stands for; nil when it stands for nothing.
    func key(_ prompt: String, _ keys: [(key: Character, echo: String)], usual: Character? = nil) throws -> Character {
        let styled = StyledText(prompt, .bold) + (usual.map { StyledText(" [\($0)]", Theme.quiet) } ?? "") + "> "
        while true {
            switch console.ask(FormLine(prompt: styled, keys: Set(keys.map(\.key)))) {
            case .key(let key):
                console.write(StyledText(keys.first { $0.key == key }?.echo ?? "", Theme.key))
                return key
            case .line(let line):
                let word = line.trimmed
                if word.isEmpty, let usual { return usual }
                if let key = keys.first(where: { $0.echo.split(separator: " ").first.map(String.init) == word || String($0.key) == word }) {
                    return key.key
                }
                let names = keys.map { String($0.key) }.joined(separator: ", ")
                console.complain(
                    "\(console.isInteractive ? "press" : "type") one of \(names)\(usual == nil ? "" : ", or Enter")", Theme.warning)
            case .interrupted: throw FormExit.interrupted
            case .endOfInput: throw FormExit.left(unfinished: "")
            case .resized, .pasted: continue
            }
        }
    }

    /// Asks for a line. Where nothing can be edited, what it begins with stands in brackets: an empty line keeps it, a lone `-` drops it.
    ///
    /// - Parameter keepsLines: whether a paste of several lines is taken as it is, instead of becoming one line.
    func line(
        _ prompt: String, initial: String = "", keepsLines: Bool = false, complete: ((String, Int) -> [Completion])? = nil
    ) throws -> String {
        let isEdited = console.isInteractive
        let shown = isEdited || initial.isEmpty ? "" : " [\(Harmless.text(initial))]"
        let styled = StyledText(prompt, .bold) + StyledText(shown, Theme.quiet) + "> "
        while true {
            switch console.ask(FormLine(prompt: styled, initial: initial, keepsLines: keepsLines, complete: complete)) {
            case .pasted(let lines):
                console.write(styled + StyledText(Harmless.text(lines[0])))
                return TypedLines.joined(lines)
            case .line(let line):
                if isEdited { return line.trimmed }
                return line.trimmed == "-" ? "" : line.trimmed.isEmpty ? initial : line.trimmed
            case .interrupted: throw FormExit.interrupted
            case .endOfInput: throw FormExit.left(unfinished: console.endedBy == nil ? "" : console.unfinishedLine)
            case .key, .resized: continue
            }
        }
    }

    /// Asks for a text of several lines, which two empty lines or a lone `.` end. In code, empty lines end nothing.
    ///
    /// - Parameters:
    ///   - typed: the lines there are already: they stand as they are, and the text goes on after them.
    ///   - initial: lines to be edited, one after the other.
    ///   - keep: called with the text so far, after each line.
    func text(typed: [String] = [], initial: [String] = [], keep: (String) throws -> Void) throws -> String {
        var lines = typed
        var coming = (console.isInteractive ? initial : [])[...]
        var unfinished = ""
        let prompt = StyledText("  │ ", Theme.quiet)
        for line in typed { console.write(prompt + StyledText(Harmless.text(line))) }
        while true {
            let begin = unfinished.isEmpty ? coming.popFirst() ?? "" : unfinished
            unfinished = ""
            switch console.ask(FormLine(prompt: prompt, initial: begin, keepsLines: true)) {
            case .line(let line):
                if line.trimmed == "." { return TypedLines.joined(lines) }
                lines.append(line)
                if coming.isEmpty, !TypedLines.isInCode(lines), lines.suffix(2).count == 2,
                    lines.suffix(2).allSatisfy({ $0.trimmed.isEmpty })
                {
                    return TypedLines.joined(lines)
                }
            case .pasted(let pasted):
                lines += pasted.dropLast()
                for line in pasted.dropLast() { console.write(prompt + StyledText(Harmless.text(line))) }
                unfinished = pasted.last ?? ""
            case .interrupted:
                try keep(TypedLines.joined(lines))
                throw FormExit.interrupted
            case .endOfInput:
                let last = console.endedBy == nil ? "" : console.unfinishedLine
                try keep(TypedLines.joined(lines + [last] + coming))
                throw FormExit.left(unfinished: "")
            case .key, .resized: continue
            }
            try keep(TypedLines.joined(lines + (unfinished.isEmpty ? [] : [unfinished]) + coming))
        }
    }
}
