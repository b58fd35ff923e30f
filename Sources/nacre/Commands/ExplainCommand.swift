import ArgumentParser
import Cards
import Formats
import Presentation
import Study
import Terminal

/// `explain`: the page about a rule of `check`, or the list of all rules.
struct ExplainCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explain what 'check' found.",
        discussion: "With the name of a rule, which 'check' writes in brackets, its page; without one, a list of all rules.")

    @OptionGroup var world: WorldOptions

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: "The name of a rule.", completion: .list(Diagnostic.Code.allCases.map(\.rawValue)))
    var rule: String?

    var isForReading: Bool { !json }

    func run(in program: Program) throws {
        guard let rule else {
            if json { return program.console.write(json: ExplanationView.json(Diagnostic.Code.allCases)) }
            return program.console.write(ExplanationView.list(program.console.columns))
        }
        guard let code = Diagnostic.Code(rawValue: rule.lowercased()) else {
            throw UnknownName("rule", rule, among: Diagnostic.Code.allCases.map(\.rawValue), otherwise: "'explain' alone lists all rules")
        }
        if json { return program.console.write(json: ExplanationView.json([code])) }
        program.console.write(ExplanationView.page(code, columns: program.console.columns))
    }

    /// The rules, each with what it means.
    static var rules: [(String, String)] { Diagnostic.Code.allCases.map { ($0.rawValue, $0.explanation.meaning) } }
}
