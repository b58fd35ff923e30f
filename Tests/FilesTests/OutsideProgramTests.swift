import TestSupport
import Testing

@testable import Files

@Suite struct OutsideProgramTests {
    private let folder = TemporaryFolder()

    @Test func itsStatusIsThatOfTheProgramOrTellsOfItsSignal() throws {
        #expect(try OutsideProgram.run(["sh", "-c", "exit 3"], isTyping: false) == 3)
        #expect(try OutsideProgram.run(["sh", "-c", "kill -9 $$"], isTyping: false) == 137)
    }

    @Test func itReadsAFileAndHasTheVariablesItIsGiven() throws {
        try FileSystem.replace(folder("in"), with: "one\n")
        let script = "read line; test \"$line $WORD\" = 'one two' && test -z \"$HOME\" && echo quiet"
        let ending = try OutsideProgram.run(
            ["/bin/sh", "-c", script], reading: .file(folder("in")), isQuiet: true, variables: ["WORD": "two"])
        #expect(ending.status == 0)
        #expect(ending.kilobytes > 0)
    }

    @Test func whatIsNoProgramIsToldOf() {
        let error = #expect(throws: OutsideProgramError.self) { try OutsideProgram.run(["no-such-program"], isTyping: false) }
        #expect(error.map { "\($0)" } == "'no-such-program' cannot be started: no such file or directory")
    }
}
