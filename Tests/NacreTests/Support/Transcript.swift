import Foundation
import Study

@testable import nacre

/// A session as a text file: decks, the time, commands, what is typed, and all that is written. The same file is input and expectation.
///
/// A line `=== deck NAME` begins a deck, `=== bundled NAME` one that came with Nacre, `=== file NAME` another file in the home folder,
/// `=== editor EXPRESSION` makes `sed` the editor, `=== at TIME` sets the clock, `=== columns N` the
/// width, and after `=== dumb terminal` prompts are shown; `$ ` begins a command and `< ` a line
/// typed into it; everything else is what Nacre writes, complaints after `! `.
struct Transcript {
    private var lines: [String]

    init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    /// The file as it is when replayed: equal to what was read, when Nacre does what the file says.
    func replayed() throws -> String {
        let sandbox = Sandbox()
        var result: [String] = []
        var columns = 80
        var index = 0
        while index < lines.count {
            let line = lines[index]
            index += 1
            if line.hasPrefix("=== deck ") {
                let end = lines[index...].firstIndex { $0.hasPrefix("=== ") || $0.hasPrefix("$ ") } ?? lines.count
                sandbox.write(String(line.dropFirst(9)), lines[index..<end].joined(separator: "\n"))
                result += [line] + lines[index..<end]
                index = end
            } else if line.hasPrefix("=== file ") {
                let end = lines[index...].firstIndex { $0.hasPrefix("=== ") || $0.hasPrefix("$ ") } ?? lines.count
                sandbox.write("../../../" + line.dropFirst(9), lines[index..<end].joined(separator: "\n"))
                result += [line] + lines[index..<end]
                index = end
            } else if line.hasPrefix("=== bundled ") {
                let end = lines[index...].firstIndex { $0.hasPrefix("=== ") || $0.hasPrefix("$ ") } ?? lines.count
                sandbox.write("../../../bundled/" + line.dropFirst(12), lines[index..<end].joined(separator: "\n"))
                sandbox.ownVariables["NACRE_BUNDLED_DECKS"] = sandbox.bundledDecks
                result += [line] + lines[index..<end]
                index = end
            } else if line.hasPrefix("=== editor ") {
                sandbox.setEditor(String(line.dropFirst(11)))
                result.append(line)
            } else if line.hasPrefix("=== at ") {
                sandbox.now = String(line.dropFirst(7))
                result.append(line)
            } else if line.hasPrefix("=== columns ") {
                columns = Int(line.dropFirst(12))!
                result.append(line)
            } else if line == "=== dumb terminal" {
                sandbox.isAtDumbTerminal = true
                result.append(line)
            } else if line.hasPrefix("$ ") {
                let end = lines[index...].firstIndex { $0.hasPrefix("=== ") || $0.hasPrefix("$ ") } ?? lines.count
                let typed = lines[index..<end].filter { $0.hasPrefix("< ") || $0 == "<" }.map { String($0.dropFirst(2)) }
                let run = sandbox.run(try ShellWords.split(String(line.dropFirst(2))), typing: typed, columns: columns)
                result.append(line)
                result += run.transcript.map { $0 == "< " ? "<" : $0.replacingOccurrences(of: sandbox.folder, with: "HOME") }
                if run.status != 0 { result.append("(status \(run.status))") }
                result.append("")
                index = end
            } else {
                result.append(line)
            }
        }
        return result.joined(separator: "\n")
    }
}
