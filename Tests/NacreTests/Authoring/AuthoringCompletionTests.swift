import Collection
import Testing

@testable import nacre

/// Tab at the prompt offers decks to write into, tags, and kinds.
@Suite struct AuthoringCompletionTests {
    private static func offered(_ line: String, in sandbox: Sandbox) -> [String] {
        let environment = Environment(variables: sandbox.variables, workingFolder: sandbox.folder, seed: 1)
        let program = Program(environment: environment, places: Paths(in: environment), console: ScriptConsole(lines: []))
        return Completer(program).candidates(for: line, cursor: line.count).map(\.text)
    }

    @Test func whatCanStandThereIsOffered() {
        let sandbox = Sandbox()
        sandbox.write("1-cells.md", "# Cells\n\n## One\n\n1\n\n#redox/thiol #bio\n")
        sandbox.write("my notes.md", "## Two\n\n2\n")
        sandbox.run(["due"])
        #expect(Self.offered("new ", in: sandbox) == ["deck"])
        #expect(Self.offered("add --deck ", in: sandbox) == ["cells", "'my notes'"])
        #expect(Self.offered("add --tags bio,re", in: sandbox) == ["bio,redox/thiol"])
        #expect(Self.offered("add --kind t", in: sandbox) == ["typed"])
        #expect(Self.offered("add --ans", in: sandbox) == ["--answer"])
        #expect(Self.offered("preview cel", in: sandbox) == ["cells"])
        #expect(Self.offered("preview da", in: sandbox) == ["data/"])
        #expect(Self.offered("edit cel", in: sandbox) == ["cells"])
    }
}
