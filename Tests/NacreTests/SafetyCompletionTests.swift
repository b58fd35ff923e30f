import Collection
import TestSupport
import Testing

@testable import nacre

/// Tab at the prompt offers the backups there are, what can be done with logs, and the options of each.
@Suite struct SafetyCompletionTests {
    private static func offered(_ line: String, in sandbox: Sandbox) -> [String] {
        let environment = Environment(variables: sandbox.variables, workingFolder: sandbox.folder, seed: 1)
        let program = Program(environment: environment, places: Paths(in: environment), console: ScriptConsole(lines: []))
        return Completer(program).candidates(for: line, cursor: line.count).map(\.text)
    }

    @Test func whatCanStandThereIsOffered() {
        let sandbox = DurabilityTests.sandbox(cards: 2)
        sandbox.run(["study"], typing: ["", "5", "q"])
        sandbox.run(["backup"])
        #expect(Self.offered("ba", in: sandbox) == ["backup"])
        #expect(Self.offered("log ", in: sandbox) == ["export", "import"])
        #expect(Self.offered("log import --p", in: sandbox) == ["--partial"])
        #expect(Self.offered("doctor --re", in: sandbox) == ["--repair", "--rescue"])
        // The day's own backup may come beside it, now or later.
        let backups = Self.offered("restore n", in: sandbox).filter { !$0.hasSuffix("-daily.sqlite") }
        #expect(backups == ["nacre-20261124T090000Z-by-hand.sqlite"])
        #expect(Self.offered("restore da", in: sandbox) == ["data/"])
    }
}
